"""The formulas of a paper with their derivations, each step proved when the page is made."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

import symbolic
from nmm.reproduce import maths
from nmm.reproduce.claim import Paper
from symbolic import Formula, Step


@dataclass(frozen=True)
class StepView:
    """A step as the page shows it."""

    title: str
    maths: Markup
    why: str
    proved: bool


@dataclass(frozen=True)
class FormulaView:
    """A formula as the page shows it."""

    key: str
    where: str
    title: str
    unit: str
    source: str
    maths: list[Markup]
    steps: list[StepView]

    @property
    def proved(self) -> int:
        """How many of its steps are proved."""
        return sum(step.proved for step in self.steps)


def of_paper(paper: Paper) -> list[FormulaView]:
    """The formulas that the paper's claims file names."""
    proofs: dict[str, bool] = {}
    return [_view(entry, proofs) for entry in paper.formulas]


def _view(entry: dict[str, str], proofs: dict[str, bool]) -> FormulaView:
    choice = {key: value for key, value in entry.items() if key not in ("name", "where")}
    formula = symbolic.get(entry["name"], **choice)
    return FormulaView(
        key=formula.key,
        where=entry["where"],
        title=formula.title,
        unit=str(formula.unit),
        source=formula.source,
        maths=[maths.mathml(line) for line in formula.latex_lines()],
        steps=[_step(formula, step, proofs) for step in formula.steps],
    )


def _step(formula: Formula, step: Step, proofs: dict[str, bool]) -> StepView:
    """Formulas share steps; each is proved once per page."""
    text = step.latex()
    key = f"{formula.flavour or 'any'}: {step.title}: {text}"
    if key not in proofs:
        proofs[key] = step.prove()
    return StepView(step.title, maths.mathml(text), step.why, proofs[key])
