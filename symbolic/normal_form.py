"""One reduced form for every expression made of + - * / powers and square roots.

Such an expression lives in a field of rational functions extended by square roots of distinct irreducible
polynomials, and there "is it zero" is decided by exact polynomial arithmetic. Square roots of squares are
resolved by the branch lemma: sqrt(R^2) = R where R is positive on the physical domain, shown by rewriting
bounded variables (costheta = 1/(1 + y), ...) until all coefficients are positive.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import sympy as sp

from symbolic.symbols import E_nu, T, T_max, T_min, costheta, m_e, sin2_theta_W

UPPER = {  # variable -> what bounds it from above on the physical domain
    costheta: sp.Integer(1),
    sin2_theta_W: sp.Integer(1),
    T: 2 * E_nu**2 / (m_e + 2 * E_nu),
    T_max: 2 * E_nu**2 / (m_e + 2 * E_nu),
    T_min: T_max,
}


def reduced_difference(left: sp.Expr, right: sp.Expr) -> sp.Expr:
    """Reduced form of `left - right`; 0 exactly if the sides are equal as functions."""
    difference, roots = rationalised(sp.sympify(left) - sp.sympify(right))
    numerator = sp.expand(sp.fraction(sp.together(difference))[0])
    for root, square in roots.items():
        numerator = sp.expand(sp.rem(numerator, root**2 - square, root)) if numerator.has(root) else numerator
    return numerator


def rationalised(expr: sp.Expr) -> tuple[sp.Expr, dict[sp.Symbol, sp.Expr]]:
    """The expression as a rational function, roots and other functions being symbols, and the squares of the roots."""
    roots: dict[sp.Symbol, sp.Expr] = {}
    return _rationalise(expr, roots), roots


def _rationalise(expr: sp.Expr, roots: dict[sp.Symbol, sp.Expr]) -> sp.Expr:
    """Replace square roots by symbols with known squares; other functions become opaque symbols."""
    args: list[sp.Expr]
    if not expr.args or expr.is_Rational:
        return expr
    if isinstance(expr, sp.Integral | sp.Piecewise):  # as they stand: neither is algebra
        return _opaque(expr)
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
        return sp.Mul(*(_exponential(term) for term in sp.Add.make_args(sp.expand(args[0]))))
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


def _exponential(term: sp.Expr) -> sp.Expr:
    """exp(p t / q) as exp(t / q)^p, so that a square of an exponential is known as one."""
    number, rest = term.as_coeff_Mul()
    return _opaque(sp.exp(rest / number.q)) ** number.p if number.is_Rational else _opaque(sp.exp(term))


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
            current = current.subs(variable, UPPER[variable] / (1 + slack))
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
