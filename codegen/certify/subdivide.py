"""Adaptive subdivision: boxes are halved until their bounds are within `TOLERANCE` of the bound at their centres.

Coordinates are positive and cut geometrically. A box is cut along the coordinate whose collapse to its centre
lowers the bound most, so that coordinates that do not matter are never cut.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from codegen.certify.chart import Chart
from codegen.certify.intervals import Array, Interval

TOLERANCE = 0.05
START = 4  # cells along each coordinate to begin with
CHUNK = 256  # boxes at once: what fits into the cache
Bound = Callable[[Mapping[str, Interval]], Array]


@dataclass(frozen=True)
class Limits:
    """When to give up: seconds, and boxes in all."""

    seconds: float = 20.0
    boxes: int = 400_000


@dataclass
class Cover:
    """Result of a subdivision.

    Attributes
    ----------
    bound : float
        Largest bound over all leaves, infinite if some leaf has none.
    leaves, boxes : int
        Boxes that cover the domain, and boxes that were bounded.
    seconds : float
    complete : bool
        False if a limit stopped it; the bound holds all the same.
    worst : dict of coordinate to (low, high)
        The leaf with the largest bound.
    """

    bound: float = 0.0
    leaves: int = 0
    boxes: int = 0
    seconds: float = 0.0
    complete: bool = True
    worst: dict[str, tuple[float, float]] = field(default_factory=dict)


def cover(bound: Bound, chart: Chart, limits: Limits, skip_zero: bool = False) -> Cover:
    """Bound over the whole chart; `skip_zero` leaves the cell mu_nu = 0 out."""
    started = time.perf_counter()
    cells, names = _start(chart, skip_zero)
    made = Cover()
    target = 0.0
    while cells.size:
        over, chosen = np.empty(0), np.empty((0, *cells.shape[1:]))
        out_of_time = False
        for k in range(0, len(cells), CHUNK):
            part = cells[k : k + CHUNK]
            found = bound(_sides(names, part))
            made.boxes += len(part)
            centres = bound(_sides(names, _centred(part)))
            finite = centres[np.isfinite(centres)]
            target = max(target, float(finite.max(initial=0.0)))
            over, chosen = np.concatenate([over, found]), np.concatenate([chosen, part])
            if time.perf_counter() - started > limits.seconds and k + CHUNK < len(cells):
                rest = cells[k + CHUNK :]
                over = np.concatenate([over, np.full(len(rest), np.inf)])
                chosen, out_of_time = np.concatenate([chosen, rest]), True
                break
        good = over <= (1 + TOLERANCE) * target
        spent = time.perf_counter() - started > limits.seconds or made.boxes > limits.boxes or out_of_time
        leaves = np.ones_like(good) if spent else good
        _keep(made, names, over[leaves], chosen[leaves])
        if spent:
            made.complete = bool(good.all())
            break
        cells = chosen[~good]
        cells = _halved(bound, names, cells) if len(cells) else cells
    made.seconds = time.perf_counter() - started
    return made


def _keep(made: Cover, names: list[str], over: Array, cells: Array) -> None:
    made.leaves += len(over)
    if len(over) and over.max() >= made.bound:
        k = int(over.argmax())
        made.bound = float(over[k])
        made.worst = {n: (float(a), float(b)) for n, (a, b) in zip(names, cells[k], strict=True)}


def _start(chart: Chart, skip_zero: bool) -> tuple[Array, list[str]]:
    """Cells to begin with: coordinates in `START` parts, parameters whole, mu_nu = 0 as a cell of its own."""
    axes: dict[str, list[tuple[float, float]]] = {}
    for name, (low, high) in chart.box.items():
        ends = np.geomspace(low, high, START + 1)
        ends[0], ends[-1] = low, high
        axes[name] = list(zip(ends[:-1], ends[1:], strict=True))
    for name, side in chart.parameters.items():
        if side[0] != side[1]:
            axes[name] = [*([(0.0, 0.0)] if name == "mu_nu" and not skip_zero else []), side]
    return np.array(list(itertools.product(*axes.values())), dtype=float), list(axes)


def _sides(names: list[str], cells: Array) -> dict[str, Interval]:
    return {n: Interval(cells[:, j, 0].copy(), cells[:, j, 1].copy()) for j, n in enumerate(names)}


def _middle(cells: Array) -> Array:
    low, high = cells[..., 0], cells[..., 1]
    with np.errstate(over="ignore"):
        middle = np.sqrt(low) * np.sqrt(high)
    return np.clip(np.where(low > 0, middle, 0.5 * (low + high)), low, high)


def _centred(cells: Array) -> Array:
    middle = _middle(cells)
    return np.stack([middle, middle], axis=-1)


def _halved(bound: Bound, names: list[str], cells: Array) -> Array:
    """Each box in two."""
    axis = np.concatenate([_axis(bound, names, cells[k : k + CHUNK]) for k in range(0, len(cells), CHUNK)])
    rows, middle = np.arange(len(cells)), _middle(cells)
    lower, upper = cells.copy(), cells.copy()
    lower[rows, axis, 1] = upper[rows, axis, 0] = middle[rows, axis]
    return np.concatenate([lower, upper])


def _axis(bound: Bound, names: list[str], cells: Array) -> Array:
    """Which coordinate to cut: the one whose collapse to the centre lowers the bound most, else the widest."""
    with np.errstate(divide="ignore", invalid="ignore"):
        width = np.where(cells[..., 0] > 0, np.log(cells[..., 1] / cells[..., 0]), 0.0)
    gains = []
    for j in range(len(names)):
        if not width[:, j].any():
            gains.append(np.full(len(cells), np.inf))
            continue
        flat = cells.copy()
        flat[:, j] = _centred(cells)[:, j]
        gains.append(np.where(width[:, j] > 0, bound(_sides(names, flat)), np.inf))
    lowest = np.array(gains).T
    decided = np.isfinite(lowest.min(axis=1))
    return np.where(decided, lowest.argmin(axis=1), width.argmax(axis=1))
