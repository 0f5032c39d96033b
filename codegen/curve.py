"""A tape as a function of one real variable: tight values, Taylor coefficients, bounds in the complex plane.

A bound on a box that encloses an ellipse around an interval says how fast Chebyshev coefficients fall there,
and Taylor coefficients at a ball bound the rest of a Taylor polynomial: with either a polynomial is compared
with the function on a whole interval, not at samples.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

import flint

from codegen.evaluate import ball_values
from codegen.passes import lower, special
from codegen.spec import Role
from codegen.tape import Node, Op, Tape
from symbolic.constants import CONSTANTS

BITS = 192  # near an end point a third of them cancels
ROUGH = 64  # enough for bounds
Run = Callable[[list[Any]], Any]


@contextmanager
def precision(bits: int = BITS, order: int = 10) -> Iterator[None]:
    """Working precision of balls and length of power series."""
    before = flint.ctx.prec, flint.ctx.cap
    flint.ctx.prec, flint.ctx.cap = bits, order
    try:
        yield
    finally:
        flint.ctx.prec, flint.ctx.cap = before


class Curve:
    """The first output of a tape with one DATA input; what does not depend on it is evaluated once."""

    def __init__(self, tape: Tape) -> None:
        (self.variable,) = (name for name, role in tape.roles.items() if role is Role.DATA)
        self._tape = tape
        self._exact = _Steps(lower.run(tape), self.variable, _REAL)

    @cached_property
    def cut(self) -> float:
        """Bound of the relative error that Stirling's series brings into `taylor` and `bound`; `at` has none."""
        return special.error(self._tape)

    @cached_property
    def _smooth(self) -> Tape:
        return lower.run(special.run(self._tape))

    @cached_property
    def _series(self) -> _Steps:
        return _Steps(self._smooth, self.variable, _SERIES)

    @cached_property
    def _complex(self) -> _Steps:
        return _Steps(self._smooth, self.variable, _COMPLEX)

    def at(self, x: flint.arb) -> flint.arb:
        """The value at a point."""
        with precision():
            return self._exact.run(x)

    def taylor(self, x: flint.arb, slope: flint.arb, order: int) -> list[flint.arb]:
        """Coefficients of t^0 ... t^(order - 1) at x + slope t; not finite beside a singular point."""
        with precision(order=order):
            try:
                result = self._series.run(flint.arb_series([x, slope], order))
            except ValueError:  # a divisor may be 0 on the ball
                return [flint.arb.nan()] * order
            found = result.coeffs() if isinstance(result, flint.arb_series) else [result]
        return [*found, *[flint.arb(0)] * (order - len(found))]

    def bound(self, box: flint.acb) -> float:
        """Upper bound of the absolute value on a box; infinite unless the function is analytic all over it."""
        with precision(ROUGH):
            value = self._complex.run(box)
            return float(abs(value).upper()) if value.is_finite() else math.inf


class _Steps:
    """The nodes that change with the variable, each as a function of all values."""

    def __init__(self, tape: Tape, variable: str, functions: dict[Op, Callable[..., Any]]) -> None:
        with precision():
            constants = {n: flint.arb(float(CONSTANTS[n].exact)) for n, r in tape.roles.items() if r is Role.CONST}
            self.start: list[Any] = ball_values(tape, {**constants, variable: flint.arb(1)}, BITS)
        levels = tape.levels()
        moving = [(k, n) for k, n in enumerate(tape.nodes) if levels[k] is Role.DATA]
        self.variable = next((k for k, n in moving if n.op is Op.LOAD), None)  # a constant has none
        self.steps = [(k, _step(n, functions)) for k, n in moving if n.op is not Op.LOAD]
        self.output = tape.outputs[0]

    def run(self, x: Any) -> Any:
        values = list(self.start)
        if self.variable is not None:
            values[self.variable] = x
        for k, step in self.steps:
            values[k] = step(values)
        return values[self.output]


def _step(node: Node, functions: dict[Op, Callable[..., Any]]) -> Run:
    """How a node is computed; one of unknown meaning is nowhere finite."""
    a = node.args
    if node.op is Op.SELECT:  # branches that are the same function: the last is exact everywhere
        return lambda v: v[a[3]]
    function = functions.get(node.op, _ALGEBRA.get(node.op))
    if function is None:
        return lambda v: v[a[0]] * flint.arb.nan()
    if len(a) == 2:
        left, right = a
        return lambda v: function(v[left], v[right])
    return lambda v: function(v[a[0]])


_ALGEBRA: dict[Op, Callable[..., Any]] = {
    Op.ADD: lambda x, y: x + y,
    Op.SUB: lambda x, y: x - y,
    Op.MUL: lambda x, y: x * y,
    Op.DIV: lambda x, y: x / y,
    Op.NEG: lambda x: -x,
    Op.SQRT: lambda x: x.sqrt(),
    Op.LOG: lambda x: x.log(),
    Op.EXP: lambda x: x.exp(),
    Op.SIN: lambda x: x.sin(),
    Op.COS: lambda x: x.cos(),
    Op.ATAN: lambda x: x.atan(),
}
_REAL: dict[Op, Callable[..., Any]] = {
    Op.LOG1P: lambda x: x.log1p(),
    Op.EXPM1: lambda x: x.expm1(),
    Op.PSI: lambda x: -(-x).log1p() - x,
    Op.LOG_GAMMA: lambda x, y: flint.acb(x, y).lgamma().real,
}
_SERIES: dict[Op, Callable[..., Any]] = {
    Op.LOG1P: lambda x: (1 + x).log(),
    Op.EXPM1: lambda x: x.exp() - 1,
    Op.PSI: lambda x: -(1 - x).log() - x,
}


def _atan(x: flint.acb) -> flint.acb:
    """Analytic off the cuts, which start at i and -i."""
    return x.atan() if abs(x.imag) < 1 or not x.real.contains(0) else x * flint.arb.nan()


_COMPLEX: dict[Op, Callable[..., Any]] = {
    Op.SQRT: lambda x: flint.acb(x).sqrt(analytic=True),
    Op.LOG: lambda x: flint.acb(x).log(analytic=True),
    Op.ATAN: _atan,
    Op.LOG1P: lambda x: (1 + x).log(analytic=True),
    Op.EXPM1: lambda x: x.exp() - 1,
    Op.PSI: lambda x: -(1 - x).log(analytic=True) - x,
}
