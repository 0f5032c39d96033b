"""Subtrees that depend on one changing node only, and cost more than a table.

`Subtree` is a sum or product of nodes all of whose paths to the inputs go through one node, the variable. The
variable's range is what the guards leave of it: beyond, the kernel gives 0 or NaN anyway. A positive symbol's
range starts at 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from codegen.evaluate import ball_values, nearest_double
from codegen.passes.rewrite import COST
from codegen.spec import Role
from codegen.tape import Op, Tape
from symbolic.constants import CONSTANTS
from symbolic.symbols import SYMBOLS

THRESHOLD = 100  # three library functions; a table costs about as much as one
WEIGHT = {
    **{op: COST[op] for op in (Op.LOG, Op.EXP, Op.SIN, Op.COS)},
    **dict.fromkeys((Op.ATAN, Op.LOG1P, Op.EXPM1, Op.PSI), 40),
    Op.LOG_GAMMA: 200,
}


@dataclass(frozen=True)
class Subtree:
    """`op` of `members` as a function of the node `variable` in [low, high).

    `place` is the node itself, its only member, or a sum or product of which the members are a part.
    """

    op: Op
    place: int
    members: tuple[int, ...]
    variable: int
    low: float
    high: float


class Search:
    """What the search for subtrees needs to know of a tape."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self.levels = tape.levels()
        self.below = _reachable(tape)
        self.gates = _dominators(tape, self.levels)
        constants = {name: float(CONSTANTS[name].exact) if name in CONSTANTS else 0.5 for name in tape.roles}
        self.values = ball_values(tape, constants)
        self.ranges = {k: self.range_of(k) for k, level in enumerate(self.levels) if level is Role.DATA}

    def constant(self, number: int) -> float | None:
        """The double that a constant node becomes."""
        return nearest_double(self.values[number]) if self.levels[number] is Role.CONST else None

    def range_of(self, number: int) -> tuple[float, float]:
        """What the guards and the sign of its name leave of a node."""
        node = self.tape.nodes[number]
        name = str(node.value) if node.op is Op.LOAD else self.tape.labels.get(number, "")
        low = 0.0 if name in SYMBOLS and SYMBOLS[name].symbol.is_positive else -math.inf
        high = math.inf
        for guard in self.tape.guards:
            edge = self.constant(guard.right)
            if guard.left != number or edge is None:
                continue
            if guard.relation in ("<", "<="):
                low = max(low, edge)
            else:
                high = min(high, edge if guard.relation == ">=" else math.nextafter(edge, math.inf))
        return low, high

    def cost(self, members: tuple[int, ...], variable: int) -> int:
        """Weight of the library functions between members and variable."""
        cone = 0
        for m in members:
            cone |= self.below[m]
        cone &= ~self.below[variable]
        nodes = self.tape.nodes
        return sum(
            WEIGHT.get(n.op, 0) for k, n in enumerate(nodes) if cone >> k & 1 and self.levels[k] is not Role.CONST
        )

    def found(self) -> list[Subtree]:
        """Largest subtrees first met on the way down from the outputs."""
        seen: set[int] = set()
        result: list[Subtree] = []
        waiting = list(self.tape.outputs)
        while waiting:
            k = waiting.pop()
            if k in seen or self.levels[k] is not Role.DATA:
                continue
            seen.add(k)
            made = self._at(k)
            result += [made] if made else []
            waiting += [a for a in self.tape.nodes[k].args if not made or a not in made.members]
            if made and made.members == (k,):
                waiting = [w for w in waiting if w not in self.tape.nodes[k].args]
        return result

    def _at(self, k: int) -> Subtree | None:
        node = self.tape.nodes[k]
        for variable in self._variables((k,)):
            if self.cost((k,), variable) >= THRESHOLD:
                return Subtree(Op.ADD, k, (k,), variable, *self.ranges[variable])
        if node.op not in (Op.ADD, Op.MUL):
            return None
        best: tuple[int, Subtree] | None = None
        for variable in {v for a in node.args for v in self._variables((a,))}:
            members = tuple(a for a in node.args if self.gates[a] >> variable & 1)
            cost = self.cost(members, variable)
            if cost >= THRESHOLD and (best is None or cost > best[0]):
                best = cost, Subtree(node.op, k, members, variable, *self.ranges[variable])
        return best[1] if best else None

    def _variables(self, members: tuple[int, ...]) -> Iterator[int]:
        """Nodes that all paths from the members go through, the nearest first, if they have a known range."""
        common = -1
        for m in members:
            common &= self.gates[m]
        for k in range(max(members), -1, -1):
            if common >> k & 1 and k not in members and k in self.ranges and self._is_bounded(k):
                yield k

    def _is_bounded(self, k: int) -> bool:
        return all(map(math.isfinite, self.ranges[k]))


def _reachable(tape: Tape) -> list[int]:
    """For each node the set of nodes below it, itself included, as bits."""
    found: list[int] = []
    for k, node in enumerate(tape.nodes):
        bits = 1 << k
        for a in node.args:
            bits |= found[a]
        found.append(bits)
    return found


def _dominators(tape: Tape, levels: list[Role]) -> list[int]:
    """For each node the nodes that every path to an input goes through, itself included, as bits."""
    found: list[int] = []
    for k, node in enumerate(tape.nodes):
        moving = [found[a] for a in node.args if levels[a] is not Role.CONST]
        common = -1 if moving else 0
        for bits in moving:
            common &= bits
        found.append(common | 1 << k)
    return found
