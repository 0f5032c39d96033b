"""Kinematics from four-momentum conservation, against numbers and an independent route."""

from __future__ import annotations

import math

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from symbolic import kinematics, proof
from symbolic.symbols import E_nu, T, costheta, m_e, p

MASS = 0.51099895069


def number(expr: sp.Expr, **values: float) -> float:
    names = {"E": E_nu, "T": T, "c": costheta}
    point = {m_e: MASS, **{names[k]: v for k, v in values.items()}}
    return float(kinematics.on_shell(expr).subs(point))


def test_momentum() -> None:
    assert kinematics.momentum_squared() == T**2 + 2 * m_e * T
    assert proof.equal(kinematics.momentum() ** 2, T**2 + 2 * m_e * T)


def test_all_momenta_are_on_shell() -> None:
    vectors = kinematics.momenta()
    for name, mass in (("k", 0), ("P", m_e), ("P'", m_e)):
        assert proof.equal(
            kinematics.on_shell(kinematics.square(vectors[name])), sp.Integer(mass) ** 2 if mass == 0 else mass**2
        )
    total = [a + b - c - d for a, b, c, d in zip(*(vectors[n] for n in ("k", "P", "k'", "P'")), strict=True)]
    assert all(sp.expand(component) == 0 for component in total)


def test_the_neutrino_is_on_shell_on_every_branch() -> None:
    out = kinematics.on_shell(kinematics.square(kinematics.momenta()["k'"]))
    for variable in (costheta, E_nu):
        assert proof.equal(out.subs(variable, kinematics.on_shell(kinematics.branch(variable))), sp.Integer(0))
    assert proof.equal(out.subs(T, kinematics.branch(T)), sp.Integer(0))


@given(st.floats(1e-3, 1e3), st.floats(0.01, 0.99))
def test_centre_of_mass_route(E: float, fraction: float) -> None:
    """Boost from the centre of mass: T = T_max (1 - cos*)/2, and p cos from the longitudinal momentum."""
    s = MASS**2 + 2 * MASS * E
    p_star = MASS * E / math.sqrt(s)
    cos_star = 1 - 2 * fraction
    recoil = p_star**2 * (1 - cos_star) / MASS  # -t / 2m = p*^2 (1 - cos*) / m
    edge = number(kinematics.T_max(), E=E)
    assert recoil == pytest.approx(edge * fraction, rel=1e-12)
    gamma, boost = (E + MASS) / math.sqrt(s), E / (E + MASS)
    energy = math.sqrt(p_star**2 + MASS**2)
    longitudinal = gamma * (-p_star * cos_star + boost * energy)
    cosine = longitudinal / math.sqrt(recoil * (recoil + 2 * MASS))
    assert number(kinematics.branch(costheta), T=recoil, E=E) == pytest.approx(cosine, rel=1e-9)


@pytest.mark.parametrize("E", [1e-3, 0.1, 0.427, 0.746, 1.0, 10.0, 1e3])
def test_end_points_in_numbers(E: float) -> None:
    edge = number(kinematics.T_max(), E=E)
    assert edge == pytest.approx(2 * E**2 / (MASS + 2 * E), rel=1e-14)
    assert number(kinematics.E_nu_min(), T=edge) == pytest.approx(E, rel=1e-12)
    assert number(kinematics.branch(T), c=1.0, E=E) == pytest.approx(edge, rel=1e-12)


def test_reduction_of_the_momentum() -> None:
    assert kinematics.reduce_p(p**3) == sp.expand(p * (T**2 + 2 * m_e * T))
    assert kinematics.reduce_p(p) == p


def test_domains() -> None:
    inside = {E_nu: sp.Integer(1), T: sp.Rational(1, 2), m_e: sp.Rational("0.511")}
    assert kinematics.recoil_domain().contains(inside)
    assert not kinematics.recoil_domain().contains({**inside, T: sp.Rational(9, 10)})
    assert not kinematics.recoil_domain().contains({**inside, E_nu: sp.Integer(-1)})
    assert kinematics.angle_domain().contains({E_nu: sp.Integer(1), costheta: sp.Rational(1, 2)})
    assert not kinematics.angle_domain().contains({E_nu: sp.Integer(1), costheta: -sp.Rational(1, 2)})
    plane = {T: sp.Rational(1, 10), m_e: sp.Rational("0.511")}
    assert kinematics.plane_domain().contains({**plane, costheta: sp.Rational(9, 10)})
    assert not kinematics.plane_domain().contains({**plane, costheta: sp.Rational(1, 10)})
    assert kinematics.recoil_domain().bounds(T) == (0, kinematics.T_max())
    with pytest.raises(KeyError):
        kinematics.recoil_domain().bounds(costheta)
