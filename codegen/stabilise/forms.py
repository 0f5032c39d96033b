"""Forms of an expression that may keep digits where it loses them: exact algebra, nothing typed by hand.

Every form is a SymPy expression, with names for what it uses. Whether it is better is not decided here.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import sympy as sp

from codegen.stabilise import functions, series
from codegen.stabilise.conjugates import conjugates, factored, radicands
from codegen.stabilise.slacks import Slack

LARGE = 4000  # operations beyond which polynomial algebra is not tried
Where = tuple[tuple[sp.Symbol, sp.Expr], ...]


@dataclass(frozen=True)
class Form:
    """An expression equal to the source, with what its own names stand for and how it was made."""

    how: str
    body: sp.Expr
    where: Where = ()


def stages(
    body: sp.Expr, where: Where, slacks: list[Slack], parameters: Iterable[sp.Symbol] = ()
) -> tuple[Iterator[Form], ...]:
    """All forms, the quick and likely ones first.

    The source with its names, step by step; then the unfolded whole; then the parts that a parameter tells apart.
    """
    whole = _unfolded(body, where)
    return _named(body, where), _all(whole, slacks), _apart(body, where, slacks, parameters)


def _unfolded(body: sp.Expr, where: Where) -> sp.Expr:
    for symbol, value in reversed(where):
        body = body.subs(symbol, value)
    return body


def _named(body: sp.Expr, where: Where) -> Iterator[Form]:
    """The source; where it is a chain of steps, each step also in the forms of its own."""
    yield Form("as derived", body, where)
    roots = tuple((s, e) for s, e in where if radicands(e) and not radicands(e**2))  # p = sqrt(...)
    options: list[dict[str, sp.Expr]] = []
    for symbol, value in where:
        others = [] if (symbol, value) in roots else _all(_unfolded(value, roots), [])
        options.append({f.how: f.body for f in others})
    for how in dict.fromkeys(h for found in options for h in found):
        steps = tuple((s, found.get(how, e)) for (s, e), found in zip(where, options, strict=True))
        yield Form(f"steps {how}", body, steps)


def _all(expr: sp.Expr, slacks: list[Slack]) -> Iterator[Form]:
    yield Form("unfolded", expr)
    starts = [("", expr), ("arguments factored", _arguments_factored(expr))]
    starts = starts if starts[1][1] != expr else starts[:1]
    for how, start in starts:
        for step, made in (("", start), *functions.rewritten(start)):
            label = _and(how, step)
            if label:
                yield Form(label, made)
            yield from _algebraic(label, made, slacks)
    for how, start in starts:
        for step, made in series.rewritten(start):
            yield Form(_and(how, step), made)


def _arguments_factored(expr: sp.Expr) -> sp.Expr:
    """Everything that stands under a root or in a function, factored."""
    if not expr.args:
        return expr
    made = expr.func(*(_arguments_factored(a) for a in expr.args))
    if made.is_Pow and made.exp.is_Rational and made.exp.q == 2:
        return sp.factor(made.base) ** made.exp
    if isinstance(made, sp.Function | sp.exp | sp.log) and len(made.args) == 1:
        return made.func(factored(made.args[0]))
    return made


def _apart(body: sp.Expr, where: Where, slacks: list[Slack], parameters: Iterable[sp.Symbol]) -> Iterator[Form]:
    """Terms that a parameter scales (the magnetic part) and terms that it does not, each in its own form."""
    terms = [(t, _unfolded(t, where)) for t in sp.Add.make_args(body)]
    for parameter in parameters:
        sides = [[t for t in terms if t[1].has(parameter) is has] for has in (False, True)]
        if not all(sides):
            continue
        for side, other in (sides, sides[::-1]):
            group = sp.Add(*(whole for _, whole in side))
            rests = [(sp.Add(*(t for t, _ in other)), where), (factored(sp.Add(*(whole for _, whole in other))), ())]
            for form in _algebraic("", group, slacks):
                for rest, names in rests:
                    body = sp.Add(form.body, rest, evaluate=False)
                    yield Form(f"apart in {parameter}: {form.how}", body, (*form.where, *names))


def _algebraic(how: str, expr: sp.Expr, slacks: list[Slack]) -> Iterator[Form]:
    if sp.count_ops(expr) > LARGE:
        return
    opaque, names = _opaque(expr)

    def back(form: sp.Expr) -> sp.Expr:
        return form.xreplace(names)

    radicals = radicands(opaque)
    bases = [(how, opaque)]
    if radicals:
        bases += [(_and(how, label), made) for label, made in conjugates(opaque, radicals)]
    for label, base in bases:
        for name, rewrite in _REWRITES:
            yield Form(_and(label, name), back(rewrite(base)))
        if not radicands(base) or len(radicals) == 1:
            yield from (
                Form(_and(label, f.how), back(f.body), _back(f.where, names)) for f in with_slacks(base, slacks)
            )


def _and(*words: str) -> str:
    return ", ".join(w for w in words if w)


def _back(where: Where, names: dict[sp.Symbol, sp.Expr]) -> Where:
    return tuple((s, e.xreplace(names)) for s, e in where)


def _opaque(expr: sp.Expr) -> tuple[sp.Expr, dict[sp.Symbol, sp.Expr]]:
    """Functions other than roots as symbols, so that polynomial algebra leaves them alone."""
    calls = [f for f in sp.preorder_traversal(expr) if isinstance(f, sp.Function | sp.exp | sp.log | sp.Min | sp.Max)]
    names: dict[sp.Symbol, sp.Expr] = {}
    table: dict[sp.Expr, sp.Symbol] = {}
    for call in calls:
        if call not in table:
            symbol = sp.Dummy("f", positive=True)
            table[call], names[symbol] = symbol, call
    return expr.xreplace(table), names


def _by_terms(expr: sp.Expr) -> sp.Expr:
    return sp.Add(*(factored(term) for term in sp.Add.make_args(expr)))


def _under_roots(expr: sp.Expr) -> sp.Expr:
    return expr.replace(lambda e: e.is_Pow and e.exp.is_Rational and e.exp.q == 2, lambda e: sp.factor(e.base) ** e.exp)


def _expanded_below(expr: sp.Expr) -> sp.Expr:
    """Numerator and denominator multiplied out: sums of products, as dot products need them."""
    numerator, denominator = sp.fraction(sp.together(expr))
    return sp.Mul(*(_spread(f) for f in sp.Mul.make_args(sp.factor(numerator)))) / sp.Mul(
        *(_spread(f) for f in sp.Mul.make_args(sp.factor(denominator)))
    )


def _spread(factor: sp.Expr) -> sp.Expr:
    base, power = factor.as_base_exp()
    return sp.expand(base) ** power if power.is_Integer and base.is_Add else factor


_REWRITES: tuple[tuple[str, Callable[[sp.Expr], sp.Expr]], ...] = (
    ("factored", factored),
    ("factored by terms", _by_terms),
    ("roots factored", _under_roots),
    ("factors multiplied out", _expanded_below),
)


# --- slacks -------------------------------------------------------------------------------------------


def with_slacks(expr: sp.Expr, slacks: list[Slack]) -> Iterator[Form]:
    """The whole expression, and only its factors of mixed sign, in one or two slacks."""
    for count in (1, 2):
        for chosen in itertools.combinations(slacks, count):
            if len({s.variable for s in chosen}) < count:
                continue
            where = tuple((s.symbol, s.definition) for s in chosen)
            label = "in " + ", ".join(str(s.definition) for s in chosen)
            whole = _in_slacks(expr, chosen)
            yield Form(label, collected(whole, chosen), where)
            if count == 1:
                yield Form(f"{label}, factor by factor", _factor_byfactored(expr, chosen), where)


def _in_slacks(expr: sp.Expr, chosen: tuple[Slack, ...]) -> sp.Expr:
    for slack in chosen:
        expr = expr.subs(slack.variable, slack.solution)
    return factored(expr)


def collected(expr: sp.Expr, chosen: tuple[Slack, ...]) -> sp.Expr:
    """Every factor as a polynomial in the slacks with factored coefficients: a square plus what is >= 0."""
    symbols = [s.symbol for s in chosen]
    return sp.Mul(*(_collectedfactored(f, symbols) for f in sp.Mul.make_args(expr)))


def _collectedfactored(factor: sp.Expr, symbols: list[sp.Symbol]) -> sp.Expr:
    base, power = factor.as_base_exp()
    present = [s for s in symbols if base.has(s)]
    if not base.is_Add or not present or not base.is_polynomial(*present):
        return factor
    terms = sp.Poly(base, *present).terms()
    return (
        sp.Add(*(sp.factor(c) * sp.Mul(*(s**k for s, k in zip(present, powers, strict=True))) for powers, c in terms))
        ** power
    )


def _factor_byfactored(expr: sp.Expr, chosen: tuple[Slack, ...]) -> sp.Expr:
    return sp.Mul(*(_onefactored(f, chosen) for f in sp.Mul.make_args(factored(expr))))


def _onefactored(factor: sp.Expr, chosen: tuple[Slack, ...]) -> sp.Expr:
    base, power = factor.as_base_exp()
    terms = sp.Add.make_args(sp.expand(base))
    if not base.is_Add or len({term.could_extract_minus_sign() for term in terms}) == 1:
        return factor
    return collected(_in_slacks(base, chosen), chosen) ** power
