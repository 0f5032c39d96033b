"""PSI(q) = -log(1 - q) - q -> a polynomial where q is small, the logarithm elsewhere.

For small q the logarithm and q cancel to q^2 / 2; the series q^2 (1/2 + q/3 + q^2/4 + ...) has positive terms
only and keeps every digit. What is cut off after the power n is at most q^(n+1) / ((n + 1) (1 - q)), which is
less than `CUT` of psi itself, since psi >= q^2 / 2. A PSI that says it is needed below a threshold only (its
`value`) is the polynomial alone.
"""

from __future__ import annotations

from fractions import Fraction

from codegen.tape import Builder, Guard, Node, Op, Tape

NAME = "logarithms"
EXACT = False
CUT = Fraction(1, 2**57)
SMALL = Fraction(1, 2)  # where the logarithm takes over: there it is 3.6 times psi, which costs two bits


def run(tape: Tape) -> Tape:
    """Write out every PSI of a lowered tape."""
    if not any(n.op is Op.PSI for n in tape.nodes):
        return tape
    b = Builder(tape.roles)
    b.tables.update(tape.tables)
    new: list[int] = []
    for k, node in enumerate(tape.nodes):
        new.append(_written(b, node, [new[a] for a in node.args]))
        if k in tape.labels:
            b.labels.setdefault(new[-1], tape.labels[k])
    guards = [Guard(new[g.left], g.relation, new[g.right], g.result) for g in tape.guards]
    return b.tape([new[o] for o in tape.outputs], guards)


def _written(b: Builder, node: Node, args: list[int]) -> int:
    if node.op is not Op.PSI:
        return b.node(node.op, args, node.value)
    (q,) = args
    if isinstance(node.value, Fraction) and node.value <= SMALL:
        return series(b, q, node.value)
    direct = b.node(Op.SUB, (b.node(Op.NEG, (b.node(Op.LOG1P, (b.node(Op.NEG, (q,)),)),)), q))
    return b.node(Op.SELECT, (q, b.const(SMALL), series(b, q, SMALL), direct))


def last_power(limit: Fraction) -> int:
    """The power after which the series may end, for q below the limit."""
    n = 2
    while 2 * limit ** (n - 1) > CUT * (n + 1) * (1 - limit):
        n += 1
    return n


def series(b: Builder, q: int, limit: Fraction) -> int:
    """q^2 (1/2 + q (1/3 + q (1/4 + ...)))."""
    n = last_power(limit)
    total = b.const(Fraction(1, n))
    for k in range(n - 1, 1, -1):
        total = b.node(Op.ADD, (b.const(Fraction(1, k)), b.node(Op.MUL, sorted((total, q)))))
    return b.node(Op.MUL, sorted((b.node(Op.MUL, (q, q)), total)))
