"""Sums with a root as quotients without the cancellation: (A^2 - B^2 r) / (A - B sqrt(r))."""

from __future__ import annotations

from collections.abc import Iterator

import sympy as sp

ALONE = 6  # factors that are made rational one at a time, at most


def factored(expr: sp.Expr) -> sp.Expr:
    """Over one denominator, factored."""
    return sp.factor(sp.together(expr))


def radicands(expr: sp.Expr) -> list[sp.Expr]:
    found = {a.base for a in expr.atoms(sp.Pow) if a.exp.is_Rational and a.exp.q == 2 and not a.base.is_number}
    return sorted(found, key=sp.default_sort_key)


def conjugates(expr: sp.Expr, radicals: list[sp.Expr]) -> Iterator[tuple[str, sp.Expr]]:
    """Factors A + B sqrt(r) as (A^2 - B^2 r) / (A - B sqrt(r)): each alone, and all of them."""
    for radicand in radicals:
        root = sp.Dummy("r", positive=True)
        rational = factored(_rooted(expr, radicand, root))
        factors = [f.as_base_exp() for f in sp.Mul.make_args(rational)]
        places = [k for k, (base, power) in enumerate(factors) if base.has(root) and base.is_Add and power.is_Integer]
        choices = [(k,) for k in places[:ALONE]] + ([tuple(places)] if len(places) > 1 else [])
        back = sp.sqrt(sp.factor(radicand))
        for chosen in choices:
            made = sp.Mul(
                *((_conjugated(b, radicand, root) if k in chosen else b) ** p for k, (b, p) in enumerate(factors))
            )
            if made.has(sp.zoo, sp.nan):
                continue
            yield f"conjugate {len(chosen)} of {len(places)}", made.subs(root, back)
        yield f"in sqrt({radicand})", rational.subs(root, back)


def _rooted(expr: sp.Expr, radicand: sp.Expr, root: sp.Symbol) -> sp.Expr:
    """Half powers of the radicand as powers of one symbol."""
    return expr.replace(
        lambda e: e.is_Pow and e.base == radicand and e.exp.is_Rational and e.exp.q == 2, lambda e: root ** (2 * e.exp)
    )


def _conjugated(base: sp.Expr, radicand: sp.Expr, root: sp.Symbol) -> sp.Expr:
    """A + B sqrt(r) with its conjugate above and below; left alone where there is nothing to conjugate."""
    if not base.is_polynomial(root):
        return base
    plain, rooted = sp.Integer(0), sp.Integer(0)
    for (k,), coefficient in sp.Poly(base, root).terms():
        if k % 2:
            rooted += coefficient * radicand ** ((k - 1) // 2)
        else:
            plain += coefficient * radicand ** (k // 2)
    plain, rooted = sp.factor(plain), sp.factor(rooted)
    if plain == 0 or rooted == 0:
        return base
    return sp.factor(plain**2 - rooted**2 * radicand) / (plain - rooted * root)
