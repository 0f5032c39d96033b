"""Formula: the frozen record that everything else reads, and the steps that lead to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import sympy as sp

from symbolic import proof
from symbolic.domain import Domain
from symbolic.errors import DerivationError
from symbolic.latex import as_maths, latex
from symbolic.units import Unit

if TYPE_CHECKING:
    from symbolic.laws import LawVerdict


@dataclass(frozen=True)
class Step:
    """One step of a derivation.

    `statement` is what is shown, `why` the reason in words, and `prove` proves the step again.
    """

    title: str
    statement: sp.Basic
    why: str
    prove: Callable[[], bool]

    def latex(self) -> str:
        """The statement in LaTeX with the papers' symbols."""
        return latex(self.statement)


def equation(name: str | sp.Expr, expr: sp.Basic) -> sp.Eq:
    """`name = expr` for display, never evaluated."""
    left = sp.Symbol(name) if isinstance(name, str) else name
    return sp.Eq(left, expr, evaluate=False)


def step(title: str, left: sp.Expr, right: sp.Expr, why: str, name: str | sp.Expr | None = None) -> Step:
    """A step that claims `left == right`; shown as `name = right` where a name is given."""
    shown = equation(left if name is None else name, right)
    return Step(title, shown, why, lambda: proof.equal(left, right))


@dataclass(frozen=True)
class Formula:
    """A formula a physicist would name.

    Attributes
    ----------
    name, title, latex_name : str
    body : sympy.Expr
        The formula with its named sub-expressions (p, g_L, T ...) kept.
    where : tuple of (symbol, expression)
        What those names stand for, in order of use.
    variables, parameters : tuple of Symbol
        Arguments of the kernel, in order: data first, then what is fitted.
    domain : Domain
    unit : Unit
    source : str
        Bibliography key and equation.
    steps : tuple of Step
    flavour, part : str
        Which neutrino and which contribution; empty where the formula has no such choice.
    """

    name: str
    body: sp.Expr
    variables: tuple[sp.Symbol, ...]
    domain: Domain
    unit: Unit
    where: tuple[tuple[sp.Symbol, sp.Expr], ...] = ()
    parameters: tuple[sp.Symbol, ...] = ()
    title: str = ""
    latex_name: str = ""
    source: str = ""
    steps: tuple[Step, ...] = ()
    flavour: str = ""
    part: str = ""

    @cached_property
    def expr(self) -> sp.Expr:
        """The formula in its variables, parameters and constants alone."""
        return self.unfold(self.body)

    @property
    def key(self) -> str:
        """Name with the choices that were made, such as ``dsigma_dT[nu_e,weak]``."""
        chosen = ",".join(x for x in (self.flavour, self.part) if x)
        return f"{self.name}[{chosen}]" if chosen else self.name

    def unfold(self, expr: sp.Expr) -> sp.Expr:
        """Put the named sub-expressions in."""
        for symbol, value in reversed(self.where):
            expr = expr.subs(symbol, value)
        return expr

    def change_variable(self, old: sp.Symbol | str, new: sp.Symbol | str) -> Formula:
        """The same density in another variable, with its Jacobian, domain and steps."""
        from symbolic.change_of_variables import change_variable

        return change_variable(self, old, new)

    def check(self) -> tuple[LawVerdict, ...]:
        """Prove every step again, check the dimension and, where physics gives one, the sign.

        Raises
        ------
        DerivationError
            At the first law that fails. What is neither proved nor refuted is returned as ``undecided``.
        """
        from symbolic.laws import check_formula

        verdicts = check_formula(self)
        for verdict in verdicts:
            if verdict.verdict == "disproved":
                raise DerivationError(f"{self.key}: {verdict.detail}")
        return verdicts

    def with_steps(self, *steps: Step) -> Formula:
        """The formula with further steps at the end."""
        return replace(self, steps=self.steps + steps)

    def latex_lines(self) -> list[str]:
        """LaTeX of the formula, then of each name it uses."""
        named = [f"{latex(symbol)} = {latex(value)}" for symbol, value in self.where]
        return [as_maths(f"{self.latex_name or self.name} = {latex(self.body)}"), *named]

    def latex(self) -> str:
        """The same on one line."""
        return r" \qquad ".join(self.latex_lines())

    def _repr_latex_(self) -> str:
        return f"$\\displaystyle {self.latex()}$"
