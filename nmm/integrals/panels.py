"""Gauss-Legendre on panels between kinks: two orders compared, doubled where they disagree.

A panel from a to b is covered by E = a + (b - a) s^2 (3 - 2 s): nodes crowd quadratically at both ends, where square
roots (boundaries that meet), steps and the vanishing momentum of a beta spectrum sit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Integrand = Callable[[Array, NDArray[np.intp]], Any]

ORDERS = (24, 36, 72, 144, 288)
"""The first two are compared; where they disagree the next one is, with the one before."""

CHUNK = 2**17
"""Points evaluated at once: the arrays stay in cache."""


@dataclass(frozen=True)
class Panels:
    """Intervals of E_nu, each belonging to one of `size` integrals.

    Attributes
    ----------
    owner : ndarray of int
    low, high : ndarray, MeV
    size : int
    """

    owner: NDArray[np.intp]
    low: Array
    high: Array
    size: int

    @classmethod
    def between(cls, edges: Array) -> Panels:
        """Panels between the columns of an array of edges, one row for each integral; edges may coincide."""
        edges = np.sort(edges, axis=1)
        low, high = edges[:, :-1], edges[:, 1:]
        owner, column = np.nonzero(high > low)
        return cls(owner, low[owner, column], high[owner, column], len(edges))


@dataclass(frozen=True)
class Integral:
    """Values of integrals, shape (components, size), and the difference of the last two orders."""

    value: Array
    error: Array
    nodes: int


def integrate(integrand: Integrand, panels: Panels, goal: float, orders: tuple[int, ...] = ORDERS) -> Integral:
    """Integrate over all panels and add up what belongs together.

    Parameters
    ----------
    integrand : callable
        Values at E, an array of shape (rows, nodes), for the integrals that own the rows; shape (components, rows,
        nodes). Each component must have one sign, so that the error of the sum can be judged by panels.
    panels : Panels
    goal : float
        Error relative to each integral.
    orders : tuple of int
        Numbers of nodes.
    """
    rows = np.arange(panels.low.size)
    best = _on(integrand, panels, rows, orders[0])
    error, nodes = np.full_like(best, np.inf), orders[0] * rows.size
    for order in orders[1:]:
        finer = _on(integrand, panels, rows, order)
        nodes += order * rows.size
        error[:, rows] = np.abs(finer - best[:, rows])
        best[:, rows] = finer
        total = np.abs(_added(best, panels))
        with np.errstate(invalid="ignore"):
            rows = np.flatnonzero((error > goal * total[:, panels.owner]).any(axis=0))
        if not rows.size:
            break
    return Integral(_added(best, panels), _added(error, panels), nodes)


def _added(values: Array, panels: Panels) -> Array:
    return np.stack([np.bincount(panels.owner, weights=v, minlength=panels.size) for v in values])


def _on(integrand: Integrand, panels: Panels, rows: NDArray[np.intp], order: int) -> Array:
    """Integrals over some of the panels."""
    step = max(1, CHUNK // order)
    parts = [_chunk(integrand, panels, rows[i : i + step], order) for i in range(0, rows.size, step)]
    return np.concatenate(parts, axis=1) if parts else integrand(np.zeros((0, order)), rows)[..., 0]


def _chunk(integrand: Integrand, panels: Panels, rows: NDArray[np.intp], order: int) -> Array:
    position, weights = _rule(order)
    low, high = panels.low[rows, None], panels.high[rows, None]
    E = low + (high - low) * position
    np.clip(E, low, np.nextafter(high, 0.0), out=E)  # the upper end may be a step: its own side counts
    result: Array = (integrand(E, panels.owner[rows]) @ weights) * (high - low)[:, 0]
    return result


@cache
def _rule(order: int) -> tuple[Any, Any]:
    """Positions between 0 and 1, and weights, of the mapped rule."""
    nodes, weights = np.polynomial.legendre.leggauss(order)
    s = 0.5 * (1.0 + nodes)
    return s * s * (3.0 - 2.0 * s), 3.0 * weights * s * (1.0 - s)
