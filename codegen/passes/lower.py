"""n-ary algebra -> binary operations: powers by repeated squaring, one DIV per quotient, SUB for signs.

Factors that do not change from point to point are multiplied together first, so that they hoist into
one number.
"""

from __future__ import annotations

from codegen.passes.rewrite import rebuild
from codegen.spec import Role
from codegen.tape import Builder, Node, Op, Tape

NAME = "lower"
EXACT = True


def run(tape: Tape) -> Tape:
    """Lower every node."""
    lowered = _Lower()
    return rebuild(tape, lowered.rule)


class _Lower:
    """Lowering needs to see a product's factors whole, so arguments are remembered in their n-ary form."""

    def __init__(self) -> None:
        self.products: dict[int, tuple[int, list[tuple[int, int]]]] = {}

    def rule(self, b: Builder, node: Node, args: list[int]) -> int:
        if node.op is Op.ADD:
            return self.sum(b, args)
        if node.op is Op.MUL:
            return self.product(b, [f for a in args for f in self.factors(a)])
        if node.op is Op.POW:
            k = int(str(node.value))
            return self.product(b, [(base, n * k) for base, n in self.factors(args[0])])
        return b.rebuilt(node, args)

    def factors(self, number: int) -> list[tuple[int, int]]:
        """(base, power) pairs of a lowered product, or the node itself."""
        if number in self.products:
            return self.products[number][1]
        return [(number, 1)]

    def product(self, b: Builder, factors: list[tuple[int, int]]) -> int:
        merged: dict[int, int] = {}
        for base, n in factors:
            merged[base] = merged.get(base, 0) + n
        pairs = [(base, n) for base, n in merged.items() if n]
        number = self._multiply(b, pairs)
        negative = sum(1 for base, _ in pairs if (b.number(base) or 0) < 0) % 2
        self.products[number] = (negative, pairs)
        return number

    def _multiply(self, b: Builder, pairs: list[tuple[int, int]]) -> int:
        levels: dict[Role, list[tuple[int, int]]] = {role: [] for role in Role}
        for base, n in pairs:
            levels[b.level(base)].append((base, n))
        fixed = self._quotient(b, levels[Role.CONST])
        fixed = _times(b, fixed, self._quotient(b, levels[Role.PARAM]))
        top = self._power_product(b, [(x, n) for x, n in levels[Role.DATA] if n > 0])
        bottom = self._power_product(b, [(x, -n) for x, n in levels[Role.DATA] if n < 0])
        top = _times(b, top, fixed)
        return _over(b, top, bottom)

    def _quotient(self, b: Builder, pairs: list[tuple[int, int]]) -> int:
        top = self._power_product(b, [(x, n) for x, n in pairs if n > 0])
        return _over(b, top, self._power_product(b, [(x, -n) for x, n in pairs if n < 0]))

    def _power_product(self, b: Builder, pairs: list[tuple[int, int]]) -> int:
        total = b.const(1)
        for base, n in sorted(pairs):
            total = _times(b, total, _power(b, base, n))
        return total

    def sum(self, b: Builder, args: list[int]) -> int:
        terms = sorted(args, key=lambda a: (b.level(a), a))
        positive = [t for t in terms if not self._is_negative(t)]
        first = positive[0] if positive else terms[0]
        total = first
        for t in terms:
            if t == first:
                continue
            negative = self._is_negative(t)
            term = self._negated(b, t) if negative else t
            total = b.node(Op.SUB if negative else Op.ADD, (total, term))
        return total

    def _is_negative(self, number: int) -> bool:
        return number in self.products and bool(self.products[number][0])

    def _negated(self, b: Builder, number: int) -> int:
        pairs = self.products[number][1]
        flipped, done = [], False
        for base, n in pairs:
            value = b.number(base)
            if value is not None and value < 0 and n % 2 and not done:
                flipped.append((b.const(-value), n))
                done = True
            else:
                flipped.append((base, n))
        return self._multiply(b, [(x, n) for x, n in flipped if b.number(x) != 1])


def _times(b: Builder, left: int, right: int) -> int:
    if b.number(left) == 1:
        return right
    if b.number(right) == 1:
        return left
    if b.number(left) == -1 or b.number(right) == -1:
        return b.node(Op.NEG, (right if b.number(left) == -1 else left,))
    a, c = b.number(left), b.number(right)
    return b.const(a * c) if a is not None and c is not None else b.node(Op.MUL, sorted((left, right)))


def _over(b: Builder, top: int, bottom: int) -> int:
    if b.number(bottom) == 1:
        return top
    a, c = b.number(top), b.number(bottom)
    return b.const(a / c) if a is not None and c is not None else b.node(Op.DIV, (top, bottom))


def _power(b: Builder, base: int, n: int) -> int:
    """base^n by repeated squaring; the squares are shared through hash-consing."""
    result, square = b.const(1), base
    while n:
        if n & 1:
            result = _times(b, result, square)
        n >>= 1
        if n:
            square = _times(b, square, square)
    return result
