"""pystencils: a loop over one-dimensional fields, compiled as C++ by its own just-in-time compiler."""

from __future__ import annotations

import warnings
from typing import Any

from benchmarks.candidate import Arrays, Built, Call, Candidate, NotHere
from benchmarks.machine import vectors
from benchmarks.workload import Workload

PACKAGES = ("sympy", "pystencils")


def _options(ps: Any, vectorised: bool) -> Any:
    options = ps.CreateKernelConfig()
    options.ghost_layers = 0
    options.target = ps.Target.GenericCPU
    if vectorised:
        wide = {"avx512f": ps.Target.X86_AVX512, "avx2": ps.Target.X86_AVX}
        targets = [target for name, target in wide.items() if name in vectors()]
        if not targets:
            raise NotHere("no AVX2 here")
        options.target = targets[0]
        options.cpu.vectorize.enable = True
        options.cpu.vectorize.assume_inner_stride_one = True
    return options


def _make(workload: Workload, vectorised: bool) -> Built:
    import pystencils as ps

    inputs = [ps.fields(f"in{k}: double[1D]") for k in range(len(workload.data))]
    results = [ps.fields(f"out{k}: double[1D]") for k in range(workload.outputs)]
    steps, values = workload.baked.cse()
    centres = dict(zip(workload.data, (f.center for f in inputs), strict=True))
    assignments = [ps.Assignment(name, value.xreplace(centres)) for name, value in steps]
    assignments += [ps.Assignment(f.center, v.xreplace(centres)) for f, v in zip(results, values, strict=True)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        kernel = ps.create_kernel(ps.AssignmentCollection(assignments), _options(ps, vectorised)).compile()

    def bind(data: Arrays, outputs: Arrays) -> Call:
        fields = dict(zip((f.name for f in (*inputs, *results)), (*data, *outputs), strict=True))

        def call() -> Arrays:
            kernel(**fields)
            return outputs

        return call

    return Built(bind)


def candidates(workload: Workload) -> list[Candidate]:
    """The plain loop for the compiler to vectorise, and its own vector instructions."""
    return [
        Candidate("pystencils", "peer", lambda: _make(workload, vectorised=False)),
        Candidate("pystencils, AVX", "peer", lambda: _make(workload, vectorised=True)),
    ]
