"""Fig. 9 of the 1999 paper: cross sections in the region where the ratio exceeds C."""

from __future__ import annotations

import numpy as np

import nmm
from nmm.reproduce import strontium
from nmm.reproduce.record import Axis, Curve, Figure
from nmm.reproduce.strontium import MU_NU, SOURCE, THRESHOLD

SAMPLES = (0.0, 0.35, 0.7, 1.0, 1.5)


def curves() -> tuple[Curve, ...]:
    """Weak and magnetic cross section in the region, by C."""
    C = np.union1d(np.linspace(0.0, 2.0, 201), SAMPLES)
    found = nmm.region(SOURCE, C=C, mu_nu=MU_NU, T_min=THRESHOLD)
    return strontium.pair(C, np.asarray(found.weak), np.asarray(found.magnetic))


FIGURE = Figure(
    id="fig9",
    paper="1999",
    title="Cross sections where the ratio exceeds C, 90Sr-90Y",
    caption=(
        "Integral over all recoil energies above 0.1 MeV and all angles where the ratio of magnetic to weak "
        "cross section "
        "exceeds C, averaged over the spectrum of Fig. 1: the Standard Model, and a magnetic moment of 6e-11 mu_B."
    ),
    x=Axis("C", "1", "C", (0.0, 2.0)),
    y=Axis("sigma", "cm^2", r"\langle\sigma\rangle", (0.0, 2.4e-45), -45),
    curves=curves,
    samples=SAMPLES,
)
