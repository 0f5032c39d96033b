"""`hand/*.c`, compiled by the system compiler and called through ctypes with raw pointers."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from benchmarks.candidate import Arrays, Built, Call, Candidate, NotHere
from benchmarks.workload import Workload

FOLDER = Path(__file__).with_name("hand")
# No value depends on the two -fno options: they free comparisons and selections from keeping floating-point
# exceptions, which costs the guards an instruction each.
STRICT = ("-O3", "-march=native", "-fno-math-errno", "-fno-trapping-math")
FAST = ("-O3", "-march=native", "-ffast-math")
# Compilers like 32-byte vectors even where 64-byte ones halve the instructions around the division.
WIDE = "-mprefer-vector-width=512"
FAST_MATH = ", fast-math"


def compiler() -> str | None:
    """The C compiler of this machine: $CC, else cc, gcc or clang."""
    return next(
        (found for c in (os.environ.get("CC"), "cc", "gcc", "clang") if c and (found := shutil.which(c))),
        None,
    )


def complaint_of(*command: str) -> str:
    """Empty when the command succeeds, else the last line that it printed."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else (done.stderr.strip().splitlines() or ["no message"])[-1]


@cache
def _library(source: str, options: tuple[str, ...], flags: tuple[str, ...]) -> ctypes.CDLL:
    """Compiled with the flags, linked without: linking with -ffast-math would switch subnormals off for everybody."""
    cc = compiler()
    if cc is None:
        raise NotHere("no C compiler found; set CC")
    with tempfile.TemporaryDirectory() as folder:
        part, library = f"{folder}/hand.o", f"{folder}/hand.so"
        for wide in ((WIDE,), ()):
            complaint = complaint_of(cc, *flags, *wide, *options, "-fPIC", "-c", "-o", part, str(FOLDER / source))
            complaint = complaint or complaint_of(cc, "-shared", "-o", library, part, "-lm")
            if not complaint:
                return ctypes.CDLL(library)
    raise NotHere(f"{cc} does not compile {source}: {complaint}")


def variants(source: str) -> tuple[str, ...]:
    """Names of the kernels in a file: functions that take ARGUMENTS, and loops over a point."""
    text = (FOLDER / source).read_text(encoding="utf-8")
    found = re.findall(r"^(?:LOOP\((\w+),|void (\w+)\(ARGUMENTS\))", text, re.MULTILINE)
    return tuple(loop or whole for loop, whole in found)


def _pointers(arrays: Arrays) -> ctypes.Array[ctypes.c_void_p]:
    return (ctypes.c_void_p * len(arrays))(*(a.ctypes.data for a in arrays))


def _candidate(workload: Workload, variant: str, flags: tuple[str, ...]) -> Candidate:
    def make() -> Built:
        library = _library(workload.hand, workload.flags, flags)
        if not hasattr(library, variant):
            raise NotHere("not for this processor")
        function = library[variant]
        function.argtypes = [ctypes.c_size_t, *[ctypes.c_void_p] * 4]
        function.restype = None
        numbers = (*workload.numbers, *(workload.extra() if workload.extra else ()))
        parameters = (ctypes.c_double * len(numbers))(*numbers)

        def bind(data: Arrays, outputs: Arrays) -> Call:
            pointers = _pointers(outputs)
            arguments = (data[0].size, *(a.ctypes.data for a in data), ctypes.addressof(parameters), pointers)

            def call() -> Arrays:
                function(*arguments)
                return outputs

            return call

        return Built(bind)

    name = f"hand C, {variant.replace('_', ' ')}{FAST_MATH if flags is FAST else ''}"
    return Candidate(name, "hand C", make, drawn=variant not in ("guarded", "reciprocal"))


def candidates(workload: Workload) -> list[Candidate]:
    """Every kernel in the file of the workload, strict; the two plain ones with -ffast-math too."""
    if not workload.hand:
        raise NotHere(f"nothing written by hand for {workload.name}")
    names = variants(workload.hand)
    strict = [_candidate(workload, name, STRICT) for name in names]
    fast = [_candidate(workload, name, FAST) for name in names if name in ("one_division", "table", "as_typed")]
    return [*strict, *fast]
