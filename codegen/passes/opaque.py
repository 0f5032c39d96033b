"""A named product as one node: E_nu = m T / (p costheta - T) instead of its factors.

The tape flattens products, so E_nu^2 inside a spectrum is m^2 T^2 (p costheta - T)^-2 and nothing shows that
the spectrum depends on E_nu alone. `hidden` makes the product a quotient that no rule takes apart, and takes its
powers out of other products; `shown` undoes that, so that divisions can be shared again.
"""

from __future__ import annotations

from codegen.passes.rewrite import rebuild
from codegen.passes.stirling import sides
from codegen.spec import Role
from codegen.tape import Builder, Guard, Node, Op, Tape


def named_products(tape: Tape) -> list[int]:
    """Nodes that change, have a name and are products."""
    levels = tape.levels()
    return [k for k in sorted(tape.labels) if levels[k] is Role.DATA and tape.nodes[k].op is Op.MUL]


def hidden(tape: Tape, product: int) -> Tape:
    """The tape with a product and all its powers as one opaque node."""
    builder = Builder(tape.roles)
    builder.tables.update(tape.tables)
    new: list[int] = []
    whole = -1
    for k, node in enumerate(tape.nodes):
        args = [new[a] for a in node.args]
        if k == product:
            plain = builder.rebuilt(node, args)
            whole = builder.node(Op.DIV, sides(builder, plain))
            new.append(whole)
        else:
            made = builder.rebuilt(node, args)
            new.append(made if whole < 0 else _with_power(builder, made, whole))
        if k in tape.labels:
            builder.labels.setdefault(new[-1], tape.labels[k])
    guards = [Guard(new[g.left], g.relation, new[g.right], g.result) for g in tape.guards]
    return builder.tape([new[o] for o in tape.outputs], guards)


def _with_power(b: Builder, number: int, whole: int) -> int:
    """A product with the largest power of the hidden one taken out."""
    node = b.nodes[number]
    if node.op is not Op.MUL:
        return number
    have, wanted = _exponents(b, number), _exponents(b, *b.nodes[whole].args)
    shares = [have.get(base, 0) / k for base, k in wanted.items()]
    power = int(min(shares, key=abs))
    if power == 0 or any(share * power < 0 for share in shares):
        return number
    kept = [b.pow(base, k - power * wanted.get(base, 0)) for base, k in have.items()]
    return b.mul([*kept, b.pow(whole, power)])


def _exponents(b: Builder, top: int, bottom: int | None = None) -> dict[int, int]:
    """Powers of the factors of a product, or of a quotient; rational numbers count as bases."""
    found: dict[int, int] = {}
    for side, sign in ((top, 1), (bottom, -1)):
        if side is None or b.number(side) == 1:
            continue
        for factor in b.nodes[side].args if b.nodes[side].op is Op.MUL else (side,):
            base, k = b.base(factor)
            found[base] = found.get(base, 0) + sign * k
    return found


def shown(tape: Tape) -> Tape:
    """Quotients that stand for products, as products again."""

    def rule(b: Builder, node: Node, args: list[int]) -> int:
        if node.op is Op.DIV:
            return b.mul([args[0], b.pow(args[1], -1)])
        return b.rebuilt(node, args)

    return rebuild(tape, rule)
