"""`nmm reproduce`: figures, tables and claims of the papers, on one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from nmm.cli.output import Output, mark, table
from nmm.cli.verb import FOLDER, verb


@verb(
    "reproduce",
    "nmm reproduce",
    "nmm reproduce 1999:fig2 -o fig2",
    "nmm list --kind claims",
)
@click.argument("target", default="", metavar="[PAPER[:FIGURE]]")
@click.option("-o", "--out", "folder", default="report", type=FOLDER, metavar="DIR", show_default=True)
def command(out: Output, target: str, folder: Path) -> int:
    """Draw the figures of a paper (all by default), check its claims, write a report into DIR.

    DIR gets index.html, figures/*.svg and *.csv and claims.json. Leaves with 1 if a claim differs; the note
    of the claim says why.
    """
    from nmm.cli.folder import writable
    from nmm.cli.progress import Progress
    from nmm.reproduce import reproduce

    writable(folder)
    with Progress(shown=not out.quiet and not out.as_json) as progress:
        claims = reproduce(target, out=folder, progress=progress.of_many)
    out.show(claims, _lines(claims, folder, out))
    return 0 if all(row["verdict"] == "reproduced" for row in claims) else 1


def _lines(claims: Sequence[Mapping[str, Any]], folder: Path, out: Output) -> Iterator[str]:
    shown = claims if out.verbose else [row for row in claims if row["verdict"] != "reproduced"]
    if not out.quiet:
        yield from table([_row(row) for row in shown])
    count = Counter(str(row["verdict"]) for row in claims)
    others = "".join(f", {n} {verdict}" for verdict, n in count.items() if verdict != "reproduced")
    yield f"{count['reproduced']} of {len(claims)} claims reproduced{others}"
    yield f"report: {folder / 'index.html'}"


def _row(claim: Mapping[str, Any]) -> tuple[str, str, str]:
    verdict = str(claim["verdict"])
    mood = "good" if verdict == "reproduced" else "bad"
    return f"{claim['paper']}:{claim['id']}", mark(verdict, mood), str(claim["note"] or claim["claim"])
