"""Electromagnetic properties of neutrinos as shifts of the vector coupling."""

import sympy as sp

import symbolic
from symbolic.symbols import G_F, E_nu, T, alpha, hbarc, m_e, sin2_theta_W

e_nu = symbolic.declare("e_nu", latex=r"e_\nu", unit="1", meaning="neutrino charge in e", reach=(1e-16, 1e-9))
r2_nu = symbolic.declare(
    "r2_nu", latex=r"\langle r^2\rangle", unit="cm^2", meaning="neutrino charge radius squared", reach=(1e-38, 1e-31)
)
Delta = sp.Symbol("Delta", real=True)

RECOIL = (
    (E_nu, sp.Rational(1, 1000), sp.Integer(100000)),
    (T, sp.Integer(0), 2 * E_nu**2 / (m_e + 2 * E_nu)),
)
POSITIVE = (sp.Ge(E_nu, 0, evaluate=False), sp.Ge(T, 0, evaluate=False))
INSIDE = (sp.Le(T * (m_e + 2 * E_nu), 2 * E_nu**2, evaluate=False),)


def cross_section(g_V: sp.Expr, g_A: sp.Expr) -> sp.Expr:
    """Scattering on an electron in vector and axial couplings; g_A changes sign for antineutrinos."""
    return (hbarc**2 * G_F**2 * m_e / (2 * sp.pi)) * (
        (g_V + g_A) ** 2 + (g_V - g_A) ** 2 * (1 - T / E_nu) ** 2 - (g_V**2 - g_A**2) * m_e * T / E_nu**2
    )


@symbolic.formula(
    title="Reactor antineutrinos with a millicharge",
    unit="cm^2/MeV",
    variables=(T, E_nu, e_nu),
    latex=r"\frac{d\sigma}{dT}",
    source="Giunti and Studenikin, Rev. Mod. Phys. 87 (2015) 531",
    domain=symbolic.Domain((*RECOIL, (e_nu, sp.Rational(1, 10**16), sp.Rational(1, 10**9))), POSITIVE, INSIDE),
)
def millicharge() -> symbolic.Derived:
    """The charge interferes with the weak amplitude and grows like 1/T."""
    shift = -sp.sqrt(2) * sp.pi * alpha * e_nu / (G_F * m_e * T)
    g_V = sp.Rational(1, 2) + 2 * sin2_theta_W
    return symbolic.Derived(cross_section(g_V + Delta, -sp.Rational(1, 2)), ((Delta, shift),))


@symbolic.formula(
    title="What a charge radius adds for muon neutrinos",
    unit="cm^2/MeV",
    variables=(T, E_nu, r2_nu),
    latex=r"\Delta\frac{d\sigma}{dT}",
    source="Vogel:1989iv",
    domain=symbolic.Domain((*RECOIL, (r2_nu, sp.Rational(1, 10**38), sp.Rational(1, 10**31))), POSITIVE, INSIDE),
)
def charge_radius_excess() -> symbolic.Derived:
    """Cross section with the radius minus the one without."""
    shift = sp.sqrt(2) * sp.pi * alpha / (3 * G_F) * r2_nu / hbarc**2
    g_V, g_A = -sp.Rational(1, 2) + 2 * sin2_theta_W, -sp.Rational(1, 2)
    return symbolic.Derived(cross_section(g_V + Delta, g_A) - cross_section(g_V, g_A), ((Delta, shift),))
