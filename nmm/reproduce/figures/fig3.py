"""Fig. 3 of the 1999 paper: 51Cr, cross section in the recoil angle."""

from __future__ import annotations

import numpy as np

from nmm.reproduce import chromium
from nmm.reproduce.record import Axis, Curve, Figure

SAMPLES = (0.2, 0.4, 0.6, 0.8, 1.0)


def curves() -> tuple[Curve, ...]:
    """Up to forward recoil; the grid starts at 0.01 since the magnetic part grows as 1/costheta towards 0."""
    return chromium.curves("dsigma_dcostheta", "costheta", np.union1d(np.linspace(0.01, 1.0, 496), SAMPLES))


FIGURE = Figure(
    id="fig3",
    paper="1999",
    title="Cross section in the recoil angle, 51Cr",
    caption=(
        "Differential cross section in the cosine of the recoil angle of the electron: the Standard Model, and "
        "the contribution of a neutrino magnetic moment, which adds to it. Thick: the 746 keV line, as in the "
        "paper, which shows mu_nu = 0.8e-10 mu_B alone. Thin, not in the paper: the four lines of 51Cr as known today, "
        "with weights that add to one."
    ),
    x=Axis("costheta", "1", r"\cos\theta", (0.0, 1.0)),
    y=Axis("dsigma_dcostheta", "cm^2", r"\mathrm{d}\sigma/\mathrm{d}\cos\theta", (0.0, 22e-45), -45),
    curves=curves,
    samples=SAMPLES,
)
