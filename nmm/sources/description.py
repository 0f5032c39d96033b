"""A source in words: the tables that terminals and notebooks show."""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from nmm.sources.continuum import BetaSpectrum
from nmm.sources.times import describe_time

if TYPE_CHECKING:
    from nmm.sources.record import Source


def text(src: Source) -> str:
    """A table in plain text."""
    head, rows = _table(src)
    widths = [max(len(row[k]) for row in (head, *rows)) for k in range(len(head) - 1)]
    cells = [[*(c.rjust(w) for c, w in zip(row, widths, strict=False)), row[-1]] for row in (head, *rows)]
    lines = ["  " + "  ".join(row) for row in cells]
    return "\n".join([_head(src), *_facts(src), *lines, *([src.note] if src.note else [])])


def html(src: Source) -> str:
    """The same for a notebook."""
    head, rows = _table(src)
    top = "<tr>" + "".join(f"<th>{escape(c)}</th>" for c in head) + "</tr>"
    body = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in rows)
    facts = "".join(f"<p>{escape(line)}</p>" for line in (_head(src), *_facts(src)))
    note = f"<p>{escape(src.note)}</p>" if src.note else ""
    return f"{facts}<table>{top}{body}</table>{note}"


def _head(src: Source) -> str:
    life = "half-life unknown" if math.isnan(src.half_life) else f"half-life {describe_time(src.half_life)}"
    part = "" if src.fraction == 1.0 else f", standing for {src.fraction:.0%} of the flux"
    return f"{src.name} ({src.variant}): {src.title}; {src.flavour}, {life}{part}"


def _facts(src: Source) -> Iterator[str]:
    """What is to say of a continuum as a whole."""
    if src.continuum is None:
        return
    yield f"  continuum up to {src.E_nu_max:.6g} MeV, mean energy {src.mean_energy:.6g} MeV"
    if isinstance(src.continuum, BetaSpectrum):
        yield f"  {src.continuum.choice.words()}"


Row = tuple[str, ...]


def _table(src: Source) -> tuple[Row, list[Row]]:
    if isinstance(src.continuum, BetaSpectrum):
        forced = src.continuum.choice.shape
        rows: list[Row] = [
            (f"{b.E_0:.6f}", f"{b.weight:.6f}", forced or b.kind, f"{b.parent} to {b.daughter}, {b.level_keV:g} keV")
            for b in src.continuum.branches
        ]
        return ("E_0 / MeV", "weight", "shape", "branch"), rows
    if src.continuum is not None:
        first, last = src.breakpoints[0], src.breakpoints[-1]
        return ("nodes", "from / MeV", "to / MeV"), [(str(len(src.breakpoints)), f"{first:.6g}", f"{last:.6g}")]
    lines: list[Row] = [(f"{e:10.6f}", f"{w:9.6f}", o) for (e, w), o in zip(src.lines, src.origins, strict=True)]
    return ("E_nu / MeV", "weight", "origin"), lines
