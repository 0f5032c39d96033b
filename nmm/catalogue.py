"""What was emitted: formulas, units, choices and kernels, read from the manifest without SymPy."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import generated
from nmm.errors import BackendError, unknown


class Variable(NamedTuple):
    """One argument of a formula."""

    name: str
    unit: str
    meaning: str
    latex: str = ""


class KernelCard(NamedTuple):
    """One emitted kernel: function in its module, parameters after the data, identity, operation counts."""

    function: str
    parameters: tuple[str, ...]
    id: str
    operations: dict[str, dict[str, int]]


class FormulaCard(NamedTuple):
    """What users need to know of a formula."""

    name: str
    title: str
    unit: str
    latex: str
    source: str
    variables: tuple[Variable, ...]
    flavours: tuple[str, ...]
    parts: tuple[str, ...]
    outside: str
    kernels: dict[str, KernelCard]


def root() -> Path:
    """Folder of the emitted kernels."""
    return Path(generated.__path__[0])


@cache
def _manifest() -> dict[str, dict[str, Any]]:
    try:
        document = json.loads((root() / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BackendError(f"{root() / 'manifest.json'} is missing or broken; run `nmm generate`.") from error
    found: dict[str, dict[str, Any]] = document
    return found


@cache
def formulas() -> dict[str, FormulaCard]:
    """All emitted formulas by name."""
    return {name: _card(name, card) for name, card in _manifest()["formulas"].items()}


def _card(name: str, raw: dict[str, Any]) -> FormulaCard:
    variables = tuple(Variable(v["name"], v["unit"], v["meaning"], v["latex"]) for v in raw["variables"])
    kernels = {
        choice: KernelCard(k["function"], tuple(k["parameters"]), k["id"], k["operations"])
        for choice, k in raw["kernels"].items()
    }
    text = {key: str(raw[key]) for key in ("title", "unit", "latex", "source", "outside")}
    return FormulaCard(
        name=name,
        variables=variables,
        flavours=tuple(raw["flavours"]),
        parts=tuple(raw["parts"]),
        kernels=kernels,
        **text,
    )


def formula(name: str) -> FormulaCard:
    """One formula; raises `UnknownNameError`."""
    if name not in formulas():
        raise unknown("formula", name, formulas(), "See: nmm list.")
    return formulas()[name]


def backends() -> tuple[str, ...]:
    """Backends that kernels were emitted for."""
    return tuple(sorted(p.name for p in root().iterdir() if (p / "__init__.py").is_file()))


def emitted(name: str, backend: str) -> str:
    """Text of an emitted module, as the manifest vouches for it.

    Raises
    ------
    BackendError
        If it is missing or was changed by hand.
    """
    if backend not in backends():
        raise unknown("backend", backend, backends())
    file = next((f for f in sorted((root() / backend).glob(f"{name}.*")) if f.stem == name), None)
    if file is None:
        raise BackendError(f"there is no {backend} kernel for {name!r}; run `nmm generate {name} --backend {backend}`.")
    text = file.read_text(encoding="utf-8")
    if hashlib.sha256(text.encode()).hexdigest() != _manifest()["files"].get(f"{backend}/{file.name}"):
        raise BackendError(f"{file} differs from its manifest; edit symbolic/ instead, then run `nmm generate`.")
    return text
