"""Shape factors: how the nuclear transition weighs the momenta of electron (p) and neutrino (q)."""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from symbolic.errors import SymbolicError

Shape = Callable[[sp.Expr, sp.Expr, sp.Expr], sp.Expr]

# Name -> C(p, q, lambda_2). The leptons carry away one unit of orbital momentum in a unique first-forbidden
# transition, either of them; lambda_2 is what the Coulomb field does to the electron's share.
SHAPES: dict[str, Shape] = {
    "allowed": lambda p, q, lambda_2: sp.Integer(1),  # noqa: ARG005 - one signature for all shapes
    "p2_q2": lambda p, q, lambda_2: p**2 + q**2,  # noqa: ARG005
    "unique": lambda p, q, lambda_2: q**2 + lambda_2 * p**2,
}


def shape(name: str) -> Shape:
    """The shape of a name; raises `SymbolicError` for one that is not here."""
    if name not in SHAPES:
        raise SymbolicError(f"{name!r} is no shape factor; known: {', '.join(SHAPES)}.")
    return SHAPES[name]
