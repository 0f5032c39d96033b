"""Parameter-linear templates: what they are, that they add up, what is refused, what a planted error does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import sympy as sp

import symbolic
from codegen.errors import NotLinearError, PlanError
from codegen.plan import Template, Templates, linear
from codegen.plan.couplings import is_coefficient, label
from symbolic import proof
from symbolic.formula import Formula
from symbolic.symbols import E_nu, T, alpha, g_L, g_R, m_e, mu_nu, sin2_theta_W
from tests.codegen.plan import physics
from tests.codegen.plan.physics import M_X, a_T, eps_L, eps_R, g_X, pure, q_nu, r2_c

s = sin2_theta_W


@pytest.fixture(scope="module")
def total() -> Templates:
    return linear(physics.total())


def coefficients(plan: Templates) -> list[sp.Expr]:
    return [t.coefficient for t in plan.terms]


def test_the_cross_section_has_four_templates(total: Templates) -> None:
    assert coefficients(total) == [g_L**2, g_L * g_R, g_R**2, mu_nu**2]
    assert dict(total.couplings) == {g_L: s + sp.Rational(1, 2), g_R: s}
    assert all(t.formula.parameters == () and t.formula.variables == (T, E_nu) for t in total.terms)
    assert total.prove()


def test_templates_keep_their_form(total: Templates) -> None:
    """(E - T)^2 and (E - T)/(E T) are not expanded, so they keep their digits."""
    assert total.terms[0].formula.body.has((E_nu - T) ** 2)
    assert total.terms[3].formula.body.has(E_nu - T)


def test_in_the_parameters_themselves() -> None:
    plan = linear(physics.total(), named=False)
    assert coefficients(plan) == [s**2, s, mu_nu**2, 1]
    assert plan.prove()


@pytest.mark.parametrize("name", ["sigma", "M2", "dsigma_dcostheta", "d2sigma_dT_dcostheta"])
@pytest.mark.parametrize("named", [True, False])
def test_every_cross_section(name: str, named: bool) -> None:
    plan = linear(symbolic.get(name, flavour="nu_e"), named=named)
    assert len(plan.terms) == 4
    assert plan.prove()


def test_templates_check_like_any_formula(total: Templates) -> None:
    for template in total.terms:
        verdicts = {v.law: v.verdict for v in template.formula.check()}
        assert verdicts == {"derivation": "proved", "dimension": "proved"}
        assert template.formula.unit == physics.CM2_PER_MEV
    for formula in total.coefficient_formulas:
        assert all(v.verdict == "proved" for v in formula.check())


def test_the_domain_keeps_what_concerns_the_data(total: Templates) -> None:
    source, template = physics.total().domain, total.terms[0].formula.domain
    assert template.phase_space == source.phase_space
    assert all(not r.has(s) for r in template.allowed)
    assert template.outside == "zero"


def test_some_parameters_may_stay() -> None:
    plan = linear(physics.total(), ["mu_nu"])
    assert coefficients(plan) == [mu_nu**2, 1]
    assert plan.terms[1].formula.parameters == (s,)
    assert [n for n, _ in plan.terms[1].formula.where] == [g_L, g_R]
    assert plan.prove()


@pytest.mark.parametrize(
    ("build", "parameters", "count"),
    [
        (physics.non_standard, (s, eps_L, eps_R), 3),
        (physics.charge_radius, (s, r2_c), 3),
        (physics.millicharge, (s, q_nu), 6),
        (physics.light_vector, (s, g_X), 6),
        (physics.light_scalar, (g_X,), 1),
        (physics.form_factor, (mu_nu,), 1),
    ],
)
def test_new_physics(build: Callable[[], Formula], parameters: tuple[sp.Symbol, ...], count: int) -> None:
    plan = linear(build(), parameters)
    assert len(plan.terms) == count
    assert plan.prove()
    assert not any(t.formula.expr.has(*parameters) for t in plan.terms)


def test_couplings_keep_their_names_with_new_parameters() -> None:
    plan = linear(physics.non_standard(), (s, eps_L, eps_R))
    assert coefficients(plan) == [g_L**2, g_L * g_R, g_R**2]
    assert dict(plan.couplings)[g_R] == s + eps_R


def test_functions_of_the_parameters_become_couplings() -> None:
    plan = linear(pure(sp.exp(-mu_nu) * T + sp.sqrt(1 - s) * E_nu * T + T / s + 1 / (1 + s)))
    names = dict(plan.couplings)
    assert set(names.values()) == {sp.exp(-mu_nu), sp.sqrt(1 - s), 1 / (1 + s)}
    assert len(plan.terms) == 4
    assert plan.prove()
    for template in plan.terms:
        assert all(v.verdict == "proved" for v in template.formula.check())


@pytest.mark.parametrize(
    ("formula", "parameters", "words"),
    [
        (physics.light_vector(), (g_X, M_X), r"sums?.*M_X.*1/\(M_X\*\*2 \+ 2\*T\*m_e\).*leave M_X out"),
        (physics.form_factor(), (mu_nu, a_T), r"exp\(-2\*T/a_T\).*leave a_T out"),
        (symbolic.get("ratio"), None, r"ratio\[nu_e\].*leave sin2_theta_W out \(parameters: mu_nu\)"),
        (pure(sp.sin(s * T)), None, r"made_up.*sin"),
    ],
    ids=["propagator", "form factor", "ratio", "sine"],
)
def test_refusals_name_the_formula_and_the_part(
    formula: Formula, parameters: tuple[sp.Symbol, ...] | None, words: str
) -> None:
    with pytest.raises(NotLinearError, match=words):
        linear(formula, parameters)


@pytest.mark.parametrize(
    ("formula", "parameters", "words"),
    [
        (symbolic.get("T_max"), None, "has no parameters"),
        (physics.total(), ["Q"], "does not depend on Q; it depends on T, E_nu"),
    ],
)
def test_misuse_gets_a_sentence(formula: Formula, parameters: list[str] | None, words: str) -> None:
    with pytest.raises(PlanError, match=words):
        linear(formula, parameters)


def test_gradient_and_hessian(total: Templates) -> None:
    source = physics.total().expr
    for k, p in enumerate((s, mu_nu)):
        assert proof.equal(total.recombine([row[k] for row in total.gradient]), sp.diff(source, p))
        for j, q in enumerate((s, mu_nu)):
            second = total.recombine([matrix[k][j] for matrix in total.hessian])
            assert proof.equal(second, sp.diff(source, p, q))


def planted(plan: Templates, k: int, template: Template) -> Templates:
    terms = tuple(template if j == k else t for j, t in enumerate(plan.terms))
    return replace(plan, terms=terms)


@pytest.mark.parametrize("k", range(4))
@pytest.mark.parametrize("factor", [-1, sp.Rational(1000001, 1000000), m_e / m_e * 2])
def test_a_planted_coefficient_turns_red(total: Templates, k: int, factor: sp.Expr) -> None:
    right = total.terms[k]
    assert not planted(total, k, Template(right.coefficient * factor, right.formula)).prove()


def test_a_planted_template_turns_red(total: Templates) -> None:
    right = total.terms[2]
    wrong = replace(right.formula, body=right.formula.body * (1 - T / E_nu))
    assert not planted(total, 2, Template(right.coefficient, wrong)).prove()
    generic = physics.total().body
    couplings = (g_L, g_R, s, mu_nu)
    assert is_coefficient(generic, g_R**2, couplings, right.formula.body)
    assert not is_coefficient(generic, g_R**2, couplings, wrong.body)


def test_a_forgotten_template_turns_red(total: Templates) -> None:
    assert not replace(total, terms=total.terms[:-1]).prove()


@pytest.mark.parametrize(
    ("monomial", "text"),
    [(g_L**2 * g_R, "g_L2_g_R"), (sp.Integer(1), "constant"), (alpha / mu_nu**2, "alpha_mu_num2")],
)
def test_labels_are_names(monomial: sp.Expr, text: str) -> None:
    assert label(monomial) == text
    assert label(monomial).isidentifier()
