"""symengine: Lambdify through LLVM where its wheel has it, and through its interpreter."""

from __future__ import annotations

import numpy as np

from benchmarks.candidate import Arrays, Built, Call, Candidate
from benchmarks.native import Maths, build
from benchmarks.workload import Workload

PACKAGES = ("symengine",)


def _make(workload: Workload, backend: str) -> Built:
    import symengine

    options = {"opt_level": 3} if backend == "llvm" else {}
    arguments = {s: symengine.Symbol(str(s)) for s in workload.data}
    maths = Maths(symengine, symengine.Max, lambda a, b, x: symengine.Piecewise((x, a < b), (0, True)))
    # Parameters baked in: every argument is a column of one matrix.
    formulas = build(workload.baked, arguments, maths)
    function = symengine.Lambdify(list(arguments.values()), formulas, cse=True, backend=backend, **options)

    def bind(data: Arrays, outputs: Arrays) -> Call:
        # One row per point; packing is not charged.
        rows, out = np.stack(data, axis=-1), np.empty((data[0].size, len(outputs)))

        def call() -> list[object]:
            function(rows, out=out)
            return [out[:, k] for k in range(len(outputs))]

        return call

    def single(*point: float) -> Call:
        row = np.array(point)
        return lambda: function(row)

    return Built(bind, single)


def candidates(workload: Workload) -> list[Candidate]:
    """Two back ends."""
    return [
        Candidate("symengine, LLVM", "peer", lambda: _make(workload, "llvm")),
        Candidate("symengine, lambda", "peer", lambda: _make(workload, "lambda"), most=10**5, drawn=False),
    ]
