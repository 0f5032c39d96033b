"""Centred bases: the same sum of products in powers of a difference that vanishes where phase space ends.

Functions b_k = w u^n of one variable span the same space as w (u - u_0)^n with u_0 = u(E_nu_min(T)). Around that
end the terms of a cross section have one sign, so nothing cancels, and an integral of f(E) w (u - u_0)^n from
E_nu_min upwards is still a function of one number, E_nu_min.

    1/T - 1/E_nu = (1/T - 1/E_nu_min) - (1/E_nu - 1/E_nu_min), and 1/T - 1/E_nu_min = m_e/(2 E_nu_min^2)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import sympy as sp

from codegen.plan.couplings import by_monomials
from codegen.plan.limits import Limit
from codegen.plan.pieces import constants
from codegen.plan.split import is_rational

Pair = tuple[sp.Expr, sp.Expr]

LONG = 100
"""Operations above which a sum over couplings is not tried as one product; that search grows without bound."""


@dataclass(frozen=True)
class Powers:
    """Functions b_k = weight * sum_n rows[k][n] generator^n of one variable."""

    weight: sp.Expr
    generator: sp.Expr
    rows: tuple[tuple[sp.Expr, ...], ...]

    @property
    def degree(self) -> int:
        """Highest power."""
        return max(len(row) for row in self.rows) - 1


@dataclass(frozen=True)
class Centred:
    """A sum of products in powers of a `difference`, around an end of phase space or another centre.

    `pairs` are (a_n, b_n), which may use the name of the limit; `weights` are the b_n as plain functions of
    the variable and of that name.
    """

    difference: sp.Expr
    pairs: tuple[Pair, ...]
    weights: tuple[sp.Expr, ...]


def candidates(pairs: Sequence[Pair], limit: Limit) -> Iterator[Centred]:
    """Every centred basis that the second factors allow.

    Parameters
    ----------
    pairs : sequence of (a_k, b_k), names of the second side put in
    limit : Limit of the second variable, in terms of the first ones
    """
    for powers in powers_of([b for _, b in pairs], limit.variable):
        yield _centred(pairs, powers, limit)


def powers_of(functions: Sequence[sp.Expr], variable: sp.Symbol) -> Iterator[Powers]:
    """Ways to write functions of one variable as a common factor times polynomials in one generator."""
    names: dict[sp.Expr, sp.Symbol] = {}
    fractions = [sp.fraction(sp.cancel(sp.together(_frozen(f, variable, names)))) for f in functions]
    denominator = sp.Integer(1)
    for _, d in fractions:
        denominator = sp.lcm(denominator, d)
    numerators = [sp.cancel(n * denominator / d) for n, d in fractions]
    shared = sp.Integer(0)
    for n in numerators:
        shared = sp.gcd(shared, n)
    reduced = [sp.cancel(n / shared) for n in numerators]
    back = {symbol: expr for expr, symbol in names.items()}
    left = {s for n in reduced for s in n.free_symbols} & {variable, *back}
    if len(left) > 1:
        return
    generator = left.pop() if left else variable
    rows = [sp.Poly(n, generator).all_coeffs()[::-1] for n in reduced]
    degree = max(len(row) for row in rows) - 1
    weight = sp.factor(shared / denominator)
    if generator == variable:  # in powers of 1/E as well
        mirrored = [[sp.Integer(0)] * (degree + 1 - len(row)) + row[::-1] for row in rows]
        yield Powers((sp.cancel(weight * generator**degree)).xreplace(back), 1 / generator, _tuples(mirrored))
    yield Powers(weight.xreplace(back), generator.xreplace(back), _tuples(rows))


def _tuples(rows: Sequence[Sequence[sp.Expr]]) -> tuple[tuple[sp.Expr, ...], ...]:
    return tuple(tuple(row) for row in rows)


def _frozen(expr: sp.Expr, variable: sp.Symbol, names: dict[sp.Expr, sp.Symbol]) -> sp.Expr:
    """Functions of the variable that are not rational, as symbols."""
    if not expr.has(variable) or is_rational(expr):
        return expr
    if isinstance(expr, sp.Add | sp.Mul) or (isinstance(expr, sp.Pow) and expr.exp.is_Integer):
        return expr.func(*(_frozen(a, variable, names) for a in expr.args))
    return names.setdefault(expr, sp.Dummy("function", positive=True))


def _centred(pairs: Sequence[Pair], powers: Powers, limit: Limit) -> Centred:
    size = powers.degree + 1
    rows = [(a, row) for (a, _), row in zip(pairs, powers.rows, strict=True)]
    coefficients = [sp.Add(*(a * row[n] for a, row in rows if n < len(row))) for n in range(size)]
    start = powers.generator.xreplace({limit.variable: limit.name})
    distance = difference(powers.generator, limit)
    shifted = [
        sp.Add(*(sp.binomial(j, n) * start ** (j - n) * coefficients[j] for j in range(n, size))) for n in range(size)
    ]
    plain = powers.generator - start
    return Centred(
        plain,
        tuple((a, powers.weight * distance**n) for n, a in enumerate(shifted) if a != 0),
        tuple(powers.weight * plain**n for n, a in enumerate(shifted) if a != 0),
    )


def difference(generator: sp.Expr, limit: Limit) -> sp.Expr:
    """generator(variable) - generator(limit); the distance to the limit without a subtraction where it can be."""
    if generator == limit.variable:
        return limit.distance
    if generator == 1 / limit.variable:
        return -limit.distance / (limit.variable * limit.name)
    return generator - generator.xreplace({limit.variable: limit.name})


def in_terms_of_limit(expr: sp.Expr, limit: Limit, first: sp.Symbol) -> sp.Expr:
    """A coefficient with a variable that moves the limit eliminated in favour of it, and factored.

    What is left then is a rational function of E_nu_min and the couplings; the differences of almost equal
    numbers, 1/T - 1/E_nu_min, are gone because they cancelled in the algebra.
    """
    inverse = limit.inverse(first)
    if inverse is None:
        return expr
    names: dict[sp.Expr, sp.Symbol] = {}
    algebraic = _frozen(expr, first, names).xreplace({first: inverse})
    return tidy(algebraic, limit.name, names)


def tidy(expr: sp.Expr, variable: sp.Symbol, names: dict[sp.Expr, sp.Symbol]) -> sp.Expr:
    """Terms sorted by couplings, those that share one factored together where that is shorter.

    So the weak part at the edge of phase space becomes the perfect square that it is, and the magnetic part,
    which shares no coupling with it, stays apart.
    """
    back = {symbol: function for function, symbol in names.items()}
    terms = by_monomials(expr, frozenset({variable, *back}))  # of constants as well: the rest factors quickly
    factored = [(m, sp.factor(c)) for m, c in terms.items()]
    return sp.Add(*(_shorter(group) for group in _groups([t for t in factored if t[1] != 0]))).xreplace(back)


def _groups(terms: list[Pair]) -> list[list[Pair]]:
    """Terms joined wherever their monomials share a coupling."""
    groups: list[list[Pair]] = []
    for term in terms:
        couplings = term[0].free_symbols - constants()
        near = [g for g in groups if any(m.free_symbols & couplings for m, _ in g)]
        groups = [g for g in groups if g not in near]
        groups.append([t for g in near for t in g] + [term])
    return groups


def _shorter(group: list[Pair]) -> sp.Expr:
    apart = sp.Add(*(monomial * coefficient for monomial, coefficient in group))
    if len(group) == 1 or sp.count_ops(apart) > LONG:
        return apart
    return min((sp.factor(apart), apart), key=sp.count_ops)
