"""Couplings: what a formula is a polynomial in, once functions of the parameters alone have a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import sympy as sp

from codegen.plan.split import Sides, Terms, collected
from symbolic import proof
from symbolic.formula import Formula


@dataclass
class Namer:
    """Gives names c_1, c_2 ... to functions of the parameters that are no polynomials in them, such as exp(-a)."""

    sides: Sides
    taken: frozenset[str]
    names: dict[sp.Expr, sp.Symbol] = field(default_factory=dict)

    def named(self, expr: sp.Expr) -> sp.Expr:
        """The expression with such functions replaced; a power of a parameter stays."""
        if not self.sides.moves(expr) or expr.is_Symbol:
            return expr
        if self.sides.is_mixed(expr) or isinstance(expr, sp.Add | sp.Mul):
            return expr.func(*(self.named(a) for a in expr.args))
        if isinstance(expr, sp.Pow) and expr.exp.is_Integer and (expr.exp > 0 or expr.base.is_Symbol):
            return self.named(expr.base) ** expr.exp
        return self._name(expr)

    def _name(self, expr: sp.Expr) -> sp.Symbol:
        if expr not in self.names:
            free = (f"c_{k}" for k in range(1, 10**6))
            used = self.taken | {str(s) for s in self.names.values()}
            self.names[expr] = sp.Symbol(next(n for n in free if n not in used), real=True)
        return self.names[expr]


def monomials(terms: Terms, couplings: Iterable[sp.Symbol]) -> Terms:
    """Sums among the moved factors expanded, so that every one is a product of powers of couplings."""
    generators, total = list(couplings), Terms()
    for moved, rest in terms.items():
        for term in sp.Add.make_args(sp.expand(moved)):
            number, monomial = term.as_independent(*generators, as_Add=False)
            total[monomial] = total.get(monomial, sp.Integer(0)) + number * rest
    return total


def by_monomials(expr: sp.Expr, kept: frozenset[sp.Symbol] = frozenset()) -> Terms:
    """An expression sorted by monomials of all symbols that it is a polynomial in, but for the `kept` ones."""
    outer = frozenset(s for s in expr.free_symbols - kept if expr.is_polynomial(s))
    return monomials(collected(expr, Sides(outer, expr.free_symbols - outer)), sorted(outer, key=str))


def equal(left: sp.Expr, right: sp.Expr) -> bool:
    """`proof.equal`, coupling by coupling: a polynomial is 0 if its coefficients are, and those are small."""
    return all(proof.equal(c, sp.Integer(0)) for c in by_monomials(left - right).values())


def powers(monomial: sp.Expr) -> dict[sp.Symbol, int]:
    """Coupling -> power, in order of names; negative powers are allowed."""
    return {s: int(k) for s, k in sorted(monomial.as_powers_dict().items(), key=lambda item: str(item[0])) if s != 1}


def label(monomial: sp.Expr) -> str:
    """A monomial as part of a name: g_L2, g_L_g_R, M_m4, constant."""
    parts = [f"{s}{'' if k == 1 else k if k > 0 else f'm{-k}'}" for s, k in powers(monomial).items()]
    return "_".join(parts) or "constant"


def order(monomial: sp.Expr, couplings: Iterable[sp.Symbol]) -> tuple[int, ...]:
    """Sorting key: by the powers of the couplings in their order, highest first."""
    found = powers(monomial)
    return tuple(-found.get(c, 0) for c in couplings)


def is_coefficient(generic: sp.Expr, monomial: sp.Expr, couplings: tuple[sp.Symbol, ...], claimed: sp.Expr) -> bool:
    """True if `claimed` is the Taylor coefficient of a polynomial in the couplings, found by differentiation."""
    wanted = powers(monomial)
    lowest = sp.Mul(*(c ** _pole(generic, c) for c in couplings))
    expr = generic if lowest == 1 else sp.expand(generic * lowest)
    factor = sp.Integer(1)
    for c in couplings:
        k = wanted.get(c, 0) + _pole(generic, c)
        expr = sp.diff(expr, c, k).xreplace({c: sp.Integer(0)})
        factor *= sp.factorial(k)
    return proof.equal(expr / factor, claimed)


def _pole(expr: sp.Expr, coupling: sp.Symbol) -> int:
    """Order of the pole at 0 that the powers of a coupling make at most."""
    found = [-e.exp for e in expr.atoms(sp.Pow) if e.base == coupling and e.exp.is_Integer and e.exp < 0]
    return sum(int(k) for k in found)


def names_of(formula: Formula, chosen: frozenset[sp.Symbol], neutral: frozenset[sp.Symbol]) -> frozenset[sp.Symbol]:
    """Named sub-expressions of a formula that depend on the chosen symbols, and on nothing else but neutral ones."""
    found = set()
    for symbol, _ in formula.where:
        free = formula.unfold(symbol).free_symbols
        if free & chosen and free <= chosen | neutral:
            found.add(symbol)
    return frozenset(found)
