"""JAX: jit of the lambdified expression, 64 bits, arrays already on the device."""

from __future__ import annotations

import sympy as sp

from benchmarks.candidate import Arrays, Built, Call, Candidate
from benchmarks.workload import Workload

PACKAGES = ("sympy", "jax")


def _make(workload: Workload) -> Built:
    import jax

    jax.config.update("jax_enable_x64", True)
    program, numbers = workload.program, workload.numbers
    function = jax.jit(sp.lambdify(workload.symbols, list(program.results), "jax", cse=program.cse))

    def bind(data: Arrays, outputs: Arrays) -> Call:  # noqa: ARG001 - JAX makes its results itself
        there = [jax.device_put(a) for a in data]
        return lambda: jax.block_until_ready(function(*there, *numbers))

    def single(*point: float) -> Call:
        return lambda: [float(x) for x in function(*point, *numbers)]

    return Built(bind, single)


def candidates(workload: Workload) -> list[Candidate]:
    """One candidate: JAX has no output argument, so that its allocation is part of its time."""
    return [Candidate("JAX", "peer", lambda: _make(workload))]
