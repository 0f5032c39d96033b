"""A run on paper: the tables, the JSON document, the figure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.aims import verdicts
from benchmarks.results import Results, Row

NAME = 34
HEAD = f"{'ns/point':>10s}{'median':>10s}{'/ hand C':>10s}{'paired':>9s}{'ULP bulk':>10s}{'corners':>10s}"


def _number(value: float | None, form: str) -> str:
    return "-" if value is None else format(value, form)


def _ulps(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}" if value < 1000 else f"{value:.0e}"


def _line(results: Results, row: Row, reference: float | None) -> str:
    quotient = row.ns / reference if reference else None
    judged = results.judged(row.workload, row.name)
    return (
        f"{row.name:{NAME}s}{row.ns:10.3f}{row.ns_median:10.3f}{_number(quotient, '.2f'):>10s}"
        f"{_number(row.ratio, '.2f'):>9s}{_ulps(judged and judged.bulk):>10s}{_ulps(judged and judged.corners):>10s}"
    )


def _kernels(results: Results) -> Iterator[str]:
    for workload, points in results.tables():
        about = results.workloads.get(workload, {})
        yield f"\n{workload}: {about.get('title', workload)}; {points:.0e} points, one core\n{'':{NAME}s}{HEAD}"
        reference = results.ns(workload, points, str(about.get("reference")))
        yield from (_line(results, row, reference) for row in results.at(workload, points))


def _calls(results: Results) -> Iterator[str]:
    if results.calls:
        yield f"\n{'one element':{NAME}s}{'us/call':>10s}{'median':>10s}"
    for row in sorted(results.calls, key=lambda r: r.ns):
        yield f"{row.name:{NAME}s}{row.ns / 1e3:10.2f}{row.ns_median / 1e3:10.2f}"


def _first_use(results: Results) -> Iterator[str]:
    if results.first_use:
        yield f"\n{'first use, CPU seconds':{NAME}s}{'import':>10s}{'kernel':>10s}{'again':>10s}"
    for use in sorted(results.first_use, key=lambda u: u.imports + u.first):
        yield f"{use.name:{NAME}s}{use.imports:10.3f}{use.first:10.3f}{use.again:10.3f}"


def _by_reason(head: str, texts: dict[str, str]) -> Iterator[str]:
    """One line for each reason."""
    for reason in dict.fromkeys(texts.values()):
        yield f"{head}: {', '.join(n for n, r in texts.items() if r == reason)}: {reason}"


def table(results: Results) -> str:
    """Everything measured, who was missing, then the aims."""
    lines = [*_kernels(results), *_calls(results), *_first_use(results), ""]
    lines += [f"{name:{NAME}s}{seconds:8.3f} s" for name, seconds in results.seconds.items()]
    lines += _by_reason("not measured", results.missing)
    lines += _by_reason("note", results.notes)
    lines.append("")
    for aim in verdicts(results):
        lines.append(f"{aim['aim']:44s}{aim['limit']:>10s}{_number(aim['value'], '.3g'):>10s}  {aim['verdict']}")
    return "\n".join(lines)


def write(results: Results, folder: Path) -> None:
    """`results.json`, `table.txt` and `error_against_time.svg` and `.png`."""
    folder.mkdir(parents=True, exist_ok=True)
    document = {**results.document(), "aims": verdicts(results)}
    text = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    (folder / "results.json").write_text(text + "\n", encoding="utf-8")
    (folder / "table.txt").write_text(table(results).strip("\n") + "\n", encoding="utf-8")
    if results.rows and results.accuracy:
        from benchmarks.figure import draw

        for suffix in ("svg", "png"):
            draw(results, folder / f"error_against_time.{suffix}")
