"""Chebyshev points, coefficients and powers on [-1, 1], in ball arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import comb

import flint

from codegen.curve import precision


@cache
def _cosines(count: int) -> tuple[tuple[flint.arb, ...], ...]:
    """cos(j (2 i + 1) pi / (2 count)) for all j (rows) and i."""
    with precision():
        steps = [flint.arb.cos_pi_fmpq(flint.fmpq(k, 2 * count)) for k in range(4 * count)]
        return tuple(tuple(steps[j * (2 * i + 1) % (4 * count)] for i in range(count)) for j in range(count))


def points(low: flint.arb, high: flint.arb, count: int) -> tuple[flint.arb, ...]:
    """Chebyshev points of the first kind on [low, high], at least two."""
    middle, half = (low + high) / 2, (high - low) / 2
    return tuple(middle + half * c for c in _cosines(count)[1])


def coefficients(values: Sequence[flint.arb]) -> list[flint.arb]:
    """Chebyshev coefficients of the interpolant through values at `points`."""
    count = len(values)
    sums = [sum((c * v for c, v in zip(row, values, strict=True)), flint.arb(0)) for row in _cosines(count)]
    return [2 * s / count if j else s / count for j, s in enumerate(sums)]


@cache
def _chebyshev(degree: int) -> tuple[int, ...]:
    """Powers of T_degree."""
    if degree < 2:
        return (1,) if degree == 0 else (0, 1)
    doubled = [0, *(2 * c for c in _chebyshev(degree - 1))]
    for k, c in enumerate(_chebyshev(degree - 2)):
        doubled[k] -= c
    return tuple(doubled)


def powers(chebyshev: Sequence[flint.arb]) -> flint.arb_poly:
    """The polynomial of Chebyshev coefficients."""
    total = [flint.arb(0)] * len(chebyshev)
    for j, c in enumerate(chebyshev):
        for k, t in enumerate(_chebyshev(j)):
            if t:
                total[k] += c * t
    return flint.arb_poly(total)


@cache
def _power(k: int) -> tuple[tuple[int, flint.arb], ...]:
    """x^k as (j, coefficient of T_j)."""
    row = [(k - 2 * i, flint.arb(comb(k, i)) / 2 ** (k - 1 if 2 * i != k else k)) for i in range(k // 2 + 1)]
    return tuple(row) if k else ((0, flint.arb(1)),)


def expanded(polynomial: flint.arb_poly) -> list[flint.arb]:
    """Chebyshev coefficients of a polynomial."""
    found = polynomial.coeffs()
    total = [flint.arb(0)] * max(1, len(found))
    for k, c in enumerate(found):
        for j, share in _power(k):
            total[j] += c * share
    return total


def size(polynomial: flint.arb_poly) -> float:
    """Upper bound of |polynomial| on [-1, 1]: the sum of its Chebyshev coefficients."""
    return sum(float(c.abs_upper()) for c in expanded(polynomial))
