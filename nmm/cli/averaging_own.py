"""What `nmm average` computes of a formula that has no plan of its own, such as a user's, and how it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from nmm import averages, catalogue, kernels, sources
from nmm.averages import OBSERVABLES, average
from nmm.cli.answer import Answer, reported
from nmm.cli.arguments import UNITS, Accepted, Request, request
from nmm.cli.averaging import Average, Plan
from nmm.errors import UsageError
from nmm.integrals.job import formula_of


@dataclass(frozen=True)
class OwnAverage:
    """A formula averaged over a source."""

    formula: Any
    source: sources.Source
    asked: Request

    @classmethod
    def of(cls, name: str, source: str, words: Iterable[str]) -> OwnAverage:
        """Read the words of the command; the flavour is that of the source."""
        words = tuple(words)
        chosen = dict(w.partition("=")[::2] for w in words)
        record = sources.source(source, variant=chosen["variant"]) if "variant" in chosen else sources.source(source)
        formula = formula_of(name, record, chosen.get("part"), tuple(OBSERVABLES))
        asked = request(words, _accepted(formula))
        asked.model.pop("variant", None)
        return cls(formula, record, asked)

    @property
    def _arguments(self) -> dict[str, Any]:
        model = {k: v for k, v in self.asked.model.items() if k != "part"}
        return {**self.asked.data, **model}

    def document(self) -> dict[str, Any]:
        """The JSON document."""
        backend = self.asked.model.get("backend") or kernels.preferred()
        return {
            "name": self.formula.name,
            "source": self.source.name,
            "variant": self.source.variant,
            "inputs": reported(self.asked.echo()),
            "unit": str(self.formula.unit),
            "value": average(self.formula, self.source, **self._arguments),
            "backend": backend,
            "kernel": f"{backend}:{self.formula.key}",
        }

    def plan(self) -> Plan:
        """How it is computed."""
        return Plan(f"<{self.formula.name}>", self.source, averages.plan(self.formula, self.source, **self._arguments))

    def answer(self) -> Answer:
        """The same for people."""
        units = _units(self.formula) | UNITS
        lines = len(self.source.lines)
        return Answer(
            name=f"<{self.formula.key}>",
            unit=str(self.formula.unit),
            labels=(f"{self.source.name} ({self.source.variant})", self.source.flavour),
            inputs={k: (v, units[k]) for k, v in self.asked.echo().items() if k in units},
            values={self.formula.name: average(self.formula, self.source, **self._arguments)},
            footer=f"average over {lines} line{'' if lines == 1 else 's'}" if lines else "average over the spectrum",
        )


def chosen(name: str, source: str, words: tuple[str, ...], file: str | None) -> Average | OwnAverage:
    """The average that the words of the command ask for; `file` holds formulas of the user's own."""
    if file is not None:
        from nmm.cli.emission import of_user

        of_user(file, (name,))
    return Average.of(name, source, words) if name in OBSERVABLES else OwnAverage.of(name, source, words)


def _units(formula: Any) -> dict[str, str]:
    """Units of the variables that must be given."""
    from symbolic.symbols import info

    return {str(v): str(info(v).unit) for v in formula.variables if str(v) != "E_nu"}


def _accepted(formula: Any) -> Accepted:
    """What the formula takes on the command line."""
    if "E_nu" not in {str(v) for v in formula.variables}:
        raise UsageError(f"{formula.key} has no E_nu among its variables, so there is nothing to average over.")
    choices: dict[str, tuple[str, ...]] = {"backend": catalogue.backends(), "variant": ()}
    return Accepted(
        of=f"average {formula.name}",
        data=_units(formula),
        parameters=tuple(str(p) for p in formula.parameters if str(p) in UNITS),
        choices=choices | ({"part": (formula.part,)} if formula.part else {}),
    )
