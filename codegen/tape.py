"""The tape: a typed, hash-consed, immutable graph of operations between SymPy and text.

A tape lives in three stages. It is algebraic (n-ary ADD and MUL, integer POW) until the pass `lower` makes
it binary; a stabilised tape may hold compensated operations (DOT, DD_ADD ...), which the pass `expand` writes
out in primitive ones. Every operation has a meaning in exact real arithmetic, the same in all stages; only
its rounding differs. Nodes are numbered; names exist only when a printer gives them. Supported: the
operations of `Op`. Not supported, and never guessed: everything else.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction

from codegen.spec import Role
from codegen.table import Table as Table


class Op(StrEnum):
    """All there is."""

    CONST = "const"  # an exact rational
    PI = "pi"
    LOAD = "load"  # an input
    ADD = "add"
    MUL = "mul"
    POW = "pow"  # integer power
    SQRT = "sqrt"
    LOG = "log"
    EXP = "exp"
    SIN = "sin"
    COS = "cos"
    ATAN = "atan"
    LOG1P = "log1p"
    EXPM1 = "expm1"
    LOG_GAMMA = "log_gamma"  # (x, y): log |Gamma(x + i y)|
    PSI = "psi"  # -log(1 - q) - q for 0 <= q < 1
    MIN = "min"
    MAX = "max"
    SELECT = "select"  # (a, b, x, y): x where a < b, else y
    TABLE = "table"  # (x): piecewise polynomial, `value` names it in Tape.tables
    SUB = "sub"  # from here on: after `lower`
    DIV = "div"
    NEG = "neg"
    DOT = "dot"  # (a0, b0, a1, b1, ...): sum of a_k b_k as if in `value` times double precision (2 or 3)
    DD = "dd"  # a double as a double-double (exact); of a constant: to 107 bits
    DD_ADD = "dd_add"
    DD_SUB = "dd_sub"
    DD_MUL = "dd_mul"
    DD_DIV = "dd_div"
    DD_SQRT = "dd_sqrt"
    HI = "hi"  # a double-double rounded to a double
    RESIDUAL = "residual"  # (a, b): a b - fl(a b), exactly; 0 in exact arithmetic
    LOW = "low"  # after `expand`: of a constant, x - fl(x); 0 in exact arithmetic


PIECE = "piece"  # value of a SELECT between different functions; without it both branches are the same function

WIDE = frozenset((Op.DD, Op.DD_ADD, Op.DD_SUB, Op.DD_MUL, Op.DD_DIV, Op.DD_SQRT))  # values are double-doubles


@dataclass(frozen=True, slots=True)
class Node:
    """One operation; `args` are node numbers, `value` a rational, an input's name or a power."""

    op: Op
    args: tuple[int, ...] = ()
    value: Fraction | str | int | None = None


@dataclass(frozen=True, slots=True)
class Guard:
    """Where `left relation right` holds, the result is `result` (0 or NaN) instead of the value."""

    left: int
    relation: str
    right: int
    result: str


@dataclass(frozen=True)
class Tape:
    """Nodes in order of evaluation, the outputs, and the guards, first match last applied."""

    nodes: tuple[Node, ...]
    outputs: tuple[int, ...]
    guards: tuple[Guard, ...]
    roles: dict[str, Role]
    labels: dict[int, str]
    tables: dict[str, Table] = field(default_factory=dict)

    def levels(self) -> list[Role]:
        """Role of every node: the most often changing of its inputs."""
        found: list[Role] = []
        for node in self.nodes:
            if node.op is Op.LOAD:
                found.append(self.roles[str(node.value)])
            else:
                found.append(max((found[a] for a in node.args), default=Role.CONST))
        return found

    def roots(self) -> list[int]:
        """Every node that must be there in the end."""
        return [*self.outputs, *(side for g in self.guards for side in (g.left, g.right))]

    def digest(self) -> str:
        """Hash of the meaning: nodes, outputs, guards."""
        lines = [f"{n.op.value} {n.args} {n.value}" for n in self.nodes]
        lines += [f"{name} {table}" for name, table in sorted(self.tables.items())]
        lines += [str(self.outputs), *(str((g.left, g.relation, g.right, g.result)) for g in self.guards)]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


class Builder:
    """Makes a tape; equal nodes are one node, and arithmetic on rationals is done at once."""

    def __init__(self, roles: dict[str, Role]) -> None:
        self.roles = roles
        self.nodes: list[Node] = []
        self.labels: dict[int, str] = {}
        self.tables: dict[str, Table] = {}
        self._known: dict[Node, int] = {}
        self._levels: list[Role] = []

    def node(self, op: Op, args: Sequence[int] = (), value: Fraction | str | int | None = None) -> int:
        """Number of the node, made if it is new."""
        made = Node(op, tuple(args), value)
        if made not in self._known:
            self._known[made] = len(self.nodes)
            self.nodes.append(made)
            self._levels.append(self._level(made))
        return self._known[made]

    def _level(self, node: Node) -> Role:
        if node.op is Op.LOAD:
            return self.roles[str(node.value)]
        return max((self._levels[a] for a in node.args), default=Role.CONST)

    def level(self, number: int) -> Role:
        """Role of a node."""
        return self._levels[number]

    def const(self, value: Fraction | int) -> int:
        """An exact rational."""
        return self.node(Op.CONST, (), Fraction(value))

    def number(self, number: int) -> Fraction | None:
        """Value of a CONST node, else None."""
        node = self.nodes[number]
        return node.value if node.op is Op.CONST and isinstance(node.value, Fraction) else None

    def load(self, name: str) -> int:
        """An input."""
        return self.node(Op.LOAD, (), name)

    def add(self, args: Iterable[int]) -> int:
        """Sum; rationals are summed at once, 0 is dropped, equal terms are one multiple."""
        numbers, rest = self._split(args)
        total = sum(numbers, Fraction(0))
        if len(set(rest)) < len(rest):
            count = Counter(rest)
            rest = [k if n == 1 else self.mul([k, self.const(n)]) for k, n in count.items()]
        rest += [self.const(total)] if total else []
        if len(rest) < 2:
            return rest[0] if rest else self.const(0)
        return self.node(Op.ADD, sorted(rest))

    def mul(self, args: Iterable[int]) -> int:
        """Product, flattened; rationals are multiplied at once, 1 is dropped, 0 wins."""
        flat: list[int] = []
        for a in args:
            flat += self.nodes[a].args if self.nodes[a].op is Op.MUL else (a,)
        numbers, rest = self._split(flat)
        total = Fraction(1)
        for x in numbers:
            total *= x
        if total == 0:
            return self.const(0)
        rest = self._merge_powers(rest)
        rest += [self.const(total)] if total != 1 else []
        if len(rest) < 2:
            return rest[0] if rest else self.const(1)
        return self.node(Op.MUL, sorted(rest))

    def _split(self, args: Iterable[int]) -> tuple[list[Fraction], list[int]]:
        numbers, rest = [], []
        for a in args:
            value = self.number(a)
            if value is None:
                rest.append(a)
            else:
                numbers.append(value)
        return numbers, rest

    def _merge_powers(self, factors: list[int]) -> list[int]:
        powers: dict[int, int] = {}
        for f in factors:
            base, k = self.base(f)
            powers[base] = powers.get(base, 0) + k
        return [self.pow(b, k) for b, k in powers.items() if k]

    def base(self, number: int) -> tuple[int, int]:
        """(base, power) of a node; power 1 for anything but POW."""
        node = self.nodes[number]
        return (node.args[0], int(str(node.value))) if node.op is Op.POW else (number, 1)

    def pow(self, number: int, k: int) -> int:
        """Integer power."""
        value = self.number(number)
        if k == 1:
            return number
        if k == 0:
            return self.const(1)
        if value is not None:
            return self.const(value**k)
        node = self.nodes[number]
        if node.op is Op.POW:
            return self.pow(node.args[0], k * int(str(node.value)))
        if node.op is Op.MUL:
            return self.mul([self.pow(a, k) for a in node.args])
        return self.node(Op.POW, (number,), k)

    def rebuilt(self, node: Node, args: Sequence[int]) -> int:
        """The same operation on other arguments."""
        if node.op is Op.ADD:
            return self.add(args)
        if node.op is Op.MUL:
            return self.mul(args)
        if node.op is Op.POW:
            return self.pow(args[0], int(str(node.value)))
        return self.node(node.op, args, node.value)

    def tape(self, outputs: Sequence[int], guards: Sequence[Guard] = ()) -> Tape:
        """The finished tape, without nodes that nothing needs."""
        made = Tape(tuple(self.nodes), tuple(outputs), tuple(guards), self.roles, dict(self.labels), dict(self.tables))
        return without_dead_nodes(made)


def without_dead_nodes(tape: Tape) -> Tape:
    """The same tape with unreachable nodes dropped and the rest renumbered."""
    alive = set(tape.roots())
    for k in range(len(tape.nodes) - 1, -1, -1):
        if k in alive:
            alive.update(tape.nodes[k].args)
    order = sorted(alive)
    new = {old: k for k, old in enumerate(order)}
    nodes = tuple(replace(tape.nodes[k], args=tuple(new[a] for a in tape.nodes[k].args)) for k in order)
    guards = tuple(replace(g, left=new[g.left], right=new[g.right]) for g in tape.guards)
    labels = {new[k]: name for k, name in tape.labels.items() if k in alive}
    used = {str(n.value) for n in nodes if n.op is Op.TABLE}
    tables = {name: table for name, table in tape.tables.items() if name in used}
    return Tape(nodes, tuple(new[k] for k in tape.outputs), guards, tape.roles, labels, tables)
