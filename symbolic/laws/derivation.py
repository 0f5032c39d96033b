"""Law: a formula follows from its recorded steps."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from symbolic.formula import Formula, Step
from symbolic.laws._base import Condition, Law, Subject


@cache
def _holds(step: Step) -> bool:
    """Formulas share steps; each is proved once."""
    return bool(step.prove())


class Derivation(Law):
    """Every recorded step of the derivation must prove again."""

    name = "derivation"
    universal = True

    def applies(self, subject: Subject) -> bool:
        """Every formula."""
        del subject
        return True

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """One condition for each step."""
        for step in formula.steps:
            yield Condition(
                f"step {step.title!r}",
                lambda step=step: _holds(step),  # type: ignore[misc]
                lambda step=step: f"{step.statement} is not proved ({step.why})",  # type: ignore[misc]
            )
