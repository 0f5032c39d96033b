"""What `nmm eval` computes, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from nmm import catalogue, evaluate, kernels
from nmm.cli.answer import Answer, reported
from nmm.cli.arguments import UNITS, Accepted, Request, request

DEFAULTS: Mapping[str, float] = {
    "T_min": 0.0,
    "T_max": evaluate.INF,
    "sin2_theta_W": evaluate.SIN2_THETA_W,
}
"""Data arguments that may be left out, as in the Python functions."""

OUTSIDE = ("zero", "raise")


def accepted_by(card: catalogue.FormulaCard) -> Accepted:
    """What a formula takes on the command line."""
    data = {v.name: v.unit for v in card.variables}
    used = {name for kernel in card.kernels.values() for name in kernel.parameters}
    choices = {"flavour": card.flavours, "part": card.parts, "backend": catalogue.backends(), "outside": OUTSIDE}
    return Accepted(
        of=card.name,
        data=data,
        optional=frozenset(name for name in data if name in DEFAULTS),
        parameters=tuple(name for name in UNITS if name in used and name not in data),
        choices={key: known for key, known in choices.items() if known},
        needed=("mu_nu",) if "mu_nu" in used and not card.parts else (),  # without it the value is 0 by definition
    )


@dataclass(frozen=True)
class Evaluation:
    """A formula at points."""

    card: catalogue.FormulaCard
    asked: Request

    @classmethod
    def of(cls, name: str, words: Iterable[str]) -> Evaluation:
        """Read the words of the command."""
        card = catalogue.formula(name)
        return cls(card, request(words, accepted_by(card)))

    def value(self, part: str = "") -> Any:
        """The values, of another part than the one asked for if that is given."""
        data = [self.asked.data.get(v.name, DEFAULTS.get(v.name)) for v in self.card.variables]
        return evaluate.call(self.card.name, *data, **self.asked.model | ({"part": part} if part else {}))

    @property
    def backend(self) -> str:
        """The backend that runs."""
        return str(self.asked.model.get("backend") or kernels.preferred())

    def kernel(self) -> str:
        """Identity of the kernel that runs."""
        choice = {key: self.asked.model[key] for key in ("flavour", "part") if key in self.asked.model}
        mu_nu = self.asked.model.get("mu_nu", 0.0)
        return evaluate.kernel_id(self.card.name, backend=self.backend, mu_nu=mu_nu, **choice)

    def document(self) -> dict[str, Any]:
        """The JSON document."""
        return {
            "name": self.card.name,
            "inputs": reported(self.asked.echo()),
            "unit": self.card.unit,
            "value": self.value(),
            "backend": self.backend,
            "kernel": self.kernel(),
        }

    def answer(self) -> Answer:
        """The same for people: all parts of a cross section, unless one was asked for."""
        parts = self.card.parts if "part" not in self.asked.model else ()
        values = by_parts(parts, self.value, self.asked.model) or {self._label: self.value()}
        units = {v.name: v.unit for v in self.card.variables} | dict(UNITS)
        inputs = {k: (v, units[k]) for k, v in (self.asked.data | self.asked.model).items() if k in units}
        return Answer(
            name=self.card.name,
            unit=self.card.unit,
            labels=(str(self.asked.model.get("flavour", "nu_e")),) if self.card.flavours else (),
            inputs=inputs,
            values=values,
            remark=self._edge(),
            notes=_share(values),
            footer=f"kernel {self.kernel()}",
        )

    @property
    def _label(self) -> str:
        return str(self.asked.model.get("part", self.card.name))

    def _edge(self) -> str:
        """Where phase space ends, for a single neutrino energy."""
        E_nu = self.asked.data.get("E_nu")
        if E_nu is None or np.ndim(E_nu) or "T" not in self.asked.data:
            return ""
        return f"T_max = {float(evaluate.call('T_max', E_nu)):.6g} MeV"


def by_parts(parts: Iterable[str], value: Callable[[str], Any], model: Mapping[str, Any]) -> dict[str, Any]:
    """The value of each part; without a moment the magnetic one is 0, also where 1/T diverges."""
    found: dict[str, Any] = {}
    for part in parts:
        absent = part == "magnetic" and not np.any(model.get("mu_nu", 0.0))
        found[part] = 0.0 if absent else value(part)
    return found


def _share(values: Mapping[str, Any]) -> dict[str, str]:
    """How large the magnetic part is, beside the weak one."""
    weak, magnetic = values.get("weak"), values.get("magnetic")
    if weak is None or magnetic is None or np.ndim(weak) or np.ndim(magnetic) or not weak:
        return {}
    share = float(magnetic) / float(weak)
    if share == 0:
        return {"magnetic": "as mu_nu is 0; add for example mu_nu=1e-11"}
    if not 0 < share < evaluate.INF:
        return {}
    return {"magnetic": f"{100 * share:.3g} % of weak" if share < 10 else f"{share:.3g} times weak"}
