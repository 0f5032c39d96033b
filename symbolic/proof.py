"""Exact proofs that two expressions are equal, and points where they are not.

Equality is decided by the reduced form of `symbolic.normal_form`, never by `simplify` and hope; and a
point that refutes has the last word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import sympy as sp
from sympy.core.evalf import PrecisionExhausted

from symbolic import constants
from symbolic.normal_form import UPPER, reduced_difference, sign_on_domain
from symbolic.symbols import SYMBOLS, E_nu, T, T_max, T_min

__all__ = ["Verdict", "counterexample", "equal", "is_nonzero", "prove", "sample_points", "sign_on_domain"]


@dataclass(frozen=True)
class Verdict:
    """Outcome of a proof: ``proved``, ``disproved`` (with a point) or ``undecided``."""

    verdict: str
    detail: str
    point: Mapping[str, str] | None = None
    left: str = ""
    right: str = ""

    def __bool__(self) -> bool:
        return self.verdict == "proved"


def equal(left: sp.Expr, right: sp.Expr) -> bool:
    """True if `left == right` is proved for all values of the symbols on the physical domain."""
    return bool(reduced_difference(left, right) == 0)


def prove(left: sp.Expr, right: sp.Expr) -> Verdict:
    """Prove or disprove `left == right`, first for all constants, then for their values."""
    found = counterexample(left, right)
    if found is not None:  # asked first: a point that refutes has the last word over any proof
        return found
    if equal(left, right):
        return Verdict("proved", "the difference reduces to 0 by exact polynomial arithmetic")
    values = {SYMBOLS[n].symbol: c.exact for n, c in constants.CONSTANTS.items()}
    with_values = [side.subs(values) for side in (left, right)]
    if (left - right).has(*values) and equal(*with_values):
        return Verdict("proved", "holds with the values of the constants in symbolic/constants.py")
    return Verdict("undecided", "the difference was not reduced to 0, and no point was found where it is not 0")


def counterexample(left: sp.Expr, right: sp.Expr, points: int = 24) -> Verdict | None:
    """A point of the physical domain where the two sides differ, evaluated to 30 digits."""
    for point in sample_points(sp.Tuple(left, right), points):  # what cancels in the difference has a value too
        a, b = (sp.N(side.subs(point), 40) for side in (left, right))
        if not all(x.is_number and x.is_finite and x.is_real for x in (a, b)):
            continue
        if is_nonzero((left - right).subs(point)):
            shown = {str(s): str(sp.N(v, 12)) for s, v in point.items()}
            return Verdict("disproved", "the two sides differ at this point", shown, str(sp.N(a, 15)), str(sp.N(b, 15)))
    return None


def is_nonzero(number: sp.Expr) -> bool:
    """True if 15 significant digits of a number can be established; rounding noise of a 0 has none."""
    try:
        return bool(number.evalf(15, strict=True) != 0)
    except PrecisionExhausted:
        return False


def sample_points(expr: sp.Basic, count: int) -> Iterator[dict[sp.Symbol, sp.Rational]]:
    """Rational points inside the physical domain, the constants at their values."""
    free = sorted(expr.free_symbols, key=str)
    values = {s: constants.value_of(str(s)) for s in free if str(s) in constants.CONSTANTS}
    data = sorted((s for s in free if s not in values), key=_bounded_last)
    for k in range(count):
        point = dict(values)
        for j, symbol in enumerate(data):
            fraction = sp.Rational((7919 * (k + 1) * (j + 3) + 104729 * (j + 1)) % 9973, 9973) or sp.Rational(1, 2)
            point[symbol] = _inside(symbol, fraction, point)
        yield {s: v for s, v in point.items() if s in expr.free_symbols}


def _bounded_last(symbol: sp.Symbol) -> tuple[int, str]:
    order = [E_nu, T_max, T_min, T]
    return (1 + order.index(symbol) if symbol in order else 0, str(symbol))


def _inside(symbol: sp.Symbol, fraction: sp.Rational, point: Mapping[sp.Symbol, sp.Rational]) -> sp.Rational:
    upper = UPPER.get(symbol)
    known = {SYMBOLS["m_e"].symbol: constants.value_of("m_e"), **point}
    if upper is not None and upper.free_symbols <= set(known):
        return sp.Rational(upper.subs(known)) * fraction
    reach = SYMBOLS.get(str(symbol))
    low, high = (reach.low, reach.high) if reach else (0.0, 1.0)
    if low > 0 and high / low > 100:  # log-uniform over the middle of the range
        return sp.Rational(10) ** (-2 + int(4 * fraction)) * (1 + fraction)
    return sp.Rational(str(low)) + (sp.Rational(str(high)) - sp.Rational(str(low))) * fraction
