"""Differential cross section in the recoil angle."""

from symbolic import kinematics
from symbolic.registered import Derived
from symbolic.registry import formula, get_built
from symbolic.symbols import FLAVOURS, PARTS, E_nu, T, costheta


@formula(
    title="Differential cross section in recoil angle",
    unit="cm^2",
    variables=(costheta, E_nu),
    latex=r"\frac{d\sigma}{d\cos\theta}",
    source="Miranda:1999sd, eq. 5",
    domain=kinematics.angle_domain(),
    flavours=FLAVOURS,
    parts=PARTS,
)
def dsigma_dcostheta(flavour: str, part: str) -> Derived:
    """dsigma/dT times dT/dcostheta on the physical branch."""
    changed = get_built("dsigma_dT", flavour, part).change_variable(T, costheta)
    return Derived(changed.body, changed.where, changed.steps)
