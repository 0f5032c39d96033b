"""The analytic limits that the formulas must have, stated as physics."""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from symbolic.registry import get
from symbolic.symbols import (
    G_F,
    E_nu,
    T,
    T_max,
    T_min,
    alpha,
    costheta,
    g_L,
    g_R,
    hbarc,
    m_e,
    mu_nu,
    sin2_theta_W,
)

_W = 2 * G_F**2 * m_e * hbarc**2 / sp.pi  # prefactor of eq. (1)
_M = sp.pi * alpha**2 * mu_nu**2 * hbarc**2 / m_e**2  # prefactor of eq. (2)
_ALL = sp.Integer(0)
_BOTH = g_L**2 + g_R**2
_FROM_0 = {T_min: _ALL}  # sigma from threshold to the kinematic limit


@dataclass(frozen=True)
class Limit:
    """`before` is applied first (`whole` phase space), then factor * f (+ shift) tends to `value`."""

    words: str
    name: str
    variable: sp.Symbol
    point: sp.Expr
    value: sp.Expr
    factor: sp.Expr = sp.S.One
    shift: sp.Expr = sp.S.Zero
    part: str = ""
    kind: str = ""  # beginning of the flavour, "nu_" or "nubar_e", for limits of some flavours only
    whole: bool = False


LIMITS = (
    # kinematics
    Limit("at high energy the electron takes all but m_e/2", "T_max", E_nu, sp.oo, -m_e / 2, shift=-E_nu),
    Limit("at low energy the electron takes 2 E_nu^2/m_e", "T_max", E_nu, _ALL, 2 / m_e, factor=E_nu**-2),
    Limit("a hard recoil needs T + m_e/2", "E_nu_min", T, sp.oo, m_e / 2, shift=-T),
    Limit("a soft recoil needs sqrt(m_e T/2)", "E_nu_min", T, _ALL, sp.sqrt(m_e / 2), factor=T ** sp.Rational(-1, 2)),
    Limit("soft electrons go sideways", "costheta", T, _ALL, sp.Integer(0)),
    Limit("at high energy the angle depends on T alone", "costheta", E_nu, sp.oo, sp.sqrt(T / (T + 2 * m_e))),
    Limit("at low energy T = (2 E_nu^2/m_e) cos^2", "T_from", E_nu, _ALL, 2 * costheta**2 / m_e, factor=E_nu**-2),
    Limit("at high energy T = 2 m_e cot^2", "T_from", E_nu, sp.oo, 2 * m_e * costheta**2 / (1 - costheta**2)),
    Limit("sideways there is no energy", "T_from", costheta, _ALL, 2 * E_nu**2 * m_e / (E_nu + m_e) ** 2, costheta**-2),
    Limit("soft recoils", "E_nu_from", T, _ALL, sp.sqrt(m_e / 2) / costheta, T ** sp.Rational(-1, 2)),
    Limit("soft recoils", "dE_nu_dcostheta", T, _ALL, -sp.sqrt(m_e / 2) / costheta**2, T ** sp.Rational(-1, 2)),
    Limit("at low energy 4 (E_nu^2/m_e) cos", "dT_dcostheta", E_nu, _ALL, 4 * costheta / m_e, E_nu**-2),
    Limit("at high energy", "dT_dcostheta", E_nu, sp.oo, 4 * m_e * costheta / (1 - costheta**2) ** 2),
    # the squared amplitude and dsigma/dT
    Limit("soft recoil", "M2", T, _ALL, 64 * G_F**2 * m_e**2 * E_nu**2 * _BOTH, part="weak"),
    Limit("photon pole 1/T", "M2", T, _ALL, 32 * sp.pi**2 * (alpha * mu_nu * E_nu) ** 2 / m_e, T, part="magnetic"),
    Limit("soft recoil: g_L^2 + g_R^2", "dsigma_dT", T, _ALL, _W * _BOTH, part="weak"),
    Limit("high energy: g_L^2 + g_R^2", "dsigma_dT", E_nu, sp.oo, _W * _BOTH, part="weak"),
    Limit("photon pole: pi alpha^2 mu^2/m_e^2 over T", "dsigma_dT", T, _ALL, _M, T, part="magnetic"),
    Limit("high energy: the same over T at every T", "dsigma_dT", E_nu, sp.oo, _M / T, part="magnetic"),
    Limit("photon pole of the total", "dsigma_dT", T, _ALL, _M, T, part="total"),
    Limit("pure V - A, flat in T", "dsigma_dT", sin2_theta_W, _ALL, _W / 4, part="weak", kind="nu_"),
    Limit(
        "pure V - A, (1 - T/E)^2",
        "dsigma_dT",
        sin2_theta_W,
        _ALL,
        _W / 4 * (1 - T / E_nu) ** 2,
        part="weak",
        kind="nubar_",
    ),
    # in the angle
    Limit(
        "sideways",
        "dsigma_dcostheta",
        costheta,
        _ALL,
        4 * E_nu**2 * m_e / (E_nu + m_e) ** 2 * _W * _BOTH,
        1 / costheta,
        part="weak",
    ),
    Limit("sideways, photon pole", "dsigma_dcostheta", costheta, _ALL, 2 * _M, costheta, part="magnetic"),
    Limit(
        "photon pole", "d2sigma_dT_dcostheta", T, _ALL, _M * sp.sqrt(m_e / 2) / costheta**2, sp.sqrt(T), part="magnetic"
    ),
    Limit("soft recoils", "d2sigma_dT_dcostheta", T, _ALL, sp.Integer(0), part="weak"),
    # integrated
    Limit(
        "high energy, neutrinos: g_L^2 + g_R^2/3",
        "sigma",
        E_nu,
        sp.oo,
        _W * (g_L**2 + g_R**2 / 3),
        1 / E_nu,
        part="weak",
        kind="nu_",
        whole=True,
    ),
    Limit(
        "high energy, antineutrinos: g_R^2 + g_L^2/3",
        "sigma",
        E_nu,
        sp.oo,
        _W * (g_R**2 + g_L**2 / 3),
        1 / E_nu,
        part="weak",
        kind="nubar_",
        whole=True,
    ),
    Limit(
        "low energy: g_L^2 + g_R^2 - g_L g_R",
        "sigma",
        E_nu,
        _ALL,
        _W * 2 / m_e * (_BOTH - g_L * g_R),
        E_nu**-2,
        part="weak",
        whole=True,
    ),
    Limit("fixed interval, high energy", "sigma", E_nu, sp.oo, _M * sp.log(T_max / T_min), part="magnetic"),
    # ratio and zero
    Limit("soft recoils are magnetic", "ratio", T, _ALL, _M / (_W * _BOTH), T),
    Limit("at sin^2 -> 0 the zero runs to high energy", "E_nu_zero", sin2_theta_W, _ALL, m_e / 4, sin2_theta_W),
    Limit("at sin^2 = 1/4 the zero is at E_nu = m_e", "E_nu_zero", sin2_theta_W, sp.Rational(1, 4), m_e),
    Limit("at sin^2 -> 0 the zero runs along the edge", "T_zero", sin2_theta_W, _ALL, m_e / 4, sin2_theta_W),
)


def whole_phase_space() -> dict[sp.Symbol, sp.Expr]:
    """T_min = 0 and T_max at its kinematic limit."""
    return {**_FROM_0, T_max: get("T_max").expr}
