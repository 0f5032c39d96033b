"""Centred bases: generators, shifted coefficients, and coefficients that keep no hidden cancellation."""

from __future__ import annotations

import pytest
import sympy as sp

import symbolic
from codegen.plan.centre import Powers, candidates, difference, in_terms_of_limit, powers_of, tidy
from codegen.plan.limits import Limit, limits
from symbolic import proof
from symbolic.symbols import E_nu, T, alpha, g_L, g_R, m_e, mu_nu
from tests.codegen.expressions import label

E = E_nu


@pytest.fixture(scope="module")
def limit() -> Limit:
    return limits(symbolic.get("dsigma_dT"), E_nu)[0]


def functions(powers: Powers) -> list[sp.Expr]:
    u = powers.generator
    return [powers.weight * sp.Add(*(c * u**n for n, c in enumerate(row))) for row in powers.rows]


@pytest.mark.parametrize(
    ("given", "generators"),
    [
        ((1, 1 / E, E**-2), {1 / E, E}),
        ((E**2, E, 1), {1 / E, E}),
        ((sp.exp(-E / m_e), sp.exp(-E / m_e) / E), {1 / E, E}),
        ((1 / (E + m_e) ** 2, E / (E + m_e) ** 2), {1 / E, E}),
        ((1, sp.log(E / m_e), sp.log(E / m_e) ** 2), {sp.log(E / m_e)}),
        ((1, sp.sqrt(E)), {sp.sqrt(E)}),
    ],
    ids=label,
)
def test_generators(given: tuple[sp.Expr, ...], generators: set[sp.Expr]) -> None:
    wanted = [sp.sympify(g) for g in given]
    found = list(powers_of(wanted, E))
    assert {p.generator for p in found} == generators
    for powers in found:
        assert all(proof.equal(a, b) for a, b in zip(functions(powers), wanted, strict=True))
        assert not any(c.has(E) for row in powers.rows for c in row)


def test_two_generators_at_once_have_no_centre() -> None:
    assert list(powers_of([sp.Integer(1), 1 / E, sp.log(E / m_e)], E)) == []


def test_the_sum_is_the_same(limit: Limit) -> None:
    pairs = [(1 / T, sp.Integer(1)), (sp.Integer(-1), 1 / E)]
    for made in candidates(pairs, limit):
        total = sp.Add(*(a * b for a, b in made.pairs))
        assert proof.equal(total.xreplace({limit.name: limit.value}), 1 / T - 1 / E)
        for (_, b), weight in zip(made.pairs, made.weights, strict=True):
            assert proof.equal(b.xreplace({limit.name: limit.value}), weight.xreplace({limit.name: limit.value}))


@pytest.mark.parametrize("generator", [E_nu, 1 / E_nu, sp.exp(-E_nu / m_e)])
def test_difference(limit: Limit, generator: sp.Expr) -> None:
    at_limit = {limit.name: limit.value}
    wanted = generator - generator.xreplace({E: limit.name})
    assert proof.equal(difference(generator, limit).xreplace(at_limit), wanted.xreplace(at_limit))


def test_coefficients_are_written_in_the_limit(limit: Limit) -> None:
    """1/T - 1/E_min cancels 10^5 at 10^5 MeV; in E_min alone it is m/(2 E_min^2)."""
    x = limit.name
    assert in_terms_of_limit(1 / T - 1 / x, limit, T) == m_e / (2 * x**2)


def test_functions_that_are_not_rational_stay(limit: Limit) -> None:
    form = sp.exp(-T / m_e)
    made = in_terms_of_limit(form * (1 / T - 1 / limit.name), limit, T)
    assert made == form * m_e / (2 * limit.name**2)


def test_terms_that_share_no_coupling_stay_apart(limit: Limit) -> None:
    x = limit.name
    square = g_L**2 - 2 * g_L * g_R * x / m_e + g_R**2 * x**2 / m_e**2
    made = tidy(square + mu_nu**2 * alpha * (x + m_e), x, {})
    assert proof.equal(made, square + mu_nu**2 * alpha * (x + m_e))
    rest = alpha * mu_nu**2 * (x + m_e)
    assert made in {(sign * (g_L * m_e - g_R * x)) ** 2 / m_e**2 + rest for sign in (1, -1)}
