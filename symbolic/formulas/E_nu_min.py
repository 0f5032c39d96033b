"""Smallest neutrino energy that can give a recoil energy T."""

import sympy as sp

from symbolic import kinematics
from symbolic.domain import Domain
from symbolic.registered import Derived
from symbolic.registry import formula
from symbolic.symbols import E_nu, T, p


@formula(
    title="Smallest neutrino energy for a recoil",
    unit="MeV",
    variables=(T,),
    latex=r"E_\nu^\mathrm{min}",
    source="Miranda:1999sd, eq. 4 at cos(theta) = 1",
    domain=Domain(
        ((T, sp.Rational(1, 10**6), kinematics.E_MAX),), kinematics.ALLOWED_T_E[1:], outside="nan"
    ),
)
def E_nu_min() -> Derived:
    """Forward recoil needs the least energy."""
    steps = (
        *kinematics.conservation_steps(),
        kinematics.solution_step(E_nu, "the relation is linear in E_nu"),
        kinematics.end_point_step("E_nu_min", kinematics.E_nu_min(), kinematics.branch(E_nu)),
    )
    return Derived(kinematics.E_nu_min(), ((p, kinematics.momentum()),), steps)
