"""First use: a fresh process imports a package, generates and compiles one kernel, and calls it once.

Run as `python -m benchmarks.first_use WORKLOAD MODULE CANDIDATE PACKAGE...`, it is that process.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.results import FirstUse

ROOT = Path(__file__).resolve().parent.parent


def _cpu() -> float:
    """CPU seconds of this process and of the compilers that it started."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def child(workload_name: str, module: str, candidate_name: str, *packages: str) -> dict[str, float]:
    """CPU seconds in this process; NumPy and the typed formula are there already, since everybody has them."""
    importlib.import_module("numpy")
    start = _cpu()
    for package in packages:
        importlib.import_module(package)
    imports = _cpu() - start
    from benchmarks.candidate import evaluate
    from benchmarks.workload import known

    workload = known()[workload_name]
    one, outputs = workload.sample(1), workload.outputs
    found = importlib.import_module(f"benchmarks.{module}").candidates(workload)
    start = _cpu()
    evaluate(next(c for c in found if c.name == candidate_name).make(), one, outputs)
    return {"imports": imports, "first": _cpu() - start}


def _process(arguments: tuple[str, ...], caches: str) -> dict[str, float]:
    """One child whose caches live in a folder of their own."""
    places = {"HOME": caches, "XDG_CACHE_HOME": f"{caches}/cache", "NMM_CACHE_DIR": f"{caches}/nmm"}
    command = [sys.executable, "-m", "benchmarks.first_use", *arguments]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **places}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError((done.stderr.strip().splitlines() or ["no message"])[-1])
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _asked(workload_name: str) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """(module, candidate, group, packages): the first candidate of every module, or those that it names itself."""
    from benchmarks import discover
    from benchmarks.workload import known

    for name, module in discover.modules():
        first = module.candidates(known()[workload_name])
        chosen = getattr(module, "FIRST_USE", {first[0].name: getattr(module, "PACKAGES", ())})
        groups = {c.name: c.group for c in first}
        yield from ((name, candidate, groups[candidate], packages) for candidate, packages in chosen.items())


def measure(workload_name: str, repeats: int = 3, only: tuple[str, ...] = ()) -> tuple[list[FirstUse], dict[str, str]]:
    """Best CPU seconds with empty caches and with full ones; and who could not be measured."""
    found, missing = [], {}
    for module, name, group, packages in _asked(workload_name):
        if only and not any(o in name for o in only):
            continue
        arguments = (workload_name, module, name, *packages)
        cold, warm = [], []
        try:
            for _ in range(repeats):
                with tempfile.TemporaryDirectory() as caches:
                    cold.append(_process(arguments, caches))
                    warm.append(_process(arguments, caches))
        except RuntimeError as error:
            missing[f"first use, {name}"] = str(error)
            continue
        imports = min(run["imports"] for run in (*cold, *warm))
        first, again = (min(run["first"] for run in runs) for runs in (cold, warm))
        found.append(FirstUse(name, group, imports, first, again))
    return found, missing


if __name__ == "__main__":
    print(json.dumps(child(*sys.argv[1:])))
