"""Running error bounds over boxes, all orders: for every node a relative and an absolute bound, and remainders.

With v^ = v (1 + e_v), the remainder of a node is what e_v has beyond the part that is linear in the errors of the
arguments and its own rounding. Where a value may be 0 only the absolute bounds are finite. All formulas follow from
fl(x op y) = (x op y)(1 + d), |d| <= u, plus 2^-1060 for what gradual underflow may add.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from codegen.certify import intervals as iv
from codegen.certify import noise
from codegen.certify.enclosure import Ranges
from codegen.certify.intervals import Array, Interval
from codegen.certify.meaning import (
    PRODUCTS,
    QUOTIENTS,
    ROOTS,
    SAME,
    SUMS,
    Meaning,
    constant_levels,
)
from codegen.tape import Op, Tape

GRADUAL = 2.0**-1060
SMALL = 2.0**-900  # below, products may lose bits to gradual underflow
MORE = 1 + 64 * iv.EPS  # covers the rounding of these very formulas


class Error(NamedTuple):
    """Bounds of one node: relative and absolute error, relative and absolute remainder."""

    relative: Array
    absolute: Array
    second: Array
    second_absolute: Array


@dataclass
class Errors:
    """Bounds of all nodes."""

    relative: list[Array] = field(default_factory=list)
    absolute: list[Array] = field(default_factory=list)
    second: list[Array] = field(default_factory=list)
    second_absolute: list[Array] = field(default_factory=list)

    def append(self, error: Error) -> None:
        """The next node."""
        self.relative.append(error.relative)
        self.absolute.append(error.absolute)
        self.second.append(error.second)
        self.second_absolute.append(error.second_absolute)


def forward(tape: Tape, exact: Meaning, roundings: Sequence[float], ranges: Ranges) -> Errors:
    """Bounds of all nodes in order."""
    run = _Run(tape, exact, ranges)
    literal = constant_levels(tape)
    for k, u in enumerate(roundings):
        x = ranges.of(exact.values[k])
        size, least = iv.magnitude(x), iv.smallest(x)
        node = tape.nodes[k]
        if literal[k] or node.op is Op.LOAD:
            error = run.exactly(u, size)
        else:
            error = run.step(k, u, size)
        run.errors.append(_closed(error, size, least, exact.values[k].is_zero))
    return run.errors


def _closed(error: Error, size: Array, least: Array, zero: bool) -> Error:
    """Relative and absolute bounds bound each other; nothing is NaN; 100 % is no bound."""
    relative, absolute, second, second_absolute = (np.where(np.isnan(x), np.inf, x * MORE) for x in error)
    tiny = least < SMALL
    if zero:
        return Error(*(np.zeros_like(x) for x in error))
    relative = np.where(tiny, np.inf, relative)
    second = np.where(tiny, np.inf, second)
    absolute = np.fmin(absolute + GRADUAL, np.where(np.isfinite(relative), relative * size, np.inf) * MORE)
    relative = np.fmin(relative, np.where(least > 0, absolute / least, np.inf) * MORE)
    return Error(np.where(relative < 0.25, relative, np.inf), absolute, second, second_absolute + GRADUAL)


class _Run:
    def __init__(self, tape: Tape, exact: Meaning, ranges: Ranges) -> None:
        self.tape, self.exact, self.ranges = tape, exact, ranges
        self.errors = Errors()

    def exactly(self, u: float, size: Array) -> Error:
        zero = np.zeros_like(size)
        return Error(zero + u, u * size, zero, zero)

    def range(self, k: int) -> Interval:
        return self.ranges.of(self.exact.values[k])

    def pair(self, k: int) -> tuple[Array, Array, Array]:
        """Relative error, absolute error and size of a node."""
        return self.errors.relative[k], self.errors.absolute[k], iv.magnitude(self.range(k))

    def step(self, k: int, u: float, size: Array) -> Error:
        op, args = self.tape.nodes[k].op, self.tape.nodes[k].args
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
        from codegen.certify.analysis import one_sign

        x, y = self.tape.nodes[k].args
        (rx, bx, _), (ry, by, _) = self.pair(x), self.pair(y)
        ring, values = self.exact.ring, self.exact.values
        relative = np.full_like(size, np.inf)
        if not values[k].is_zero:
            shares = [iv.magnitude(self.ranges.of(ring.quotient(values[a], values[k]))) for a in (x, y)]
            apart = _times(shares[0], rx) + _times(shares[1], ry)
            same = one_sign(self.tape, self.exact, k, self.ranges)
            relative = np.where(same, np.fmin(apart, np.maximum(rx, ry)), apart)
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
        args, ring, values = self.tape.nodes[k].args, self.exact.ring, self.exact.values
        c = noise.dot(len(args) // 2) if u else 0.0
        count = np.zeros_like(size)
        moved, products, rest, apart, shares, crossed = (count.copy() for _ in range(6))
        for a, b in zip(args[::2], args[1::2], strict=True):
            (ra, ba, x), (rb, bb, y) = self.pair(a), self.pair(b)
            moved += _times(x, bb) + _times(y, ba) + ba * bb
            rest += ba * bb
            products += x * y
            if not values[k].is_zero:
                share = iv.magnitude(self.ranges.of(ring.quotient(ring.product(values[a], values[b]), values[k])))
                apart += _times(share, ra + rb + ra * rb)
                crossed += _times(share, ra * rb)
                shares += share
        relative = apart * (1 + u + c) + u + _times(shares, count + c)
        absolute = moved * (1 + u + c) + u * size + c * products
        return Error(relative, absolute, crossed + (u + c) * apart, rest + (u + c) * moved)

    def extreme(self, k: int) -> Error:
        """The computed choice may be the wrong one only where the two are closer than their errors."""
        node, values = self.tape.nodes[k], self.exact.values
        chosen = node.args[self.exact.chosen[k]]
        other = node.args[1 - self.exact.chosen[k]]
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
        value = self.exact.functions[self.exact.of_node[k]]
        r, _, x = self.pair(self.tape.nodes[k].args[0])
        steep = iv.magnitude(self.ranges.of(value.condition))
        bend = self._curvature(value.op, self.range(self.tape.nodes[k].args[0]), x, r)
        linear = _times(steep, r)
        curved = _times(steep, r) * _times(bend, r)
        if value.op in (Op.SIN, Op.COS):
            curved = (x * r) ** 2 / iv.smallest(self.ranges.of(self.exact.values[k]))
        second = curved + u * (linear + curved)
        return Error(linear + second + u, (linear + second + u) * size, second, second * size)

    @staticmethod
    def _curvature(op: Op, argument: Interval, x: Array, r: Array) -> Array:
        """Twice the largest |x f''(t) / f'(x)| / 2 for t within r of x, generously."""
        if op is Op.LOG1P:
            away = iv.smallest(Interval(1 + argument.lo, 1 + argument.hi))
            return np.where(x * r < 0.01 * away, 2 * x / away + 1e-9, np.inf)
        if op is Op.PSI:
            away = iv.smallest(Interval(1 - argument.hi, 1 - argument.lo))
            return np.where(r < 0.01 * away, 2 / away, np.inf)
        if op in (Op.EXP, Op.EXPM1):
            return np.where(x * r < 0.01, 2 * x, np.inf)
        return np.where(r < 0.01, 3.0, np.inf) + 0 * x


def _times(a: Array, b: Array) -> Array:
    """Product in which 0 wins over infinity: an exact 0 times a limit."""
    return np.where((a == 0) | (b == 0), 0.0, a * b)
