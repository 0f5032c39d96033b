"""Fig. 7 of the 1999 paper: curves of equal ratio of magnetic and weak cross section, nubar_e."""

from __future__ import annotations

import numpy as np

import nmm
from nmm.reproduce import strontium
from nmm.reproduce.record import Axis, Curve, Figure


def curves() -> tuple[Curve, ...]:
    """One curve for each C, and the dynamical zero, at forward recoil."""
    zero = np.array([float(nmm.dynamical_zero().T)])
    return (*strontium.iso_ratio("nubar_e"), Curve("dynamical zero", "dynamical zero", zero, 0 * zero, 0, "point"))


FIGURE = Figure(
    id="fig7",
    paper="1999",
    title="Curves of equal ratio C, electron antineutrinos",
    caption=(
        "Where the ratio of the magnetic to the weak cross section is C (eq. 8), for mu_nu = 1e-10 mu_B. "
        "Outside the curves' "
        "ends no neutrino of the energies shown reaches; for C = 32 and 64 curves surround the dynamical zero "
        "(+), where the "
        "weak cross section vanishes."
    ),
    x=Axis("T", "MeV", "T", (0.0, 1.0)),
    y=Axis("theta", "deg", r"\theta", (0.0, 90.0)),
    curves=curves,
)
