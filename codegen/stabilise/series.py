"""Removable singularities: functions of one quantity that cancel to a power of it, as their series near 0.

3 (sin x - x cos x) / x^3 is 1 - x^2/10 + ... and has no digits left at small x as it stands. The part of a
product that depends on one argument x alone is expanded with exact rational coefficients; below a threshold
the polynomial takes over. What is cut off is below `CUT` of the leading term at the threshold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import flint
import sympy as sp

from codegen.elementary import near

THRESHOLDS = (Fraction(1, 16), Fraction(1, 4), Fraction(1), Fraction(2))
CUT = 2.0**-58
ORDER = 60  # coefficients that are computed
LONGEST = 30  # terms of a polynomial

_FUNCTIONS: dict[type, Callable[[Any], Any]] = {
    sp.exp: lambda s: s.exp(),
    sp.log: lambda s: s.log(),
    sp.sin: lambda s: s.sin(),
    sp.cos: lambda s: s.cos(),
    sp.atan: lambda s: s.atan(),
}


class NoSeriesError(Exception):
    """The expression has no Laurent series with rational coefficients here."""


@dataclass(frozen=True)
class Laurent:
    """x^shift (c0 + c1 x + ...), c0 != 0 unless all are 0."""

    shift: int
    series: Any

    @classmethod
    def of(cls, series: Any, shift: int = 0) -> Laurent:
        """Normalised: leading zeros go into the shift."""
        for k in range(ORDER):
            if series[k] != 0:
                return cls(shift + k, flint.fmpq_series([series[j] for j in range(k, ORDER)], prec=ORDER - k))
        raise NoSeriesError

    def plain(self) -> Any:
        """As a power series; raises where there is a pole."""
        if self.shift < 0:
            raise NoSeriesError
        return flint.fmpq_series([0] * self.shift + [self.series[j] for j in range(ORDER - self.shift)], prec=ORDER)


def rewritten(expr: sp.Expr) -> Iterator[tuple[str, sp.Expr]]:
    """Forms of an expression in which a factor is its series below a threshold."""
    for argument in _arguments(expr):
        x = sp.Dummy("x", real=True)
        whole = _in_terms_of(expr, argument, x)
        if whole is None:
            continue
        alone = [f for f in sp.Mul.make_args(whole) if f.free_symbols == {x}]
        if not any(f.has(*_FUNCTIONS) for f in alone):
            continue
        rest = sp.Mul(*(f for f in sp.Mul.make_args(whole) if f.free_symbols != {x}))
        product = sp.Mul(*alone)
        if isinstance(product, sp.Function | sp.exp):
            continue  # nothing cancels in one function
        try:
            with _long_series():
                laurent = _laurent(product, x)
        except (NoSeriesError, ValueError, ZeroDivisionError):
            continue
        for threshold in THRESHOLDS:
            polynomial = _polynomial(laurent, x, threshold)
            if polynomial is not None:
                limit = sp.Rational(threshold.numerator, threshold.denominator) ** 2
                made = rest * near(x**2, limit, polynomial, product)
                yield f"series below {threshold} of {argument}", made.xreplace({x: argument})


@contextmanager
def _long_series() -> Iterator[None]:
    before, flint.ctx.cap = flint.ctx.cap, ORDER
    try:
        yield
    finally:
        flint.ctx.cap = before


def _arguments(expr: sp.Expr) -> list[sp.Expr]:
    """What functions are taken of, without rational factors."""
    found: dict[sp.Expr, None] = {}
    for call in sorted(expr.atoms(sp.Function, sp.exp), key=sp.default_sort_key):
        for argument in call.args:
            for term in sp.Add.make_args(argument):
                bare = term.as_coeff_Mul()[1]
                if bare.free_symbols:
                    found[bare] = None
    return [*found, *(s for s in sorted(expr.free_symbols, key=str) if s not in found)]


def _in_terms_of(expr: sp.Expr, argument: sp.Expr, x: sp.Symbol) -> sp.Expr | None:
    """The expression with x for the argument everywhere, through one variable of which it is a power."""
    if argument.is_Symbol:
        return expr.xreplace({argument: x})
    for variable in sorted(argument.free_symbols, key=str):
        factor, rest = argument.as_independent(variable, as_Add=False)
        base, exponent = sp.powsimp(rest).as_base_exp()
        if base == variable and exponent.is_Rational:
            inverse = sp.powdenest((x / factor) ** (1 / exponent), force=True)
            return sp.powdenest(expr.xreplace({argument: x}).subs(variable, inverse), force=True)
    replaced = expr.xreplace({argument: x})
    return replaced if replaced != expr else None


def _laurent(expr: sp.Expr, x: sp.Symbol) -> Laurent:
    if expr == x:
        return Laurent.of(flint.fmpq_series([0, 1], prec=ORDER))
    if expr.is_Rational:
        return Laurent.of(flint.fmpq_series([flint.fmpq(int(expr.p), int(expr.q))], prec=ORDER))
    if expr.is_Add:
        parts = [_laurent(a, x) for a in expr.args]
        low = min(p.shift for p in parts)
        total = flint.fmpq_series([0], prec=ORDER)
        for p in parts:
            gap = p.shift - low
            total = total + flint.fmpq_series([0] * gap + [p.series[j] for j in range(ORDER - gap)], prec=ORDER)
        return Laurent.of(total, low)
    if expr.is_Mul:
        made = _laurent(expr.args[0], x)
        for a in expr.args[1:]:
            other = _laurent(a, x)
            made = Laurent.of(made.series * other.series, made.shift + other.shift)
        return made
    if expr.is_Pow and expr.exp.is_Integer:
        return _power(_laurent(expr.base, x), int(expr.exp))
    if expr.is_Pow and expr.exp.is_Rational and expr.exp.q == 2:
        base = _laurent(expr.base, x)
        root = flint.fmpq_series([base.plain()[j] for j in range(ORDER)], prec=ORDER).sqrt()
        return _power(Laurent.of(root), int(expr.exp.p))
    function = _FUNCTIONS.get(type(expr))
    if function is None:
        raise NoSeriesError
    return Laurent.of(function(_laurent(expr.args[0], x).plain()))


def _power(base: Laurent, power: int) -> Laurent:
    one = base.series if power > 0 else 1 / base.series
    total = one
    for _ in range(abs(power) - 1):
        total = total * one
    return Laurent.of(total, base.shift * power)


def _polynomial(laurent: Laurent, x: sp.Symbol, threshold: Fraction) -> sp.Expr | None:
    """x^shift (c0 + x (c1 + ...)) as far as it is needed below the threshold; None if that is too far."""
    known = (laurent.series[k] for k in range(ORDER - abs(laurent.shift) - 2))
    coefficients = [Fraction(int(c.p), int(c.q)) for c in known]
    sizes = [abs(float(c)) * float(threshold) ** k for k, c in enumerate(coefficients)]
    tails = [sum(sizes[k:]) + sizes[-1] for k in range(len(sizes))]
    length = next((k for k, tail in enumerate(tails) if tail <= CUT * sizes[0]), None)
    if length is None or length > LONGEST:
        return None
    return x**laurent.shift * _horner(coefficients[:length], x)


def _horner(coefficients: list[Fraction], x: sp.Symbol) -> sp.Expr:
    """Horner's form, in x^2 where all odd or all even coefficients are 0."""
    if len(coefficients) > 1 and not any(coefficients[1::2]):
        return _horner_in(coefficients[::2], x**2)
    return _horner_in(coefficients, x)


def _horner_in(coefficients: list[Fraction], y: sp.Expr) -> sp.Expr:
    total = sp.Integer(0)
    for c in reversed(coefficients):
        total = sp.Add(sp.Rational(c.numerator, c.denominator), sp.Mul(y, total, evaluate=True))
    return total
