"""Intervals over many boxes at once, rounded outwards: arrays hold one entry per box."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

EPS = 2.0**-52
TINY = 1e-300  # more than what gradual underflow may lose

HUGE = 1.7e308

Array = np.ndarray


class Interval(NamedTuple):
    """Lower and upper ends, one pair for each box."""

    lo: Array
    hi: Array


def point(value: float, count: int) -> Interval:
    """The same number in every box."""
    return Interval(np.full(count, value), np.full(count, value))


def widened(lo: Array, hi: Array, operations: int) -> Interval:
    """Outward by the rounding of so many operations; a lower end at 0 stays there."""
    slack = (operations + 4) * EPS
    lo, hi = np.minimum(lo, HUGE), np.maximum(hi, -HUGE)
    below = np.where(lo < 0, lo - np.abs(lo) * slack - TINY, np.maximum(lo - lo * slack - TINY, 0.0))
    return Interval(below, hi + np.abs(hi) * slack + TINY)


def magnitude(x: Interval) -> Array:
    """Largest absolute value."""
    largest: Array = np.maximum(np.abs(x.lo), np.abs(x.hi))
    return largest


def smallest(x: Interval) -> Array:
    """Smallest absolute value, 0 where the interval holds 0."""
    least: Array = np.where(x.lo > 0, x.lo, np.where(x.hi < 0, -x.hi, 0.0))
    return least


def add(x: Interval, y: Interval) -> Interval:
    """Sum."""
    return Interval(np.nextafter(x.lo + y.lo, -np.inf), np.nextafter(x.hi + y.hi, np.inf))


def negative(x: Interval) -> Interval:
    """Negative."""
    return Interval(-x.hi, -x.lo)


def multiply(x: Interval, y: Interval) -> Interval:
    """Product; 0 times an infinite end is 0, for the ends are limits."""
    with np.errstate(invalid="ignore", over="ignore"):
        ends = np.array([a * b for a in x for b in y])
    if np.isnan(ends).any():
        ends[np.isnan(ends)] = 0.0
    return widened(ends.min(axis=0), ends.max(axis=0), 1)


def power(x: Interval, twice: int) -> Interval:
    """x to the power `twice`/2; infinite where that divides by 0. Odd halves need x >= 0, and are cut there."""
    lo, hi = x
    k = abs(twice)
    if k % 2:
        lo, hi = np.sqrt(np.maximum(lo, 0.0)), np.sqrt(np.maximum(hi, 0.0))
    else:
        k //= 2
    with np.errstate(over="ignore"):
        low, high = np.abs(lo) ** k, np.abs(hi) ** k
    if k % 2:
        found = widened(np.copysign(low, lo), np.copysign(high, hi), k + 1)
    else:
        crossing = (lo < 0) & (hi > 0)
        found = widened(np.where(crossing, 0.0, np.minimum(low, high)), np.maximum(low, high), k + 1)
    return found if twice > 0 else reciprocal(found)


def reciprocal(x: Interval) -> Interval:
    """1/x; infinite where x holds 0."""
    with np.errstate(divide="ignore"):
        low = np.where((x.hi < 0) | (x.lo >= 0), 1 / x.hi, -np.inf)
        high = np.where((x.lo > 0) | ((x.hi <= 0) & (x.lo < 0)), 1 / x.lo, np.inf)
    return widened(low, high, 1)
