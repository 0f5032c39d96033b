"""Definite integrals in ball arithmetic, to 30 digits: the norm of a spectrum is a constant like any other.

Two rules that share nothing, so that one can check the other: Gauss-Legendre on panels that are halved until
both halves agree with the whole, and the tanh-sinh rule with its step halved until nothing changes. Ends
where the integrand is finite or has an integrable root or logarithm are fine for both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache

import flint

from codegen.errors import CodegenError
from codegen.evaluate import Balls, ball_values
from codegen.spec import Role
from codegen.tape import Op, Tape
from symbolic.constants import CONSTANTS

_known: dict[tuple[str, str, str], Fraction] = {}  # the same norm is asked for by every kernel that has it
Function = Callable[[flint.arb], flint.arb]
DIGITS = 30
_NODES = 24
_DEPTH = 110  # halvings towards a singular end; 2^-110 of the range is below the last digit
BITS = 200
_REACH = 4.2  # tanh-sinh abscissae up to here: weights below 1e-40 beyond


def gauss(function: Function, low: flint.arb, high: flint.arb) -> flint.arb:
    """Integral by halving; the radius of the ball covers the estimated error.

    Raises
    ------
    CodegenError
        If 30 digits are not reached.
    """
    whole = _panel(function, low, high)
    total, missing = _halved(function, (low, high), whole, abs(whole), _DEPTH)
    return _with_error(total, missing)


def _halved(
    function: Function, ends: tuple[flint.arb, flint.arb], whole: flint.arb, scale: flint.arb, depth: int
) -> tuple[flint.arb, flint.arb]:
    low, high = ends
    middle = ((low + high) / 2).mid()
    left, right = _panel(function, low, middle), _panel(function, middle, high)
    change = abs(left + right - whole)
    if change.mid() <= scale.mid() * flint.arb(10) ** -(DIGITS + 2) or depth == 0:
        return left + right, change
    first, error_1 = _halved(function, (low, middle), left, scale, depth - 1)
    second, error_2 = _halved(function, (middle, high), right, scale, depth - 1)
    return first + second, error_1 + error_2


def _panel(function: Function, low: flint.arb, high: flint.arb) -> flint.arb:
    middle, half = (low + high) / 2, (high - low) / 2
    return sum((w * function(middle + half * x) for x, w in _legendre()), flint.arb(0)) * half


@cache
def _legendre() -> tuple[tuple[flint.arb, flint.arb], ...]:
    return tuple(flint.arb.legendre_p_root(_NODES, k, weight=True) for k in range(_NODES))


def tanh_sinh(function: Function, low: flint.arb, high: flint.arb) -> flint.arb:
    """Integral by the double-exponential rule; the radius of the ball covers the estimated error.

    Raises
    ------
    CodegenError
        If 30 digits are not reached.
    """
    half = (high - low) / 2
    total = _abscissae(function, (low, high), 1, offset=0)
    value = total * half
    for level in range(1, 9):
        count = 2**level
        total = total + _abscissae(function, (low, high), count, offset=1)
        before, value = value, total * half / count
        change = abs(value - before)
        if change.mid() <= abs(value).mid() * flint.arb(10) ** -(DIGITS // 2):  # digits double with each level
            return _with_error(value, change * change / abs(value))
    return _with_error(value, change)


def _abscissae(function: Function, ends: tuple[flint.arb, flint.arb], count: int, *, offset: int) -> flint.arb:
    """Weighted values at t = j / count: all j, or the odd ones that a halved step adds."""
    low, high = ends
    reach = int(_REACH * count)
    steps = range(-reach, reach + 1) if not offset else [j for j in range(-reach, reach + 1) if j % 2]
    total = flint.arb(0)
    for j in steps:
        t = flint.arb(j) / count
        u = flint.arb.pi() / 2 * t.sinh()
        from_low, from_high = (2 / (1 + (2 * s * u).exp()) for s in (-1, 1))  # 1 + tanh u, 1 - tanh u
        weight = flint.arb.pi() / 2 * t.cosh() * from_low * from_high
        near_low = bool(from_low < from_high)
        half = (high - low) / 2
        total += weight * function(low + half * from_low if near_low else high - half * from_high)
    return total


def _with_error(value: flint.arb, error: flint.arb) -> flint.arb:
    if not (value.is_finite() and error.mid() <= abs(value).mid() * flint.arb(10) ** -(DIGITS - 4)):
        raise CodegenError(f"an integral did not reach {DIGITS - 4} digits ({value.str(8)}): split it at its kinks.")
    return flint.arb(value.mid(), (error + value.rad()).upper())


def tape_integral(integrand: Tape, low: Tape, high: Tape) -> Fraction:
    """Integral of a tape over its only DATA input, constants at the doubles that the emitted code holds."""
    key = (integrand.digest(), low.digest(), high.digest())
    if key not in _known:
        _known[key] = _integral(integrand, low, high)
    return _known[key]


def _integral(integrand: Tape, low: Tape, high: Tape) -> Fraction:
    (variable,) = (name for name, role in integrand.roles.items() if role is Role.DATA)
    ends = [ball_values(end, _constants(end), BITS)[end.outputs[0]] for end in (low, high)]
    before, flint.ctx.prec = flint.ctx.prec, BITS
    try:
        return exact(gauss(_along(integrand, variable), *ends))
    finally:
        flint.ctx.prec = before


def exact(ball: flint.arb) -> Fraction:
    """The middle of a ball as a rational."""
    mantissa, exponent = ball.mid().man_exp()
    return Fraction(int(mantissa)) * Fraction(2) ** int(exponent)


def _constants(tape: Tape) -> dict[str, flint.arb]:
    return {name: flint.arb(float(CONSTANTS[name].exact)) for name, role in tape.roles.items() if role is Role.CONST}


def _along(tape: Tape, variable: str) -> Function:
    """A tape as a function of one input; what does not depend on it is evaluated once."""
    levels, balls = tape.levels(), Balls()
    fixed: Mapping[str, flint.arb] = {**_constants(tape), variable: flint.arb(1)}
    start = ball_values(tape, fixed, flint.ctx.prec)
    moving = [k for k, level in enumerate(levels) if level is Role.DATA]

    def at(x: flint.arb) -> flint.arb:
        values = list(start)
        for k in moving:
            node = tape.nodes[k]
            values[k] = x if node.op is Op.LOAD else balls.apply(node, [values[a] for a in node.args])
        return values[tape.outputs[0]]

    return at
