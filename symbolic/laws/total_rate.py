"""Law: a change of variables moves events, it makes and loses none."""

from __future__ import annotations

from collections.abc import Iterator

import sympy as sp

from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject, identity
from symbolic.laws._expressions import at, partner, unfolded, upper_edge
from symbolic.registry import get
from symbolic.symbols import E_nu, T, T_max, T_min, costheta


class TotalRate(Law):
    """The same electrons are counted in recoil energy and in angle.

    sigma' = dsigma/dT at either end; the rate up to T(costheta) grows with costheta as dsigma/dcostheta says;
    and costheta = 1 is T = T_max. So the two integrals over phase space are equal.
    """

    name = "total_rate"

    def applies(self, subject: Subject) -> bool:
        """Integrals over T and densities in costheta."""
        return subject.name in ("sigma", "dsigma_dcostheta", "d2sigma_dT_dcostheta")

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """By the fundamental theorem, so no integral has to be solved."""
        density = unfolded(partner(formula, name="dsigma_dT"))
        if formula.name == "sigma":
            body = unfolded(formula)
            yield identity("dsigma/dT_max = dsigma/dT at T_max", sp.diff(body, T_max), density.xreplace({T: T_max}))
            yield identity("dsigma/dT_min = -dsigma/dT at T_min", sp.diff(body, T_min), -density.xreplace({T: T_min}))
        elif formula.name == "dsigma_dcostheta":
            up_to = get("T_from").expr
            rate = unfolded(partner(formula, name="sigma")).xreplace({T_max: up_to})
            yield identity("d sigma(T_min, T(costheta))/dcostheta", sp.diff(rate, costheta), unfolded(formula))
            yield identity("costheta = 1 is T = T_max", at("T_from", sp.Integer(1), E_nu), upper_edge())
        else:
            energy, slope = get("E_nu_from").expr, sp.diff(get("E_nu_from").expr, costheta)
            moved = -density.xreplace({E_nu: energy}) * slope  # E_nu falls with costheta
            yield identity("dsigma/dT at E_nu(T, costheta) times |dE_nu/dcostheta|", unfolded(formula), moved)
