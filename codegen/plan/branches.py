"""A formula with a clamp as formulas without: one where the variable is below the bound, one where it is cut."""

from __future__ import annotations

from dataclasses import replace

import sympy as sp

from codegen.plan import pieces
from symbolic import proof
from symbolic.formula import Formula, Step, equation


def unclamped(formula: Formula) -> tuple[Formula, ...]:
    """The branches of a formula whose variables are cut at bounds.

    A cross section up to T_max ends where phase space ends: where T_max <= T_max(E_nu) it is the formula as it
    is written, beyond it is the formula at the bound and T_max is no variable any more. Each branch is smooth, and
    separates where the whole does not.

    Returns
    -------
    tuple of Formula
        The formula itself if it has no clamp; else for every clamp first the branch within the bound, which has
        the condition in its phase space, then the branch that is cut.
    """
    if not formula.domain.clamps:
        return (formula,)
    (variable, bound), *rest = formula.domain.clamps
    open_formula = replace(formula, domain=replace(formula.domain, clamps=tuple(rest)))
    branches = (_within(open_formula, variable, bound), _cut(open_formula, variable, bound))
    return tuple(b for branch in branches for b in unclamped(branch))


def _within(formula: Formula, variable: sp.Symbol, bound: sp.Expr) -> Formula:
    numerator, denominator = sp.fraction(sp.together(bound))
    if proof.sign_on_domain(denominator) != 1:
        numerator, denominator = bound, sp.Integer(1)
    below = sp.Le(variable * denominator, numerator, evaluate=False)
    domain = replace(formula.domain, phase_space=(*formula.domain.phase_space, below))
    return replace(formula, name=pieces.NAME, part=_part(formula, f"{variable}_within"), domain=domain)


def _cut(formula: Formula, variable: sp.Symbol, bound: sp.Expr) -> Formula:
    at_bound = {variable: bound}
    domain = formula.domain
    cut = replace(
        formula,
        name=pieces.NAME,
        part=_part(formula, f"{variable}_cut"),
        body=formula.body.xreplace(at_bound),
        where=tuple((s, v.xreplace(at_bound)) for s, v in formula.where),
        variables=tuple(v for v in formula.variables if v != variable),
        domain=replace(
            domain,
            ranges=tuple((v, a.xreplace(at_bound), b.xreplace(at_bound)) for v, a, b in domain.ranges if v != variable),
            allowed=tuple(r for r in domain.allowed if variable not in r.free_symbols),
            phase_space=tuple(_relation(r, at_bound) for r in domain.phase_space),
            clamps=tuple((v, b.xreplace(at_bound)) for v, b in domain.clamps),
        ),
    )
    step = Step(
        f"at the bound of {variable}",
        equation(cut.latex_name or cut.name, cut.body),
        f"{variable} ends at {bound}",
        lambda: proof.equal(formula.expr.xreplace(at_bound), cut.expr),
    )
    return cut.with_steps(step)


def _relation(relation: sp.Rel, values: dict[sp.Symbol, sp.Expr]) -> sp.Rel:
    return relation.func(relation.lhs.xreplace(values), relation.rhs.xreplace(values), evaluate=False)


def _part(formula: Formula, label: str) -> str:
    """Where a branch comes from; its name is not that of the whole, whose laws do not apply to a branch."""
    return "_".join(x for x in (pieces.own_name(formula), formula.part, label) if x)
