"""Separation: ranks, bases, conditions; what does not separate and what is then said; planted errors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import sympy as sp

import symbolic
from codegen.errors import NotSeparableError, PlanError
from codegen.plan import Product, Separation, rank, separate
from codegen.plan.condition import rank_at_least
from codegen.plan.separate import LIMIT
from symbolic.formula import Formula
from symbolic.symbols import E_nu, T, T_max, T_min, costheta, m_e, mu_nu
from tests.codegen.plan import physics
from tests.codegen.plan.physics import M_X, pure

INVERSE_POWERS = (1, 1 / E_nu, E_nu**-2)


@pytest.fixture(scope="module")
def total() -> Separation:
    return separate(physics.total("nu_e"), T, E_nu)


@pytest.fixture(scope="module")
def magnetic() -> Separation:
    return separate(physics.magnetic(), "T", "E_nu")


def test_the_cross_section_is_a_sum_of_three_products(total: Separation) -> None:
    assert total.weights == INVERSE_POWERS
    assert total.basis == "plain"
    assert (total.rank, total.rank_proved) == (3, 3)
    assert total.is_minimal
    assert total.prove()
    assert not any(p.second.expr.has(T, mu_nu) for p in total.products)
    assert not any(p.first.expr.has(E_nu) for p in total.products)


@pytest.mark.parametrize("build", physics.MEDIATORS.values(), ids=list(physics.MEDIATORS))
def test_beyond_the_standard_model_the_rank_is_three_at_most(build: Callable[[], Formula]) -> None:
    plan = separate(build(), T, E_nu, basis="plain")
    assert set(plan.weights) <= set(INVERSE_POWERS)
    assert plan.is_minimal
    assert plan.prove()


def test_ranks_that_are_less() -> None:
    assert rank(physics.magnetic(), T, E_nu) == 2
    assert rank(physics.light_scalar(), T, E_nu) == 1
    assert rank(pure((T + 1) * (E_nu + 1)), T, E_nu) == 1
    assert rank(pure(T * (1 + 1 / E_nu) + T / E_nu**2), T, E_nu) == 1
    assert rank(pure((T + E_nu) ** 4), T, E_nu) == 5
    assert rank(pure(T * E_nu + T * (E_nu + 1) + T), T, E_nu) == 1


def test_a_propagator_in_the_energy_stays_whole() -> None:
    plan = separate(physics.resonance(), T, E_nu, fixed=[M_X], basis="plain")
    assert len(plan.products) == 2
    assert all(p.second.body.has(1 / (2 * E_nu * m_e + M_X**2) ** 2) for p in plan.products)
    assert plan.prove()


def test_a_parameter_that_joins_the_sides_must_be_fixed() -> None:
    with pytest.raises(NotSeparableError, match="M_X"):
        separate(physics.resonance(), T, E_nu)


def test_pieces_check_like_any_formula(total: Separation, magnetic: Separation) -> None:
    for product in (*total.products, *magnetic.products):
        for piece in (product.first, product.second):
            verdicts = {v.law: v.verdict for v in piece.check()}
            assert verdicts == {"derivation": "proved", "dimension": "proved"}
        assert product.first.unit * product.second.unit == physics.CM2_PER_MEV


def test_the_plain_basis_is_left_where_it_cancels(magnetic: Separation) -> None:
    """1/T - 1/E loses 10^5 at the edge of phase space at 10^5 MeV; around E_nu_min nothing cancels."""
    found = dict(magnetic.alternatives)
    assert found["plain"].corners > 1e4
    assert found["plain"].bulk < 100
    assert magnetic.basis != "plain"
    assert magnetic.condition.largest < 1 + 1e-9
    assert magnetic.limit is not None
    assert magnetic.limit.name == sp.Symbol("E_nu_min", positive=True)
    assert magnetic.prove()


def test_the_plain_basis_stays_where_it_does_not(total: Separation) -> None:
    assert total.condition.largest < LIMIT
    assert dict(total.alternatives)["plain"] == total.condition
    assert len(total.alternatives) == 3


def test_at_the_dynamical_zero_the_centred_terms_have_one_sign() -> None:
    """The edge value is a perfect square, and what is added to it is positive."""
    plan = separate(physics.weak(), T, E_nu)
    assert dict(plan.alternatives)["plain"].corners > LIMIT
    assert plan.condition.largest < 1 + 1e-9
    squares = [f for f in sp.Mul.make_args(plan.products[0].first.body) if f.is_Pow and f.exp == 2 and f.base.is_Add]
    assert len(squares) == 1
    assert plan.prove()


@pytest.mark.parametrize("build", [physics.resonance, physics.form_factor])
def test_centred_bases_of_new_physics(build: Callable[[], Formula]) -> None:
    formula = build()
    fixed = [v for v in formula.variables if v == M_X]
    plan = separate(formula, T, E_nu, basis="centred", fixed=fixed)
    assert plan.condition.largest < 4
    assert plan.condition.largest < dict(plan.alternatives)["plain"].largest
    assert plan.prove()


@pytest.mark.parametrize(
    ("formula", "second", "unbounded", "words"),
    [
        (pure(1 / (T + E_nu)), E_nu, True, r"made_up does not separate .*\(a pole that moves"),
        (pure(sp.exp(-T * E_nu)), E_nu, False, "exp.* joins them"),
        (pure(sp.sqrt(T + E_nu)), E_nu, False, "sqrt.* joins them"),
        (pure(sp.log(1 + T / E_nu)), E_nu, False, "log.* joins them"),
        (symbolic.get("dsigma_dcostheta"), E_nu, True, "functions of costheta times functions of E_nu"),
        (symbolic.get("d2sigma_dT_dcostheta"), costheta, True, "functions of T times functions of costheta"),
        (symbolic.get("ratio"), E_nu, True, "a pole that moves"),
    ],
    ids=["pole", "exponential", "root", "logarithm", "dsigma_dcostheta", "d2sigma", "ratio"],
)
def test_what_does_not_separate(formula: Formula, second: sp.Symbol, unbounded: bool, words: str) -> None:
    first = [v for v in formula.variables if v != second]
    with pytest.raises(NotSeparableError, match=words) as caught:
        separate(formula, first, second)
    assert caught.value.unbounded is unbounded
    assert caught.value.at_least == 8
    assert isinstance(caught.value.expression, sp.Expr)


def test_a_determinant_bounds_the_rank_from_below() -> None:
    formula = pure((T + E_nu) ** 4)
    assert rank_at_least(formula, (E_nu,), 5) == 5
    assert rank_at_least(formula, (E_nu,), 8) == 5  # a determinant of six rows is 0, and no ball says otherwise


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((T, "costheta"), "does not depend on costheta"),
        ((T, T), "T cannot stand on both sides"),
        (((), E_nu), "at least one variable for either side"),
    ],
)
def test_misuse_gets_a_sentence(arguments: tuple[sp.Symbol, sp.Symbol], words: str) -> None:
    with pytest.raises(PlanError, match=words):
        separate(physics.magnetic(), *arguments)


def test_bases_that_are_none() -> None:
    with pytest.raises(PlanError, match="'best_of_all' is no basis; choose best, plain or centred"):
        separate(physics.magnetic(), T, E_nu, basis="best_of_all")
    with pytest.raises(PlanError, match="has no centred basis in E_nu"):
        separate(pure(T + E_nu), T, E_nu, basis="centred")


def test_clamps_must_be_opened_first() -> None:
    with pytest.raises(PlanError, match=r"cuts T_max at .*unclamped"):
        separate(symbolic.get("sigma"), (T_min, T_max), E_nu)


def planted(plan: Separation, product: Product) -> Separation:
    return replace(plan, products=(product, *plan.products[1:]))


@pytest.mark.parametrize("basis", ["plain", "centred"])
def test_planted_factors_turn_red(basis: str) -> None:
    plan = separate(physics.magnetic(), T, E_nu, basis=basis)
    right = plan.products[0]
    for factor in (-1, sp.Rational(10**9 + 1, 10**9), 1 + m_e / E_nu):
        wrong = Product(right.first, replace(right.second, body=right.second.body * factor))
        assert not planted(plan, wrong).prove()
    assert not replace(plan, products=plan.products[1:]).prove()


def narrow_panel() -> Formula:
    """The magnetic cross section for energies just below 1 GeV, where T and E agree to three digits."""
    base = physics.magnetic()
    ranges = ((E_nu, 1957 * m_e, 1958 * m_e), (T, sp.Integer(999), sp.Rational(9997, 10)))
    return replace(base, domain=replace(base.domain, ranges=ranges))


def test_a_centre_of_ones_own() -> None:
    plan = separate(narrow_panel(), T, E_nu, about=1957 * m_e)
    assert plan.basis == "powers of -1/(1957*m_e) + 1/E_nu"
    assert plan.condition.largest < 1 + 1e-9
    assert dict(plan.alternatives)["plain"].corners > 1e3
    assert plan.limit is None
    assert len(plan.products) == plan.rank == 2
    assert plan.prove()
    assert not any(p.second.expr.has(T) for p in plan.products)


@pytest.mark.parametrize("value", [T, sp.Integer(-1), sp.Integer(0)])
def test_a_centre_that_is_none(value: sp.Expr) -> None:
    with pytest.raises(PlanError, match="is no centre; give one such as 3"):
        separate(physics.magnetic(), T, E_nu, about=value)
