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
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

Call = Callable[[], object]
Clock = Callable[[], float]

FEWEST = 3  # rounds of a candidate that is too slow for all of them


@dataclass(frozen=True)
class Plan:
    """How long to measure.

    At least `rounds` rounds, then more until `budget` CPU seconds are spent. A candidate that would need
    more than `share` seconds for its part sits rounds out, all but `FEWEST`.
    """

    rounds: int = 15
    budget: float = 20.0
    window: float = 2e-3
    share: float = 10.0
    clock: Clock = time.process_time


@dataclass
class Timing:
    """CPU seconds per call, by round."""

    by_round: dict[int, float] = field(default_factory=dict)

    @property
    def seconds(self) -> list[float]:
        """All windows."""
        return list(self.by_round.values())

    @property
    def best(self) -> float:
        """The minimum: the window that was disturbed least."""
        return min(self.seconds)

    @property
    def median(self) -> float:
        """The middle window."""
        return statistics.median(self.seconds)

    def ratio(self, other: Timing) -> float | None:
        """Median over common rounds of this over other: both saw the same weather within a round."""
        common = self.by_round.keys() & other.by_round.keys()
        return statistics.median(self.by_round[k] / other.by_round[k] for k in common) if common else None


def _window(call: Call, repeats: int, clock: Clock) -> float:
    start = clock()
    for _ in range(repeats):
        call()
    return (clock() - start) / repeats


@dataclass
class _Runner:
    """One candidate in the race: its call, its repeats in a window, and every how many rounds it runs."""

    call: Call
    repeats: int
    every: int
    timing: Timing = field(default_factory=Timing)


def _runner(call: Call, plan: Plan) -> _Runner:
    """Judged by the second of two trials: the first one warms up."""
    _window(call, 1, plan.clock)
    seconds = max(_window(call, 1, plan.clock), 1e-7)
    repeats = max(1, round(plan.window / seconds))
    affordable = max(FEWEST, int(plan.share / (seconds * repeats)))
    return _Runner(call, repeats, max(1, plan.rounds // affordable))


@contextmanager
def _no_collection() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def measure(calls: Mapping[str, Call], plan: Plan | None = None) -> dict[str, Timing]:
    """Time all calls against each other; CPU seconds of one call."""
    plan = plan or Plan()
    runners = {name: _runner(call, plan) for name, call in calls.items()}
    order = list(runners.values())
    shuffle = random.Random(0).shuffle
    with _no_collection():
        start, done = plan.clock(), 0
        while order and (done < plan.rounds or plan.clock() - start < plan.budget):
            shuffle(order)
            for runner in order:
                if done % runner.every == 0:
                    runner.timing.by_round[done] = _window(runner.call, runner.repeats, plan.clock)
            done += 1
    return {name: runner.timing for name, runner in runners.items()}
