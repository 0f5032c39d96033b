"""The rigorous bound over boxes: |computed - exact| / |exact| of one output of a tape.

Every computed value obeys v^ = v (1 + e_v), and e_v = sum over arguments of (share * e_argument) + d_v + s_v: the
rounding d_v of the operation itself, and a remainder s_v of second order. R and B bound e_v and the absolute error
by running forward; they bound s_v. As the recursion is linear in d and s, the error of the result is exactly the sum
of A_v (d_v + s_v) with the sensitivities A_v; both this sum and R bound it, and the smaller one counts.

A tape with branches is bounded once for each choice of branches, on the boxes where that choice is possible.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

import flint
import numpy as np

from codegen.certify import intervals as iv
from codegen.certify import noise, numbers
from codegen.certify.chart import Chart
from codegen.certify.enclosure import BITS, Table, is_positive, precision
from codegen.certify.functions import relative_error, value_range
from codegen.certify.guards import Gap, certain, condition_gaps, excluded, gaps, taken
from codegen.certify.intervals import Array, Interval
from codegen.certify.meaning import SUMS, Meaning, meaning, monomial, sums
from codegen.certify.propagate import Errors, forward, one_sign
from codegen.certify.ranges import Ranges
from codegen.certify.rational import Value
from codegen.certify.reading import Reading, readings
from codegen.certify.sensitivity import accumulated, exactly, live_edges, parts
from codegen.tape import Op, Tape

LARGE = 2.0**960
ENOUGH = 20 * noise.U  # a bound from the parts of a sum that is not worth improving

Box = Mapping[str, Interval]


@dataclass(frozen=True)
class Bounds:
    """Bounds for each box, relative to the exact value.

    `total` is the smaller of the first-order sum with its remainders and of `running`; both are 0 where the branches
    that are followed are not taken.
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
    UnsupportedError, TooLargeError, OverflowError
        Where the exact values cannot be written down; the message is the reason.
    """

    def __init__(self, tape: Tape, chart: Chart, backend: str = "", output: int = 0) -> None:
        self.chart = chart
        self.free = {n: side for n, side in {**chart.box, **chart.parameters}.items() if side[0] != side[1]}
        self.branches = [BranchAnalysis(reading, chart, backend, output) for reading in readings(tape)]

    def bound(self, box: Box) -> Bounds:
        """Bounds over boxes; infinite where none is found."""
        found = [branch.bound(box) for branch in self.branches]
        return Bounds(*(np.maximum.reduce([getattr(b, name) for b in found]) for name in ("total", "running")))

    @property
    def vanishes_with(self) -> frozenset[str]:
        """Generators that the result is a multiple of."""
        first = self.branches[0].exact
        value = first.values[self.branches[0].root]
        return frozenset(str(first.ring.factors[f]) for f, k in value.powers if k > 0)

    @property
    def functions(self) -> tuple[Op, ...]:
        """Functions whose error bound is assumed."""
        return tuple(sorted({op for branch in self.branches for op in branch.functions}))

    @property
    def cuts(self) -> bool:
        """True if a series stands for a branch."""
        return any(branch.reading.others for branch in self.branches)


class BranchAnalysis:
    """One choice of branches."""

    def __init__(self, reading: Reading, chart: Chart, backend: str, output: int) -> None:
        self.chart = chart
        self.exact: Meaning = meaning(reading, chart)
        self.root = reading.outputs[output]
        self.roundings = noise.roundings(reading, chart.constants)
        self.reading = reading = self._with_numbers(reading)
        self.edges = live_edges(reading, self.exact)
        free = {n for n, (low, high) in chart.parameters.items() if low != high}
        roots = [self.root, *parts(reading, self.exact, self.root, free)]
        self.sensitivities = {k: exactly(self.exact, self.edges, k) for k in roots}
        self.conditions = condition_gaps(reading, self.exact)
        self.gaps = [gap for gap in gaps(reading, self.exact) if not self._never_fires(gap)]
        self.functions: set[Op] = set()
        for k in self.exact.of_node:
            if not reading.literal[k]:
                self.roundings[k], assumed = relative_error(reading.operations[k], backend)
                self.functions |= {reading.operations[k].op} if assumed else set()
        self.table = Table(self.exact.ring, self._fixed(), sums(reading, self.exact))

    def _with_numbers(self, reading: Reading) -> Reading:
        """What is made of constants and fixed parameters alone counts as given, with the error that it has."""
        fixed = {n: low for n, (low, high) in self.chart.parameters.items() if low == high}
        literal = list(reading.literal)
        for k, error in numbers.errors(reading, {**self.chart.constants, **fixed}).items():
            literal[k], self.roundings[k] = True, error
        return replace(reading, literal=tuple(literal))

    def _never_fires(self, gap: Gap) -> bool:
        """True for a guard between numbers without error whose order is plain on the whole domain."""
        inputs = (self.reading.literal[k] or self.reading.operations[k].op is Op.LOAD for k in (gap.small, gap.large))
        exact = all(inputs) and not self.roundings[gap.small] and not self.roundings[gap.large]
        free = {**self.chart.box, **self.chart.parameters}
        return exact and is_positive(self.exact.ring, gap.gap, self._fixed(), free)

    def _fixed(self) -> dict[str, flint.arb]:
        """Constants, and parameters that have one value."""
        parameters = {n: low for n, (low, high) in self.chart.parameters.items() if low == high}
        numbers = {n: flint.arb(x) for n, x in {**self.chart.constants, **parameters}.items()}
        with precision(BITS):
            return {**numbers, "pi": flint.arb.pi()}

    def bound(self, box: Box) -> Bounds:
        """Bounds over boxes; infinite where none is found, 0 where these branches are not taken."""
        with np.errstate(all="ignore"):
            ranges = Ranges(self.table, box, lambda ranges, name: value_range(ranges, self.exact.functions[name]))
            apart = {k: partial(self._sum, ranges, k) for k in self.sensitivities if k != self.root}
            errors = forward(self.reading, self.exact, self.roundings, ranges, apart)
            running = errors.relative[self.root]
            enough = bool(apart) and bool((running <= ENOUGH).all())
            first = running if enough else self._sum(ranges, self.root, errors)
            sound = self._sound(ranges) & excluded(self.gaps, ranges, errors)
            sound &= certain(self.conditions, ranges, errors)
            possible = taken(self.conditions, ranges, errors)
        total = np.fmin(_clean(first), _clean(running))
        return Bounds(*(np.where(possible, np.where(sound, x, np.inf), 0.0) for x in (total, _clean(running))))

    def _sum(self, ranges: Ranges, root: int, errors: Errors) -> Array:
        """Sum of |A_v| (rounding + remainder) over all operations that a root needs."""
        by_intervals = self._by_intervals(ranges, root)
        total = np.zeros(ranges.count)
        for k, rough in by_intervals.items():
            a = self.sensitivities[root][k]
            if a is None or not a.is_zero:
                total += self._contribution(k, a, ranges, errors, iv.magnitude(rough))
        return _clean(total * (1 + len(self.edges) * 4 * iv.EPS))

    def _contribution(self, k: int, a: Value | None, ranges: Ranges, errors: Errors, rough: Array) -> Array:
        ring, value = self.exact.ring, self.exact.values[k]
        if not self.roundings[k] and not errors.second_absolute[k].any():
            return np.zeros(ranges.count)
        size = rough if a is None else np.fmin(rough, iv.magnitude(ranges.of(a)))
        remainder = size * errors.second[k]
        loose = ~(errors.second[k] < 1e-3)  # where a value passes through 0 only the absolute remainder is finite
        if a is not None and loose.any():
            slope = iv.magnitude(ranges.of(ring.quotient(a, value)))
            remainder = np.where(loose, np.fmin(remainder, slope * errors.second_absolute[k]), remainder)
        total: Array = _clean(size * self.roundings[k]) + _clean(remainder) + self._of_products(k, a, ranges, rough)
        return total

    def _of_products(self, k: int, a: Value | None, ranges: Ranges, rough: Array) -> Array:
        """A compensated sum also errs by a little of the sum of its products' absolute values."""
        operation, ring = self.reading.operations[k], self.exact.ring
        total = np.zeros(ranges.count)
        if operation.op is not Op.DOT or self.reading.literal[k]:
            return total
        more, factor = noise.dot(noise.pieces(operation), int(str(operation.value or 2)))
        for term in operation.monomials:
            share = ring.quotient(monomial(self.exact, term), self.exact.values[k])
            size = rough * iv.magnitude(ranges.of(share))
            if a is not None:
                size = np.fmin(_clean(size), iv.magnitude(ranges.of(ring.product(a, share))))
            total += factor * _clean(size)
        return total + more * rough

    def _by_intervals(self, ranges: Ranges, root: int) -> dict[int, Interval]:
        """Sensitivities summed in intervals; shares of terms of one sign lie in [0, 1]."""
        edges = [
            [(argument, self._clipped(k, share, ranges)) for argument, share in node_edges]
            for k, node_edges in enumerate(self.edges[: root + 1])
        ]
        return accumulated(root, edges, iv.point(1.0, ranges.count), iv.multiply, iv.add)

    def _clipped(self, k: int, share: Value, ranges: Ranges) -> Interval:
        found = ranges.of(share)
        operation = self.reading.operations[k]
        if operation.op not in SUMS:
            return found
        same = one_sign(operation, self.exact, ranges)
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


def _clean(x: Array) -> Array:
    clean: Array = np.where(np.isnan(x), np.inf, x)
    return clean
