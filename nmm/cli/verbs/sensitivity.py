"""`nmm sensitivity`: which magnetic moment an experiment excludes."""

from __future__ import annotations

import click

from nmm.cli.output import Output
from nmm.cli.verb import verb


@verb(
    "sensitivity",
    "nmm sensitivity HELLAZ 51Cr time=90d",
    "nmm sensitivity HELLAZ 90Sr-90Y activity=5MCi distance=10m background=1e-6",
    "nmm sensitivity LAMA 147Pm threshold=5keV flux_error=1% --one-sided --json",
)
@click.argument("experiment")
@click.argument("source")
@click.argument("words", nargs=-1, metavar="[KEY=VALUE]...")
@click.option("--one-sided", is_flag=True, help="q = 1.64, a one-sided 90 %, instead of q = 2.71.")
def command(out: Output, experiment: str, source: str, words: tuple[str, ...], one_sided: bool) -> None:
    """Expected events and the moment excluded at 90 % CL.

    With and without the recoil angle, where EXPERIMENT measures it (see: nmm list --kind experiments). Keys
    replace its numbers, units may follow: mass=6t, threshold and upper_cut=100keV, resolution_constant and
    resolution_stochastic=5% (at 1 MeV), angular_resolution=35mrad (inf: no angle), background in 1/(kg day keV),
    background_error, flux_error=1%, distance=10m or inner_radius=30cm, activity=5MCi, time=1y. mu_nu sets the
    moment whose events are shown; T_bins and theta_bins the bins; variant another published set of lines.
    """
    from nmm.cli.projecting import Request

    asked = Request.of(experiment, source, words, one_sided=one_sided)
    out.show(asked.document() if out.as_json else None, () if out.as_json else asked.lines(out))
