"""The rigorous bound over boxes: |computed - exact| / |exact| of one output of a tape.

Every computed value obeys v^ = v (1 + e_v), and e_v = sum over arguments of (share * e_argument) + d_v + s_v: the
rounding d_v of the operation itself, and a remainder s_v of second order. R and B bound e_v and the absolute error
by running forward; they bound s_v. As the recursion is linear in d and s, the error of the result is exactly the sum
of A_v (d_v + s_v) with the sensitivities A_v; both this sum and R bound it, and the smaller one counts.
"""

from __future__ import annotations

from dataclasses import dataclass

import flint
import numpy as np

from codegen.certify import intervals as iv
from codegen.certify import noise
from codegen.certify.chart import Chart
from codegen.certify.enclosure import BITS, Ranges, Table
from codegen.certify.functions import assumed, value_range
from codegen.certify.guards import excluded, gaps
from codegen.certify.intervals import Array, Interval
from codegen.certify.meaning import SUMS, Meaning, meaning
from codegen.certify.propagate import Errors, forward
from codegen.certify.rational import Value
from codegen.certify.sensitivity import accumulated, exactly, live_edges
from codegen.tape import Op, Tape

LARGE = 2.0**960
ULP = 2.0**-52  # one unit in the last place is at most this share of a value


@dataclass(frozen=True)
class Bounds:
    """Bounds for each box, relative to the exact value.

    `total` is the smaller of the first-order sum with its remainders and of `running`.
    """

    total: Array
    running: Array


class Analysis:
    """A tape on a chart, ready to be bounded on boxes.

    Parameters
    ----------
    tape : Tape
        Lowered; it may hold compensated operations.
    chart : Chart
    backend : str
        Whose mathematical library is assumed.
    output : int
        Which output.

    Raises
    ------
    UnsupportedError, TooLargeError
        Where the exact values cannot be written down; the message is the reason.
    """

    def __init__(self, tape: Tape, chart: Chart, backend: str = "", output: int = 0) -> None:
        self.tape, self.chart = tape, chart
        self.exact: Meaning = meaning(tape, chart)
        self.root = tape.outputs[output]
        self.edges = live_edges(tape, self.exact)
        self.sensitivities = exactly(tape, self.exact, self.edges, self.root)
        self.gaps = gaps(tape, self.exact)
        self.roundings = noise.roundings(tape, chart.constants)
        for k in self.exact.of_node:
            if self.roundings[k]:  # a literal of a function value is rounded like any other
                self.roundings[k] = max(assumed(tape.nodes[k].op, backend) * ULP, noise.U)
        arguments = {name: (f.argument, f.less_one) for name, f in self.exact.functions.items()}
        self.free = {n: side for n, side in {**chart.box, **chart.parameters}.items() if side[0] != side[1]}
        self.table = Table(self.exact.ring, arguments, self._fixed())
        self._warm_up()

    @property
    def assumptions(self) -> tuple[Op, ...]:
        """Functions whose error bound is assumed."""
        return tuple(sorted({self.tape.nodes[k].op for k in self.exact.of_node}))

    def ranges(self, box: dict[str, Interval]) -> Ranges:
        """Ranges of everything exact over boxes of the coordinates and parameters."""
        return Ranges(self.table, box, lambda ranges, name: value_range(ranges, self.exact.functions[name]))

    def _fixed(self) -> dict[str, flint.arb]:
        """Constants, and parameters that have one value."""
        parameters = {n: low for n, (low, high) in self.chart.parameters.items() if low == high}
        numbers = {n: flint.arb(x) for n, x in {**self.chart.constants, **parameters}.items()}
        before, flint.ctx.prec = flint.ctx.prec, BITS
        try:
            return {**numbers, "pi": flint.arb.pi()}
        finally:
            flint.ctx.prec = before

    def _warm_up(self) -> None:
        """Once at one point, so that every value that is ever asked for is known."""
        self.bound({n: iv.point(high, 1) for n, (_, high) in self.free.items()})
        self.bound({n: Interval(np.array([low]), np.array([high])) for n, (low, high) in self.free.items()})

    def bound(self, box: dict[str, Interval]) -> Bounds:
        """Bounds over boxes; infinite where none is found."""
        with np.errstate(all="ignore"):
            ranges = self.ranges(box)
            errors = forward(self.tape, self.exact, self.roundings, ranges)
            first = self._sum(ranges, errors)
            running = errors.relative[self.root]
            sound = self._sound(ranges) & excluded(self.gaps, ranges, errors)
        total = np.fmin(np.where(np.isnan(first), np.inf, first), np.where(np.isnan(running), np.inf, running))
        return Bounds(np.where(sound, total, np.inf), np.where(sound, running, np.inf))

    def _sum(self, ranges: Ranges, errors: Errors) -> Array:
        """Sum of |A_v| (rounding + remainder) over all nodes."""
        by_intervals = self._by_intervals(ranges)
        total = np.zeros(ranges.count)
        for k, a in enumerate(self.sensitivities):
            if (a is not None and a.is_zero) or k > self.root or k not in by_intervals:
                continue
            total += self._contribution(k, a, ranges, errors, iv.magnitude(by_intervals[k]))
        return total * (1 + len(self.tape.nodes) * 4 * iv.EPS)

    def _contribution(self, k: int, a: Value | None, ranges: Ranges, errors: Errors, rough: Array) -> Array:
        ring, value = self.exact.ring, self.exact.values[k]
        size = rough if a is None else np.fmin(rough, iv.magnitude(ranges.of(a)))
        remainder = size * errors.second[k]
        loose = ~(errors.second[k] < 1e-3)  # where a value passes through 0 only the absolute remainder is finite
        if a is not None and loose.any() and not value.is_zero:
            slope = iv.magnitude(ranges.of(ring.quotient(a, value)))
            remainder = np.where(loose, np.fmin(remainder, slope * errors.second_absolute[k]), remainder)
        return _clean(size * self.roundings[k]) + _clean(remainder) + self._of_products(k, a, ranges, rough)

    def _of_products(self, k: int, a: Value | None, ranges: Ranges, rough: Array) -> Array:
        """A compensated sum also errs by u^2 times the sum of its products' absolute values."""
        node, ring, values = self.tape.nodes[k], self.exact.ring, self.exact.values
        total = np.zeros(ranges.count)
        if node.op is not Op.DOT or values[k].is_zero or not self.roundings[k]:
            return total
        factor = noise.dot(len(node.args) // 2)
        for x, y in zip(node.args[::2], node.args[1::2], strict=True):
            share = ring.quotient(ring.product(values[x], values[y]), values[k])
            size = rough * iv.magnitude(ranges.of(share))
            if a is not None:
                size = np.fmin(_clean(size), iv.magnitude(ranges.of(ring.product(a, share))))
            total += factor * _clean(size)
        return total

    def _by_intervals(self, ranges: Ranges) -> dict[int, Interval]:
        """Sensitivities summed in intervals; shares of terms of one sign lie in [0, 1]."""
        edges = [
            [(argument, self._clipped(k, share, ranges)) for argument, share in node_edges]
            for k, node_edges in enumerate(self.edges)
        ]
        return accumulated(self.root, edges, iv.point(1.0, ranges.count), iv.multiply, iv.add)

    def _clipped(self, k: int, share: Value, ranges: Ranges) -> Interval:
        found = ranges.of(share)
        if self.tape.nodes[k].op not in SUMS:
            return found
        same = one_sign(self.tape, self.exact, k, ranges)
        minus = share.coefficient < 0 and bool((found.hi <= 0).any())
        low, high = (-1.0, 0.0) if minus else (0.0, 1.0)
        return Interval(
            np.where(same, np.maximum(found.lo, low), found.lo), np.where(same, np.minimum(found.hi, high), found.hi)
        )

    def _sound(self, ranges: Ranges) -> Array:
        """False where a factor under a root is not shown to be positive, or a value may overflow."""
        good = np.ones(ranges.count, dtype=bool)
        for f in self.exact.ring.positive:
            good &= ranges.factor(f).lo >= 0
        for value in set(self.exact.values):
            good &= iv.magnitude(ranges.of(value)) <= LARGE
        return good


def one_sign(tape: Tape, exact: Meaning, k: int, ranges: Ranges) -> Array:
    """True where the two terms of a sum or difference have the same sign."""
    node = tape.nodes[k]
    x, y = (ranges.of(exact.values[a]) for a in node.args)
    if node.op in (Op.SUB, Op.DD_SUB):
        y = iv.negative(y)
    same: Array = ((x.lo >= 0) & (y.lo >= 0)) | ((x.hi <= 0) & (y.hi <= 0))
    return same


def _clean(x: Array) -> Array:
    return np.where(np.isnan(x), np.inf, x)
