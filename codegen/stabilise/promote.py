"""Double-double where digits are lost, and nowhere else.

The rounding of node i moves the result by u |A_i|, A_i = (node / result) d(result)/d(node). Computed backwards at
the sample, A tells which operations must be more precise: those whose own rounding, or whose rounded arguments,
move the result too far. All others stay plain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

import numpy as np

from codegen.passes.expand import power_of_two
from codegen.spec import Role
from codegen.stabilise.score import Columns, values
from codegen.tape import WIDE, Builder, Guard, Node, Op, Tape

OVERESTIMATE = 5.0  # roundings have signs: the sum of their absolute values is too large by about this
_WIDE = {Op.ADD: Op.DD_ADD, Op.SUB: Op.DD_SUB, Op.MUL: Op.DD_MUL, Op.DIV: Op.DD_DIV, Op.SQRT: Op.DD_SQRT}
_CORRECTED = (Op.EXP, Op.EXPM1, Op.LOG, Op.LOG1P, Op.SIN, Op.COS)
_EXACT = (Op.LOAD, Op.CONST, Op.NEG, Op.MIN, Op.MAX)


def sensitivities(tape: Tape, columns: Columns, result: np.ndarray) -> np.ndarray:
    """|A| of every node (rows) at every point: how many units of its rounding reach the result.

    Parameters
    ----------
    tape : Tape, lowered, without compensated operations
    columns : points
    result : true values there
    """
    at = values(tape, columns, np.longdouble)
    size = result.size
    bars = [np.zeros(size, dtype=np.longdouble) for _ in tape.nodes]
    bars[tape.outputs[0]] = bars[tape.outputs[0]] + 1 / result.astype(np.longdouble)
    with np.errstate(all="ignore"):
        for k in range(len(tape.nodes) - 1, -1, -1):
            node = tape.nodes[k]
            for a, slope in zip(node.args, _slopes(node, [at[a] for a in node.args], at[k]), strict=True):
                if slope is not None:
                    bars[a] = bars[a] + bars[k] * slope
        rows = [np.abs(bar * value) for bar, value in zip(bars, at, strict=True)]
    found = np.array([np.broadcast_to(r, (size,)) for r in rows], dtype=float)
    found[~np.isfinite(found)] = 1e30
    return found


def _slopes(node: Node, x: list[np.ndarray], value: np.ndarray) -> list[np.ndarray | float | None]:
    """d(node)/d(argument) for each argument; None for no dependence."""
    op = node.op
    if op is Op.ADD:
        return [1.0, 1.0]
    if op is Op.SUB:
        return [1.0, -1.0]
    if op is Op.MUL:
        return [x[1], x[0]]
    if op is Op.DIV:
        return [1 / x[1], -value / x[1]]
    if op in (Op.MIN, Op.MAX):
        first = x[0] <= x[1] if op is Op.MIN else x[0] >= x[1]
        return [np.where(first, 1.0, 0.0), np.where(first, 0.0, 1.0)]
    if op is Op.SELECT:
        first = x[0] < x[1]
        return [None, None, np.where(first, 1.0, 0.0), np.where(first, 0.0, 1.0)]
    one: Callable[[], np.ndarray | float] | None = {
        Op.NEG: lambda: -1.0,
        Op.SQRT: lambda: 0.5 / value,
        Op.LOG: lambda: 1 / x[0],
        Op.LOG1P: lambda: 1 / (1 + x[0]),
        Op.EXP: lambda: value,
        Op.EXPM1: lambda: 1 + value,
        Op.SIN: lambda: np.cos(x[0]),
        Op.COS: lambda: -np.sin(x[0]),
        Op.ATAN: lambda: 1 / (1 + x[0] * x[0]),
        Op.PSI: lambda: x[0] / (1 - x[0]),
    }.get(op)
    return [one()] if one is not None else [None for _ in node.args]


def rounds(tape: Tape) -> list[bool]:
    """Which nodes round: not inputs, not exact operations, not constants that a double holds."""
    b = Builder(tape.roles)
    b.nodes = list(tape.nodes)
    levels = tape.levels()

    def one(k: int, node: Node) -> bool:
        if levels[k] is Role.CONST:
            return node.op is not Op.LOAD and not (
                isinstance(node.value, Fraction) and Fraction(float(node.value)) == node.value
            )
        if node.op in (Op.MUL, Op.DIV) and power_of_two(b, node.args[1]):
            return False
        return not (node.op in _EXACT or (node.op is Op.MUL and power_of_two(b, node.args[0])))

    return [one(k, node) for k, node in enumerate(tape.nodes)]


def levels_of_promotion(tape: Tape, weight: np.ndarray, target: float) -> Iterator[frozenset[int]]:
    """Sets of nodes to promote, smallest first, starting where the predicted error meets the target.

    `weight` is what `sensitivities` found.
    """
    rounding = np.array(rounds(tape))
    worst = np.where(rounding, weight.max(axis=1, initial=0.0), 0.0)
    order = sorted({float(w) for w in worst if w > 0}, reverse=True)
    started, last = False, frozenset[int]()
    for threshold in [*order, 0.0]:
        plain = rounding & (worst <= threshold)
        predicted = 0.5 * float(weight[plain].sum(axis=0).max(initial=0.0))
        if not started and predicted > OVERESTIMATE * target and threshold > 0.0:
            continue
        started = True
        chosen = _needed(tape, worst > threshold)
        if chosen != last:
            last = chosen
            yield chosen


def _needed(tape: Tape, heavy: np.ndarray) -> frozenset[int]:
    """Operations whose own rounding or whose arguments' rounding counts."""
    able = (*_WIDE, *_CORRECTED, Op.NEG)
    return frozenset(
        k for k, node in enumerate(tape.nodes) if node.op in able and (heavy[k] or any(heavy[a] for a in node.args))
    )


def promote(tape: Tape, chosen: frozenset[int]) -> Tape:
    """The tape with the chosen operations in double-double."""
    b = Builder(tape.roles)
    b.tables.update(tape.tables)
    new: list[int] = []
    levels = tape.levels()
    for k, node in enumerate(tape.nodes):
        args = [new[a] for a in node.args]
        if k in chosen and levels[k] is not Role.CONST and node.op in _WIDE:
            new.append(b.node(_WIDE[node.op], [_wide(b, a) for a in args]))
        elif k in chosen and node.op is Op.NEG and b.nodes[args[0]].op in WIDE:
            new.append(b.node(Op.DD_SUB, (b.node(Op.DD, (b.const(0),)), args[0])))
        elif k in chosen and node.op in _CORRECTED and b.nodes[args[0]].op in WIDE:
            new.append(_corrected(b, node, args[0]))
        else:
            new.append(b.node(node.op, [_narrow(b, a) for a in args], node.value))
        if k in tape.labels:
            b.labels.setdefault(new[-1], tape.labels[k])
    guards = [Guard(_narrow(b, new[g.left]), g.relation, _narrow(b, new[g.right]), g.result) for g in tape.guards]
    return b.tape([_narrow(b, new[o]) for o in tape.outputs], guards)


def _wide(b: Builder, k: int) -> int:
    return k if b.nodes[k].op in WIDE else b.node(Op.DD, (k,))


def _narrow(b: Builder, k: int) -> int:
    if b.nodes[k].op is Op.DD:
        return b.nodes[k].args[0]
    return b.node(Op.HI, (k,)) if b.nodes[k].op in WIDE else k


def _corrected(b: Builder, node: Node, argument: int) -> int:
    """f(h + l) = f(h) + l f'(h), as a double-double: the argument's low part is not lost."""
    high = b.node(Op.HI, (argument,))
    low = b.node(Op.HI, (b.node(Op.DD_SUB, (argument, b.node(Op.DD, (high,)))),))
    value = b.node(node.op, (high,))
    one = b.const(1)
    slope = {
        Op.EXP: lambda: b.node(Op.MUL, (low, value)),
        Op.EXPM1: lambda: b.node(Op.MUL, (low, b.node(Op.ADD, (value, one)))),
        Op.LOG: lambda: b.node(Op.DIV, (low, high)),
        Op.LOG1P: lambda: b.node(Op.DIV, (low, b.node(Op.ADD, (high, one)))),
        Op.SIN: lambda: b.node(Op.MUL, (low, b.node(Op.COS, (high,)))),
        Op.COS: lambda: b.node(Op.NEG, (b.node(Op.MUL, (low, b.node(Op.SIN, (high,)))),)),
    }[node.op]()
    return b.node(Op.DD_ADD, (b.node(Op.DD, (value,)), b.node(Op.DD, (slope,))))
