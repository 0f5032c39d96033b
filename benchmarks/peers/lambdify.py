"""SymPy's own way out: lambdify to NumPy, with and without common subexpressions."""

from __future__ import annotations

import sympy as sp

from benchmarks.candidate import Arrays, Built, Call, Candidate
from benchmarks.workload import Workload

PACKAGES = ("sympy",)


def _make(workload: Workload, in_steps: bool) -> Built:
    program, numbers = workload.program, workload.numbers
    if in_steps:
        function = sp.lambdify(workload.symbols, list(program.results), "numpy", cse=program.cse)
    else:
        outputs = workload.expressions if workload.by else workload.expressions[0]
        function = sp.lambdify(workload.symbols, outputs, "numpy")

    def bind(data: Arrays, outputs: Arrays) -> Call:  # noqa: ARG001 - makes its results itself
        return lambda: function(*data, *numbers)

    return Built(bind, lambda *point: lambda: function(*point, *numbers))


def candidates(workload: Workload) -> list[Candidate]:
    """Two NumPy functions; one where the formula was typed in steps."""
    whole = Candidate("lambdify", "peer", lambda: _make(workload, in_steps=False))
    stepwise = Candidate("lambdify, cse", "peer", lambda: _make(workload, in_steps=True))
    return [whole, stepwise] if workload.expressions else [stepwise]
