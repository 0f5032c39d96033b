"""Every form is the same function; slacks and conjugates find what is known to be stable."""

from __future__ import annotations

import pytest
import sympy as sp

from codegen.freeze import freeze, specify
from codegen.stabilise.forms import stages
from codegen.stabilise.series import rewritten
from codegen.stabilise.slacks import slacks
from codegen.verify import same_everywhere
from symbolic import registry
from symbolic.symbols import E_nu, T, costheta, m_e, sin2_theta_W

CASES = [
    ("dsigma_dT", {"flavour": "nubar_e", "part": "weak"}),
    ("E_nu_from", {}),
    ("T_from", {}),
    ("ratio", {"flavour": "nubar_e"}),
]


@pytest.mark.parametrize(("name", "choice"), CASES)
def test_every_form_is_the_same_function(name: str, choice: dict[str, str]) -> None:
    formula = registry.get(name, **choice)
    spec = specify(formula, "k")
    start = freeze(formula, spec)
    count = 0
    for stage in stages(formula.body, formula.where, slacks(formula), formula.parameters):
        for form in stage:
            count += 1
            assert same_everywhere(start, freeze(formula, spec, form.body, form.where)), form.how
    assert count > 3


def test_slacks_come_from_the_domain() -> None:
    """2 E^2 - T (m + 2 E) from T <= T_max(E), and T solved from it."""
    (slack,) = slacks(registry.get("dsigma_dT", flavour="nu_e", part="weak"))
    assert slack.definition == sp.expand(2 * E_nu**2 - T * (m_e + 2 * E_nu))
    assert slack.variable == T
    assert sp.simplify(slack.definition.subs(T, slack.solution) - slack.symbol) == 0


def test_the_angle_has_its_distance_from_forward() -> None:
    found = {s.definition for s in slacks(registry.get("T_from"))}
    assert 1 - costheta in found


def test_the_antineutrino_becomes_a_square_and_a_remainder() -> None:
    """In the slack, W(nubar_e) holds (4 E sin^2 - m)^2: both parts vanish at the dynamical zero, and only there."""
    formula = registry.get("dsigma_dT", flavour="nubar_e", part="weak")
    square = (4 * E_nu * sin2_theta_W - m_e) ** 2
    found = [f for stage in stages(formula.body, formula.where, slacks(formula)) for f in stage]
    assert any(f.body.has(square) for f in found)


def test_series_are_those_of_the_function() -> None:
    """3 (sin x - x cos x) / x^3 = 1 - x^2/10 + x^4/280 - ..."""
    x = sp.Symbol("x", positive=True)
    helm = 3 * (sp.sin(x) - x * sp.cos(x)) / x**3
    forms = dict(rewritten(helm))
    polynomial = sp.expand(forms["series below 1/4 of x"].args[2])
    assert polynomial.coeff(x, 0) == 1
    assert polynomial.coeff(x, 2) == sp.Rational(-1, 10)
    assert polynomial.coeff(x, 4) == sp.Rational(1, 280)


def test_nothing_is_expanded_where_nothing_cancels() -> None:
    x = sp.Symbol("x", positive=True)
    assert not list(rewritten(sp.exp(-(x**2))))
