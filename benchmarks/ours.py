"""Our kernels: emitted C and emitted NumPy, raw and through the public function."""

from __future__ import annotations

from benchmarks.harness import Call, Candidate
from benchmarks.problem import Array, Problem

PUBLIC = "nmm.dsigma_dT"


def _kernels(backend: str, problem: Problem) -> list[Candidate]:
    from codegen import compile as compile_formula
    from symbolic import get

    kernel = compile_formula(get("dsigma_dT", flavour=problem.flavour, part="total"), backend=backend)
    named = {"sin2_theta_W": problem.sin2_theta_W, "mu_nu": problem.mu_nu}
    raw, values = kernel.function, [named[i.name] for i in kernel.spec.arguments if i.name in named]

    def into(T: Array, E: Array, out: Array) -> Call:
        return lambda: raw(T, E, *values, out=out)

    def fresh(T: Array, E: Array, out: Array) -> Call:  # noqa: ARG001
        return lambda: raw(T, E, *values)

    def by_name(T: Array, E: Array, out: Array) -> Call:
        return lambda: kernel(T, E, **named, out=out)

    return [
        Candidate(f"ours, {backend}", "ours", into, lambda T, E: lambda: raw(T, E, *values)),
        Candidate(f"ours, {backend}, allocating", "ours", fresh),
        Candidate(f"ours, {backend}, by name", "ours", by_name, lambda T, E: lambda: kernel(T, E, **named)),
    ]


def _public(problem: Problem) -> Candidate:
    from nmm import dsigma_dT

    keywords = {"flavour": problem.flavour, "mu_nu": problem.mu_nu, "part": "total"}
    keywords["sin2_theta_W"] = problem.sin2_theta_W

    def bind(T: Array, E: Array, out: Array) -> Call:  # noqa: ARG001
        return lambda: dsigma_dT(T, E, **keywords)

    def single(T: float, E: float) -> Call:
        return lambda: dsigma_dT(T, E, **keywords)

    return Candidate(PUBLIC, "ours", bind, single)


def candidates(problem: Problem) -> list[Candidate]:
    """Back ends that run here, raw with `out=` and allocating and by name; and what users call."""
    from codegen.backends import loader

    here = [backend for backend in ("c", "numpy") if not loader(backend).available()]
    return [*(c for backend in here for c in _kernels(backend, problem)), _public(problem)]
