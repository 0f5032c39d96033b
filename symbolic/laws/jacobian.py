"""Law: the Jacobians belong together."""

from __future__ import annotations

from collections.abc import Iterator

import sympy as sp

from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject, identity
from symbolic.laws._expressions import at
from symbolic.registry import get
from symbolic.symbols import E_nu, T, costheta


class Jacobian(Law):
    """One kinematic relation between E_nu, T and costheta fixes all partial derivatives.

    Their product around the triangle is -1, (dE/dc)_T (dc/dT)_E (dT/dE)_c = -1, each is the derivative of the
    explicit solution, and inverse derivatives are reciprocal.
    """

    name = "jacobian"

    def applies(self, subject: Subject) -> bool:
        """The two Jacobians and the three solutions that they come from."""
        return subject.name in ("dE_nu_dcostheta", "dT_dcostheta", "costheta", "E_nu_from", "T_from")

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """All relations, with the formula in the place of its registered namesake."""
        f = {name: get(name) for name in ("dE_nu_dcostheta", "dT_dcostheta", "costheta", "E_nu_from", "T_from")}
        f[formula.name] = formula
        angle = f["costheta"].expr
        dE_dc = f["dE_nu_dcostheta"].expr.xreplace({costheta: angle})
        dT_dc = at(f["dT_dcostheta"], angle, E_nu)
        dT_dE = sp.diff(f["T_from"].expr, E_nu).xreplace({costheta: angle})
        dc_dT = sp.diff(angle, T)
        yield identity("(dE/dc)_T (dc/dT)_E (dT/dE)_c = -1", dE_dc * dc_dT * dT_dE, sp.Integer(-1))
        yield identity("(dT/dc)_E (dc/dT)_E = 1", dT_dc * dc_dT, sp.Integer(1))
        yield identity("(dE/dc)_T (dc/dE)_T = 1", dE_dc * sp.diff(angle, E_nu), sp.Integer(1))
        slope = sp.diff(f["E_nu_from"].expr, costheta)
        yield identity("dE_nu/dcostheta is the derivative of E_nu(T, costheta)", f["dE_nu_dcostheta"].expr, slope)
        slope = sp.diff(f["T_from"].expr, costheta)
        yield identity("dT/dcostheta is the derivative of T(costheta, E_nu)", f["dT_dcostheta"].expr, slope)
