"""heyoka: a compiled function of the SymPy expression, structure of arrays in and out."""

from __future__ import annotations

import numpy as np

from benchmarks.harness import Call, Candidate
from benchmarks.problem import Array, Problem


def candidates(problem: Problem) -> list[Candidate]:
    """cfunc with and without fast_math; parameters baked in, the cheapest way that heyoka has."""
    import heyoka

    T, E, s, mu = problem.symbols
    plain = problem.expression.subs({s: problem.sin2_theta_W, mu: problem.mu_nu}).evalf(17)
    names = dict(zip((T, E), heyoka.make_vars("T", "E"), strict=True))
    tree = heyoka.from_sympy(plain, names)

    def candidate(name: str, fast_math: bool) -> Candidate:
        compiled = heyoka.cfunc([tree], vars=list(names.values()), fast_math=fast_math)

        def bind(T: Array, E: Array, out: Array) -> Call:
            # Stacking the inputs is not charged: a user of heyoka keeps them stacked.
            inputs, outputs = np.stack([T, E]), out.reshape(1, -1)
            return lambda: compiled(inputs, outputs=outputs)[0]

        def single(T: float, E: float) -> Call:
            inputs = np.array([T, E])
            return lambda: compiled(inputs)

        return Candidate(name, "peer", bind, None if fast_math else single)

    return [candidate("heyoka", False), candidate("heyoka, fast_math", True)]
