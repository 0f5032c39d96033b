"""Rational functions as reduced quotients of integer polynomials, and their values in balls."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

import flint

from codegen.checker.tape import MalformedError

LARGEST = 20_000  # terms of a polynomial


class Quotient(NamedTuple):
    """num / den without a common factor."""

    num: Any
    den: Any


class Field:
    """Rational functions over named generators; further ones stand for values that are no rational functions."""

    def __init__(self, names: Sequence[str], more: int) -> None:
        self.names = [*names, *(f"v{k}" for k in range(more))]
        self.context = flint.fmpz_mpoly_ctx.get(self.names, flint.Ordering.lex)
        self._gens = dict(zip(self.names, self.context.gens(), strict=True))
        self._free = [f"v{k}" for k in range(more)]
        self.one = self.context.constant(1)

    def generator(self, name: str) -> Quotient:
        """A generator."""
        return Quotient(self._gens[name], self.one)

    def new(self) -> str:
        """The name of a generator that nothing uses."""
        if not self._free:
            raise MalformedError("more function values than the tape has")
        return self._free.pop()

    def number(self, value: Fraction) -> Quotient:
        """A rational."""
        return Quotient(self.context.constant(value.numerator), self.context.constant(value.denominator))

    def _made(self, num: Any, den: Any) -> Quotient:
        if len(num) > LARGEST or len(den) > LARGEST:
            raise MalformedError("an exact value is too large to be written out")
        common = num.gcd(den)
        return Quotient(num, den) if common.is_one() else Quotient(num / common, den / common)

    def add(self, a: Quotient, b: Quotient, sign: int = 1) -> Quotient:
        """a + sign b."""
        common = a.den.gcd(b.den)
        left, right = b.den / common, a.den / common
        return self._made(a.num * left + sign * (b.num * right), a.den * left)

    def mul(self, a: Quotient, b: Quotient) -> Quotient:
        """a b."""
        return self._made(a.num * b.num, a.den * b.den)

    def div(self, a: Quotient, b: Quotient) -> Quotient:
        """a / b."""
        if b.num.is_zero():
            raise MalformedError("the tape divides by 0")
        return self._made(a.num * b.den, a.den * b.num)

    def root(self, a: Quotient) -> Quotient | None:
        """The square root, if it is a rational function with positive coefficients."""
        try:
            made = Quotient(a.num.sqrt(), a.den.sqrt())
        except (ValueError, flint.utils.flint_exceptions.DomainError):
            return None
        made = Quotient(_positive(made.num), _positive(made.den))
        definite = all(int(c) > 0 for p in made for c in p.coeffs())
        return made if definite else None

    def parsed(self, text: str) -> Quotient:
        """A rational expression such as ``2*E_nu**2/(m_e + 2*E_nu)``."""
        return self._walk(ast.parse(text, mode="eval").body)

    def _walk(self, node: ast.expr) -> Quotient:
        if isinstance(node, ast.Name) and node.id in self._gens:
            return self.generator(node.id)
        if isinstance(node, ast.Constant) and isinstance(node.value, int):
            return self.number(Fraction(node.value))
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return self.mul(self.number(Fraction(-1)), self._walk(node.operand))
        if isinstance(node, ast.BinOp):
            return self._binary(node)
        raise MalformedError(f"the chart holds {ast.unparse(node)}, which is no rational function")

    def _binary(self, node: ast.BinOp) -> Quotient:
        left = self._walk(node.left)
        if isinstance(node.op, ast.Pow) and isinstance(node.right, ast.Constant) and isinstance(node.right.value, int):
            return Quotient(left.num**node.right.value, left.den**node.right.value)
        right = self._walk(node.right)
        for kind, made in ((ast.Add, 1), (ast.Sub, -1)):
            if isinstance(node.op, kind):
                return self.add(left, right, made)
        if isinstance(node.op, ast.Mult):
            return self.mul(left, right)
        if isinstance(node.op, ast.Div):
            return self.div(left, right)
        raise MalformedError(f"the chart holds {ast.unparse(node)}, which is no rational function")


def _positive(poly: Any) -> Any:
    return -poly if int(poly.coeffs()[0]) < 0 else poly


class Evaluation:
    """Values of quotients where the generators are balls; each polynomial is computed once.

    `value` gives the ball of a generator that is not among `balls`.
    """

    def __init__(self, names: Sequence[str], balls: Mapping[str, flint.arb], value: Callable[[str], flint.arb]) -> None:
        self._names = names
        self._balls = dict(balls)
        self._value = value
        self._known: dict[str, flint.arb] = {}

    def of(self, quotient: Quotient) -> flint.arb:
        """Ball of a quotient."""
        return self._polynomial(quotient.num) / self._polynomial(quotient.den)

    def _polynomial(self, poly: Any) -> flint.arb:
        key = str(poly)
        if key not in self._known:
            total = flint.arb(0)
            for exponents, c in poly.to_dict().items():
                term = flint.arb(int(c))
                for name, k in zip(self._names, exponents, strict=True):
                    if k:
                        term *= self._ball(name) ** int(k)
                total += term
            self._known[key] = total
        return self._known[key]

    def _ball(self, name: str) -> flint.arb:
        if name not in self._balls:
            self._balls[name] = self._value(name)
        return self._balls[name]
