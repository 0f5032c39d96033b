"""casadi: its virtual machine over a mapped function, and the C that it generates in a loop of ours."""

from __future__ import annotations

import ctypes
import os
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.candidate import Arrays, Built, Call, Candidate, NotHere
from benchmarks.hand_c import FAST, compiler, complaint_of
from benchmarks.native import Maths, build
from benchmarks.workload import Workload

PACKAGES = ("sympy", "casadi")

# casadi prints one point; the loop around it is what its users write.
LOOP = """
#include <stddef.h>
#include "point.c"
void loop(size_t n, const double *const *data, const double *numbers, double *const *outputs)
{{
    for (size_t i = 0; i < n; i++) {{
        const double *arguments[] = {{{arguments}}};
        double *results[] = {{{results}}};
        point(arguments, results, 0, 0, 0);
    }}
}}
"""


def _function(workload: Workload) -> Any:
    import casadi

    symbols = {s: casadi.SX.sym(str(s)) for s in workload.symbols}
    maths = Maths(casadi, casadi.fmax, lambda a, b, x: casadi.if_else(a < b, x, 0))
    values = build(workload.program, symbols, maths)
    return casadi.Function("point", list(symbols.values()), [casadi.cse(v) for v in values])


def _machine(workload: Workload) -> Built:
    import casadi

    function, numbers = _function(workload), [np.array([x]) for x in workload.numbers]

    def mapped(n: int) -> Any:
        data = [casadi.MX.sym(str(s), 1, n) for s in workload.data]
        scalars = [casadi.MX.sym(str(p)) for p in workload.parameters]
        results = function.map(n)(*data, *(casadi.repmat(p, 1, n) for p in scalars))
        return casadi.Function("mapped", [*data, *scalars], list(results) if workload.by else [results])

    def bind(data: Arrays, outputs: Arrays) -> Call:
        arrays = [np.ascontiguousarray(a) for a in data]
        buffer, run = mapped(arrays[0].size).buffer()
        for k, value in enumerate((*arrays, *numbers)):
            buffer.set_arg(k, memoryview(value))
        for k, out in enumerate(outputs):
            buffer.set_res(k, memoryview(out))
        kept = (buffer, arrays)

        def call(_kept: object = kept) -> Arrays:
            run()
            return outputs

        return call

    return Built(bind, lambda *point: lambda: function(*point, *workload.numbers))


def _generated(workload: Workload) -> Built:
    cc = compiler()
    if cc is None:
        raise NotHere("no C compiler found; set CC")
    inputs = [f"data[{k}] + i" for k in range(len(workload.data))]
    text = LOOP.format(
        arguments=", ".join([*inputs, *(f"numbers + {k}" for k in range(len(workload.parameters)))]),
        results=", ".join(f"outputs[{k}] + i" for k in range(workload.outputs)),
    )
    with tempfile.TemporaryDirectory() as folder:
        here = Path.cwd()
        os.chdir(folder)  # casadi writes into the current folder only
        try:
            _function(workload).generate("point.c")
        finally:
            os.chdir(here)
        source = Path(folder) / "loop.c"
        source.write_text(text, encoding="utf-8")
        part, shared = f"{folder}/loop.o", f"{folder}/loop.so"
        complaint = complaint_of(cc, *FAST, "-fPIC", "-c", "-o", part, str(source))
        complaint = complaint or complaint_of(cc, "-shared", "-o", shared, part, "-lm")
        if complaint:
            raise NotHere(f"{cc}: {complaint}")
        loop = ctypes.CDLL(shared).loop
    loop.argtypes = [ctypes.c_size_t, *[ctypes.c_void_p] * 3]
    loop.restype = None
    numbers = (ctypes.c_double * len(workload.numbers))(*workload.numbers)

    def bind(data: Arrays, outputs: Arrays) -> Call:
        tables = [(ctypes.c_void_p * len(arrays))(*(a.ctypes.data for a in arrays)) for arrays in (data, outputs)]

        def call() -> Arrays:
            loop(data[0].size, tables[0], ctypes.addressof(numbers), tables[1])
            return outputs

        return call

    return Built(bind)


def candidates(workload: Workload) -> list[Candidate]:
    """The generated C with -ffast-math, and the virtual machine through its buffers."""
    return [
        Candidate("casadi, generated C", "peer", lambda: _generated(workload)),
        Candidate("casadi, VM", "peer", lambda: _machine(workload), most=10**5, drawn=False),
    ]
