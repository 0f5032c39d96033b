"""Who takes part: hand C, ours, and every file in `peers/`."""

from __future__ import annotations

import importlib
import pkgutil

from benchmarks import peers
from benchmarks.harness import Candidate
from benchmarks.problem import Problem

MODULES = ("benchmarks.hand_c", "benchmarks.ours")


def candidates(problem: Problem, only: tuple[str, ...] = ()) -> tuple[list[Candidate], dict[str, str]]:
    """Candidates whose name contains one of `only`, hand C always; and who is missing, with the reason."""
    found: list[Candidate] = []
    missing: dict[str, str] = {}
    for name in (*MODULES, *(f"{peers.__name__}.{m.name}" for m in pkgutil.iter_modules(peers.__path__))):
        try:
            found += importlib.import_module(name).candidates(problem)
        except ImportError as error:
            missing[name.removeprefix("benchmarks.")] = str(error)
    chosen = [c for c in found if not only or c.group == "hand C" or any(o in c.name for o in only)]
    return chosen, missing
