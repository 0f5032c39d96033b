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

from codegen.errors import CodegenError
from codegen.integrals import gauss, tanh_sinh
from symbolic.constants import CONSTANTS
from symbolic.special import LogAbsGamma

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
            names = [name for _, name in self.program.leaves]
            values = {name: flint.arb(point[name] if name in point else _constant(name)) for name in names}
            return _run(self.program, values)

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
    for node in _in_order(expr, set()):
        place = places[node] = len(places)
        if node.is_Symbol:
            leaves.append((place, str(node)))
        else:
            steps.append((place, _step(node, [places[a] for a in _arguments(node)])))
    return Program(tuple(leaves), tuple(steps), len(places))


def _arguments(node: sp.Expr) -> tuple[sp.Expr, ...]:
    """What must be known before a node: of an integral its free symbols, of branches their values and conditions."""
    if isinstance(node, sp.Integral):
        return tuple(sorted(node.free_symbols, key=str))
    if isinstance(node, sp.Piecewise):
        relations = [condition for _, condition in node.args if condition != sp.true]
        return (*(value for value, _ in node.args), *(side for r in relations for side in (r.lts, r.gts)))
    return tuple(node.args)


def _in_order(expr: sp.Expr, seen: set[sp.Expr]) -> Iterator[sp.Expr]:
    """Every node once, after its arguments."""
    if expr in seen:
        return
    seen.add(expr)
    for argument in _arguments(expr):
        yield from _in_order(argument, seen)
    yield expr


def _step(node: sp.Expr, args: list[int]) -> Callable[[_Stack], flint.arb]:
    if isinstance(node, sp.Piecewise):
        return _branches(node, args)
    if isinstance(node, sp.Integral):
        return _integral(node, args)
    if isinstance(node, LogAbsGamma):
        return lambda stack: flint.acb(stack[args[0]], stack[args[1]]).lgamma().real
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


def _branches(node: sp.Piecewise, args: list[int]) -> Callable[[_Stack], flint.arb]:
    count = len(node.args)
    strict = [isinstance(c, sp.StrictLessThan | sp.StrictGreaterThan) for _, c in node.args]

    def choose(stack: _Stack) -> flint.arb:
        for k in range((len(args) - count) // 2):
            low, high = stack[args[count + 2 * k]], stack[args[count + 2 * k + 1]]
            if low < high or (not strict[k] and low <= high):
                return stack[args[k]]
        return stack[args[count - 1]]

    return choose


def _integral(node: sp.Integral, args: list[int]) -> Callable[[_Stack], flint.arb]:
    """The integral for the values of the free symbols; computed once for each set of them."""
    (variable, low, high), names = node.limits[0], _arguments(node)
    programs = [_program(x) for x in (node.function, low, high)]
    known: dict[str, flint.arb] = {}

    def integrate(stack: _Stack) -> flint.arb:
        values = {str(s): stack[a] for s, a in zip(names, args, strict=True)}
        key = str({name: value.str(50, radius=True) for name, value in values.items()})
        if key not in known:
            ends = [_run(p, values) for p in programs[1:]]
            known[key] = _quadrature(lambda x: _run(programs[0], {**values, str(variable): x}), *ends)
        return known[key]

    return integrate


def _quadrature(function: Callable[[flint.arb], flint.arb], low: flint.arb, high: flint.arb) -> flint.arb:
    """Another rule than the code generator's, unless a kink inside forbids it."""
    try:
        return tanh_sinh(function, low, high)
    except CodegenError:
        return gauss(function, low, high)


def _run(program: Program, values: Mapping[str, flint.arb]) -> flint.arb:
    stack: _Stack = [flint.arb(0)] * program.size
    for place, name in program.leaves:
        stack[place] = values[name]
    for place, run in program.steps:
        stack[place] = run(stack)
    return stack[-1]
