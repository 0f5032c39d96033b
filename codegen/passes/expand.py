"""Compensated operations -> + - * / sqrt and RESIDUAL: error-free transformations, written out.

Sums of two doubles split exactly (Knuth), products through RESIDUAL (fma, or Dekker's splitting where there
is no fma: the bits are the same). The double-double algorithms and their error bounds are those of Joldes,
Muller and Popescu (2017); the compensated dot product is that of Ogita, Rump and Oishi (2005).

In exact arithmetic every correction term is 0, so the pass keeps the function: the verifier sees it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from codegen.spec import Role
from codegen.tape import WIDE, Builder, Guard, Node, Op, Tape

NAME = "expand"
EXACT = True
PLAIN = {
    Op.DD_ADD: Op.ADD,
    Op.DD_SUB: Op.SUB,
    Op.DD_MUL: Op.MUL,
    Op.DD_DIV: Op.DIV,
    Op.DD_SQRT: Op.SQRT,
}


class Pair(NamedTuple):
    """An unevaluated sum of two doubles; `low` None is 0. Plain doubles are pairs without a low part."""

    high: int
    low: int | None = None


def run(tape: Tape) -> Tape:
    """Write out every compensated operation."""
    builder = Builder(tape.roles)
    builder.tables.update(tape.tables)
    made: list[Pair] = []
    for k, node in enumerate(tape.nodes):
        made.append(_expanded(builder, node, [made[a] for a in node.args]))
        if k in tape.labels:
            builder.labels.setdefault(made[-1].high, tape.labels[k])
    guards = [Guard(made[g.left].high, g.relation, made[g.right].high, g.result) for g in tape.guards]
    return builder.tape([made[o].high for o in tape.outputs], guards)


def _expanded(b: Builder, node: Node, args: list[Pair]) -> Pair:
    if node.op is Op.DOT:
        return Pair(dot(b, [a.high for a in args], int(str(node.value or 2))))
    if node.op is Op.HI:
        return Pair(rounded(b, args[0]))
    if node.op not in WIDE:
        return Pair(b.node(node.op, [a.high for a in args], node.value))
    if all(b.level(a.high) is Role.CONST for a in args):
        return constant(b, node, [a.high for a in args])
    if node.op is Op.DD:
        return args[0]
    if node.op is Op.DD_SQRT:
        return sqrt(b, args[0])
    x, y = args
    if node.op is Op.DD_SUB:
        return add(b, x, Pair(_neg(b, y.high), None if y.low is None else _neg(b, y.low)))
    return {Op.DD_ADD: add, Op.DD_MUL: mul, Op.DD_DIV: div}[node.op](b, x, y)


def constant(b: Builder, node: Node, args: list[int]) -> Pair:
    """A constant as two literals, correctly rounded from its exact value."""
    high = args[0] if node.op is Op.DD else b.node(PLAIN[node.op], args)
    return Pair(high) if _is_double(b, high) else Pair(high, b.node(Op.LOW, (high,)))


def _is_double(b: Builder, number: int) -> bool:
    """True for inputs and for rationals that a double holds exactly."""
    value = b.number(number)
    if value is None:
        return b.nodes[number].op is Op.LOAD
    try:
        return Fraction(float(value)) == value
    except OverflowError:
        return False


def rounded(b: Builder, x: Pair) -> int:
    """The double of a pair."""
    return x.high if x.low is None or b.level(x.high) is Role.CONST else _add(b, x.high, x.low)


# --- error-free transformations -----------------------------------------------------------------------


def two_sum(b: Builder, x: int, y: int) -> tuple[int, int]:
    """fl(x + y) and its error, exactly (Knuth)."""
    total = _add(b, x, y)
    back = _sub(b, total, x)
    return total, _add(b, _sub(b, x, _sub(b, total, back)), _sub(b, y, back))


def fast_two_sum(b: Builder, x: int, y: int) -> Pair:
    """The same where |x| >= |y| (Dekker)."""
    total = _add(b, x, y)
    return Pair(total, _sub(b, y, _sub(b, total, x)))


def two_product(b: Builder, x: int, y: int) -> tuple[int, int | None]:
    """fl(x y) and its error, exactly; the error is None where a factor is a power of two."""
    if power_of_two(b, x) or power_of_two(b, y):
        return _mul(b, x, y), None
    product = _mul(b, x, y)
    return product, b.node(Op.RESIDUAL, sorted((x, y)))


def power_of_two(b: Builder, number: int) -> bool:
    """True for a constant that only shifts the exponent."""
    value = b.number(number)
    if not value:
        return False
    p, q = abs(value.numerator), value.denominator
    return p & (p - 1) == 0 and q & (q - 1) == 0


# --- double-double arithmetic, |relative error| in units of u^2, u = 2^-53 ------------------------------


def add(b: Builder, x: Pair, y: Pair) -> Pair:
    """AccurateDWPlusDW, 3 u^2 (DWPlusFP, 2 u^2, where one is a double; exact where both are)."""
    s, t = two_sum(b, x.high, y.high)
    if x.low is None and y.low is None:
        return Pair(s, t)
    if x.low is None or y.low is None:
        low = y.low if x.low is None else x.low
        assert low is not None
        return fast_two_sum(b, s, _add(b, low, t))
    lows, rest = two_sum(b, x.low, y.low)
    v = fast_two_sum(b, s, _add(b, t, lows))
    assert v.low is not None
    return fast_two_sum(b, v.high, _add(b, rest, v.low))


def mul(b: Builder, x: Pair, y: Pair) -> Pair:
    """DWTimesDW, 5 u^2 (DWTimesFP, 2 u^2; exact for two doubles and for powers of two)."""
    if power_of_two(b, x.high) and x.low is None:
        x, y = y, x
    if power_of_two(b, y.high) and y.low is None:
        return Pair(_mul(b, x.high, y.high), None if x.low is None else _mul(b, x.low, y.high))
    product, error = two_product(b, x.high, y.high)
    cross = [_mul(b, p, q) for p, q in ((x.high, y.low), (x.low, y.high)) if p is not None and q is not None]
    if not cross:
        return Pair(product, error)
    small = cross[0] if len(cross) == 1 else _add(b, cross[0], cross[1])
    return fast_two_sum(b, product, small if error is None else _add(b, error, small))


def div(b: Builder, x: Pair, y: Pair) -> Pair:
    """DWDivDW2, 15 u^2."""
    quotient = b.node(Op.DIV, (x.high, y.high))
    product = mul(b, y, Pair(quotient))
    rest = _sub(b, x.high, product.high)
    lows = [p for p in (x.low, None if product.low is None else _neg(b, product.low)) if p is not None]
    for low in lows:
        rest = _add(b, rest, low)
    return fast_two_sum(b, quotient, b.node(Op.DIV, (rest, y.high)))


def sqrt(b: Builder, x: Pair) -> Pair:
    """SQRTDWtoDW, 25/8 u^2; the root of 0 is 0."""
    root = b.node(Op.SQRT, (x.high,))
    square = _mul(b, root, root)
    rest = _sub(b, _sub(b, x.high, square), b.node(Op.RESIDUAL, (root, root)))
    if x.low is not None:
        rest = _add(b, rest, x.low)
    zero = b.const(0)
    correction = b.node(Op.DIV, (rest, _mul(b, root, b.const(2))))
    safe = b.node(Op.SELECT, (zero, root, correction, zero))
    return fast_two_sum(b, root, safe)


def dot(b: Builder, args: list[int], terms: int = 2) -> int:
    """Sum of products with the errors of all products and sums added at the end (DotK, K = `terms`).

    With K = 3 the errors are themselves summed without error once before they are added.
    """
    total: int | None = None
    errors: list[int] = []
    for x, y in zip(args[::2], args[1::2], strict=True):
        product, error = two_product(b, x, y)
        errors += [] if error is None else [error]
        if total is None:
            total = product
            continue
        total, rest = two_sum(b, total, product)
        errors.append(rest)
    assert total is not None
    errors.append(total)
    for _ in range(terms - 2):
        for k in range(1, len(errors)):
            errors[k], errors[k - 1] = two_sum(b, errors[k], errors[k - 1])
    correction = errors[0]
    for e in errors[1:]:
        correction = _add(b, correction, e)
    return correction


def _add(b: Builder, x: int, y: int) -> int:
    return b.node(Op.ADD, (x, y))


def _sub(b: Builder, x: int, y: int) -> int:
    return b.node(Op.SUB, (x, y))


def _mul(b: Builder, x: int, y: int) -> int:
    """The product; by a constant of absolute value 1 it is the number itself or its negative."""
    for one, other in ((x, y), (y, x)):
        value = b.number(one)
        if value == 1:
            return other
        if value == -1:
            return _neg(b, other)
    return b.node(Op.MUL, sorted((x, y)))


def _neg(b: Builder, x: int) -> int:
    value = b.number(x)
    if value is not None:
        return b.const(-value)
    node = b.nodes[x]
    return node.args[0] if node.op is Op.NEG else b.node(Op.NEG, (x,))
