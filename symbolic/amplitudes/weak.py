r"""Weak amplitude: W and Z exchange at low energy, V - A with the electron mass kept.

Z exchange between the currents J_Z = sum_f fbar gamma^mu (c_L P_L + c_R P_R) f with c_L = t_3 - Q s^2,
c_R = -Q s^2 gives, for momentum transfers far below M_Z and with M_W = M_Z cos(theta_W),

    L = -(4 G_F / sqrt 2) 2 c_L(nu) [nubar gamma^mu P_L nu] [ebar gamma_mu (c_L P_L + c_R P_R) e].

W exchange adds -(4 G_F / sqrt 2) [nubar gamma^mu P_L e] [ebar gamma_mu P_L nu] for the electron flavour;
the Fierz identity brings it to the same form with the coupling P_L (the sign of the identity is undone
by the exchange of two fermion fields). Hence g_L, g_R below and one trace for all six flavours.
"""

from __future__ import annotations

from functools import cache

import sympy as sp

from symbolic.amplitudes import tensors
from symbolic.dirac import add, clifford_algebra_holds, fierz_identity_holds, product, scale
from symbolic.formula import Step, equation, step
from symbolic.symbols import G_F, E_nu, T, g_L, g_R, m_e, sin2_theta_W

_CLIFFORD = sp.Symbol(r"\{\gamma^\mu, \gamma^\nu\} = 2 g^{\mu\nu}")
_FIERZ = sp.Symbol(
    r"(\gamma^\mu P_L)_{ab} (\gamma_\mu P_L)_{cd} = -(\gamma^\mu P_L)_{ad} (\gamma_\mu P_L)_{cb}"
)

ELECTRON = {"t_3": sp.Rational(-1, 2), "Q": sp.Integer(-1)}
NEUTRINO = {"t_3": sp.Rational(1, 2), "Q": sp.Integer(0)}


def neutral_current(fermion: dict[str, sp.Expr]) -> tuple[sp.Expr, sp.Expr]:
    """(c_L, c_R) = (t_3 - Q s^2, -Q s^2): couplings to the Z of a fermion's chiral parts."""
    return fermion["t_3"] - fermion["Q"] * sin2_theta_W, -fermion["Q"] * sin2_theta_W


@cache
def couplings(flavour: str) -> tuple[sp.Expr, sp.Expr]:
    """(g_L, g_R) of neutrino-electron scattering: Z exchange, plus W exchange for the electron flavour.

    For antineutrinos these are the couplings of the particle; the trace knows about the exchange.
    """
    weight = 2 * neutral_current(NEUTRINO)[0]
    left, right = (weight * c for c in neutral_current(ELECTRON))
    charged = sp.Integer(1) if flavour.endswith("_e") else sp.Integer(0)
    return left + charged, right


@cache
def squared(antineutrino: bool = False) -> sp.Expr:
    """Spin-averaged |M|^2 in terms of E_nu, T, g_L, g_R.

    M = -(4 G_F/sqrt 2) [nubar gamma^mu P_L nu][ebar gamma_mu (g_L P_L + g_R P_R) e]; one helicity of the
    neutrino, average over the two spins of the electron. For antineutrinos k and k' change places.
    """
    a = tensors.algebra()
    left_handed = [product(g, a.P_L) for g in a.gamma]
    chiral = add(scale(a.element(g_L), a.P_L), scale(a.element(g_R), a.P_R))
    electron = tensors.electron_tensor(lambda mu: product(a.gamma_low[mu], chiral))
    legs = ("k'", "k") if antineutrino else ("k", "k'")
    neutrino = tensors.neutrino_tensor(*legs, [(v, v) for v in left_handed])
    contraction = tensors.to_E_and_T(a.contract(neutrino, electron))
    prefactor = sp.Rational(1, 2) * (4 * G_F / sp.sqrt(2)) ** 2
    return by_couplings(prefactor * contraction)


def by_couplings(expr: sp.Expr) -> sp.Expr:
    """The paper's form: common factor times {g_L^2 (..) + g_R^2 (..) + g_L g_R (..)}, each factored.

    The couplings' coefficients are factored one by one: differences such as E_nu - T stay differences
    of inputs and keep their digits.
    """
    polynomial = sp.Poly(sp.expand(expr), g_L, g_R)
    terms = {powers: sp.factor(coefficient) for powers, coefficient in polynomial.terms()}
    scale_by = terms[max(terms, key=lambda powers: powers[0])]
    scale_by = scale_by if not scale_by.has(E_nu, T) else scale_by / _free_of(scale_by)
    inner = sum(sp.factor(c / scale_by) * g_L ** k[0] * g_R ** k[1] for k, c in sorted(terms.items(), reverse=True))
    return sp.Mul(scale_by, inner, evaluate=False)


def _free_of(expr: sp.Expr) -> sp.Expr:
    return sp.Mul(*(f for f in sp.Mul.make_args(expr) if f.has(E_nu, T)))


def amplitude_steps(flavour: str) -> tuple[Step, ...]:
    """From the Feynman rules to |M|^2."""
    anti = flavour.startswith("nubar")
    left, right = couplings(flavour)
    M2 = sp.Symbol("|M|^2")
    why = "Z exchange: 2 c_L(nu) (t_3 - Q s^2)" + (
        "; W exchange adds 1 after the Fierz identity" if flavour.endswith("_e") else "; no W exchange"
    )
    return (
        Step("gamma algebra", _CLIFFORD, "explicit matrices", clifford_algebra_holds),
        Step("Fierz identity", _FIERZ, "charged current to neutral form; all 256 components", fierz_identity_holds),
        step("left coupling", sp.expand(left), left, why, g_L),
        step("right coupling", sp.expand(right), right, "Z exchange: 2 c_L(nu) (-Q s^2)", g_R),
        Step(
            "|M|^2 by traces",
            equation(M2, squared(anti)),
            "spin average over explicit gamma matrices" + (", k and k' exchanged for the antineutrino" if anti else ""),
            lambda: swap_holds() and mandelstam_form_holds(anti),
        ),
    )


def swap_holds() -> bool:
    """nu -> nubar is g_L <-> g_R."""
    from symbolic import proof

    swapped = squared(True).subs({g_L: g_R, g_R: g_L}, simultaneous=True)
    return proof.equal(squared(False), swapped)


def mandelstam_form_holds(antineutrino: bool) -> bool:
    """An independent check: the invariant form with s - m^2, u - m^2 and t, from the textbook amplitude.

    |M|^2 = 16 G_F^2 {g_L^2 (s - m^2)^2 + g_R^2 (u - m^2)^2 + 2 g_L g_R m^2 t}, with g_L and g_R exchanged
    for antineutrinos; s - m^2 = 2 m E, u - m^2 = -2 m (E - T), t = -2 m T.
    """
    from symbolic import proof

    s_m, u_m, t = 2 * m_e * E_nu, -2 * m_e * (E_nu - T), -2 * m_e * T
    first, second = (g_R, g_L) if antineutrino else (g_L, g_R)
    invariant = 16 * G_F**2 * (first**2 * s_m**2 + second**2 * u_m**2 + 2 * first * second * m_e**2 * t)
    return proof.equal(squared(antineutrino), invariant)
