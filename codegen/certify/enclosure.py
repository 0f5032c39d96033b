"""Values as quotients of polynomials in the coordinates alone, ready for evaluation over boxes.

A value is a quotient of polynomials, or the square root of one. The polynomials are multiplied out exactly, with
numbers put in for all constants; what is left depends on the coordinates, and on function values, which count as
coordinates of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import flint

from codegen.certify.bernstein import Form, form
from codegen.certify.intervals import Interval
from codegen.certify.rational import Ring, Value

BITS = 1024  # for coefficients that are polynomials in the constants

Sides = Mapping[str, Interval]
Fixed = Mapping[str, flint.arb]


@contextmanager
def precision(bits: int) -> Iterator[None]:
    """Balls with so many bits."""
    before, flint.ctx.prec = flint.ctx.prec, bits
    try:
        yield
    finally:
        flint.ctx.prec = before


@dataclass(frozen=True)
class Shape:
    """A value ready for evaluation: coefficient * form, to the power 1/2 where `rooted`; `axes` are its generators."""

    coefficient: float
    inexact: bool
    axes: tuple[str, ...]
    form: Form
    rooted: bool


class Table:
    """Shapes of all values that were asked for, made once.

    Parameters
    ----------
    ring : Ring
    fixed : mapping of generator to ball
        Constants, and parameters with one value.
    sums : sequence of (value, terms)
        Every sum of the tape: where its terms have one sign it is no smaller than any of them.
    """

    def __init__(self, ring: Ring, fixed: Fixed, sums: Sequence[tuple[Value, tuple[Value, ...]]]) -> None:
        self.ring, self.fixed = ring, fixed
        self.terms = dict(sums)
        self._floors: dict[int, list[tuple[Value, Value]]] = {}
        for value, terms in sums:
            for f, k in value.powers:
                if k == 2 and len(ring.factors[f]) > 1:
                    self._floors.setdefault(f, []).extend((value, term) for term in terms)
        self._shapes: dict[Value, Shape | None] = {}

    def shape(self, value: Value) -> Shape | None:
        """The shape of a value; None where it is too large."""
        if value not in self._shapes:
            self._shapes[value] = self._made(value)
        return self._shapes[value]

    def sums_in(self, value: Value) -> Iterator[tuple[Value, int]]:
        """(sum, twice its power) such that the value is an odd power of the sum times something else."""
        for f, k in value.powers:
            if k % 4 == 2:
                totals = dict.fromkeys(total for total, _ in self._floors.get(f, ()))
                yield from ((total, k) for total in totals if total != value)

    def detours(self, value: Value) -> Iterator[tuple[Value, Value]]:
        """(sum, another value) such that the value is no larger than the other where the sum's terms have one sign.

        A sum in the denominator is replaced by one of its terms.
        """
        for f, k in value.powers:
            for total, term in self._floors.get(f, ()) if k < 0 and k % 2 == 0 else ():
                if not term.is_zero:
                    share = self.ring.quotient(total, term)
                    yield total, self.ring.product(value, self.ring.power(share, -k // 2))

    def _made(self, value: Value) -> Shape | None:
        rooted = any(k % 2 for _, k in value.powers)
        above = below = self.ring.context.constant(1)
        for f, k in value.powers:
            power = abs(k) if rooted else abs(k) // 2
            if k > 0:
                above = above * self.ring.factors[f] ** power
            else:
                below = below * self.ring.factors[f] ** power
        tables = [self._collected(poly) for poly in (above, below)]
        used = [j for j, n in enumerate(self.ring.names) if any(e[j] for t in tables for e in t)]
        reduced = [{tuple(e[j] for j in used): c for e, c in t.items()} for t in tables]
        made = form(*reduced)
        c = float(value.coefficient)
        axes = tuple(self.ring.names[j] for j in used)
        return None if made is None else Shape(c, value.coefficient != c, axes, made, rooted)

    def _collected(self, poly: Any) -> dict[tuple[int, ...], float]:
        """{powers of the free generators: coefficient}, correctly rounded; what cancels exactly is dropped."""
        with precision(BITS):
            sums = terms_in_balls(self.ring, poly, self.fixed)
            kept = {key: x for key, x in sums.items() if not (x.is_exact() and x == 0)}
            if any(x.contains(0) for x in kept.values()):
                raise OverflowError("constants cancel to more digits than are kept")
            return {key: float(x.mid()) for key, x in kept.items()} or {(0,) * len(self.ring.names): 0.0}


def terms_in_balls(ring: Ring, poly: Any, fixed: Fixed) -> dict[tuple[int, ...], flint.arb]:
    """{powers of the free generators: coefficient} of a polynomial."""
    places = {ring.names.index(n): x for n, x in fixed.items()}
    powers: dict[tuple[int, int], flint.arb] = {}
    sums: dict[tuple[int, ...], flint.arb] = {}
    for exponents, c in poly.to_dict().items():
        term = flint.arb(int(c))
        for j, x in places.items():
            k = int(exponents[j])
            if k:
                if (j, k) not in powers:
                    powers[j, k] = x**k
                term *= powers[j, k]
        key = tuple(0 if j in places else int(k) for j, k in enumerate(exponents))
        sums[key] = sums.get(key, flint.arb(0)) + term
    return sums


def is_positive(ring: Ring, value: Value, fixed: Fixed, free: Mapping[str, tuple[float, float]]) -> bool:
    """True if a value is shown to be positive on a box: in balls, positive terms at low ends, negative at high."""
    with precision(BITS):
        for f, k in value.powers:
            if k % 4 == 0 or ring.is_positive(f):
                continue
            total = flint.arb(0)
            for exponents, c in terms_in_balls(ring, ring.factors[f], fixed).items():
                for name, power in zip(ring.names, exponents, strict=True):
                    if power:
                        c *= flint.arb(free[name][0 if c > 0 else 1]) ** power if name in free else flint.arb("nan")
                total += c
            if not total > 0:
                return False
    return value.coefficient > 0
