"""Linear relations between functions, over the constants, exactly."""

from __future__ import annotations

import pytest
import sympy as sp

from codegen.plan.independence import basis
from symbolic import proof
from symbolic.symbols import E_nu, m_e

E = E_nu


@pytest.mark.parametrize(
    ("functions", "rank"),
    [
        ([1, 1 / E, E**-2], 3),
        ([E + m_e, E, 1], 2),
        ([sp.pi * E, sp.sqrt(2) * E + E, E], 1),
        ([sp.sqrt(E), 1 / sp.sqrt(E), (E + sp.pi) / sp.sqrt(E)], 2),
        ([sp.exp(-E / m_e), sp.exp(-2 * E / m_e), (1 + sp.exp(-E / m_e)) ** 2, 1], 3),
        ([sp.log(E / m_e), sp.log(2 * E / m_e), 1], 2),
        ([sp.sin(E / m_e) ** 2, sp.cos(E / m_e) ** 2, 3], 2),
        ([1 / (E + m_e), 1 / E, 1 / (E * (E + m_e))], 2),
        ([0, 0], 0),
    ],
    ids=str,
)
def test_rank_and_weights(functions: list[sp.Expr], rank: int) -> None:
    given = [sp.sympify(f) for f in functions]
    found = basis(given, frozenset({E}))
    assert len(found.chosen) == rank
    for k, function in enumerate(given):
        made = sp.Add(*(row[k] * given[j] for j, row in zip(found.chosen, found.weights, strict=True)))
        assert proof.equal(made, function)
    assert not any(w.has(E) for row in found.weights for w in row)
