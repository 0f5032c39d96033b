"""What a sum of products costs in digits, and how many products it needs: measured in ball arithmetic."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import flint
import sympy as sp

from codegen import points
from codegen.reference import BITS, Reference
from symbolic.formula import Formula

BULK_POINTS, CORNER_POINTS = 60, 240
Point = Mapping[str, float]


@dataclass(frozen=True)
class Condition:
    """sum |a_k b_k| / |sum a_k b_k|: by how much the rounding of a term is magnified in the sum.

    Attributes
    ----------
    bulk, corners : float
        Largest value where experiments are, and in the corners of the domain.
    worst : dict
        The point of the largest value.
    """

    bulk: float
    corners: float
    worst: dict[str, float]

    @property
    def largest(self) -> float:
        """The larger of the two."""
        return max(self.bulk, self.corners)


@contextmanager
def _precision() -> Iterator[None]:
    before, flint.ctx.prec = flint.ctx.prec, BITS
    try:
        yield
    finally:
        flint.ctx.prec = before


def measure(formula: Formula, products: Sequence[sp.Expr]) -> Condition:
    """The condition of a sum of products that are given in the formula's variables."""
    references = [Reference(p) for p in products]
    bulk = [(_condition(references, p), p) for p in points.bulk(formula, BULK_POINTS)]
    corners = [(_condition(references, p), p) for p in points.corners(formula, CORNER_POINTS)]
    number, worst = max((*bulk, *corners), key=lambda item: item[0])
    del number
    shown = {str(v): worst[str(v)] for v in (*formula.variables, *formula.parameters)}
    return Condition(max(c for c, _ in bulk), max(c for c, _ in corners), shown)


def _condition(references: Sequence[Reference], point: Point) -> float:
    """1 where there is nothing to lose: at a point where the formula has no value, or is 0."""
    with _precision():
        values = [r.at(point) for r in references]
        total, size = abs(sum(values, flint.arb(0))), sum((abs(v) for v in values), flint.arb(0))
        if not total.is_finite() or total.contains(0):
            return 1.0
        found = float((size / total).mid())
    return found if math.isfinite(found) else math.inf


def rank_at_least(formula: Formula, second: Sequence[sp.Symbol], largest: int) -> int:
    """A proved lower bound, at most `largest`, for the number of products that the formula needs.

    If f is a sum of r products, every determinant of f(first_i, second_j) with more than r rows is 0; one
    that a ball shows to be not 0 proves that r products do not suffice.
    """
    reference = Reference(formula.expr)
    moved = {str(s) for s in second}
    for seed in (11, 12):
        sample = points.bulk(formula, 3 * largest, seed)
        values = [[reference.at(_joined(p, q, moved)) for q in sample] for p in sample]
        for size in range(largest, 1, -1):
            square = _finite_square(values, size)
            if square and _is_regular(square):
                return size
    return 1


def _finite_square(values: list[list[flint.arb]], size: int) -> list[list[flint.arb]]:
    """Some rows and columns of a table where all values are finite; a root may be imaginary elsewhere."""
    rows = sorted(values, key=lambda row: -sum(v.is_finite() for v in row))[:size]
    columns = [k for k in range(len(values)) if all(row[k].is_finite() for row in rows)][:size]
    return [[row[k] for k in columns] for row in rows] if len(columns) == size else []


def _joined(first: Point, second: Point, moved: set[str]) -> dict[str, float]:
    return {name: (second if name in moved else first)[name] for name in first}


def _is_regular(rows: list[list[flint.arb]]) -> bool:
    with _precision():
        determinant = flint.arb_mat(rows).det()
        return bool(determinant.is_finite()) and not determinant.contains(0)
