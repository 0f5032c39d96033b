"""What `nmm sensitivity` computes, and how it is shown."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from nmm import sources
from nmm.cli.arguments import pairs
from nmm.cli.output import Output, bold, number, table
from nmm.cli.values import read
from nmm.errors import DomainError, UnitError, UsageError, unknown
from nmm.experiments import experiment
from nmm.experiments.units import QUANTITIES, Quantity
from nmm.limits.likelihood import threshold_q
from nmm.limits.projection import MU_NU, Projection, sensitivity
from nmm.sources.times import describe_time

_BINS = ("T_bins", "theta_bins")
_OTHER = ("mu_nu", "variant", *_BINS)
_NUMBER = re.compile(r"([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?|[+-]?inf|nan)\s*(.*)", re.IGNORECASE)
_MOST_DIGITS = 12
_VIEWS = {
    "count": "number of events",
    "T": "recoil energy T",
    "T_cut": "T below the best angle",
    "T_theta": "T and angle",
}


@dataclass(frozen=True)
class Request:
    """A projection, and the moment whose events are shown."""

    projection: Projection
    mu_nu: float

    @classmethod
    def of(cls, name: str, source: str, words: Iterable[str], *, one_sided: bool) -> Request:
        """Read the words of the command and compute."""
        given = pairs(words)
        known = [*QUANTITIES, *_OTHER]
        for key in given:
            if key not in known:
                raise unknown("key of sensitivity", key, known)
        changes = {key: quantity(key, text, QUANTITIES[key]) for key, text in given.items() if key in QUANTITIES}
        bins = {key: _count(key, given[key]) for key in _BINS if key in given}
        mu_nu = _moment(given["mu_nu"]) if "mu_nu" in given else MU_NU
        setup = experiment(name, **changes)
        src = sources.source(source, variant=given["variant"]) if "variant" in given else sources.source(source)
        return cls(sensitivity(setup, src, one_sided=one_sided, **bins), mu_nu)

    def document(self) -> dict[str, Any]:
        """The JSON document; what is infinite or does not apply is null."""
        found = self.projection
        return {
            "experiment": found.experiment.name,
            "source": found.source.name,
            "variant": found.source.variant,
            "inputs": {key: getattr(found.experiment, key) for key in QUANTITIES} | {"mu_nu": self.mu_nu},
            "units": {key: quantity.unit for key, quantity in QUANTITIES.items()} | {"mu_nu": "mu_B"},
            "events": found.events(self.mu_nu),
            "q": threshold_q(one_sided=found.one_sided),
            "limits": {key: {"mu_nu": x.mu_nu, "fisher": x.fisher} for key, x in found.limits.items()},
            "unit": "mu_B",
            "theta_cut": found.theta_cut,
            "gain": found.gain if found.experiment.has_angle else None,
        }

    def lines(self, out: Output) -> Iterator[str]:
        """The same for people; `-q`: the lowest limit only."""
        found = self.projection
        if out.quiet:
            yield number(min(x.mu_nu for x in found.limits.values()))
            return
        yield from self._setup(verbose=out.verbose)
        yield ""
        yield bold(f"Expected events in {describe_time(found.experiment.time)}")
        notes = {"magnetic": f"for mu_nu = {self.mu_nu:g} mu_B"}
        events = found.events(self.mu_nu)
        yield from table([(key, f"{value:.6g}", notes.get(key, "")) for key, value in events.items()])
        yield ""
        yield bold(f"mu_nu excluded at 90 % CL, in mu_B (q = {threshold_q(one_sided=found.one_sided):.2f})")
        rows = [(self._view(key), f"{x.mu_nu:.3e}", f"{x.fisher:.3e}") for key, x in found.limits.items()]
        yield from table(rows, head=("from", "likelihood", "Fisher"), words=1)
        if found.experiment.has_angle:
            yield f"  the angle lowers the limit by a factor of {found.gain:.3f}"

    def _view(self, key: str) -> str:
        cut = self.projection.theta_cut
        return _VIEWS[key] + (f", {math.degrees(cut):.0f} deg" if key == "T_cut" and cut is not None else "")

    def _setup(self, *, verbose: bool) -> Iterator[str]:
        found, src = self.projection.experiment, self.projection.source
        yield f"{bold(found.name)}: {found.title}"
        yield f"{bold(src.name)}: {src.title}; {src.flavour}"
        rows = []
        for key, known in QUANTITIES.items():
            value = getattr(found, key)
            if value is not None and (isinstance(value, tuple) or math.isfinite(value)):
                text = "a table" if isinstance(value, tuple) else f"{value:g} {known.unit}".removesuffix(" 1")
                rows.append((key, text, *((found.origins.get(key, ""),) if verbose else ())))
        yield from table(rows)


def quantity(key: str, text: str, known: Quantity) -> float:
    """One number with its unit, in the unit of the record; a bare number is in that unit already."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise UsageError(f"{key}={text} is not a number; write for example {key}=1{_example(known)}.")
    named = match[2].strip()
    if named and named not in known.units:
        raise UnitError(f"{key}={text}: {named!r} does not fit; units of {key}: {', '.join(known.units)}.")
    return float(match[1]) * (known.units[named] if named else 1.0)


def _example(known: Quantity) -> str:
    return "" if known.unit.startswith("1") else list(known.units)[-1]


def _count(key: str, text: str) -> int:
    if not re.fullmatch(rf"[+-]?[0-9]{{1,{_MOST_DIGITS}}}", text):
        raise UsageError(f"{key}={text} is not a whole number; write for example {key}=30.")
    return int(text)


def _moment(text: str) -> float:
    value = read("mu_nu", text, "mu_B")
    if not isinstance(value, float):
        raise UsageError(f"mu_nu={text} is several moments; give one, the events of the others scale with its square.")
    if not math.isfinite(value):
        raise DomainError(f"mu_nu={text} is not finite.")
    return value
