"""`nmm region`: both parts of the cross section where their ratio exceeds C."""

from __future__ import annotations

import click

from nmm.cli.output import Output
from nmm.cli.verb import verb


@verb(
    "region",
    "nmm region 90Sr-90Y C=0,0.7,1 mu_nu=6e-11 T_min=0.1",
    "nmm region 51Cr C=0:2:5 T_min=0.05 T_max=0.5 --json",
    "nmm region 90Sr-90Y C=32 T_min=0.1 --plan",
)
@click.argument("source")
@click.argument("words", nargs=-1, metavar="[KEY=VALUE]...")
@click.option("--plan", is_flag=True, help="How it is computed instead of the value: split points, nodes, error.")
def command(out: Output, source: str, words: tuple[str, ...], plan: bool) -> None:
    """Integrate where magnetic > C weak.

    Weak and magnetic cross section of SOURCE, averaged over its spectrum, integrated over all recoil energies
    between T_min and T_max and all angles where the magnetic part exceeds C times the weak part. Keys: C (needed),
    mu_nu (6e-11 if not given), T_min, T_max, sin2_theta_W, variant.
    """
    from nmm.cli.regional import Regional

    asked = Regional.of(source, words)
    if plan:
        asked.plan().show(out)
    else:
        document = asked.document()
        out.show(document, asked.lines(out, document))
