"""Values that rise or fall along a coordinate are bounded at the corners of a box.

With t_j = log x_j, the slope of log |v| for v = product of f^k is the sum of k (x_j df/dx_j) / f. From any corner,
log |v| grows by at most the positive part of the slope times the width; along a coordinate in which the slope has one
sign the right corner needs no such addition.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from codegen.certify.intervals import EPS, Array, Interval

if TYPE_CHECKING:
    from codegen.certify.enclosure import Terms

MOST = 4  # coordinates: 2^MOST corners
FAR = 1e30  # a slope that is not bounded, and the logarithm of 0


class Corners:
    """Slopes of all factors, and their logarithms at all corners.

    Parameters
    ----------
    size : int
        Number of factors; those that are not `Terms.plain` have no slope.
    sides : mapping of coordinate to Interval
    """

    def __init__(self, stages: Sequence[Terms], size: int, sides: Mapping[str, Interval]) -> None:
        self.count = next(iter(sides.values())).lo.size
        self.names = [n for n, s in sides.items() if bool((s.lo > 0).all()) and bool((s.hi > s.lo).any())]
        self.useful = 0 < len(self.names) <= MOST
        if not self.useful:
            return
        self.width = {n: np.log(sides[n].hi / sides[n].lo) * (1 + 8 * EPS) for n in self.names}
        self.slopes = {n: (np.full((size, self.count), -FAR), np.full((size, self.count), FAR)) for n in self.names}
        self.logs = np.empty((2 ** len(self.names), 2, size, self.count))
        self.logs[:, 0], self.logs[:, 1] = -FAR, FAR
        for terms in stages:
            if set(terms.names) <= set(sides):
                self._add(terms, sides)

    def _add(self, terms: Terms, sides: Mapping[str, Interval]) -> None:
        rows = list(terms.factors)
        for c, bits in enumerate(itertools.product((0, 1), repeat=len(self.names))):
            at = dict(zip(self.names, bits, strict=True))
            points = {n: sides[n][at.get(n, 1)] for n in terms.names}
            ends = terms.at(points, self.count)
            middle, slack = np.abs(terms.summed(ends * terms.signs)), terms.slack * terms.summed(ends)
            with np.errstate(divide="ignore"):
                self.logs[c, 0][rows] = np.maximum(np.log(np.maximum(middle - slack, 0.0)), -FAR)
                self.logs[c, 1][rows] = np.maximum(np.log(middle + slack), -FAR)

    def set_slopes(self, terms: Terms, sides: Mapping[str, Interval], factors: Mapping[int, Interval]) -> None:
        """Slopes of some factors, whose ranges are known."""
        if not set(terms.names) <= set(sides):
            return
        rows = list(terms.factors)
        lo = np.array([factors[f].lo for f in rows])
        hi = np.array([factors[f].hi for f in rows])
        definite = (lo > 0) | (hi < 0)
        low, high = (terms.at({n: sides[n][end] for n in terms.names}, self.count) for end in (0, 1))
        size = terms.slack * terms.summed(high)
        for name in self.names:
            if name not in terms.names:
                for end in self.slopes[name]:
                    end[rows] = 0.0
                continue
            weights = terms.exponents[:, terms.names.index(name)][:, None] * terms.signs
            margin = size * float(np.abs(weights).max())
            steep_lo = terms.summed(np.where(weights > 0, low, high) * weights) - margin
            steep_hi = terms.summed(np.where(weights > 0, high, low) * weights) + margin
            with np.errstate(all="ignore"):
                ends = np.array([steep_lo / lo, steep_lo / hi, steep_hi / lo, steep_hi / hi])
            ends = np.where(np.isnan(ends), 0.0, ends)
            slope_lo, slope_hi = ends.min(axis=0), ends.max(axis=0)
            powers = [terms.exponents[a:b, terms.names.index(name)] for a, b in terms.spans]
            least, most = (np.array([[f(p)] for p in powers]) for f in (np.min, np.max))
            one = ~terms.mixed[:, None]  # a mean of the exponents, with positive weights
            slope_lo = np.where(one, np.maximum(slope_lo, least), slope_lo)
            slope_hi = np.where(one, np.minimum(slope_hi, most), slope_hi)
            bounded = definite | one
            self.slopes[name][0][rows] = np.where(bounded, slope_lo - np.abs(slope_lo) * 8 * EPS, -FAR)
            self.slopes[name][1][rows] = np.where(bounded, slope_hi + np.abs(slope_hi) * 8 * EPS, FAR)

    def logarithms(self, powers: Array) -> tuple[Array, Array]:
        """Bounds of log |v| of values from their powers (values x factors)."""
        up, down = np.maximum(powers, 0.0), np.minimum(powers, 0.0)
        extra = np.zeros((2, len(powers), self.count))  # additions for the lower and the upper bound
        corner = np.zeros((2, len(powers), self.count), dtype=int)
        for j, name in enumerate(self.names):
            low, high = self.slopes[name]
            least, most = up @ low + down @ high, up @ high + down @ low
            rise, fall = np.maximum(most, 0.0), np.maximum(-least, 0.0)
            bit = 2 ** (len(self.names) - 1 - j)
            extra[1] += np.minimum(rise, fall) * self.width[name]
            corner[1] += bit * (fall <= rise)
            extra[0] += np.minimum(rise, fall) * self.width[name]
            corner[0] += bit * (rise < fall)
        lows = np.array([up @ at[0] + down @ at[1] for at in self.logs])
        highs = np.array([up @ at[1] + down @ at[0] for at in self.logs])
        low = np.take_along_axis(lows, corner[0][None], axis=0)[0] - extra[0]
        high = np.take_along_axis(highs, corner[1][None], axis=0)[0] + extra[1]
        return low, high
