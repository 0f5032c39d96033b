"""A run on paper: the table, the JSON document, the figure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.aims import verdicts
from benchmarks.hand_c import REFERENCE
from benchmarks.results import Results, Row

HEAD = f"{'':26s}{'ns/point':>10s}{'median':>10s}{'/ hand C':>10s}{'paired':>10s}{'max rel err':>13s}"


def _number(value: float | None, form: str) -> str:
    return "-" if value is None else format(value, form)


def _line(row: Row, reference: float | None) -> str:
    quotient = row.ns / reference if reference else None
    return (
        f"{row.name:26s}{row.ns:10.3f}{row.ns_median:10.3f}{_number(quotient, '.2f'):>10s}"
        f"{_number(row.ratio, '.2f'):>10s}{_number(row.error, '.1e'):>13s}"
    )


def _kernels(results: Results) -> Iterator[str]:
    for points in sorted({r.points for r in results.rows}):
        yield f"\n{points:.0e} points, one core\n{HEAD}"
        reference = results.ns(points, REFERENCE)
        yield from (_line(row, reference) for row in results.at(points))


def _calls(results: Results) -> Iterator[str]:
    if results.calls:
        yield f"\none element{'us/call':>23s}{'median':>10s}"
    for row in sorted(results.calls, key=lambda r: r.ns):
        yield f"{row.name:26s}{row.ns / 1e3:10.2f}{row.ns_median / 1e3:10.2f}"


def table(results: Results) -> str:
    """Everything measured, then the aims."""
    lines = [*_kernels(results), *_calls(results), ""]
    lines += [f"{name:34s}{seconds:8.3f} s" for name, seconds in results.seconds.items()]
    lines += [f"not measured: {name}: {reason}" for name, reason in results.missing.items()]
    lines.append("")
    for aim in verdicts(results):
        lines.append(f"{aim['aim']:42s}{aim['limit']:>10s}{_number(aim['value'], '.3g'):>8s}  {aim['verdict']}")
    return "\n".join(lines)


def write(results: Results, folder: Path) -> None:
    """`results.json`, `table.txt` and `error_against_time.svg`."""
    folder.mkdir(parents=True, exist_ok=True)
    document = {**results.document(), "aims": verdicts(results)}
    (folder / "results.json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    (folder / "table.txt").write_text(table(results).lstrip("\n") + "\n", encoding="utf-8")
    if results.rows:
        from benchmarks.figure import draw

        draw(results, folder / "error_against_time.svg")
