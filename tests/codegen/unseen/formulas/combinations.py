"""Neutrinos against antineutrinos, and a bin of recoil energy."""

import sympy as sp

import symbolic
from symbolic.symbols import G_F, E_nu, T, T_max, T_min, hbarc, m_e, sin2_theta_W

END = 2 * E_nu**2 / (m_e + 2 * E_nu)
ENERGIES = (E_nu, sp.Rational(1, 1000), sp.Integer(100000))
POSITIVE = (sp.Ge(E_nu, 0, evaluate=False), sp.Ge(T, 0, evaluate=False))
INSIDE = (sp.Le(T * (m_e + 2 * E_nu), 2 * E_nu**2, evaluate=False),)
SCALE = 2 * hbarc**2 * G_F**2 * m_e / sp.pi
HALF = sp.Rational(1, 2)


def weak(left: sp.Expr, right: sp.Expr) -> sp.Expr:
    """The weak cross section; antineutrinos have left and right exchanged."""
    return SCALE * (left**2 + right**2 * (1 - T / E_nu) ** 2 - left * right * m_e * T / E_nu**2)


def antiderivative(left: sp.Expr, right: sp.Expr, end: sp.Expr) -> sp.Expr:
    """Of `weak` by T."""
    return SCALE * (
        left**2 * end - right**2 * E_nu / 3 * (1 - end / E_nu) ** 3 - left * right * m_e * end**2 / (2 * E_nu**2)
    )


@symbolic.formula(
    title="Electron neutrinos minus electron antineutrinos",
    unit="cm^2/MeV",
    variables=(T, E_nu),
    latex=r"\frac{d\sigma_{\nu_e}}{dT} - \frac{d\sigma_{\bar\nu_e}}{dT}",
    source="Miranda:1999sd, eq. 1",
    domain=symbolic.Domain((ENERGIES, (T, sp.Integer(0), END)), POSITIVE, INSIDE),
)
def nu_minus_nubar() -> sp.Expr:
    """Both vanish together as T goes to 0."""
    left, right = HALF + sin2_theta_W, sin2_theta_W
    return weak(left, right) - weak(right, left)


@symbolic.formula(
    title="Asymmetry of muon neutrinos and antineutrinos",
    unit="1",
    variables=(T, E_nu),
    latex="A",
    source="Miranda:1999sd, eq. 1",
    domain=symbolic.Domain((ENERGIES, (T, sp.Integer(0), END)), POSITIVE, INSIDE, outside="nan"),
)
def nu_nubar_asymmetry() -> sp.Expr:
    """Difference over sum: the flux cancels."""
    left, right = sin2_theta_W - HALF, sin2_theta_W
    ahead, behind = weak(left, right), weak(right, left)
    return (ahead - behind) / (ahead + behind)


@symbolic.formula(
    title="Muon neutrinos in a bin of recoil energy",
    unit="cm^2",
    variables=(E_nu, T_min, T_max),
    latex=r"\sigma_\mathrm{bin}",
    source="Miranda:1999sd, eq. 1 integrated",
    domain=symbolic.Domain(
        (ENERGIES, (T_max, sp.Integer(0), END), (T_min, sp.Integer(0), T_max)),
        (POSITIVE[0], sp.Ge(T_min, 0, evaluate=False), sp.Ge(T_max, 0, evaluate=False)),
        (sp.Lt(T_min, T_max, evaluate=False), sp.Le(T_max * (m_e + 2 * E_nu), 2 * E_nu**2, evaluate=False)),
    ),
)
def recoil_bin() -> sp.Expr:
    """Antiderivative at the upper edge minus the one at the lower edge."""
    left, right = sin2_theta_W - HALF, sin2_theta_W
    return antiderivative(left, right, T_max) - antiderivative(left, right, T_min)
