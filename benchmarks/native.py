"""A typed formula built with a package's own symbols and functions, as its users would write it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import sympy as sp

from benchmarks.typed import Program

FUNCTIONS = {sp.exp: "exp", sp.log: "log", sp.atan: "atan"}


def _power(base: Any, exponent: int) -> Any:
    return base**exponent


@dataclass(frozen=True)
class Maths:
    """What a package offers: `functions` by name (sqrt, exp, log, atan), and how it writes the rest.

    `larger(a, b)` is the larger one; `below(a, b, x)` is x where a < b, else 0.
    """

    functions: Any
    larger: Callable[[Any, Any], Any]
    below: Callable[[Any, Any, Any], Any]
    power: Callable[[Any, int], Any] = _power
    number: Callable[[float], Any] = float


def build(program: Program, symbols: Mapping[sp.Symbol, Any], maths: Maths) -> list[Any]:
    """The results of a program in a package's own terms; shared steps stay shared."""
    known: dict[sp.Basic, Any] = dict(symbols)

    def walk(e: sp.Basic) -> Any:
        if e not in known:
            known[e] = _node(e, walk, maths)
        return known[e]

    for name, value in program.steps:
        known[name] = walk(value)
    return [walk(result) for result in program.results]


def _node(e: sp.Basic, walk: Callable[[sp.Basic], Any], maths: Maths) -> Any:
    if e.is_number:
        return maths.number(float(e))
    if e.is_Add:
        return sum_of([walk(a) for a in e.args])
    if e.is_Mul:
        return _product(e, walk, maths)
    if e.is_Pow:
        return _quotient(maths.number(1.0), e, walk, maths) if e.exp.is_negative else _positive_power(e, walk, maths)
    if e.func in FUNCTIONS:
        return getattr(maths.functions, FUNCTIONS[e.func])(walk(e.args[0]))
    if isinstance(e, sp.Max):
        return maths.larger(*map(walk, e.args))
    if isinstance(e, sp.Piecewise):
        (value, condition), _ = e.args
        return maths.below(walk(condition.lts), walk(condition.gts), walk(value))
    raise NotImplementedError(f"{e.func.__name__} is not written natively yet")


def sum_of(terms: list[Any]) -> Any:
    """Without the 0 that `sum` starts from."""
    total, *rest = terms
    for term in rest:
        total = total + term
    return total


def _positive_power(e: sp.Pow, walk: Callable[[sp.Basic], Any], maths: Maths) -> Any:
    if e.exp == sp.Rational(1, 2):
        return maths.functions.sqrt(walk(e.base))
    return walk(e.base) if e.exp == 1 else maths.power(walk(e.base), int(e.exp))


def _quotient(top: Any, below: sp.Pow, walk: Callable[[sp.Basic], Any], maths: Maths) -> Any:
    return top / _positive_power(sp.Pow(below.base, -below.exp, evaluate=False), walk, maths)


def _product(e: sp.Mul, walk: Callable[[sp.Basic], Any], maths: Maths) -> Any:
    """Numerator over denominator, as one types it."""
    below = [a for a in e.args if a.is_Pow and a.exp.is_negative]
    above = [walk(a) for a in e.args if a not in below] or [maths.number(1.0)]
    top = math.prod(above[1:], start=above[0])
    if not below:
        return top
    factors = [_positive_power(sp.Pow(a.base, -a.exp, evaluate=False), walk, maths) for a in below]
    return top / math.prod(factors[1:], start=factors[0])
