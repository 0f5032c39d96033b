"""Guards that decide exactly: a point inside a border by one unit in the last place is inside.

Where phase space is open (`p costheta > T`), the value is computed right up to the border, so the comparison must
not be decided by rounding: left and right are subtracted as one compensated sum, and only its sign counts. Closed
borders keep their slack of one part in 2^50 (`codegen.spec.EDGE`).
"""

from __future__ import annotations

from dataclasses import replace

from codegen import verify
from codegen.spec import Role
from codegen.stabilise import dots, promote, regimes
from codegen.tape import Builder, Guard, Node, Op, Tape, without_dead_nodes

_STRICT = ("<=", ">=")
_PLAIN = {Op.DD_ADD: Op.ADD, Op.DD_SUB: Op.SUB, Op.DD_MUL: Op.MUL}
_POLYNOMIAL = (Op.ADD, Op.SUB, Op.MUL, Op.NEG, Op.LOAD, Op.CONST, Op.DD, Op.HI, Op.DOT, Op.RESIDUAL, *_PLAIN)


def exact(tape: Tape) -> Tape:
    """The lowered tape with its strict polynomial guards decided by an exact sign."""
    chosen = {k for k, g in enumerate(tape.guards) if _is_open_border(tape, g)}
    if not chosen:
        return tape
    b = Builder(tape.roles)
    b.tables.update(tape.tables)
    new = regimes.graft(b, tape)
    guards = [replace(g, left=new[g.left], right=new[g.right]) for g in tape.guards]
    for k in sorted(chosen):
        difference = _difference(tape, tape.guards[k])
        compensated = dots.run(promote.promote(difference, frozenset(range(len(difference.nodes)))), 3)
        if verify.same_everywhere(difference, compensated):
            left = regimes.graft(b, compensated)[compensated.outputs[0]]
            guards[k] = replace(guards[k], left=left, right=b.const(0))
    return b.tape([new[o] for o in tape.outputs], guards)


def _is_open_border(tape: Tape, guard: Guard) -> bool:
    levels = tape.levels()
    if guard.relation not in _STRICT or Role.CONST in (levels[guard.left], levels[guard.right]):
        return False
    part = without_dead_nodes(replace(tape, outputs=(guard.left, guard.right), guards=(), labels={}))
    simple = all(n.op is Op.LOAD for n in (tape.nodes[guard.left], tape.nodes[guard.right]))
    return not simple and all(n.op in _POLYNOMIAL for n in part.nodes)


def _difference(tape: Tape, guard: Guard) -> Tape:
    """Left minus right in plain operations: what was promoted for the value is promoted again, whole."""
    b = Builder(tape.roles)
    new: list[int] = []
    for node in tape.nodes[: max(guard.left, guard.right) + 1]:
        args = [new[a] for a in node.args]
        new.append(_plain(b, node, args))
    return b.tape([b.node(Op.SUB, (new[guard.left], new[guard.right]))])


def _plain(b: Builder, node: Node, args: list[int]) -> int:
    """What a node means, without compensation."""
    if node.op in (Op.DD, Op.HI):
        return args[0]
    if node.op is Op.RESIDUAL:
        return b.const(0)
    if node.op is not Op.DOT:
        return b.node(_PLAIN.get(node.op, node.op), args, node.value)
    total = b.node(Op.MUL, args[:2])
    for x, y in zip(args[2::2], args[3::2], strict=True):
        total = b.node(Op.ADD, (total, b.node(Op.MUL, (x, y))))
    return total
