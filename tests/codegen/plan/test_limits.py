"""Ends of phase space, solved from its inequalities."""

from __future__ import annotations

import pytest
import sympy as sp

import symbolic
from codegen.plan.limits import Limit, limits
from symbolic import kinematics, proof
from symbolic.domain import Domain
from symbolic.formula import Formula
from symbolic.symbols import E_nu, T, T_max, T_min, costheta
from tests.codegen.plan import physics


def ends(name: str, variable: sp.Symbol) -> tuple[Limit, Limit]:
    return limits(symbolic.get(name), variable)


def test_the_least_neutrino_energy() -> None:
    low, high = ends("dsigma_dT", E_nu)
    assert low.is_lower
    assert proof.equal(low.value, kinematics.on_shell(kinematics.E_nu_min()))
    assert low.prove()
    assert high.slack is None
    assert high.value == kinematics.E_MAX
    back = low.inverse(T)
    assert back is not None
    assert proof.equal(back.xreplace({low.name: E_nu}), kinematics.T_max())


def test_the_largest_recoil_energy() -> None:
    low, high = ends("dsigma_dT", T)
    assert (low.value, high.is_lower) == (0, False)
    assert proof.equal(high.value, kinematics.T_max())
    assert high.inverse(E_nu) is None  # a square root


def test_costheta_ends_where_the_momentum_does() -> None:
    low, _ = ends("d2sigma_dT_dcostheta", costheta)
    assert proof.equal(low.value, T / kinematics.momentum())


def test_edges_of_a_bin() -> None:
    _, high = ends("sigma", T_min)
    assert high.value == T_max


@pytest.mark.parametrize(
    ("name", "variable"), [("dsigma_dT", E_nu), ("dsigma_dT", T), ("d2sigma_dT_dcostheta", costheta)]
)
def test_the_distance_to_an_end_has_no_subtraction_of_it(name: str, variable: sp.Symbol) -> None:
    end = next(e for e in ends(name, variable) if e.slack is not None)
    assert proof.equal(end.distance.xreplace({end.name: end.value}), variable - end.value)


def test_an_end_that_is_none_is_not_proved() -> None:
    low, _ = ends("dsigma_dT", E_nu)
    planted = Limit(low.variable, low.name, low.value + T, low.is_lower, low.slack)
    assert not planted.prove()


def test_an_inequality_that_cannot_be_solved_leaves_the_range() -> None:
    odd = sp.Ge(sp.exp(E_nu / T), 5, evaluate=False)
    domain = Domain(physics.BOX.ranges, phase_space=(odd,))
    formula = Formula("odd", E_nu, (T, E_nu), domain, symbolic.symbols.info(T).unit)
    assert [e.value for e in limits(formula, E_nu)] == [1, 10]
