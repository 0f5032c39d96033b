"""The 90Sr-90Y source as the 1999 paper takes it: the curves of Figs. 1 and 4 to 9."""

from __future__ import annotations

import numpy as np

import nmm
from nmm.reproduce.record import Array, Curve

SOURCE = "90Sr-90Y"
MU_NU = 6e-11
"""Magnetic moment of Figs. 4, 5, 6 and 9, in Bohr magnetons."""
MU_NU_CURVES = 1e-10
"""Magnetic moment of Figs. 7 and 8."""
THRESHOLD = 0.1
"""HELLAZ threshold, MeV."""
UPPER_CUT = 0.5
"""Upper end of the recoil energies in the text of section 2.2; the caption of Fig. 5 has none. MeV."""
RATIOS = (1, 2, 4, 8, 32, 64)
"""C of the curves in Figs. 7 and 8: the list of the text, and the 64 that it discusses."""
STRONTIUM_SHARE = 0.5
"""In equilibrium half of the antineutrinos come from 90Sr; Fig. 6 keeps these alone, unscaled."""


def curves(observable: str, source: str, grid: Array, scale: float = 1.0, **cut: float) -> tuple[Curve, ...]:
    """Standard Model and magnetic moment as averages over a source.

    Parameters
    ----------
    observable : str
        ``dsigma_dT`` or ``dsigma_dcostheta``.
    source : str
    grid : ndarray
        Of T (MeV) or costheta.
    scale : float
        Factor on the average, for a part of a source.
    **cut : float, MeV
        ``T_min`` and ``T_max``.
    """
    variable = observable.removeprefix("dsigma_d")
    weak, magnetic = (
        np.asarray(nmm.average(observable, source, **{variable: grid}, part=part, mu_nu=MU_NU, **cut))
        for part in ("weak", "magnetic")
    )
    return pair(grid, scale * weak, scale * magnetic)


def pair(x: Array, weak: Array, magnetic: Array) -> tuple[Curve, ...]:
    """The two curves that every figure has."""
    label = r"$\mu_\nu = 6\times 10^{-11}\,\mu_\mathrm{B}$"
    return (
        Curve("Standard Model", "weak", x, weak, 0),
        Curve(label, f"magnetic, mu_nu = {MU_NU:.0e} mu_B", x, magnetic, 1),
    )


def iso_ratio(flavour: str) -> tuple[Curve, ...]:
    """Curves of equal ratio in the plane of T (MeV) and theta (degrees), for all C of the paper."""
    return tuple(_iso_curve(C, flavour, style) for style, C in enumerate(RATIOS))


def _iso_curve(C: float, flavour: str, style: int) -> Curve:
    pieces = nmm.iso_ratio(C, mu_nu=MU_NU_CURVES, flavour=flavour)
    gap = np.array([np.nan])
    T = [part for piece in pieces for part in (piece.T, gap)]
    theta = [part for piece in pieces for part in (np.degrees(piece.theta), gap)]
    return Curve(f"$C = {C}$", f"C = {C}", np.concatenate(T or [gap]), np.concatenate(theta or [gap]), style)


def kink(T: float) -> float:
    """costheta at which the recoil energy T comes from the end point of 90Sr."""
    return float(nmm.costheta(T, nmm.source(SOURCE).breakpoints[0]))
