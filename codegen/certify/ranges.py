"""Ranges of values over many boxes at once, from the Bernstein form of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

import numpy as np

from codegen.certify.bernstein import Matrices, ranged
from codegen.certify.enclosure import Shape, Sides, Table
from codegen.certify.intervals import EPS, HUGE, Array, Interval, add, magnitude, multiply, power, widened
from codegen.certify.rational import Value

DEPTH = 2  # sums within sums that are looked into


class Ranges:
    """Ranges of values over boxes, each computed once.

    Parameters
    ----------
    table : Table
    sides : mapping of generator to Interval
        Coordinates and parameters that are not fixed, none below 0.
    function : callable(Ranges, name) -> Interval
        Range of a generator that stands for a function value.
    """

    def __init__(self, table: Table, sides: Sides, function: Callable[[Ranges, str], Interval]) -> None:
        self.table = table
        self.count = next(iter(sides.values())).lo.size
        self._sides = dict(sides)
        self._function = function
        self._values: dict[Value, Interval] = {}
        self._depth = 0
        self._matrices: dict[tuple[str, ...], Matrices] = {}

    def side(self, name: str) -> Interval:
        """Range of a generator: a coordinate, the root of a factor, or a function value."""
        if name not in self._sides:
            owner = next((f for f, root in self.table.ring.roots.items() if root == name), None)
            if owner is None:
                self._sides[name] = self._function(self, name)
            else:
                lo, hi = self.factor(owner)
                roots = np.sqrt(np.maximum(lo, 0.0)) * (1 - 4 * EPS), np.sqrt(np.maximum(hi, 0.0)) * (1 + 4 * EPS)
                self._sides[name] = Interval(*roots)
        return self._sides[name]

    def factor(self, f: int) -> Interval:
        """Range of an irreducible polynomial."""
        return self.of(Value(Fraction(1), ((f, 2),)))

    def of(self, value: Value) -> Interval:
        """Range of a value."""
        if value not in self._values:
            shape = self.table.shape(value)
            unknown = Interval(np.full(self.count, -np.inf), np.full(self.count, np.inf))
            found = unknown if shape is None else self._over(shape)
            square = next((f for f, k in value.powers if k % 4 == 0 and not self.table.ring.is_positive(f)), None)
            if square is not None:
                found = self._with_square(value, square, found)
            self._values[value] = found  # a term may be a sum in which this value is a term again
            if value in self.table.terms:
                found = self._with_terms(value, found)
            if self._depth < DEPTH and ((found.lo < 0) & (found.hi > 0)).any():
                found = self._by_sums(value, found)
            self._values[value] = found = self._vanishing(value, found)
            if not np.isfinite(found.hi - found.lo).all():
                self._values[value] = self._by_detours(value, found)
        return self._values[value]

    def _with_square(self, value: Value, f: int, found: Interval) -> Interval:
        """A value with the square of something that changes sign: multiplied out, the square may look negative."""
        rest = Value(value.coefficient, tuple((g, k) for g, k in value.powers if g != f))
        made = multiply(power(self.factor(f), dict(value.powers)[f]), self.of(rest))
        return Interval(np.maximum(found.lo, made.lo), np.minimum(found.hi, made.hi))

    def _vanishing(self, value: Value, found: Interval) -> Interval:
        """Exactly 0 where a factor is a parameter that is 0 in the whole box, as mu_nu is in one cell."""
        for f, k in value.powers:
            side = self._sides.get(str(self.table.ring.factors[f])) if k > 0 else None
            if side is not None and not side.lo.all():
                none = (side.lo == 0) & (side.hi == 0)
                found = Interval(np.where(none, 0.0, found.lo), np.where(none, 0.0, found.hi))
        return found

    def _by_sums(self, value: Value, found: Interval) -> Interval:
        """A multiple of a sum that its terms show to be far from 0, where the expanded form shows no sign."""
        self._depth += 1
        ring = self.table.ring
        for total, k in self.table.sums_in(value):
            whole = self.of(total)
            if ((whole.lo > 0) | (whole.hi < 0)).any():
                made = multiply(power(whole, k), self.of(ring.quotient(value, ring.power(total, k // 2))))
                found = Interval(np.maximum(found.lo, made.lo), np.minimum(found.hi, made.hi))
        self._depth -= 1
        return found

    def _with_terms(self, value: Value, found: Interval) -> Interval:
        """A sum from its terms: where they have one sign it is far from 0, whatever its expanded form shows."""
        total = Interval(np.zeros(self.count), np.zeros(self.count))
        for term in self.table.terms[value]:
            total = add(total, self.of(term))
        return Interval(np.maximum(found.lo, total.lo), np.minimum(found.hi, total.hi))

    def _by_detours(self, value: Value, found: Interval) -> Interval:
        lo, hi = found
        for total, other in self.table.detours(value):
            if not np.isfinite(hi - lo).all() and self.table.shape(other) is not None:
                size = np.where(self._one_sign(total), magnitude(self._over_all(other)), np.inf)
                lo, hi = np.maximum(lo, -size), np.minimum(hi, size)
        return Interval(lo, hi)

    def _over_all(self, value: Value) -> Interval:
        if value not in self._values:
            shape = self.table.shape(value)
            assert shape is not None
            self._values[value] = self._over(shape)
        return self._values[value]

    def _one_sign(self, total: Value) -> Array:
        """True where all terms of a sum have the same sign."""
        terms = [self.of(term) for term in self.table.terms[total]]
        positive = np.logical_and.reduce([t.lo >= 0 for t in terms])
        same: Array = positive | np.logical_and.reduce([t.hi <= 0 for t in terms])
        return same

    def _over(self, shape: Shape) -> Interval:
        if not shape.axes:
            ratio = float(shape.form.above.flat[0] / shape.form.below.flat[0])
            found = Interval(np.full(self.count, ratio * (1 - 4 * EPS)), np.full(self.count, ratio * (1 + 4 * EPS)))
        else:
            found = ranged(shape.form, self._changes(shape.axes), self.count)
        lo, hi = np.maximum(found.lo, -HUGE), np.minimum(found.hi, HUGE)
        lo, hi = np.where(np.isfinite(found.lo), lo, found.lo), np.where(np.isfinite(found.hi), hi, found.hi)
        if shape.rooted:
            lo, hi = np.sqrt(np.maximum(lo, 0.0)) * (1 - 4 * EPS), np.sqrt(np.maximum(hi, 0.0)) * (1 + 4 * EPS)
        if shape.coefficient < 0:
            lo, hi = hi, lo
        lo, hi = lo * shape.coefficient, hi * shape.coefficient
        return widened(lo, hi, 2) if shape.coefficient not in (1.0, -1.0) or shape.inexact else Interval(lo, hi)

    def _changes(self, axes: Sequence[str]) -> Matrices:
        key = tuple(axes)
        if key not in self._matrices:
            self._matrices[key] = Matrices([self.side(n) for n in axes])
        return self._matrices[key]
