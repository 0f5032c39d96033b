"""SymPy's own way out: lambdify to NumPy, with and without common subexpressions."""

from __future__ import annotations

import sympy as sp

from benchmarks.candidate import Arrays, Built, Call, Candidate
from benchmarks.workload import Workload

PACKAGES = ("sympy",)


def _make(workload: Workload, cse: bool) -> Built:
    outputs = workload.expressions if workload.by else workload.expressions[0]
    function = sp.lambdify(workload.symbols, outputs, "numpy", cse=cse)
    numbers = workload.numbers

    def bind(data: Arrays, outputs: Arrays) -> Call:  # noqa: ARG001 - makes its results itself
        return lambda: function(*data, *numbers)

    return Built(bind, lambda *point: lambda: function(*point, *numbers))


def candidates(workload: Workload) -> list[Candidate]:
    """Two NumPy functions."""
    return [
        Candidate("lambdify", "peer", lambda: _make(workload, cse=False)),
        Candidate("lambdify, cse", "peer", lambda: _make(workload, cse=True)),
    ]
