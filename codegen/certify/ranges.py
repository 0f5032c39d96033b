"""Ranges of factors and of values over boxes, from logarithms of the factors that values are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import flint
import numpy as np

from codegen.certify.enclosure import LOG_SLACK, NOTHING, Sides, Terms, both
from codegen.certify.intervals import EPS, TINY, Array, Interval, add, multiply
from codegen.certify.monotone import Corners
from codegen.certify.rational import Ring, Value


class Table:
    """Factors in stages (a function value comes after the factors of its argument) and the values asked for."""

    def __init__(
        self,
        ring: Ring,
        arguments: Mapping[str, Sequence[Value]],
        fixed: Mapping[str, flint.arb],
        sums: Sequence[tuple[Value, tuple[Value, ...]]],
    ) -> None:
        self.ring = ring
        self.arguments = arguments
        self.fixed = fixed
        self.sums = tuple((value, terms, self._rests(value)) for value, terms in sums)
        self.values: dict[Value, int] = {}
        self._stages: list[Terms] = []
        for value, terms, rests in self.sums:
            for known in (value, *terms, *(rest for _, rest in rests)):
                self.number(known)
        self._known = 0
        self._powers = np.empty((0, 0))

    def _rests(self, value: Value) -> list[tuple[int, Value]]:
        """(factor, 1 / all other factors) for the factors that are sums themselves."""
        return [
            (f, Value(1 / value.coefficient, tuple((g, -n) for g, n in value.powers if g != f)))
            for f, k in value.powers
            if k == 2 and len(self.ring.factors[f]) > 1
        ]

    def stages(self) -> list[Terms]:
        """Terms of all factors, in an order in which their generators are known."""
        if self._known != len(self.ring.factors):
            self._known = len(self.ring.factors)
            stage = [self._stage(f, {}) for f in range(self._known)]
            self._stages = [
                Terms.of(self.ring, [f for f in range(self._known) if stage[f] == s], self.fixed)
                for s in sorted(set(stage))
            ]
        return self._stages

    def _stage(self, f: int, seen: dict[int, int]) -> int:
        if f not in seen:
            owners = {name: owner for owner, name in self.ring.roots.items()}
            before = [-1]
            for name, degree in zip(self.ring.names, self.ring.factors[f].degrees(), strict=True):
                if degree and name in owners:
                    before.append(self._stage(owners[name], seen))
                elif degree and name in self.arguments:
                    before += [self._stage(g, seen) for value in self.arguments[name] for g, _ in value.powers]
            seen[f] = max(before) + 1
        return seen[f]

    def number(self, value: Value) -> int:
        """Place of a value."""
        return self.values.setdefault(value, len(self.values))

    def powers(self) -> Array:
        """Powers of all factors in all values (values x factors)."""
        shape = len(self.values), len(self.ring.factors)
        if self._powers.shape == shape:
            return self._powers
        self._powers = matrix = np.zeros((len(self.values), len(self.ring.factors)))
        for value, row in self.values.items():
            for f, k in value.powers:
                matrix[row, f] = 0.5 * k
        return matrix


class Ranges:
    """Ranges of factors and values over boxes.

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
        self._factors: dict[int, Interval] = {}
        self._rows: dict[Value, Interval] = {}
        self._totals: dict[Value, Interval] = {}
        roots = {name: f for f, name in table.ring.roots.items()}
        shape = (len(table.ring.factors), self.count)
        self._low, self._high, self._sign = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        self._plain = [False] * shape[0]
        for terms in table.stages():
            for name in terms.names:
                if name not in self._sides:
                    self._sides[name] = self._root(roots[name]) if name in roots else function(self, name)
            found = terms.ranges({n: self._sides[n] for n in terms.names}, self.count)
            self._factors |= {f: Interval(found.lo[k], found.hi[k]) for k, f in enumerate(terms.factors)}
            for f in terms.factors:
                self._measure(f)
        self._corners = Corners(table.stages(), len(self._factors), sides)
        self._set_slopes(sides)
        self._values()
        self._contract()
        self._set_slopes(sides)
        self._values()

    def _root(self, f: int) -> Interval:
        lo, hi = self._factors[f]
        return Interval(np.sqrt(np.maximum(lo, 0.0)) * (1 - 4 * EPS), np.sqrt(np.maximum(hi, 0.0)) * (1 + 4 * EPS))

    def factor(self, f: int) -> Interval:
        """Range of an irreducible polynomial."""
        return self._factors[f]

    def _measure(self, f: int) -> None:
        """Logarithms of the ends of a factor's absolute value, and its sign."""
        lo, hi = self._factors[f]
        crossing = (lo <= 0) & (hi >= 0)
        small, large = np.minimum(np.abs(lo), np.abs(hi)), np.maximum(np.abs(lo), np.abs(hi))
        with np.errstate(divide="ignore"):
            self._low[f] = np.where(crossing | (small == 0), NOTHING, np.log(small))
            self._high[f] = np.where(large == 0, NOTHING, np.log(large))
        self._sign[f] = np.where(lo >= 0, 1.0, np.where(hi <= 0, -1.0, 0.0))
        self._plain[f] = bool((lo >= 0).all())

    def _set_slopes(self, sides: Sides) -> None:
        if self._corners.useful:
            for terms in self.table.stages():
                self._corners.set_slopes(terms, sides, self._factors)

    def _contract(self) -> None:
        """A sum of terms of one sign is as large as they are, whatever its expanded form shows."""
        for value, terms, rests in self.table.sums:
            total = Interval(np.zeros(self.count), np.zeros(self.count))
            for term in terms:
                total = add(total, self._again(term))
            self._rows[value] = self._totals[value] = both(self._rows.get(value, total), total)
            for f, rest in rests:
                self._factors[f] = both(self._factors[f], multiply(self._totals[value], self._again(rest)))
                self._measure(f)

    def _again(self, value: Value) -> Interval:
        """A value from its factors as they are known now."""
        low, high = self._logarithms(value)
        found = self._interval(value, low, high)
        return both(self._rows[value], found) if value in self._rows else found

    def _logarithms(self, value: Value) -> tuple[Array, Array]:
        low, high = np.zeros(self.count), np.zeros(self.count)
        for f, k in value.powers:
            ends = (self._low[f], self._high[f]) if k > 0 else (self._high[f], self._low[f])
            low += 0.5 * k * ends[0]
            high += 0.5 * k * ends[1]
        return low, high

    def _values(self) -> None:
        """All values known so far: sums of logarithms."""
        if not self.table.values:
            return
        powers = self.table.powers()
        up, down = np.maximum(powers, 0.0), np.minimum(powers, 0.0)
        low, high = up @ self._low + down @ self._high, up @ self._high + down @ self._low
        if self._corners.useful:
            better = self._corners.logarithms(powers)
            low, high = np.maximum(low, better[0]), np.minimum(high, better[1])
        for value, row in self.table.values.items():
            self._rows[value] = self._total(value, self._interval(value, low[row], high[row]))

    def _total(self, value: Value, found: Interval) -> Interval:
        """What is known of a sum from its terms."""
        return both(found, self._totals[value]) if value in self._totals else found

    def of(self, value: Value) -> Interval:
        """Range of a value; one that is new is known from then on."""
        if value not in self._rows:
            self.table.number(value)
            self._rows[value] = self._again(value)
        return self._rows[value]

    def _interval(self, value: Value, low: Array, high: Array) -> Interval:
        """From logarithms of absolute values to an interval with its sign."""
        c = float(value.coefficient)
        if not value.powers:
            return Interval(np.full(self.count, c - abs(c) * EPS), np.full(self.count, c + abs(c) * EPS))
        with np.errstate(over="ignore"):
            small, large = np.exp(low) * (abs(c) * (1 - LOG_SLACK)), np.exp(high) * (abs(c) * (1 + LOG_SLACK))
        small = np.where(small < 1e-290, 0.0, np.minimum(small, 1.7e308))
        large = large + TINY
        sign = self._signs(value)
        if sign is None:
            return Interval(small, large) if c > 0 else Interval(-large, -small)
        sign = sign * (1.0 if c > 0 else -1.0)
        return Interval(np.where(sign > 0, small, -large), np.where(sign < 0, -small, large))

    def _signs(self, value: Value) -> Array | None:
        """Signs of the factors multiplied; None where all are positive."""
        sign = None
        for f, k in value.powers:
            if k % 4 and not self._plain[f]:
                sign = self._sign[f] if sign is None else sign * self._sign[f]
        return sign
