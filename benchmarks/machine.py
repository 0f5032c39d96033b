"""The quiet-run protocol: one core, one thread, and a record of the machine."""

from __future__ import annotations

import os
import platform
import subprocess
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.hand_c import compiler

PACKAGES = (
    *("nmm", "numpy", "sympy", "python-flint", "numba", "llvmlite", "jax", "heyoka"),
    *("symengine", "casadi", "pystencils", "numexpr"),
)
SETTINGS = {
    "NMM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "NUMEXPR_NUM_THREADS": "1",
    "NUMBA_NUM_THREADS": "1",
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false",
    "JAX_PLATFORMS": "cpu",
    "JAX_ENABLE_X64": "1",
}


def settle() -> None:
    """One thread and 64 bits for everybody, said through the environment before any peer is imported."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)


def pin(core: int | None = None) -> int | None:
    """Bind this process, and the threads and children it will start, to one core and one thread.

    The last allowed core, unless given: the first one serves most interrupts. Before any peer is
    imported, since some count the cores at import.
    """
    settle()
    if not hasattr(os, "sched_setaffinity"):
        return None
    chosen = max(os.sched_getaffinity(0)) if core is None else core
    os.sched_setaffinity(0, {chosen})
    return chosen


@cache
def _cpu() -> dict[str, str]:
    """Model and vector extensions; empty where the kernel does not tell."""
    table = Path("/proc/cpuinfo")
    if not table.exists():
        return {"model": platform.processor()}
    pairs = [line.split(":", 1) for line in table.read_text().split("\n\n")[0].splitlines() if ":" in line]
    facts = {key.strip(): value.strip() for key, value in pairs}
    wide = [f for f in ("avx2", "fma", "avx512f", "avx512dq") if f in facts.get("flags", "").split()]
    identity = f"family {facts.get('cpu family')}, model {facts.get('model')}"
    return {"model": facts.get("model name", ""), "identity": identity, "vectors": " ".join(wide)}


def vectors() -> tuple[str, ...]:
    """Vector extensions of this processor, as far as the kernel tells."""
    return tuple(_cpu().get("vectors", "").split())


def _compiler() -> str:
    cc = compiler()
    if cc is None:
        return "none"
    text = subprocess.run([cc, "--version"], capture_output=True, text=True, check=False).stdout
    return text.splitlines()[0] if text else "unknown"


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def load() -> list[float] | None:
    """Load average of the last 1, 5 and 15 minutes: far above one, the run was not quiet."""
    return [round(x, 2) for x in os.getloadavg()] if hasattr(os, "getloadavg") else None


def describe() -> dict[str, object]:
    """What a reader needs to judge the numbers."""
    return {
        "cpu": _cpu(),
        "cores": os.cpu_count(),
        "system": platform.system(),
        "libc": " ".join(platform.libc_ver()),
        "compiler": _compiler(),
        "python": platform.python_version(),
        "packages": {p: v for p in PACKAGES if (v := _version(p))},
    }
