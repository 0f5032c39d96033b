"""Where phase space ends for one variable: its inequalities solved, exactly.

T (m_e + 2 E_nu) <= 2 E_nu^2 gives E_nu >= E_nu_min(T) = (T + sqrt(T (T + 2 m_e)))/2, and back T = T_max(E_nu).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

import sympy as sp

from symbolic import proof
from symbolic.formula import Formula


@dataclass(frozen=True)
class Limit:
    """One end of the range of a variable.

    Attributes
    ----------
    variable : Symbol
    name : Symbol
        A name for the end, such as E_nu_min.
    value : Expr
        The end in terms of the other variables, or a number where only the stated range ends.
    is_lower : bool
    slack : Expr, optional
        The polynomial that is 0 at the end and positive inside; None for the end of a stated range.
    """

    variable: sp.Symbol
    name: sp.Symbol
    value: sp.Expr
    is_lower: bool
    slack: sp.Expr | None = None

    @property
    def depends_on(self) -> frozenset[sp.Symbol]:
        """Variables and constants that move it."""
        return frozenset(self.value.free_symbols)

    @cached_property
    def distance(self) -> sp.Expr:
        """variable - name, without the subtraction: the slack over the other factor of that polynomial."""
        if self.slack is None:
            return self.variable - self.name
        rest = sp.quo(self.slack, self.variable - self.name, self.variable)
        return self.slack / sp.factor(rest)

    def inverse(self, other: sp.Symbol) -> sp.Expr | None:
        """The value of `other` for which the end lies at `name`, where that is a rational function."""
        if self.slack is None or other not in self.depends_on:
            return None
        return _positive_root(self.slack.xreplace({self.variable: self.name}), other, self.name)

    def prove(self) -> bool:
        """True if the end is proved to be a root of the slack."""
        return self.slack is None or proof.equal(self.slack.xreplace({self.variable: self.value}), sp.Integer(0))


@cache
def _positive_root(slack: sp.Expr, variable: sp.Symbol, name: sp.Symbol) -> sp.Expr | None:
    good = [s for s in sp.solve(slack, variable) if proof.sign_on_domain(s) == 1]
    return sp.factor(good[0]) if len(good) == 1 and good[0].is_rational_function(name) else None


def limits(formula: Formula, variable: sp.Symbol) -> tuple[Limit, Limit]:
    """Lower and upper end of a variable of a formula, the others given.

    Inequalities of phase space that can be solved win over the stated range. One that has no single positive
    root is left to the kernels, which are 0 outside phase space.
    """
    low, high = _stated(formula, variable)
    for relation in formula.domain.phase_space:
        found = _solved(relation, variable)
        if found is not None and found.is_lower:
            low = found
        elif found is not None:
            high = found
    return low, high


def ends(formula: Formula, variable: sp.Symbol) -> tuple[Limit, ...]:
    """All ends of a variable that the inequalities of phase space give; several on one side cut each other."""
    found = (_solved(relation, variable) for relation in formula.domain.phase_space)
    return tuple(one for one in found if one is not None)


def clamped(formula: Formula, variable: sp.Symbol) -> tuple[Limit, ...]:
    """Where, along a variable, a clamp of the domain sets in: the formula has a kink there."""
    found = (_solved(sp.Le(s, bound, evaluate=False), variable) for s, bound in formula.domain.clamps)
    return tuple(one for one in found if one is not None)


def _stated(formula: Formula, variable: sp.Symbol) -> tuple[Limit, Limit]:
    low, high = formula.domain.bounds(variable)
    return Limit(variable, _name(variable, True), low, True), Limit(variable, _name(variable, False), high, False)


def _name(variable: sp.Symbol, is_lower: bool) -> sp.Symbol:
    return sp.Symbol(f"{variable}_{'min' if is_lower else 'max'}", positive=True)


def _solved(relation: sp.Rel, variable: sp.Symbol) -> Limit | None:
    if variable not in relation.free_symbols:
        return None
    larger, smaller = (relation.lhs, relation.rhs) if relation.rel_op in (">=", ">") else (relation.rhs, relation.lhs)
    numerator, denominator = sp.fraction(sp.together(larger - smaller))
    sign = proof.sign_on_domain(denominator)
    slack = sp.expand(sign * numerator)
    if sign == 0 or not slack.is_polynomial(variable):
        return None
    roots = [r for r in sp.solve(slack, variable) if proof.sign_on_domain(r) == 1]
    if len(roots) != 1:
        return None
    is_lower = _grows(slack, variable, roots[0])
    return Limit(variable, _name(variable, is_lower), roots[0], is_lower, slack)


def _grows(slack: sp.Expr, variable: sp.Symbol, root: sp.Expr) -> bool:
    """True if the slack is positive above its root, asked at a point; roots of one sign do not swap."""
    point = next(proof.sample_points(sp.Tuple(slack, root), 1))
    values = {s: v for s, v in point.items() if s != variable}
    above = root.xreplace(values) * (1 + sp.Rational(1, 1000))
    return bool(sp.N(slack.xreplace({**values, variable: above}), 30) > 0)
