"""Numbers with their units for people to read: a few lines for one point, a table for many."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from nmm.cli.output import Output, bold, number, table

_BLOCK = 4096


@dataclass(frozen=True)
class Answer:
    """What was asked, and the values.

    Attributes
    ----------
    name, unit : str
        Of the formula.
    labels : tuple of str
        Words for the heading: flavour, source ...
    inputs : dict of name -> (value, unit)
        Scalars go to the heading, arrays become columns.
    values : dict of name -> value
        One column each; the last is what `-q` prints.
    remark : str
        Put behind the heading in parentheses.
    footer : str
        Last line.
    """

    name: str
    unit: str
    labels: tuple[str, ...]
    inputs: Mapping[str, tuple[Any, str]]
    values: Mapping[str, Any]
    remark: str = ""
    footer: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)

    def lines(self, out: Output) -> Iterator[str]:
        """The lines to print."""
        digits = 17 if out.verbose else 8
        if out.quiet:
            last = np.atleast_1d(list(self.values.values())[-1])
            yield from (f"{value:.{digits - 1}e}" for value in last.ravel())
            return
        yield self._heading()
        many = any(np.ndim(value) for value in self.values.values())
        yield from self._rows(digits) if many else self._points(digits)
        if self.footer:
            yield f"  {self.footer}"

    def _heading(self) -> str:
        scalars = {k: v for k, v in self.inputs.items() if not np.ndim(v[0])}
        told = [f"{key} = {with_unit(value, unit)}" for key, (value, unit) in scalars.items()]
        remark = [f"({self.remark})"] if self.remark else []
        return "   ".join([bold(self.name), *self.labels, *told, *remark])

    def _points(self, digits: int) -> Iterable[str]:
        rows = [
            (key, with_unit(float(value), self.unit, digits), self.notes.get(key, ""))
            for key, value in self.values.items()
        ]
        return table(rows)

    def _rows(self, digits: int) -> Iterator[str]:
        """A table, made block by block: a user may ask for millions of points."""
        arrays = {key: v for key, v in self.inputs.items() if np.ndim(v[0])}
        head = [_titled(key, unit) for key, (_, unit) in arrays.items()]
        head += [_titled(key, self.unit) for key in self.values]
        (n,) = np.broadcast_shapes(*(np.shape(v) for v in self.values.values()))
        inputs = [np.broadcast_to(value, n) for value, _ in arrays.values()]
        results = [np.broadcast_to(value, n) for value in self.values.values()]
        if n > _BLOCK:  # later blocks cannot widen a column that is printed already
            head = [word.rjust(digits + 8) for word in head]
        for start in range(0, n, _BLOCK):
            block = slice(start, start + _BLOCK)
            cells = [[f"{x:.8g}" for x in column[block]] for column in inputs]
            cells += [[number(x, digits) for x in column[block]] for column in results]
            lines = table(list(zip(*cells, strict=True)), head=head, words=0)
            yield from itertools.islice(lines, 1 if start else 0, None)


def reported(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Inputs for JSON, which has no infinity: an upper edge without end is the text ``inf``."""
    return {key: "inf" if isinstance(value, float) and math.isinf(value) else value for key, value in inputs.items()}


def with_unit(value: float | str, unit: str, digits: int = 0) -> str:
    """`0.1 MeV`; a result has all its `digits`, an input as many as were typed; a pure number has no unit."""
    if isinstance(value, str):
        return value
    text = number(value, digits) if digits else f"{value:.8g}"
    return text if unit in ("1", "") else f"{text} {unit}"


def _titled(key: str, unit: str) -> str:
    return key if unit in ("1", "") else f"{key} [{unit}]"
