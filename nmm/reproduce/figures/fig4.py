"""Fig. 4 of the 1999 paper: 90Sr-90Y, cross section in the recoil energy."""

from __future__ import annotations

import numpy as np

import nmm
from nmm.reproduce import strontium
from nmm.reproduce.record import Axis, Curve, Figure, Mark

SAMPLES = (0.05, 0.1, 0.2, 0.5, 1.0)


def curves() -> tuple[Curve, ...]:
    """From 5 keV to 1.5 MeV, with the recoil energies where a branch ends."""
    ends = [float(nmm.T_max(E)) for E in nmm.source(strontium.SOURCE).breakpoints]
    grid = np.union1d(np.linspace(5e-3, 1.5, 600), [*(T for T in ends if T < 1.5), *SAMPLES])
    return strontium.curves("dsigma_dT", strontium.SOURCE, grid)


FIGURE = Figure(
    id="fig4",
    paper="1999",
    title="Distribution of events in the recoil energy, 90Sr-90Y",
    caption=(
        "Cross section in the recoil energy T, averaged over the spectrum of Fig. 1 (eq. 6, all angles): the "
        "Standard Model, "
        "and the contribution of a magnetic moment of 6e-11 mu_B, which adds to it."
    ),
    x=Axis("T", "MeV", "T", (0.0, 1.5)),
    y=Axis("dsigma_dT", "cm^2/MeV", r"\langle\mathrm{d}\sigma/\mathrm{d}T\rangle", (0.0, 20e-45), -45),
    curves=curves,
    marks=(Mark(strontium.THRESHOLD, "HELLAZ threshold"),),
    samples=SAMPLES,
)
