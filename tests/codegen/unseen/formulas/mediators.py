"""Light mediators between neutrinos and electrons."""

import sympy as sp

import symbolic
from symbolic.symbols import G_F, E_nu, T, hbarc, m_e, sin2_theta_W

g_V = symbolic.declare("g_Zp", latex="g_{Z'}", unit="1", meaning="coupling of a light vector", reach=(1e-9, 1e-2))
M_V = symbolic.declare("M_Zp", latex="M_{Z'}", unit="MeV", meaning="mass of a light vector", reach=(1e-6, 1e4))
g_S = symbolic.declare("g_phi", latex=r"g_\phi", unit="1", meaning="coupling of a light scalar", reach=(1e-9, 1e-2))
M_S = symbolic.declare("M_phi", latex=r"M_\phi", unit="MeV", meaning="mass of a light scalar", reach=(1e-6, 1e4))

RECOIL = (
    (E_nu, sp.Rational(1, 1000), sp.Integer(100000)),
    (T, sp.Integer(0), 2 * E_nu**2 / (m_e + 2 * E_nu)),
)
COUPLINGS = (sp.Rational(1, 10**9), sp.Rational(1, 100))
MASSES = (sp.Rational(1, 10**6), sp.Integer(10000))
POSITIVE = (sp.Ge(E_nu, 0, evaluate=False), sp.Ge(T, 0, evaluate=False))
INSIDE = (sp.Le(T * (m_e + 2 * E_nu), 2 * E_nu**2, evaluate=False),)


@symbolic.formula(
    title="Antineutrinos with a light vector mediator",
    unit="cm^2/MeV",
    variables=(T, E_nu, g_V, M_V),
    latex=r"\frac{d\sigma}{dT}",
    source="Harnik, Kopp and Machado, JCAP 07 (2012) 026",
    domain=symbolic.Domain((*RECOIL, (g_V, *COUPLINGS), (M_V, *MASSES)), POSITIVE, INSIDE),
)
def light_vector() -> sp.Expr:
    """The mediator shifts both chiral couplings by the same amount and interferes."""
    shift = g_V**2 / (2 * sp.sqrt(2) * G_F * (2 * m_e * T + M_V**2))
    left = sp.Rational(1, 2) + sin2_theta_W + shift
    right = sin2_theta_W + shift
    return (2 * hbarc**2 * G_F**2 * m_e / sp.pi) * (
        right**2 + left**2 * (1 - T / E_nu) ** 2 - left * right * m_e * T / E_nu**2
    )


@symbolic.formula(
    title="Scalar exchange with an electron",
    unit="cm^2/MeV",
    variables=(T, E_nu, g_S, M_S),
    latex=r"\frac{d\sigma}{dT}",
    source="Cerdeno et al., JHEP 05 (2016) 118",
    domain=symbolic.Domain((*RECOIL, (g_S, *COUPLINGS), (M_S, *MASSES)), POSITIVE, INSIDE),
)
def light_scalar() -> sp.Expr:
    """A scalar flips helicity, so nothing interferes."""
    return hbarc**2 * g_S**4 * m_e**2 * T * (1 + T / (2 * m_e)) / (4 * sp.pi * E_nu**2 * (2 * m_e * T + M_S**2) ** 2)
