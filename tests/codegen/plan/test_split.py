"""Freezing before expanding: what one-sided parts survive, what joins the sides."""

from __future__ import annotations

import pytest
import sympy as sp

from codegen.plan.split import MixedError, Sides, is_rational, reduced, terms
from symbolic import proof
from symbolic.symbols import E_nu, T, m_e
from tests.codegen.expressions import label

SIDES = Sides(frozenset({E_nu}), frozenset({T}))
M = sp.Symbol("M", positive=True)


def recombined(expr: sp.Expr) -> sp.Expr:
    return sp.Add(*(moved * rest for moved, rest in terms(expr, SIDES).items()))


@pytest.mark.parametrize(
    ("expr", "factors"),
    [
        ((E_nu - T) ** 2 / E_nu**2, {1, 1 / E_nu, E_nu**-2}),
        ((1 - T / E_nu) ** 2 / (2 * m_e * T + M**2) ** 2, {1, 1 / E_nu, E_nu**-2}),
        (1 / (T * E_nu + T * m_e), {1 / (E_nu + m_e)}),
        (sp.exp(-T / M - E_nu / m_e), {sp.exp(-E_nu / m_e)}),
        (sp.exp(-(T + E_nu) / M), {sp.exp(-E_nu / M)}),
        (sp.sqrt(T * E_nu**3 * (T + m_e)), {E_nu ** sp.Rational(3, 2)}),
        ((T * E_nu) ** sp.Rational(-1, 2), {1 / sp.sqrt(E_nu)}),
        (sp.log(T / E_nu), {1, sp.log(m_e / E_nu), sp.log(E_nu / m_e)}),
        ((T**2 - E_nu**2) / (T - E_nu), {1, E_nu}),
        ((sp.sqrt(T + E_nu) + 1) * (sp.sqrt(T + E_nu) - 1), {1, E_nu}),
        (sp.sqrt(2) * (sp.sqrt(T + E_nu) + 1) * (sp.sqrt(T + E_nu) - 1), {1, E_nu}),
    ],
    ids=label,
)
def test_one_sided_parts_stay_whole(expr: sp.Expr, factors: set[sp.Expr]) -> None:
    found = terms(expr, SIDES)
    assert set(found) <= factors
    assert not any(SIDES.is_mixed(part) for part in found)
    assert not any(rest.has(E_nu) for rest in found.values())
    assert proof.equal(recombined(expr), expr)


def test_a_propagator_is_not_expanded() -> None:
    """`expand` writes (2 m T + M^2)^2 out; here it stays the one factor that it is."""
    propagator = 1 / (2 * m_e * T + M**2) ** 2
    found = terms((E_nu - T) ** 2 * propagator, SIDES)
    assert all(rest.has(propagator) for rest in found.values())


@pytest.mark.parametrize(
    ("expr", "culprit", "is_pole"),
    [
        (1 / (T + E_nu), 1 / (T + E_nu), True),
        (T * E_nu + 1 / (T * E_nu + m_e**2) ** 2, (T * E_nu + m_e**2) ** -2, True),
        (sp.exp(-T * E_nu / M**2), sp.exp(-T * E_nu / M**2), False),
        (sp.sqrt(T + E_nu), sp.sqrt(T + E_nu), False),
        (sp.log(1 + T / E_nu), None, False),
        (sp.sin(T / E_nu), sp.sin(T / E_nu), False),
        (1 / (sp.exp(T / E_nu) - 1), None, False),
    ],
    ids=label,
)
def test_what_joins_the_sides_is_named(expr: sp.Expr, culprit: sp.Expr | None, is_pole: bool) -> None:
    with pytest.raises(MixedError) as caught:
        terms(expr, SIDES)
    assert SIDES.is_mixed(caught.value.expression)
    assert culprit is None or caught.value.expression == culprit
    assert caught.value.is_pole is is_pole


def test_a_root_of_unknown_sign_is_not_split() -> None:
    left, right = sp.symbols("left right", real=True)
    sides = Sides(frozenset({left}), frozenset({right}))
    with pytest.raises(MixedError):
        terms(sp.sqrt(left * right, evaluate=False), sides)


def test_reduction_keeps_one_sided_functions() -> None:
    form = sp.exp(-T / M)
    expr = form * (T**2 - E_nu**2) / (T - E_nu)
    assert proof.equal(reduced(expr, SIDES), form * (T + E_nu))
    assert reduced(expr, SIDES).has(form)


@pytest.mark.parametrize(("expr", "yes"), [(T**2 / (T + 1), True), (sp.sqrt(T), False), (sp.exp(T), False)])
def test_rational(expr: sp.Expr, yes: bool) -> None:
    assert is_rational(expr) is yes
