"""Numbers among the operations: what is computed from constants and fixed parameters alone, with its actual error.

The double of such a number is known bit by bit, so its error is computed instead of bounded by one u per operation.
A literal is the double nearest to the exact value; what a fixed parameter enters is computed at run time, step by
step, with the rounding of IEEE arithmetic.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

import flint

from codegen.certify.enclosure import precision
from codegen.certify.reading import Operation, Reading
from codegen.tape import Op

BITS = 600

Computed = tuple[flint.arb, float]  # exact value, the double that stands for it

_BALLS: Mapping[Op, Callable[..., flint.arb]] = {
    Op.ADD: lambda x, y: x + y,
    Op.SUB: lambda x, y: x - y,
    Op.MUL: lambda x, y: x * y,
    Op.DIV: lambda x, y: x / y,
    Op.NEG: lambda x: -x,
    Op.SQRT: lambda x: x.sqrt(),
}
_DOUBLES: Mapping[Op, Callable[..., float]] = {
    Op.ADD: lambda x, y: x + y,
    Op.SUB: lambda x, y: x - y,
    Op.MUL: lambda x, y: x * y,
    Op.DIV: lambda x, y: x / y,
    Op.NEG: lambda x: -x,
    Op.SQRT: math.sqrt,
}


def errors(reading: Reading, given: Mapping[str, float]) -> dict[int, float]:
    """{operation: relative error} of all numbers whose double is known; `given` are constants and fixed parameters."""
    with precision(BITS):
        known: list[Computed | None] = []
        for k, operation in enumerate(reading.operations):
            known.append(_number(operation, known, given, literal=reading.literal[k]))
        return {k: _error(*number) for k, number in enumerate(known) if number is not None}


def _number(
    operation: Operation, known: Sequence[Computed | None], given: Mapping[str, float], *, literal: bool
) -> Computed | None:
    """An operation on numbers; None where it is none, or no plain arithmetic."""
    args = [x for x in (known[a] for a in operation.args) if x is not None]
    exact: flint.arb | None = None
    if operation.op is Op.CONST and isinstance(operation.value, Fraction):
        exact = flint.arb(flint.fmpq(operation.value.numerator, operation.value.denominator))
    elif operation.op is Op.PI:
        exact = flint.arb.pi()
    elif operation.op is Op.LOAD and str(operation.value) in given:
        exact = flint.arb(given[str(operation.value)])
    elif operation.op in _BALLS and len(args) == len(operation.args):
        exact = _BALLS[operation.op](*(x for x, _ in args))
    if exact is None or not exact.is_finite() or exact.contains(0) or not _ordinary(exact):
        return None
    if literal or not args:
        return exact, float(exact.mid())
    return exact, _DOUBLES[operation.op](*(x for _, x in args))


def _ordinary(exact: flint.arb) -> bool:
    """True far from under- and overflow."""
    return bool(abs(exact) > flint.arb(2) ** -960 and abs(exact) < flint.arb(2) ** 960)


def _error(exact: flint.arb, computed: float) -> float:
    """At least |computed - exact| / |exact|, and exactly 0 where they are equal."""
    if exact.is_exact() and exact == computed:
        return 0.0
    found = float(abs((flint.arb(computed) - exact) / exact).abs_upper())
    return math.nextafter(found, math.inf) * (1 + 2.0**-40)
