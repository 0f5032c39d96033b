"""Law: a formula follows from its recorded steps."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import sympy as sp

from symbolic.formula import Formula, Step
from symbolic.laws._base import Condition, Law, Subject, equal


@cache
def _holds(step: Step) -> bool:
    """Formulas share steps; each is proved once."""
    return bool(step.prove())


class Derivation(Law):
    """Every recorded step of the derivation must prove again, and the steps must end in the formula."""

    name = "derivation"
    universal = True

    def applies(self, subject: Subject) -> bool:
        """Every formula."""
        del subject
        return True

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """One condition for each step, and one for the result."""
        for step in formula.steps:
            yield Condition(
                f"step {step.title!r}",
                lambda step=step: _holds(step),  # type: ignore[misc]
                lambda step=step: f"{step.statement} is not proved ({step.why})",  # type: ignore[misc]
            )
        if formula.steps:
            yield Condition(
                "the steps end in the formula",
                lambda: _stated(formula),
                lambda: f"no step states {formula.name} = {formula.body}",
            )


def _stated(formula: Formula) -> bool:
    """A step states the formula, or steps for its parts (with one left-hand side) state its terms."""
    stated: dict[sp.Basic, list[sp.Expr]] = {}
    for step in formula.steps:
        if isinstance(step.statement, sp.Eq) and isinstance(step.statement.rhs, sp.Expr):
            stated.setdefault(step.statement.lhs, []).append(step.statement.rhs)
    results = [side for sides in stated.values() for side in (*sides, sp.Add(*dict.fromkeys(sides)))]
    if formula.body in results:
        return True
    return any(equal(formula.expr, formula.unfold(side)) for side in reversed(results) if _comparable(side, formula))


def _comparable(side: sp.Expr, formula: Formula) -> bool:
    return bool(formula.unfold(side).free_symbols == formula.expr.free_symbols)
