"""Laws of plans, over random formulas and parameters."""

from __future__ import annotations

from fractions import Fraction

import pytest
import sympy as sp
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from codegen.errors import NotLinearError
from codegen.plan import Separation, Templates, linear, rank, separate
from codegen.plan.couplings import equal
from codegen.reference import Reference
from symbolic import proof
from symbolic.symbols import E_nu, T, m_e, mu_nu, sin2_theta_W
from tests.codegen.expressions import expressions
from tests.codegen.plan import physics
from tests.codegen.plan.physics import pure

FEW = settings(max_examples=12)
ratios = st.fractions(min_value=Fraction(1, 1000), max_value=Fraction(999, 1000), max_denominator=10**4)


@pytest.fixture(scope="module")
def templates() -> Templates:
    return linear(physics.total())


@pytest.fixture(scope="module")
def products() -> Separation:
    return separate(physics.total(), T, E_nu, basis="centred")


def overlap(left: sp.Expr, right: sp.Expr, point: dict[str, float]) -> bool:
    a, b = (Reference(side).at(point) for side in (left, right))
    return bool(a.overlaps(b)) and float((a - b).abs_upper()) <= 1e-60 * float(b.abs_upper())


@given(st.floats(0, 1), st.floats(0, 1e-6), st.floats(1e-3, 1e5), st.floats(0.01, 0.99))
def test_recombined_is_direct(
    templates: Templates, products: Separation, sine: float, moment: float, energy: float, share: float
) -> None:
    recoil = share * 2 * energy**2 / (0.511 + 2 * energy)
    point = {"sin2_theta_W": sine, "mu_nu": moment, "E_nu": energy, "T": recoil}
    source = physics.total().expr
    assert overlap(templates.recombine(), source, point)
    assert overlap(products.recombine(), source, point)


@FEW
@given(expressions)
def test_what_is_linear_is_exactly_so(expr: sp.Expr) -> None:
    formula = pure(sp.sympify(expr).xreplace({m_e: sp.Integer(2)}))
    assume(formula.parameters)
    refused = ""
    try:
        plan = linear(formula)
    except NotLinearError as error:
        refused = str(error)
    if refused:
        assert any(str(p) in refused for p in formula.parameters)
    else:
        assert plan.prove()
        assert not any(t.formula.expr.has(*formula.parameters) for t in plan.terms)


polynomials = st.dictionaries(
    st.tuples(st.integers(-2, 2), st.integers(-2, 2)), st.integers(-3, 3).filter(bool), min_size=1, max_size=4
).map(lambda terms: sp.Add(*(c * T**i * E_nu**j for (i, j), c in terms.items())))


@FEW
@given(polynomials, polynomials)
def test_the_rank_of_a_sum_is_at_most_the_sum_of_ranks(left: sp.Expr, right: sp.Expr) -> None:
    ranks = [rank(pure(side), T, E_nu) for side in (left, right)]
    together = left + right
    assert rank(pure(together), T, E_nu) <= sum(ranks)
    assert rank(pure(left), E_nu, T) == ranks[0]  # the sides may change places
    if together == 0:
        assert rank(pure(together), T, E_nu) == 0


@FEW
@given(polynomials)
def test_the_rank_is_that_of_the_matrix_of_coefficients(expr: sp.Expr) -> None:
    polynomial = sp.Poly(sp.expand(expr * T**2 * E_nu**2), T, E_nu)
    size = range(5)
    table = sp.Matrix([[polynomial.coeff_monomial(T**i * E_nu**j) for j in size] for i in size])
    assert rank(pure(expr), T, E_nu) == table.rank()


LEFT = [sp.Integer(1), T, sp.exp(-T), 1 / (T + 1), sp.sqrt(T), (T + 1) ** 2, mu_nu * T]
RIGHT = [sp.Integer(1), 1 / E_nu, 1 / (E_nu + 2) ** 2, sp.log(E_nu), sp.exp(-E_nu) / E_nu, E_nu]


@FEW
@given(polynomials, st.sampled_from(LEFT[2:5]), st.sampled_from(RIGHT[1:5]))
def test_factors_of_one_side_do_not_change_the_rank(expr: sp.Expr, left: sp.Expr, right: sp.Expr) -> None:
    assert rank(pure(expr * left * right), T, E_nu) == rank(pure(expr), T, E_nu)


@FEW
@given(st.lists(st.tuples(st.sampled_from(LEFT), st.sampled_from(RIGHT)), min_size=1, max_size=4))
def test_what_separates_is_exactly_so(pairs: list[tuple[sp.Expr, sp.Expr]]) -> None:
    formula = pure(sp.Add(*(a * b for a, b in pairs)) + T * E_nu)
    plan = separate(formula, T, E_nu, basis="plain")
    assert plan.rank <= len(pairs) + 1
    assert plan.is_minimal
    assert plan.prove()


@given(ratios, ratios)
def test_templates_are_additive(templates: Templates, first: Fraction, second: Fraction) -> None:
    """Half the sum over two sets of couplings is the sum over the mean coefficients."""
    values = [
        [c.xreplace({sin2_theta_W: sp.Rational(x), mu_nu: sp.Rational(x) / 10**9}) for c in templates.coefficients]
        for x in (first, second)
    ]
    mean = [(a + b) / 2 for a, b in zip(*values, strict=True)]
    parts = sp.Add(*(templates.recombine(v) for v in values)) / 2
    assert equal(templates.recombine(mean), parts)


def test_parts_add_up_template_by_template() -> None:
    whole = {t.coefficient: t.formula.expr for t in linear(physics.total()).terms}
    weak = {t.coefficient: t.formula.expr for t in linear(physics.weak()).terms}
    rest = {t.coefficient: t.formula.expr for t in linear(physics.magnetic()).terms}
    assert set(whole) == set(weak) | set(rest)
    for monomial, expr in whole.items():
        assert proof.equal(expr, weak.get(monomial, 0) + rest.get(monomial, 0))


def test_the_helper_proofs_are_no_rubber_stamp() -> None:
    assert equal((T + mu_nu) ** 2, T**2 + 2 * T * mu_nu + mu_nu**2)
    assert not equal((T + mu_nu) ** 2, T**2 + 2 * T * mu_nu)
    assert not equal(mu_nu * m_e, mu_nu * T)
