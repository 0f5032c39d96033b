"""Slacks of a domain: polynomials that are >= 0 on it and vanish on its border, such as 2 E^2 - T (m + 2 E).

Written in a slack instead of the variable it bounds, a formula shows its behaviour at the border without
cancellation. Slacks come from the phase-space relations and from the ends of the ranges, not from a table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import sympy as sp

from symbolic.domain import margin
from symbolic.formula import Formula

LARGEST_NUMBER = 10  # a numeric end of a range counts as special if it is a whole number up to this


@dataclass(frozen=True)
class Slack:
    """`symbol` stands for `definition` >= 0; solved for `variable` it gives `solution`."""

    symbol: sp.Symbol
    definition: sp.Expr
    variable: sp.Symbol
    solution: sp.Expr


def slacks(formula: Formula) -> list[Slack]:
    """All slacks of a formula's domain, one for each variable that can be eliminated."""
    made: list[Slack] = []
    seen: set[sp.Expr] = set()
    for polynomial in _margins(formula):
        if polynomial in seen or not polynomial.free_symbols <= formula.expr.free_symbols | _constants(formula):
            continue
        seen.add(polynomial)
        made += _solved(polynomial, formula, len(made))
    return made


def _constants(formula: Formula) -> set[sp.Symbol]:
    relations = (*formula.domain.phase_space, *(sp.Le(v, b, evaluate=False) for v, b in formula.domain.clamps))
    inputs = {*formula.variables, *formula.parameters}
    found: set[sp.Symbol] = {s for r in relations for s in r.free_symbols} - inputs
    return found | {
        s for _, low, high in formula.domain.ranges for e in (low, high) for s in sp.sympify(e).free_symbols - inputs
    }


def _margins(formula: Formula) -> Iterator[sp.Expr]:
    for relation in formula.domain.phase_space:
        yield margin(relation)
    upper = {v: sp.sympify(high) for v, _, high in formula.domain.ranges}
    for variable, low, high in formula.domain.ranges:
        low, high = sp.sympify(low), sp.sympify(high)
        if _special(high):
            yield margin(sp.Le(variable, high, evaluate=False))
        if high in upper and _special(upper[high]):  # T_min <= T_max <= its limit
            yield margin(sp.Le(variable, upper[high], evaluate=False))
        if _special(low) and low != 0:
            yield margin(sp.Ge(variable, low, evaluate=False))


def _special(end: sp.Expr) -> bool:
    return not end.is_number or (end.is_Integer and abs(end) <= LARGEST_NUMBER)


def _solved(polynomial: sp.Expr, formula: Formula, count: int) -> Iterator[Slack]:
    for variable in formula.variables:
        if not polynomial.has(variable) or not polynomial.is_polynomial(*polynomial.free_symbols):
            continue
        form = sp.Poly(polynomial, variable)
        if form.degree() != 1 or polynomial == variable:
            continue
        slope, rest = form.all_coeffs()
        symbol = sp.Symbol(f"slack_{count}", positive=True)
        yield Slack(symbol, polynomial, variable, (symbol - rest) / slope)
        count += 1
