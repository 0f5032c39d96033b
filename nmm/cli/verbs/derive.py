"""`nmm derive`: a cross section in another variable, step by step."""

from __future__ import annotations

from typing import Any

import click

from nmm.cli.output import Output
from nmm.cli.verb import verb


@verb(
    "derive",
    "nmm derive dsigma_dT --to costheta",
    "nmm derive dsigma_dT --to costheta flavour=nubar_e part=weak --json",
    "nmm derive dsigma_dT --to costheta --from-variable E_nu",
)
@click.argument("name")
@click.argument("words", nargs=-1, metavar="[KEY=VALUE]...")
@click.option("--to", "new", required=True, metavar="VARIABLE", help="The new variable: T or costheta.")
@click.option("--from-variable", "old", metavar="VARIABLE", help="The variable it replaces, where there is a choice.")
def command(out: Output, name: str, words: tuple[str, ...], new: str, old: str | None) -> int:
    """Change the variable of a density, step by step.

    The formula NAME is a density such as dsigma_dT. Inverse on the physical branch, Jacobian and new domain
    are derived, and each step is proved. Keys: flavour and part. Leaves with 1 if a step cannot be proved.
    """
    from nmm.cli import derivation
    from nmm.cli.change import changed

    made = changed(name, words, new, old)
    steps = list(derivation.proved(made.steps))
    document: dict[str, Any] = derivation.document(made) | {"steps": [s.document() for s in steps]}
    lines = [*derivation.step_lines(steps), *derivation.formula_lines(made)]
    out.show(document, list(derivation.formula_lines(made)) if out.quiet else lines)
    return 0 if all(s.holds for s in steps) else 1
