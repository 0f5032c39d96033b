"""SymPy's own way out: lambdify to NumPy, with and without common subexpressions."""

from __future__ import annotations

import sympy as sp

from benchmarks.harness import Call, Candidate
from benchmarks.problem import Array, Problem


def candidates(problem: Problem) -> list[Candidate]:
    """Two NumPy functions, and the `math` one for a single element."""
    s, mu = problem.sin2_theta_W, problem.mu_nu
    scalar = sp.lambdify(problem.symbols, problem.expression, "math")

    def candidate(name: str, cse: bool) -> Candidate:
        function = sp.lambdify(problem.symbols, problem.expression, "numpy", cse=cse)

        def bind(T: Array, E: Array, out: Array) -> Call:  # noqa: ARG001
            return lambda: function(T, E, s, mu)

        def single(T: float, E: float) -> Call:
            return lambda: function(T, E, s, mu)

        return Candidate(name, "peer", bind, single)

    def single_scalar(T: float, E: float) -> Call:
        return lambda: scalar(T, E, s, mu)

    arrays = [candidate("lambdify", False), candidate("lambdify, cse", True)]
    return [*arrays, Candidate("lambdify, math", "peer", single=single_scalar)]
