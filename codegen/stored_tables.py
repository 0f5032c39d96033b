"""Fitted tables beside the emitted kernels and in the user's cache: a fit takes seconds, its function stays.

A file holds its own hash; what does not match it, or cannot be read, is fitted again.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

from codegen import cache
from codegen.errors import BuildError
from codegen.tables import Fit, Index, Plan
from codegen.tape import Table

VERSION = "1"  # raised when fits change
FOLDER = "tables"
_EMITTED = Path(__file__).resolve().parent.parent / "generated" / FOLDER


def key(*parts: str) -> str:
    """What a fit is filed under."""
    return cache.key("table", VERSION, *parts)


def find(name: str) -> tuple[Plan, Fit] | None:
    """A stored fit, or None."""
    for file in (_EMITTED / f"{name}.table", cache.folder() / f"table-{name}.json"):
        try:
            text = file.read_text(encoding="utf-8")
            seal, _, body = text.partition("\n")
            if seal == _hash(body):
                return _read(body)
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return None


def keep(name: str, plan: Plan, fit: Fit) -> None:
    """Store a fit; a cache that cannot be written is no mistake, the next run fits again."""
    try:
        cache.store(f"table-{name}.json", sealed(plan, fit).encode())
    except BuildError:
        return


def sealed(plan: Plan, fit: Fit) -> str:
    """The text of a file: its hash, then the fit."""
    body = json.dumps({"plan": asdict(plan), "fit": asdict(fit)})
    return f"{_hash(body)}\n{body}"


def _hash(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


def _read(body: str) -> tuple[Plan, Fit]:
    data = json.loads(body)
    plan, fit = data["plan"], data["fit"]
    rows = {name: tuple(fit["table"][name]) for name in ("centres", "coefficients")}
    rows["coefficients"] = tuple(tuple(row) for row in rows["coefficients"])
    table = Table(**{**fit["table"], **rows})
    indices = tuple(Index(**index) for index in plan["indices"])
    made = Plan(plan["bits"], plan["degree"], tuple(plan["origins"]), indices)
    return made, Fit(table, fit["cut"], fit["rounding"], fit["argument"])
