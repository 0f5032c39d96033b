"""Exact proofs that two expressions are equal, and points where they are not.

An expression made of + - * / powers and square roots lives in a field of rational functions extended
by square roots of distinct irreducible polynomials. There every element has one reduced form, so
"is it zero" is decided by exact polynomial arithmetic, never by `simplify` and hope. Square roots of
squares are resolved by the branch lemma: sqrt(R^2) = R where R is positive on the physical domain,
shown by rewriting bounded variables (costheta = 1/(1 + y), ...) until all coefficients are positive.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import sympy as sp
from sympy.core.evalf import PrecisionExhausted

from symbolic import constants
from symbolic.symbols import SYMBOLS, E_nu, T, T_max, T_min, costheta, m_e, sin2_theta_W

_UPPER = {  # variable -> what bounds it from above on the physical domain
    costheta: sp.Integer(1),
    sin2_theta_W: sp.Integer(1),
    T: 2 * E_nu**2 / (m_e + 2 * E_nu),
    T_max: 2 * E_nu**2 / (m_e + 2 * E_nu),
    T_min: T_max,
}


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
    upper = _UPPER.get(symbol)
    known = {SYMBOLS["m_e"].symbol: constants.value_of("m_e"), **point}
    if upper is not None and upper.free_symbols <= set(known):
        return sp.Rational(upper.subs(known)) * fraction
    reach = SYMBOLS.get(str(symbol))
    low, high = (reach.low, reach.high) if reach else (0.0, 1.0)
    if low > 0 and high / low > 100:  # log-uniform over the middle of the range
        return sp.Rational(10) ** (-2 + int(4 * fraction)) * (1 + fraction)
    return sp.Rational(str(low)) + (sp.Rational(str(high)) - sp.Rational(str(low))) * fraction


# --- the reduced form -------------------------------------------------------------------------------


def reduced_difference(left: sp.Expr, right: sp.Expr) -> sp.Expr:
    """Reduced form of `left - right`; 0 exactly if the sides are equal as functions."""
    roots: dict[sp.Symbol, sp.Expr] = {}
    difference = _rationalise(sp.sympify(left) - sp.sympify(right), roots)
    numerator = sp.expand(sp.fraction(sp.together(difference))[0])
    for root, square in roots.items():
        numerator = sp.expand(sp.rem(numerator, root**2 - square, root)) if numerator.has(root) else numerator
    return numerator


def _rationalise(expr: sp.Expr, roots: dict[sp.Symbol, sp.Expr]) -> sp.Expr:
    """Replace square roots by symbols with known squares; other functions become opaque symbols."""
    args: list[sp.Expr]
    if not expr.args or expr.is_Rational:
        return expr
    args = [_rationalise(argument, roots) for argument in expr.args]
    if isinstance(expr, sp.Pow) and expr.exp.is_Rational and not expr.exp.is_Integer:
        if expr.exp.q != 2:
            return _opaque(expr.func(*args))
        return _root(args[0], roots) ** expr.exp.p
    if isinstance(expr, sp.Add | sp.Mul) or (isinstance(expr, sp.Pow) and expr.exp.is_Integer):
        return expr.func(*args)
    if isinstance(expr, sp.Abs):
        sign = sign_on_domain(args[0])
        return sign * args[0] if sign else _opaque(sp.Abs(sp.factor(args[0])))
    if isinstance(expr, sp.log):
        return _logarithm(args[0])
    if isinstance(expr, sp.exp):
        return sp.Mul(*(_opaque(sp.exp(term)) for term in sp.Add.make_args(sp.expand(args[0]))))
    if isinstance(expr, sp.sin):  # sin^2 = 1 - cos^2: a root like any other
        sine, cosine = (_opaque(f(sp.factor(sp.together(args[0])))) for f in (sp.sin, sp.cos))
        roots[sine] = 1 - cosine**2
        return sine
    return _opaque(expr.func(*(sp.factor(sp.together(argument)) for argument in args)))


@cache
def _opaque(expr: sp.Expr) -> sp.Symbol:
    """A symbol for an expression; known to be positive only where its base is, else of no known sign or reality."""
    if isinstance(expr, sp.Pow) and sign_on_domain(expr.base) == 1:
        return sp.Dummy(str(expr), positive=True)
    return sp.Dummy(str(expr))


def _logarithm(argument: sp.Expr) -> sp.Expr:
    """log of a product of positive factors as a sum of logs of irreducible ones; a negative product stays whole."""
    total, negative = sp.Integer(0), False
    for factor, power in _factors(argument):
        sign = sign_on_domain(factor)
        if sign == 0:
            return _opaque(sp.log(sp.factor(argument)))
        negative ^= sign == -1 and power % 2 == 1
        total += power * _opaque(sp.log(factor * sign)) if factor * sign != 1 else 0
    return _opaque(sp.log(sp.factor(argument))) if negative else total


def _factors(expr: sp.Expr) -> list[tuple[sp.Expr, int]]:
    numerator, denominator = sp.fraction(sp.cancel(sp.together(expr)))
    found: list[tuple[sp.Expr, int]] = []
    for part, sign in ((numerator, 1), (denominator, -1)):
        content, factors = sp.factor_list(part)
        primes = sorted(sp.factorint(content).items()) if content.is_Integer else [(content, 1)]
        found += [(sp.sympify(base), sign * int(k)) for base, k in primes]
        found += [(base, sign * int(k)) for base, k in factors]
    return [(base, k) for base, k in found if base != 1]


def _root(radicand: sp.Expr, roots: dict[sp.Symbol, sp.Expr]) -> sp.Expr:
    """sqrt of a rational function as a product of powers and of roots of irreducible positive factors.

    Distinct irreducible factors have independent roots, so the reduced form is unique. Factors whose
    sign is not known stay together under one root.
    """
    product, together = sp.Integer(1), sp.Integer(1)
    for factor, power in _factors(radicand):
        sign = sign_on_domain(factor)
        if sign == 0:
            together *= factor**power
            continue
        positive = sp.expand(sign * factor)
        product *= positive ** (power // 2)
        if power % 2:
            together *= sign
            product *= _root_symbol(positive, roots) if positive != 1 else 1
    return product if together == 1 else product * _root_symbol(sp.cancel(together), roots)


def _root_symbol(square: sp.Expr, roots: dict[sp.Symbol, sp.Expr]) -> sp.Symbol:
    symbol = _opaque(sp.sqrt(square))
    roots[symbol] = square
    return symbol


def sign_on_domain(expr: sp.Expr) -> int:
    """+1 or -1 where the sign is the same on the whole physical domain by inspection, else 0."""
    if expr.is_number:
        return int(sp.sign(expr))
    for candidate in _rewritten(expr):
        numerator, denominator = sp.fraction(sp.together(candidate))
        signs = {_sign_of_coefficients(numerator), _sign_of_coefficients(denominator)}
        if 0 not in signs:
            return -1 if len(signs) == 2 else 1
    return 0


def _rewritten(expr: sp.Expr) -> Iterator[sp.Expr]:
    """`expr`, then with bounded variables written as bound / (1 + y), y > 0."""
    yield expr
    current = expr
    for variable in (T_min, T, T_max, costheta, sin2_theta_W):
        if current.has(variable) and (variable != T_min or current.has(T_max)):
            if variable in (T, T_max) and not current.has(E_nu):
                continue
            slack = sp.Symbol(f"slack_{variable}", positive=True)
            current = current.subs(variable, _UPPER[variable] / (1 + slack))
            yield current


def _sign_of_coefficients(expr: sp.Expr) -> int:
    """Sign of a product whose odd factors are polynomials with coefficients of one sign, else 0."""
    sign = 1
    for factor in sp.Mul.make_args(sp.factor(expr)):
        base, power = factor.as_base_exp()
        if factor.is_number:
            sign *= int(sp.sign(factor))
        elif not (power.is_Integer and power % 2 == 0):  # an even power is positive where it is not 0
            sign *= _sign_of_polynomial(base)
    return sign


def _sign_of_polynomial(expr: sp.Expr) -> int:
    free = sorted(expr.free_symbols, key=str)
    if not all(s.is_positive for s in free) or not expr.is_polynomial(*free):
        return 1 if expr.is_positive else 0
    signs = {sp.sign(coefficient) for coefficient in sp.Poly(sp.expand(expr), *free).coeffs()}
    return int(signs.pop()) if len(signs) == 1 else 0
