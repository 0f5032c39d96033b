"""Reading one table of a source file, with errors that name the file and the key."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeGuard

from nmm.errors import NmmError

_DECIMAL = re.compile(r"\d+(\.\d+)?([eE][-+]?\d+)?")


@dataclass(frozen=True)
class Entry:
    """A table of a TOML file that knows where it is.

    Attributes
    ----------
    file : str
        Name of the file.
    path : str
        Dotted path of the table in the file, empty at the top.
    table : Mapping
        What was read.
    """

    file: str
    path: str
    table: Mapping[str, Any]

    def error(self, key: str, allowed: str) -> NmmError:
        """An error about `key`: what was found and what is allowed."""
        found = f"is {self.table[key]!r}" if key in self.table else "is missing"
        return NmmError(f"{self.file}: key {self._dotted(key)!r} {found}; it must be {allowed}.")

    def only(self, allowed: Iterable[str]) -> None:
        """Refuse keys that mean nothing, so that a typing error is not silently ignored."""
        names = sorted(allowed)
        for key in self.table:
            if key not in names:
                where = f"{self.file}: key {self._dotted(key)!r}"
                raise NmmError(f"{where} means nothing here; known keys: {', '.join(names)}.")

    def text(self, key: str, allowed: Iterable[str] = ()) -> str:
        """A string, one of `allowed` if that is given."""
        value, names = self.table.get(key), list(allowed)
        if not isinstance(value, str) or not value or (names and value not in names):
            raise self.error(key, f"one of {', '.join(names)}" if names else "a text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        value = self.table.get(key)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.error(key, "a list of texts")
        return tuple(value)

    def number(self, key: str, low: float = 0.0, high: float = math.inf) -> float:
        """A finite number from `low` to `high`."""
        value = self.table.get(key)
        if not _is_number(value) or not low <= value <= high:
            top = f"to {high:g}" if high < math.inf else "up, finite"
            raise self.error(key, f"a number from {low:g} {top}")
        return float(value)

    def decimal(self, key: str) -> Fraction:
        """A number of 0 or more that is written as a text, so that it stays exact."""
        value = self.table.get(key)
        if not isinstance(value, str) or not _DECIMAL.fullmatch(value):
            raise self.error(key, 'a number from 0 up, as a text: "545.9"')
        return Fraction(value)

    def pairs(self, key: str) -> list[tuple[float, float]]:
        """A non-empty list of pairs of positive numbers."""
        value = self.table.get(key)
        if not isinstance(value, list) or not value or not all(_is_positive_pair(item) for item in value):
            raise self.error(key, "a list of pairs [energy in keV, weight], all positive")
        return [(float(a), float(b)) for a, b in value]

    def child(self, key: str) -> Entry:
        """The table under `key`."""
        value = self.table.get(key)
        if not isinstance(value, dict) or not value:
            raise self.error(key, "a table with at least one key")
        return Entry(self.file, self._dotted(key), value)

    def children(self, key: str) -> list[Entry]:
        """The array of tables under `key`."""
        value = self.table.get(key)
        if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
            raise self.error(key, f"one or more tables [[{self._dotted(key)}]]")
        return [Entry(self.file, f"{self._dotted(key)}[{i}]", item) for i, item in enumerate(value)]

    def _dotted(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_positive_pair(item: object) -> bool:
    return isinstance(item, list) and len(item) == 2 and all(_is_number(x) and x > 0 for x in item)


def parsed(name: str, text: str) -> Entry:
    """The top table of the file of a source; raises `NmmError` for a text that is no TOML."""
    try:
        return Entry(f"{name}.toml", "", tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise NmmError(f"{name}.toml: not valid TOML: {error}.") from error
