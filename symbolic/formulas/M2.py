"""Spin-averaged squared amplitude."""

import sympy as sp

from symbolic import kinematics
from symbolic.amplitudes import magnetic, weak
from symbolic.registered import Derived
from symbolic.registry import formula
from symbolic.symbols import FLAVOURS, PARTS, E_nu, T, g_L, g_R


@formula(
    title="Spin-averaged squared amplitude",
    unit="1",
    variables=(T, E_nu),
    latex=r"\overline{|\mathcal{M}|^2}",
    source="Vogel:1989iv",
    domain=kinematics.recoil_domain(),
    flavours=FLAVOURS,
    parts=PARTS,
)
def M2(flavour: str, part: str) -> Derived:
    """Weak and magnetic amplitudes do not interfere, so the squares add."""
    weak_part = weak.squared(flavour.startswith("nubar"))
    body = {
        "weak": weak_part,
        "magnetic": magnetic.squared(),
        "total": sp.Add(weak_part, magnetic.squared(), evaluate=False),
    }[part]
    names = tuple(zip((g_L, g_R), weak.couplings(flavour), strict=True)) if part != "magnetic" else ()
    steps = weak.amplitude_steps(flavour) if part != "magnetic" else ()
    steps += magnetic.amplitude_steps() if part != "weak" else ()
    return Derived(body, names, steps)
