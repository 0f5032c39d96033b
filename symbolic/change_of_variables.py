"""A density in another variable: inverse on the physical branch, Jacobian, new domain, recorded steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

import sympy as sp

from symbolic import kinematics, proof
from symbolic.domain import Domain
from symbolic.errors import DerivationError
from symbolic.formula import Formula, Step, equation
from symbolic.symbols import E_nu, T, costheta, info, p


@dataclass(frozen=True)
class Change:
    """How `old` is a function of `new` at fixed other variables."""

    old: sp.Symbol
    new: sp.Symbol
    value: Callable[[], sp.Expr]
    domain: Callable[[], Domain]


CHANGES = (
    Change(T, costheta, lambda: kinematics.branch(T), kinematics.angle_domain),
    Change(costheta, T, lambda: kinematics.branch(costheta), kinematics.recoil_domain),
    Change(E_nu, costheta, lambda: kinematics.branch(E_nu), kinematics.plane_domain),
)


@cache
def jacobian(old: sp.Symbol, new: sp.Symbol) -> sp.Expr:
    """d(old)/d(new) with its sign, by implicit differentiation of the kinematic relation.

    F(E_nu, T, costheta, p(T)) = 0 gives d(old)/d(new) = -(dF/dnew)/(dF/dold) with dp/dT = (T + m)/p; then
    the relation itself is used to eliminate `old`, and p^2 = T^2 + 2 m T to put the root into p.
    """
    relation = kinematics.relation()

    def total(variable: sp.Symbol) -> sp.Expr:
        chain = sp.diff(kinematics.momentum_squared(), T) / (2 * p) if variable == T else sp.Integer(0)
        return sp.diff(relation, variable) + sp.diff(relation, p) * chain

    slope = -total(new) / total(old)
    if old is T:  # here p depends on the variable that goes: p = T (E + m) / (E costheta) on the relation
        slope = slope.subs(p, sp.solve(relation, p)[0])
    numerator, denominator = sp.fraction(sp.factor(slope.subs(old, kinematics.branch(old))))
    return sp.factor(kinematics.reduce_p(numerator) / denominator)


def jacobian_step(old: sp.Symbol, new: sp.Symbol) -> Step:
    """The Jacobian, proved against direct differentiation of the explicit inverse."""
    value = jacobian(old, new)
    explicit = sp.diff(kinematics.on_shell(kinematics.branch(old)), new)
    fixed = "E_nu" if old is not E_nu else "T"
    return Step(
        f"Jacobian d{old}/d{new} at fixed {fixed}",
        equation(sp.Derivative(old, new), value),
        "implicit differentiation of the kinematic relation; checked against the explicit derivative",
        lambda: proof.equal(kinematics.on_shell(value), explicit),
    )


@cache
def magnitude(expr: sp.Expr) -> sp.Expr:
    """|expr| for an expression of one sign on the physical domain."""
    if expr.is_number:
        return abs(expr)
    sign = proof.sign_on_domain(expr)
    if sign == 0:
        raise DerivationError(f"the sign of the Jacobian {expr} is not the same on the whole domain.")
    return sign * expr


def change_variable(formula: Formula, old: sp.Symbol | str, new: sp.Symbol | str) -> Formula:
    """The density `formula` d(old) written as a density in `new`.

    Raises
    ------
    DerivationError
        If `old` is not a variable of the formula, or nothing relates `old` to `new`.
    """
    source, target = info(old).symbol, info(new).symbol
    if source not in formula.variables:
        raise DerivationError(
            f"{formula.key} does not depend on {source}; its variables are {', '.join(map(str, formula.variables))}."
        )
    if target in formula.variables:
        raise DerivationError(f"{formula.key} depends on {target} already; choose another variable.")
    if not is_density(formula, source):
        raise DerivationError(
            f"{formula.key} is no density in {source}; only dsigma/d{source} and the like change with a Jacobian."
        )
    change = next((c for c in CHANGES if (c.old, c.new) == (source, target)), None)
    if change is None:
        known = ", ".join(f"{c.old} -> {c.new}" for c in CHANGES)
        raise DerivationError(f"no kinematic relation takes {source} to {target}; known: {known}.")
    return _changed(formula, change)


def is_density(formula: Formula, variable: sp.Symbol) -> bool:
    """True for d.../d(variable) by name, for one's own formula per unit of the variable, and for any
    cross section in E_nu, which stands under a spectrum in E_nu.
    """
    if formula.name.endswith(f"_d{variable}"):
        return True
    if variable == E_nu:
        return formula.name.endswith("_dT")
    return bool(variable == T and formula.unit.MeV == -1)


def _changed(formula: Formula, change: Change) -> Formula:
    inverse = change.value()
    slope = magnitude(jacobian(change.old, change.new))
    name = f"d{change.old}_d{change.new}"
    slope_symbol = sp.Symbol(name, positive=True)
    where = ((p, kinematics.momentum()),) if inverse.has(p) or slope.has(p) else ()
    old_where = tuple((s, e) for s, e in formula.where if s != p)
    named = (*where, (change.old, inverse), (slope_symbol, slope), *old_where)
    variables = tuple(change.new if v == change.old else v for v in formula.variables)
    if change.old is E_nu:
        variables = (T, costheta)
    steps = (
        kinematics.solution_step(change.old, "the kinematic relation, physical branch"),
        jacobian_step(change.old, change.new),
    )
    made = replace(
        formula,
        name=_new_name(formula.name, change),
        body=formula.body * slope_symbol,
        where=named,
        variables=variables,
        domain=change.domain(),
        unit=formula.unit * (info(change.old).unit / info(change.new).unit),
        title=f"{formula.title}, in {change.new}",
        latex_name=_new_latex(formula, change),
        steps=formula.steps + steps,
    )
    return made.with_steps(_product_step(made, formula, slope_symbol))


def _new_name(name: str, change: Change) -> str:
    ending = f"_d{change.old}"
    if name.endswith(ending):
        return name.removesuffix(ending) + f"_d{change.new}"
    return f"{name}_in_{change.new}"


def _new_latex(formula: Formula, change: Change) -> str:
    old, new = info(change.old).latex, info(change.new).latex
    left = formula.latex_name or formula.name
    if f"d{old}" in left:
        return left.replace(f"d{old}", f"d{new}")
    return rf"{left}\,\left|\frac{{d{old}}}{{d{new}}}\right|"


def _product_step(made: Formula, before: Formula, slope: sp.Symbol) -> Step:
    return Step(
        "density in the new variable",
        equation(made.latex_name or made.name, before.body * slope),
        "|Jacobian| times the old density; names as above",
        lambda: proof.equal(made.expr, made.unfold(before.expr * slope)),
    )
