"""The measurements, in order: kernels at every size, single calls, processes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.hand_c import REFERENCE
from benchmarks.harness import Call, Candidate, Timing, measure
from benchmarks.problem import Array, Problem, corners, sample
from benchmarks.reference import max_relative_error, truth
from benchmarks.results import Row

CHECKED = 2000  # points whose error is measured: the corners and the first of the random ones
SINGLE = (0.3, 1.0)  # T and E of the single call, MeV


def _rows(timings: dict[str, Timing], groups: dict[str, str], points: int, errors: dict[str, float]) -> list[Row]:
    reference = timings.get(REFERENCE)
    return [
        Row(
            name,
            groups[name],
            points,
            timing.best / points * 1e9,
            timing.median / points * 1e9,
            len(timing.seconds),
            timing.ratio(reference) if reference else None,
            errors.get(name),
        )
        for name, timing in timings.items()
    ]


def kernels(found: Sequence[Candidate], problem: Problem, points: int, budget: float) -> list[Row]:
    """All candidates on the same arrays, and the error of each at the same points."""
    T, E = sample(points)
    out: Array = np.zeros(points)
    balls = truth(T[:CHECKED], E[:CHECKED], problem)
    calls: dict[str, Call] = {}
    errors: dict[str, float] = {}
    for candidate in found:
        if candidate.bind is None:
            continue
        call = candidate.bind(T, E, out)
        errors[candidate.name] = max_relative_error(np.asarray(call())[: len(balls)], balls)
        calls[candidate.name] = call
    groups = {c.name: c.group for c in found}
    # Large arrays: each window is one call, and nine rounds of them are enough.
    timings = measure(calls, rounds=9 if points > 10**6 else 25, budget=budget)
    return _rows(timings, groups, points, errors)


def single_calls(found: Sequence[Candidate], problem: Problem, budget: float) -> list[Row]:
    """One element through everything that takes Python floats; hand C through its raw pointers."""
    T, E = SINGLE
    calls = {c.name: c.single(T, E) for c in found if c.single}
    one = [np.array([x]) for x in (T, E, 0.0)]
    calls |= {c.name: c.bind(*one) for c in found if c.name == REFERENCE and c.bind}
    balls = truth(np.array([T]), np.array([E]), problem)
    errors = {n: max_relative_error(np.atleast_1d(np.asarray(call())), balls) for n, call in calls.items()}
    groups = {c.name: c.group for c in found}
    return _rows(measure(calls, rounds=25, budget=budget), groups, 1, errors)


def checked_corners() -> int:
    """How many of the checked points are corners of the phase space."""
    return min(CHECKED, corners()[0].size)
