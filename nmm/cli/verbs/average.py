"""`nmm average`: a cross section averaged over a source."""

from __future__ import annotations

from typing import Any

import click

from nmm.cli.output import Output
from nmm.cli.verb import verb


@verb(
    "average",
    "nmm average dsigma_dT 90Sr-90Y T=0.1,0.2 mu_nu=6e-11 part=weak",
    "nmm average sigma 37Ar T_min=0.1 --json",
    "nmm average dsigma_dcostheta 51Cr costheta=0.5:0.9:5 T_min=0.1 variant=1999",
    "nmm average sigma 90Sr-90Y T_min=0.1 mu_nu=6e-11 --plan",
    "nmm average my_formula 90Sr-90Y T=0.1 --from my_formulas.py",
)
@click.argument("name")
@click.argument("source")
@click.argument("words", nargs=-1, metavar="[KEY=VALUE]...")
@click.option("--plan", is_flag=True, help="How it is computed instead of the value: split points, nodes, error.")
@click.option("--from", "file", metavar="PATH", help="A file, or a folder of files, with formulas of your own.")
def command(out: Output, name: str, source: str, words: tuple[str, ...], **options: Any) -> None:
    """Average a cross section over a source.

    The spectrum of SOURCE is normalised to one. NAME is dsigma_dT, dsigma_dcostheta or sigma, or any formula
    with E_nu among its variables, your own too; the source fixes the flavour. Values and keys are those of
    `nmm eval`, and variant chooses another published set of lines (see: nmm show 51Cr). Lines are summed; a
    continuum is integrated as --plan says.
    """
    from nmm.cli.averaging_own import chosen

    asked = chosen(name, source, words, options["file"])
    if options["plan"]:
        asked.plan().show(out)
        return
    if out.as_json:
        out.show(asked.document(), ())
    else:
        out.show(None, asked.answer().lines(out))
