"""Ratio C of the magnetic to the weak cross section."""

from symbolic import kinematics, proof
from symbolic.formula import Step, equation
from symbolic.registered import Derived
from symbolic.registry import formula, get_built
from symbolic.symbols import FLAVOURS, E_nu, T


@formula(
    title="Ratio of magnetic to weak cross section",
    unit="1",
    variables=(T, E_nu),
    latex="C",
    source="Miranda:1999sd, eq. 8",
    domain=kinematics.recoil_domain("nan"),
    flavours=FLAVOURS,
)
def ratio(flavour: str) -> Derived:
    """(dsigma_magnetic/dT) / (dsigma_weak/dT): hbarc cancels."""
    magnetic, weak = (get_built("dsigma_dT", flavour, part) for part in ("magnetic", "weak"))
    body = magnetic.body / weak.body
    step = Step(
        "divide",
        equation("C", body),
        "both parts at the same T and E_nu",
        lambda: proof.equal(body * weak.body, magnetic.body),
    )
    return Derived(body, weak.where, (*weak.steps, *magnetic.steps[-3:], step))
