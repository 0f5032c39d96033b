"""What `nmm average` computes, and how it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from nmm import averages, catalogue, evaluate, kernels, sources
from nmm.averages import OBSERVABLES, average
from nmm.cli.answer import Answer, reported
from nmm.cli.arguments import UNITS, Accepted, Request, request
from nmm.cli.evaluation import by_parts
from nmm.cli.output import Output, bold, table
from nmm.errors import unknown


@dataclass(frozen=True)
class Plan:
    """How an integral over a source is computed, stage by stage."""

    name: str
    source: sources.Source
    stages: Mapping[str, str]

    def show(self, out: Output) -> None:
        """The document or a table."""
        head = bold(f"Plan of {self.name}") + f"   {self.source.name} ({self.source.variant}), {self.source.flavour}"
        document = {"name": self.name, "source": self.source.name, "plan": dict(self.stages)}
        out.show(document, [head, *table(list(self.stages.items()))])


@dataclass(frozen=True)
class Average:
    """A cross section averaged over a source."""

    card: catalogue.FormulaCard
    source: sources.Source
    asked: Request

    @classmethod
    def of(cls, name: str, source: str, words: Iterable[str]) -> Average:
        """Read the words of the command."""
        if name not in OBSERVABLES:
            raise unknown("cross section that can be averaged", name, OBSERVABLES)
        chosen, card = OBSERVABLES[name], catalogue.formula(name)
        accepted = Accepted(
            of=f"average {name}",
            data=dict.fromkeys((*chosen.needed, *chosen.optional), "MeV") | {"costheta": "1"},
            optional=frozenset(chosen.optional),
            parameters=tuple(UNITS),
            choices={"part": card.parts, "backend": catalogue.backends(), "variant": ()},
        )
        accepted = _without_angle(accepted) if "costheta" not in chosen.needed else accepted
        asked = request(words, accepted)
        variant = asked.model.pop("variant", None)
        record = sources.source(source, variant=variant) if variant else sources.source(source)
        return cls(card, record, asked)

    def value(self, part: str = "") -> Any:
        """The average, of another part than the one asked for if that is given."""
        model = self.asked.model | ({"part": part} if part else {})
        return average(self.card.name, self.source, **self.asked.data, **model)

    def document(self) -> dict[str, Any]:
        """The JSON document."""
        backend, kernel = self._kernel()
        return {
            "name": self.card.name,
            "source": self.source.name,
            "variant": self.source.variant,
            "inputs": reported(self.asked.echo()),
            "unit": self.card.unit,
            "value": self.value(),
            "backend": backend,
            "kernel": kernel,
        }

    def _kernel(self) -> tuple[str, str]:
        """Backend and identity of what runs: a kernel, or the emitted plan."""
        if self.card.name == "dsigma_dT" and not self.source.lines:
            chosen = self.asked.model.get("backend") or kernels.preferred()
            return chosen, f"{chosen}:plans.recoil"
        backend = self.asked.model.get("backend") or kernels.preferred()
        part, mu_nu = self.asked.model.get("part", "total"), self.asked.model.get("mu_nu", 0.0)
        return backend, evaluate.kernel_id(self.card.name, self.source.flavour, part, backend, mu_nu=mu_nu)

    def plan(self) -> Plan:
        """How it is computed."""
        stages = averages.plan(self.card.name, self.source, **self.asked.data, **self.asked.model)
        return Plan(f"<{self.card.name}>", self.source, stages)

    def answer(self) -> Answer:
        """The same for people: all parts, unless one was asked for."""
        model = self.asked.model
        values = {model["part"]: self.value()} if "part" in model else by_parts(self.card.parts, self.value, model)
        units = {v.name: v.unit for v in self.card.variables} | UNITS | {"T_min": "MeV", "T_max": "MeV"}
        lines = self.source.lines
        inputs = {k: (v, units[k]) for k, v in self.asked.echo().items() if k in units}
        return Answer(
            name=f"<{self.card.name}>",
            unit=self.card.unit,
            labels=(f"{self.source.name} ({self.source.variant})", self.source.flavour),
            inputs=inputs,
            values=values,
            footer=f"average over {_counted(len(lines), 'line')}" if lines else "average over the spectrum",
        )


def _counted(n: int, what: str) -> str:
    return f"{n} {what}" + ("" if n == 1 else "s")


def _without_angle(accepted: Accepted) -> Accepted:
    data = {key: unit for key, unit in accepted.data.items() if key != "costheta"}
    return Accepted(accepted.of, data, accepted.optional, accepted.parameters, accepted.choices)
