"""Who takes part: hand C, ours, and every file in `peers/`; who does not, and why, in one line each."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import ModuleType

from benchmarks import peers, subnormals
from benchmarks.candidate import Built, Candidate, NotHere
from benchmarks.workload import Workload

Missing = dict[str, str]
SUBNORMALS = "switched subnormal numbers off for the whole process; switched on again"


def modules() -> Iterator[tuple[str, ModuleType]]:
    """(short name, module) of hand C, ours and every peer; peers import their packages only when asked."""
    for name in ("hand_c", "ours", *(f"peers.{m.name}" for m in pkgutil.iter_modules(peers.__path__))):
        yield name, importlib.import_module(f"benchmarks.{name}")


def in_one_line(error: BaseException) -> str:
    """The first line of what went wrong."""
    text = (str(error).strip().splitlines() or [""])[0]
    return text if isinstance(error, NotHere | ImportError) and text else f"{type(error).__name__}: {text}"


def candidates(workload: Workload, only: Iterable[str] = ()) -> tuple[list[Candidate], Missing]:
    """Candidates whose name contains one of `only`, the reference always; and packages that are not there."""
    wanted, found, missing = tuple(only), [], Missing()
    for name, module in modules():
        try:
            for package in getattr(module, "PACKAGES", ()):
                importlib.import_module(package)
            found += module.candidates(workload)
        except Exception as error:  # noqa: BLE001 - a peer that breaks must not end the run
            missing[name] = in_one_line(error)
    return [c for c in found if not wanted or c.name == workload.reference or any(o in c.name for o in wanted)], missing


def build(found: Iterable[Candidate]) -> tuple[dict[Candidate, Built], Missing]:
    """Generate and compile them all."""
    built: dict[Candidate, Built] = {}
    missing = Missing()
    for candidate in found:
        try:
            built[candidate] = candidate.make()
            if subnormals.switch_on():
                built[candidate] = replace(built[candidate], note=SUBNORMALS)
        except Exception as error:  # noqa: BLE001
            missing[candidate.name] = in_one_line(error)
    return built, missing
