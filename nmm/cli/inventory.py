"""What `nmm list` lists: each kind is a function that names its members without heavy imports."""

from __future__ import annotations

import fnmatch
import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Item:
    """One thing that has a name."""

    kind: str
    name: str
    title: str = ""
    unit: str = ""

    def document(self) -> dict[str, str]:
        """As a JSON object; the unit only where there is one."""
        entry = {"kind": self.kind, "name": self.name, "title": self.title}
        return entry | ({"unit": self.unit} if self.unit else {})

    def matches(self, pattern: str) -> bool:
        """True if name or title contains the pattern, or the name fits its wildcards."""
        text = pattern.casefold()
        if any(c in text for c in "*?["):
            return fnmatch.fnmatchcase(self.name.casefold(), text)
        return text in self.name.casefold() or text in self.title.casefold()


def items(pattern: str, kinds: Sequence[str]) -> list[Item]:
    """All items of these kinds that match."""
    return [item for kind in kinds for item in KINDS[kind]() if item.matches(pattern)]


def _formulas() -> list[Item]:
    from nmm import catalogue

    cards = catalogue.formulas().values()
    return [Item("formulas", c.name, f"{c.title} ({', '.join(v[0] for v in c.variables)})", c.unit) for c in cards]


def _sources() -> list[Item]:
    from nmm import sources

    records = (sources.source(name) for name in sources.names())
    return [Item("sources", r.name, f"{r.title}; {r.flavour}, up to {r.E_nu_max:.4g} MeV") for r in records]


def _backends() -> list[Item]:
    from codegen import backends

    return [Item("backends", name, _state(name)) for name in backends.names()]


def _state(backend: str) -> str:
    """Does a backend run here, and where are its kernels?"""
    from codegen import backends
    from nmm import catalogue

    missing = backends.loader(backend).available()
    if missing:
        return f"does not run here: {missing}"
    return "kernels of all formulas" if backend in catalogue.backends() else "kernels on demand"


def _claims() -> list[Item]:
    from nmm import reproduce

    return _named("claims", reproduce.claims())


def _figures() -> list[Item]:
    from nmm import reproduce

    return _named("figures", reproduce.figures())


def _laws() -> list[Item]:
    from nmm import kernel_laws
    from symbolic import laws

    found: tuple[Any, ...] = (*laws.laws(), *kernel_laws.laws())
    return [Item("laws", law.name, " ".join((inspect.getdoc(type(law)) or "").split())) for law in found]


def _targets() -> list[Item]:
    from nmm import targets

    found = [targets.target(name) for name in targets.names()]
    return [Item("targets", t.name, f"{t.title}; {t.electrons_per_kg:.4g} electrons per kg") for t in found]


def _experiments() -> list[Item]:
    from nmm import experiments

    return _named("experiments", {name: experiments.experiment(name).title for name in experiments.names()})


def _named(kind: str, found: Mapping[str, str] | Iterable[str]) -> list[Item]:
    """Items from names, or from names with their titles."""
    titles = dict(found) if isinstance(found, Mapping) else dict.fromkeys(found, "")
    return [Item(kind, name, title) for name, title in titles.items()]


KINDS: Mapping[str, Callable[[], list[Item]]] = {
    "formulas": _formulas,
    "sources": _sources,
    "targets": _targets,
    "experiments": _experiments,
    "claims": _claims,
    "figures": _figures,
    "backends": _backends,
    "laws": _laws,
}
