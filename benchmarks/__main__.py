"""`python -m benchmarks`: one run, from a checkout of the project.

Quiet run: nothing else on the machine, `python -m benchmarks --budget 60 -o DIR`. The process binds
itself to one core; the load before and after goes into the document. `--quick` is a look, not a measurement.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import machine

if TYPE_CHECKING:
    from benchmarks.harness import Plan
    from benchmarks.results import Results
    from benchmarks.workload import Workload

MEASURES = ("kernels", "calls", "first", "import", "generate")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("workloads", nargs="*", metavar="WORKLOAD", help="default: all; `list` names them")
    parser.add_argument("--quick", action="store_true", help="few rounds and points, no 1e7: a look")
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="candidates with NAME in it")
    parser.add_argument("--points", default="", help="sizes, such as 1e3,1e5 (default: those of each workload)")
    every = ",".join(MEASURES)
    parser.add_argument("--measure", default="", help=f"which of {every} (default: all; quick: all but generate)")
    parser.add_argument("--budget", type=float, default=None, help="CPU seconds a table (default: 20; quick: 1)")
    parser.add_argument("--judged", type=int, default=None, help="points of each stratum (default: 2000; quick: 100)")
    parser.add_argument("--core", type=int, default=None, help="core to bind to (default: the last one)")
    parser.add_argument("--redraw", type=Path, metavar="FILE", help="draw and print an earlier results.json again")
    parser.add_argument("-o", "--output", type=Path, default=Path("benchmarks/results/local"), metavar="DIR")
    options = parser.parse_args(arguments)
    options.measure = options.measure or ",".join(m for m in MEASURES if m != "generate" or not options.quick)
    return options


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print the tables, write the folder."""
    options = _options(arguments)
    core = machine.pin(options.core)
    # Only now: peers count the cores when they are imported.
    from benchmarks import report
    from benchmarks.workload import known

    if options.redraw:
        report.write(_earlier(options.redraw), options.output)
        return
    if options.workloads == ["list"]:
        print("\n".join(f"{w.name:20s}{w.title}" for w in known().values()))
        return
    unknown = [name for name in options.workloads if name not in known()]
    if unknown:
        sys.exit(f"{unknown[0]!r} is no workload; known: {', '.join(known())}.")
    results = _results(options, core)
    print(report.table(results))
    report.write(results, options.output)


def _earlier(file: Path) -> Results:
    import json

    from benchmarks.results import from_document

    return from_document(json.loads(file.read_text(encoding="utf-8")))


def _results(options: argparse.Namespace, core: int | None) -> Results:
    from benchmarks import report
    from benchmarks.results import Results
    from benchmarks.workload import known

    results = Results(options={k: str(v) if isinstance(v, Path) else v for k, v in vars(options).items()})
    results.machine = {**machine.describe(), "core": core, "load before": machine.load()}
    chosen = [w for w in known().values() if not options.workloads or w.name in options.workloads]
    for workload in chosen:
        _say(workload.title)
        results.workloads[workload.name] = workload.document()
        _measure(results, workload, options)
        report.write(results, options.output)  # what is there stays there, whatever happens later
    _processes(results, options)
    results.machine["load after"] = machine.load()
    return results


def _say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {text}", file=sys.stderr, flush=True)


def _plan(options: argparse.Namespace, points: int) -> Plan:
    from benchmarks.harness import Plan

    if options.quick:
        return Plan(rounds=5, budget=options.budget or 1.0, window=1e-3, share=0.5)
    # Large arrays: each window is one call, and nine rounds of them are enough.
    return Plan(rounds=9 if points > 10**6 else 25, budget=options.budget or 20.0)


def _measure(results: Results, workload: Workload, options: argparse.Namespace) -> None:
    from benchmarks import discover, run

    chosen = options.measure.split(",")
    if not {"kernels", "calls"} & set(chosen):
        return
    found, missing = discover.candidates(workload, tuple(options.only))
    ready, failed = discover.build(found)
    _miss(results, workload, missing | failed)
    results.notes |= {c.name: b.note for c, b in ready.items() if b.note}
    if "kernels" in chosen:
        found_errors, failed = run.errors(ready, workload, options.judged or (100 if options.quick else 2000))
        results.accuracy += found_errors
        _miss(results, workload, failed)
        for points in _sizes(options, workload):
            rows, failed = run.arrays(ready, workload, points, _plan(options, points))
            results.rows += rows
            _miss(results, workload, failed)
    if "calls" in chosen and not results.calls:
        results.calls, failed = run.single_calls(ready, workload, _plan(options, 1))
        _miss(results, workload, failed)


def _sizes(options: argparse.Namespace, workload: Workload) -> list[int]:
    if options.points:
        return [int(float(p)) for p in options.points.split(",")]
    return [n for n in workload.sizes if not options.quick or n <= 10**5]


def _miss(results: Results, workload: Workload, missing: dict[str, str]) -> None:
    """Once for each reason: a package that is not there is missing everywhere."""
    for name, reason in missing.items():
        if results.missing.get(name) != reason:
            key = name if name not in results.missing else f"{name}, {workload.name}"
            results.missing[key] = reason


def _processes(results: Results, options: argparse.Namespace) -> None:
    from benchmarks import first_use, processes
    from benchmarks.workload import known

    chosen, few = options.measure.split(","), options.quick
    if "first" in chosen:
        _say("first use")
        workload = (options.workloads or list(known()))[0]
        results.first_use, missing = first_use.measure(workload, 1 if few else 3, tuple(options.only))
        results.missing |= missing
    parts = {
        "import": lambda: processes.imports(5 if few else 40),
        "generate": lambda: processes.generate(repeats=1 if few else 5),
    }
    for name, measured in parts.items():
        if name in chosen:
            _say(name)
            try:
                results.seconds |= measured()
            except RuntimeError as error:
                results.missing[name] = str(error)


if __name__ == "__main__":
    main()
