"""All divisions at a point become one: sums over a common denominator, quotients of quotients flattened.

A division costs about nine multiply-adds, so a/E^2 + b/(E T) is better as (a T + b E)/(E^2 T). Every
term gets the same denominator, so no cancellation is added; each term gains a few roundings at most. The
pipeline keeps the result only where it costs less (`rewrite.cost`).
"""

from __future__ import annotations

from dataclasses import dataclass

from codegen.spec import Role
from codegen.tape import Builder, Guard, Node, Op, Tape

NAME = "fractions"
EXACT = True


@dataclass(frozen=True)
class Fraction:
    """num / product of base^power; all bases change from point to point."""

    num: int
    den: tuple[tuple[int, int], ...] = ()


def run(tape: Tape) -> Tape:
    """One division per output and per function argument."""
    return _Pass(tape).run()


class _Pass:
    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self.builder = Builder(tape.roles)
        self.builder.tables.update(tape.tables)

    def run(self) -> Tape:
        found: list[Fraction] = []
        for k, node in enumerate(self.tape.nodes):
            made = self.fraction(node, [found[a] for a in node.args])
            found.append(made)
            if k in self.tape.labels and not made.den:
                self.builder.labels.setdefault(made.num, self.tape.labels[k])
        guards = [Guard(*self.compared(found[g.left], g.relation, found[g.right]), g.result) for g in self.tape.guards]
        return self.builder.tape([self.whole(found[o]) for o in self.tape.outputs], guards)

    def compared(self, left: Fraction, relation: str, right: Fraction) -> tuple[int, str, int]:
        return self.whole(left), relation, self.whole(right)

    def whole(self, f: Fraction) -> int:
        """The quotient as a node."""
        return self.builder.mul([f.num, *(self.builder.pow(b, -k) for b, k in f.den)])

    def fraction(self, node: Node, args: list[Fraction]) -> Fraction:
        b = self.builder
        if node.op is Op.ADD:
            return self.sum(args)
        if node.op is Op.MUL:
            den = _joined([a.den for a in args])
            return self.reduced(b.mul([a.num for a in args]), den)
        if node.op is Op.POW:
            return self.power(args[0], int(str(node.value)))
        return Fraction(b.rebuilt(node, [self.whole(a) for a in args]))

    def power(self, f: Fraction, k: int) -> Fraction:
        b = self.builder
        if k > 0:
            return Fraction(b.pow(f.num, k), tuple((base, n * k) for base, n in f.den))
        fixed: list[int] = []
        den: dict[int, int] = {}
        for factor in _factors(b, f.num):
            base, n = b.base(factor)
            if b.level(base) < Role.DATA:
                fixed.append(b.pow(factor, k))
            else:
                den[base] = den.get(base, 0) + n * -k
        top = b.mul([*fixed, *(b.pow(base, n * -k) for base, n in f.den)])
        return self.reduced(top, den)

    def sum(self, terms: list[Fraction]) -> Fraction:
        """Over the least common denominator; factors that all terms share come out of the sum."""
        b = self.builder
        common: dict[int, int] = {}
        for t in terms:
            for base, n in t.den:
                common[base] = max(common.get(base, 0), n)
        nums = []
        for t in terms:
            have = dict(t.den)
            nums.append(b.mul([t.num, *(b.pow(base, n - have.get(base, 0)) for base, n in common.items())]))
        return self.reduced(factored_sum(b, nums), common)

    def reduced(self, num: int, den: dict[int, int]) -> Fraction:
        """Powers of a base that stand above and below the line cancel."""
        b = self.builder
        left = dict(den)
        kept = []
        for factor in _factors(b, num):
            base, n = b.base(factor)
            drop = min(n, left.get(base, 0)) if n > 0 else 0
            if drop:
                left[base] -= drop
            kept.append(b.pow(base, n - drop) if drop else factor)
        return Fraction(b.mul(kept), tuple((base, n) for base, n in left.items() if n))


def _factors(builder: Builder, number: int) -> tuple[int, ...]:
    node = builder.nodes[number]
    return node.args if node.op is Op.MUL else (number,)


def _joined(dens: list[tuple[tuple[int, int], ...]]) -> dict[int, int]:
    total: dict[int, int] = {}
    for den in dens:
        for base, n in den:
            total[base] = total.get(base, 0) + n
    return total


def factored_sum(builder: Builder, terms: list[int]) -> int:
    """Sum with shared per-point factors taken out, most shared first: A E^2 T + B T^2 -> T (A E^2 + B T)."""
    if len(terms) < 2:
        return builder.add(terms)
    count: dict[int, list[int]] = {}
    for k, term in enumerate(terms):
        for factor in _factors(builder, term):
            base, n = builder.base(factor)
            if n > 0 and builder.level(base) is Role.DATA:
                count.setdefault(base, []).append(k)
    base, where = max(count.items(), key=lambda item: (len(item[1]), -item[0]), default=(0, []))
    if len(where) < 2:
        return builder.add(terms)
    inner = [builder.mul([terms[k], builder.pow(base, -1)]) for k in where]
    grouped = builder.mul([base, factored_sum(builder, inner)])
    rest = [t for k, t in enumerate(terms) if k not in where]
    return factored_sum(builder, [grouped, *rest]) if rest else grouped
