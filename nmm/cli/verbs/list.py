"""`nmm list`: what there is."""

from __future__ import annotations

import click

from nmm.cli.inventory import KINDS, Item, items
from nmm.cli.output import Output, bold, table
from nmm.cli.verb import verb


@verb(
    "list",
    "nmm list",
    "nmm list dsigma",
    "nmm list --kind sources",
    "nmm list --kind formulas --json",
)
@click.argument("pattern", default="")
@click.option("--kind", type=click.Choice(list(KINDS)), help="Only this kind.")
def command(out: Output, pattern: str, kind: str | None) -> None:
    """List formulas, sources, claims, figures, backends and laws.

    PATTERN is a part of a name or title, or a pattern with * and ?.
    """
    found = items(pattern, [kind] if kind else list(KINDS))
    if not found:
        looked = f"matches {pattern!r}" if pattern else f"is registered under {kind}"
        out.note(f"nothing {looked}; see: nmm list")
    lines = [name for _, name, *_ in map(_row, found)] if out.quiet else _lines(found)
    out.show([item.document() for item in found], lines)


def _lines(found: list[Item]) -> list[str]:
    lines: list[str] = []
    for kind in dict.fromkeys(item.kind for item in found):
        rows = [_row(item)[1:] for item in found if item.kind == kind]
        lines += ["", bold(kind), *table(rows)]
    return lines[1:]


def _row(item: Item) -> tuple[str, str, str, str]:
    return item.kind, item.name, item.unit, item.title.split(". ")[0].rstrip(".")  # the first sentence
