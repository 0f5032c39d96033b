"""Three ways to evaluate a tape: modulo a prime (exact identity), in balls (true value), in doubles.

The field of residues modulo 2^61 - 1, extended by the square roots that occur, answers "are these two
tapes the same function" with exact arithmetic: two different functions of total degree d agree at a random
point with probability at most d / 2^61.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Protocol

import flint

from codegen.residues import PLAIN
from codegen.tape import PIECE, Node, Op, Table, Tape


class Algebra(Protocol):
    """What an evaluation needs to know."""

    def const(self, value: Fraction) -> Any: ...
    def apply(self, node: Node, args: list[Any]) -> Any: ...


def evaluate(tape: Tape, inputs: Mapping[str, Any], algebra: Algebra) -> list[Any]:
    """Values of all nodes."""
    values: list[Any] = []
    for node in tape.nodes:
        if node.op is Op.LOAD:
            values.append(inputs[str(node.value)])
        elif node.op is Op.CONST:
            values.append(algebra.const(Fraction(str(node.value))))
        elif node.op is Op.TABLE and isinstance(algebra, Balls):
            values.append(algebra.table(tape.tables[str(node.value)], values[node.args[0]]))
        else:
            values.append(algebra.apply(node, [values[a] for a in node.args]))
    return values


class Balls:
    """Real balls with rigorous error bounds (Arb).

    With `is_meaning` a branch that approximates the other one, a series below its threshold, is not taken: that is
    what a tape stands for.
    """

    def __init__(self, is_meaning: bool = False) -> None:
        self.is_meaning = is_meaning

    def const(self, value: Fraction) -> flint.arb:
        return flint.arb(flint.fmpq(value.numerator, value.denominator))

    def apply(self, node: Node, args: list[Any]) -> Any:
        op = node.op
        if op is Op.PI:
            return flint.arb.pi()
        if op in (Op.ADD, Op.MUL):
            result = args[0]
            for a in args[1:]:
                result = result + a if op is Op.ADD else result * a
            return result
        if op in (Op.MIN, Op.MAX):
            return args[0].min(args[1]) if op is Op.MIN else args[0].max(args[1])
        if op is Op.SELECT:
            is_first = args[0] < args[1] and (node.value == PIECE or not self.is_meaning)
            return args[2] if is_first else args[3]
        if op is Op.DOT:
            return sum((a * b for a, b in zip(args[::2], args[1::2], strict=True)), flint.arb(0))
        if op in PLAIN:
            return self.apply(Node(PLAIN[op], node.args), args)
        return {
            Op.DD: lambda: args[0],
            Op.HI: lambda: args[0],
            Op.RESIDUAL: lambda: flint.arb(0),
            Op.LOW: lambda: flint.arb(0),
            Op.ATAN: lambda: args[0].atan(),
            Op.LOG1P: lambda: args[0].log1p(),
            Op.EXPM1: lambda: args[0].expm1(),
            Op.PSI: lambda: -(-args[0]).log1p() - args[0],
            Op.LOG_GAMMA: lambda: flint.acb(args[0], args[1]).lgamma().real,
            Op.POW: lambda: args[0] ** int(str(node.value)),
            Op.SUB: lambda: args[0] - args[1],
            Op.DIV: lambda: args[0] / args[1],
            Op.NEG: lambda: -args[0],
            Op.SQRT: lambda: args[0].sqrt(),
            Op.LOG: lambda: args[0].log(),
            Op.EXP: lambda: args[0].exp(),
            Op.SIN: lambda: args[0].sin(),
            Op.COS: lambda: args[0].cos(),
        }[op]()

    def table(self, table: Table, x: flint.arb) -> flint.arb:
        """A piecewise polynomial at a tight ball: the piece of its midpoint."""
        if not (x >= table.low and x < table.high):
            return flint.arb(table.outside)
        piece = table.piece(float(x.mid()))
        u = x - table.centres[piece]
        total = flint.arb(0)
        for c in reversed(table.coefficients[piece]):
            total = total * u + c
        return total


def ball_values(
    tape: Tape, inputs: Mapping[str, float], bits: int = 256, *, is_meaning: bool = False
) -> list[flint.arb]:
    """All nodes of a tape as balls at exact doubles; of the branches that are taken, or of what they stand for."""
    before = flint.ctx.prec
    flint.ctx.prec = bits
    try:
        exact = {name: flint.arb(value) for name, value in inputs.items()}
        return evaluate(tape, exact, Balls(is_meaning))
    finally:
        flint.ctx.prec = before


def nearest_double(ball: flint.arb) -> float:
    """The double nearest to a tight ball."""
    middle = ball.mid()
    if not (ball.rad() <= abs(middle) * flint.arb(2) ** -100):
        return math.nan if not ball.is_finite() else float(middle)
    return float(middle)
