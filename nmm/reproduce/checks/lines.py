"""Checks of what the paper says of sources of one line, and of the dynamical zero."""

from __future__ import annotations

import numpy as np

import nmm
from nmm.reproduce.checks.registry import Found, check
from nmm.reproduce.chromium import MOMENTS, main_line


@check
def zero_energy(printed: float) -> Found:
    """Energy of the dynamical zero with the default sin^2 theta_W, and which one the printed energy implies."""
    default = 0.23122
    E_nu = float(nmm.dynamical_zero(sin2_theta_W=default).E_nu)
    implied = E_nu * default / printed  # E_nu is inversely proportional to sin^2 theta_W
    rounded = float(nmm.dynamical_zero(sin2_theta_W=0.233).E_nu)
    detail = (
        f"{printed} MeV implies sin^2 theta_W = {implied:.4f}, and 0.233 gives {rounded:.4f} MeV. "
        f"The modern MS-bar value {default} gives {E_nu:.4f} MeV."
    )
    return Found(E_nu, detail=detail)


@check
def main_line_keV(source: str) -> Found:
    """Energy of the most intense line."""
    energy, _ = _main(source)
    return Found(1000.0 * energy)


@check
def main_line_percent(source: str) -> Found:
    """Part of the flux in the most intense line."""
    _, weight = _main(source)
    return Found(100.0 * weight)


def _main(source: str) -> tuple[float, float]:
    return max(nmm.source(source).lines, key=lambda line: line[1])


@check
def mean_life(source: str, unit: str) -> Found:
    """Mean life; the half-life goes into the note."""
    from nmm.sources.record import seconds

    found, size = nmm.source(source), seconds(1.0, unit)
    half = found.half_life / size
    return Found(found.mean_life / size, detail=f"Mean life; the half-life is {half:.4g} {unit}.")


@check
def integral_over_angle() -> Found:
    """Integral of dsigma/dcostheta over the total cross section, for the 51Cr line of the paper."""
    from scipy.integrate import quad

    E_nu = main_line()
    total = float(nmm.sigma(E_nu, part="weak"))

    def density(costheta: float) -> float:  # divided first: quad stops on absolute errors
        return float(nmm.dsigma_dcostheta(costheta, E_nu, part="weak")) / total

    return Found(float(quad(density, 0.0, 1.0, epsabs=0.0, epsrel=1e-12)[0]))


@check
def same_order_at_low_T() -> Found:
    """Ratio of magnetic to weak at T = 100 keV for the moments of Fig. 2, and where the two are equal."""
    E_nu, threshold = main_line(), 0.1
    ratios = [float(nmm.ratio(threshold, E_nu, mu_nu=mu, flavour="nu_e")) for mu in MOMENTS]
    equal = [_equal_T(mu, E_nu) for mu in MOMENTS]
    holds = all(1 / np.sqrt(10) < ratio < np.sqrt(10) for ratio in ratios)
    detail = f"They are equal at T = {_listed(equal, '.3f')} MeV; below that the magnetic one grows without bound."
    return Found(f"ratio {_listed(ratios, '.2f')}", holds, detail)


def _equal_T(mu_nu: float, E_nu: float) -> float:
    """T where the magnetic and the weak cross section are equal, MeV."""
    from scipy.optimize import brentq

    def excess(T: float) -> float:
        return float(nmm.ratio(T, E_nu, mu_nu=mu_nu, flavour="nu_e")) - 1.0

    return float(brentq(excess, 1e-4, 0.999 * float(nmm.T_max(E_nu)), xtol=1e-14))


@check
def comparable_at_large_angle() -> Found:
    """Where the two curves of Fig. 3 cross, and that the magnetic one is the larger at all larger angles."""
    E_nu = main_line()
    T = _equal_T(0.8e-10, E_nu)
    crossing = float(nmm.costheta(T, E_nu))
    grid = np.linspace(0.01, 1.0, 400)
    larger = nmm.ratio(nmm.T_from(grid, E_nu), E_nu, mu_nu=0.8e-10, flavour="nu_e") > 1.0
    holds = bool(np.array_equal(larger, grid < crossing) and 0.0 < crossing < 1.0)
    angle = float(np.degrees(np.arccos(crossing)))
    detail = f"They are equal at costheta = {crossing:.3f}, an angle of {angle:.1f} degrees (T = {T:.3f} MeV)."
    return Found(f"equal at costheta = {crossing:.3f}", holds, detail)


def _listed(values: list[float], form: str) -> str:
    return ", ".join(format(value, form) for value in values)
