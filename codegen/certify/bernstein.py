"""Quotients of polynomials over many boxes at once, bounded by their coefficients in Bernstein form.

With x = (low + high t) / (1 + t), t >= 0, numerator and denominator become polynomials in t over the same power of
1 + t. Where all coefficients of the denominator are positive, the quotient lies between the smallest and the largest
quotient of coefficients. Coefficients are sums of few terms in doubles; what they lose is bounded by the same sums of
absolute values.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from codegen.certify.intervals import EPS, TINY, Array, Interval

LARGEST = 4000  # coefficients of one polynomial; beyond, no form is made

Terms = Mapping[tuple[int, ...], float]  # powers of the axes -> coefficient


@dataclass(frozen=True)
class Form:
    """Numerator and denominator as tables of coefficients over the same powers."""

    above: Array
    below: Array
    slack: float

    @property
    def degrees(self) -> tuple[int, ...]:
        """Largest power of each axis."""
        return tuple(n - 1 for n in self.above.shape)


def form(above: Terms, below: Terms) -> Form | None:
    """The form of a quotient; None if it is too large."""
    places = [*above, *below]
    shape = tuple(max(p[j] for p in places) + 1 for j in range(len(places[0])))
    if math.prod(shape) > LARGEST:
        return None
    tables = []
    for terms in (above, below):
        table = np.zeros(shape)
        for place, c in terms.items():
            table[place] = c
        tables.append(table)
    steps = sum(3 * n + math.ceil(math.log2(n + 1)) for n in shape) + 8
    return Form(tables[0], tables[1], 2 * EPS * steps)


class Matrices:
    """Change of basis for each axis and degree, box by box."""

    def __init__(self, sides: Sequence[Interval]) -> None:
        self._sides = sides
        self._known: dict[tuple[int, int, bool], Array] = {}

    def of(self, axis: int, degree: int, absolute: bool) -> Array:
        """(boxes, degree + 1, degree + 1); of absolute ends for the slack."""
        lo, hi = self._sides[axis]
        absolute = absolute and bool((lo < 0).any())
        key = (axis, degree, absolute)
        if key not in self._known:
            ends = (np.abs(lo), np.abs(hi)) if absolute else (lo, hi)
            tables = [np.ones((lo.size, degree + 1)) for _ in ends]
            for table, end in zip(tables, ends, strict=True):
                for k in range(degree):
                    table[:, k + 1] = table[:, k] * end
            low, high = tables
            mixed = np.zeros((lo.size, degree + 1, degree + 1))
            for e in range(degree + 1):
                mixed[:, e, : e + 1] = low[:, : e + 1][:, ::-1] * high[:, : e + 1]
            self._known[key] = np.einsum("iea,bea->bie", _weights(degree), mixed, optimize=True)
        return self._known[key]


@cache
def _weights(n: int) -> Array:
    """Coefficient i of C(e, a) t^a (1 + t)^(n - e), over C(n, i)."""
    found = np.zeros((n + 1, n + 1, n + 1))
    for e in range(n + 1):
        for a in range(e + 1):
            for i in range(a, n - e + a + 1):
                found[i, e, a] = math.comb(e, a) * math.comb(n - e, i - a) / math.comb(n, i)
    return found


def ranged(shape: Form, matrices: Matrices, count: int) -> Interval:
    """Range of a quotient; infinite where the denominator is not shown to be positive or negative."""
    above, below = (_coefficients(table, shape, matrices, count) for table in (shape.above, shape.below))
    turned = (below.hi < 0).all(axis=1).reshape(-1, 1)
    below = Interval(np.where(turned, -below.hi, below.lo), np.where(turned, -below.lo, below.hi))
    above = Interval(np.where(turned, -above.hi, above.lo), np.where(turned, -above.lo, above.hi))
    good = (below.lo > 0).all(axis=1)
    with np.errstate(all="ignore"):
        lows = np.where(above.lo >= 0, above.lo / below.hi, above.lo / below.lo)
        highs = np.where(above.hi >= 0, above.hi / below.lo, above.hi / below.hi)
    low, high = lows.min(axis=1), highs.max(axis=1)
    good &= np.isfinite(low) & np.isfinite(high)
    low, high = low - np.abs(low) * 8 * EPS, high + np.abs(high) * 8 * EPS
    return Interval(np.where(good, low, -np.inf), np.where(good, high, np.inf))


def _coefficients(table: Array, shape: Form, matrices: Matrices, count: int) -> Interval:
    """Bernstein coefficients (boxes x coefficients) with their rounding."""
    if np.count_nonzero(table) == 1 and table.flat[0]:  # a number
        number = np.full((count, table.size), table.flat[0])
        return Interval(number, number)
    middle = _changed(table, matrices, count, absolute=False)
    mixed = bool((table < 0).any()) and bool((table > 0).any())
    size = _changed(np.abs(table), matrices, count, absolute=True) if mixed else np.abs(middle)
    margin = size * shape.slack + TINY
    return Interval(middle - margin, middle + margin)


def _changed(table: Array, matrices: Matrices, count: int, *, absolute: bool) -> Array:
    """The matrix of each axis applied in turn; the axis that was changed goes to the end, so all come round."""
    found = np.broadcast_to(table.reshape(1, -1), (count, table.size))
    for axis, n in enumerate(table.shape):
        rows = found.reshape(count, n, -1)
        if n > 1:
            rows = matrices.of(axis, n - 1, absolute) @ rows
        found = rows.transpose(0, 2, 1).reshape(count, -1)
    return found
