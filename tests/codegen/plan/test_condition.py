"""Condition numbers of sums of products, in balls."""

from __future__ import annotations

import pytest
import sympy as sp

from codegen.plan.condition import CORNER_POINTS, measure
from symbolic.symbols import E_nu, T, m_e
from tests.codegen.plan import physics


def test_terms_of_one_sign_cost_nothing() -> None:
    found = measure(physics.pure(T + E_nu), [T / m_e, E_nu / m_e])
    assert found.largest == pytest.approx(1.0, rel=1e-15)


def test_a_difference_costs_what_is_lost() -> None:
    """1/T - 1/E = (E - T)/(E T): terms 2 E/m larger than their sum at the edge of phase space."""
    formula = physics.magnetic()
    prefactor = formula.expr / ((E_nu - T) / (E_nu * T))
    found = measure(formula, [prefactor / T, -prefactor / E_nu])
    assert found.corners > 1e4
    point = {s: found.worst[str(s)] for s in (T, E_nu)}
    lost = (point[E_nu] + point[T]) / (point[E_nu] - point[T])
    assert found.corners == pytest.approx(lost, rel=1e-6)
    assert found.bulk < found.corners / 100


def test_points_without_a_value_are_no_loss() -> None:
    found = measure(physics.pure(T), [sp.sqrt(1 - E_nu / m_e)])
    assert found.largest == 1.0
    assert CORNER_POINTS >= 200
