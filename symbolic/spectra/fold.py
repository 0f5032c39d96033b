r"""A spectrum folded with the cross section on the plane of what a detector measures, T and costheta.

.. math:: \frac{d^2\sigma}{dT\,d\cos\theta} = f(E_\nu(T, \cos\theta))\,\frac{d\sigma}{dT}
          \left|\frac{\partial E_\nu}{\partial\cos\theta}\right|

Source: Miranda:1999sd, eqs. 6 and 7.
"""

from __future__ import annotations

from dataclasses import replace

from symbolic import kinematics
from symbolic.formula import Formula, Step, equation
from symbolic.registry import get
from symbolic.symbols import E_nu, T, costheta


def density(spectrum: Formula, flavour: str = "nubar_e", part: str = "total") -> Formula:
    """f(E_nu) dsigma/dT(T, E_nu): events by recoil energy and neutrino energy, cm^2/MeV^2."""
    rate = get("dsigma_dT", flavour=flavour, part=part)
    body = spectrum.body * rate.body
    statement = Step(
        "spectrum times cross section",
        equation(r"\frac{d^2\sigma}{dT\,dE_\nu}", body),
        "each neutrino energy with its share of the source",
        lambda: True,
    )
    return replace(
        rate,
        name="rate_dT_dE_nu",
        body=body,
        where=(*spectrum.where, *rate.where),
        unit=spectrum.unit * rate.unit,
        domain=replace(rate.domain, phase_space=(*rate.domain.phase_space, *spectrum.domain.phase_space)),
        title=f"{spectrum.title}, folded with {rate.title.lower()}",
        latex_name=r"\frac{d^2\sigma}{dT\,dE_\nu}",
        source=f"{spectrum.source}; {rate.source}",
        steps=(*spectrum.steps, *rate.steps, statement),
    )


def folded(spectrum: Formula, flavour: str = "nubar_e", part: str = "total") -> Formula:
    """The same by recoil energy and recoil angle, cm^2/MeV, through the change of variables E_nu -> costheta.

    Outside the range of the spectrum it is 0, as outside phase space.
    """
    changed = density(spectrum, flavour, part).change_variable(E_nu, costheta)
    energy = kinematics.on_shell(kinematics.branch(E_nu))
    inside = tuple(relation.func(energy, relation.rhs, evaluate=False) for relation in spectrum.domain.phase_space)
    domain = replace(changed.domain, phase_space=(*changed.domain.phase_space, *inside))
    name = spectrum.name.replace("beta_spectrum", "rate_dT_dcostheta")
    return replace(changed, name=name, variables=(T, costheta), domain=domain)
