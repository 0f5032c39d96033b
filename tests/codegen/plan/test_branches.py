"""Formulas with a clamp: each branch is smooth, and separates where the whole does not."""

from __future__ import annotations

import pytest
import sympy as sp

import symbolic
from codegen.plan import separate, unclamped
from codegen.reference import Reference
from symbolic import kinematics, proof
from symbolic.symbols import E_nu, T_max, T_min, m_e, sin2_theta_W
from tests.codegen.plan import physics

SIGMA = symbolic.get("sigma", flavour="nubar_e", part="total")


def test_a_formula_without_clamps_is_its_own_branch() -> None:
    assert unclamped(physics.total()) == (physics.total(),)


def test_the_branches_of_a_bin() -> None:
    within, cut = unclamped(SIGMA)
    assert within.expr == SIGMA.expr
    assert within.domain.clamps == cut.domain.clamps == ()
    assert cut.variables == (E_nu, T_min)
    assert proof.equal(cut.expr, SIGMA.expr.subs(T_max, kinematics.T_max()))
    inside = {E_nu: sp.Integer(1), T_min: sp.Rational(1, 10), T_max: sp.Rational(1, 2)}
    with_mass = {**inside, m_e: sp.Rational(51, 100), sin2_theta_W: sp.Rational(23, 100)}
    assert within.domain.contains(with_mass)
    assert not within.domain.contains({**with_mass, T_max: sp.Rational(9, 10)})
    assert cut.domain.contains(with_mass)
    assert {v.law: v.verdict for v in cut.check()} == {"derivation": "proved", "dimension": "proved"}


def test_the_branches_meet_at_the_bound() -> None:
    within, cut = unclamped(SIGMA)
    point = {"E_nu": 1.0, "T_min": 0.1, "sin2_theta_W": 0.23, "mu_nu": 1e-11}
    edge = Reference(kinematics.T_max()).at(point)
    at_edge = Reference(within.expr.xreplace({T_max: kinematics.T_max()})).at(point)
    assert float(edge.mid()) == pytest.approx(0.7965, rel=1e-3)
    assert at_edge.overlaps(Reference(cut.expr).at(point))


@pytest.mark.parametrize(("part", "ranks"), [("magnetic", (2, 3)), ("weak", (3, 6))])
def test_both_branches_separate_with_logarithms(part: str, ranks: tuple[int, int]) -> None:
    within, cut = unclamped(symbolic.get("sigma", flavour="nubar_e", part=part))
    for branch, first, rank in zip((within, cut), ((T_min, T_max), (T_min,)), ranks, strict=True):
        plan = separate(branch, first, E_nu, basis="plain")
        assert (plan.rank, plan.rank_proved) == (rank, rank)
        assert plan.prove()
        assert not any(w.has(T_min, T_max) for w in plan.weights)


def test_a_narrow_bin_keeps_its_digits_in_a_centred_basis() -> None:
    within, _ = unclamped(symbolic.get("sigma", flavour="nu_e", part="magnetic"))
    plan = separate(within, (T_min, T_max), E_nu)
    assert plan.condition.largest < 1 + 1e-9
    assert dict(plan.alternatives)["plain"].corners > 1e3
    assert plan.prove()
