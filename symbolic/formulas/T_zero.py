"""Recoil energy of the dynamical zero."""

import sympy as sp

from symbolic import dynamical_zero, kinematics
from symbolic.formula import step
from symbolic.formulas.E_nu_zero import DOMAIN
from symbolic.registered import Derived
from symbolic.registry import formula
from symbolic.symbols import E_nu, sin2_theta_W


@formula(
    title="Recoil energy of the dynamical zero",
    unit="MeV",
    variables=(sin2_theta_W,),
    latex="T^0",
    source="Miranda:1999sd, eq. 3; Segura:1993tu",
    domain=DOMAIN,
)
def T_zero() -> Derived:
    """T_max at the energy of the zero."""
    there = kinematics.T_max().subs(E_nu, dynamical_zero.energy())
    value = sp.factor(there)
    last = step("T_max at the zero", there, value, "E_nu = E_nu^0", "T^0")
    return Derived(value, steps=(*dynamical_zero.steps(), last))
