"""What a run leaves, and the questions that the aims ask of it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

SCHEMA = 2


@dataclass(frozen=True)
class Row:
    """One candidate on arrays of one size; `ns` (best) and `ns_median` are CPU nanoseconds per point.

    `ratio` is the median over common rounds of the ratio to hand C.
    """

    workload: str
    name: str
    group: str
    points: int
    ns: float
    ns_median: float
    rounds: int
    ratio: float | None
    drawn: bool = True


@dataclass(frozen=True)
class Judged:
    """Errors of one candidate, ULP of the true value: largest in the bulk, in the corners, in each stratum.

    `corners` is None where they could not be looked at.
    """

    workload: str
    name: str
    group: str
    bulk: float
    corners: float | None
    strata: dict[str, float]
    where: str
    worst: dict[str, float]


@dataclass(frozen=True)
class FirstUse:
    """CPU seconds of a fresh process: importing, then generating, compiling and one call.

    `again` is the latter with whatever the first process left in its caches.
    """

    name: str
    group: str
    imports: float
    first: float
    again: float


@dataclass
class Results:
    """All of a run; `calls` are on one element; `seconds` has the wall times of processes."""

    rows: list[Row] = field(default_factory=list)
    accuracy: list[Judged] = field(default_factory=list)
    calls: list[Row] = field(default_factory=list)
    first_use: list[FirstUse] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    machine: dict[str, object] = field(default_factory=dict)
    options: dict[str, object] = field(default_factory=dict)
    workloads: dict[str, dict[str, object]] = field(default_factory=dict)
    schema: int = SCHEMA

    def tables(self) -> Iterator[tuple[str, int]]:
        """(workload, points) that were measured, in order."""
        yield from dict.fromkeys((r.workload, r.points) for r in self.rows)

    def at(self, workload: str, points: int) -> list[Row]:
        """Rows of one table, fastest first."""
        return sorted((r for r in self.rows if (r.workload, r.points) == (workload, points)), key=lambda r: r.ns)

    def ns(self, workload: str, points: int, name: str) -> float | None:
        """Best time of one candidate, None when it was not measured."""
        return next((r.ns for r in self.at(workload, points) if r.name == name), None)

    def fastest(self, workload: str, points: int, group: str) -> float | None:
        """Best time within a group."""
        return next((r.ns for r in self.at(workload, points) if r.group == group), None)

    def judged(self, workload: str, name: str) -> Judged | None:
        """Errors of one candidate."""
        return next((j for j in self.accuracy if (j.workload, j.name) == (workload, name)), None)

    def error(self, workload: str, name: str) -> float | None:
        """Largest error of one candidate anywhere, ULP; None where the corners are not known."""
        found = self.judged(workload, name)
        return max(found.bulk, found.corners) if found and found.corners is not None else None

    def call(self, name: str) -> float | None:
        """Microseconds of one call on one element."""
        return next((r.ns / 1e3 for r in self.calls if r.name == name), None)

    def document(self) -> dict[str, Any]:
        """For the JSON file: strict JSON, infinities and NaN as words."""
        found: dict[str, Any] = _plain(self)
        return found


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def from_document(document: dict[str, Any]) -> Results:
    """The results of an earlier run, to draw them again.

    Raises
    ------
    ValueError
        Another schema.
    """
    if document.get("schema") != SCHEMA:
        raise ValueError(f"results of schema {document.get('schema')}, not {SCHEMA}; run the benchmarks again")
    kinds = {"rows": Row, "calls": Row, "accuracy": Judged, "first_use": FirstUse}
    known = {f.name for f in fields(Results)}
    values = {k: v for k, v in document.items() if k in known}
    for name, kind in kinds.items():
        values[name] = [kind(**{k: _number(v) for k, v in entry.items()}) for entry in values[name]]
    return Results(**values)


def _number(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _number(v) for k, v in value.items()}
    return float(value) if value in ("inf", "-inf", "nan") else value
