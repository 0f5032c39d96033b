"""Where a formula holds: what physics allows, what phase space contains, how to sample it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import sympy as sp


@dataclass(frozen=True)
class Domain:
    """Domain of validity of a formula.

    Attributes
    ----------
    ranges : tuple of (variable, low, high)
        In sampling order; `low` and `high` may use variables before it.
    allowed : tuple of relations
        What any value must satisfy (E_nu >= 0); elsewhere a kernel gives NaN.
    phase_space : tuple of relations
        Where the process can happen (T (m_e + 2 E_nu) <= 2 E_nu^2); elsewhere a kernel gives `outside`.
    clamps : tuple of (variable, bound)
        Variables that are cut at a bound before use: an integral ends where phase space ends.
    outside : str
        ``zero`` for cross sections, ``nan`` for kinematics, where 0 would be a value like any other.
    ceiling : expression, optional
        The largest value on the domain; rounding must not exceed it (costheta <= 1).
    usual : tuple of (parameter, low, high)
        Where forms are chosen and certified; a parameter that is not named takes its whole reach.
    """

    ranges: tuple[tuple[sp.Symbol, sp.Expr, sp.Expr], ...]
    allowed: tuple[sp.Rel, ...] = ()
    phase_space: tuple[sp.Rel, ...] = ()
    clamps: tuple[tuple[sp.Symbol, sp.Expr], ...] = ()
    outside: str = "zero"
    ceiling: sp.Expr | None = None
    usual: tuple[tuple[sp.Symbol, sp.Expr, sp.Expr], ...] = ()

    def bounds(self, variable: sp.Symbol) -> tuple[sp.Expr, sp.Expr]:
        """Low and high end of a variable."""
        for symbol, low, high in self.ranges:
            if symbol == variable:
                return low, high
        raise KeyError(variable)

    def contains(self, point: Mapping[sp.Symbol, sp.Expr]) -> bool:
        """True if a point (exact numbers for all symbols) is allowed and inside phase space."""
        return all(bool(relation.subs(point)) for relation in (*self.allowed, *self.phase_space))


def margin(relation: sp.Rel) -> sp.Expr:
    """What is >= 0 (or > 0) where the relation holds, without its denominator, which is positive on a domain."""
    side = relation.lhs - relation.rhs
    signed = side if isinstance(relation, sp.Ge | sp.Gt) else -side
    return sp.expand(sp.fraction(sp.together(signed))[0])
