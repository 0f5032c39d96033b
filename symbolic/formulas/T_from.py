"""Recoil energy from recoil angle and neutrino energy."""

from symbolic import kinematics
from symbolic.registered import Derived
from symbolic.registry import formula
from symbolic.symbols import E_nu, T, costheta


@formula(
    title="Recoil energy from angle and neutrino energy",
    unit="MeV",
    variables=(costheta, E_nu),
    latex="T",
    source="Miranda:1999sd, eq. 4 solved for T",
    domain=kinematics.angle_domain("nan"),
)
def T_from() -> Derived:
    """The relation squared; T = 0 dropped, costheta > 0."""
    steps = (
        *kinematics.conservation_steps(),
        kinematics.solution_step(T, "square the relation; T = 0 is no scattering; costheta > 0"),
    )
    return Derived(kinematics.branch(T), steps=steps)
