"""What a verb prints: one JSON document, or lines and aligned tables for people."""

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import click
import numpy as np

_LONG = 20_000
_BLOCK = 1000
_COLOURS = {"good": "green", "bad": "red", "unsure": "yellow"}


@dataclass(frozen=True)
class Output:
    """Where a verb's words go: results to standard output, remarks and progress to standard error."""

    as_json: bool
    quiet: bool
    verbose: bool
    stream: TextIO

    def show(self, document: Any, lines: Iterable[str]) -> None:
        """The document with `--json`, else the lines."""
        if self.as_json:
            click.echo(dumps(document), file=self.stream)
        else:
            remaining = iter(lines)
            while block := list(itertools.islice(remaining, _BLOCK)):
                click.echo("\n".join(block), file=self.stream)

    def note(self, text: str) -> None:
        """A remark on standard error, unless `--quiet`."""
        if not self.quiet:
            click.echo(text, err=True)


def dumps(document: Any) -> str:
    """Strict JSON: NaN and infinities, which JSON does not have, become null. Short ones are indented."""
    ready = plain(document)
    text = json.dumps(ready, ensure_ascii=False, allow_nan=False)
    return text if len(text) > _LONG else json.dumps(ready, indent=2, ensure_ascii=False, allow_nan=False)


def plain(value: Any) -> Any:
    """A value made of dict, list, str, int, float, bool and None only."""
    if isinstance(value, np.ndarray | np.generic):
        if value.dtype.kind == "f" and np.isfinite(value).all():
            return value.tolist()  # millions of numbers need no second look
        value = value.tolist()
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, Iterable) and not isinstance(value, Path):
        return [plain(item) for item in value]
    return str(value)


def table(rows: Sequence[Sequence[str]], *, head: Sequence[str] = (), words: int = 99) -> Iterable[str]:
    """Rows with aligned columns, two spaces apart: the first `words` columns to the left, numbers to the right."""
    everything = [head, *rows] if head else list(rows)
    if not everything:
        return
    widths = [max(_width(cell) for cell in column) for column in zip(*everything, strict=True)]
    for row in everything:
        pads = [" " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        cells = [cell + pad if i < words else pad + cell for i, (cell, pad) in enumerate(zip(row, pads, strict=True))]
        yield ("  " + "  ".join(cells)).rstrip()


def _width(cell: str) -> int:
    return len(click.unstyle(cell) if "\x1b" in cell else cell)


def mark(text: str, mood: str) -> str:
    """A word in the colour of its mood (good, bad, unsure); `click.echo` drops the colour off a terminal."""
    return click.style(text, fg=_COLOURS[mood])


def bold(text: str) -> str:
    """A heading."""
    return click.style(text, bold=True)


def number(value: float, digits: int = 8) -> str:
    """A result to read; energies and other everyday sizes without an exponent."""
    value = float(value)
    if value == 0 or not math.isfinite(value):
        return f"{value:g}"
    return f"{value:.{digits}g}" if 1e-4 <= abs(value) < 1e6 else f"{value:.{digits - 1}e}"
