"""How large an expression can get, bounded before SymPy sees it: no text may cost more than it is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import ceil, comb, prod

import sympy as sp

from symbolic.language.parser import Node
from symbolic.language.tokens import LanguageError, shown

FUNCTIONS = ("sqrt", "exp", "log", "sin", "cos")
MAX_EXPONENT = 64
MAX_TERMS = 20_000
MAX_DEGREE = 800
_CALL_TERMS, _CALL_DEGREE = 6, 6  # of a typical formula in its arguments


@dataclass(frozen=True)
class Size:
    """Upper bounds for terms and degree of an expression that is multiplied out; how deep exp stands in exp."""

    terms: int = 1
    degree: int = 1
    exps: int = 0

    def checked(self, node: Node) -> Size:
        """Itself, or an error that names the part that is too large."""
        if self.terms > MAX_TERMS or self.degree > MAX_DEGREE:
            raise LanguageError(f"{shown(node.text)} is too large when multiplied out; give it in smaller pieces.")
        return self


def size_of(node: Node, known: Mapping[str, Size] | None = None) -> Size:
    """Bounds on the size, checked at every level; `known` has the sizes of names that conditions set."""
    known = known or {}
    if node.kind == "number":
        value = sp.Rational(node.head)
        return Size(1, len(str(max(value.p, value.q))))
    if node.kind == "name":
        return known.get(node.head, Size())
    inside = [*node.children, *(v for k, v in node.keywords if k not in ("flavour", "part"))]
    sizes = [size_of(child, known) for child in inside if node.kind != "power" or child is node.children[0]]
    exps = max((s.exps for s in sizes), default=0)
    return replace(_combined(node, sizes), exps=exps + (node.head == "exp")).checked(node)


def _combined(node: Node, sizes: list[Size]) -> Size:
    degrees = [s.degree for s in sizes] or [1]
    if node.kind == "sum":
        return Size(sum(s.terms for s in sizes), max(degrees))
    if node.kind == "product":
        return Size(prod(s.terms for s in sizes), sum(degrees))
    if node.kind == "power":
        power = max(1, ceil(abs(exponent_of(node))))
        return Size(comb(sizes[0].terms + power - 1, power), degrees[0] * power)
    terms = max((s.terms for s in sizes), default=1)
    if node.kind != "call" or node.head in FUNCTIONS:
        if node.head in ("exp", "sin", "cos") and sizes and sizes[0].exps:
            raise LanguageError(
                f"{shown(node.text)} has exp inside {node.head}; that grows beyond what can be evaluated."
            )
        return Size(terms, max(degrees))
    return Size(_CALL_TERMS * terms, _CALL_DEGREE * max(degrees))


def exponent_of(node: Node) -> sp.Rational:
    """The exponent of a power; a plain number of moderate size."""
    power = _number(node.children[1])
    if power is None:
        raise LanguageError(f"in {shown(node.text)} the exponent is not a number; use one such as 2, -1 or (1/2).")
    if abs(power) > MAX_EXPONENT or power.q > 12:
        raise LanguageError(
            f"in {shown(node.text)} the exponent is out of bounds; use whole or simple numbers up to {MAX_EXPONENT}."
        )
    return power


def _number(node: Node) -> sp.Rational | None:
    """The value of a number, possibly with signs, a quotient of two numbers, or a power of small ones."""
    if node.kind == "number":
        return sp.Rational(node.head)
    inner = [_number(child) for child in node.children]
    first = inner[0] if inner else None
    if first is None:
        return None
    if node.kind == "negative":
        return -first
    if node.kind == "power":
        return _power(first, inner[1])
    if node.kind == "product" and len(inner) == 2 and node.children[1].kind == "quotient":
        bottom = _number(node.children[1].children[0])
        return first / bottom if bottom else None
    return None


def _power(base: sp.Rational, exponent: sp.Rational | None) -> sp.Rational | None:
    if exponent is None or not exponent.is_Integer or abs(exponent) > MAX_EXPONENT or base == 0:
        return None
    return base**exponent
