"""`hand.c`, compiled by the system compiler and called through ctypes with raw pointers."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from benchmarks.harness import Call, Candidate
from benchmarks.problem import Array, Problem

SOURCE = Path(__file__).with_name("hand.c")
# No value depends on the two -fno options: they free comparisons and selections from keeping floating-point
# exceptions, which costs the guards an instruction each.
FLAGS = ("-O3", "-march=native", "-fno-math-errno", "-fno-trapping-math", "-shared", "-fPIC")
# Compilers like 32-byte vectors even where 64-byte ones halve the instructions around the division.
WIDE = "-mprefer-vector-width=512"
VARIANTS = ("bare", "guarded", "streaming", "reciprocal")
REFERENCE = "hand C, bare"


def compiler() -> str | None:
    """The C compiler of this machine: $CC, else cc, gcc or clang."""
    return next(
        (found for c in (os.environ.get("CC"), "cc", "gcc", "clang") if c and (found := shutil.which(c))),
        None,
    )


def _build(cc: str) -> ctypes.CDLL:
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "hand.so"
        for flags in ((*FLAGS, WIDE), FLAGS):
            command = [cc, *flags, "-o", str(library), str(SOURCE)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode == 0:
                return ctypes.CDLL(str(library))
    raise ImportError(f"{cc} does not compile {SOURCE.name}: {done.stderr.strip().splitlines()[-1]}")


def _candidate(library: ctypes.CDLL, variant: str, problem: Problem) -> Candidate:
    function = library[variant]
    function.argtypes = [ctypes.c_size_t, *[ctypes.c_void_p] * 3, *[ctypes.c_double] * 3]
    function.restype = None
    parameters = (problem.g_L, problem.g_R, problem.mu_nu)

    def bind(T: Array, E: Array, out: Array) -> Call:
        arguments = (T.size, T.ctypes.data, E.ctypes.data, out.ctypes.data, *parameters)

        def call() -> Array:
            function(*arguments)
            return out

        return call

    return Candidate(f"hand C, {variant}", "hand C", bind)


def candidates(problem: Problem) -> list[Candidate]:
    """Every variant that this machine has; ImportError says why there is none."""
    cc = compiler()
    if cc is None:
        raise ImportError("no C compiler found; set CC")
    library = _build(cc)
    return [_candidate(library, v, problem) for v in VARIANTS if hasattr(library, v)]
