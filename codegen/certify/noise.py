"""What each operation of a tape adds to the relative error, from the standard model and from proven theorems.

u = 2^-53 is the rounding of one operation. The double-double bounds are those of Joldes, Muller and Popescu (2017)
and of Muller and Rideau (2022) for the algorithms of `codegen.passes.expand`: sums 3 u^2 (2 u^2 with a double),
products 5 u^2 (3 u^2 with a double: its two lower products are rounded one after the other), roots 25/8 u^2.
The quotient adds the low parts in another order than the published one; its bound is derived in
docs/explanation/certificates.md and taken as 20 u^2. A compensated sum of n products is within u |s| +
(2n - 2) n u^2 sum |a_k b_k| (1 + 1e-9). Terms of higher order are covered by the last digit of each constant.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from codegen.certify.meaning import constant_levels
from codegen.tape import WIDE, Op, Tape

U = 2.0**-53
DD_ADD, DD_ADD_DOUBLE = 3.01 * U * U, 2.01 * U * U
DD_MUL, DD_MUL_DOUBLE = 5.01 * U * U, 3.01 * U * U
DD_DIV, DD_SQRT = 20.0 * U * U, 3.2 * U * U
LITERAL_PAIR = 1.01 * U * U

_EXACT = frozenset((Op.LOAD, Op.NEG, Op.MIN, Op.MAX, Op.SELECT))


def dot(count: int) -> float:
    """Factor of sum |a_k b_k| for a compensated sum of so many products."""
    return (2 * count - 2) * count * U * U * (1 + 1e-9)


def roundings(tape: Tape, constants: Mapping[str, float]) -> list[float]:
    """Largest relative error that each node adds to the errors of its arguments; functions are not among them."""
    literal, single, exactly = constant_levels(tape), _single(tape), _numbers(tape, constants)
    found = []
    for k, node in enumerate(tape.nodes):
        if literal[k]:
            exact = _fits(exactly[k])
            found.append(0.0 if exact else LITERAL_PAIR if node.op in WIDE else U)
        elif node.op in WIDE:
            found.append(_wide(tape, k, single))
        else:
            shifts = node.op in (Op.MUL, Op.DIV) and _shifts(tape, k)
            found.append(0.0 if node.op in _EXACT or shifts else U)
    return found


def _wide(tape: Tape, k: int, single: list[bool]) -> float:
    node = tape.nodes[k]
    doubles = sum(single[a] for a in node.args)
    if node.op is Op.DD:
        return 0.0
    if node.op in (Op.DD_ADD, Op.DD_SUB):
        return (DD_ADD, DD_ADD_DOUBLE, 0.0)[doubles]
    if node.op is Op.DD_MUL:
        return 0.0 if _shifts(tape, k) else (DD_MUL, DD_MUL_DOUBLE, 0.0)[doubles]
    return DD_DIV if node.op is Op.DD_DIV else DD_SQRT


def _single(tape: Tape) -> list[bool]:
    """True for double-doubles without a low part."""
    literal = constant_levels(tape)
    return [
        node.op is Op.DD and (is_double(tape, node.args[0]) if literal[k] else True)
        for k, node in enumerate(tape.nodes)
    ]


def is_double(tape: Tape, k: int) -> bool:
    """True for an input, and for a rational that a double holds: their literal has no low part."""
    return tape.nodes[k].op is Op.LOAD or _fits(rational(tape, k))


def _fits(value: Fraction | None) -> bool:
    try:
        return value is not None and Fraction(float(value)) == value
    except OverflowError:
        return False


def rational(tape: Tape, k: int) -> Fraction | None:
    """Value of a CONST node."""
    node = tape.nodes[k]
    return node.value if node.op is Op.CONST and isinstance(node.value, Fraction) else None


def _numbers(tape: Tape, constants: Mapping[str, float]) -> list[Fraction | None]:
    """Exact values of nodes that are rational functions of rationals and of the constants' doubles."""
    found: list[Fraction | None] = []
    for k, node in enumerate(tape.nodes):
        args = [found[a] for a in node.args]
        given = [a for a in args if a is not None]
        value = rational(tape, k)
        if node.op is Op.LOAD and str(node.value) in constants:
            value = Fraction(constants[str(node.value)])
        elif len(given) == len(args) and args:
            value = _computed(node.op, given)
        found.append(value)
    return found


def _computed(op: Op, args: list[Fraction]) -> Fraction | None:
    if op in (Op.ADD, Op.SUB):
        return args[0] + args[1] if op is Op.ADD else args[0] - args[1]
    if op is Op.MUL:
        return args[0] * args[1]
    if op is Op.DIV and args[1]:
        return args[0] / args[1]
    if op in (Op.NEG, Op.DD, Op.HI):
        return -args[0] if op is Op.NEG else args[0]
    return None


def _shifts(tape: Tape, k: int) -> bool:
    """True for a product with, or a quotient by, a power of two."""
    node = tape.nodes[k]
    among = node.args if node.op in (Op.MUL, Op.DD_MUL) else node.args[1:]
    for a in among:
        inner = tape.nodes[a].args[0] if tape.nodes[a].op is Op.DD else a
        value = rational(tape, inner)
        if value:
            p, q = abs(value.numerator), value.denominator
            if p & (p - 1) == 0 and q & (q - 1) == 0:
                return True
    return False
