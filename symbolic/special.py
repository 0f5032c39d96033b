r"""Functions of physics that SymPy lacks or writes in a form that overflows.

`LogAbsGamma(x, y)` is :math:`\ln|\Gamma(x + i y)|` for real x > 0, y: the Coulomb functions of beta decay
are products of huge and tiny :math:`|\Gamma|^2` and exponentials, so they are written with its logarithm.
"""

from __future__ import annotations

from typing import Any

import mpmath
import sympy as sp
from sympy.core.function import ArgumentIndexError


class LogAbsGamma(sp.Function):  # type: ignore[misc]  # sympy has no types
    r"""Logarithm of the absolute value of the Gamma function at x + i y, for real x > 0 and real y.

    Even in y, so a sign is taken out of y. It has no derivative in closed form here: the trigamma function of
    a complex argument is not among the operations of the code generator.
    """

    nargs = 2
    is_extended_real = True

    @classmethod
    def eval(cls, x: sp.Expr, y: sp.Expr) -> sp.Expr | None:
        """Exact values: ln Gamma(1) = ln Gamma(2) = 0; the sign of y does not matter."""
        if y.is_zero and x in (sp.Integer(1), sp.Integer(2)):
            return sp.Integer(0)
        if y.could_extract_minus_sign():
            return cls(x, -y)
        return None

    def fdiff(self, argindex: int = 1) -> sp.Expr:
        """Refused: see the class."""
        raise ArgumentIndexError(self, argindex)

    def _eval_evalf(self, prec: int) -> sp.Expr | None:
        digits = int(prec * 0.30103) + 8
        x, y = (argument.evalf(digits) for argument in self.args)
        if not (x.is_number and y.is_number):
            return None
        with mpmath.workprec(prec + 20):
            value = mpmath.re(mpmath.loggamma(mpmath.mpc(x._to_mpmath(prec + 20), y._to_mpmath(prec + 20))))
        return sp.Float(value, precision=prec)

    def _latex(self, printer: Any) -> str:
        x, y = (printer.doprint(argument) for argument in self.args)
        inside = x if self.args[1].is_zero else f"{x} + i {y}"
        return rf"\ln\left|\Gamma\left({inside}\right)\right|"
