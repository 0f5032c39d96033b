"""k (a x + b y) -> (k a) x + (k b) y where k, a, b do not change from point to point.

Saves the multiplication by k at every point, since k a and k b are hoisted. Exact; no new cancellation,
as every term is scaled by the same factor.
"""

from __future__ import annotations

from codegen.passes.rewrite import rebuild
from codegen.spec import Role
from codegen.tape import Builder, Node, Op, Tape

NAME = "distribute"
EXACT = True


def run(tape: Tape) -> Tape:
    """Push per-call factors into sums that can absorb them."""
    return rebuild(tape, _rule)


def _rule(builder: Builder, node: Node, args: list[int]) -> int:
    if node.op is not Op.MUL:
        return builder.rebuilt(node, args)
    fixed = [a for a in args if builder.level(a) < Role.DATA]
    moving = [a for a in args if builder.level(a) is Role.DATA]
    sums = [a for a in moving if _absorbs(builder, a)]
    if not fixed or not sums:
        return builder.mul(args)
    chosen = sums[0]
    scaled = builder.add([builder.mul([*fixed, term]) for term in builder.nodes[chosen].args])
    return builder.mul([scaled, *(m for m in moving if m != chosen)])


def _absorbs(builder: Builder, number: int) -> bool:
    """True for a sum whose every term has a factor that is fixed anyway."""
    node = builder.nodes[number]
    if node.op is not Op.ADD:
        return False
    bare = [t for t in node.args if not _has_fixed_factor(builder, t)]
    return not bare


def _has_fixed_factor(builder: Builder, number: int) -> bool:
    node = builder.nodes[number]
    if builder.level(number) < Role.DATA:
        return True
    return node.op is Op.MUL and any(builder.level(a) < Role.DATA and builder.number(a) is None for a in node.args)
