"""Which of some functions are independent, and how the others are made of them: exact linear algebra.

The functions are put over one denominator. Their numerators are polynomials in the variables, in roots
(with their squares known) and in other functions such as exp(-T/a); the coefficients are rational functions
of the constants. Over that field a row reduction finds every linear relation that these polynomials have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sympy as sp
from sympy.polys.matrices import DomainMatrix

from symbolic.normal_form import rationalised


@dataclass(frozen=True)
class Basis:
    """Independent ones among some functions.

    `chosen` are their numbers, and function k is the sum over j of `weights[j][k]` times function `chosen[j]`.
    """

    chosen: tuple[int, ...]
    weights: tuple[tuple[sp.Expr, ...], ...]


def basis(functions: Sequence[sp.Expr], variables: frozenset[sp.Symbol]) -> Basis:
    """The first independent ones among functions of some variables; all other symbols are constants."""
    names: dict[sp.Symbol, sp.Expr] = {}
    numerators = _numerators([_constants_named(sp.expand_log(f), variables, names) for f in functions])
    constants = {s for f in functions for s in f.free_symbols - variables} | set(names)
    generators = sorted({s for n in numerators for s in n.free_symbols} - constants, key=_order)
    columns = [_coefficients(n, generators) for n in numerators]
    rows = list(dict.fromkeys(monomial for column in columns for monomial in column))
    if not rows:
        return Basis((), ())
    matrix = [[column.get(row, sp.Integer(0)) for column in columns] for row in rows]
    reduced, pivots = DomainMatrix.from_list_sympy(len(rows), len(columns), matrix).to_field().rref()
    weights = reduced.to_Matrix().tolist()[: len(pivots)]
    return Basis(tuple(pivots), tuple(tuple(sp.factor(w).xreplace(names) for w in row) for row in weights))


def _coefficients(numerator: sp.Expr, generators: list[sp.Symbol]) -> dict[tuple[int, ...], sp.Expr]:
    if not generators:
        return {(): numerator} if numerator != 0 else {}
    return dict(sp.Poly(numerator, *generators).as_dict())


def _order(symbol: sp.Symbol) -> tuple[str, int]:
    return str(symbol), getattr(symbol, "dummy_index", 0)


def _numerators(functions: Sequence[sp.Expr]) -> list[sp.Expr]:
    """The functions times their common denominator, squares of roots put in."""
    squares: dict[sp.Symbol, sp.Expr] = {}
    fractions = []
    for f in functions:
        rational, roots = rationalised(f)
        squares.update(roots)
        fractions.append(sp.fraction(sp.cancel(sp.together(rational))))
    denominator = sp.Integer(1)
    for _, d in fractions:
        denominator = sp.lcm(denominator, d)
    found = []
    for n, d in fractions:
        numerator = sp.expand(n * sp.cancel(denominator / d))
        for root, square in squares.items():
            numerator = sp.expand(sp.rem(numerator, root**2 - square, root)) if numerator.has(root) else numerator
        found.append(numerator)
    return found


def _constants_named(expr: sp.Expr, variables: frozenset[sp.Symbol], names: dict[sp.Symbol, sp.Expr]) -> sp.Expr:
    """Irrational constants, such as pi or sqrt(m_e), as symbols."""
    if expr.is_Rational or expr.is_Symbol:
        return expr
    if expr.free_symbols & variables:
        return expr.func(*(_constants_named(a, variables, names) for a in expr.args))
    if isinstance(expr, sp.Add | sp.Mul) or (isinstance(expr, sp.Pow) and expr.exp.is_Integer):
        return expr.func(*(_constants_named(a, variables, names) for a in expr.args))
    known = {value: symbol for symbol, value in names.items()}
    symbol = known.get(expr, sp.Dummy(str(expr), positive=expr.is_positive))
    names[symbol] = expr
    return symbol
