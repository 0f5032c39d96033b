"""The measurements: errors, arrays of every size, single calls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from benchmarks.accuracy import accuracy, bulk, corner_strata
from benchmarks.candidate import Arrays, Built, Call, Candidate
from benchmarks.discover import Missing, in_one_line
from benchmarks.harness import Plan, Timing, measure
from benchmarks.results import Judged, Row
from benchmarks.workload import Workload

Ready = Mapping[Candidate, Built]


def errors(ready: Ready, workload: Workload, count: int) -> tuple[list[Judged], Missing]:
    """Every candidate against ball arithmetic at `count` points of each stratum."""
    found, missing = [], Missing()
    parts = (bulk(workload, count),)
    try:
        parts += corner_strata(workload, count)
    except Exception as error:  # noqa: BLE001 - then the bulk has to do
        missing[f"corners of {workload.name}"] = in_one_line(error)
    for candidate, built in ready.items():
        if not candidate.judged:
            continue
        try:
            a = accuracy(built, workload, parts)
        except Exception as error:  # noqa: BLE001 - a peer that breaks must not end the run
            missing[f"{candidate.name}, errors of {workload.name}"] = in_one_line(error)
            continue
        strata, worst = dict(a.strata), dict(a.worst)
        head = (workload.name, candidate.name, candidate.group)
        found.append(Judged(*head, a.bulk, a.corners, strata, a.where, worst))
    return found, missing


def memory(n: int, count: int) -> Arrays:
    """Arrays whose pages have been touched."""
    return tuple(np.zeros(n) for _ in range(count))


def _started(calls: Mapping[str, Call]) -> tuple[dict[str, Call], Missing]:
    """Those calls that run at all."""
    good, missing = {}, Missing()
    for name, call in calls.items():
        try:
            call()
            good[name] = call
        except Exception as error:  # noqa: BLE001
            missing[name] = in_one_line(error)
    return good, missing


def arrays(ready: Ready, workload: Workload, points: int, plan: Plan) -> tuple[list[Row], Missing]:
    """All candidates on the same arrays."""
    data, outputs = workload.sample(points), memory(points, workload.outputs)
    bound = {c.name: b.bind(data, outputs) for c, b in ready.items() if c.most >= points}
    calls, missing = _started(bound)
    return _rows(measure(calls, plan), ready, workload, points), missing


def single_calls(ready: Ready, workload: Workload, plan: Plan) -> tuple[list[Row], Missing]:
    """One element through everything that takes Python floats; hand C through its raw pointers."""
    bound = {c.name: b.single(*workload.point) for c, b in ready.items() if b.single}
    one, out = tuple(np.array([x]) for x in workload.point), memory(1, workload.outputs)
    bound |= {c.name: b.bind(one, out) for c, b in ready.items() if c.name == workload.reference}
    calls, missing = _started(bound)
    return _rows(measure(calls, plan), ready, workload, 1), missing


def _rows(timings: Mapping[str, Timing], found: Iterable[Candidate], workload: Workload, points: int) -> list[Row]:
    reference, by_name = timings.get(workload.reference), {c.name: c for c in found}
    return [
        Row(
            workload=workload.name,
            name=name,
            group=by_name[name].group,
            points=points,
            ns=timing.best / points * 1e9,
            ns_median=timing.median / points * 1e9,
            rounds=len(timing.seconds),
            ratio=timing.ratio(reference) if reference else None,
            drawn=by_name[name].drawn,
        )
        for name, timing in timings.items()
    ]
