"""How a relative error of each node reaches the result: exact factored functions, and intervals as a fallback.

The relative error of the result is the sum of A_v (what node v adds), where A_root = 1 and A_a = sum over the
nodes v that use a of A_v d(log v)/d(log a). Exact sums of paths see errors that cancel, as in x / (x + y).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
    monomial,
)
from codegen.certify.rational import ONE, ZERO, TooLargeError, Value
from codegen.certify.reading import Reading
from codegen.tape import Op

T = TypeVar("T")
PARTS = 6  # terms that are bounded by themselves


def shares(reading: Reading, exact: Meaning, k: int) -> list[tuple[int, Value]]:
    """(argument, d log v / d log argument) of a node as factored functions."""
    node, ring, values = reading.operations[k], exact.ring, exact.values
    op, args = node.op, node.args
    if values[k].is_zero or op in (Op.CONST, Op.PI, Op.LOAD):
        return []
    if op in SUMS:
        minus = op in (Op.SUB, Op.DD_SUB)
        parts = [ring.quotient(values[a], values[k]) for a in args]
        return [(args[0], parts[0]), (args[1], ring.difference(ZERO, parts[1]) if minus else parts[1])]
    if op is Op.DOT:
        return [(a, ring.quotient(monomial(exact, m), values[k])) for m in node.monomials for a in m[1]]
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


def exactly(exact: Meaning, edges: list[list[tuple[int, Value]]], root: int) -> list[Value | None]:
    """A_v of every node as a factored function; None where that became too large."""
    ring = exact.ring
    found: list[Value | None] = [ZERO] * len(edges)
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


def live_edges(reading: Reading, exact: Meaning) -> list[list[tuple[int, Value]]]:
    """Shares of everything that is computed at run time; a literal has no arguments."""
    count = len(reading.operations)
    run = [k in reading.live and not reading.literal[k] for k in range(count)]
    return [shares(reading, exact, k) if run[k] else [] for k in range(count)]


def parts(reading: Reading, exact: Meaning, root: int, free: Iterable[str]) -> list[int]:
    """Terms of sums at the top of a formula of which one lacks a parameter: a weak part next to a magnetic one.

    Where both terms have one sign, the relative error of such a sum is no larger than that of the worse term and its
    own rounding, and the error of a term is found in fewer coordinates.
    """
    found: list[int] = []
    todo = [root]
    while todo:
        k = todo.pop()
        operation = reading.operations[k]
        if reading.literal[k]:
            continue
        if operation.op in SUMS:
            whole = exact.ring.generators(exact.values[k])
            if any(exact.ring.generators(exact.values[a]) & set(free) < whole & set(free) for a in operation.args):
                found += operation.args
                todo += operation.args
        elif operation.op in PRODUCTS | QUOTIENTS | ROOTS | SAME or operation.op is Op.NEG:
            todo += operation.args
    return [k for k in dict.fromkeys(found) if not reading.literal[k]][:PARTS]
