"""Moments: the integrals that are left, against direct integration of a toy spectrum with a step."""

from __future__ import annotations

import mpmath
import pytest
import sympy as sp

import symbolic
from codegen.errors import PlanError
from codegen.plan import Moments, moments, separate, unclamped
from symbolic import constants, kinematics, proof
from symbolic.formula import Formula
from symbolic.symbols import SYMBOLS, E_nu, T, T_max, T_min, m_e, mu_nu, sin2_theta_W
from tests.codegen.plan import physics

STEP, END = 0.546, 2.28
VALUES = {
    **{SYMBOLS[n].symbol: sp.Float(c.exact, 40) for n, c in constants.CONSTANTS.items()},
    sin2_theta_W: sp.Rational(23, 100),
    mu_nu: sp.Float("6e-11", 40),
}


def spectrum(energy: mpmath.mpf) -> mpmath.mpf:
    """Quadratic, with a step."""
    return (END - energy) ** 2 + (5 if energy < STEP else 0)


def number(expr: sp.Expr, at: dict[sp.Symbol, sp.Expr]) -> mpmath.mpf:
    return mpmath.mpf(sp.N(expr.xreplace(at).xreplace(VALUES), 40))


def integral(function: sp.Expr, start: mpmath.mpf, **values: mpmath.mpf) -> mpmath.mpf:
    run = sp.lambdify((E_nu, *map(sp.Symbol, values)), function.xreplace(VALUES), "mpmath")
    edges = [start, *(p for p in (STEP, END) if p > start)]
    scale = mpmath.mpf(10) ** 45
    return mpmath.quad(lambda e: scale * spectrum(e) * run(e, *values.values()), edges) / scale


@pytest.fixture(scope="module", params=["plain", "centred"])
def record(request: pytest.FixtureRequest) -> Moments:
    return moments(separate(physics.total(), T, E_nu, basis=request.param))


@pytest.mark.parametrize("recoil", ["0.2", "1.5"])
def test_coefficients_times_moments_are_the_average(record: Moments, recoil: str) -> None:
    with mpmath.workdps(30):
        there = mpmath.mpf(recoil)
        at_T = {T: sp.Float(recoil, 40)}
        lower = number(record.lower.value, at_T)
        name = sp.Symbol("x")
        total = mpmath.mpf(0)
        for a, weight in zip(record.coefficients, record.weights, strict=True):
            inside = weight.xreplace({record.lower.name: name})
            moment = integral(inside, lower, x=lower)
            total += number(a.expr, at_T) * moment
        direct = integral(physics.total().expr.xreplace({T: sp.Symbol("T")}), lower, T=there)
        assert abs(total / direct - 1) < mpmath.mpf(10) ** -20


def test_what_is_integrated_and_from_where(record: Moments) -> None:
    assert record.variable == E_nu
    assert proof.equal(record.lower.value, kinematics.on_shell(kinematics.E_nu_min()))
    assert record.upper.slack is None
    assert len(record.coefficients) == len(record.weights) == 3
    assert not any(w.has(T, mu_nu, sin2_theta_W) for w in record.weights)


def test_weights_at_a_distance_from_the_limit(record: Moments) -> None:
    s = sp.Symbol("s", positive=True)
    made = record.from_limit(s)
    x = record.lower.name
    if record.limit is None:
        assert made == record.weights
        return
    assert made == tuple(s**k / (x + s) ** 2 for k in range(3))


def test_break_points_of_the_spectrum_are_kinks_in_T(record: Moments) -> None:
    found = record.breaks([STEP, END])
    wanted = [kinematics.T_max().xreplace({E_nu: sp.Float(p)}) for p in (STEP, END)]
    assert all(proof.equal(a, b) for a, b in zip(found, wanted, strict=True))


def test_bins_have_their_kinks_where_an_edge_meets_the_limit() -> None:
    within, cut = unclamped(symbolic.get("sigma", flavour="nu_e", part="magnetic"))
    upper = moments(separate(within, (T_min, T_max), E_nu))
    lower = moments(separate(cut, T_min, E_nu, basis="plain"))
    point = sp.Rational(1, 2)
    assert upper.lower.depends_on == {T_max, m_e}
    assert lower.lower.depends_on == {T_min, m_e}
    assert upper.breaks([point]) == lower.breaks([point])


def made_up() -> Formula:
    return physics.pure((T + E_nu) ** 2)


def test_a_range_that_nothing_moves_has_no_kinks() -> None:
    record = moments(separate(made_up(), T, E_nu))
    assert (record.lower.value, record.upper.value) == (1, 10)
    assert record.limit is None
    with pytest.raises(PlanError, match="the limits of E_nu are no rational functions of one outer variable"):
        record.breaks([1.0])


def test_moments_are_over_one_variable() -> None:
    with pytest.raises(PlanError, match="moments are integrals over one variable, not over T_min, T_max"):
        moments(separate(unclamped(symbolic.get("sigma", part="weak"))[0], E_nu, (T_min, T_max), basis="plain"))
