"""What `nmm region` computes, and how it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from nmm import regions, sources
from nmm.cli.answer import reported
from nmm.cli.arguments import UNITS, Accepted, Request, request
from nmm.cli.averaging import Plan
from nmm.cli.output import Output, bold, number, table

_DATA = {"C": "1", "T_min": "MeV", "T_max": "MeV"}


@dataclass(frozen=True)
class Regional:
    """Both parts of the cross section over regions."""

    source: sources.Source
    asked: Request

    @classmethod
    def of(cls, source: str, words: Iterable[str]) -> Regional:
        """Read the words of the command."""
        accepted = Accepted(
            of="region",
            data=_DATA,
            optional=frozenset(_DATA) - {"C"},
            parameters=tuple(UNITS),
            choices={"flavour": (), "variant": ()},
        )
        asked = request(words, accepted)
        variant = asked.model.pop("variant", None)
        record = sources.source(source, variant=variant) if variant else sources.source(source)
        return cls(record, asked)

    def plan(self) -> Plan:
        """How it is computed."""
        return Plan("region", self.source, regions.plan(self.source, **self.asked.data, **self.asked.model))

    def document(self) -> dict[str, Any]:
        """The JSON document; C and both parts are lists."""
        made = regions.region(self.source, **self.asked.data, **self.asked.model)
        C, weak, magnetic, error = (np.atleast_1d(x) for x in (made.C, made.weak, made.magnetic, made.error))
        inputs = {"mu_nu": made.mu_nu, "sin2_theta_W": made.sin2_theta_W, "T_min": made.T_min, "T_max": made.T_max}
        return {
            "C": C,
            "weak": weak,
            "magnetic": magnetic,
            "unit": made.unit,
            "error": error,
            "source": self.source.name,
            "variant": self.source.variant,
            "flavour": made.flavour,
            "inputs": reported(inputs),
        }

    def lines(self, out: Output, document: dict[str, Any]) -> Iterable[str]:
        """A table: both parts and their ratio."""
        digits = 17 if out.verbose else 8
        inputs = document["inputs"]
        head = [bold("region"), f"{self.source.name} ({self.source.variant})", self.source.flavour]
        head += [f"{key} = {value if isinstance(value, str) else f'{value:g}'}" for key, value in inputs.items()]
        rows = [
            (f"{C:.6g}", number(weak, digits), number(magnetic, digits), f"{magnetic / weak:.4g}" if weak else "")
            for C, weak, magnetic in zip(document["C"], document["weak"], document["magnetic"], strict=True)
        ]
        if out.quiet:
            return [" ".join(row[:3]) for row in rows]
        columns = ("C", "weak [cm^2]", "magnetic [cm^2]", "magnetic/weak")
        return ["   ".join(head), *table(rows, head=columns, words=0)]
