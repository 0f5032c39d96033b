"""Which of several equal forms to emit: the cheapest of those that keep their digits in the corners.

Every candidate is run in doubles at points of the domain that lean into its corners, and compared with
balls at the same doubles. A form that loses more than `TOLERANCE` times the digits of the best one is out;
among the rest the cost decides.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from codegen.evaluate import ball_values, evaluate
from codegen.passes.rewrite import cost
from codegen.tape import Node, Op, Tape

TOLERANCE = 4.0
FLOOR_ULP = 8.0  # errors below this are as good as any
BITS = 400

_DOUBLES: dict[Op, Callable[..., float]] = {
    Op.ADD: operator.add,
    Op.SUB: operator.sub,
    Op.MUL: operator.mul,
    Op.DIV: operator.truediv,
    Op.NEG: operator.neg,
    Op.SQRT: math.sqrt,
    Op.LOG: math.log,
    Op.EXP: math.exp,
    Op.SIN: math.sin,
    Op.COS: math.cos,
    Op.MIN: min,
    Op.MAX: max,
}

Points = Sequence[Mapping[str, float]]


class Doubles:
    """IEEE doubles, one operation at a time, as the emitted code does it."""

    def const(self, value: Fraction) -> float:
        try:
            return float(value)
        except OverflowError:
            return math.inf if value > 0 else -math.inf

    def apply(self, node: Node, args: list[Any]) -> float:
        if node.op is Op.PI:
            return math.pi
        try:
            return float(_DOUBLES[node.op](*args))
        except (ZeroDivisionError, ValueError, OverflowError):
            return math.nan


def best(candidates: Sequence[Tape], truth: Tape, sample: Points) -> tuple[Tape, float]:
    """The chosen lowered tape and its largest error in ULP at the sample."""
    true = [[values[o] for o in truth.outputs] for values in (ball_values(truth, p, BITS) for p in sample)]
    errors = [worst_error(c, true, sample) for c in candidates]
    limit = TOLERANCE * max(min(errors), FLOOR_ULP)
    good = [(cost(c), k) for k, c in enumerate(candidates) if errors[k] <= limit]
    chosen = min(good)[1]
    return candidates[chosen], errors[chosen]


def worst_error(tape: Tape, true: Sequence[Sequence[Any]], sample: Points) -> float:
    """Largest error of a lowered tape in ULP, where the true value is an ordinary number."""
    worst = 0.0
    for point, exact in zip(sample, true, strict=True):
        values = evaluate(tape, point, Doubles())
        for output, ball in zip(tape.outputs, exact, strict=True):
            middle = float(ball.mid())
            if not math.isfinite(middle) or middle == 0.0:
                continue
            error = abs(values[output] - middle) / math.ulp(middle)
            worst = max(worst, error if math.isfinite(error) else math.inf)
    return worst
