"""JAX: jit of the lambdified expression, 64 bits, arrays already on the device."""

from __future__ import annotations

import sympy as sp

from benchmarks.harness import Call, Candidate
from benchmarks.problem import Array, Problem


def candidates(problem: Problem) -> list[Candidate]:
    """One candidate: JAX has no output argument, so that its allocation is part of its time."""
    import jax

    jax.config.update("jax_enable_x64", True)
    function = jax.jit(sp.lambdify(problem.symbols, problem.expression, "jax"))
    s, mu = problem.sin2_theta_W, problem.mu_nu

    def bind(T: Array, E: Array, out: Array) -> Call:  # noqa: ARG001
        a, b = jax.device_put(T), jax.device_put(E)
        return lambda: function(a, b, s, mu).block_until_ready()

    def single(T: float, E: float) -> Call:
        return lambda: float(function(T, E, s, mu))

    return [Candidate("JAX", "peer", bind, single)]
