"""Which integrals of a spectrum a separated formula needs, and from where to where: data, nothing integrated.

    integral of f(E) sigma(T, E) dE = sum_k a_k(T) I_k(E_min(T)),    I_k(x) = integral from x of f(E) b_k(E; x) dE

Every I_k is a function of one number, the lower limit x. Its only kinks are the break points of f.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sympy as sp

from codegen.errors import PlanError
from codegen.plan.limits import Limit, limits
from codegen.plan.separation import Separation
from symbolic.formula import Formula


@dataclass(frozen=True)
class Moments:
    """The integrals that an average over a spectrum needs.

    Attributes
    ----------
    separation : Separation
    variable : Symbol
        What is integrated, E_nu.
    lower, upper : Limit
        From where to where. Where `slack` is None no inequality of phase space gives the end, and the spectrum's
        own end counts.
    weights : tuple of Expr
        b_k in terms of `variable` and, in a centred basis, of `limit`; free of parameters and of T.
    """

    separation: Separation
    variable: sp.Symbol
    lower: Limit
    upper: Limit
    weights: tuple[sp.Expr, ...]

    @property
    def coefficients(self) -> tuple[Formula, ...]:
        """a_k, one for each weight."""
        return tuple(p.first for p in self.separation.products)

    @property
    def limit(self) -> Limit | None:
        """The end at which the weights are centred; None where they do not depend on it."""
        return self.separation.limit

    def from_limit(self, offset: sp.Symbol) -> tuple[sp.Expr, ...]:
        """The weights at limit + offset, without the subtraction of two energies.

        Quadrature nodes are known by their distance from the limit, so (1/E - 1/E_min)^k is computed as
        (-s/(E_min (E_min + s)))^k with every digit.
        """
        if self.limit is None:
            return self.weights
        there = {self.variable: self.limit.name + offset}
        return tuple(sp.factor(w.xreplace(there)) for w in self.weights)

    def breaks(self, points: Sequence[sp.Expr | float], other: sp.Symbol | None = None) -> tuple[sp.Expr, ...]:
        """Values of the outer variable where an average has a kink, from the break points of the spectrum.

        Parameters
        ----------
        points : sequence of Expr or float
            Break points and ends of the spectrum, in the unit of `variable`.
        other : Symbol, optional
            The outer variable; default the one variable that moves the limits.

        Raises
        ------
        PlanError
            If no limit moves with that variable, or not as a rational function of it.
        """
        found = []
        for end in (self.lower, self.upper):
            movers = [v for v in self.separation.first if v in end.depends_on]
            mover = other or (movers[0] if len(movers) == 1 else None)
            back = end.inverse(mover) if mover is not None and end.slack is not None else None
            found += [back.xreplace({end.name: sp.sympify(p)}) for p in points] if back is not None else []
        if not found:
            raise PlanError(
                f"{self.separation.source.key}: the limits of {self.variable} are no rational functions of "
                f"{other or 'one outer variable'}; solve {self.lower.value} = E for it numerically."
            )
        return tuple(found)


def moments(separation: Separation) -> Moments:
    """The moments of a separation whose second side is one variable.

    Raises
    ------
    PlanError
        If the second side has several variables.
    """
    if len(separation.second) != 1:
        names = ", ".join(map(str, separation.second))
        raise PlanError(f"{separation.source.key}: moments are integrals over one variable, not over {names}.")
    (variable,) = separation.second
    lower, upper = limits(separation.source, variable)
    return Moments(separation, variable, lower, upper, separation.weights)
