"""How a relative error of each node reaches the result: exact factored functions, and intervals as a fallback.

The relative error of the result is the sum of A_v (what node v adds), where A_root = 1 and A_a = sum over the
nodes v that use a of A_v d(log v)/d(log a). Exact sums of paths see errors that cancel, as in x / (x + y).
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TypeVar

from codegen.certify.meaning import (
    FUNCTIONS,
    PRODUCTS,
    QUOTIENTS,
    ROOTS,
    SAME,
    SUMS,
    Meaning,
    constant_levels,
)
from codegen.certify.rational import ONE, ZERO, TooLargeError, Value
from codegen.tape import Op, Tape

T = TypeVar("T")


def shares(tape: Tape, exact: Meaning, k: int) -> list[tuple[int, Value]]:
    """(argument, d log v / d log argument) of a node as factored functions."""
    node, ring, values = tape.nodes[k], exact.ring, exact.values
    op, args = node.op, node.args
    if values[k].is_zero or op in (Op.CONST, Op.PI, Op.LOAD):
        return []
    if op in SUMS:
        minus = op in (Op.SUB, Op.DD_SUB)
        parts = [ring.quotient(values[a], values[k]) for a in args]
        return [(args[0], parts[0]), (args[1], ring.difference(ZERO, parts[1]) if minus else parts[1])]
    if op is Op.DOT:
        products = [ring.product(values[a], values[b]) for a, b in zip(args[::2], args[1::2], strict=True)]
        parts = [ring.quotient(q, values[k]) for q in products]
        return [(a, parts[j // 2]) for j, a in enumerate(args)]
    if op in PRODUCTS:
        return [(a, ONE) for a in args]
    if op in QUOTIENTS:
        return [(args[0], ONE), (args[1], ring.number(-1))]
    if op in ROOTS:
        return [(args[0], ring.number(Fraction(1, 2)))]
    if op is Op.NEG or op in SAME:
        return [(args[0], ONE)]
    if op in (Op.MIN, Op.MAX):
        return [(args[exact.chosen[k]], ONE)]
    assert op in FUNCTIONS
    return [(args[0], exact.functions[exact.of_node[k]].condition)]


def exactly(tape: Tape, exact: Meaning, edges: list[list[tuple[int, Value]]], root: int) -> list[Value | None]:
    """A_v of every node as a factored function; None where that became too large."""
    ring = exact.ring
    found: list[Value | None] = [ZERO] * len(tape.nodes)
    found[root] = ONE
    for k in range(root, -1, -1):
        a = found[k]
        for argument, share in edges[k]:
            before = found[argument]
            if a is None or before is None:
                found[argument] = None
                continue
            try:
                found[argument] = ring.sum(before, ring.product(a, share))
            except TooLargeError:
                found[argument] = None
    return found


def accumulated(
    root: int, edges: list[list[tuple[int, T]]], one: T, times: Callable[[T, T], T], plus: Callable[[T, T], T]
) -> dict[int, T]:
    """The same sums in any arithmetic; nodes that do not reach the result are left out."""
    found: dict[int, T] = {root: one}
    for k in range(root, -1, -1):
        if k not in found:
            continue
        for argument, share in edges[k]:
            term = times(found[k], share)
            found[argument] = plus(found[argument], term) if argument in found else term
    return found


def live_edges(tape: Tape, exact: Meaning) -> list[list[tuple[int, Value]]]:
    """Shares of all nodes that are computed at run time; a literal has no arguments."""
    literal = constant_levels(tape)
    return [[] if literal[k] else shares(tape, exact, k) for k in range(len(tape.nodes))]
