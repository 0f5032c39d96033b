"""Our kernels: emitted C and emitted NumPy, raw and through the public function."""

from __future__ import annotations

from benchmarks.harness import Call, Candidate
from benchmarks.problem import Array, Problem

PUBLIC = "nmm.dsigma_dT"


def _raw(backend: str, problem: Problem) -> list[Candidate]:
    from codegen import compile as compile_formula
    from symbolic import get

    kernel = compile_formula(get("dsigma_dT", flavour=problem.flavour, part="total"), backend=backend)
    parameters = {"sin2_theta_W": problem.sin2_theta_W, "mu_nu": problem.mu_nu}

    def into(T: Array, E: Array, out: Array) -> Call:
        return lambda: kernel(T, E, **parameters, out=out)

    def fresh(T: Array, E: Array, out: Array) -> Call:  # noqa: ARG001
        return lambda: kernel(T, E, **parameters)

    def single(T: float, E: float) -> Call:
        return lambda: kernel(T, E, **parameters)

    return [
        Candidate(f"ours, {backend}", "ours", into, single),
        Candidate(f"ours, {backend}, allocating", "ours", fresh),
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
    """Both backends with `out=` and allocating, and what a user calls."""
    return [*_raw("c", problem), *_raw("numpy", problem), _public(problem)]
