"""`nmm cite`: BibTeX of the papers behind formulas and sources."""

from __future__ import annotations

import click

from nmm.cli.output import Output
from nmm.cli.verb import verb


@verb("cite", "nmm cite", "nmm cite dsigma_dT 51Cr", "nmm cite Miranda:1999sd --json")
@click.argument("names", nargs=-1, metavar="[NAME]...")
def command(out: Output, names: tuple[str, ...]) -> None:
    """Print BibTeX for formulas, sources or papers.

    Without a NAME, the whole bibliography.
    """
    from nmm.cite import cite

    entries = cite(names)
    out.show([{"key": key, "bibtex": text} for key, text in entries.items()], ["\n\n".join(entries.values())])
