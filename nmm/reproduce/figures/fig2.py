"""Fig. 2 of the 1999 paper: 51Cr, cross section in the recoil energy."""

from __future__ import annotations

import numpy as np

import nmm
from nmm.reproduce import chromium
from nmm.reproduce.record import Axis, Curve, Figure, Mark

SAMPLES = (0.05, 0.1, 0.2, 0.3, 0.5)


def curves() -> tuple[Curve, ...]:
    """From 1 keV to the end of the most energetic line, with a step of no width where a line ends."""
    energies = [chromium.main_line(), *(E for E, _ in nmm.source("51Cr").lines)]
    ends = [float(nmm.T_max(E)) for E in energies]
    beyond = [end * (1 + 1e-9) for end in ends]
    T = np.union1d(np.linspace(1e-3, max(ends), 600), [*ends, *beyond, *SAMPLES])
    return chromium.curves("dsigma_dT", "T", T)


FIGURE = Figure(
    id="fig2",
    paper="1999",
    title="Cross section in the recoil energy, 51Cr",
    caption=(
        "Differential cross section in the kinetic energy T of the recoil electron: the Standard Model, and the "
        "contribution of a neutrino magnetic moment, which adds to it. Thick: the 746 keV line, as in the paper. "
        "Thin, not in the paper: the four lines of 51Cr as known today, with weights that add to one."
    ),
    x=Axis("T", "MeV", "T", (0.0, 0.6)),
    y=Axis("dsigma_dT", "cm^2/MeV", r"\mathrm{d}\sigma/\mathrm{d}T", (0.0, 50e-45), -45),
    curves=curves,
    marks=(Mark(0.1, "HELLAZ threshold"),),
    samples=SAMPLES,
)
