"""numba: the text that SymPy prints, inlined into a compiled loop."""

from __future__ import annotations

import math
from collections.abc import Callable

import sympy as sp

from benchmarks.harness import Call, Candidate
from benchmarks.problem import Array, Problem

SOURCE = """
def point(T, E, s, mu):
    return {code}
"""


def _point(problem: Problem) -> Callable[..., float]:
    namespace: dict[str, object] = {"math": math}
    exec(SOURCE.format(code=sp.pycode(problem.expression)), namespace)
    return namespace["point"]


def candidates(problem: Problem) -> list[Candidate]:
    """The loop with and without fastmath; one element through a compiled scalar function."""
    import numba

    s, mu = problem.sin2_theta_W, problem.mu_nu

    # error_model="numpy": without it every division carries a test for zero and nothing vectorises.
    def candidate(name: str, fastmath: bool) -> Candidate:
        point = numba.njit(_point(problem), error_model="numpy", fastmath=fastmath)

        @numba.njit(error_model="numpy", fastmath=fastmath)
        def loop(T: Array, E: Array, s: float, mu: float, out: Array) -> Array:
            for i in range(T.size):
                out[i] = point(T[i], E[i], s, mu)
            return out

        def single(T: float, E: float) -> Call:
            return lambda: point(T, E, s, mu)

        def bind(T: Array, E: Array, out: Array) -> Call:
            return lambda: loop(T, E, s, mu, out)

        return Candidate(name, "peer", bind, None if fastmath else single)

    return [candidate("numba", False), candidate("numba, fastmath", True)]
