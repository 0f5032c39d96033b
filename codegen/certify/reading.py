"""A lowered tape as the error analysis reads it: what is exact together is one operation.

- A product and its RESIDUAL in a compensated sum are one exact product of up to four numbers.
- f(h) + l f'(h), where h + l is a double-double, is f of the double-double.
- A branch is followed on one side; `conditions` says where that side is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product

from codegen.spec import Role
from codegen.tape import PIECE, WIDE, Guard, Node, Op, Tape

BRANCHES = 3  # a tape with more is not followed
CORRECTED = frozenset((Op.EXP, Op.EXPM1, Op.LOG, Op.LOG1P, Op.SIN, Op.COS))

Monomial = tuple[Fraction, tuple[int, ...]]


class UnsupportedError(ValueError):
    """An operation that this package cannot bound; the message is the reason in a certificate."""


@dataclass(frozen=True)
class Operation:
    """One operation: `args` are its arguments; a DOT is a sum of `monomials`, +-2^k times a product of numbers.

    A SELECT has the branch that is followed as its only argument. `corrected` functions take a double-double.
    """

    op: Op
    args: tuple[int, ...]
    value: Fraction | str | int | None = None
    monomials: tuple[Monomial, ...] = ()
    corrected: bool = False


@dataclass(frozen=True)
class Condition:
    """The branch is taken where left < right (or, if not `less`, where it is not)."""

    left: int
    right: int
    less: bool
    piece: bool


@dataclass(frozen=True)
class Reading:
    """A tape for one choice of branches; operations have the numbers of the nodes."""

    operations: tuple[Operation, ...]
    outputs: tuple[int, ...]
    guards: tuple[Guard, ...]
    literal: tuple[bool, ...]
    live: frozenset[int]
    conditions: tuple[Condition, ...]
    others: Mapping[int, int]  # SELECT -> the branch that is exact everywhere


def readings(tape: Tape) -> list[Reading]:
    """All choices of branches.

    Raises
    ------
    UnsupportedError
        More than `BRANCHES` branches, or a RESIDUAL outside a compensated sum.
    """
    selects = [k for k, n in enumerate(tape.nodes) if n.op is Op.SELECT and tape.levels()[k] is not Role.CONST]
    if len(selects) > BRANCHES:
        raise UnsupportedError(f"{len(selects)} branches; up to {BRANCHES} are followed")
    return [_Reader(tape, dict(zip(selects, c, strict=True))).read() for c in product((2, 3), repeat=len(selects))]


class _Reader:
    def __init__(self, tape: Tape, choice: Mapping[int, int]) -> None:
        self.tape, self.choice = tape, choice
        self.literal = tuple(role is Role.CONST for role in tape.levels())

    def read(self) -> Reading:
        operations = tuple(self.operation(k, node) for k, node in enumerate(self.tape.nodes))
        conditions = tuple(self.conditions())
        reading = Reading(
            operations, self.tape.outputs, self.tape.guards, self.literal, frozenset(), conditions, self.others()
        )
        live = _live(reading)
        if any(operations[k].op in (Op.RESIDUAL, Op.LOW) and not self.literal[k] for k in live):
            raise UnsupportedError("a residual outside a compensated sum")
        return replace(reading, live=live)

    def operation(self, k: int, node: Node) -> Operation:
        if self.literal[k] and node.op is not Op.DOT:
            return Operation(node.op, node.args, node.value)
        if node.op is Op.SELECT:
            return Operation(node.op, (node.args[self.choice[k]],), node.value)
        if node.op is Op.DOT:
            monomials = self.monomials(node)
            atoms = tuple(dict.fromkeys(a for _, product in monomials for a in product))
            return Operation(node.op, atoms, node.value, monomials)
        function = self.function(node)
        if function is not None:
            return function
        if node.op not in (Op.HI, Op.DD, *WIDE) and any(self.tape.nodes[a].op in WIDE for a in node.args):
            raise UnsupportedError(f"a double-double as argument of {node.op.value}")
        return Operation(node.op, node.args, node.value)

    def conditions(self) -> Iterator[Condition]:
        for k, branch in self.choice.items():
            left, right = self.tape.nodes[k].args[:2]
            yield Condition(left, right, branch == 2, self.tape.nodes[k].value == PIECE)

    def others(self) -> dict[int, int]:
        same = {k: b for k, b in self.choice.items() if b == 2 and self.tape.nodes[k].value != PIECE}
        return {k: self.tape.nodes[k].args[3] for k in same}

    # --- products with their residuals --------------------------------------------------------------

    def monomials(self, node: Node) -> tuple[Monomial, ...]:
        terms = [self.term(x, y) for x, y in zip(node.args[::2], node.args[1::2], strict=True)]
        while True:
            joined = self.joined(terms)
            if joined is None:
                return tuple(terms)
            terms = joined

    def term(self, x: int, y: int) -> Monomial:
        (c, a), (d, b) = self.bare(x), self.bare(y)
        return c * d, tuple(sorted((a, b)))

    def bare(self, k: int) -> tuple[Fraction, int]:
        """A number without its exact factors +-2^k, which only scale a product and its residual."""
        node = self.tape.nodes[k]
        if self.literal[k]:
            return Fraction(1), k
        if node.op is Op.NEG:
            c, inner = self.bare(node.args[0])
            return -c, inner
        if node.op is Op.MUL:
            for one, other in (node.args, node.args[::-1]):
                value = self.tape.nodes[one].value
                if isinstance(value, Fraction) and is_power_of_two(value):
                    c, inner = self.bare(other)
                    return c * value, inner
        return Fraction(1), k

    def joined(self, terms: list[Monomial]) -> list[Monomial] | None:
        """One residual with its product as their two factors; None if there is none left."""
        for i, (c, atoms) in enumerate(terms):
            residual = next((a for a in atoms if self.tape.nodes[a].op is Op.RESIDUAL), None)
            if residual is None:
                continue
            pair = self.tape.nodes[residual].args
            rest = list(atoms)
            rest.remove(residual)
            for j, (d, others) in enumerate(terms):
                main = next((a for a in others if self.is_product(a, pair)), None)
                if main is None or d != c:
                    continue
                left = list(others)
                left.remove(main)
                if sorted(left) == sorted(rest):
                    kept = [t for n, t in enumerate(terms) if n not in (i, j)]
                    return [*kept, (c, tuple(sorted((*rest, *pair))))]
            raise UnsupportedError("a residual without its product")
        return None

    def is_product(self, k: int, pair: tuple[int, ...]) -> bool:
        node = self.tape.nodes[k]
        return node.op is Op.MUL and sorted(node.args) == sorted(pair)

    # --- functions of double-doubles -----------------------------------------------------------------

    def function(self, node: Node) -> Operation | None:
        """f(h) + l f'(h) with h the double of a double-double and l the rest."""
        nodes = self.tape.nodes
        if node.op is not Op.DD_ADD or any(nodes[a].op is not Op.DD for a in node.args):
            return None
        value, slope = (nodes[nodes[a].args[0]] for a in node.args)
        if value.op not in CORRECTED or nodes[value.args[0]].op is not Op.HI:
            return None
        high = value.args[0]
        wide = nodes[high].args[0]
        low = next((k for k in _below(self.tape, node.args[1]) if self.is_rest(k, wide, high)), None)
        if low is None or not _is_slope(self.tape, (value, nodes[node.args[0]].args[0]), slope, low):
            return None
        return Operation(value.op, (wide,), None, (), corrected=True)

    def is_rest(self, k: int, wide: int, high: int) -> bool:
        nodes = self.tape.nodes
        if nodes[k].op is not Op.HI or nodes[nodes[k].args[0]].op is not Op.DD_SUB:
            return False
        first, second = nodes[nodes[k].args[0]].args
        return first == wide and nodes[second].op is Op.DD and nodes[second].args[0] == high


def _is_slope(tape: Tape, made: tuple[Node, int], slope: Node, low: int) -> bool:
    """True if a node is low * f'(high) for f of the node `made`."""
    value, number = made
    high = value.args[0]

    def is_one_more(k: int, of: int) -> bool:
        node = tape.nodes[k]
        return node.op is Op.ADD and of in node.args and any(tape.nodes[a].value == 1 for a in node.args)

    def times(node: Node, test: int | None, op: Op | None = None) -> bool:
        if node.op is not Op.MUL or low not in node.args:
            return False
        other = node.args[1] if node.args[0] == low else node.args[0]
        if op is not None:
            return tape.nodes[other].op is op and tape.nodes[other].args == (high,)
        return other == number if test is None else is_one_more(other, test)

    if value.op is Op.EXP:
        return times(slope, None)
    if value.op is Op.EXPM1:
        return times(slope, number)
    if value.op is Op.SIN:
        return times(slope, None, Op.COS)
    if value.op is Op.COS:
        return slope.op is Op.NEG and times(tape.nodes[slope.args[0]], None, Op.SIN)
    over = slope.op is Op.DIV and slope.args[0] == low
    return over and (slope.args[1] == high if value.op is Op.LOG else is_one_more(slope.args[1], high))


def _below(tape: Tape, k: int) -> Iterator[int]:
    yield k
    for a in tape.nodes[k].args:
        yield from _below(tape, a)


def _live(reading: Reading) -> frozenset[int]:
    """Nodes that an output, a guard or a condition needs."""
    wanted = [*reading.outputs, *(side for g in reading.guards for side in (g.left, g.right))]
    wanted += [side for c in reading.conditions for side in (c.left, c.right)]
    found: set[int] = set()
    while wanted:
        k = wanted.pop()
        if k not in found:
            found.add(k)
            wanted += reading.operations[k].args
    return frozenset(found)


def is_power_of_two(value: Fraction) -> bool:
    """True for +-2^k."""
    p, q = abs(value.numerator), value.denominator
    return value != 0 and p & (p - 1) == 0 and q & (q - 1) == 0
