"""What each operation adds to the relative error, from the standard model and from proven theorems.

u = 2^-53 is the rounding of one operation. The double-double bounds are those of Joldes, Muller and Popescu (2017)
and of Muller and Rideau (2022) for the algorithms of `codegen.passes.expand`: sums 3 u^2 (2 u^2 with a double),
products 5 u^2 (3 u^2 with a double: its two lower products are rounded one after the other), roots 25/8 u^2.
The quotient adds the low parts in another order than the published one; its bound is derived in
docs/explanation/certificates.md and taken as 20 u^2. So are the bounds of compensated sums of n products: beyond
u |s|, (2n - 2) n u^2 sum |a_k b_k| in twice the precision, 8 n^3 u^3 sum |a_k b_k| + 4 n^2 u^2 |s| in three times.
Terms of higher order are covered by the last digit of each constant.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from codegen.certify.reading import Operation, Reading, is_power_of_two
from codegen.tape import WIDE, Op

U = 2.0**-53
DD_ADD, DD_ADD_DOUBLE = 3.01 * U * U, 2.01 * U * U
DD_MUL, DD_MUL_DOUBLE = 5.01 * U * U, 3.01 * U * U
DD_DIV, DD_SQRT = 20.0 * U * U, 3.2 * U * U
LITERAL_PAIR = 1.01 * U * U
CUT = 2.0**-57  # what a series that stands for a branch may leave out, relative: stated as an assumption

_EXACT = frozenset((Op.LOAD, Op.NEG, Op.MIN, Op.MAX, Op.DD))


def dot(count: int, precision: int) -> tuple[float, float]:
    """(factor of |s|, factor of sum |a_k b_k|) for a compensated sum of so many products, beyond u |s|."""
    if precision < 3:
        return 0.0, (2 * count - 2) * count * U * U * (1 + 1e-9)
    return 4 * count**2 * U * U * (1 + 1e-9), 8 * count**3 * U**3 * (1 + 1e-9)


def pieces(operation: Operation) -> int:
    """Products of two doubles that a compensated sum is made of: each residual doubles a product."""
    return sum(2 ** max(len(atoms) - 2, 0) for _, atoms in operation.monomials)


def roundings(reading: Reading, constants: Mapping[str, float]) -> list[float]:
    """Largest relative error that each operation adds to the errors of its arguments; functions get u."""
    single, exactly = _single(reading), _numbers(reading, constants)
    found = []
    for k, operation in enumerate(reading.operations):
        if reading.literal[k]:
            wide = operation.op in WIDE
            found.append(0.0 if _fits(exactly[k]) else LITERAL_PAIR if wide else U)
        elif operation.op in WIDE:
            found.append(_wide(reading, k, single))
        elif operation.op is Op.SELECT:
            found.append(CUT if k in reading.others else 0.0)
        else:
            shifts = operation.op in (Op.MUL, Op.DIV) and _shifts(reading, k)
            found.append(0.0 if operation.op in _EXACT or shifts else U)
    return found


def _wide(reading: Reading, k: int, single: list[bool]) -> float:
    op, args = reading.operations[k].op, reading.operations[k].args
    doubles = sum(single[a] for a in args)
    if op is Op.DD:
        return 0.0
    if op in (Op.DD_ADD, Op.DD_SUB):
        return (DD_ADD, DD_ADD_DOUBLE, 0.0)[doubles]
    if op is Op.DD_MUL:
        return 0.0 if _shifts(reading, k) else (DD_MUL, DD_MUL_DOUBLE, 0.0)[doubles]
    return DD_DIV if op is Op.DD_DIV else DD_SQRT


def _single(reading: Reading) -> list[bool]:
    """True for double-doubles without a low part."""
    return [
        operation.op is Op.DD and (_is_double(reading, operation.args[0]) if reading.literal[k] else True)
        for k, operation in enumerate(reading.operations)
    ]


def _is_double(reading: Reading, k: int) -> bool:
    """True for an input, and for a rational that a double holds: their literal has no low part."""
    return reading.operations[k].op is Op.LOAD or _fits(_rational(reading.operations[k]))


def _fits(value: Fraction | None) -> bool:
    try:
        return value is not None and Fraction(float(value)) == value
    except OverflowError:
        return False


def _rational(operation: Operation) -> Fraction | None:
    """Value of a CONST."""
    return operation.value if operation.op is Op.CONST and isinstance(operation.value, Fraction) else None


def _numbers(reading: Reading, constants: Mapping[str, float]) -> list[Fraction | None]:
    """Exact values of what is a rational function of rationals and of the constants' doubles."""
    found: list[Fraction | None] = []
    for operation in reading.operations:
        args = [found[a] for a in operation.args]
        given = [a for a in args if a is not None]
        value = _rational(operation)
        if operation.op is Op.LOAD and str(operation.value) in constants:
            value = Fraction(constants[str(operation.value)])
        elif args and len(given) == len(args):
            value = _computed(operation.op, given)
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


def _shifts(reading: Reading, k: int) -> bool:
    """True for a product with, or a quotient by, a power of two."""
    operation = reading.operations[k]
    among = operation.args if operation.op in (Op.MUL, Op.DD_MUL) else operation.args[1:]
    for a in among:
        inner = reading.operations[a]
        value = _rational(reading.operations[inner.args[0]] if inner.op is Op.DD else inner)
        if value is not None and is_power_of_two(value):
            return True
    return False
