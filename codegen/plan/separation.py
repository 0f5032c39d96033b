"""What a separation is: products, their rank, their condition, and the proof that they add up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import sympy as sp

from codegen.plan import couplings
from codegen.plan.condition import Condition
from codegen.plan.limits import Limit
from codegen.plan.split import unfolded_but
from symbolic import proof
from symbolic.formula import Formula


@dataclass(frozen=True)
class Product:
    """One term: a function of the first variables times a function of the second."""

    first: Formula
    second: Formula


@dataclass(frozen=True)
class Separation:
    """A formula as a sum of products.

    Attributes
    ----------
    source : Formula
    first, second : tuple of Symbol
        The variables of either side; the parameters go with the first.
    basis : str
        ``plain``, or what it is centred at: ``powers of E_nu - E_nu_min``.
    products : tuple of Product
    rank : int
        The least number of products that any separation has; a centred basis may have more.
    rank_proved : int
        Lower bound of that number, proved by a determinant; equal to `rank` as a rule.
    condition : Condition
        Of this basis.
    alternatives : tuple of (str, Condition)
        Every basis that was measured, this one included.
    weights : tuple of Expr
        The second factors in terms of their variables and, where centred, of the name of the centre.
    limit : Limit, optional
        The end of phase space that a centred basis is centred at.
    """

    source: Formula
    first: tuple[sp.Symbol, ...]
    second: tuple[sp.Symbol, ...]
    basis: str
    products: tuple[Product, ...]
    rank: int
    rank_proved: int
    condition: Condition
    alternatives: tuple[tuple[str, Condition], ...]
    weights: tuple[sp.Expr, ...]
    limit: Limit | None = None

    @property
    def is_minimal(self) -> bool:
        """True if it is proved that no separation has fewer products, and this one has no more."""
        return self.rank_proved == self.rank == len(self.products)

    @cached_property
    def terms(self) -> tuple[sp.Expr, ...]:
        """The products as expressions."""
        return tuple(p.first.expr * p.second.expr for p in self.products)

    def recombine(self) -> sp.Expr:
        """Sum of the products."""
        return sp.Add(*self.terms)

    def prove(self) -> bool:
        """True if the sum is proved equal to the source, exactly."""
        kept = () if self.limit is None else (self.limit.name,)
        total = sp.Add(*(unfolded_but(p.first, kept) * unfolded_but(p.second, kept) for p in self.products))
        return adds_up(total, self.source.expr, self.limit)


def adds_up(total: sp.Expr, source: sp.Expr, limit: Limit | None) -> bool:
    """True if `total`, which may use the name of a limit, is proved equal to `source`.

    The limit is algebraic in what moves it, and that may be rational in the limit: then the identity is proved
    for every value of the limit, without roots.
    """
    if limit is None:
        return couplings.equal(total, source)
    for mover in sorted(limit.depends_on, key=str):
        back = limit.inverse(mover)
        if back is not None:
            same = proof.equal(back.xreplace({limit.name: limit.value}), mover)
            return same and couplings.equal(total.xreplace({mover: back}), source.xreplace({mover: back}))
    return limit.prove() and couplings.equal(total.xreplace({limit.name: limit.value}), source)
