"""`nmm eval`: a formula at one point or many."""

from __future__ import annotations

import click

from nmm.cli.output import Output
from nmm.cli.verb import verb


@verb(
    "eval",
    "nmm eval dsigma_dT T=0.1 E_nu=1 flavour=nubar_e mu_nu=1e-11 part=magnetic",
    "nmm eval dsigma_dT T=1keV:500keV:5log E_nu=0.75",
    "nmm eval dsigma_dcostheta costheta=0.9 E_nu=1,2 sin2_theta_W=low-energy --json",
    "nmm eval sigma E_nu=1 T_min=0.1",
)
@click.argument("name")
@click.argument("words", nargs=-1, metavar="[KEY=VALUE]...")
def command(out: Output, name: str, words: tuple[str, ...]) -> None:
    """Evaluate a formula at one point or many.

    A VALUE is a number (T=0.1), a list (T=0.1,0.2) or a range of n points (T=1e-3:0.5:50, or
    T=1e-3:0.5:50log). Energies are in MeV unless they say eV, keV, MeV or GeV (T=2.8keV). Lists go together
    element by element. Other keys: flavour, part (weak, magnetic, total), mu_nu in Bohr magnetons,
    sin2_theta_W (a number, or MS-bar, low-energy, 1999) and backend. -q prints the values alone, -v all
    digits.
    """
    from nmm.cli.evaluation import Evaluation

    asked = Evaluation.of(name, words)
    if out.as_json:
        out.show(asked.document(), ())
    else:
        out.show(None, asked.answer().lines(out))
