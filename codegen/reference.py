"""Reference values: a formula's own expression in ball arithmetic, at the very doubles a kernel gets.

The SymPy expression is walked as it stands. Nothing else of the code generator is used, so a mistake there
cannot hide in the reference.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, reduce

import flint
import sympy as sp

from symbolic.constants import CONSTANTS

BITS = 320
_STEP = 2.0**-24  # relative step of the condition number

_Stack = list[flint.arb]


@dataclass(frozen=True)
class Program:
    """An expression in the order of evaluation: each entry computes one node from earlier ones."""

    leaves: tuple[tuple[int, str], ...]
    steps: tuple[tuple[int, Callable[[_Stack], flint.arb]], ...]
    size: int


@contextmanager
def _precision(bits: int = BITS) -> Iterator[None]:
    before, flint.ctx.prec = flint.ctx.prec, bits
    try:
        yield
    finally:
        flint.ctx.prec = before


class Reference:
    """Balls around the values of an expression.

    Names without a value in a point are constants, taken as the double nearest to their decimal value,
    since that is what the emitted code holds.
    """

    def __init__(self, expr: sp.Expr) -> None:
        self.program = _program(expr)

    def at(self, point: Mapping[str, float], bits: int = BITS) -> flint.arb:
        """The value at a point of doubles."""
        with _precision(bits):
            stack: _Stack = [flint.arb(0)] * self.program.size
            for place, name in self.program.leaves:
                stack[place] = flint.arb(point[name] if name in point else _constant(name))
            for place, run in self.program.steps:
                stack[place] = run(stack)
            return stack[-1]

    def condition(self, point: Mapping[str, float]) -> float:
        """Condition number: sum over all inputs and constants of |x f'(x) / f(x)|, by small differences.

        An input that is rounded by half a unit in the last place moves the result by that many halves; no
        code with rounded intermediate results can do better.
        """
        base = self.at(point)
        total = 0.0
        for _, name in self.program.leaves:
            value = point[name] if name in point else _constant(name)
            moved = self.at({**point, name: value * (1 + _STEP)})
            with _precision():
                total += abs(float(((moved - base) / base).mid())) / _STEP
        return total


@cache
def _constant(name: str) -> float:
    return float(CONSTANTS[name].exact)


def ulps(value: float, true: flint.arb) -> float:
    """|value - true| in units in the last place of the true value; infinite if only one is finite."""
    middle = float(true.mid())
    if not math.isfinite(value) or not math.isfinite(middle):
        return 0.0 if value == middle else math.inf
    with _precision():
        return float((flint.arb(value) - true).abs_upper()) / math.ulp(middle)


def typed_decimal(number: sp.Float) -> Fraction:
    """What was typed: the shortest decimal of a double (0.1 is one tenth), every bit of a longer number."""
    if number._prec <= 53:
        return Fraction(repr(float(number)))
    sign, mantissa, exponent, _ = number._mpf_
    value: Fraction = Fraction(int(mantissa)) * Fraction(2) ** int(exponent)
    return -value if sign else value


def _program(expr: sp.Expr) -> Program:
    places: dict[sp.Expr, int] = {}
    leaves: list[tuple[int, str]] = []
    steps: list[tuple[int, Callable[[_Stack], flint.arb]]] = []
    for node in sp.postorder_traversal(expr):
        if node in places:
            continue
        place = places[node] = len(places)
        if node.is_Symbol:
            leaves.append((place, str(node)))
        else:
            steps.append((place, _step(node, [places[a] for a in node.args])))
    return Program(tuple(leaves), tuple(steps), len(places))


def _step(node: sp.Expr, args: list[int]) -> Callable[[_Stack], flint.arb]:
    if isinstance(node, sp.Float):
        decimal = typed_decimal(node)
        return lambda _: flint.arb(decimal.numerator) / decimal.denominator
    if node.is_Rational:
        p, q = int(node.p), int(node.q)
        return lambda _: flint.arb(p) / q
    if node == sp.pi:
        return lambda _: flint.arb.pi()
    if node.is_Add:
        return lambda stack: sum((stack[a] for a in args), flint.arb(0))
    if node.is_Mul:
        return lambda stack: math.prod((stack[a] for a in args), start=flint.arb(1))
    if node.is_Pow:
        return _power(node.exp, args)
    if node.func in (sp.Min, sp.Max):
        pick = flint.arb.min if node.func is sp.Min else flint.arb.max
        return lambda stack: reduce(pick, (stack[a] for a in args))
    functions = {sp.log: flint.arb.log, sp.exp: flint.arb.exp, sp.sin: flint.arb.sin, sp.cos: flint.arb.cos}
    if node.func in functions:
        function = functions[node.func]
        return lambda stack: function(stack[args[0]])
    raise NotImplementedError(f"{node.func.__name__} has no ball arithmetic here; add it in codegen/reference.py.")


def _power(exponent: sp.Expr, args: list[int]) -> Callable[[_Stack], flint.arb]:
    if exponent.is_Integer:
        whole = int(exponent)
        return lambda stack: stack[args[0]] ** whole
    if exponent.is_Rational and exponent.q == 2:
        half = int(exponent.p)
        return lambda stack: stack[args[0]].sqrt() ** half
    return lambda stack: stack[args[0]] ** stack[args[1]]
