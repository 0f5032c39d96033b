"""Fig. 1 of the 1999 paper: the spectrum of 90Sr-90Y."""

from __future__ import annotations

import numpy as np

import nmm
from nmm.reproduce.record import Axis, Curve, Figure
from nmm.reproduce.strontium import SOURCE, STRONTIUM_SHARE

SAMPLES = (0.1, 0.3, 0.5, 1.0, 1.5, 2.0)


def curves() -> tuple[Curve, ...]:
    """The sum, and thin its two parts; each end point is a step of no width."""
    ends = nmm.source(SOURCE).breakpoints
    grid = np.union1d(np.linspace(0.0, 2.4, 801), [*ends, *(np.nextafter(e, 0.0) for e in ends), *SAMPLES])
    parts = [("90Sr", STRONTIUM_SHARE, 1), ("90Y", 1.0 - STRONTIUM_SHARE, 2)]
    found = [Curve(r"$^{90}$Sr$-^{90}$Y", SOURCE, grid, np.asarray(nmm.source(SOURCE).spectrum(grid)), 0)]
    for name, share, style in parts:
        label = f"$^{{{name[:2]}}}${name[2:]} alone"
        y = share * np.asarray(nmm.source(name).spectrum(grid))
        found.append(Curve(label, f"{name} alone", grid, y, style, "thin"))
    return tuple(found)


FIGURE = Figure(
    id="fig1",
    paper="1999",
    title="Spectrum of 90Sr-90Y",
    caption=(
        "Antineutrinos per energy, normalised to one: phase space, Fermi function, and the shape q^2 + "
        "lambda_2 p^2 of a "
        "unique first-forbidden decay for both branches, with today's end points. The paper takes its spectrum from a "
        "calculation of 1998 that is not available; docs/explanation/sources.md says what depends on the "
        "shape. Thin: the two parts."
    ),
    x=Axis("E_nu", "MeV", r"E_\nu", (0.0, 2.4)),
    y=Axis("dN_dE_nu", "1/MeV", r"\mathrm{d}N/\mathrm{d}E_\nu", (0.0, 1.8)),
    curves=curves,
    samples=SAMPLES,
)
