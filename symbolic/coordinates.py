"""Coordinates of phase space in which nothing is subtracted, so that signs can be read off.

With z, g > 0:  T = m z^2 / (2 (1 + z)),  p = m z (2 + z) / (2 (1 + z)),  E_nu = (1 + g) m z / 2, and
1 - costheta = 2 g / ((2 + z) (1 + g)). Here z > 0 covers all recoils, g = 0 is the edge T = T_max, and
E_nu_min(T) = m z / 2. A polynomial in (z, g) with positive coefficients is positive in all of phase space.
"""

from __future__ import annotations

from collections.abc import Iterable

import sympy as sp

from symbolic.symbols import E_nu, T, costheta, m_e, p, sin2_theta_W

z, g, y = sp.symbols("z g y", positive=True)

_RECOIL = {T: m_e * z**2 / (2 * (1 + z)), p: m_e * z * (2 + z) / (2 * (1 + z))}
_TABLE: dict[frozenset[sp.Symbol], dict[sp.Symbol, sp.Expr]] = {
    frozenset({T, E_nu}): {**_RECOIL, E_nu: (1 + g) * m_e * z / 2},
    frozenset({T, costheta}): {**_RECOIL, costheta: (2 + z + z * g) / ((2 + z) * (1 + g))},
    frozenset({T}): _RECOIL,
    frozenset({costheta, E_nu}): {costheta: 1 / (1 + y)},
    frozenset({sin2_theta_W}): {sin2_theta_W: 1 / (1 + y)},
}


def of(variables: Iterable[sp.Symbol]) -> dict[sp.Symbol, sp.Expr]:
    """Values of these variables (and of p) in the coordinates; empty where none are known."""
    return _TABLE.get(frozenset(variables), {})


def put(expr: sp.Expr, variables: Iterable[sp.Symbol]) -> sp.Expr:
    """An expression in the coordinates, with roots of perfect squares resolved."""
    return _resolved(expr.xreplace(of(variables)))


def _resolved(expr: sp.Expr) -> sp.Expr:
    if not expr.args:
        return expr
    made = expr.func(*(_resolved(argument) for argument in expr.args))
    if made.is_Pow and made.exp.is_Rational and made.exp.q == 2:
        return sp.Pow(sp.factor(sp.together(made.base)), made.exp)
    return made
