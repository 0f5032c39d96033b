"""Ranges of function values over boxes, and the error bounds that are assumed of each mathematical library.

The ranges are computed with NumPy's functions and widened by 2^-48 of the value and more; the checker uses balls
instead. The bounds of the libraries are stated in every certificate that uses them: they are an assumption.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

import numpy as np

from codegen.certify.intervals import Array, Interval, widened
from codegen.certify.meaning import FunctionValue
from codegen.certify.noise import U
from codegen.certify.ranges import Ranges
from codegen.certify.reading import Operation
from codegen.tape import Op

ULP = 2.0**-52  # one unit in the last place is at most this share of a value
ROUGH = 32  # roundings: more than any library errs

# Largest error of a function value in ULP (of the value), by backend: what the library's makers state or test.
LIBM_ULP: Mapping[str, Mapping[Op, float]] = {
    "c": {Op.LOG: 1.0, Op.EXP: 1.0, Op.LOG1P: 1.0, Op.EXPM1: 1.0, Op.ATAN: 1.0, Op.SIN: 1.0, Op.COS: 1.0},
    "numpy": {Op.LOG: 2.0, Op.EXP: 2.0, Op.LOG1P: 2.0, Op.EXPM1: 2.0, Op.ATAN: 2.0, Op.SIN: 2.0, Op.COS: 2.0},
}
OTHER_ULP = 4.0  # any other library
SERIES = 6.5 * U  # psi as its series below 1/2: Horner with positive terms, two more products, what is cut off
LOGARITHM = 3.6  # beyond 1/2, -log1p(-q) is at most this many times psi


def libm(op: Op, backend: str) -> float:
    """Assumed error of a library's function in ULP."""
    return LIBM_ULP.get(backend, {}).get(op, OTHER_ULP)


def relative_error(operation: Operation, backend: str) -> tuple[float, bool]:
    """Relative error that a function adds to that of its argument, and whether it rests on a library's bound."""
    if operation.op is not Op.PSI:
        return libm(operation.op, backend) * ULP, True
    if isinstance(operation.value, Fraction) and operation.value <= Fraction(1, 2):
        return SERIES, False
    return max(SERIES, LOGARITHM * libm(Op.LOG1P, backend) * ULP + U), True


def value_range(ranges: Ranges, value: FunctionValue) -> Interval:
    """Range of a function over the range of its argument."""
    x = ranges.of(value.argument)
    with np.errstate(all="ignore"):
        if value.op is Op.LOG:
            return _logarithm(x, ranges.of(value.less_one))
        if value.op in (Op.SIN, Op.COS):
            return _wave(x, value.op)
        run = _RISING[value.op]
        lo, hi = run(x.lo), run(x.hi)
        if value.op is Op.PSI:
            lo, hi = np.where(x.lo < 0, -np.inf, lo), np.where(x.hi >= 1, np.inf, hi)
        if value.op is Op.LOG1P:
            lo = np.where(x.lo <= -1, -np.inf, lo)
    return _sorted(lo, hi)


def _sorted(lo: Array, hi: Array) -> Interval:
    lo, hi = np.where(np.isnan(lo), -np.inf, lo), np.where(np.isnan(hi), np.inf, hi)
    return widened(lo, hi, ROUGH)


def _logarithm(x: Interval, less_one: Interval) -> Interval:
    """log x, and log1p(x - 1) where the exact x - 1 has a sign: near 1 only that keeps the relative width."""
    lo, hi = np.where(x.lo > 0, np.log(x.lo), -np.inf), np.where(x.hi > 0, np.log(x.hi), np.inf)
    rough = _sorted(lo, hi)
    lo, hi = np.where(less_one.lo > -1, np.log1p(less_one.lo), -np.inf), np.log1p(less_one.hi)
    fine = _sorted(lo, hi)
    return Interval(np.maximum(rough.lo, fine.lo), np.minimum(rough.hi, fine.hi))


def psi(q: Array) -> Array:
    """-log(1 - q) - q, by its series where q < 0.1."""
    series = np.zeros_like(q)
    for n in range(24, 1, -1):
        series = series * q + 1.0 / n
    found: Array = np.where(q < 0.1, series * q * q, -np.log1p(-np.minimum(q, 1.0)) - q)
    return found


_RISING: dict[Op, Callable[[Array], Array]] = {
    Op.EXP: np.exp,
    Op.LOG1P: np.log1p,
    Op.EXPM1: np.expm1,
    Op.ATAN: np.arctan,
    Op.PSI: psi,
}


def _wave(x: Interval, op: Op) -> Interval:
    """sin or cos: the ends, and 1 or -1 where an extremum lies inside; beyond 1e8 nothing is said."""
    run = np.sin if op is Op.SIN else np.cos
    shift = 0.5 if op is Op.SIN else 0.0  # maxima at (2 n + shift) pi
    ends = run(x.lo), run(x.hi)
    turns = [(end / np.pi - shift) / 2 for end in x]
    top = np.floor(turns[1] + 1e-6) >= np.ceil(turns[0] - 1e-6)
    low = np.floor(turns[1] - 0.5 + 1e-6) >= np.ceil(turns[0] - 0.5 - 1e-6)
    wild = ~((np.abs(x.lo) < 1e8) & (np.abs(x.hi) < 1e8))
    least = np.where(low | wild, -1.0, np.minimum(*ends) - 1e-14)
    most = np.where(top | wild, 1.0, np.maximum(*ends) + 1e-14)
    small = (x.lo >= 0) & (x.hi <= 1.5) & (op is Op.SIN)  # here sin rises, and small values keep their digits
    near = widened(*ends, ROUGH)
    return Interval(np.where(small, near.lo, np.maximum(least, -1.0)), np.where(small, near.hi, np.minimum(most, 1.0)))
