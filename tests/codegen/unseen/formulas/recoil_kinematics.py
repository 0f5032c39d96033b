"""Elastic scattering on an electron at rest: differences of energies and angles that an analysis cuts on."""

import sympy as sp

import symbolic
from symbolic.symbols import E_nu, T, costheta, m_e

ENERGIES = (E_nu, sp.Rational(1, 1000), sp.Integer(100000))
POSITIVE = (sp.Ge(E_nu, 0, evaluate=False), sp.Ge(T, 0, evaluate=False))
PLANE = symbolic.Domain(
    (ENERGIES, (T, sp.Integer(0), 2 * E_nu**2 / (m_e + 2 * E_nu))),
    POSITIVE,
    (sp.Le(T * (m_e + 2 * E_nu), 2 * E_nu**2, evaluate=False),),
    outside="nan",
)
c_out = sp.Symbol("c_out", real=True)
T_c = sp.Symbol("T_c", positive=True)


@symbolic.formula(
    title="One minus the cosine of the recoil angle",
    unit="1",
    variables=(T, E_nu),
    latex=r"1 - \cos\theta",
    source="Miranda:1999sd, eq. 4",
    domain=PLANE,
)
def one_minus_cosine() -> sp.Expr:
    """How far from forward the electron goes."""
    return 1 - (E_nu + m_e) / E_nu * sp.sqrt(T / (T + 2 * m_e))


@symbolic.formula(
    title="Distance of a recoil from the Compton edge",
    unit="MeV",
    variables=(T, E_nu),
    latex=r"T_\mathrm{max} - T",
    source="Miranda:1999sd, eq. 4 at cos(theta) = 1",
    domain=PLANE,
)
def below_the_edge() -> sp.Expr:
    """What is left to the largest recoil energy."""
    return 2 * E_nu**2 / (m_e + 2 * E_nu) - T


@symbolic.formula(
    title="Neutrino energy above the least that gives a recoil",
    unit="MeV",
    variables=(T, E_nu),
    latex=r"E_\nu - E_\nu^\mathrm{min}",
    source="Miranda:1999sd, eq. 4 at cos(theta) = 1",
    domain=PLANE,
)
def above_threshold() -> sp.Expr:
    """The lower end of an integral over the spectrum, seen from E_nu."""
    return E_nu - (T + sp.sqrt(T**2 + 2 * m_e * T)) / 2


@symbolic.formula(
    title="Energy of the outgoing neutrino",
    unit="MeV",
    variables=(costheta, E_nu),
    latex=r"E_\nu'",
    source="Miranda:1999sd, eq. 4 solved for T",
    domain=symbolic.Domain(
        (ENERGIES, (costheta, sp.Integer(0), sp.Integer(1))),
        (POSITIVE[0], sp.Ge(costheta, 0, evaluate=False), sp.Le(costheta, 1, evaluate=False)),
        outside="nan",
    ),
)
def outgoing_energy() -> symbolic.Derived:
    """What the electron at angle theta leaves to the neutrino."""
    recoil = 2 * m_e * E_nu**2 * costheta**2 / ((E_nu + m_e) ** 2 - E_nu**2 * costheta**2)
    return symbolic.Derived(E_nu - T_c, ((T_c, recoil),))


@symbolic.formula(
    title="Sine of the angle of the outgoing neutrino",
    unit="1",
    variables=(T, E_nu),
    latex=r"\sin\theta'",
    source="ParticleDataGroup:2024cfk, review of kinematics",
    domain=PLANE,
)
def outgoing_sine() -> symbolic.Derived:
    """From the Compton relation 1 - cos(theta') = m T / (E E')."""
    cosine = 1 - m_e * T / (E_nu * (E_nu - T))
    return symbolic.Derived(sp.sqrt(1 - c_out**2), ((c_out, cosine),))
