"""How the laws look at a formula: parts kept by name, other formulas put in, coordinates free of subtraction."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

import sympy as sp

from symbolic import coordinates, kinematics, proof
from symbolic.formula import Formula
from symbolic.laws._base import Condition, equal
from symbolic.registry import get, get_built
from symbolic.symbols import g_L, g_R, mu_nu


def unfolded(formula: Formula, keep: tuple[sp.Symbol, ...] = (g_L, g_R)) -> sp.Expr:
    """The formula with its named sub-expressions put in, except some."""
    expr = formula.body
    for symbol, value in reversed(formula.where):
        if symbol not in keep:
            expr = expr.subs(symbol, value)
    return expr


def at(formula: Formula | str, *values: sp.Expr) -> sp.Expr:
    """A formula at other arguments, all put in at once; a name stands for the registered formula."""
    found = get(formula) if isinstance(formula, str) else formula
    return found.expr.xreplace(dict(zip(found.variables, values, strict=True)))


def partner(formula: Formula, *, name: str = "", flavour: str = "", part: str = "") -> Formula:
    """The registered formula with the same choices, except those given."""
    return get_built(name or formula.name, flavour or formula.flavour, part or formula.part)


def antiparticle(flavour: str) -> str:
    """nu_e <-> nubar_e and so on."""
    kind, family = flavour.split("_")
    return f"{'nu' if kind == 'nubar' else 'nubar'}_{family}"


@lru_cache(maxsize=1024)
def sign(expr: sp.Expr, variables: tuple[sp.Symbol, ...]) -> int:
    """Sign of an expression inside the phase space of its variables, else 0.

    Exact: in coordinates that have no subtraction, all coefficients have one sign. By continuity the
    expression is not negative (or not positive) on the edge.
    """
    rational = sp.factor(sp.together(expr.xreplace(coordinates.of(variables))))
    return proof.sign_on_domain(rational)


def signed(words: str, expr: sp.Expr, formula: Formula, wanted: int = 1) -> Condition:
    """The condition that an expression has a sign inside phase space, or is zero there."""
    values = coordinates.of(formula.variables)

    def refute() -> str:
        for point in _points(expr.xreplace(values)):
            value = sp.N(expr.xreplace(values).subs(point), 20)
            if value.is_real and value * wanted < 0:
                shown = {v: values.get(v, v).subs(point) for v in formula.variables if expr.has(v)}
                where = ", ".join(f"{v} = {sp.N(x, 8)}" for v, x in shown.items())
                return f"at {where or 'the values of the constants'} the value is {sp.N(value, 8)}"
        return ""

    def proves() -> bool:
        return expr == 0 or sign(expr, formula.variables) == wanted or equal(expr, sp.Integer(0))

    return Condition(words, proves, refute)


def _points(expr: sp.Expr) -> Iterator[dict[sp.Symbol, sp.Rational]]:
    return proof.sample_points(expr, 24)


@cache
def upper_edge() -> sp.Expr:
    """T_max(E_nu)."""
    return kinematics.T_max()


def couplings_form(expr: sp.Expr) -> dict[str, sp.Expr]:
    """Coefficients of g_L^2, g_L g_R, g_R^2 and mu_nu^2; `rest` must be zero for a cross section."""
    form = {
        "LL": sp.diff(expr, g_L, 2) / 2,
        "LR": sp.diff(expr, g_L, g_R),
        "RR": sp.diff(expr, g_R, 2) / 2,
        "mu": sp.diff(expr, mu_nu, 2) / 2,
    }
    monomials = {"LL": g_L**2, "LR": g_L * g_R, "RR": g_R**2, "mu": mu_nu**2}
    return {**form, "rest": expr - sp.Add(*(form[k] * monomials[k] for k in form))}
