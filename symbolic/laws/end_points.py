"""Law: the edges of phase space are where physics puts them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import sympy as sp

from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject, identity
from symbolic.laws._expressions import at, signed, unfolded, upper_edge
from symbolic.registry import get
from symbolic.symbols import E_nu, T, T_max, T_min, m_e, p

_ONE, _ZERO = sp.Integer(1), sp.Integer(0)


def _costheta(f: Formula) -> Iterator[Condition]:
    yield identity(
        "the electron of most energy goes forward: costheta(T_max(E_nu), E_nu) = 1", at(f, upper_edge(), E_nu), _ONE
    )
    yield signed("no recoil beyond forward: costheta^2 <= 1", 1 - unfolded(f, (p,)) ** 2, f)


def _T_from(f: Formula) -> Iterator[Condition]:
    yield identity(
        "forward recoil has the most energy: T_from(1, E_nu) = T_max(E_nu)", at(f, _ONE, E_nu), at("T_max", E_nu)
    )
    yield identity("an electron at rest goes sideways: T_from(0, E_nu) = 0", at(f, _ZERO, E_nu), _ZERO)
    yield signed("T <= T_max", at("T_max", E_nu) - f.expr, f)


def _E_nu_from(f: Formula) -> Iterator[Condition]:
    yield identity(
        "forward recoil needs the least energy: E_nu_from(T, 1) = E_nu_min(T)", at(f, T, _ONE), at("E_nu_min", T)
    )


def _T_max(f: Formula) -> Iterator[Condition]:
    yield identity("T_max is T_from at costheta = 1", f.expr, at("T_from", _ONE, E_nu))
    yield signed("the electron never gets all: T_max < E_nu", E_nu - f.expr, f)
    # maximum momentum transfer: s-channel kinematics, -t_max = (s - m^2)^2 / s with -t = 2 m T
    s_minus = 2 * m_e * E_nu
    yield identity("2 m T_max = (s - m^2)^2 / s", 2 * m_e * f.expr, s_minus**2 / (s_minus + m_e**2))


def _E_nu_min(f: Formula) -> Iterator[Condition]:
    yield identity("E_nu_min is E_nu_from at costheta = 1", f.expr, at("E_nu_from", T, _ONE))
    yield signed("E_nu_min > T", unfolded(f, (p,)) - T, f)


def _dT_dcostheta(f: Formula) -> Iterator[Condition]:
    yield identity("flat where the electron stops: dT/dcostheta = 0 at costheta = 0", at(f, _ZERO, E_nu), _ZERO)


def _recoil(f: Formula) -> Iterator[Condition]:
    if f.part == "magnetic":
        yield identity("the magnetic part would vanish at T = E_nu", at(f, E_nu, E_nu), _ZERO)


def _sigma(f: Formula) -> Iterator[Condition]:
    yield identity("an empty interval has no rate: sigma = 0 at T_min = T_max", f.expr.xreplace({T_max: T_min}), _ZERO)
    middle = T
    pieces = at(f, E_nu, T_min, middle) + at(f, E_nu, middle, T_max)
    yield identity("intervals add: sigma(a, b) + sigma(b, c) = sigma(a, c)", pieces, f.expr)


def _T_zero(f: Formula) -> Iterator[Condition]:
    yield identity("the zero is on the edge: T_zero = T_max(E_nu_zero)", f.expr, at("T_max", get("E_nu_zero").expr))


def _ratio(f: Formula) -> Iterator[Condition]:
    yield identity("no magnetic rate at T = E_nu", at(f, E_nu, E_nu), _ZERO)


ENDS: dict[str, Callable[[Formula], Iterator[Condition]]] = {
    "costheta": _costheta,
    "T_from": _T_from,
    "E_nu_from": _E_nu_from,
    "T_max": _T_max,
    "E_nu_min": _E_nu_min,
    "dT_dcostheta": _dT_dcostheta,
    "dsigma_dT": _recoil,
    "M2": _recoil,
    "sigma": _sigma,
    "T_zero": _T_zero,
    "ratio": _ratio,
}


class EndPoints(Law):
    """At the edge of phase space the electron goes forward with the most energy that it can have.

    Integrals over an empty interval vanish, and the magnetic part would end at T = E_nu.
    """

    name = "end_points"

    def applies(self, subject: Subject) -> bool:
        """Formulas with an edge of their own."""
        return subject.name in ENDS and (subject.name not in ("dsigma_dT", "M2") or subject.part == "magnetic")

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """The conditions listed above for this formula."""
        yield from ENDS[formula.name](formula)
