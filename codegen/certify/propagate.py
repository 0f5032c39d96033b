"""Running error bounds over boxes, all orders: for every operation a relative and an absolute bound, and remainders.

With v^ = v (1 + e_v), the remainder of an operation is what e_v has beyond the part that is linear in the errors of
its arguments and its own rounding. Where a value may be 0 only the absolute bounds are finite. All formulas follow
from fl(x op y) = (x op y)(1 + d), |d| <= u, plus 2^-1060 for what gradual underflow may add.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from codegen.certify import intervals as iv
from codegen.certify import noise
from codegen.certify.intervals import Array, Interval
from codegen.certify.meaning import PRODUCTS, QUOTIENTS, ROOTS, SAME, SUMS, Meaning, monomial
from codegen.certify.ranges import Ranges
from codegen.certify.reading import Monomial, Operation, Reading
from codegen.tape import Op

GRADUAL = 2.0**-1060
SMALL = 2.0**-900  # below, products may lose bits to gradual underflow
MORE = 1 + 64 * iv.EPS  # covers the rounding of these very formulas


class Error(NamedTuple):
    """Bounds of one operation: relative and absolute error, relative and absolute remainder."""

    relative: Array
    absolute: Array
    second: Array
    second_absolute: Array


@dataclass
class Errors:
    """Bounds of all operations."""

    relative: list[Array] = field(default_factory=list)
    absolute: list[Array] = field(default_factory=list)
    second: list[Array] = field(default_factory=list)
    second_absolute: list[Array] = field(default_factory=list)

    def append(self, error: Error) -> None:
        """The next operation."""
        self.relative.append(error.relative)
        self.absolute.append(error.absolute)
        self.second.append(error.second)
        self.second_absolute.append(error.second_absolute)


def forward(
    reading: Reading,
    exact: Meaning,
    roundings: Sequence[float],
    ranges: Ranges,
    otherwise: Mapping[int, Callable[[Errors], Array]],
) -> Errors:
    """Bounds of all operations in order; `otherwise` has another bound of the relative error for some of them."""
    run = _Run(reading, exact, ranges)
    nothing = Error(*(np.zeros(ranges.count) for _ in range(4)))
    for k, u in enumerate(roundings):
        if k not in reading.live or exact.values[k].is_zero:
            run.errors.append(nothing)
            continue
        x = ranges.of(exact.values[k])
        size, least = iv.magnitude(x), iv.smallest(x)
        input_or_literal = reading.literal[k] or reading.operations[k].op is Op.LOAD
        error = run.given(u, size) if input_or_literal else run.step(k, u, size)
        run.errors.append(_closed(error, size, least))
        if k in otherwise:
            run.errors.relative[k] = np.fmin(run.errors.relative[k], otherwise[k](run.errors))
    return run.errors


def _closed(error: Error, size: Array, least: Array) -> Error:
    """Relative and absolute bounds bound each other; nothing is NaN; 25 % is no bound."""
    relative, absolute, second, second_absolute = (np.where(np.isnan(x), np.inf, x * MORE) for x in error)
    tiny = least < SMALL
    relative = np.where(tiny, np.inf, relative)
    second = np.where(tiny, np.inf, second)
    absolute = np.fmin(absolute + GRADUAL, np.where(np.isfinite(relative), relative * size, np.inf) * MORE)
    relative = np.fmin(relative, np.where(least > 0, absolute / least, np.inf) * MORE)
    return Error(np.where(relative < 0.25, relative, np.inf), absolute, second, second_absolute + GRADUAL)


class _Run:
    def __init__(self, reading: Reading, exact: Meaning, ranges: Ranges) -> None:
        self.reading, self.exact, self.ranges = reading, exact, ranges
        self.errors = Errors()

    def given(self, u: float, size: Array) -> Error:
        zero = np.zeros_like(size)
        return Error(zero + u, u * size, zero, zero)

    def range(self, k: int) -> Interval:
        return self.ranges.of(self.exact.values[k])

    def pair(self, k: int) -> tuple[Array, Array, Array]:
        """Relative error, absolute error and size of an operation's value."""
        return self.errors.relative[k], self.errors.absolute[k], iv.magnitude(self.range(k))

    def step(self, k: int, u: float, size: Array) -> Error:
        operation = self.reading.operations[k]
        op, args = operation.op, operation.args
        if op in SUMS:
            return self.sum(k, u, size)
        if op in PRODUCTS:
            return self.product(args, u, size)
        if op in QUOTIENTS:
            return self.quotient(args, u, size)
        if op in ROOTS:
            return self.root(args[0], u, size)
        if op is Op.DOT:
            return self.dot(k, u, size)
        if op in (Op.MIN, Op.MAX):
            return self.extreme(k)
        if op is Op.NEG or op in SAME:
            r, b, _ = self.pair(args[0])
            return Error(r * (1 + u) + u, b * (1 + u) + u * size, u * r, u * b)
        return self.function(k, u, size)

    def sum(self, k: int, u: float, size: Array) -> Error:
        x, y = self.reading.operations[k].args
        (rx, bx, size_x), (ry, by, size_y) = self.pair(x), self.pair(y)
        ring, values = self.exact.ring, self.exact.values
        shares = [iv.magnitude(self.ranges.of(ring.quotient(values[a], values[k]))) for a in (x, y)]
        apart = _times(shares[0], rx) + _times(shares[1], ry)
        same = one_sign(self.reading.operations[k], self.exact, self.ranges)
        none = (size_x == 0) | (size_y == 0)  # a term that is 0 in the whole box has no relative error
        worse = np.where(none, np.where(size_x == 0, ry, rx), np.maximum(rx, ry))
        worse = worse + np.where(none, np.where(size_x == 0, bx, by) / iv.smallest(self.range(k)), 0.0)
        relative = np.where(same, np.fmin(apart, worse), apart)
        absolute = bx + by
        return Error(relative * (1 + u) + u, absolute * (1 + u) + u * size, u * relative, u * absolute)

    def product(self, args: tuple[int, ...], u: float, size: Array) -> Error:
        (rx, bx, x), (ry, by, y) = self.pair(args[0]), self.pair(args[1])
        both = rx + ry + rx * ry
        first = _times(x, by) + _times(y, bx) + bx * by
        return Error(
            both * (1 + u) + u, first * (1 + u) + u * size, rx * ry + u * both, bx * by * (1 + u) + u * first
        )

    def quotient(self, args: tuple[int, ...], u: float, size: Array) -> Error:
        (rx, bx, _), (ry, _, _) = self.pair(args[0]), self.pair(args[1])
        least = iv.smallest(self.range(args[1]))
        over = np.where(ry < 0.25, 1 - ry, 0.0)
        relative = (rx + u + rx * u + ry) / over
        second = rx * u + ry * (ry + rx + u + rx * u) / over
        moved = bx / least
        absolute = (moved * (1 + u) + size * (u + ry)) / over
        second_absolute = moved * u + ry * (size * (ry + u) + moved * (1 + u)) / over
        return Error(relative, absolute, second, second_absolute)

    def root(self, arg: int, u: float, size: Array) -> Error:
        r, b, _ = self.pair(arg)
        second = r * r + u * r
        shallow = np.sqrt(b) * (1 + u) + u * size  # |sqrt(x + e) - sqrt(x)| <= sqrt|e|
        return Error(0.5 * r + u + second, np.fmin(shallow, (0.5 * r + u + second) * size), second, shallow)

    def dot(self, k: int, u: float, size: Array) -> Error:
        """Products of the computed numbers are exact in it; what it adds is u |s| and a little of sum |products|."""
        operation, ring, values = self.reading.operations[k], self.exact.ring, self.exact.values
        more, c = noise.dot(noise.pieces(operation), int(str(operation.value or 2)))
        moved, products, rest, apart, shares, crossed = (np.zeros_like(size) for _ in range(6))
        for term in operation.monomials:
            linear, whole = self.growth(term[1])
            amount = iv.magnitude(self.ranges.of(monomial(self.exact, term)))
            share = iv.magnitude(self.ranges.of(ring.quotient(monomial(self.exact, term), values[k])))
            apart += _times(share, whole)
            shares += share
            moved_by, beyond = self.moved(term), np.maximum(whole - linear, 0.0) + 8 * iv.EPS * whole
            moved += moved_by
            crossed += _times(share, beyond)
            rest += np.where(np.isfinite(whole), amount * beyond, moved_by)
            products += amount
        relative = apart * (1 + u + more + c) + u + more + _times(shares, 0 * size + c)
        absolute = moved * (1 + u + more + c) + (u + more) * size + c * products
        return Error(relative, absolute, crossed + (u + more + c) * apart, rest + (u + more + c) * moved)

    def growth(self, atoms: tuple[int, ...]) -> tuple[Array, Array]:
        """Sum of the relative errors of the factors, and product of 1 + them, less 1."""
        linear = sum((self.errors.relative[a] for a in atoms), np.zeros(self.ranges.count))
        whole = np.zeros(self.ranges.count)
        for a in atoms:
            r = self.errors.relative[a]
            whole = whole + r + whole * r
        return linear, whole

    def moved(self, term: Monomial) -> Array:
        """Absolute change of a product by the absolute errors of its factors."""
        moved, size = np.zeros(self.ranges.count), np.full(self.ranges.count, abs(float(term[0])))
        for a in term[1]:
            _, b, x = self.pair(a)
            moved = _times(moved, x + b) + _times(size, b)
            size = size * x
        return moved

    def extreme(self, k: int) -> Error:
        """The computed choice may be the wrong one only where the two are closer than their errors."""
        args, values = self.reading.operations[k].args, self.exact.values
        chosen, other = args[self.exact.chosen[k]], args[1 - self.exact.chosen[k]]
        (r, b, _), (r_other, b_other, _) = self.pair(chosen), self.pair(other)
        gap = iv.smallest(self.ranges.of(self.exact.ring.difference(values[other], values[chosen])))
        clear = gap >= b + b_other
        return Error(
            np.where(clear, r, np.maximum(r, r_other)),
            np.where(clear, b, np.maximum(b, b_other)),
            np.where(clear, 0.0, r + r_other),
            np.where(clear, 0.0, b + b_other),
        )

    def function(self, k: int, u: float, size: Array) -> Error:
        """f(x (1 + e)): first order x f'/f, remainder by the curvature over the moved arguments."""
        operation = self.reading.operations[k]
        value = self.exact.functions[self.exact.of_node[k]]
        r, _, x = self.pair(operation.args[0])
        steep = iv.magnitude(self.ranges.of(value.condition))
        linear = _times(steep, r)
        curved = _times(linear, _times(curvature(value.op, self.range(operation.args[0]), x, r), r))
        if value.op in (Op.SIN, Op.COS):
            curved = (x * r) ** 2 / iv.smallest(self.range(k))
        if operation.corrected:  # the low part of the argument is carried to first order
            curved = curved + 16 * noise.U**2 * (1 + steep + x * steep + x * x)
        second = curved + u * (linear + curved)
        return Error(linear + second + u, (linear + second + u) * size, second, second * size)


def curvature(op: Op, argument: Interval, x: Array, r: Array) -> Array:
    """At least |x f''(t) / f'(x)| for t within r of x; infinite where r is too large to say."""
    if op is Op.LOG1P:
        away = iv.smallest(Interval(1 + argument.lo, 1 + argument.hi))
        return np.where(x * r < 0.01 * away, 2 * x / away + 1e-9, np.inf)
    if op is Op.PSI:
        away = iv.smallest(Interval(1 - argument.hi, 1 - argument.lo))
        return np.where(r < 0.01 * away, 2 / away, np.inf)
    if op in (Op.EXP, Op.EXPM1):
        return np.where(x * r < 0.01, 2 * x, np.inf)
    return np.where(r < 0.01, 3.0 + 0 * x, np.inf)


def one_sign(operation: Operation, exact: Meaning, ranges: Ranges) -> Array:
    """True where the two terms of a sum or difference have the same sign."""
    x, y = (ranges.of(exact.values[a]) for a in operation.args)
    if operation.op in (Op.SUB, Op.DD_SUB):
        y = iv.negative(y)
    same: Array = ((x.lo >= 0) & (y.lo >= 0)) | ((x.hi <= 0) & (y.hi <= 0))
    return same


def _times(a: Array, b: Array) -> Array:
    """Product in which 0 wins over infinity: an exact 0 times a limit."""
    return np.where((a == 0) | (b == 0), 0.0, a * b)
