"""A function between an anchor and the far end of its range, as polynomials with proved errors.

The range is cut into regions that shrink towards the anchor, where a function may be singular: as far as the
doubles go, so that each double lies in a region. A region holds the values at Chebyshev points and a bound of
what the interpolant leaves out: from the size of the function on a Bernstein ellipse around the region
(Trefethen, Approximation Theory and Approximation Practice, theorem 8.2), or from Taylor coefficients over the
region where it is so narrow that a few of them are enough.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import flint

from codegen.chebyshev import coefficients, points, powers
from codegen.curve import Curve, precision
from codegen.errors import CodegenError

ELLIPSES = (5.0, 3.0)  # rho of the Bernstein ellipses that are tried
LARGE = 1e5  # a bound this much above the function is as good as none
NODES = 48  # most Chebyshev points on one region
TAYLOR = 6  # order of Taylor polynomials
NARROW = 1e-3  # regions nearer to the anchor than this share of the range are worth a Taylor polynomial


@dataclass(frozen=True)
class Region:
    """A polynomial on [low, high] (distances from the anchor) in x from -1 to 1, and its error."""

    low: flint.arb
    high: flint.arb
    polynomial: flint.arb_poly
    rest: float

    def at(self, t: flint.arb) -> flint.arb:
        """The polynomial at a distance."""
        return self.polynomial((2 * t - self.low - self.high) / (self.high - self.low))

    def on(self, low: flint.arb, high: flint.arb) -> flint.arb_poly:
        """The polynomial on another interval, again in x from -1 to 1."""
        width = self.high - self.low
        return self.polynomial(flint.arb_poly([(low + high - self.low - self.high) / width, (high - low) / width]))


@dataclass(frozen=True)
class Side:
    """A curve seen from its anchor: u = anchor - sign t for distances t from `nearest` to `span`."""

    curve: Curve
    anchor: float
    sign: int
    span: float
    nearest: float

    def u(self, t: flint.arb) -> flint.arb:
        """The variable at a distance."""
        return self.anchor - self.sign * t

    def at(self, t: flint.arb) -> flint.arb:
        """The function at a distance."""
        return self.curve.at(self.u(t))


def cover(side: Side, goal: float) -> list[Region]:
    """Regions from the far end to the nearest double; errors at most about `goal` of the function.

    Raises
    ------
    CodegenError
        If the function is singular, or has a kink, inside the range.
    """
    with precision():
        return sorted(_cover(side, flint.arb(0), flint.arb(side.span), goal), key=lambda r: float(r.low))


def _cover(side: Side, low: flint.arb, high: flint.arb, goal: float) -> Iterator[Region]:
    open_end = side.nearest > 0 and low == 0
    found = None if open_end else _region(side, low, high, goal)
    if found is not None:
        yield found
        return
    if (high - low) < side.span * 1e-30:
        raise CodegenError("a table cannot hold the function: it has a singular point or a kink inside the range.")
    middle = ((low + high) / 2).mid()
    yield from _cover(side, middle, high, goal)
    if middle > side.nearest or not open_end:
        yield from _cover(side, low, middle, goal)


def _region(side: Side, low: flint.arb, high: flint.arb, goal: float) -> Region | None:
    size = float(side.at((low + high) / 2).abs_upper())
    if high < side.span * NARROW:
        found = _by_taylor(side, low, high)
        if found.rest <= (goal + 8 * side.curve.cut) * size:
            return found
    return _by_ellipse(side, (low, high), goal * size, size)


def _by_taylor(side: Side, low: flint.arb, high: flint.arb) -> Region:
    """A few Chebyshev points; the Taylor coefficient of that order over the region bounds what is left out.

    Interpolation in n points leaves out 2^(1 - n) |f^(n) / n!| half^n, and that coefficient has the same factors.
    """
    middle, half = ((low + high) / 2).mid(), (high - low) / 2
    (*_, last) = side.curve.taylor(side.u(flint.arb(middle, half.upper())), half, TAYLOR + 1)
    values = [side.at(t) for t in points(low, high, TAYLOR)]
    stirling = 4 * side.curve.cut * max(float(v.abs_upper()) for v in values)
    rest = 2.0 ** (1 - TAYLOR) * float(last.abs_upper()) + stirling if last.is_finite() else math.inf
    return Region(low, high, powers(coefficients(values)), rest)


def _by_ellipse(side: Side, ends: tuple[flint.arb, flint.arb], error: float, size: float) -> Region | None:
    """Values at Chebyshev points, as many as the size on an ellipse asks for; None if no ellipse will do."""
    low, high = ends
    for rho in ELLIPSES:
        largest = _largest(side, low, high, rho)
        if not largest < LARGE * max(size, 1e-300):
            continue
        count = max(8, 1 + math.ceil(math.log(4 * largest / (error * (rho - 1)), rho)))
        if count <= NODES:
            values = [side.at(t) for t in points(low, high, count)]
            rest = 4 * largest * rho ** (1 - count) / (rho - 1) * (1 + 1e-9)
            return Region(low, high, powers(coefficients(values)), rest)
    return None


def _largest(side: Side, low: flint.arb, high: flint.arb, rho: float) -> float:
    """Largest |function| inside the ellipse, covered by boxes: two, then eight; its lower half mirrors the upper."""
    middle, half = (low + high) / 2, (high - low) / 2
    wide, tall = half * (rho + 1 / rho) / 2, half * (rho - 1 / rho) / 2
    if side.nearest > 0 and not middle > wide:  # beyond the anchor the function may not be analytic
        return math.inf
    for columns, rows in ((2, 1), (4, 2)):
        sizes = (wide / columns, tall / rows / 2)
        middles = [
            (middle + wide * ((2 * c + 1) / columns - 1), tall * (2 * r + 1) / rows / 2)
            for c in range(columns)
            for r in range(rows)
        ]
        largest = _worst(side, middles, sizes)
        if largest < math.inf:
            return largest
    return math.inf


def _worst(
    side: Side, middles: Sequence[tuple[flint.arb, flint.arb]], sizes: tuple[flint.arb, flint.arb]
) -> float:
    worst = 0.0
    for t, height in middles:
        real = side.u(flint.arb(t.mid(), (sizes[0] + t.rad()).upper() * (1 + 1e-9)))
        imaginary = flint.arb(height.mid(), (sizes[1] + height.rad()).upper() * (1 + 1e-9))
        worst = max(worst, side.curve.bound(flint.acb(real, imaginary)))
        if worst == math.inf:
            break
    return worst
