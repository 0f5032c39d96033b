"""a b + c -> fma(a, b, c) where the product is used once: one rounding instead of two, one instruction.

Explicit nodes, so that the emitted text says which roundings happen; the compiler is told not to contract
by itself. Only for targets with a hardware instruction.
"""

from __future__ import annotations

from codegen.spec import Role
from codegen.tape import Builder, Guard, Op, Tape

NAME = "fuse"
EXACT = True


def run(tape: Tape) -> Tape:
    """Fuse at the points only; what is hoisted stays as it is."""
    builder = Builder(tape.roles)
    uses, levels = tape.uses(), tape.levels()
    new: list[int] = []

    def single_product(k: int) -> bool:
        return tape.nodes[k].op is Op.MUL and uses[k] == 1 and levels[k] is Role.DATA

    for k, node in enumerate(tape.nodes):
        args = [new[a] for a in node.args]
        made = None
        if node.op in (Op.ADD, Op.SUB) and levels[k] is Role.DATA:
            left, right = node.args
            if single_product(right):
                x, y = (new[a] for a in tape.nodes[right].args)
                x = builder.node(Op.NEG, (x,)) if node.op is Op.SUB else x
                made = builder.node(Op.FMA, (x, y, args[0]))
            elif single_product(left):
                x, y = (new[a] for a in tape.nodes[left].args)
                rest = builder.node(Op.NEG, (args[1],)) if node.op is Op.SUB else args[1]
                made = builder.node(Op.FMA, (x, y, rest))
        new.append(builder.node(node.op, args, node.value) if made is None else made)
        if k in tape.labels:
            builder.labels.setdefault(new[-1], tape.labels[k])
    guards = [Guard(new[g.left], g.relation, new[g.right], g.result) for g in tape.guards]
    return builder.tape([new[o] for o in tape.outputs], guards)
