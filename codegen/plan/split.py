"""Sums of products of two kinds of symbols: what belongs to one side is frozen before anything is expanded.

An expression is walked from the top. A sub-expression in symbols of one side alone stays as it is, however
complicated: a propagator 1/(2 m_e T + M^2) or a form factor exp(-T/a) is one factor. Only sums and powers in
which both sides meet are multiplied out, since `expand` first would break what it need not touch.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import sympy as sp

from symbolic.errors import DimensionError
from symbolic.formula import Formula
from symbolic.normal_form import rationalised, sign_on_domain
from symbolic.symbols import hbarc, m_e
from symbolic.symbols import units as known_units
from symbolic.units import dimension_of

Terms = dict[sp.Expr, sp.Expr]  # factor of the moved side -> what it multiplies


class MixedError(Exception):
    """Both sides meet inside `expression`, where no product can part them.

    `is_pole`: the whole is a quotient in lowest terms of polynomials in one-sided functions, and a factor of its
    denominator has both sides. Where that factor is 0 moves with either side, so no finite sum of products exists.
    """

    def __init__(self, expression: sp.Expr, is_pole: bool = False) -> None:
        super().__init__(str(expression))
        self.expression = expression
        self.is_pole = is_pole


@dataclass(frozen=True)
class Sides:
    """Two kinds of symbols; all others (constants) go anywhere.

    `moved` symbols are to stand in factors of their own, apart from the `kept` ones.
    """

    moved: frozenset[sp.Symbol]
    kept: frozenset[sp.Symbol]

    def is_mixed(self, expr: sp.Expr) -> bool:
        """True if both sides occur."""
        free = expr.free_symbols
        return bool(free & self.moved) and bool(free & self.kept)

    def moves(self, expr: sp.Expr) -> bool:
        """True if a moved symbol occurs."""
        return bool(expr.free_symbols & self.moved)


def terms(expr: sp.Expr, sides: Sides) -> Terms:
    """`expr` as a sum over moved factors times the rest; raises `MixedError`."""
    return collected(parted_or_reduced(expr, sides), sides)


def parted_or_reduced(expr: sp.Expr, sides: Sides) -> sp.Expr:
    """The same expression made of one-sided parts by sums, products and positive powers.

    Raises
    ------
    MixedError
        If both sides meet in a function or a denominator that no exact rewriting parts.
    """
    try:
        return parted(expr, sides)
    except MixedError as error:
        found = error.expression
    lowest = reduced(expr, sides)
    try:
        return parted(lowest, sides)
    except MixedError:
        raise MixedError(found, is_pole=True) from None


def parted(expr: sp.Expr, sides: Sides) -> sp.Expr:
    """The same expression, every function and negative or broken power of it in symbols of one side."""
    if not sides.is_mixed(expr):
        return expr
    if isinstance(expr, sp.Add | sp.Mul) or (isinstance(expr, sp.Pow) and expr.exp.is_Integer and expr.exp > 0):
        return expr.func(*(parted(a, sides) for a in expr.args))
    if isinstance(expr, sp.exp):
        exponents = collected(parted(sp.expand(expr.exp), sides), sides)
        return sp.Mul(*(_one_sided(sp.exp(s * r), sides) for s, r in exponents.items()))
    if isinstance(expr, sp.Pow) and expr.exp.is_Rational:
        return sp.Mul(*(_one_sided(f**expr.exp, sides) for f in _factors(expr, expr.base, sides)))
    if isinstance(expr, sp.log):
        moved, kept = _factors(expr, expr.args[0], sides)
        scale = _scale(moved)
        return _one_sided(sp.log(moved / scale), sides) + _one_sided(sp.log(kept * scale), sides)
    raise MixedError(expr)


def _scale(expr: sp.Expr) -> sp.Expr:
    """Constants of the dimension of `expr`: log(T_max/T_min) parts into logarithms of pure numbers."""
    try:
        unit = dimension_of(expr, known_units())
    except DimensionError:
        return sp.Integer(1)
    return hbarc**unit.cm * m_e ** (unit.MeV - unit.cm) if unit.s == 0 else sp.Integer(1)


def _one_sided(expr: sp.Expr, sides: Sides) -> sp.Expr:
    if sides.is_mixed(expr):
        raise MixedError(expr)
    return expr


def _factors(expr: sp.Expr, inside: sp.Expr, sides: Sides) -> tuple[sp.Expr, sp.Expr]:
    """`inside` as (moved factor, kept factor), taken apart only where that changes no branch."""
    factors = sp.Mul.make_args(sp.factor(inside))
    if any(sides.is_mixed(f) for f in factors):
        raise MixedError(expr)
    moved = sp.Mul(*(f for f in factors if sides.moves(f)))
    kept = sp.Mul(*(f for f in factors if not sides.moves(f)))
    if not _is_integer_power(expr) and 1 not in (sign_on_domain(moved), sign_on_domain(kept)):
        raise MixedError(expr)  # sqrt(a b) = sqrt(a) sqrt(b) needs one of them positive
    return moved, kept


def _is_integer_power(expr: sp.Expr) -> bool:
    return isinstance(expr, sp.Pow) and bool(expr.exp.is_Integer)


def collected(expr: sp.Expr, sides: Sides) -> Terms:
    """A parted expression as a sum over moved factors; the rest keeps its form."""
    if not sides.moves(expr):
        return {sp.Integer(1): expr}
    if isinstance(expr, sp.Mul):
        return _product(collected(a, sides) for a in expr.args)
    if not sides.is_mixed(expr):
        return {expr: sp.Integer(1)}
    if isinstance(expr, sp.Add):
        return _sum(collected(a, sides) for a in expr.args)
    if _is_integer_power(expr) and expr.exp > 0:
        return _product([collected(expr.base, sides)] * int(expr.exp))
    raise MixedError(expr)


def _sum(parts: Iterable[Terms]) -> Terms:
    total: Terms = {}
    for part in parts:
        for moved, rest in part.items():
            total[moved] = total.get(moved, sp.Integer(0)) + rest
    return {moved: rest for moved, rest in total.items() if rest != 0}


def _product(parts: Iterable[Terms]) -> Terms:
    total: Terms = {sp.Integer(1): sp.Integer(1)}
    for part in parts:
        total = _sum({m1 * m2: r1 * r2} for m1, r1 in total.items() for m2, r2 in part.items())
    return total


def reduced(expr: sp.Expr, sides: Sides) -> sp.Expr:
    """The quotient in lowest terms, factored, with what is one-sided in it still frozen.

    Roots that both sides share are squared away where they can be; a common factor that both sides share
    cancels: (T^2 - E^2)/(T - E) is separable although it does not look so.
    """
    names: dict[sp.Symbol, sp.Expr] = {}
    known: dict[sp.Expr, sp.Symbol] = {}

    def frozen(part: sp.Expr) -> sp.Expr:
        if is_rational(part):
            return part
        if not sides.is_mixed(part):
            if part not in known:
                side = "moved" if sides.moves(part) else "kept"
                known[part] = sp.Dummy(side, positive=sign_on_domain(part) == 1 or None)
                names[known[part]] = part
            return known[part]
        return part.func(*(frozen(a) for a in part.args))

    rational, roots = rationalised(frozen(expr))
    numerator, denominator = sp.fraction(sp.together(rational))
    for root, square in roots.items():
        numerator, denominator = (sp.rem(sp.expand(x), root**2 - square, root) for x in (numerator, denominator))
    result = sp.factor(numerator / denominator)
    strange = result.free_symbols - expr.free_symbols - set(names)
    if strange:
        raise MixedError(_first_mixed(expr, sides))
    return result.xreplace(names)


def is_rational(expr: sp.Expr) -> bool:
    """True for an expression made of symbols and numbers by + - * / and whole powers alone."""
    return all(
        isinstance(e, sp.Add | sp.Mul) or (isinstance(e, sp.Pow) and e.exp.is_Integer) or not e.args
        for e in sp.preorder_traversal(expr)
    )


def _first_mixed(expr: sp.Expr, sides: Sides) -> sp.Expr:
    """The smallest sub-expression, not made by + and *, in which both sides meet."""
    found = [
        e
        for e in sp.postorder_traversal(expr)
        if sides.is_mixed(e) and not isinstance(e, sp.Add | sp.Mul) and not (_is_integer_power(e) and e.exp > 0)
    ]
    return found[0] if found else expr


def unfolded_but(formula: Formula, kept: Iterable[sp.Symbol]) -> sp.Expr:
    """The formula with its named sub-expressions put in, except those named."""
    expr, keep = formula.body, set(kept)
    for symbol, value in reversed(formula.where):
        if symbol not in keep:
            expr = expr.xreplace({symbol: value})
    return expr


def values_of(formula: Formula, names: Iterable[sp.Symbol]) -> tuple[tuple[sp.Symbol, sp.Expr], ...]:
    """What some names of a formula stand for, in order of use, in terms of one another and of the variables."""
    kept = set(names)
    return tuple((s, unfolded_but(replace(formula, body=v), kept)) for s, v in formula.where if s in kept)
