"""Neutrino energy of the dynamical zero."""

import sympy as sp

from symbolic import dynamical_zero
from symbolic.domain import Domain
from symbolic.registered import Derived
from symbolic.registry import formula
from symbolic.symbols import sin2_theta_W

DOMAIN = Domain(
    ((sin2_theta_W, sp.Rational(1, 100), sp.Integer(1)),),
    (sp.Gt(sin2_theta_W, 0, evaluate=False), sp.Le(sin2_theta_W, 1, evaluate=False)),
    outside="nan",
)


@formula(
    title="Neutrino energy of the dynamical zero",
    unit="MeV",
    variables=(sin2_theta_W,),
    latex=r"E_\nu^0",
    source="Miranda:1999sd, eq. 3; Segura:1993tu",
    domain=DOMAIN,
)
def E_nu_zero() -> Derived:
    """Where the antineutrino cross section vanishes at T = T_max."""
    return Derived(dynamical_zero.energy(), steps=dynamical_zero.steps())
