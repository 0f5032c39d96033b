"""Derivatives of a tape's first output by any inputs, beside the value: one more output for each.

Forward through the nodes that depend on the input, in n-ary algebra that `lower` then makes binary; what the
value computes already is shared. Compensated operations are differentiated as what they mean. Divisions of
several outputs by the same number become one division (`reciprocals`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from codegen.errors import CodegenError
from codegen.passes import lower
from codegen.spec import Role
from codegen.tape import PIECE, WIDE, Builder, Node, Op, Tape

NAME = "differentiate"
EXACT = True
_PLAIN = {Op.DD_ADD: Op.ADD, Op.DD_SUB: Op.SUB, Op.DD_MUL: Op.MUL, Op.DD_DIV: Op.DIV, Op.DD_SQRT: Op.SQRT}


def run(tape: Tape, orders: Sequence[tuple[str, ...]]) -> Tape:
    """The lowered tape with outputs value, then one derivative for each entry of `orders`.

    Parameters
    ----------
    tape : Tape, lowered, one output
    orders : sequence of tuples of input names
        ("T",) is the first derivative by T, ("T", "mu_nu") the mixed second one.

    Raises
    ------
    CodegenError
        An operation that has no derivative here.
    """
    work = Differentiator(tape)
    outputs = [tape.outputs[0], *(work.derivative(tape.outputs[0], by) for by in orders)]
    made = work.builder.tape(outputs, tape.guards)
    return reciprocals(lower.run(made))


class Differentiator:
    """A tape that grows: its own nodes first, under their old numbers."""

    def __init__(self, tape: Tape) -> None:
        self.builder = Builder(tape.roles)
        self.builder.tables.update(tape.tables)
        for node in tape.nodes:
            self.builder.node(node.op, node.args, node.value)
        self.builder.labels.update(tape.labels)
        self.known: dict[tuple[int, str], int] = {}

    def derivative(self, output: int, by: Sequence[str]) -> int:
        """Number of the derivative by each name in turn."""
        for name in by:
            output = self._of(output, name)
        return output

    def _of(self, number: int, name: str) -> int:
        """Depth first without recursion: nodes come after their arguments."""
        b = self.builder
        for k in range(number + 1):
            if (k, name) in self.known:
                continue
            node = b.nodes[k]
            if node.op is Op.LOAD:
                self.known[k, name] = b.const(1 if node.value == name else 0)
            elif all(self._is_zero(a, name) for a in node.args):
                self.known[k, name] = b.const(0)
            else:
                self.known[k, name] = self._rule(k, node, name)
        return self.known[number, name]

    def _is_zero(self, k: int, name: str) -> bool:
        return self.builder.number(self.known[k, name]) == 0

    def _rule(self, k: int, node: Node, name: str) -> int:
        b = self.builder
        op = _PLAIN.get(node.op, node.op)
        d = [self.known[a, name] for a in node.args]
        x = [self._plain(a) for a in node.args]
        this = self._plain(k)
        if op in (Op.RESIDUAL, Op.LOW):
            return b.const(0)
        if op in (Op.DD, Op.HI):
            return d[0]
        if op is Op.DOT:
            pairs = zip(x[::2], d[1::2], strict=True), zip(d[::2], x[1::2], strict=True)
            return b.add([b.mul(pair) for side in pairs for pair in side])
        if op in (Op.ADD, Op.SUB, Op.NEG):
            signs = [1, -1] if op is Op.SUB else [-1] if op is Op.NEG else [1] * len(d)
            return b.add([b.mul([b.const(s), one]) for s, one in zip(signs, d, strict=True)])
        if op is Op.MUL:
            return b.add([b.mul([d[i], *(x[j] for j in range(len(x)) if j != i)]) for i in range(len(x))])
        if op is Op.POW:
            power = int(str(node.value))
            return b.mul([b.const(power), b.pow(x[0], power - 1), d[0]])
        if op is Op.DIV:
            over = b.pow(x[1], -1)
            return b.add([b.mul([d[0], over]), b.mul([b.const(-1), this, d[1], over])])
        if op in (Op.MIN, Op.MAX):
            pick = (x[0], x[1], d[0], d[1]) if op is Op.MIN else (x[1], x[0], d[0], d[1])
            return b.node(Op.SELECT, pick, PIECE)
        if op is Op.SELECT:
            return b.node(Op.SELECT, (x[0], x[1], d[2], d[3]), node.value)
        slope = _SLOPES.get(op)
        if slope is None:
            raise CodegenError(f"no derivative of the operation {op.value} is known; leave it out of gradients.")
        return b.mul([d[0], slope(b, x[0], this)])

    def _plain(self, k: int) -> int:
        """A double-double as the double that it rounds to."""
        return self.builder.node(Op.HI, (k,)) if self.builder.nodes[k].op in WIDE else k


def _reciprocal(b: Builder, k: int) -> int:
    return b.pow(k, -1)


_SLOPES: dict[Op, Callable[[Builder, int, int], int]] = {
    Op.SQRT: lambda b, _x, value: b.mul([b.const(Fraction(1, 2)), _reciprocal(b, value)]),
    Op.LOG: lambda b, x, _value: _reciprocal(b, x),
    Op.LOG1P: lambda b, x, _value: _reciprocal(b, b.add([b.const(1), x])),
    Op.EXP: lambda _b, _x, value: value,
    Op.EXPM1: lambda b, _x, value: b.add([b.const(1), value]),
    Op.SIN: lambda b, x, _value: b.node(Op.COS, (x,)),
    Op.COS: lambda b, x, _value: b.mul([b.const(-1), b.node(Op.SIN, (x,))]),
    Op.ATAN: lambda b, x, _value: _reciprocal(b, b.add([b.const(1), b.pow(x, 2)])),
    Op.PSI: lambda b, x, _value: b.mul([x, _reciprocal(b, b.add([b.const(1), b.mul([b.const(-1), x])]))]),
}


def reciprocals(tape: Tape) -> Tape:
    """Divisions by numbers that change from point to point and divide one of them -> one division and products.

    a / (x y), b / x and c / y become a r, b y r and c x r with r = 1 / (x y).
    """
    levels = tape.levels()
    below = {
        k: _factors(tape, node.args[1])
        for k, node in enumerate(tape.nodes)
        if node.op is Op.DIV and levels[k] is Role.DATA and levels[node.args[1]] is Role.DATA
    }
    over = _shared(tape, below)
    b = Builder(tape.roles)
    b.tables.update(tape.tables)
    new: list[int] = []
    for k, node in enumerate(tape.nodes):
        args = [new[a] for a in node.args]
        if k in over:
            new.append(_times_reciprocal(b, args[0], new, tape.nodes[over[k]].args[1], below[over[k]] - below[k]))
        else:
            new.append(b.node(node.op, args, node.value))
        if k in tape.labels:
            b.labels.setdefault(new[-1], tape.labels[k])
    guards = [replace(g, left=new[g.left], right=new[g.right]) for g in tape.guards]
    return b.tape([new[o] for o in tape.outputs], guards)


def _factors(tape: Tape, k: int) -> Counter[int]:
    node = tape.nodes[k]
    if node.op is not Op.MUL:
        return Counter([k])
    total: Counter[int] = Counter()
    for a in node.args:
        total += _factors(tape, a)
    return total


def _shared(tape: Tape, below: dict[int, Counter[int]]) -> dict[int, int]:
    """Division -> the division whose denominator it shares: the first that is known by then and holds its factors."""
    outputs = set(tape.outputs)
    wide = sorted((k for k in below if k in outputs), key=lambda k: (-below[k].total(), k))
    shared: dict[int, int] = {}
    for k in below:
        hosts = [h for h in wide if tape.nodes[h].args[1] < k and not below[k] - below[h]]
        if hosts and (hosts[0] != k or any(j != k and not below[j] - below[k] for j in below)):
            shared[k] = hosts[0]
    return shared if len(shared) > 1 else {}


def _times_reciprocal(b: Builder, top: int, new: list[int], denominator: int, missing: Counter[int]) -> int:
    over = b.node(Op.DIV, (b.const(1), new[denominator]))
    for factor in sorted(missing.elements()):
        top = new[factor] if b.number(top) == 1 else b.node(Op.MUL, sorted((top, new[factor])))
    return over if b.number(top) == 1 else b.node(Op.MUL, sorted((top, over)))
