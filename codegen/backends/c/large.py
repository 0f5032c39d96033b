"""Large arrays: the runtime between NumPy and the loops of the kernels - threads, and stores past the cache.

How many threads: NMM_THREADS, else OMP_NUM_THREADS, else all cores that this process may use, and never more
than those; one in the workers of a process pool, which share the cores already, unless it is said explicitly.
"""

from __future__ import annotations

import ctypes
import os
import sys
from functools import cache
from pathlib import Path

from codegen import build
from codegen.errors import BuildError

SOURCE = Path(__file__).with_name("runtime.c")
POINTS_PER_THREAD = 1 << 16  # at 1 ns each; a thread that sleeps takes some 50 us to wake up
STREAM_FROM = 32 << 20  # bytes of all arrays together; less may still be in a cache when it is read again


@cache
def runtime() -> ctypes.CDLL | None:
    """The runtime with its limits set; None where it cannot be built, and kernels then run alone.

    Raises
    ------
    BuildError
        If NMM_THREADS is not a number of threads.
    """
    count, asked = threads(), _asked() is not None
    try:
        library = build.opened(SOURCE.read_text(encoding="utf-8"), "runtime", ("-pthread",))
    except BuildError:  # a system without pthreads
        return None
    in_children = count if asked else 1
    size = ctypes.c_ssize_t
    library.nmm_limits(count, in_children, size(POINTS_PER_THREAD), size(min(STREAM_FROM, last_level_cache())))
    return library


def threads() -> int:
    """How many threads a kernel may use on large arrays."""
    asked = _asked()
    if asked is None:
        return 1 if _in_a_pool() else cores()
    return min(asked, cores())


def _asked() -> int | None:
    """What the environment says; OMP_NUM_THREADS may be a list for nested regions, of which the first counts."""
    given = os.environ.get("NMM_THREADS", "").strip()
    if given:
        if not given.isdecimal() or int(given) < 1:
            raise BuildError(
                f"NMM_THREADS={given!r} is not a number of threads; give a whole number from 1, or unset it."
            )
        return int(given)
    first = os.environ.get("OMP_NUM_THREADS", "").split(",")[0].strip()
    return int(first) if first.isdecimal() and int(first) > 0 else None


def _in_a_pool() -> bool:
    """True in a child of `multiprocessing`, which is loaded there."""
    process = sys.modules.get("multiprocessing.process")
    return process is not None and process.parent_process() is not None


def cores() -> int:
    """Cores that this process may use: its affinity, and the quota of its container."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(allowed, _quota(allowed)))


def _quota(otherwise: int, folder: Path = Path("/sys/fs/cgroup")) -> int:
    """Whole cores that a control group grants (version 2, then 1)."""
    try:
        quota, period = (folder / "cpu.max").read_text(encoding="utf-8").split()
    except (OSError, ValueError):
        try:
            quota, period = (
                (folder / "cpu" / f"cpu.cfs_{x}_us").read_text(encoding="utf-8") for x in ("quota", "period")
            )
        except OSError:
            return otherwise
    try:
        return max(1, -(-int(quota) // int(period))) if int(quota) > 0 else otherwise
    except ValueError:  # "max"
        return otherwise


def last_level_cache(folder: Path = Path("/sys/devices/system/cpu/cpu0/cache")) -> int:
    """Bytes of the largest cache of a core; `STREAM_FROM` where the system does not say."""
    units = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
    sizes = [STREAM_FROM] if not folder.is_dir() else []
    for file in folder.glob("index*/size"):
        text = file.read_text(encoding="utf-8").strip()
        if text[:-1].isdecimal() and text[-1:] in units:
            sizes.append(int(text[:-1]) * units[text[-1]])
    return max(sizes, default=STREAM_FROM)
