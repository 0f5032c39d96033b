"""Formulas as users bring them, for the tests of plans: what is beyond the Standard Model, and what is no sum."""

from __future__ import annotations

from dataclasses import replace

import sympy as sp

import symbolic
from symbolic.domain import Domain
from symbolic.formula import Formula
from symbolic.symbols import G_F, E_nu, T, alpha, g_L, g_R, hbarc, info, m_e, mu_nu, sin2_theta_W
from symbolic.units import ONE, unit

eps_L = symbolic.declare("eps_L", latex=r"\epsilon_L", unit="1", meaning="left NSI", reach=(-0.1, 0.1))
eps_R = symbolic.declare("eps_R", latex=r"\epsilon_R", unit="1", meaning="right NSI", reach=(-0.1, 0.1))
r2_c = symbolic.declare("r2_c", latex="r^2", unit="cm^2", meaning="charge radius squared", reach=(1e-34, 1e-32))
q_nu = symbolic.declare("q_nu", latex=r"q_\nu", unit="1", meaning="millicharge in e", reach=(1e-14, 1e-12))
g_X = symbolic.declare("g_X", latex="g_X", unit="1", meaning="coupling of a mediator", reach=(1e-6, 1e-4))
M_X = symbolic.declare("M_X", latex="M_X", unit="MeV", meaning="mass of a mediator", reach=(1e-2, 1e2))
a_T = symbolic.declare("a_T", latex="a", unit="MeV", meaning="scale of a form factor", reach=(1.0, 10.0))


def weak(flavour: str = "nubar_e") -> Formula:
    return symbolic.get("dsigma_dT", flavour=flavour, part="weak")


def total(flavour: str = "nubar_e") -> Formula:
    return symbolic.get("dsigma_dT", flavour=flavour, part="total")


def magnetic() -> Formula:
    return symbolic.get("dsigma_dT", flavour="nu_e", part="magnetic")


def made(name: str, base: Formula, *extra: sp.Symbol, **changed: object) -> Formula:
    """A formula like another, with further variables; no derivation."""
    reach = tuple((s, *(sp.Rational(repr(x)) for x in (info(s).low, info(s).high))) for s in extra)
    domain = replace(base.domain, ranges=(*base.domain.ranges, *reach))
    empty = {"steps": (), "part": "", "flavour": ""}
    more = {"variables": (*base.variables, *extra), "domain": domain, **empty, **changed}
    return replace(base, name=name, **more)  # type: ignore[arg-type]


def shifted(name: str, left: sp.Expr, right: sp.Expr, *extra: sp.Symbol) -> Formula:
    """The weak cross section with shifted couplings, their names kept."""
    base = weak()
    shift = {g_L: left, g_R: right}
    return made(name, base, *extra, where=tuple((s, v + shift[s]) for s, v in base.where))


def non_standard() -> Formula:
    return shifted("nsi", eps_L, eps_R, eps_L, eps_R)


def charge_radius() -> Formula:
    shift = sp.sqrt(2) * sp.pi * alpha * r2_c / (3 * G_F * hbarc**2)
    return shifted("charge_radius", shift, shift, r2_c)


def millicharge() -> Formula:
    shift = sp.sqrt(2) * sp.pi * alpha * q_nu / (G_F * m_e * T)
    return shifted("millicharge", shift, shift, q_nu)


def light_vector() -> Formula:
    shift = g_X**2 / (sp.sqrt(2) * G_F * (2 * m_e * T + M_X**2))
    return shifted("light_vector", shift, shift, g_X, M_X)


def light_scalar() -> Formula:
    """g^4 m^2 T (T + 2 m) / (4 pi E^2 (2 m T + M^2)^2), without prefactors of a model."""
    body = hbarc**2 * g_X**4 * m_e * T * (T + 2 * m_e) / (4 * sp.pi * E_nu**2 * (2 * m_e * T + M_X**2) ** 2)
    return made("light_scalar", magnetic(), g_X, M_X, body=body, parameters=())


def form_factor() -> Formula:
    return made("form_factor", magnetic(), a_T, body=magnetic().body * sp.exp(-T / a_T) ** 2)


def resonance() -> Formula:
    """A mediator in the s channel: its propagator depends on E_nu alone."""
    return made("resonance", magnetic(), M_X, body=magnetic().body * m_e**4 / (2 * m_e * E_nu + M_X**2) ** 2)


BOX = Domain(((E_nu, sp.Integer(1), sp.Integer(10)), (T, sp.Rational(1, 10), sp.Integer(1))))


def pure(body: sp.Expr, *extra: sp.Symbol, name: str = "made_up") -> Formula:
    """A formula of no dimension on a box: T and E_nu stand for ratios to the electron mass."""
    parameters = tuple(s for s in (sin2_theta_W, mu_nu) if body.has(s))
    numbers = body.xreplace({T: T / m_e, E_nu: E_nu / m_e})
    ranges = (*BOX.ranges, *((s, sp.Rational(1, 2), sp.Integer(2)) for s in extra))
    return Formula(name, numbers, (T, E_nu, *extra), replace(BOX, ranges=ranges), ONE, parameters=parameters)


MEDIATORS = {
    "nsi": non_standard,
    "charge radius": charge_radius,
    "millicharge": millicharge,
    "light vector": light_vector,
    "light scalar": light_scalar,
    "form factor": form_factor,
}
CM2_PER_MEV = unit("cm^2/MeV")
