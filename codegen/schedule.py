"""Lowered tape -> program: literals, a prologue done once per call, a body done at every point, names.

Sub-expressions of constants alone are evaluated in balls and become one correctly rounded literal;
what depends on parameters only is hoisted; the rest is the loop.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from codegen.evaluate import ball_values, nearest_double
from codegen.reserved import is_reserved
from codegen.spec import EDGE, KernelSpec, Role
from codegen.tape import Node, Op, Table, Tape

_INFIX = {Op.ADD: "+", Op.SUB: "-", Op.MUL: "*", Op.DIV: "/"}


@dataclass(frozen=True)
class Literal:
    """A constant of the program: name, correctly rounded value, and what it is."""

    name: str
    value: float
    text: str


@dataclass(frozen=True)
class Line:
    """name = op(args); args are names or numbers as text. A TABLE has the table's name as first argument."""

    name: str
    op: Op
    args: tuple[str, ...]


@dataclass(frozen=True)
class Check:
    """Where `left relation right`, the result is `result`."""

    left: str
    relation: str
    right: str
    result: str


@dataclass(frozen=True)
class Program:
    """What a printer prints."""

    spec: KernelSpec
    data: tuple[str, ...]
    parameters: tuple[str, ...]
    literals: tuple[Literal, ...]
    prologue: tuple[Line, ...]
    body: tuple[Line, ...]
    results: tuple[str, ...]  # one per output of the contract
    checks: tuple[Check, ...]
    operations: dict[str, int]
    tables: tuple[tuple[str, Table], ...] = ()


def schedule(tape: Tape, spec: KernelSpec, operations: dict[str, int]) -> Program:
    """The program of a lowered tape."""
    namer = _Namer(tape, spec)
    levels = tape.levels()
    prologue: list[Line] = []
    body: list[Line] = []
    for k, node in enumerate(tape.nodes):
        if node.op is Op.LOAD or levels[k] is Role.CONST:
            continue
        args = tuple(namer.name(a) for a in node.args)
        if node.op is Op.TABLE:
            args = (str(node.value), *args)
        line = Line(namer.name(k), node.op, args)
        (prologue if levels[k] is Role.PARAM else body).append(line)
    results = tuple(namer.name(o) for o in tape.outputs)  # before the literals are read: they may be among them
    checks = tuple(Check(namer.name(g.left), g.relation, namer.name(g.right), g.result) for g in tape.guards)
    return Program(
        spec=spec,
        data=tuple(i.name for i in spec.of(Role.DATA)),
        parameters=tuple(i.name for i in spec.of(Role.PARAM)),
        literals=tuple(namer.literals),
        prologue=tuple(prologue),
        body=tuple(body),
        results=results,
        checks=checks,
        operations=operations,
        tables=tuple(sorted(tape.tables.items())),
    )


def _constant(node: Node, level: Role) -> Node:
    """The node if it is constant; anything else need not be evaluated, and may have no value here."""
    return node if level is Role.CONST else Node(Op.CONST, (), Fraction(0))


class _Namer:
    """Names nodes: inputs by their own name, labels by theirs, the rest k0, h0, x0 ... in order."""

    def __init__(self, tape: Tape, spec: KernelSpec) -> None:
        self.tape = tape
        self.levels = tape.levels()
        self.names: dict[int, str] = {}
        self.literals: list[Literal] = []
        self.count = {"k": 0, "h": 0, "x": 0}
        self.values = ball_values(
            replace(tape, nodes=tuple(map(_constant, tape.nodes, self.levels))),
            {i.name: i.value for i in spec.of(Role.CONST) if i.value is not None},
        )
        inputs = {i.name for i in spec.inputs}
        usable = {k: n for k, n in tape.labels.items() if n not in inputs and not is_reserved(n)}
        self.labels = {k: n for k, n in usable.items() if list(usable.values()).count(n) == 1}
        self.taken = inputs | set(self.labels.values())

    def name(self, k: int) -> str:
        if k not in self.names:
            self.names[k] = self._new(k)
        return self.names[k]

    def _new(self, k: int) -> str:
        node = self.tape.nodes[k]
        if self.levels[k] is Role.CONST:
            return self._literal(k, node)
        if node.op is Op.LOAD:
            return str(node.value)
        label = self.labels.get(k)
        if label:
            return label
        return self._numbered("h" if self.levels[k] is Role.PARAM else "x")

    def _numbered(self, letter: str) -> str:
        name = f"{letter}{self.count[letter]}"
        self.count[letter] += 1
        if name in self.taken:
            return self._numbered(letter)
        return name

    def _literal(self, k: int, node: Node) -> str:
        value = self._low(node.args[0]) if node.op is Op.LOW else nearest_double(self.values[k])
        if isinstance(node.value, Fraction) and Fraction(value) == node.value and len(repr(value)) < 8:
            return repr(value)
        name = str(node.value) if node.op is Op.LOAD else self._numbered("k")
        self.literals.append(Literal(name, value, infix(self.tape, k)))
        return name


    def _low(self, k: int) -> float:
        """What rounding to a double takes from a constant."""
        exact = self.values[k]
        return nearest_double(exact - nearest_double(exact))


def rational(value: Fraction) -> str:
    """A rational for readers; the slack of an edge of phase space is named as what it is."""
    bare = value / EDGE
    if value.denominator > 2**40 and bare.denominator < 2**20:
        return f"{bare} (1 + 2^-50): an edge of phase space is inside, with its rounding"
    return str(value)


def infix(tape: Tape, k: int) -> str:
    """Readable text of a node, for comments."""
    node = tape.nodes[k]
    if node.op is Op.CONST:
        return rational(Fraction(str(node.value)))
    if node.op in (Op.LOAD, Op.PI):
        return str(node.value or "pi")
    args = [infix(tape, a) for a in node.args]
    if node.op in _INFIX:
        return "(" + f" {_INFIX[node.op]} ".join(args) + ")"
    return f"{node.op.value}({', '.join(args)})"
