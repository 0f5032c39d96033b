"""Functions that lose digits, as functions that do not: exp(x) - 1, log(1 + x), 1 - cos(x), log a - log b ..."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import sympy as sp

from codegen.elementary import expm1, log1p, psi


def rewritten(expr: sp.Expr) -> Iterator[tuple[str, sp.Expr]]:
    """(how, form) for every rule that applies, then for all of them together."""
    if not expr.has(sp.exp, sp.log, sp.sin, sp.cos):
        return
    together = expr
    for how, rule in _RULES:
        made = rule(expr)
        if made != expr:
            yield how, made
        together = rule(together)
    if together != expr:
        yield "functions rewritten", together
    yield from _logarithms(expr)


def _expm1(expr: sp.Expr) -> sp.Expr:
    """In a sum, c exp(x) - c -> c expm1(x); a exp(x) - a exp(y) -> a exp(y) expm1(x - y)."""
    return _sums(expr, _expm1_sum)


def _expm1_sum(terms: list[sp.Expr]) -> list[sp.Expr]:
    for k, term in enumerate(terms):
        powers = [f for f in sp.Mul.make_args(term) if isinstance(f, sp.exp)]
        for power in powers:
            rest = term / power
            for j, other in enumerate(terms):
                if j == k:
                    continue
                left = [t for i, t in enumerate(terms) if i not in (j, k)]
                quotient = sp.cancel(-other / rest) if not other.has(sp.exp) else sp.powsimp(-other / rest)
                if quotient == 1:
                    return [*left, rest * expm1(power.args[0])]
                if isinstance(quotient, sp.exp):
                    return [*left, rest * quotient * expm1(sp.factor(power.args[0] - quotient.args[0]))]
    return terms


def _cosines(expr: sp.Expr) -> sp.Expr:
    """c - c cos(x) -> 2 c sin(x/2)^2."""

    def pair(terms: list[sp.Expr]) -> list[sp.Expr]:
        for k, term in enumerate(terms):
            waves = [f for f in sp.Mul.make_args(term) if isinstance(f, sp.cos)]
            for wave in waves:
                rest = term / wave
                for j, other in enumerate(terms):
                    if j != k and sp.expand(other + rest) == 0:
                        left = [t for i, t in enumerate(terms) if i not in (j, k)]
                        return [*left, -2 * rest * sp.sin(wave.args[0] / 2) ** 2]
        return terms

    return _sums(expr, pair)


def _log1p(expr: sp.Expr) -> sp.Expr:
    """log(A / B) -> log1p((A - B) / B), the difference factored."""

    def one(argument: sp.Expr) -> sp.Expr:
        top, bottom = sp.fraction(sp.together(argument))
        difference = sp.factor(sp.expand(top - bottom))
        return log1p(difference / bottom) if difference != 0 else sp.Integer(0)

    return expr.replace(sp.log, one)


def _one_log(expr: sp.Expr) -> sp.Expr:
    """c log a - c log b -> c log(a / b)."""

    def pair(terms: list[sp.Expr]) -> list[sp.Expr]:
        for k, term in enumerate(terms):
            for log in (f for f in sp.Mul.make_args(term) if isinstance(f, sp.log)):
                rest = term / log
                for j, other in enumerate(terms):
                    quotient = -other / rest
                    if j != k and isinstance(quotient, sp.log):
                        left = [t for i, t in enumerate(terms) if i not in (j, k)]
                        return [*left, rest * sp.log(sp.factor(log.args[0] / quotient.args[0]))]
        return terms

    return _sums(expr, pair)


_RULES: tuple[tuple[str, Callable[[sp.Expr], sp.Expr]], ...] = (
    ("expm1", _expm1),
    ("1 - cos", _cosines),
    ("one log", _one_log),
    ("log1p", _log1p),
)


def _logarithms(expr: sp.Expr) -> Iterator[tuple[str, sp.Expr]]:
    """k log(A/B) + R -> k psi(q) + (k q + R) with q = (A - B)/A, and the same upside down: what cancels is together."""
    combined = sp.expand_mul(_one_log(expr), deep=False)
    logs = sorted(combined.atoms(sp.log), key=sp.default_sort_key)
    if len(logs) != 1:
        return
    (log,) = logs
    symbol = sp.Dummy("L")
    linear = sp.expand(combined.subs(log, symbol), deep=False)
    if not linear.is_polynomial(symbol) or sp.degree(linear, symbol) != 1:
        return
    factor, rest = linear.coeff(symbol, 1), linear.coeff(symbol, 0)
    top, bottom = sp.fraction(sp.together(log.args[0]))
    for above, below, sign, how in ((top, bottom, 1, "psi"), (bottom, top, -1, "psi of the inverse")):
        q = sp.factor(sp.cancel((above - below) / above))
        scale = sp.factor(factor * sign)
        remainder = sp.factor(sp.together(sp.cancel(scale * q + rest)))
        yield how, scale * psi(q) + remainder
    yield "log with its factor", factor * log + sp.factor(sp.together(rest))


def _sums(expr: sp.Expr, rule: Callable[[list[sp.Expr]], list[sp.Expr]]) -> sp.Expr:
    """A rule on the terms of every sum, innermost first."""
    if not expr.args:
        return expr
    made = expr.func(*(_sums(a, rule) for a in expr.args))
    if not made.is_Add:
        return made
    before: list[sp.Expr] = []
    terms = list(made.args)
    while terms != before:
        before, terms = terms, rule(list(terms))
    return sp.Add(*terms)
