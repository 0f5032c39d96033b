"""A candidate: one way to compute a workload, made only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Arrays = tuple[Array, ...]
Call = Callable[[], object]


@dataclass(frozen=True)
class Built:
    """Ready to run.

    `bind` takes the data arrays and one array per output, and returns a call without arguments that returns
    its results: an array, or a sequence of them. It may ignore the arrays for outputs and make its own.
    `single` returns a call on one point of Python floats, as a user would type it. `note` is printed.
    """

    bind: Callable[[Arrays, Arrays], Call]
    single: Callable[..., Call] | None = None
    note: str = ""


@dataclass(frozen=True)
class Candidate:
    """A way to compute a workload.

    Attributes
    ----------
    name : str
    group : str
        ``ours``, ``hand C`` or ``peer``.
    make : callable
        Generates and compiles; any error it raises is reported in one line.
    most : int
        Larger arrays are not tried: too slow, or too much memory.
    drawn : bool
        False for variants that would only repeat a marker of the figure.
    judged : bool
        False for what runs along as a yardstick and computes something else.
    """

    name: str
    group: str
    make: Callable[[], Built]
    most: int = 10**9
    drawn: bool = True
    judged: bool = True


class NotHere(Exception):
    """A candidate cannot take part; the message says why, in one line."""


def results(value: object) -> Arrays:
    """What a call returned, one flat array per output."""
    parts = value if isinstance(value, tuple | list) else (value,)
    return tuple(np.asarray(part, dtype=float).reshape(-1) for part in parts)


def evaluate(built: Built, data: Arrays, outputs: int) -> Arrays:
    """Results at some points, in new memory."""
    memory = tuple(np.full(data[0].size, np.nan) for _ in range(outputs))
    return tuple(np.array(part) for part in results(built.bind(data, memory)()))
