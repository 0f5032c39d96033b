"""A formula as a sum of products of one-sided functions: the sides, the products, and how few there can be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import sympy as sp

from codegen.errors import NotSeparableError, PlanError
from codegen.plan import condition, couplings, pieces, split
from codegen.plan.independence import basis as independent
from codegen.plan.limits import Limit
from symbolic.formula import Formula

RANK_TRIED = 8
"""Determinants up to this size are tried where a formula does not separate."""

Symbols: TypeAlias = "sp.Symbol | str | Sequence[sp.Symbol | str]"
Pair = tuple[sp.Expr, sp.Expr]


def rank(formula: Formula, first: Symbols, second: Symbols, *, fixed: Sequence[sp.Symbol | str] = ()) -> int:
    """The least number of products; quicker than `separate`, which also measures. Raises what `separate` raises."""
    return len(Sided(formula, first, second, fixed).products())


def _group(formula: Formula, given: Symbols) -> tuple[sp.Symbol, ...]:
    several = tuple(given) if isinstance(given, Sequence) and not isinstance(given, str) else (given,)
    return tuple(dict.fromkeys(pieces.known_symbol(formula, s) for s in several))


class Sided:
    """A formula whose symbols have taken sides.

    Attributes
    ----------
    formula : Formula
    first, second, fixed : tuple of Symbol
        Variables of either side, and what may stand on both.
    body : Expr
        The formula, names kept that belong to one side.
    where : tuple of (Symbol, Expr)
        What those names are.
    """

    def __init__(
        self,
        formula: Formula,
        first_given: Symbols,
        second_given: Symbols,
        fixed_given: Symbols = (),
    ) -> None:
        first, second, fixed = (_group(formula, given) for given in (first_given, second_given, fixed_given))
        both = set(first) & set(second) | set(fixed) & {*first, *second}
        if both:
            raise PlanError(f"{formula.key}: {', '.join(sorted(map(str, both)))} cannot stand on both sides.")
        if not first or not second:
            raise PlanError(f"{formula.key}: name at least one variable for either side.")
        sampled = {v for v, _, _ in formula.domain.ranges}
        if set(formula.variables) - sampled:
            missing = ", ".join(str(v) for v in formula.variables if v not in sampled)
            raise PlanError(f"the domain of {formula.key} gives no range for {missing}; add it to Domain(ranges=...).")
        self.formula, self.second, self.fixed = formula, second, fixed
        self.first = (*first, *(v for v in formula.variables if v not in (*first, *second, *fixed)))
        self.require_no_clamp()
        neutral = pieces.constants() | set(fixed)
        moved = frozenset(second)
        kept = frozenset(formula.expr.free_symbols) - moved - neutral
        self.moved_names = couplings.names_of(formula, moved, neutral)
        self.kept_names = couplings.names_of(formula, kept, neutral)
        self.sides = split.Sides(moved | self.moved_names, kept | self.kept_names)
        names = self.moved_names | self.kept_names
        self.body = split.unfolded_but(formula, names)
        self.where = split.values_of(formula, names)

    def require_no_clamp(self) -> None:
        """A variable that is cut at a bound is not the variable that the formula shows."""
        for variable, bound in self.formula.domain.clamps:
            sides = [bool({variable, *bound.free_symbols} & set(side)) for side in (self.first, self.second)]
            if all(sides):
                raise PlanError(
                    f"{self.formula.key} cuts {variable} at {bound}, which joins both sides; separate each of "
                    "codegen.plan.unclamped(formula) by itself."
                )

    def products(self) -> list[Pair]:
        """(a_k, b_k), as few as there can be; raises `NotSeparableError`."""
        try:
            terms = split.terms(self.body, self.sides)
        except split.MixedError as error:
            raise self.refused(error) from None
        return self.minimal([(rest, moved) for moved, rest in terms.items()])

    def minimal(self, pairs: list[Pair]) -> list[Pair]:
        """As few products as there can be: linear relations on either side, by exact algebra."""
        pairs = sorted(pairs, key=lambda pair: (sp.count_ops(pair[1]), sp.default_sort_key(pair[1])))
        found = independent([self.formula.unfold(b) for _, b in pairs], frozenset(self.second))
        first = [_weighted([a for a, _ in pairs], row) for row in found.weights]
        second = [pairs[k][1] for k in found.chosen]
        variables = frozenset(self.formula.expr.free_symbols) - {*self.second, *self.fixed} - pieces.constants()
        found = independent([self.formula.unfold(a) for a in first], variables)
        return [(first[k], _weighted(second, row)) for k, row in zip(found.chosen, found.weights, strict=True)]

    def unfold(self, expr: sp.Expr, limit: Limit | None) -> sp.Expr:
        """An expression in variables, parameters and constants alone."""
        inside = expr if limit is None else expr.xreplace({limit.name: limit.value})
        return self.formula.unfold(inside)

    def refused(self, error: split.MixedError) -> NotSeparableError:
        """What to say of a formula that does not separate."""
        formula = self.formula
        left, right = (", ".join(map(str, side)) for side in (self.first, self.second))
        least = condition.rank_at_least(formula, self.second, RANK_TRIED)
        why = "a pole that moves with the other side, so no finite sum exists" if error.is_pole else "nothing parts it"
        return NotSeparableError(
            f"{formula.key} does not separate into functions of {left} times functions of {right}: "
            f"{error.expression} joins them ({why}); at least {least} products would be needed.",
            error.expression,
            least,
            error.is_pole,
        )


def _weighted(values: Sequence[sp.Expr], row: Sequence[sp.Expr]) -> sp.Expr:
    return sp.Add(*(weight * value for weight, value in zip(row, values, strict=True) if weight != 0))
