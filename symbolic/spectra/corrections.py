r"""Corrections to the spectrum of a point charge without electrons around it, each a factor of its own.

Finite size: the electron wave function inside a uniformly charged sphere, leading terms,

.. math:: L_0 = 1 + \tfrac{13}{60}(\alpha Z)^2 - \alpha Z\,W R\,\frac{41 - 26\gamma}{15(2\gamma - 1)}
          - \alpha Z\,\frac{R}{W}\,\frac{\gamma(17 - 2\gamma)}{30(2\gamma - 1)}

in units of the electron mass (R in Compton wavelengths); a common factor does not matter, as spectra are
normalised. Screening: the atom's electrons lower the potential energy at the nucleus by V_0, so the
electron is born with W - V_0 (Rose). The rule fails below K = V_0 (a few keV); there the factor keeps its
value at K = V_0 (1 + 1/1000).

Source: Wilkinson:1990; Hayen:2017dwg; Rose:1936.
"""

from __future__ import annotations

import sympy as sp

from symbolic.spectra.coulomb import Electron, gamma, radius
from symbolic.symbols import alpha, hbarc, m_e

SCREENING_STRENGTH = sp.Rational(113, 100)  # V_0 = 1.13 alpha^2 Z^(4/3) m_e for the atom of the parent


def finite_size(electron: Electron) -> sp.Expr:
    """L_0, leading terms."""
    charge, g = alpha * electron.Z, gamma(1, electron.Z)
    R = radius(electron.A) * m_e / hbarc
    W = electron.W / m_e
    slope = (41 - 26 * g) / (15 * (2 * g - 1))
    inverse = g * (17 - 2 * g) / (30 * (2 * g - 1))
    return 1 + sp.Rational(13, 60) * charge**2 - charge * R * W * slope - charge * R / W * inverse


def screening_shift(Z: int) -> sp.Expr:
    """V_0 of an atom whose nucleus becomes Z, MeV."""
    return SCREENING_STRENGTH * alpha**2 * sp.Integer(Z - 1) ** sp.Rational(4, 3) * m_e


SMALLEST = sp.Rational(1, 1000)  # of V_0: what is left of the energy where the rule ends


def least_kinetic_energy(Z: int) -> sp.Expr:
    """Kinetic energy below which the factor keeps its value, V_0 (1 + 1/1000), MeV."""
    return screening_shift(Z) * (1 + SMALLEST)


def screened_kinetic_energy(K: sp.Expr, Z: int) -> sp.Expr:
    """K - V_0, kept above V_0 / 1000."""
    V_0 = screening_shift(Z)
    return sp.Max(K - V_0, V_0 * SMALLEST)
