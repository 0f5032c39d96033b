"""The plans that are part of the package, as text: `generated/plans/`."""

from __future__ import annotations

from codegen.plan import recoil
from codegen.plan.listing import functions
from symbolic.symbols import FLAVOURS

FOLDER = "plans"

_HEADER = '''"""Plan: scattering on electrons integrated over a spectrum, over T and over regions magnetic > C weak.

Emitted by nmm from symbolic/formulas/dsigma_dT.py. Do not edit: change the formula, then `nmm generate`.
Source: {source}

  E_nu integrated at fixed T       J_k(x) = integral from x of f(E) w(E) (E - x)^k dE, k = 0, 1, 2
                                   w = {weight}, x = {limit}
                                   tabulated once for each source; a_k(x) below, all terms of one sign
  T integrated at fixed E_nu       in closed form, in d = T_max(E_nu) - T: no cancellation at the dynamical zero
  region magnetic > C weak         at fixed E_nu a cubic in 1/T, k = C K_weak / (K_magnetic mu_nu^2) in 1/MeV
  kinks in E_nu                    E_nu_min(T_min), E_nu_min(T_max), break points of f, real roots of the polynomials
                                   meeting (4), crossing (2 each for T_min and T_max), forward_plus, forward_minus (2)
  curves magnetic = C weak         level nowhere inside phase space (proved), so they touch at theta = 0 alone:
                                   `touching_plus`, `touching_minus`
  between the kinks                Gauss-Legendre in s, E = a + (b - a) s^2 (3 - 2 s), two orders compared, doubled
  fallback                         none: every integral above is closed or smooth between kinks
g_L and g_R are those of the neutrino; an antineutrino has them exchanged: `couplings`.
"""

from numpy import log1p, sqrt
'''


def emitted() -> dict[str, str]:
    """Path in the `generated` folder -> text."""
    found = recoil.recoil()
    made, weight = recoil.listed()
    head = _HEADER.format(source=_source(), weight=weight, limit=found.limit.value)
    constants = "\n".join(f"{name} = {float(value.evalf(30))!r}" for name, value in recoil.values().items())
    text = "\n\n\n".join([f"{head}\n{constants}", functions(made), _couplings()])
    return {f"{FOLDER}/recoil.py": text + "\n"}


def _source() -> str:
    from symbolic.registry import get

    return str(get("dsigma_dT", flavour="nu_e").source)


def _couplings() -> str:
    rows = [f'    "{flavour}": lambda sin2_theta_W: ({_pair(flavour)}),' for flavour in FLAVOURS]
    return "\n".join(["# Flavour -> (g_L, g_R) in the neutrino's form.", "couplings = {", *rows, "}"])


def _pair(flavour: str) -> str:
    return ", ".join(str(c.evalf(17) if c.is_Number else c) for c in recoil.couplings(flavour))
