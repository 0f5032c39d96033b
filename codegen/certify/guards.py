"""Guards do not fire inside the domain, branches are taken where they may be: sides are compared with their errors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from codegen.certify import intervals as iv
from codegen.certify.intervals import Array
from codegen.certify.meaning import Meaning
from codegen.certify.propagate import Errors
from codegen.certify.ranges import Ranges
from codegen.certify.rational import Value
from codegen.certify.reading import Condition, Reading


@dataclass(frozen=True)
class Gap:
    """A guard that must not fire: `small` must come out below `large` (or equal to it, unless `strict`).

    `gap` is large - small; `share` and `part` are gap and small over large, where large is not 0.
    """

    small: int
    large: int
    strict: bool
    gap: Value
    share: Value | None
    part: Value | None


def gaps(reading: Reading, exact: Meaning) -> list[Gap]:
    """What must hold for no guard to fire."""
    ring, values = exact.ring, exact.values
    found = []
    for guard in reading.guards:
        rising = guard.relation in (">", ">=")
        small, large = (guard.left, guard.right) if rising else (guard.right, guard.left)
        gap = ring.difference(values[large], values[small])
        share = part = None
        if not values[large].is_zero:
            share, part = ring.quotient(gap, values[large]), ring.quotient(values[small], values[large])
        found.append(Gap(small, large, guard.relation in (">=", "<="), gap, share, part))
    return found


def excluded(wanted: list[Gap], ranges: Ranges, errors: Errors) -> Array:
    """True where no guard can replace the value by 0 or NaN."""
    good = np.ones(ranges.count, dtype=bool)
    for one in wanted:
        needed = errors.absolute[one.small] + errors.absolute[one.large]
        apart = ranges.of(one.gap).lo
        clear = (apart > needed) | ((apart >= needed) & (not one.strict))
        if one.share is not None and one.part is not None:
            share, part = ranges.of(one.share).lo, iv.magnitude(ranges.of(one.part))
            relative = errors.relative[one.large] + np.where(part == 0, 0.0, part * errors.relative[one.small])
            right_sign = errors.relative[one.large] < 1  # and so `large`, like its computed value, is not 0
            clear |= right_sign & (share >= relative) & ((share > relative) | (not one.strict))
        good &= clear
    return good


def condition_gaps(reading: Reading, exact: Meaning) -> list[tuple[Condition, Value]]:
    """Conditions of the branches that are followed, with right - left."""
    values = exact.values
    return [(c, exact.ring.difference(values[c.right], values[c.left])) for c in reading.conditions]


def taken(wanted: list[tuple[Condition, Value]], ranges: Ranges, errors: Errors) -> Array:
    """True where the branches that are followed may be the ones that are taken."""
    possible = np.ones(ranges.count, dtype=bool)
    for condition, gap in wanted:
        loose = errors.absolute[condition.left] + errors.absolute[condition.right]
        apart = ranges.of(gap)
        possible &= (apart.hi > -loose) if condition.less else (apart.lo <= loose)
    return possible


def certain(wanted: list[tuple[Condition, Value]], ranges: Ranges, errors: Errors) -> Array:
    """False where rounding may choose the wrong one of two different functions."""
    good = np.ones(ranges.count, dtype=bool)
    for condition, gap in wanted:
        if condition.piece:
            loose = errors.relative[condition.left] + errors.relative[condition.right]
            apart = iv.smallest(ranges.of(gap))
            room = errors.absolute[condition.left] + errors.absolute[condition.right]
            good &= (loose == 0) | (apart > room)
    return good
