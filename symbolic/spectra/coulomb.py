r"""Coulomb functions of the outgoing electron at the nuclear radius R, for a point charge.

The squared electron wave functions of angular momentum :math:`j = k - 1/2` at R, relative to free waves, are

.. math:: F_{k-1} = 4^{k-1}\,2k\,(k + \gamma_k)\,[(2k-1)!!]^2\,(2 p R)^{2(\gamma_k - k)}
          \,e^{\pi\eta}\,\frac{|\Gamma(\gamma_k + i\eta)|^2}{\Gamma(1 + 2\gamma_k)^2}

with :math:`\gamma_k = \sqrt{k^2 - (\alpha Z)^2}` and :math:`\eta = \alpha Z W/p`. :math:`F_0` is the Fermi
function, and :math:`\lambda_k = F_{k-1}/F_0`. They are written through their logarithm: near the end point
:math:`\eta` grows without limit, and the exponential and the Gamma functions overflow one by one while their
product does not.

Source: Behrens:1982; Hayen:2017dwg.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from symbolic.special import LogAbsGamma
from symbolic.spectra.decays import R_0
from symbolic.symbols import alpha, hbarc


@dataclass(frozen=True)
class Electron:
    """An outgoing electron: momentum and total energy in MeV, in the field of a nucleus (Z, A)."""

    p: sp.Expr
    W: sp.Expr
    Z: int
    A: int


def gamma(k: int, Z: int) -> sp.Expr:
    """gamma_k = sqrt(k^2 - (alpha Z)^2)."""
    return sp.sqrt(k**2 - (alpha * Z) ** 2)


def eta(electron: Electron) -> sp.Expr:
    """Sommerfeld parameter alpha Z W / p."""
    return alpha * electron.Z * electron.W / electron.p


def radius(A: int) -> sp.Expr:
    """R = r_0 A^(1/3), cm."""
    return R_0 * sp.Integer(A) ** sp.Rational(1, 3)


def log_F(k: int, electron: Electron) -> sp.Expr:
    """Logarithm of F_{k-1}; k = 1 is the Fermi function."""
    g = gamma(k, electron.Z)
    size = 2 * electron.p * radius(electron.A) / hbarc
    terms = (
        2 * (g - k) * sp.log(size),
        sp.pi * eta(electron),
        2 * LogAbsGamma(g, eta(electron)),
        -2 * LogAbsGamma(1 + 2 * g, sp.Integer(0)),
        sp.log(_weight(k) * (k + g)),
    )
    return sp.Add(*terms, evaluate=False)


def _weight(k: int) -> sp.Integer:
    return 4 ** (k - 1) * 2 * k * sp.factorial2(2 * k - 1) ** 2


def log_lambda(k: int, electron: Electron) -> sp.Expr:
    """Logarithm of lambda_k = F_{k-1} / F_0, in which pi eta cancels."""
    g, g1 = gamma(k, electron.Z), gamma(1, electron.Z)
    size = 2 * electron.p * radius(electron.A) / hbarc
    y = eta(electron)
    terms = (
        2 * (g - g1 - (k - 1)) * sp.log(size),
        2 * LogAbsGamma(g, y),
        -2 * LogAbsGamma(g1, y),
        2 * LogAbsGamma(1 + 2 * g1, sp.Integer(0)),
        -2 * LogAbsGamma(1 + 2 * g, sp.Integer(0)),
        sp.log(_weight(k) * (k + g) / (2 * (1 + g1))),
    )
    return sp.Add(*terms, evaluate=False)


def without_charge(log_function: sp.Expr) -> sp.Expr:
    """A logarithm of these functions at alpha = 0, where they are 1: their exact value there must be 0."""
    bare = log_function.subs(alpha, 0)
    exact = bare.replace(LogAbsGamma, lambda x, y: sp.loggamma(x) if y == 0 else LogAbsGamma(x, y))
    return sp.simplify(sp.expand_log(exact, force=True))
