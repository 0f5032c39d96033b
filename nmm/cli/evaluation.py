"""What `nmm eval` computes, and how it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from nmm import catalogue, evaluate
from nmm.cli import answer
from nmm.cli.arguments import CHOICES, UNITS, Accepted, Request, request
from nmm.cli.output import Output
from nmm.errors import unknown

DEFAULTS: Mapping[str, float] = {"T_min": 0.0, "T_max": float("inf"), "sin2_theta_W": 0.23122}
"""Data arguments that may be left out, as in the Python functions."""


def accepted_by(card: catalogue.FormulaCard) -> Accepted:
    """What a formula takes on the command line."""
    data = {name: unit for name, unit, _ in card.variables}
    used = {name for kernel in card.kernels.values() for name in kernel.parameters}
    choices = {"flavour": card.flavours, "part": card.parts, "backend": catalogue.backends()}
    return Accepted(
        of=card.name,
        data=data,
        optional=frozenset(name for name in data if name in DEFAULTS),
        parameters=tuple(name for name in UNITS if name in used and name not in data),
        choices={key: choices[key] for key in CHOICES if choices[key]},
    )


def of_formula(name: str, words: Iterable[str]) -> Evaluation:
    """Read the words, evaluate, keep everything for the answer."""
    cards = catalogue.formulas()
    if name not in cards:
        raise unknown("formula", name, cards, "See: nmm list --kind formulas")
    card = cards[name]
    asked = request(words, accepted_by(card))
    data = {key: asked.data.get(key, DEFAULTS.get(key)) for key, _, _ in card.variables}
    return Evaluation(card, asked, tuple(data.values()))


@dataclass(frozen=True)
class Evaluation:
    """A formula at points."""

    card: catalogue.FormulaCard
    asked: Request
    data: tuple[Any, ...]

    def value(self, **changed: str) -> Any:
        """The values, with another part if asked for."""
        return evaluate.call(self.card.name, *self.data, **{**self.asked.model, **changed})

    def document(self) -> dict[str, Any]:
        """The JSON document of API.md."""
        model = self.asked.model
        return {
            "name": self.card.name,
            "inputs": self.asked.echo(),
            "unit": self.card.unit,
            "value": self.value(),
            "backend": self.backend,
            "kernel": evaluate.kernel_id(self.card.name, model.get("flavour"), model.get("part"), self.backend),
        }
