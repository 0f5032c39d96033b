"""The formulas as a user would type them, a second time, on purpose.

Peers get what a user would write, and the reference does not depend on the derivations that it judges. With
constants as floats this is the input of the peers; with constants as symbols, of the ball arithmetic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

import sympy as sp

T, E_nu, costheta = sp.symbols("T E_nu costheta", positive=True)
sin2_theta_W, mu_nu = sp.symbols("sin2_theta_W mu_nu", positive=True)


@dataclass(frozen=True)
class Constants:
    """CODATA 2022 and PDG 2024 in powers of MeV and cm: doubles, or symbols."""

    m_e: float | sp.Symbol = 0.51099895069
    G_F: float | sp.Symbol = 1.1663788e-11
    alpha: float | sp.Symbol = 7.2973525643e-3
    hbarc: float | sp.Symbol = 1.973269804e-11


@dataclass(frozen=True)
class Program:
    """Expressions in named steps, as a user would type a long formula: each step in names before it."""

    steps: tuple[tuple[sp.Symbol, sp.Expr], ...]
    results: tuple[sp.Expr, ...]

    def subs(self, values: Mapping[sp.Symbol, float]) -> Program:
        """With numbers for parameters."""
        numbers = {s: sp.Float(x) for s, x in values.items()}
        steps = tuple((name, value.subs(numbers)) for name, value in self.steps)
        return Program(steps, tuple(r.subs(numbers) for r in self.results))

    def cse(self, _: object = None) -> tuple[list[tuple[sp.Symbol, sp.Expr]], list[sp.Expr]]:
        """As `sympy.lambdify(..., cse=)` wants it."""
        return list(self.steps), list(self.results)


NUMBERS = Constants()
NAMES = Constants(*(sp.Symbol(f.name, positive=True) for f in fields(Constants)))


def couplings(flavour: str) -> tuple[sp.Expr, sp.Expr]:
    """g_L and g_R of the electron as the flavour sees them; antineutrinos swap the two."""
    kind, family = flavour.split("_")
    half = sp.Rational(1, 2)
    left = sin2_theta_W + half if family == "e" else sin2_theta_W - half
    return (left, sin2_theta_W) if kind == "nu" else (sin2_theta_W, left)


def weak(c: Constants, flavour: str) -> sp.Expr:
    """Weak part of d sigma/dT, cm^2/MeV."""
    g_L, g_R = couplings(flavour)
    bracket = g_L**2 + g_R**2 * (1 - T / E_nu) ** 2 - (c.m_e / E_nu) * g_L * g_R * (T / E_nu)
    return 2 * c.m_e * c.G_F**2 / sp.pi * bracket * c.hbarc**2


def magnetic(c: Constants) -> sp.Expr:
    """Magnetic part of d sigma/dT, cm^2/MeV."""
    return sp.pi * c.alpha**2 * mu_nu**2 * c.hbarc**2 / c.m_e**2 * (1 / T - 1 / E_nu)


def recoil(c: Constants) -> sp.Expr:
    """T(costheta, E_nu), MeV."""
    m, E, cos = c.m_e, E_nu, costheta
    return 2 * m * E**2 * cos**2 / ((m + E) ** 2 - E**2 * cos**2)


def recoil_by_angle(c: Constants) -> sp.Expr:
    """dT/dcostheta, MeV."""
    m, E, cos = c.m_e, E_nu, costheta
    return 4 * m * E**2 * (m + E) ** 2 * cos / ((m + E) ** 2 - E**2 * cos**2) ** 2
