"""`python -m benchmarks`: one run, from a checkout of the project.

Quiet run: nothing else on the machine, `python -m benchmarks --budget 60 -o DIR`. The process binds
itself to one core; the load before and after goes into the document.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks import machine

MEASURES = ("kernels", "calls", "import", "generate")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="candidates with NAME in it")
    parser.add_argument("--points", default="1e5,1e7", help="sizes (default: %(default)s)")
    parser.add_argument("--measure", default=",".join(MEASURES), help="which of %(default)s")
    parser.add_argument("--budget", type=float, default=20.0, help="CPU seconds a table (default: %(default)s)")
    parser.add_argument("--flavour", default="nu_e")
    parser.add_argument("--mu-nu", type=float, default=1e-10)
    parser.add_argument("--core", type=int, default=None, help="core to bind to (default: the last one)")
    parser.add_argument("-o", "--output", type=Path, default=Path("benchmarks/results/local"), metavar="DIR")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print the table, write the folder."""
    options = _options(arguments)
    core = machine.pin(options.core)
    # Only now: peers count the cores when they are imported.
    from benchmarks import discover, processes, report, run
    from benchmarks.problem import Problem
    from benchmarks.results import Results

    chosen = options.measure.split(",")
    problem = Problem(options.flavour, options.mu_nu)
    found, missing = discover.candidates(problem, tuple(options.only))
    results = Results(missing=missing)
    results.machine = {
        **machine.describe(),
        "core": core,
        "load before": machine.load(),
        "problem": asdict(problem),
    }
    for points in (int(float(p)) for p in options.points.split(",") if "kernels" in chosen):
        results.rows += run.kernels(found, problem, points, options.budget)
    if "calls" in chosen:
        results.calls = run.single_calls(found, problem, options.budget / 4)
    for name, measured in (("import", processes.imports), ("generate", processes.generate)):
        try:
            results.seconds |= measured() if name in chosen else {}
        except RuntimeError as error:
            results.missing[name] = str(error)
    results.machine["load after"] = machine.load()
    print(report.table(results))
    report.write(results, options.output)


if __name__ == "__main__":
    main()
