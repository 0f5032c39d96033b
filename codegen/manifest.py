"""The manifest: what was emitted, from what, and what users of it need to know without SymPy."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codegen.module import Family


FILE = "manifest.json"


def card(family: Family) -> dict[str, Any]:
    """What is known of a formula: names, units, choices, kernels with their operation counts."""
    from symbolic import registry  # reading a manifest needs no SymPy

    first, entry = family.formula, registry.entry(family.name)
    kernels = {function: _kernel(lowered) for function, lowered in family.kernels}
    kernels |= {alias: kernels[function] for alias, function in family.aliases}
    return {
        "title": first.title,
        "unit": str(first.unit),
        "latex": first.latex_name,
        "source": first.source,
        "variables": [_symbol(str(v)) for v in first.variables],
        "flavours": list(entry.flavours),
        "parts": list(entry.parts),
        "outside": first.domain.outside,
        "kernels": dict(sorted(kernels.items())),
    }


def _symbol(name: str) -> dict[str, str]:
    from symbolic.symbols import info

    known = info(name)
    return {"name": name, "unit": str(known.unit), "meaning": known.meaning, "latex": known.latex}


def _kernel(lowered: Any) -> dict[str, Any]:
    spec = lowered.spec
    parameters = [i.name for i in spec.arguments if i.role == 1]
    return {
        "function": spec.name,
        "parameters": parameters,
        "id": lowered.tape.digest()[:12],
        "operations": lowered.operations,
    }


def text(cards: Mapping[str, Any], files: Mapping[str, str]) -> str:
    """The manifest as JSON, sorted, one item per line where it helps a diff."""
    document = {
        "comment": "Emitted by nmm generate. Do not edit.",
        "files": dict(sorted(files.items())),
        "formulas": dict(sorted(cards.items())),
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def sha256(content: str) -> str:
    """Hash of a text."""
    return hashlib.sha256(content.encode()).hexdigest()


def read(root: Path) -> dict[str, Any]:
    """The manifest of a folder, empty where there is none or it is no JSON."""
    try:
        document = json.loads((root / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return document if isinstance(document, dict) else {}
