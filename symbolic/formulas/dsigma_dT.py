"""Differential cross section in the recoil energy."""

import sympy as sp

from symbolic import kinematics, proof
from symbolic.amplitudes import magnetic, weak
from symbolic.formula import Step, equation
from symbolic.registered import Derived
from symbolic.registry import formula, get_built
from symbolic.symbols import FLAVOURS, PARTS, E_nu, T, g_L, g_R, hbarc, m_e


def from_amplitude(M2: sp.Expr) -> sp.Expr:
    """hbarc^2 |M|^2 / (32 pi m E^2).

    dsigma/dt = |M|^2 / (16 pi (s - m^2)^2) with s - m^2 = 2 m E and |dt/dT| = 2 m, as t = -2 m T.
    """
    return hbarc**2 * M2 * 2 * m_e / (16 * sp.pi * (2 * m_e * E_nu) ** 2)


def parts(flavour: str) -> dict[str, sp.Expr]:
    """Weak part in the paper's form, magnetic part factored (so 1/T - 1/E keeps its digits)."""
    weak_part = weak.by_couplings(from_amplitude(weak.squared(flavour.startswith("nubar"))))
    magnetic_part = sp.factor(from_amplitude(magnetic.squared()))
    return {
        "weak": weak_part,
        "magnetic": magnetic_part,
        "total": sp.Add(weak_part, magnetic_part, evaluate=False),
    }


@formula(
    title="Differential cross section in recoil energy",
    unit="cm^2/MeV",
    variables=(T, E_nu),
    latex=r"\frac{d\sigma}{dT}",
    source="Miranda:1999sd, eqs. 1 and 2; Vogel:1989iv",
    domain=kinematics.recoil_domain(),
    flavours=FLAVOURS,
    parts=PARTS,
)
def dsigma_dT(flavour: str, part: str) -> Derived:
    """From |M|^2 by flux and two-body phase space."""
    amplitude = get_built("M2", flavour, part)
    body = parts(flavour)[part]
    phase_space = Step(
        "flux and two-body phase space",
        equation(r"\frac{d\sigma}{dT}", from_amplitude(sp.Symbol(r"\overline{|M|^2}"))),
        "dsigma/dt = |M|^2/(16 pi (s - m^2)^2), s - m^2 = 2 m E, t = -2 m T; hbarc^2 brings MeV^-2 to cm^2",
        lambda: proof.equal(from_amplitude(amplitude.body), body),
    )
    result = Step(
        "in the paper's form",
        equation(r"\frac{d\sigma}{dT}", body),
        "sorted by couplings, each coefficient factored",
        lambda: proof.equal(from_amplitude(amplitude.expr), body.subs(dict(amplitude.where))),
    )
    names = tuple(zip((g_L, g_R), weak.couplings(flavour), strict=True)) if part != "magnetic" else ()
    return Derived(body, names, (*amplitude.steps, phase_space, result))
