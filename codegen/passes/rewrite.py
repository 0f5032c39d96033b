"""What passes share: rebuilding a tape node by node under a rule, and the cost of a tape."""

from __future__ import annotations

from collections.abc import Callable

from codegen.spec import Role
from codegen.tape import Builder, Guard, Node, Op, Tape

Rule = Callable[[Builder, Node, list[int]], int]

# What an operation costs next to a multiply-add in a vectorised loop on x86-64: a division about 9, a
# square root about 16 (measured throughput of vdivpd, vsqrtpd against vfmadd).
COST = {Op.DIV: 9, Op.SQRT: 16, Op.LOG: 40, Op.EXP: 40, Op.SIN: 60, Op.COS: 60}
COST |= {Op.LOG1P: 45, Op.EXPM1: 45, Op.ATAN: 50, Op.PSI: 80, Op.LOG_GAMMA: 400, Op.TABLE: 25}


def rebuild(tape: Tape, rule: Rule) -> Tape:
    """Every node through `rule`, which gets the node and its new arguments."""
    builder = Builder(tape.roles)
    builder.tables.update(tape.tables)
    new: list[int] = []
    for k, node in enumerate(tape.nodes):
        new.append(rule(builder, node, [new[a] for a in node.args]))
        if k in tape.labels:
            builder.labels.setdefault(new[-1], tape.labels[k])
    guards = [Guard(new[g.left], g.relation, new[g.right], g.result) for g in tape.guards]
    return builder.tape([new[o] for o in tape.outputs], guards)


def cost(tape: Tape) -> int:
    """Cost of a lowered tape per point: only what changes from point to point counts."""
    levels = tape.levels()
    return sum(
        COST.get(node.op, 1)
        for node, level in zip(tape.nodes, levels, strict=True)
        if level is Role.DATA and node.op is not Op.LOAD
    )


def operations(tape: Tape) -> dict[str, int]:
    """Operations per point by kind."""
    count: dict[str, int] = {}
    for node, level in zip(tape.nodes, tape.levels(), strict=True):
        if level is Role.DATA and node.op is not Op.LOAD:
            count[node.op.value] = count.get(node.op.value, 0) + 1
    return dict(sorted(count.items()))
