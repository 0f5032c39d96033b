"""Velocities, rapidity, two-body decays."""

import sympy as sp

import symbolic
from symbolic.symbols import E_nu, T, m_e

m_i = symbolic.declare("m_i", latex="m_i", unit="MeV", meaning="mass of a neutrino", reach=(1e-9, 1e-5))
M_0 = symbolic.declare("M_0", latex="M_0", unit="MeV", meaning="mass that decays", reach=(1.0, 1e5))
m_1 = symbolic.declare("m_1", latex="m_1", unit="MeV", meaning="mass of a daughter", reach=(0.0, 1e5))
m_2 = symbolic.declare("m_2", latex="m_2", unit="MeV", meaning="mass of the other daughter", reach=(0.0, 1e5))
p_z = symbolic.declare("p_z", latex="p_z", unit="MeV", meaning="momentum along the beam", reach=(1e-6, 1e5))
m_T = symbolic.declare("m_T", latex="m_T", unit="MeV", meaning="transverse mass", reach=(1e-3, 1e3))
E_z = sp.Symbol("E_z", positive=True)
beta_nu = sp.Symbol("beta_nu", positive=True)


@symbolic.formula(
    title="Velocity of a recoil electron",
    unit="1",
    variables=(T,),
    latex=r"\beta",
    source="Jackson, Classical Electrodynamics, chapter 11",
    domain=symbolic.Domain(
        ((T, sp.Rational(1, 10**9), sp.Integer(100000)),), (sp.Ge(T, 0, evaluate=False),), outside="nan"
    ),
)
def electron_velocity() -> sp.Expr:
    """beta^2 = 1 - 1/gamma^2."""
    return sp.sqrt(1 - m_e**2 / (m_e + T) ** 2)


@symbolic.formula(
    title="How much slower than light a neutrino is",
    unit="1",
    variables=(E_nu, m_i),
    latex=r"1 - \beta",
    source="ParticleDataGroup:2024cfk, review of kinematics",
    domain=symbolic.Domain(
        (
            (E_nu, sp.Rational(1, 1000), sp.Integer(100000)),
            (m_i, sp.Rational(1, 10**9), sp.Rational(1, 10**5)),
        ),
        (sp.Ge(E_nu, 0, evaluate=False), sp.Ge(m_i, 0, evaluate=False)),
        (sp.Le(m_i, E_nu, evaluate=False),),
        outside="nan",
    ),
)
def slower_than_light() -> symbolic.Derived:
    """Time of flight of supernova neutrinos."""
    return symbolic.Derived(1 - beta_nu, ((beta_nu, sp.sqrt(1 - m_i**2 / E_nu**2)),))


@symbolic.formula(
    title="Momentum in a two-body decay",
    unit="MeV",
    variables=(M_0, m_1, m_2),
    latex=r"p^*",
    source="Kallen, Elementary Particle Physics",
    domain=symbolic.Domain(
        (
            (M_0, sp.Integer(1), sp.Integer(100000)),
            (m_1, sp.Integer(0), M_0),
            (m_2, sp.Integer(0), M_0 - m_1),
        ),
        tuple(sp.Ge(v, 0, evaluate=False) for v in (M_0, m_1, m_2)),
        (sp.Le(m_1 + m_2, M_0, evaluate=False),),
    ),
)
def decay_momentum() -> sp.Expr:
    """Root of the Kallen function lambda(a, b, c) = a^2 + b^2 + c^2 - 2ab - 2bc - 2ca, of squared masses."""
    a, b, c = M_0**2, m_1**2, m_2**2
    return sp.sqrt(a**2 + b**2 + c**2 - 2 * a * b - 2 * b * c - 2 * c * a) / (2 * M_0)


@symbolic.formula(
    title="Rapidity",
    unit="1",
    variables=(p_z, m_T),
    latex="y",
    source="ParticleDataGroup:2024cfk, review of kinematics",
    domain=symbolic.Domain(
        (
            (p_z, sp.Rational(1, 10**6), sp.Integer(100000)),
            (m_T, sp.Rational(1, 1000), sp.Integer(1000)),
        ),
        (sp.Ge(p_z, 0, evaluate=False), sp.Ge(m_T, 0, evaluate=False)),
        outside="nan",
    ),
)
def rapidity() -> symbolic.Derived:
    """Half the logarithm of (E + p_z)/(E - p_z)."""
    body = sp.log((E_z + p_z) / (E_z - p_z)) / 2
    return symbolic.Derived(body, ((E_z, sp.sqrt(m_T**2 + p_z**2)),))
