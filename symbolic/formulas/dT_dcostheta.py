"""Jacobian of the recoil energy by the recoil angle at fixed neutrino energy."""

from symbolic import kinematics
from symbolic.change_of_variables import jacobian, jacobian_step
from symbolic.registered import Derived
from symbolic.registry import formula
from symbolic.symbols import E_nu, T, costheta


@formula(
    title="Jacobian of T by costheta at fixed E_nu",
    unit="MeV",
    variables=(costheta, E_nu),
    latex=r"\left.\frac{\partial T}{\partial\cos\theta}\right|_{E_\nu}",
    source="Miranda:1999sd, eq. 5",
    domain=kinematics.angle_domain("nan"),
)
def dT_dcostheta() -> Derived:
    """Implicit differentiation of the kinematic relation."""
    steps = (*kinematics.conservation_steps(), jacobian_step(T, costheta))
    return Derived(jacobian(T, costheta), steps=steps)
