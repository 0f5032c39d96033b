"""Neutrino energy from recoil energy and angle."""

from symbolic import kinematics
from symbolic.registered import Derived
from symbolic.registry import formula
from symbolic.symbols import E_nu, T, costheta, p


@formula(
    title="Neutrino energy from recoil energy and angle",
    unit="MeV",
    variables=(T, costheta),
    latex=r"E_\nu",
    source="Miranda:1999sd, eq. 4 solved for E_nu",
    domain=kinematics.plane_domain("nan"),
)
def E_nu_from() -> Derived:
    """The kinematic relation is linear in E_nu."""
    steps = (
        *kinematics.conservation_steps(),
        kinematics.solution_step(E_nu, "the relation is linear in E_nu"),
    )
    return Derived(kinematics.branch(E_nu), ((p, kinematics.momentum()),), steps)
