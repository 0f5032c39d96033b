"""Tapes modulo the prime 2^61 - 1: exact identity of two functions at random points, roots and functions adjoined."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from codegen.errors import CodegenError
from codegen.tape import PIECE, Node, Op

PRIME = 2**61 - 1
PLAIN = {Op.DD_ADD: Op.ADD, Op.DD_SUB: Op.SUB, Op.DD_MUL: Op.MUL, Op.DD_DIV: Op.DIV, Op.DD_SQRT: Op.SQRT}
_COMPENSATED = frozenset((*PLAIN, Op.DD, Op.HI, Op.RESIDUAL, Op.LOW, Op.DOT))


def residue_of(text: str) -> int:
    """A fixed pseudo-random residue for a text."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") % PRIME


@dataclass(frozen=True)
class Relations:
    """What ties function values together: sqrt(x y) = sqrt(x) sqrt(y), exp(x + y) = exp(x) exp(y), log(x y).

    Each maps an argument to the two that it is made of; exponents and logarithms go by key.
    """

    products: dict[int, tuple[int, int]]
    exponents: dict[str, tuple[Any, Any]]
    logs: dict[str, tuple[Any, Any]]

    def __bool__(self) -> bool:
        return bool(self.products or self.exponents or self.logs)


def _relations(
    met: Mapping[str, Any],
    key: Callable[[Any], str],
    joined: Callable[[Any, Any], Any],
    mirrored: Callable[[Any], Any],
) -> dict[str, tuple[Any, Any]]:
    """Elements that are two others joined; of three that are tied, the one with the largest name is replaced."""
    both = dict(met)
    names: dict[str, str] = {}
    for k, x in met.items():
        other = mirrored(x)
        both.setdefault(key(other), other)
        names[k] = names[key(other)] = min(k, key(other))
    found: dict[str, tuple[Any, Any]] = {}
    for (k, x), (j, y) in itertools.combinations_with_replacement(list(both.items()), 2):
        made = key(joined(x, y))
        if made in both and names[made] > max(names[k], names[j]):
            found.setdefault(made, (x, y))
    return found


class Residues:
    """Residues with square roots: an element is {set of roots: coefficient}."""

    def __init__(self, relations: Relations | None = None) -> None:
        self.squares: list[dict[frozenset[int], int]] = []
        self._roots: dict[str, int] = {}
        self._relations = relations or Relations({}, {}, {})
        self._exponents: dict[str, Any] = {}
        self._logarithms: dict[str, Any] = {}

    def relations(self) -> Relations:
        """What the functions met so far have to do with each other."""
        sums = _relations(self._exponents, self._key, lambda x, y: self.plus(x, y), lambda x: self.plus({}, x, -1))
        logs = _relations(self._logarithms, self._key, self.times, self.inverse)
        return Relations(self._products(), sums, logs)

    def _products(self) -> dict[int, tuple[int, int]]:
        plain = frozenset[int]()
        known = {s[plain] for s in self.squares if set(s) == {plain}}
        pairs = {x * y % PRIME: (x, y) for x in known for y in known if x < y}
        return {s: pairs[s] for s in sorted(known) if s in pairs and s not in pairs[s]}

    def const(self, value: Fraction) -> dict[frozenset[int], int]:
        number = value.numerator * pow(value.denominator, -1, PRIME) % PRIME
        return {frozenset(): number} if number else {}

    def load(self, text: str) -> dict[frozenset[int], int]:
        """A random element for an input."""
        return {frozenset(): residue_of(text)}

    def apply(self, node: Node, args: list[Any]) -> Any:
        op = node.op
        if op in (Op.ADD, Op.SUB, Op.NEG):
            return self._linear(op, args)
        if op is Op.MUL:
            result = args[0]
            for a in args[1:]:
                result = self.times(result, a)
            return result
        if op is Op.DIV:
            return self.times(args[0], self.inverse(args[1]))
        if op is Op.POW:
            k = int(str(node.value))
            base = args[0] if k > 0 else self.inverse(args[0])
            result = self.const(Fraction(1))
            for _ in range(abs(k)):
                result = self.times(result, base)
            return result
        if op is Op.SQRT:
            return self._root(args[0])
        return self._compensated(node, args) if op in _COMPENSATED else self._function(node, args)

    def _compensated(self, node: Node, args: list[Any]) -> Any:
        """Compensated operations mean what the plain ones mean; what they compensate is 0 here."""
        op = node.op
        if op in (Op.RESIDUAL, Op.LOW):
            return {}
        if op in (Op.DD, Op.HI):
            return args[0]
        if op is Op.DOT:
            total: Any = {}
            for a, b in zip(args[::2], args[1::2], strict=True):
                total = self.plus(total, self.times(a, b))
            return total
        return self.apply(Node(PLAIN[op], node.args), args)

    def _function(self, node: Node, args: list[Any]) -> Any:
        """A function value is a random element named by its argument; log(1/x) = -log(x), exp(-x) = 1/exp(x)."""
        op = node.op
        if op is Op.SELECT:  # all branches are the same function; the last is the one that is exact everywhere
            return self._step(args) if node.value == PIECE else args[3]
        one = self.const(Fraction(1))
        if op is Op.LOG:
            return self._log(args[0])
        if op is Op.EXP:
            return self._exp(args[0])
        if op is Op.LOG1P:
            return self._function(Node(Op.LOG), [self.plus(one, args[0])])
        if op is Op.EXPM1:
            return self.plus(self._function(Node(Op.EXP), args), one, -1)
        if op is Op.PSI:
            log = self._function(Node(Op.LOG), [self.plus(one, args[0], -1)])
            return self.plus(self.plus({}, log, -1), args[0], -1)
        keys = [self._key(a) for a in args]
        return self.load(f"{op.value}:{node.value}:{'|'.join(sorted(keys) if op in (Op.MIN, Op.MAX) else keys)}")

    def _step(self, args: list[Any]) -> Any:
        """Different functions on two sides of a break: y + step(a < b) (x - y), the step a random element."""
        step = self.load(f"step:{self._key(args[0])}:{self._key(args[1])}")
        return self.plus(args[3], self.times(step, self.plus(args[2], args[3], -1)))

    def _log(self, x: Any) -> Any:
        key = self._key(x)
        if key in self._relations.logs:
            return self.plus(*(self._log(part) for part in self._relations.logs[key]))
        self._logarithms[key] = x
        return self._odd("log", x, self.inverse(x), lambda value: self.plus({}, value, -1))

    def _exp(self, x: Any) -> Any:
        key = self._key(x)
        if key in self._relations.exponents:
            return self.times(*(self._exp(part) for part in self._relations.exponents[key]))
        self._exponents[key] = x
        return self._odd("exp", x, self.plus({}, x, -1), self.inverse)

    def _odd(self, name: str, argument: Any, mirrored: Any, mirror: Callable[[Any], Any]) -> Any:
        """f(argument) where f(mirrored) = mirror(f(argument)), one name for both."""
        key, other = self._key(argument), self._key(mirrored)
        return self.load(f"{name}:{key}") if key <= other else mirror(self.load(f"{name}:{other}"))

    def _linear(self, op: Op, args: list[Any]) -> Any:
        if op is Op.NEG:
            return self.plus({}, args[0], -1)
        result = args[0]
        for a in args[1:]:
            result = self.plus(result, a, -1 if op is Op.SUB else 1)
        return result

    @staticmethod
    def plus(a: Any, b: Any, sign: int = 1) -> Any:
        result = dict(a)
        for roots, x in b.items():
            value = (result.get(roots, 0) + sign * x) % PRIME
            if value:
                result[roots] = value
            else:
                result.pop(roots, None)
        return result

    def times(self, a: Any, b: Any) -> Any:
        result: dict[frozenset[int], int] = {}
        for r, x in a.items():
            for s, y in b.items():
                term: Any = {r ^ s: x * y % PRIME}
                for root in sorted(r & s):
                    term = self.times(term, self.squares[root])
                result = self.plus(result, term)
        return result

    def inverse(self, a: Any) -> Any:
        if not a:
            raise CodegenError("the formula divides by something that is 0 everywhere")
        roots = sorted({root for r in a for root in r})
        if not roots:
            return {frozenset(): pow(a[frozenset()], -1, PRIME)}
        top = roots[-1]
        conjugate = {r: (-x if top in r else x) % PRIME for r, x in a.items()}
        return self.times(conjugate, self.inverse(self.times(a, conjugate)))

    def squared(self, value: Any) -> list[str]:
        """The squares of the terms of an element, sorted: each c sqrt(r) as c^2 r."""
        terms = ({roots: x} for roots, x in value.items())
        return sorted(self._key(self.times(term, term)) for term in terms)

    def _key(self, a: Any) -> str:
        return str(sorted((sorted(r), x) for r, x in a.items()))

    def _root(self, a: Any) -> Any:
        plain = frozenset[int]()
        if set(a) == {plain} and a[plain] in self._relations.products:
            x, y = self._relations.products[a[plain]]
            return self.times(self._root({plain: x}), self._root({plain: y}))
        key = self._key(a)
        if key not in self._roots:
            self._roots[key] = len(self.squares)
            self.squares.append(a)
        return {frozenset((self._roots[key],)): 1}
