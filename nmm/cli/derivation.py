"""A formula with its derivation, as a document and as lines. Imports SymPy: load it lazily."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nmm.cli.output import bold, mark
from nmm.cli.typeset import domain_words, picture, plain_latex, symbol_text
from symbolic import Formula, Step
from symbolic.latex import latex
from symbolic.symbols import info


@dataclass(frozen=True)
class Proved:
    """A step, whether its proof went through just now, and how long that took."""

    step: Step
    holds: bool
    seconds: float

    def document(self) -> dict[str, Any]:
        """As a JSON object."""
        return {
            "title": self.step.title,
            "latex": self.step.latex(),
            "why": self.step.why,
            "verdict": "proved" if self.holds else "failed",
            "seconds": round(self.seconds, 4),
        }


def proved(steps: Sequence[Step]) -> Iterator[Proved]:
    """Prove each step again."""
    for step in steps:
        start = time.perf_counter()
        holds = bool(step.prove())
        yield Proved(step, holds, time.perf_counter() - start)


def document(formula: Formula) -> dict[str, Any]:
    """A formula as a JSON object."""
    return {
        "name": formula.name,
        "title": formula.title,
        "flavour": formula.flavour,
        "part": formula.part,
        "unit": str(formula.unit),
        "source": formula.source,
        "expr": str(formula.body),
        "definitions": {str(symbol): str(value) for symbol, value in formula.where},
        "variables": [_symbol(v) for v in formula.variables],
        "parameters": [_symbol(v) for v in formula.parameters],
        "domain": domain_words(formula.domain),
        "latex": formula.latex(),
    }


def latex_lines(formula: Formula) -> list[str]:
    """LaTeX of the formula and of each name in it, one line each."""
    left = formula.latex_name or formula.name
    return [f"{left} = {latex(formula.body)}", *(f"{latex(s)} = {latex(e)}" for s, e in formula.where)]


def formula_lines(formula: Formula) -> Iterator[str]:
    """Heading, formula, definitions, variables, domain, source."""
    chosen = "   ".join(x for x in (formula.flavour, formula.part) if x)
    yield f"{bold(formula.name)}   {formula.title}   [{formula.unit}]" + (f"   {chosen}" if chosen else "")
    yield ""
    left = plain_latex(formula.latex_name) if _unicode() else ""
    yield from _equation(left or formula.name, formula.body)
    for symbol, value in formula.where:
        yield ""
        yield from _equation(symbol_text(str(symbol)) if _unicode() else str(symbol), value)
    yield ""
    for symbol in (*formula.variables, *formula.parameters):
        entry = info(symbol)
        yield _field(str(symbol), f"{entry.meaning}" + ("" if str(entry.unit) == "1" else f" [{_unit(symbol)}]"))
    for key, text in domain_words(formula.domain).items():
        yield _field(key, text)
    yield _field("source", formula.source)


def step_lines(steps: Sequence[Proved]) -> Iterator[str]:
    """Numbered steps with their verdicts."""
    for i, done in enumerate(steps, 1):
        verdict = mark("proved", "good") if done.holds else mark("FAILED", "bad")
        yield f"{i:3d}. {bold(done.step.title)}   {verdict} in {done.seconds:.2g} s"
        yield from (f"       {line}" for line in picture(done.step.statement, unicode=_unicode()))
        yield f"     because {done.step.why}"
        yield ""


def _equation(left: str, expr: Any) -> list[str]:
    lines = picture(expr, unicode=_unicode())
    # The left-hand side stands beside the middle, where the fraction bars are.
    middle = next((i for i, line in enumerate(lines) if "─" in line), len(lines) // 2)
    return [f"    {left + ' = ' if i == middle else ' ' * (len(left) + 3)}{line}" for i, line in enumerate(lines)]


def _field(name: str, text: str) -> str:
    return f"  {name:<14} {text}"


def _symbol(symbol: Any) -> dict[str, str]:
    return {"name": str(symbol), "unit": _unit(symbol), "meaning": info(symbol).meaning}


def _unit(symbol: Any) -> str:
    return "mu_B" if str(symbol) == "mu_nu" else str(info(symbol).unit)


def _unicode() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") in ("utf8", "utf16")
