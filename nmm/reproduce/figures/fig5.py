"""Fig. 5 of the 1999 paper: 90Sr-90Y, cross section in the recoil angle."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from nmm.reproduce import strontium
from nmm.reproduce.record import Axis, Curve, Figure
from nmm.reproduce.strontium import THRESHOLD, UPPER_CUT

SAMPLES = (0.4, 0.6, 0.8, 0.9, 1.0)


def curves() -> tuple[Curve, ...]:
    """The cut of the text, 0.1 < T < 0.5 MeV, and thin that of the caption, T > 0.1 MeV; the kink is on the grid."""
    grid = np.union1d(np.linspace(0.2, 1.0, 401), [strontium.kink(THRESHOLD), *SAMPLES])
    text = strontium.curves("dsigma_dcostheta", strontium.SOURCE, grid, T_min=THRESHOLD, T_max=UPPER_CUT)
    caption = strontium.curves("dsigma_dcostheta", strontium.SOURCE, grid, T_min=THRESHOLD)
    ending = ", T > 0.1 MeV"
    return (
        *text,
        *(replace(c, label=c.label + ", $T > 0.1$ MeV", name=c.name + ending, line="thin") for c in caption),
    )


FIGURE = Figure(
    id="fig5",
    paper="1999",
    title="Distribution of events in the recoil angle, 90Sr-90Y",
    caption=(
        "Cross section in the cosine of the recoil angle, averaged over the spectrum of Fig. 1 (eq. 7): the "
        "Standard Model, "
        "and the contribution of a magnetic moment of 6e-11 mu_B. Thick: recoil energies 0.1 < T < 0.5 MeV, as "
        "the text "
        "of the paper says; thin: T > 0.1 MeV, as its caption says."
    ),
    x=Axis("costheta", "1", r"\cos\theta", (0.2, 1.0)),
    y=Axis("dsigma_dcostheta", "cm^2", r"\langle\mathrm{d}\sigma/\mathrm{d}\cos\theta\rangle", (0.0, 7e-45), -45),
    curves=curves,
    samples=SAMPLES,
)
