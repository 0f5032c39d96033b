"""Laws that formulas obey: one file = one law; a new file joins by itself.

A law is a subclass of `Law` with a name, `applies` and `conditions`; its docstring is what a physicist
reads when it fails.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import sympy as sp

from symbolic import registry
from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, LawVerdict, Subject, identity

__all__ = ["Case", "Condition", "Law", "LawVerdict", "Subject", "cases", "check_formula", "identity", "laws", "run"]


@dataclass(frozen=True)
class Case:
    """A registered formula with its choices made, not derived yet."""

    name: str
    variables: tuple[sp.Symbol, ...]
    flavour: str = ""
    part: str = ""

    @property
    def key(self) -> str:
        """As `Formula.key`."""
        chosen = ",".join(x for x in (self.flavour, self.part) if x)
        return f"{self.name}[{chosen}]" if chosen else self.name

    def formula(self) -> Formula:
        """Derive it."""
        return registry.get(self.name, flavour=self.flavour, part=self.part)


@cache
def laws() -> tuple[Law, ...]:
    """Every law of this folder, by name."""
    found: list[Law] = []
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            members = vars(importlib.import_module(f"{__name__}.{module.name}")).values()
            found += [m() for m in members if isinstance(m, type) and issubclass(m, Law) and m is not Law]
    return tuple(sorted(found, key=lambda law: law.name))


def cases(names: tuple[str, ...] = ()) -> Iterator[Case]:
    """Registered formulas (all, or those named) with every choice of flavour and part."""
    for entry in [registry.entry(name) for name in names] or list(registry.find()):
        for choice in entry.choices():
            yield Case(entry.name, entry.variables, **choice)


def run(names: tuple[str, ...] = ()) -> Iterator[LawVerdict]:
    """Check every law that applies to the formulas, choice by choice."""
    for case in cases(names):
        for law in laws():
            if law.applies(case):
                yield law.check(case.formula())


def check_formula(formula: Formula) -> tuple[LawVerdict, ...]:
    """The laws that any formula can be asked for: its steps, its dimension, its sign where that is physics.

    Works for formulas that are registered nowhere: one's own, or one after a change of variables.
    """
    return tuple(law.check(formula) for law in laws() if law.universal and law.applies(formula))
