"""True values of a formula at many points, as double-doubles, from its own expression in balls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import flint
import numpy as np
import sympy as sp

from codegen.reference import Reference

BITS = 320
ENOUGH = 120  # good bits of a result; below, it is computed again with four times the precision
Columns = Mapping[str, np.ndarray]


@dataclass(frozen=True)
class Truth:
    """`high + low` is the value to about 107 bits; NaN where the formula has none."""

    high: np.ndarray
    low: np.ndarray

    def ulps(self, values: np.ndarray) -> np.ndarray:
        """|values - truth| in units in the last place of the truth; infinite where only one is finite."""
        with np.errstate(all="ignore"):
            error: np.ndarray = np.abs((values - self.high) - self.low) / np.spacing(np.abs(self.high))
        both = (values == self.high) | (np.isnan(values) & np.isnan(self.high))
        error[both & ~np.isfinite(self.high)] = 0.0
        error[~np.isfinite(error)] = np.inf
        return error

    def chosen(self, mask: np.ndarray) -> Truth:
        """The same at some of the points."""
        return Truth(self.high[mask], self.low[mask])


def truth(expr: sp.Expr, columns: Columns) -> Truth:
    """Values of an expression at the points whose coordinates are the columns."""
    reference = Reference(expr)
    names = list(columns)
    rows = zip(*(columns[n].tolist() for n in names), strict=True)
    pairs = [_pair(reference, dict(zip(names, row, strict=True))) for row in rows]
    array = np.array(pairs).reshape(-1, 2)
    return Truth(array[:, 0], array[:, 1])


def _pair(reference: Reference, point: dict[str, float]) -> tuple[float, float]:
    value = reference.at(point, BITS)
    if value.rel_accuracy_bits() < ENOUGH and not value.is_exact():
        value = reference.at(point, 4 * BITS)
    if not value.is_finite() or (value.rel_accuracy_bits() < ENOUGH and not value.is_exact()):
        return np.nan, np.nan
    high = float(value.mid())
    before, flint.ctx.prec = flint.ctx.prec, BITS
    try:
        return high, float((value - high).mid()) if np.isfinite(high) else 0.0
    finally:
        flint.ctx.prec = before
