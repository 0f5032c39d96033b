"""Jacobian of the neutrino energy by the recoil angle at fixed recoil energy, signed."""

from symbolic import kinematics
from symbolic.change_of_variables import jacobian, jacobian_step
from symbolic.registered import Derived
from symbolic.registry import formula
from symbolic.symbols import E_nu, T, costheta, p


@formula(
    title="Jacobian of E_nu by costheta at fixed T",
    unit="MeV",
    variables=(T, costheta),
    latex=r"\left.\frac{\partial E_\nu}{\partial\cos\theta}\right|_T",
    source="Miranda:1999sd, eqs. 6 and 7",
    domain=kinematics.plane_domain("nan"),
)
def dE_nu_dcostheta() -> Derived:
    """Implicit differentiation of the kinematic relation."""
    steps = (*kinematics.conservation_steps(), jacobian_step(E_nu, costheta))
    return Derived(jacobian(E_nu, costheta), ((p, kinematics.momentum()),), steps)
