"""Interleaved timing: every candidate once per round, in random order, one short window each.

Process CPU time, not wall time: another program on the core lengthens a wall clock by its whole slice,
a CPU clock only by the caches that it evicts. All candidates meet the same weather, so that ratios
survive when absolute numbers do not.
"""

from __future__ import annotations

import gc
import random
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from benchmarks.problem import Array

Call = Callable[[], object]


@dataclass(frozen=True)
class Candidate:
    """One way to compute the problem.

    `bind` takes T, E and an output array and returns a call without arguments, which returns its
    result; `single` returns a call on one pair of floats, as a user would type it.
    """

    name: str
    group: str
    bind: Callable[[Array, Array, Array], Callable[[], Array]] | None = None
    single: Callable[[float, float], Call] | None = None


@dataclass
class Timing:
    """CPU seconds per call, one number per window."""

    seconds: list[float] = field(default_factory=list)

    @property
    def best(self) -> float:
        """The minimum: the window that was disturbed least."""
        return min(self.seconds)

    @property
    def median(self) -> float:
        """The middle window."""
        return statistics.median(self.seconds)

    def ratio(self, other: Timing) -> float:
        """Median over the rounds of this over other: both saw the same weather within a round."""
        return statistics.median(a / b for a, b in zip(self.seconds, other.seconds, strict=True))


def _window(call: Call, repeats: int, clock: Callable[[], float]) -> float:
    start = clock()
    for _ in range(repeats):
        call()
    return (clock() - start) / repeats


def _repeats(call: Call, window: float, clock: Callable[[], float]) -> int:
    """How many calls fill a window, judged by the second of two trials (the first one warms up)."""
    _window(call, 1, clock)
    return max(1, round(window / max(_window(call, 1, clock), 1e-7)))


def measure(
    calls: Mapping[str, Call],
    *,
    rounds: int = 15,
    budget: float = 20.0,
    window: float = 2e-3,
    clock: Callable[[], float] = time.process_time,
) -> dict[str, Timing]:
    """At least `rounds` rounds, more of them until `budget` CPU seconds are spent."""
    repeats = {name: _repeats(call, window, clock) for name, call in calls.items()}
    timings = {name: Timing() for name in calls}
    order = list(calls)
    shuffle = random.Random(0).shuffle
    gc.collect()
    gc.disable()
    try:
        start, done = clock(), 0
        while done < rounds or clock() - start < budget:
            shuffle(order)
            for name in order:
                timings[name].seconds.append(_window(calls[name], repeats[name], clock))
            done += 1
    finally:
        gc.enable()
    return timings
