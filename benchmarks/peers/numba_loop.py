"""numba: the text that SymPy prints, inlined into a compiled loop."""

from __future__ import annotations

import math
from typing import Any

import sympy as sp

from benchmarks.candidate import Arrays, Built, Call, Candidate
from benchmarks.workload import Workload

PACKAGES = ("sympy", "numba")

SOURCE = """
def point({arguments}):
{steps}
    return {results}

def loop(data, numbers, outputs):
    for i in range(data[0].size):
        {targets} = point({inputs})
"""


def _functions(workload: Workload) -> dict[str, Any]:
    """Source of one point and of the loop over them; cse as any user would, who gets it from the same printer."""
    steps, results = workload.program.cse()
    lines = [f"    {name} = {sp.pycode(value)}" for name, value in steps]
    inputs = [f"data[{k}][i]" for k in range(len(workload.data))]
    text = SOURCE.format(
        arguments=", ".join(map(str, workload.symbols)),
        steps="\n".join(lines) or "    pass",
        results=", ".join(sp.pycode(r) for r in results),
        targets=", ".join(f"outputs[{k}][i]" for k in range(len(results))),
        inputs=", ".join([*inputs, *(f"numbers[{k}]" for k in range(len(workload.parameters)))]),
    )
    namespace: dict[str, Any] = {"math": math}
    exec(text, namespace)
    return namespace


def _make(workload: Workload, fastmath: bool) -> Built:
    import numba

    namespace, numbers = _functions(workload), workload.numbers
    # error_model="numpy": without it every division carries a test for zero and nothing vectorises.
    compiled = numba.njit(error_model="numpy", fastmath=fastmath)
    point = namespace["point"] = compiled(namespace["point"])
    loop = compiled(namespace["loop"])

    def bind(data: Arrays, outputs: Arrays) -> Call:
        def call() -> Arrays:
            loop(data, numbers, outputs)
            return outputs

        return call

    return Built(bind, lambda *at: lambda: point(*at, *numbers))


def candidates(workload: Workload) -> list[Candidate]:
    """The loop with and without fastmath."""
    return [
        Candidate("numba", "peer", lambda: _make(workload, fastmath=False)),
        Candidate("numba, fastmath", "peer", lambda: _make(workload, fastmath=True)),
    ]
