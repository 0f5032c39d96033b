"""Exact values as products of irreducible polynomials: what cancels has cancelled before anything is bounded.

A value is c * f_1^(k_1/2) * f_2^(k_2/2) ..., with a rational c and irreducible integer polynomials f_i in the
generators (coordinates of the domain, parameters, constants, and one generator for each function value). Products,
quotients and square roots only add exponents; a sum is put over the common factors and factored again.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import flint

MAX_TERMS = 6000  # a sum that expands to more terms is not written out


class TooLargeError(ValueError):
    """An exact value that would not fit into reasonable time."""


@dataclass(frozen=True)
class Value:
    """coefficient * product of factors to half powers; `powers` holds (number of the factor, twice its power)."""

    coefficient: Fraction
    powers: tuple[tuple[int, int], ...] = ()
    key: int = field(init=False, repr=False, compare=False, default=0)

    def __post_init__(self) -> None:
        c = self.coefficient
        object.__setattr__(self, "key", hash((c.numerator, c.denominator, self.powers)))

    def __hash__(self) -> int:
        return self.key

    @property
    def is_zero(self) -> bool:
        """True for the number 0."""
        return self.coefficient == 0

    @property
    def is_number(self) -> bool:
        """True for a rational number."""
        return not self.powers


ZERO = Value(Fraction(0))
ONE = Value(Fraction(1))


class Ring:
    """Polynomials over named generators, the irreducible factors met so far, and arithmetic of values.

    Parameters
    ----------
    names : sequence of str
        Generators that stand for positive quantities.
    spare : int
        How many further generators may be needed, for function values and for roots that do not resolve.
    """

    def __init__(self, names: Sequence[str], spare: int) -> None:
        self.names = (*names, *(f"f{k}" for k in range(spare)))
        self.context = flint.fmpz_mpoly_ctx.get(list(self.names), flint.Ordering.degrevlex)
        self.gens = dict(zip(self.names, self.context.gens(), strict=True))
        self.factors: list[Any] = []
        self.roots: dict[int, str] = {}  # factor -> generator that stands for its square root
        self.positive: set[int] = set()
        self._numbers: dict[str, int] = {}
        self._factored: dict[str, tuple[Fraction, tuple[tuple[int, int], ...]]] = {}
        self._sums: dict[tuple[Value, Value], Value] = {}
        self._free = [f"f{k}" for k in range(spare)]

    def new_generator(self) -> str:
        """A generator that nothing uses yet."""
        if not self._free:
            raise TooLargeError("too many square roots and function values")
        return self._free.pop(0)

    def generator(self, name: str) -> Value:
        """A generator as a value."""
        return Value(Fraction(1), ((self._number(self.gens[name]), 2),))

    @staticmethod
    def number(value: Fraction | int) -> Value:
        """A rational."""
        return Value(Fraction(value))

    def _number(self, poly: Any) -> int:
        key = str(poly)
        if key not in self._numbers:
            self._numbers[key] = len(self.factors)
            self.factors.append(poly)
        return self._numbers[key]

    def generators(self, a: Value) -> frozenset[str]:
        """Names of the generators that a value depends on."""
        degrees = [self.factors[f].degrees() for f, _ in a.powers]
        return frozenset(n for j, n in enumerate(self.names) if any(d[j] for d in degrees))

    # --- arithmetic ---------------------------------------------------------------------------------

    def product(self, *values: Value) -> Value:
        """Product."""
        powers: dict[int, int] = {}
        coefficient = Fraction(1)
        for value in values:
            coefficient *= value.coefficient
            for f, k in value.powers:
                powers[f] = powers.get(f, 0) + k
        return self._made(coefficient, powers)

    def quotient(self, a: Value, b: Value) -> Value:
        """a / b; raises `ZeroDivisionError` where b is 0 everywhere."""
        return self.product(a, self.power(b, -1))

    def power(self, a: Value, k: int) -> Value:
        """Integer power."""
        return self._made(a.coefficient**k, {f: n * k for f, n in a.powers})

    def root(self, a: Value) -> Value:
        """Square root of a value that is not negative.

        Factors whose sign the coefficients do not show join `positive`: whoever bounds the value must see that they
        are positive.
        """
        if a.is_zero:
            return ZERO
        p, q = a.coefficient.numerator * a.coefficient.denominator, a.coefficient.denominator
        if p < 0 or any(k % 2 for _, k in a.powers):
            raise TooLargeError("a root of a root, or of something negative")
        square = _square_part(p)
        powers = {f: k // 2 for f, k in a.powers}
        self.positive |= {f for f, k in powers.items() if k % 2 and not self.is_positive(f)}
        rest = p // square**2
        if rest != 1:
            powers[self._number(self.context.constant(rest))] = 1
        return self._made(Fraction(square, q), powers)

    def _made(self, coefficient: Fraction, powers: Mapping[int, int]) -> Value:
        if coefficient == 0:
            return ZERO
        kept = {}
        for f, k in powers.items():
            poly = self.factors[f]
            if k % 2 == 0 and poly.is_constant():
                coefficient *= Fraction(int(poly.coefficient(0))) ** (k // 2)
            elif k:
                kept[f] = k
        return Value(coefficient, tuple(sorted(kept.items())))

    def sum(self, a: Value, b: Value) -> Value:
        """a + b, factored."""
        if a.is_zero or b.is_zero:
            return a if b.is_zero else b
        key = (a, b)
        if key not in self._sums:
            self._sums[key] = self._sum(a, b)
        return self._sums[key]

    def difference(self, a: Value, b: Value) -> Value:
        """a - b, factored."""
        return self.sum(a, Value(-b.coefficient, b.powers))

    def _sum(self, a: Value, b: Value) -> Value:
        left, right = dict(a.powers), dict(b.powers)
        common = {f: min(left.get(f, 0), right.get(f, 0)) for f in {*left, *right}}
        for f in common:  # a root that only one of them has becomes a generator
            if (left.get(f, 0) - right.get(f, 0)) % 2:
                self._open(f)
                common[f] -= common[f] % 2
        scale = Fraction(1, math.lcm(a.coefficient.denominator, b.coefficient.denominator))
        poly = self._expanded(left, common, a.coefficient / scale) + self._expanded(
            right, common, b.coefficient / scale
        )
        if poly.is_zero():
            return ZERO
        factor, powers = self._factor(self._reduced(poly))
        total = dict(common)
        for f, k in powers:
            total[f] = total.get(f, 0) + k
        return self._made(scale * factor, total)

    def _open(self, f: int) -> None:
        if f not in self.roots:
            self.roots[f] = self.new_generator()

    def _expanded(self, powers: Mapping[int, int], common: Mapping[int, int], coefficient: Fraction) -> Any:
        poly = self.context.constant(int(coefficient))
        for f, least in common.items():
            k = powers.get(f, 0) - least
            poly = poly * self.factors[f] ** (k // 2)
            if k % 2:
                poly = poly * self.gens[self.roots[f]]
            if len(poly) > MAX_TERMS:
                raise TooLargeError(f"an exact value of more than {MAX_TERMS} terms")
        return poly

    def _reduced(self, poly: Any) -> Any:
        """Even powers of a generator that is a root are written out."""
        for f, name in self.roots.items():
            place = self.names.index(name)
            if poly.degrees()[place] < 2:
                continue
            parts: dict[int, dict[tuple[int, ...], Any]] = {}
            for exponents, c in poly.to_dict().items():
                half, odd = divmod(exponents[place], 2)
                rest = (*exponents[:place], odd, *exponents[place + 1 :])
                parts.setdefault(half, {})[rest] = c
            poly = self.context.constant(0)
            for half, terms in parts.items():
                poly = poly + self.context.from_dict(terms) * self.factors[f] ** half
        return poly

    def _factor(self, poly: Any) -> tuple[Fraction, tuple[tuple[int, int], ...]]:
        key = str(poly)
        if key not in self._factored:
            content, parts = poly.factor()
            coefficient = Fraction(int(content))
            powers: dict[int, int] = {}
            of_root = {str(self.gens[name]): f for f, name in self.roots.items()}
            for part, k in parts:
                normal = part
                if sum(map(int, part.coeffs())) < 0:  # of both signs, the one that is mostly positive
                    normal, coefficient = -part, coefficient * (-1) ** k
                if str(normal) in of_root:
                    root = of_root[str(normal)]
                    powers[root] = powers.get(root, 0) + k
                else:
                    number = self._number(normal)
                    powers[number] = powers.get(number, 0) + 2 * k
            self._factored[key] = coefficient, tuple(powers.items())
        return self._factored[key]

    # --- signs ----------------------------------------------------------------------------------------

    def is_positive(self, f: int) -> bool:
        """True for a factor without a negative coefficient."""
        return all(int(c) > 0 for c in self.factors[f].coeffs()) and not self._has_function(f)

    def _has_function(self, f: int) -> bool:
        roots = set(self.roots.values())
        first = len(self.names) - sum(1 for n in self.names if n.startswith("f"))
        used = self.factors[f].degrees()
        return any(k and self.names[j] not in roots for j, k in enumerate(used) if j >= first)

    def sign(self, a: Value) -> int | None:
        """1, 0, -1 where the coefficients show the sign on the whole domain, else None."""
        if a.is_zero:
            return 0
        if not all(self.is_positive(f) or k % 4 == 0 for f, k in a.powers):
            return None
        return 1 if a.coefficient > 0 else -1


def _square_part(n: int) -> int:
    """Largest s with s^2 dividing n, over small primes and perfect squares."""
    square = 1
    for prime in (2, 3, 5, 7, 11, 13):
        while n % prime**2 == 0:
            n //= prime**2
            square *= prime
    rest = math.isqrt(n)
    return square * rest if rest * rest == n else square
