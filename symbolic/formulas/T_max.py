"""Largest recoil energy of the electron."""

import sympy as sp

from symbolic import kinematics
from symbolic.domain import Domain
from symbolic.registered import Derived
from symbolic.registry import formula
from symbolic.symbols import E_nu, T


@formula(
    title="Largest recoil energy",
    unit="MeV",
    variables=(E_nu,),
    latex=r"T_\mathrm{max}",
    source="Miranda:1999sd, eq. 4 at cos(theta) = 1",
    domain=Domain(
        ((E_nu, sp.Rational(1, 1000), kinematics.E_MAX),), kinematics.ALLOWED_T_E[:1], outside="nan"
    ),
)
def T_max() -> Derived:
    """Forward recoil takes the most energy."""
    steps = (
        *kinematics.conservation_steps(),
        kinematics.solution_step(T, "square the relation; T = 0 is no scattering; costheta > 0"),
        kinematics.end_point_step("T_max", kinematics.T_max(), kinematics.branch(T)),
    )
    return Derived(kinematics.T_max(), steps=steps)
