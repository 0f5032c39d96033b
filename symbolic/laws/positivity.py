"""Law: what is a rate, an energy or a cosine of a forward recoil is not negative."""

from __future__ import annotations

from collections.abc import Iterator

import sympy as sp

from symbolic import kinematics, units
from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject, identity
from symbolic.laws._expressions import couplings_form, partner, signed, unfolded, upper_edge
from symbolic.symbols import E_nu, T, T_max, T_min, g_L, g_R, p

SIGNS = {  # what physics says of the sign of the rest
    "T_max": 1,
    "E_nu_min": 1,
    "costheta": 1,
    "E_nu_from": 1,
    "T_from": 1,
    "dT_dcostheta": 1,  # forward electrons take more energy
    "dE_nu_dcostheta": -1,  # a forward electron of the same energy needs a neutrino of less energy
    "E_nu_zero": 1,
    "T_zero": 1,
}


def is_cross_section(subject: Subject) -> bool:
    """A cross section, differential or not, or the squared amplitude."""
    return subject.name == "M2" or "sigma" in subject.name


class Positivity(Law):
    """A cross section is nowhere negative in phase space.

    The weak part is a quadratic form a g_L^2 + b g_L g_R + c g_R^2 with a, c >= 0 and 4 a c - b^2 >= 0; as
    4 a c - b^2 has the factor T_max(E_nu) - T, it is positive up to the edge of phase space and no further.
    The magnetic part is positive by itself, and the parts do not interfere.
    """

    name = "positivity"
    universal = True

    def applies(self, subject: Subject) -> bool:
        """Cross sections, the ratio of two of them, and kinematic quantities of known sign."""
        return is_cross_section(subject) or subject.name == "ratio" or subject.name in SIGNS

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """Signs, each proved in coordinates that have no subtraction."""
        if formula.name in SIGNS:
            wanted = SIGNS[formula.name]
            words = f"{formula.name} is {'positive' if wanted == 1 else 'negative'}"
            yield signed(words, unfolded(formula, (p,)), formula, wanted)
        elif formula.name == "ratio":
            yield from self._ratio(formula)
        elif set(formula.variables) == {E_nu, T_min, T_max}:
            yield from self._integral(formula)
        elif formula.unit.cm == 2 or formula.unit == units.ONE:
            yield from _form(unfolded(formula, (g_L, g_R, p)), formula)

    @staticmethod
    def _ratio(formula: Formula) -> Iterator[Condition]:
        magnetic = partner(formula, name="dsigma_dT", part="magnetic")
        weak = unfolded(magnetic) / unfolded(formula)
        yield from _form(weak, magnetic)
        yield from _form(unfolded(magnetic), magnetic)

    @staticmethod
    def _integral(formula: Formula) -> Iterator[Condition]:
        """An integral with a positive integrand: it starts at 0 and grows with its upper end."""
        body = unfolded(formula)
        yield identity("an empty interval has no rate", body.xreplace({T_max: T_min}), sp.Integer(0))
        density = partner(formula, name="dsigma_dT")
        yield from _form(sp.diff(body, T_max).xreplace({T_max: T}), density)


def _form(expr: sp.Expr, formula: Formula) -> Iterator[Condition]:
    form = couplings_form(expr)
    if form["LL"] == form["RR"] == form["mu"] == 0:  # a formula of one's own, with other couplings or none
        yield signed("positive in phase space", expr, formula)
        return
    yield identity("a quadratic form in g_L, g_R plus a term in mu_nu^2", form["rest"], sp.Integer(0))
    yield signed("the coefficient of g_L^2 is not negative", form["LL"], formula)
    yield signed("the coefficient of g_R^2 is not negative", form["RR"], formula)
    discriminant = 4 * form["LL"] * form["RR"] - form["LR"] ** 2
    yield signed("4 a c - b^2 is not negative for T <= T_max", discriminant, formula)
    if formula.variables == (T, E_nu):
        edge = kinematics.on_shell(discriminant).xreplace({T: upper_edge()})
        yield identity("4 a c - b^2 vanishes at T = T_max", edge, sp.Integer(0))
    yield signed("the coefficient of mu_nu^2 is not negative", form["mu"], formula)
