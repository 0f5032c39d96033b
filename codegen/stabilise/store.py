"""Chosen forms as plain data: kept beside the emitted kernels and in the user's cache.

A stored form is a proposal. Wherever it comes from, it is proved equal to the formula before it is used, so a wrong
or damaged one can cost time, never digits.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from codegen import cache
from codegen.errors import BuildError
from codegen.spec import Role
from codegen.tape import Guard, Node, Op, Tape

FOLDER = "forms"


@dataclass(frozen=True)
class Chosen:
    """A lowered tape, how it was found, and what was measured.

    `naive` and `error` are the largest errors in ULP over all corners, of the formula as it was derived and of this
    form, the latter on points that the search had not seen.
    """

    tape: Tape = field(repr=False)
    how: str
    naive: float
    error: float
    tried: int

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "how": self.how,
            "naive_ulp": _number(self.naive),
            "ulp": _number(self.error),
            "tried": self.tried,
            **plain(self.tape),
        }


def chosen(data: dict[str, Any]) -> Chosen:
    """From plain data; raises ValueError, KeyError or TypeError for data that is none."""
    return Chosen(tape(data), str(data["how"]), float(data["naive_ulp"]), float(data["ulp"]), int(data["tried"]))


def _number(value: float) -> float | str:
    return float(f"{value:.3g}") if value < 1e300 else "inf"


def plain(made: Tape) -> dict[str, Any]:
    """A tape without tables as lists of numbers and texts."""
    return {
        "roles": {name: int(role) for name, role in made.roles.items()},
        "nodes": [
            " ".join([n.op.value, *map(str, n.args), *([] if n.value is None else [f"={n.value}"])]) for n in made.nodes
        ],
        "outputs": list(made.outputs),
        "guards": [[g.left, g.relation, g.right, g.result] for g in made.guards],
        "labels": {str(k): name for k, name in sorted(made.labels.items())},
    }


def tape(data: dict[str, Any]) -> Tape:
    """The tape of `plain` data."""
    nodes = tuple(_node(text) for text in data["nodes"])
    for k, node in enumerate(nodes):
        if any(not 0 <= a < k for a in node.args):
            raise ValueError(f"node {k} uses a node that is not before it")
    guards = tuple(Guard(int(a), str(r), int(b), str(result)) for a, r, b, result in data["guards"])
    labels = {int(k): str(name) for k, name in data["labels"].items()}
    roles = {str(name): Role(role) for name, role in data["roles"].items()}
    return Tape(nodes, tuple(int(o) for o in data["outputs"]), guards, roles, labels)


def _node(text: str) -> Node:
    words = text.split()
    op = Op(words[0])
    value: Fraction | str | int | None = None
    if words[-1].startswith("="):
        raw = words.pop()[1:]
        value = Fraction(raw) if op is Op.CONST else int(raw) if op in (Op.POW, Op.DOT) else raw
        value = Fraction(raw) if op is Op.PSI else value
    return Node(op, tuple(int(w) for w in words[1:]), value)


def find(name: str, key: str, root: Path) -> Chosen | None:
    """The stored form with this key: beside the emitted kernels, else in the user's cache."""
    for file in (root / FOLDER / f"{name}.json", _cached(key)):
        try:
            document = json.loads(file.read_text(encoding="utf-8"))
            return chosen(document[key])
        except (OSError, ValueError, KeyError, TypeError, BuildError):
            continue
    return None


def keep(key: str, made: Chosen) -> None:
    """Into the user's cache; a cache that cannot be written costs a search the next time."""
    try:
        cache.store(_cached(key).name, text({key: made}).encode())
    except BuildError:
        return


def text(forms: dict[str, Chosen]) -> str:
    """JSON, sorted, readable in a diff."""
    return json.dumps({key: forms[key].as_dict() for key in sorted(forms)}, indent=1, ensure_ascii=False) + "\n"


def _cached(key: str) -> Path:
    return cache.folder() / f"form-{key}.json"
