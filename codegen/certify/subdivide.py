"""Adaptive subdivision: the worst boxes are cut until all are within a tolerance of the bound at centres.

Coordinates are positive and cut geometrically. A box is cut along the coordinate whose collapse to its centre
lowers the bound most, so that coordinates that do not matter are never cut. The leaves cover the domain at any time,
so a limit makes the bound larger, never wrong.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from codegen.certify.chart import Chart
from codegen.certify.intervals import Array, Interval

START = 4  # cells along each coordinate to begin with
BATCH = 192  # boxes that are cut at once
PARTS = 8  # into which a box is cut where few are bad: a round costs much the same for one box and for a hundred
ROUND = 64  # boxes that a round should hold
Bound = Callable[[Mapping[str, Interval]], Array]


@dataclass(frozen=True)
class Limits:
    """When to stop: excess over the bound at centres, seconds of processor time, boxes in all."""

    tolerance: float = 0.05
    seconds: float = 20.0
    boxes: int = 200_000


@dataclass(frozen=True)
class Cover:
    """Result of a subdivision.

    Attributes
    ----------
    bound : float
        Largest bound over all leaves, infinite if some leaf has none.
    leaves, boxes : int
        Boxes that cover the domain, and boxes that were bounded.
    seconds : float
        Processor time.
    complete : bool
        False if a limit stopped it; the bound holds all the same.
    worst : dict of coordinate to (low, high)
        The leaf with the largest bound.
    """

    bound: float
    leaves: int
    boxes: int
    seconds: float
    complete: bool
    worst: dict[str, tuple[float, float]] = field(default_factory=dict)


def cover(bound: Bound, chart: Chart, limits: Limits, skip_zero: bool = False) -> Cover:
    """Bound over the whole chart; `skip_zero` leaves the cell mu_nu = 0 out."""
    started = time.process_time()
    cells, names = start(chart, skip_zero)
    over, at_centres = _bounded(bound, names, cells)
    boxes, target, complete = len(cells), _largest(at_centres), True
    while True:
        bad = np.flatnonzero(over > (1 + limits.tolerance) * target)
        if not bad.size:
            break
        if time.process_time() - started > limits.seconds or boxes > limits.boxes:
            complete = False
            break
        chosen = bad[np.argsort(over[bad])[::-1][:BATCH]]
        parts = min(max(ROUND // len(chosen), 2), PARTS)
        pieces = _cut(bound, names, cells[chosen], parts)
        found, at_centres = _bounded(bound, names, pieces)
        found = np.minimum(found, np.concatenate([over[chosen]] * parts))  # a part is no worse than the whole
        target = max(target, _largest(at_centres))
        boxes += len(pieces)
        cells = np.concatenate([np.delete(cells, chosen, axis=0), pieces])
        over = np.concatenate([np.delete(over, chosen), found])
    k = int(over.argmax())
    worst = {n: (float(a), float(b)) for n, (a, b) in zip(names, cells[k], strict=True)}
    return Cover(float(over[k]), len(cells), boxes, time.process_time() - started, complete, worst)


def _bounded(bound: Bound, names: list[str], cells: Array) -> tuple[Array, Array]:
    """Bounds of cells, and at their centres."""
    found = bound(sides(names, np.concatenate([cells, _centred(cells)])))
    return found[: len(cells)], found[len(cells) :]


def _largest(x: Array) -> float:
    return float(x[np.isfinite(x)].max(initial=0.0))


def start(chart: Chart, skip_zero: bool) -> tuple[Array, list[str]]:
    """Cells to begin with: coordinates in `START` parts, parameters whole, mu_nu = 0 as a cell of its own."""
    axes: dict[str, list[tuple[float, float]]] = {}
    for name, (low, high) in chart.box.items():
        ends = np.geomspace(low, high, START + 1)
        ends[0], ends[-1] = low, high
        axes[name] = list(itertools.pairwise(ends.tolist()))
    for name, side in chart.parameters.items():
        if side[0] != side[1]:
            axes[name] = [*([(0.0, 0.0)] if name == "mu_nu" and not skip_zero else []), side]
    return np.array(list(itertools.product(*axes.values())), dtype=float), list(axes)


def sides(names: list[str], cells: Array) -> dict[str, Interval]:
    """Cells (boxes x coordinates x 2) as an interval for each coordinate."""
    return {n: Interval(cells[:, j, 0].copy(), cells[:, j, 1].copy()) for j, n in enumerate(names)}


def _middle(cells: Array) -> Array:
    low, high = cells[..., 0], cells[..., 1]
    middle: Array = np.clip(np.sqrt(low) * np.sqrt(high), low, high)
    return middle


def _centred(cells: Array) -> Array:
    middle = _middle(cells)
    return np.stack([middle, middle], axis=-1)


def _cut(bound: Bound, names: list[str], cells: Array, parts: int) -> Array:
    """Each box in parts along one coordinate."""
    axis, rows = _axis(bound, names, cells), np.arange(len(cells))
    low, high = cells[rows, axis, 0], cells[rows, axis, 1]
    ends = np.clip(_between(low, high, parts), low, high)
    made = []
    for k in range(parts):
        piece = cells.copy()
        piece[rows, axis, 0], piece[rows, axis, 1] = ends[k], ends[k + 1]
        made.append(piece)
    return np.concatenate(made)


def _between(low: Array, high: Array, parts: int) -> Array:
    """(parts + 1, boxes): ends of parts of equal length on a logarithmic scale, the first and last as they are."""
    shares = np.linspace(0.0, 1.0, parts + 1)[:, None]
    ends: Array = np.exp(np.log(low) * (1 - shares) + np.log(high) * shares)
    ends[0], ends[-1] = low, high
    return np.maximum.accumulate(ends, axis=0)


def _axis(bound: Bound, names: list[str], cells: Array) -> Array:
    """Which coordinate to cut: the one whose collapse to the centre lowers the bound most, else the widest."""
    with np.errstate(divide="ignore", invalid="ignore"):
        width = np.where(cells[..., 0] > 0, np.log(cells[..., 1] / cells[..., 0]), 0.0)
    count, axes = len(cells), [j for j in range(len(names)) if width[:, j].any()]
    flat = np.concatenate([cells] * len(axes))
    for i, j in enumerate(axes):
        flat[i * count : (i + 1) * count, j] = _centred(cells)[:, j]
    found = bound(sides(names, flat)).reshape(len(axes), count)
    lowest = np.full((count, len(names)), np.inf)
    lowest[:, axes] = np.where(width[:, axes] > 0, found.T, np.inf)
    decided = np.isfinite(lowest.min(axis=1))
    chosen: Array = np.where(decided, lowest.argmin(axis=1), width.argmax(axis=1))
    return chosen
