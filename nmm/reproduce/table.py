"""The curves of a figure as a table of comma-separated values."""

from __future__ import annotations

import csv
from io import StringIO

from nmm.reproduce.record import Curve, Figure


def to_csv(figure: Figure, curves: tuple[Curve, ...]) -> str:
    """One column for x and one per curve; units in the header, every digit of the doubles.

    Raises
    ------
    ValueError
        Curves that do not share one grid do not fit one table.
    """
    first = curves[0]
    if any(curve.x.shape != first.x.shape or (curve.x != first.x).any() for curve in curves):
        raise ValueError(f"the curves of {figure.name} are not on one grid")
    header = [f"{figure.x.symbol} [{figure.x.unit}]"]
    header += [f"{figure.y.symbol} ({curve.name}) [{figure.y.unit}]" for curve in curves]
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(zip(*(column.tolist() for column in (first.x, *(c.y for c in curves))), strict=True))
    return text.getvalue()
