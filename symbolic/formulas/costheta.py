"""Recoil angle of the electron."""

from dataclasses import replace

import sympy as sp

from symbolic import kinematics
from symbolic import symbols as s
from symbolic.registered import Derived
from symbolic.registry import formula


@formula(
    title="Cosine of the recoil angle",
    unit="1",
    variables=(s.T, s.E_nu),
    latex=r"\cos\theta",
    source="Miranda:1999sd, eq. 4",
    domain=replace(kinematics.recoil_domain("nan"), ceiling=sp.Integer(1)),
)
def costheta() -> Derived:
    """The kinematic relation is linear in costheta."""
    steps = (
        *kinematics.conservation_steps(),
        kinematics.solution_step(s.costheta, "the relation is linear in costheta"),
    )
    return Derived(kinematics.branch(s.costheta), ((s.p, kinematics.momentum()),), steps)
