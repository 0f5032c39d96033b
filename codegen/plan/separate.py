"""Separation: a formula as an exact sum of products a_k(T) b_k(E_nu), with as few terms as there can be.

    dsigma/dT = a_0(T) + a_1(T) / E_nu + a_2(T) / E_nu^2

An average over a spectrum f(E_nu) then needs the integrals of f b_k alone, whatever T and the parameters are.
The plain basis is exact and may still cancel in floating point: at E_nu >> m_e the three terms above are 10^5
times their sum at the edge of phase space. Then the basis is centred at that edge (`codegen.plan.centre`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import sympy as sp

from codegen.errors import PlanError
from codegen.plan import centre, condition, couplings, pieces, split
from codegen.plan.limits import Limit, limits
from codegen.plan.products import Sided, Symbols
from codegen.plan.separation import Product, Separation, adds_up
from symbolic import proof
from symbolic.formula import Formula, Step, equation

LIMIT = 256.0
"""Largest condition that is left alone: 8 of 53 bits, so that a sum of products keeps about 1e-13."""


def separate(
    formula: Formula,
    first: Symbols,
    second: Symbols,
    *,
    basis: str = "best",
    fixed: Sequence[sp.Symbol | str] = (),
    about: sp.Expr | None = None,
) -> Separation:
    """Take a formula apart into products of a function of some variables and a function of others.

    Parameters
    ----------
    formula : Formula
    first, second : Symbol, str, or several
        Variables of either side. Whatever is in neither, such as the parameters, goes with the first.
    basis : str
        ``plain``; ``centred`` at the end of phase space of the second variable; or ``best``: plain unless its
        condition is above `LIMIT` somewhere and a centred one is better.
    fixed : sequence of Symbol or str
        Parameters that may stand on both sides, because they do not change between the integrals.
    about : Expr, optional
        Centre there, at a value of the second variable in constants such as 3*m_e, instead of at an end of phase
        space: for one panel of a quadrature, or where the domain has no end that moves.

    Raises
    ------
    NotSeparableError
        If no finite sum of products is found; it says what joins the two sides and how many products would
        be needed at least.
    PlanError
        A symbol that is not in the formula or on both sides, a clamp that joins the sides, or no centred basis
        where one was asked for.
    """
    if basis not in ("best", "plain", "centred"):
        raise PlanError(f"{basis!r} is no basis; choose best, plain or centred.")
    work = _Work(formula, first, second, fixed)
    plain = work.plain()
    alone = basis == "plain" or (basis == "best" and len(plain.pairs) == 1)  # one product cannot cancel
    drafts = [plain, *(() if alone else work.centred(plain) if about is None else work.about(plain, about))]
    if basis == "centred" and len(drafts) == 1:
        names = ", ".join(map(str, work.second))
        raise PlanError(
            f"{formula.key} has no centred basis in {names}: its domain gives no end that moves with the other "
            f"variables, or the factors are no powers of one function; use basis='plain'."
        )
    choice = drafts[1:] if basis == "centred" else drafts
    best = min(choice, key=lambda d: d.condition.largest)
    if basis == "best" and plain.condition.largest <= LIMIT:
        best = plain
    return work.separation(best, drafts, len(plain.pairs))


@dataclass(frozen=True)
class Draft:
    """A basis that was measured: products, and the second factors as `Separation.weights`."""

    basis: str
    pairs: tuple[centre.Pair, ...]
    weights: tuple[sp.Expr, ...]
    limit: Limit | None
    condition: condition.Condition


class _Work(Sided):
    """One separation on its way: drafts of bases, and the one that is chosen."""

    def plain(self) -> Draft:
        pairs = self.products()
        return self.draft("plain", tuple(pairs), tuple(self.formula.unfold(b) for _, b in pairs), None)

    def centred(self, plain: Draft) -> list[Draft]:
        if len(self.second) != 1:
            return []
        pairs = [(self.short(a), weight) for (a, _), weight in zip(plain.pairs, plain.weights, strict=True)]
        found = []
        for end in limits(self.formula, self.second[0]):
            movers = [v for v in self.first if v in end.depends_on]
            if end.slack is not None and movers:
                made = centre.candidates(pairs, end)
                found += [self.draft(f"powers of {c.difference}", c.pairs, c.weights, end) for c in made]
        return found

    def about(self, plain: Draft, value: sp.Expr) -> list[Draft]:
        """Bases centred at a given energy: the second factors are still functions of the second variable alone."""
        if len(self.second) != 1 or value.free_symbols - pieces.constants() or proof.sign_on_domain(value) != 1:
            raise PlanError(f"{self.formula.key}: {value} is no centre; give one such as 3*m_e for one variable.")
        point = Limit(self.second[0], sp.Dummy("centre", positive=True), value, is_lower=True)
        there = {point.name: value}
        found = []
        for made in centre.candidates([(a, w) for (a, _), w in zip(plain.pairs, plain.weights, strict=True)], point):
            pairs = tuple((a.xreplace(there), b.xreplace(there)) for a, b in made.pairs)
            label = f"powers of {made.difference.xreplace(there)}"
            found.append(self.draft(label, pairs, tuple(w.xreplace(there) for w in made.weights), None))
        return found

    def tidied(self, draft: Draft) -> Draft:
        """The first factors of a centred basis in terms of its centre, where that is one of their variables."""
        limit = draft.limit
        if limit is None:
            return draft
        movers = [v for v in self.first if v in limit.depends_on]
        pairs = list(draft.pairs)
        if len(movers) == 1 and self.stands_alone(movers[0]):
            pairs = [(centre.in_terms_of_limit(a, limit, movers[0]), b) for a, b in pairs]
        kept = [k for k, (a, _) in enumerate(pairs) if not couplings.equal(self.unfold(a, limit), sp.Integer(0))]
        return replace(draft, pairs=tuple(pairs[k] for k in kept), weights=tuple(draft.weights[k] for k in kept))

    def stands_alone(self, variable: sp.Symbol) -> bool:
        """True if the domain ties no other variable of the first side to this one.

        T_max cannot be eliminated where T_min is: the difference of the two would lose its form.
        """
        domain, others = self.formula.domain, set(self.first) - {variable}
        together = [{v, *low.free_symbols, *high.free_symbols} for v, low, high in domain.ranges]
        together += [r.free_symbols for r in domain.phase_space]
        return not any(variable in group and group & others for group in together)

    def short(self, expr: sp.Expr) -> sp.Expr:
        """Names that the data could move are put in; couplings stay names."""
        data = {v for v in self.first if v not in self.formula.parameters}
        fixed = [s for s, _ in self.where if not self.formula.unfold(s).free_symbols & data]
        return split.unfolded_but(replace(self.formula, body=expr), fixed)

    def draft(
        self, basis: str, pairs: tuple[centre.Pair, ...], weights: tuple[sp.Expr, ...], limit: Limit | None
    ) -> Draft:
        products = [self.unfold(a, limit) * self.unfold(b, limit) for a, b in pairs]
        return Draft(basis, pairs, weights, limit, condition.measure(self.formula, products))

    def separation(self, chosen: Draft, drafts: Sequence[Draft], rank: int) -> Separation:
        chosen = self.tidied(chosen)
        whole = self.sum_step(chosen)
        return Separation(
            source=self.formula,
            first=self.first,
            second=self.second,
            basis=chosen.basis,
            products=tuple(self.product(k, chosen, whole) for k in range(len(chosen.pairs))),
            rank=rank,
            rank_proved=condition.rank_at_least(self.formula, self.second, rank),
            condition=chosen.condition,
            alternatives=tuple((d.basis, d.condition) for d in drafts),
            weights=chosen.weights,
            limit=chosen.limit,
        )

    def sum_step(self, chosen: Draft) -> Step:
        formula = self.formula
        total = sp.Add(*(a * b for a, b in chosen.pairs))
        return Step(
            "sum of products",
            equation(formula.latex_name or formula.name, total),
            "one-variable parts kept whole, the rest multiplied out and sorted",
            cache(lambda: adds_up(formula.unfold(total), formula.expr, chosen.limit)),
        )

    def product(self, k: int, chosen: Draft, whole: Step) -> Product:
        formula, limit, (first, second) = self.formula, chosen.limit, chosen.pairs[k]
        where = self.where if limit is None else (*self.where, (limit.name, limit.value))
        arguments = self.second if limit is None or limit.name not in second.free_symbols else formula.variables
        cut = pieces.Cut(
            kind="first",
            label=str(k),
            body=first,
            where=where,
            variables=tuple(v for v in formula.variables if v in self.first),
            parameters=formula.parameters,
            why=f"multiplies {second}",
            prove=whole.prove,
            steps=(whole,),
        )
        other = replace(
            cut,
            kind="second",
            body=second,
            variables=tuple(v for v in formula.variables if v in arguments),
            parameters=tuple(p for p in formula.parameters if p in self.fixed),
            why=f"multiplies {first}",
        )
        return Product(pieces.formula_of(formula, cut), pieces.formula_of(formula, other))
