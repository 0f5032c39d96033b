"""A subtree interval by interval: where it changes its branch, and what it is in between.

Between two breaks every SELECT, MIN and MAX has one branch. Breaks are doubles: an interval is low <= u < high,
compared as the tape compares, so the side of a break is right at the very double.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import flint

from codegen.curve import BITS, precision
from codegen.errors import CodegenError
from codegen.evaluate import Balls
from codegen.passes.subtrees import WEIGHT, Search, Subtree
from codegen.spec import Role
from codegen.tape import PIECE, Builder, Op, Tape

VARIABLE = "u"
_CHOICES = (Op.SELECT, Op.MIN, Op.MAX)
_SAMPLES = 65  # where a kink is looked for, and at halved distances from both ends
_HALVINGS = 40
_NEAR, _NEARER = 1e-7, 1e-8  # distances from an end, in shares of the interval, that tell the order of a zero


@dataclass(frozen=True)
class Interval:
    """low <= u < high, and the argument that each choice takes there (node -> node)."""

    low: float
    high: float
    taken: dict[int, int]


class Branches:
    """A subtree with its choices."""

    def __init__(self, search: Search, subtree: Subtree) -> None:
        self.search, self.subtree, self.tape = search, subtree, search.tape
        cone = 0
        for m in subtree.members:
            cone |= search.below[m]
        cone &= ~search.below[subtree.variable]
        moving = [k for k in range(len(self.tape.nodes)) if cone >> k & 1 and search.levels[k] is not Role.CONST]
        self.cone = moving
        self.choices = [k for k in moving if self._is_choice(k)]

    def _is_choice(self, k: int) -> bool:
        node = self.tape.nodes[k]
        return node.op in _CHOICES and (node.op is not Op.SELECT or node.value == PIECE)

    def intervals(self) -> list[Interval]:
        """All intervals of the subtree's range, in order."""
        low, high = self.subtree.low, self.subtree.high
        breaks = sorted({b for k in self.choices for b in self._breaks(k) if low < b < high})
        edges = [low, *breaks, high]
        return [Interval(a, b, self._taken((a + b) / 2)) for a, b in pairwise(edges)]

    def _breaks(self, k: int) -> Iterator[float]:
        node, u = self.tape.nodes[k], self.subtree.variable
        left, right = node.args[:2]
        if node.op is Op.SELECT:
            edge = self.search.constant(right if left == u else left)
            if u not in (left, right) or edge is None:
                raise CodegenError("a branch that depends on more than its variable cannot be tabled.")
            yield edge if left == u else math.nextafter(edge, math.inf)
            return
        yield from self._crossings(left, right)

    def _crossings(self, left: int, right: int) -> Iterator[float]:
        """Where two continuous nodes change places, to the nearest double: a kink, not a jump."""
        low, high = self.subtree.low, self.subtree.high
        near = [2.0**-k for k in range(2, _HALVINGS)]
        shares = sorted({*near, *(1 - x for x in near), *((k + 0.5) / _SAMPLES for k in range(_SAMPLES))})
        places = [low + (high - low) * share for share in shares]
        signs = [self._is_less(left, right, x) for x in places]
        for (a, b), (before, after) in zip(pairwise(places), pairwise(signs), strict=True):
            if before != after:
                yield self._bisected(left, right, a, b)

    def _bisected(self, left: int, right: int, a: float, b: float) -> float:
        before = self._is_less(left, right, a)
        while a < (middle := (a + b) / 2) < b:
            a, b = (middle, b) if self._is_less(left, right, middle) == before else (a, middle)
        return b

    def _is_less(self, left: int, right: int, x: float) -> bool:
        values = self._values(x)
        return bool(values[left] < values[right])

    def _values(self, x: float) -> list[flint.arb]:
        """All nodes of the cone at a double."""
        values, balls = list(self.search.values), Balls()
        with precision(BITS):
            values[self.subtree.variable] = flint.arb(x)
            for k in self.cone:
                node = self.tape.nodes[k]
                values[k] = balls.apply(node, [values[a] for a in node.args])
        return values

    def _taken(self, x: float) -> dict[int, int]:
        values = self._values(x)
        taken = {}
        for k in self.choices:
            a = self.tape.nodes[k].args
            first = bool(values[a[0]] < values[a[1]])
            options = {Op.SELECT: a[2:], Op.MIN: a[:2], Op.MAX: a[1::-1]}[self.tape.nodes[k].op]
            taken[k] = options[0] if first else options[1]
        return taken

    def slopes(self, end: float, width: float, bases: list[int]) -> tuple[float, dict[int, float]]:
        """Powers of the distance from an end with which the subtree and some nodes go there; `width` has a sign."""
        near, nearer = (self._values(end + share * width) for share in (_NEAR, _NEARER))

        def slope(a: flint.arb, b: flint.arb) -> float:
            x, y = abs(float(a.mid())), abs(float(b.mid()))
            return math.log(x / y) / math.log(_NEAR / _NEARER) if x > 0 and y > 0 else math.inf

        each = {base: slope(near[base], nearer[base]) for base in bases}
        return slope(self._whole(near), self._whole(nearer)), each

    def _whole(self, values: list[flint.arb]) -> flint.arb:
        members = [values[m] for m in self.subtree.members]
        return sum(members, flint.arb(0)) if self.subtree.op is Op.ADD else math.prod(members, start=flint.arb(1))

    def factors(self, interval: Interval) -> dict[int, int]:
        """Cheap factors of the subtree on an interval with their powers: what all terms of a sum share."""
        found = [self.factors_of(m, interval.taken) for m in self.subtree.members]
        joined = _shared(found) if self.subtree.op is Op.ADD else _product(found)
        return {base: k for base, k in joined.items() if self._is_cheap(base)}

    def _is_cheap(self, base: int) -> bool:
        cone = self.search.below[base]
        cheap = all(not (cone >> k & 1 and self.tape.nodes[k].op in WEIGHT) for k in self.cone)
        return cheap and self.search.levels[base] is not Role.CONST

    def _is_zero(self, k: int, taken: dict[int, int]) -> bool:
        node = self.tape.nodes[taken.get(k, k)]
        if node.op is Op.MUL:
            return any(self._is_zero(a, taken) for a in node.args)
        return node.op is Op.CONST and node.value == 0

    def factors_of(self, k: int, taken: dict[int, int]) -> dict[int, int]:
        """Factors of a node with their powers; of a sum, what its terms share."""
        k = taken.get(k, k)
        node = self.tape.nodes[k]
        if k == self.subtree.variable or self.search.levels[k] is Role.CONST:
            return {k: 1}
        if node.op is Op.MUL:
            return _product([self.factors_of(a, taken) for a in node.args])
        if node.op is Op.POW:
            return {base: n * int(str(node.value)) for base, n in self.factors_of(node.args[0], taken).items()}
        if node.op is Op.ADD:
            terms = [a for a in node.args if not self._is_zero(a, taken)]
            shared = _shared([self.factors_of(a, taken) for a in terms]) if terms else {}
            return shared if any(self._is_cheap(base) for base in shared) else {k: 1}
        return {k: 1}

    def function(self, interval: Interval, out: dict[int, int]) -> Tape:
        """The subtree on an interval as a tape of one input, without the factors in `out`."""
        roles = {n: r for n, r in self.tape.roles.items() if r is Role.CONST} | {VARIABLE: Role.DATA}
        writer = _Divided(self, Builder(roles), interval.taken)
        members = self.subtree.members
        if self.subtree.op is Op.ADD:
            return writer.b.tape([writer.b.add([writer.without(m, out) for m in members])])
        return writer.b.tape([writer.product(members, out)])


class _Divided:
    """Writes nodes of the cone into a new builder, dividing factors out."""

    def __init__(self, branches: Branches, builder: Builder, taken: dict[int, int]) -> None:
        self.of, self.b, self.taken = branches, builder, taken
        self.made: dict[int, int] = {branches.subtree.variable: builder.load(VARIABLE)}

    def write(self, k: int) -> int:
        k = self.taken.get(k, k)
        if k not in self.made:
            node = self.of.tape.nodes[k]
            self.made[k] = self.b.rebuilt(node, [self.write(a) for a in node.args])
        return self.made[k]

    def without(self, k: int, out: dict[int, int]) -> int:
        """A node divided by powers of factors that it has."""
        k = self.taken.get(k, k)
        node = self.of.tape.nodes[k]
        if any(out.values()) and node.op is Op.ADD and k not in out:
            return self.b.add([self.without(a, out) for a in node.args])
        if any(out.values()) and node.op is Op.MUL:
            return self.product(node.args, out)
        return self.b.mul([self.write(k), *(self.b.pow(self.write(base), -n) for base, n in out.items())])

    def product(self, args: tuple[int, ...], out: dict[int, int]) -> int:
        """A product divided by powers of factors that its members have together."""
        made, left = [], dict(out)
        for a in args:
            has = self.of.factors_of(a, self.taken)
            mine = {base: _towards_zero(left[base], n) for base, n in has.items() if left.get(base)}
            made.append(self.without(a, mine))
            left = {base: n - mine.get(base, 0) for base, n in left.items()}
        return self.b.mul(made)


def _towards_zero(wanted: int, has: int) -> int:
    """As much of `wanted` as `has` gives."""
    return 0 if wanted * has < 0 else (min(wanted, has) if wanted > 0 else max(wanted, has))


def _product(parts: list[dict[int, int]]) -> dict[int, int]:
    total: dict[int, int] = {}
    for part in parts:
        for base, n in part.items():
            total[base] = total.get(base, 0) + n
    return {base: n for base, n in total.items() if n}


def _shared(parts: list[dict[int, int]]) -> dict[int, int]:
    first, *others = parts
    shared = {}
    for base, n in first.items():
        powers = [n, *(p.get(base, 0) for p in others)]
        if all(k > 0 for k in powers):
            shared[base] = min(powers)
    return shared
