"""Ranges of polynomials and of factored values over many boxes at once.

The terms of all irreducible factors are computed together, as products of powers at the lower and the upper ends;
a factor with terms of both signs is also bounded by its mean-value form in the logarithms of the coordinates, which
is tight near an extremum. Values are products of factors: sums of logarithms, one matrix product for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

import flint
import numpy as np

from codegen.certify.intervals import EPS, TINY, Array, Interval, multiply
from codegen.certify.rational import Ring, Value

LOG_SLACK = 1e-10  # of a value: more than what logarithms below 700 lose in sums of some tens of them
BITS = 1024  # for coefficients that are polynomials in the constants
NOTHING = -1e30  # stands for log 0: a power of it is 0 or infinite

Sides = Mapping[str, Interval]


@dataclass(frozen=True)
class Terms:
    """All terms of some factors, sorted by factor.

    Attributes
    ----------
    factors : tuple of int
    names : tuple of str
        Generators that occur.
    exponents : array, terms x generators
    coefficients : array
    starts : array
        First term of each factor.
    mixed : array of bool
        Factors with terms of both signs.
    """

    factors: tuple[int, ...]
    names: tuple[str, ...]
    exponents: Array
    coefficients: Array
    starts: Array
    mixed: Array

    @staticmethod
    def of(ring: Ring, factors: Sequence[int], fixed: Mapping[str, flint.arb]) -> Terms:
        """Terms of factors of a ring, with numbers put in for the generators that are fixed.

        Raises
        ------
        OverflowError
            A coefficient beyond doubles.
        """
        rows: list[tuple[int, ...]] = []
        coefficients: list[float] = []
        starts, mixed = [], []
        for f in factors:
            collected = collect(ring, f, fixed)
            starts.append(len(rows))
            mixed.append(len({c > 0 for c in collected.values()}) > 1)
            rows.extend(collected)
            coefficients.extend(collected.values())
        exponents = np.array(rows, dtype=int).reshape(len(rows), len(ring.names))
        used = exponents.any(axis=0)
        names = tuple(ring.names[j] for j in np.flatnonzero(used))
        return Terms(
            tuple(factors),
            names,
            np.ascontiguousarray(exponents[:, used]),
            np.array(coefficients),
            np.array(starts),
            np.array(mixed),
        )

    @property
    def slack(self) -> float:
        """Relative rounding of sums of absolute terms, generously."""
        longest = int(np.diff([*self.starts, len(self.coefficients)]).max(initial=1))
        return 4 * EPS * (int(self.exponents.sum(axis=1).max(initial=0)) + longest + 8)

    def summed(self, terms: Array) -> Array:
        """Sum over the terms of each factor."""
        return np.array([np.add.reduce(terms[a:b], axis=0) for a, b in self.spans])

    def at(self, points: Mapping[str, Array], count: int) -> Array:
        """Absolute values of all terms at one point of each box, all generators >= 0."""
        terms = np.repeat(np.abs(self.coefficients)[:, None], count, axis=1)
        for j, name in enumerate(self.names):
            top = int(self.exponents[:, j].max(initial=0))
            powers = np.ones((top + 1, count))
            for k in range(top):
                np.multiply(powers[k], points[name], out=powers[k + 1])
            for row, k in enumerate(self.exponents[:, j].tolist()):
                if k:
                    terms[row] *= powers[k]
        return terms

    def ranges(self, sides: Sides, count: int) -> Interval:
        """Ranges of the factors (factors x boxes)."""
        signed = [n for n in self.names if bool((sides[n].lo < 0).any())]
        if signed:
            return self._signed(sides, signed, count)
        low, high = (self.at({n: side[end] for n, side in sides.items()}, count) for end in (0, 1))
        negative = self.coefficients < 0
        least = np.where(negative[:, None], -high, low)
        most = np.where(negative[:, None], -low, high)
        found = self._with_slack(least, most, self.summed(high))
        if self.mixed.any():
            found = self._with_mean_values(found, sides, count)
        return found

    def _with_slack(self, least: Array, most: Array, size: Array) -> Interval:
        margin = self.slack * size + TINY
        lo, hi = self.summed(least) - margin, self.summed(most) + margin
        return Interval(np.where(self.mixed[:, None], lo, np.maximum(lo, 0.0)), hi)

    def _with_mean_values(self, found: Interval, sides: Sides, count: int) -> Interval:
        """P(x) = P(c) + sum over j of (x_j dP/dx_j)(t) (log x_j - log c_j) for some t between x and c."""
        part = self.of_mixed
        low, high = (part.at({n: sides[n][end] for n in part.names}, count) for end in (0, 1))
        centre = {n: _centre(sides[n]) for n in part.names}
        middle, size = part.summed(part.at(centre, count) * part.signs), part.summed(high)
        reach = np.zeros_like(middle)
        for j, name in enumerate(part.names):
            half = _half_width(sides[name], centre[name])
            if half.any():
                weights = part.exponents[:, j][:, None] * part.signs
                lo = part.summed(np.where(weights > 0, low, high) * weights)
                hi = part.summed(np.where(weights > 0, high, low) * weights)
                top = float(part.exponents[:, j].max()) * part.slack
                reach += (np.maximum(np.abs(lo), np.abs(hi)) + top * size) * half
        reach = reach * (1 + 16 * EPS) + part.slack * size + TINY
        found.lo[self.mixed] = np.maximum(found.lo[self.mixed], middle - reach)
        found.hi[self.mixed] = np.minimum(found.hi[self.mixed], middle + reach)
        return found

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """First and last term of each factor."""
        return list(zip(self.starts.tolist(), [*self.starts[1:].tolist(), len(self.coefficients)], strict=True))

    @cached_property
    def signs(self) -> Array:
        """Signs of the coefficients, as a column."""
        column: Array = np.sign(self.coefficients)[:, None]
        return column

    @cached_property
    def of_mixed(self) -> Terms:
        """The factors with terms of both signs alone."""
        spans = [np.arange(a, b) for (a, b), m in zip(self.spans, self.mixed, strict=True) if m]
        rows = np.concatenate(spans)
        starts = np.cumsum([0, *(len(s) for s in spans[:-1])])
        factors = tuple(f for f, m in zip(self.factors, self.mixed.tolist(), strict=True) if m)
        mixed = np.ones(len(spans), dtype=bool)
        return Terms(factors, self.names, self.exponents[rows], self.coefficients[rows], starts, mixed)

    def _signed(self, sides: Sides, signed: Sequence[str], count: int) -> Interval:
        """Term by term where a generator may be negative."""
        plain = {n: Interval(np.ones(count), np.ones(count)) if n in signed else sides[n] for n in self.names}
        low, high = (self.at({n: side[end] for n, side in plain.items()}, count) for end in (0, 1))
        rows = []
        for k, c in enumerate(self.coefficients):
            term = Interval(low[k], high[k]) if c > 0 else Interval(-high[k], -low[k])
            for j, name in enumerate(self.names):
                for _ in range(self.exponents[k, j] if name in signed else 0):
                    term = multiply(term, sides[name])
            rows.append(term)
        least, most = (np.array([r[end] for r in rows]) for end in (0, 1))
        size = self.summed(np.maximum(np.abs(least), np.abs(most)))
        margin = self.slack * size + TINY
        return Interval(self.summed(least) - margin, self.summed(most) + margin)


def _terms_in_balls(ring: Ring, f: int, fixed: Mapping[str, flint.arb]) -> dict[tuple[int, ...], flint.arb]:
    """{exponents of the free generators: coefficient} of a factor."""
    places = {ring.names.index(n): x for n, x in fixed.items()}
    sums: dict[tuple[int, ...], flint.arb] = {}
    for exponents, c in ring.factors[f].to_dict().items():
        term = flint.arb(int(c))
        for j, x in places.items():
            if exponents[j]:
                term *= x ** int(exponents[j])
        key = tuple(0 if j in places else int(k) for j, k in enumerate(exponents))
        sums[key] = sums.get(key, flint.arb(0)) + term
    return sums


def collect(ring: Ring, f: int, fixed: Mapping[str, flint.arb]) -> dict[tuple[int, ...], float]:
    """The same, correctly rounded; what cancels exactly is dropped."""
    with precision(BITS):
        sums = _terms_in_balls(ring, f, fixed)
        kept = {key: x for key, x in sums.items() if not (x.is_exact() and x == 0)}
        if any(x.contains(0) for x in kept.values()):
            raise OverflowError("constants cancel to more digits than are kept")
        return {key: float(x.mid()) for key, x in kept.items()} or {(0,) * len(ring.names): 0.0}


def is_positive(
    ring: Ring, value: Value, fixed: Mapping[str, flint.arb], free: Mapping[str, tuple[float, float]]
) -> bool:
    """True if a value is shown to be positive on a box: in balls, positive terms at low ends, negative at high."""
    with precision(BITS):
        for f, k in value.powers:
            if k % 4 == 0 or ring.is_positive(f):
                continue
            total = flint.arb(0)
            for exponents, c in _terms_in_balls(ring, f, fixed).items():
                for name, power in zip(ring.names, exponents, strict=True):
                    if power:
                        c *= flint.arb(free[name][0 if c > 0 else 1]) ** power if name in free else flint.arb("nan")
                total += c
            if not total > 0:
                return False
    return value.coefficient > 0


@contextmanager
def precision(bits: int) -> Iterator[None]:
    """Balls with so many bits."""
    before, flint.ctx.prec = flint.ctx.prec, bits
    try:
        yield
    finally:
        flint.ctx.prec = before


def _centre(side: Interval) -> Array:
    with np.errstate(all="ignore"):
        middle = np.sqrt(side.lo) * np.sqrt(side.hi)
    centre: Array = np.clip(middle, side.lo, side.hi)
    return centre


def both(x: Interval, y: Interval) -> Interval:
    """Intersection."""
    return Interval(np.maximum(x.lo, y.lo), np.minimum(x.hi, y.hi))


def _half_width(side: Interval, centre: Array) -> Array:
    """Largest |log x - log centre| in a side."""
    with np.errstate(all="ignore"):
        half = np.log(np.maximum(side.hi / centre, centre / side.lo)) * (1 + 8 * EPS) + 4 * EPS
    widths: Array = np.where(side.hi == side.lo, 0.0, half)
    return widths
