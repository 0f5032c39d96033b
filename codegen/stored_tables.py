"""Fitted tables in the user's cache: a fit takes seconds, and its function does not change.

A file holds its own hash; what does not match it, or cannot be read, is fitted again.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict

from codegen import cache
from codegen.errors import BuildError
from codegen.tables import Fit, Index, Plan
from codegen.tape import Table

VERSION = "1"  # raised when fits change


def key(*parts: str) -> str:
    """What a fit is filed under."""
    return cache.key("table", VERSION, *parts)


def find(name: str) -> tuple[Plan, Fit] | None:
    """A stored fit, or None."""
    file = cache.folder() / f"table-{name}.json"
    try:
        text = file.read_text(encoding="utf-8")
        seal, _, body = text.partition("\n")
        return _read(body) if seal == _hash(body) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(name: str, plan: Plan, fit: Fit) -> None:
    """Store a fit; a cache that cannot be written is no mistake, the next run fits again."""
    body = json.dumps({"plan": asdict(plan), "fit": asdict(fit)})
    try:
        cache.store(f"table-{name}.json", f"{_hash(body)}\n{body}".encode())
    except BuildError:
        return


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
