"""Fig. 6 of the 1999 paper: the same as Fig. 5 for 90Sr without its daughter."""

from __future__ import annotations

import numpy as np

from nmm.reproduce import strontium
from nmm.reproduce.record import Axis, Curve, Figure
from nmm.reproduce.strontium import STRONTIUM_SHARE, THRESHOLD, UPPER_CUT

SAMPLES = (0.5, 0.6, 0.8, 0.9, 1.0)


def curves() -> tuple[Curve, ...]:
    """The part of 90Sr, half of the antineutrinos; its largest recoil energy is below the upper cut."""
    grid = np.union1d(np.linspace(0.4, 1.0, 401), [strontium.kink(THRESHOLD), *SAMPLES])
    return strontium.curves("dsigma_dcostheta", "90Sr", grid, STRONTIUM_SHARE, T_min=THRESHOLD, T_max=UPPER_CUT)


FIGURE = Figure(
    id="fig6",
    paper="1999",
    title="Distribution of events in the recoil angle, 90Sr alone",
    caption=(
        "As Fig. 5 for a hypothetical source that keeps only the low-energy part of the spectrum in Fig. 1, "
        "that of 90Sr, "
        "not scaled to one. Both cuts of Fig. 5 give the same here: the largest recoil energy is 0.37 MeV."
    ),
    x=Axis("costheta", "1", r"\cos\theta", (0.4, 1.0)),
    y=Axis("dsigma_dcostheta", "cm^2", r"\langle\mathrm{d}\sigma/\mathrm{d}\cos\theta\rangle", (0.0, 1e-45), -45),
    curves=curves,
    samples=SAMPLES,
)
