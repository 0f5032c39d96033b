"""The curves of a figure as a table of comma-separated values."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

import numpy as np

from nmm.reproduce.record import Axis, Curve, Figure


def to_csv(figure: Figure, curves: tuple[Curve, ...]) -> str:
    """Units in the header, every digit of the doubles.

    Curves on one grid: one column for x and one per curve. Curves in a plane: one row per point, with the curve's
    name in front.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows(_columns(figure, curves) if on_one_grid(curves) else _points(figure, curves))
    return text.getvalue()


def on_one_grid(curves: tuple[Curve, ...]) -> bool:
    """True if all curves have the same x."""
    return all(np.array_equal(curve.x, curves[0].x) for curve in curves)


def _columns(figure: Figure, curves: tuple[Curve, ...]) -> Iterator[Sequence[object]]:
    yield [_head(figure.x, ""), *(_head(figure.y, curve.name) for curve in curves)]
    yield from zip(*(column.tolist() for column in (curves[0].x, *(c.y for c in curves))), strict=True)


def _points(figure: Figure, curves: tuple[Curve, ...]) -> Iterator[Sequence[object]]:
    yield ["curve", _head(figure.x, ""), _head(figure.y, "")]
    for curve in curves:
        yield from ((curve.name, x, y) for x, y in zip(curve.x.tolist(), curve.y.tolist(), strict=True))


def _head(axis: Axis, name: str) -> str:
    return f"{axis.symbol} ({name}) [{axis.unit}]" if name else f"{axis.symbol} [{axis.unit}]"
