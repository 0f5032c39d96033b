"""What a run leaves: rows, and the questions that the aims ask of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Row:
    """One candidate at one size; `ns` and `ns_median` are CPU nanoseconds per point."""

    name: str
    group: str
    points: int
    ns: float
    ns_median: float
    windows: int
    ratio: float | None
    error: float | None


@dataclass
class Results:
    """All of a run; `seconds` has the wall times of processes."""

    rows: list[Row] = field(default_factory=list)
    calls: list[Row] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    machine: dict[str, object] = field(default_factory=dict)

    def at(self, points: int) -> list[Row]:
        """Rows of one size, fastest first."""
        return sorted((r for r in self.rows if r.points == points), key=lambda r: r.ns)

    def ns(self, points: int, name: str) -> float | None:
        """Best time of one candidate, None when it was not measured."""
        return next((r.ns for r in self.at(points) if r.name == name), None)

    def fastest(self, points: int, group: str) -> float | None:
        """Best time within a group."""
        return next((r.ns for r in self.at(points) if r.group == group), None)

    def call(self, name: str) -> float | None:
        """Microseconds of one call on one element."""
        return next((r.ns / 1e3 for r in self.calls if r.name == name), None)

    def document(self) -> dict[str, object]:
        """For the JSON file."""
        return asdict(self)
