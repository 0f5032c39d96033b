"""`nmm reproduce`: figures, tables and claims of the papers, on one page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from nmm.cli.output import Output, mark, table
from nmm.cli.verb import FOLDER, verb

Claim = Mapping[str, Any]


@verb(
    "reproduce",
    "nmm reproduce",
    "nmm reproduce 1999:fig2 -o fig2",
    "nmm list --kind claims",
)
@click.argument("target", default="", metavar="[TARGET]")
@click.option("-o", "--out", "folder", default="report", type=FOLDER, metavar="DIR", show_default=True)
def command(out: Output, target: str, folder: Path) -> int:
    """Draw a paper's figures and check its claims.

    TARGET is a paper (1999), one of its figures (1999:fig2), or nothing for all. DIR gets index.html,
    figures/*.svg and *.csv and claims.json. A claim may be known to differ; the table says why. Leaves with 1
    if anything comes out otherwise than recorded.
    """
    from nmm.cli.folder import writable
    from nmm.cli.progress import Progress
    from nmm.reproduce import reproduce
    from nmm.reproduce.verdict import surprises

    writable(folder)
    with Progress(shown=not out.quiet and not out.as_json) as progress:
        claims = reproduce(target, out=folder, progress=progress.of_many)
    unexpected = surprises(claims)
    out.show(claims, _lines(claims, unexpected, folder, out))
    return 1 if unexpected else 0


def _lines(claims: Sequence[Claim], unexpected: Sequence[Claim], folder: Path, out: Output) -> Iterator[str]:
    shown = claims if out.verbose else [row for row in claims if row["verdict"] != "reproduced" or row in unexpected]
    if not out.quiet:
        yield from table([_row(row, row in unexpected) for row in shown])
    good = sum(row["verdict"] == "reproduced" for row in claims)
    yield f"{good} of {len(claims)} claims reproduced, {len(claims) - good} differ, {_surprise(len(unexpected))}"
    yield f"report: {folder / 'index.html'}"


def _surprise(count: int) -> str:
    return f"{count} otherwise than recorded" if count else "all as recorded"


def _row(claim: Claim, surprise: bool) -> tuple[str, str, str]:
    mood = "bad" if surprise else "good" if claim["verdict"] == "reproduced" else "unsure"
    word = f"{claim['verdict']}{' (unexpected)' if surprise else ''}"
    return f"{claim['paper']}:{claim['id']}", mark(word, mood), str(claim["note"] or claim["claim"])
