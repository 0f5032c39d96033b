"""What a figure and its curves are: data, no drawing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Axis:
    """One axis of a figure.

    Attributes
    ----------
    symbol : str
        Column name in ASCII, such as ``dsigma_dT``.
    unit : str
        Unit of the numbers, such as ``cm^2/MeV``; ``1`` for a pure number.
    latex : str
        Symbol on the axis, in LaTeX without dollars.
    limits : tuple of float
        Shown range, in `unit`.
    power : int
        The axis shows multiples of ``10**power`` of `unit`, so that tick labels stay short.
    scale : str
        ``linear`` or ``log``.
    """

    symbol: str
    unit: str
    latex: str
    limits: tuple[float, float]
    power: int = 0
    scale: str = "linear"


@dataclass(frozen=True)
class Curve:
    """One curve: what it is and its points.

    Attributes
    ----------
    label : str
        Legend, in the LaTeX-in-dollars of matplotlib.
    name : str
        The same in ASCII, for the header of the CSV column.
    x, y : ndarray
        Points in the units of the axes. NaN in y separates pieces of one curve.
    style : int
        Index of line style and colour, the same in every figure; 0 is the Standard Model.
    line : str
        ``thick``; ``thin`` for a curve of comparison; ``point`` for a single point; ``none`` for a curve that is in the
        table only.
    """

    label: str
    name: str
    x: Array
    y: Array
    style: int = 0
    line: str = "thick"


@dataclass(frozen=True)
class Mark:
    """A vertical line with a word, such as a threshold."""

    x: float
    text: str


@dataclass(frozen=True)
class Figure:
    """A figure of a paper.

    Attributes
    ----------
    id, paper : str
        ``fig2`` of ``1999``: shown and asked for as ``1999:fig2``.
    title, caption : str
        The caption says what is shown and what is not in the paper.
    x, y : Axis
    curves : callable
        Computes the curves. Where all share one grid in x they are the columns of one table; curves in a plane,
        each with points of its own, follow each other.
    marks : tuple of Mark
    samples : tuple of float
        Points of the grid in x whose values the page lists under the figure.
    """

    id: str
    paper: str
    title: str
    caption: str
    x: Axis
    y: Axis
    curves: Callable[[], tuple[Curve, ...]]
    marks: tuple[Mark, ...] = ()
    samples: tuple[float, ...] = ()

    @property
    def name(self) -> str:
        """``1999:fig2``, as users type it."""
        return f"{self.paper}:{self.id}"

    @property
    def stem(self) -> str:
        """``1999_fig2``, the name of its files without the ending."""
        return f"{self.paper}_{self.id}"
