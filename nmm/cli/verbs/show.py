"""`nmm show`: everything about one formula or source."""

from __future__ import annotations

import click

from nmm.cli.output import Output
from nmm.cli.verb import verb


@verb(
    "show",
    "nmm show dsigma_dT",
    "nmm show dsigma_dcostheta flavour=nubar_e part=weak --steps",
    "nmm show T_max --latex",
    "nmm show dsigma_dT --code c",
    "nmm show my_formula --from my_formulas.py",
    "nmm show 51Cr",
    "nmm show 90Sr-90Y",
)
@click.argument("name")
@click.argument("words", nargs=-1, metavar="[KEY=VALUE]...")
@click.option("--steps", is_flag=True, help="The derivation, each step proved again now.")
@click.option("--latex", is_flag=True, help="LaTeX of the formula and of the names in it, nothing else.")
@click.option("--from", "origin", metavar="PATH", help="A file, or a folder of files, with formulas of your own.")
@click.option("--code", metavar="BACKEND", help="The emitted source text for a backend, nothing else.")
def command(out: Output, name: str, words: tuple[str, ...], **wanted: bool | str | None) -> int:
    """Show a formula with its domain and laws, or a source.

    NAME is a formula (definitions, domain, unit, source, the laws proved now, kernels) or a neutrino source.
    Keys: flavour and part for a formula; for a source variant, shape, fermi, finite_size, screening. With --steps
    it leaves with 1 if a step cannot be proved.
    """
    from nmm.cli import exhibit

    if wanted["origin"] is not None:
        from nmm.cli import emission

        emission.of_user(str(wanted["origin"]), ())
    if wanted["code"] is not None:
        return exhibit.of_code(out, name, str(wanted["code"]))
    if exhibit.is_source(name):
        return exhibit.of_source(out, name, words, steps=bool(wanted["steps"]), latex=bool(wanted["latex"]))
    return exhibit.of_formula(out, name, words, steps=bool(wanted["steps"]), latex=bool(wanted["latex"]))
