"""Changes of variables: Jacobians, steps, domains, and what cannot be changed."""

from __future__ import annotations

import pytest
import sympy as sp

import symbolic
from symbolic import change_of_variables, kinematics, proof
from symbolic.errors import DerivationError, SymbolicError
from symbolic.symbols import E_nu, T, costheta, g_L, m_e, p, sin2_theta_W


def test_jacobian_of_the_paper() -> None:
    found = change_of_variables.jacobian(E_nu, costheta)
    assert proof.equal(found, -m_e * p * T / (p * costheta - T) ** 2)


@pytest.mark.parametrize(("old", "new"), [(T, costheta), (costheta, T), (E_nu, costheta)])
def test_jacobians_are_the_derivatives_of_the_solutions(old: sp.Symbol, new: sp.Symbol) -> None:
    value = kinematics.on_shell(change_of_variables.jacobian(old, new))
    assert proof.equal(value, sp.diff(kinematics.on_shell(kinematics.branch(old)), new))
    assert not proof.equal(value, -sp.diff(kinematics.on_shell(kinematics.branch(old)), new))


@pytest.mark.parametrize("flavour", ["nu_e", "nubar_mu"])
@pytest.mark.parametrize(
    ("old", "new", "name"), [("T", "costheta", "dsigma_dcostheta"), ("E_nu", "costheta", "dsigma_dT_in_costheta")]
)
def test_a_changed_formula_knows_what_it_is(flavour: str, old: str, new: str, name: str) -> None:
    changed = symbolic.get("dsigma_dT", flavour=flavour).change_variable(old, new)
    assert changed.name == name
    assert str(costheta) in [str(v) for v in changed.variables]
    assert str(changed.unit) == "cm^2"
    assert [v.law for v in changed.check()] == ["derivation", "dimension", "positivity"]
    assert all(changed.check())


def test_there_and_back_is_the_same_density() -> None:
    start = symbolic.get("dsigma_dT", part="magnetic")
    angle = start.change_variable("T", "costheta")
    back = angle.change_variable("costheta", "T")
    assert back.variables == (T, E_nu)
    assert proof.equal(back.expr, start.expr)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("costheta", "T", "does not depend on costheta"),
        ("T", "E_nu", "depends on E_nu already"),
        ("nonsense", "T", "is not a symbol"),
    ],
)
def test_impossible_changes(old: str, new: str, words: str) -> None:
    with pytest.raises(SymbolicError, match=words):
        symbolic.get("dsigma_dT").change_variable(old, new)


def test_magnitude_needs_a_sign() -> None:
    assert change_of_variables.magnitude(sp.Integer(-3)) == 3
    assert change_of_variables.magnitude(-T) == T
    with pytest.raises(DerivationError, match="sign of the Jacobian"):
        change_of_variables.magnitude(g_L - sin2_theta_W)
