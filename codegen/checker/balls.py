"""Exact values of a tape at doubles, in balls: its meaning, and its constants as the literals of the code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import reduce

import flint

from codegen.checker.tape import Code, Line, MalformedError

BITS = 400

_UNARY: dict[str, Callable[[flint.arb], flint.arb]] = {
    "neg": lambda x: -x,
    "dd": lambda x: x,
    "hi": lambda x: x,
    "sqrt": lambda x: x.sqrt(),
    "dd_sqrt": lambda x: x.sqrt(),
    "log": lambda x: x.log(),
    "exp": lambda x: x.exp(),
    "sin": lambda x: x.sin(),
    "cos": lambda x: x.cos(),
    "atan": lambda x: x.atan(),
    "log1p": lambda x: x.log1p(),
    "expm1": lambda x: x.expm1(),
    "psi": lambda x: -(-x).log1p() - x,
    "low": lambda x: x * 0,
}
_BINARY: dict[str, Callable[[flint.arb, flint.arb], flint.arb]] = {
    "add": lambda x, y: x + y,
    "sub": lambda x, y: x - y,
    "mul": lambda x, y: x * y,
    "div": lambda x, y: x / y,
    "min": lambda x, y: x.min(y),
    "max": lambda x, y: x.max(y),
    "residual": lambda x, y: x * y * 0,
}
_BINARY |= {f"dd_{name}": _BINARY[name] for name in ("add", "sub", "mul", "div")}


@contextmanager
def precision(bits: int = BITS) -> Iterator[None]:
    """Balls with so many bits."""
    before, flint.ctx.prec = flint.ctx.prec, bits
    try:
        yield
    finally:
        flint.ctx.prec = before


def values(code: Code, inputs: Mapping[str, float]) -> list[flint.arb]:
    """All lines at one point; a line that needs an input that is not given is NaN."""
    with precision():
        found: list[flint.arb] = []
        for line in code.lines:
            found.append(_value(line, [found[a] for a in line.args], inputs))
        return found


def _value(line: Line, args: list[flint.arb], inputs: Mapping[str, float]) -> flint.arb:
    if line.op == "const":
        number = line.number
        return flint.arb(flint.fmpq(number.numerator, number.denominator))
    if line.op == "load":
        return flint.arb(inputs[str(line.value)]) if line.value in inputs else flint.arb("nan")
    if line.op == "pi":
        return flint.arb.pi()
    if line.op in _UNARY:
        return _UNARY[line.op](args[0])
    if line.op in _BINARY:
        return reduce(_BINARY[line.op], args)
    if line.op == "dot":
        return sum((a * b for a, b in zip(args[::2], args[1::2], strict=True)), flint.arb(0))
    if line.op == "select":
        return args[2] if args[0] < args[1] else args[3]
    if line.op == "log_gamma":
        return flint.acb(args[0], args[1]).lgamma().real
    if line.table is not None:
        return line.table.at(args[0])
    raise MalformedError(f"{line.op} is no operation of a tape")


def nearest(ball: flint.arb) -> float:
    """The double nearest to a tight ball."""
    return float(ball.mid())
