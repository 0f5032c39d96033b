"""Law: electron antineutrinos have a dynamical zero, electron neutrinos have none."""

from __future__ import annotations

from collections.abc import Iterator

import sympy as sp

from symbolic import proof
from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject, identity
from symbolic.laws._expressions import at, upper_edge
from symbolic.registry import get
from symbolic.symbols import E_nu, T, m_e, sin2_theta_W

_ZERO = sp.Integer(0)


class DynamicalZero(Law):
    """The weak nubar_e cross section vanishes at one point: E_nu = m_e/(4 sin^2 theta_W), T = T_max.

    There it is a double zero along the edge of phase space and a simple one in T and in E_nu. The cross
    section of nu_e is positive everywhere on the edge.
    """

    name = "dynamical_zero"

    def applies(self, subject: Subject) -> bool:
        """The weak cross section of the electron flavour, and the point itself."""
        electron = subject.name == "dsigma_dT" and subject.part == "weak" and subject.flavour.endswith("_e")
        return electron or subject.name in ("E_nu_zero", "T_zero")

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """Value and derivatives at the point, or the sign of the only root."""
        if formula.name == "E_nu_zero":
            yield identity("E_nu_zero = m_e/(4 sin^2 theta_W)", formula.expr, m_e / (4 * sin2_theta_W))
            yield from _vanishes(get("dsigma_dT", flavour="nubar_e", part="weak"), formula.expr)
        elif formula.name == "T_zero":
            cross_section = get("dsigma_dT", flavour="nubar_e", part="weak")
            yield identity("zero there", at(cross_section, formula.expr, get("E_nu_zero").expr), _ZERO)
        elif formula.flavour == "nubar_e":
            yield from _vanishes(formula, get("E_nu_zero").expr)
        else:
            yield from _positive_on_the_edge(formula)


def _vanishes(cross_section: Formula, energy: sp.Expr) -> Iterator[Condition]:
    edge = cross_section.expr.xreplace({T: upper_edge()})
    point = {E_nu: energy, T: upper_edge().xreplace({E_nu: energy})}
    yield identity("it vanishes there", cross_section.expr.xreplace(point), _ZERO)
    yield identity("its slope along the edge vanishes", sp.diff(edge, E_nu).xreplace(point), _ZERO)
    yield _nonzero("its curvature along the edge does not vanish", sp.diff(edge, E_nu, 2).xreplace(point))
    yield _nonzero("its slope in T does not vanish", sp.diff(cross_section.expr, T).xreplace(point))
    yield _nonzero("its slope in E_nu does not vanish", sp.diff(cross_section.expr, E_nu).xreplace(point))


def _nonzero(words: str, expr: sp.Expr) -> Condition:
    return Condition(
        words, lambda: proof.sign_on_domain(sp.factor(expr)) != 0, lambda: f"{sp.factor(expr)} has no sign"
    )


def _positive_on_the_edge(cross_section: Formula) -> Iterator[Condition]:
    edge = sp.factor(cross_section.expr.xreplace({T: upper_edge()}))
    squares = [f for f in sp.Mul.make_args(sp.numer(edge)) if f.has(E_nu)]
    bases = [square.as_base_exp()[0] for square in squares]
    yield Condition(
        "a perfect square on the edge",
        lambda: all(f.is_Pow and f.exp == 2 for f in squares),
        lambda: f"it is {edge}",
    )
    yield Condition(
        "with no root at a positive energy",
        lambda: all(proof.sign_on_domain(base) != 0 for base in bases),
        lambda: f"one of {', '.join(map(str, bases))} may change sign",
    )
