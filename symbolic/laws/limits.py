"""Law: in its limits a formula becomes what physics says."""

from __future__ import annotations

from collections.abc import Iterator

import sympy as sp

from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject, identity
from symbolic.laws._expressions import unfolded
from symbolic.laws._limits_table import LIMITS, Limit, whole_phase_space
from symbolic.symbols import g_L, g_R, sin2_theta_W


def _matches(limit: Limit, subject: Subject) -> bool:
    return limit.name == subject.name and limit.part in ("", subject.part) and subject.flavour.startswith(limit.kind)


class Limits(Law):
    """Soft and hard recoils, low and high energies, no weak mixing: each limit is known physics."""

    name = "limits"

    def applies(self, subject: Subject) -> bool:
        """Formulas with a limit in the table."""
        return any(_matches(limit, subject) for limit in LIMITS)

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """Every limit of the table that belongs to the formula."""
        for limit in LIMITS:
            if _matches(limit, formula):
                yield identity(
                    f"{limit.words} ({limit.variable} -> {limit.point})", limit_of(formula, limit), limit.value
                )


def limit_of(formula: Formula, limit: Limit) -> sp.Expr:
    """The limit itself: exact, by leading powers where the expression is rational in the variable."""
    keep = () if limit.variable == sin2_theta_W else (g_L, g_R)
    expr = unfolded(formula, keep)
    if limit.whole:
        expr = expr.xreplace(whole_phase_space())
    return leading(limit.factor * expr + limit.shift, limit.variable, limit.point)


def leading(expr: sp.Expr, variable: sp.Symbol, point: sp.Expr) -> sp.Expr:
    """Limit of `expr` from inside the domain."""
    numerator, denominator = sp.fraction(sp.together(expr))
    if not (numerator.is_polynomial(variable) and denominator.is_polynomial(variable)):
        return sp.limit(expr, variable, point)
    if point not in (0, sp.oo):
        return expr.xreplace({variable: point})
    top, bottom = (sp.Poly(sp.expand(side), variable) for side in (numerator, denominator))
    end = sp.Poly.LC if point == sp.oo else sp.Poly.EC
    shift = _power(top, point) - _power(bottom, point)
    if shift == 0:
        return end(top) / end(bottom)
    return sp.Integer(0) if (shift < 0) == (point == sp.oo) else sp.oo


def _power(polynomial: sp.Poly, point: sp.Expr) -> int:
    powers = [power for (power,) in polynomial.monoms()]
    return int(max(powers) if point == sp.oo else min(powers))
