"""Fig. 8 of the 1999 paper: curves of equal ratio of magnetic and weak cross section, nu_e."""

from __future__ import annotations

from nmm.reproduce import strontium
from nmm.reproduce.record import Axis, Curve, Figure


def curves() -> tuple[Curve, ...]:
    """One curve for each C."""
    return strontium.iso_ratio("nu_e")


FIGURE = Figure(
    id="fig8",
    paper="1999",
    title="Curves of equal ratio C, electron neutrinos",
    caption=(
        "As Fig. 7 for neutrinos: the weak cross section vanishes nowhere, and no curve closes."
    ),
    x=Axis("T", "MeV", "T", (0.0, 0.4)),
    y=Axis("theta", "deg", r"\theta", (0.0, 90.0)),
    curves=curves,
)
