"""Double-differential cross section per unit of the neutrino spectrum."""

from symbolic import kinematics
from symbolic.registered import Derived
from symbolic.registry import formula, get_built
from symbolic.symbols import FLAVOURS, PARTS, E_nu, T, costheta


@formula(
    title="Double-differential cross section per unit spectrum",
    unit="cm^2",
    variables=(T, costheta),
    latex=r"\frac{1}{f}\frac{d^2\sigma}{dT\,d\cos\theta}",
    source="Miranda:1999sd, eqs. 6 and 7",
    domain=kinematics.plane_domain(),
    flavours=FLAVOURS,
    parts=PARTS,
)
def d2sigma_dT_dcostheta(flavour: str, part: str) -> Derived:
    """dsigma/dT at E_nu(T, costheta) times |dE_nu/dcostheta|: the factor of f(E_nu) in eqs. 6 and 7."""
    changed = get_built("dsigma_dT", flavour, part).change_variable(E_nu, costheta)
    return Derived(changed.body, changed.where, changed.steps)
