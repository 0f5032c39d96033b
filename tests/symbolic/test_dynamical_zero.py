"""The dynamical zero of electron antineutrinos."""

from __future__ import annotations

import pytest

from symbolic import dynamical_zero, proof
from symbolic.constants import value_of
from symbolic.symbols import E_nu, g_L, g_R, m_e, sin2_theta_W


def test_energy() -> None:
    assert proof.equal(dynamical_zero.energy(), m_e / (4 * sin2_theta_W))
    assert proof.equal(dynamical_zero.edge_root("nubar_e"), m_e * (g_L - g_R) / (2 * g_R))
    found = dynamical_zero.energy().subs({m_e: value_of("m_e"), sin2_theta_W: value_of("sin2_theta_W")})
    assert float(found) == pytest.approx(0.5525, abs=1e-4)


@pytest.mark.parametrize(("direction", "order"), [("edge", 2), ("T", 1), ("E_nu", 1)])
def test_orders(direction: str, order: int) -> None:
    assert dynamical_zero.order(direction) == order


@pytest.mark.parametrize("flavour", ["nu_e", "nubar_e"])
def test_perfect_squares_on_the_edge(flavour: str) -> None:
    assert dynamical_zero.is_perfect_square(flavour)


def test_neutrinos_have_none() -> None:
    assert dynamical_zero.neutrino_has_none()
    assert dynamical_zero.edge_root("nu_e").has(E_nu) is False
