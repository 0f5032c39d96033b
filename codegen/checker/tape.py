"""The tape as a certificate holds it, read without any other part of the code generator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from codegen.checker import table
from codegen.checker.table import Pieces

WIDE = frozenset(("dd", "dd_add", "dd_sub", "dd_mul", "dd_div", "dd_sqrt"))


class MalformedError(ValueError):
    """A certificate that is not what it should be; the message says where."""


@dataclass(frozen=True)
class Line:
    """One node: operation, arguments (earlier lines), and for some a value or a table."""

    op: str
    args: tuple[int, ...]
    value: str | None
    table: Pieces | None = None

    @property
    def number(self) -> Fraction:
        """Value of a constant."""
        return Fraction(str(self.value))


@dataclass(frozen=True)
class Code:
    """A tape: lines, outputs, guards (left, relation, right, result), which lines hold constants only."""

    lines: tuple[Line, ...]
    outputs: tuple[int, ...]
    guards: tuple[tuple[int, str, int, str], ...]
    fixed: tuple[bool, ...]

    def needed(self, roots: tuple[int, ...]) -> list[int]:
        """Lines that some lines need, in order."""
        found: set[int] = set()
        todo = list(roots)
        while todo:
            k = todo.pop()
            if k not in found:
                found.add(k)
                todo += self.lines[k].args
        return sorted(found)


def read(data: Mapping[str, Any]) -> Code:
    """A tape from plain data.

    Raises
    ------
    MalformedError
        A line that uses a later one, an unknown input, an output that does not exist.
    """
    roles = dict(data["roles"])
    lines: list[Line] = []
    fixed: list[bool] = []
    for k, (op, args, value) in enumerate(data["nodes"]):
        if any(not 0 <= a < k for a in args):
            raise MalformedError(f"line {k} of the tape uses a line that is not before it")
        if op == "load" and value not in roles:
            raise MalformedError(f"line {k} of the tape loads {value}, which is no input")
        lines.append(Line(str(op), tuple(args), None if value is None else str(value), _table(data, op, value)))
        fixed.append(roles[value] == "const" if op == "load" else all(fixed[a] for a in args))
    outputs = tuple(int(k) for k in data["outputs"])
    guards = tuple((int(a), str(r), int(b), str(result)) for a, r, b, result in data["guards"])
    if any(not 0 <= k < len(lines) for k in (*outputs, *(s for g in guards for s in (g[0], g[2])))):
        raise MalformedError("an output or a guard of the tape is not there")
    return Code(tuple(lines), outputs, guards, tuple(fixed))


def _table(data: Mapping[str, Any], op: str, value: Any) -> Pieces | None:
    """The table that a line looks up, if it does."""
    if op != "table":
        return None
    try:
        return table.read(data["tables"][value])
    except (KeyError, ValueError) as error:
        raise MalformedError(f"the table {value} of the tape is not there or cannot be read") from error
