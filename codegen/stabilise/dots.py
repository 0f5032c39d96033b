"""Double-double clusters that are sums of products of two doubles -> compensated dot products, which cost less."""

from __future__ import annotations

import itertools
from collections import Counter
from fractions import Fraction

from codegen.passes.rewrite import rebuild
from codegen.spec import Role
from codegen.tape import Builder, Node, Op, Tape

TERMS = 12  # of a dot product, at most
DEGREE = 4  # of the polynomial, at most: squares and products of two are split exactly into two doubles
_SUMS = (Op.DD_ADD, Op.DD_SUB, Op.DD_MUL)

Polynomial = dict[tuple[int, ...], Fraction]  # exact doubles (as nodes) multiplied -> coefficient


def run(tape: Tape, terms: int = 2) -> Tape:
    """HI of a polynomial in doubles, with coefficients +-2^k, as a DOT.

    `terms` is the number of doubles that the result is accurate to before it is rounded: 2 as in double-double, 3
    where the sum may cancel below that.
    """
    found: dict[int, Polynomial | None] = {}

    def rule(b: Builder, node: Node, args: list[int]) -> int:
        if node.op is not Op.HI:
            return b.node(node.op, args, node.value)
        polynomial = _polynomial(b, args[0], found)
        made = _dot(b, polynomial, terms) if polynomial else None
        return b.node(Op.HI, args) if made is None else made

    return rebuild(tape, rule)


def _polynomial(b: Builder, k: int, found: dict[int, Polynomial | None]) -> Polynomial | None:
    if k not in found:
        found[k] = _expanded(b, k, found)
    return found[k]


def _expanded(b: Builder, k: int, found: dict[int, Polynomial | None]) -> Polynomial | None:
    node = b.nodes[k]
    if node.op is Op.DD:
        return _atom(b, node.args[0])
    if node.op not in _SUMS:
        return None
    x, y = (_polynomial(b, a, found) for a in node.args)
    if x is None or y is None or len(x) * len(y) > TERMS:
        return None
    made: Polynomial = {}
    if node.op is Op.DD_MUL:
        for p, c in x.items():
            for q, d in y.items():
                _add(made, tuple(sorted(p + q)), c * d)
    else:
        for p, c in x.items():
            _add(made, p, c)
        for p, c in y.items():
            _add(made, p, c if node.op is Op.DD_ADD else -c)
    return made


def _add(polynomial: Polynomial, key: tuple[int, ...], value: Fraction) -> None:
    total = polynomial.get(key, Fraction(0)) + value
    if total:
        polynomial[key] = total
    else:
        polynomial.pop(key, None)


def _atom(b: Builder, k: int) -> Polynomial | None:
    """A double as it is; a power of two times a double is as exact."""
    value = b.number(k)
    if value is not None:
        return {(): value}
    node = b.nodes[k]
    if node.op is Op.MUL and len(node.args) == 2:
        for one, other in (node.args, node.args[::-1]):
            factor = b.number(one)
            if factor is not None and _shifts(factor):
                inner = _atom(b, other)
                return None if inner is None else {p: c * factor for p, c in inner.items()}
    if node.op is Op.NEG:
        inner = _atom(b, node.args[0])
        return None if inner is None else {p: -c for p, c in inner.items()}
    if b.level(k) is Role.CONST and node.op is not Op.LOAD:
        return None  # a constant that no double holds
    return {(k,): Fraction(1)}


def _shifts(value: Fraction) -> bool:
    p, q = abs(value.numerator), value.denominator
    return value != 0 and p & (p - 1) == 0 and q & (q - 1) == 0


def _dot(b: Builder, polynomial: Polynomial, terms: int) -> int | None:
    if len(polynomial) < 2 or any(len(p) > DEGREE or not _shifts(c) for p, c in polynomial.items()):
        return None
    products = [(c, part) for p, c in _ordered(b, polynomial) for part in _split(b, p, polynomial)]
    if len(products) > TERMS:
        return None
    args: list[int] = []
    for coefficient, atoms in products:
        args += [_scaled(b, atoms[0], coefficient) if atoms else b.const(coefficient)]
        args += [atoms[1] if len(atoms) == 2 else b.const(1)]
    return b.node(Op.DOT, args, terms)


def _ordered(b: Builder, polynomial: Polynomial) -> list[tuple[tuple[int, ...], Fraction]]:
    return sorted(polynomial.items(), key=lambda item: (b.level(max(item[0], default=0)), item[0]))


def _split(b: Builder, atoms: tuple[int, ...], polynomial: Polynomial) -> list[tuple[int, ...]]:
    """A product of three or four doubles as products of two: pairs are split into a product and its residual."""
    if len(atoms) <= 2:
        return [atoms]
    pair = _pair(atoms, polynomial)
    rest = list(atoms)
    for one in pair:
        rest.remove(one)
    halves = [(b.node(Op.MUL, pair),), (b.node(Op.RESIDUAL, pair),)]
    if len(rest) == 1:
        return [(h[0], rest[0]) for h in halves]
    others = (b.node(Op.MUL, sorted(rest)), b.node(Op.RESIDUAL, sorted(rest)))
    return [(h[0], other) for h in halves for other in others]


def _pair(atoms: tuple[int, ...], polynomial: Polynomial) -> tuple[int, int]:
    """The pair of factors that most of the long products have in common."""
    pairs = sorted(set(itertools.combinations(sorted(atoms), 2)))

    def uses(pair: tuple[int, int]) -> int:
        return sum(len(p) > 2 and not Counter(pair) - Counter(p) for p in polynomial)

    return max(pairs, key=lambda pair: (uses(pair), pair[0] == pair[1], pair))


def _scaled(b: Builder, k: int, factor: Fraction) -> int:
    if factor == 1:
        return k
    return b.node(Op.NEG, (k,)) if factor == -1 else b.node(Op.MUL, sorted((k, b.const(factor))))
