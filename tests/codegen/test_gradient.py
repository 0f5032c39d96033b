"""A kernel of value and derivatives: right against SymPy's derivative in balls, one division where one is enough."""

from __future__ import annotations

import numpy as np
import pytest

import codegen
from codegen import corners
from codegen.errors import CodegenError
from codegen.gradient import derivative, lower_gradient, orders
from codegen.passes import primitive, rewrite
from codegen.truth import truth
from symbolic import registry

BY = ("sin2_theta_W", "mu_nu")


def test_value_and_gradient_share_one_division() -> None:
    formula = registry.get("dsigma_dT", flavour="nu_e", part="total")
    lowered = lower_gradient(formula, "k", BY)
    assert rewrite.operations(primitive(lowered.tape))["div"] == 1


@pytest.mark.parametrize("backend", ["c", "numpy"])
def test_derivatives_are_those_of_the_formula(backend: str) -> None:
    """Within 10 ULP of max(|df/dx|, |f/x|) in every corner."""
    formula = registry.get("dsigma_dT", flavour="nu_e", part="total")
    kernel = codegen.compile(formula, backend, gradient=BY)
    columns = corners.joined(corners.strata(formula, 200, 3))
    found = kernel(*(columns[n] for n in kernel.names))
    value = truth(formula.expr, columns)
    for name in BY:
        exact = truth(derivative(formula, (name,)).expr, columns)
        with np.errstate(all="ignore"):
            size = np.fmax(np.abs(exact.high), np.abs(value.high / columns[name]))
            errors = np.abs((getattr(found, f"d_{name}") - exact.high) - exact.low) / np.spacing(size)
        assert np.nanmax(np.where(size > 1e-280, errors, 0.0)) <= 10


def test_the_gradient_of_a_kernel_is_by_all_its_arguments() -> None:
    kernel = codegen.compile(registry.get("T_max"))
    value, slope = kernel.gradient(1.0)
    m = 0.51099895069
    assert value == kernel(1.0)
    assert slope == pytest.approx(4 * (1.0 + m) / (m + 2) ** 2, rel=1e-15)


def test_second_derivatives_on_demand() -> None:
    kernel = codegen.compile(registry.get("T_max")).derivatives("E_nu", order=2)
    assert [o.by for o in kernel.spec.outputs] == [(), ("E_nu",), ("E_nu", "E_nu")]
    m = 0.51099895069
    exact = 4 * m**2 / (m + 2) ** 3
    assert kernel(1.0).d_E_nu_d_E_nu == pytest.approx(exact, rel=1e-14)


def test_outside_phase_space_every_output_is_zero() -> None:
    kernel = codegen.compile(registry.get("dsigma_dT", flavour="nu_e", part="weak"), gradient=True)
    assert all(v == 0.0 for v in kernel(2.0, 1.0))
    assert all(np.isnan(v) for v in kernel(-1.0, 1.0))


def test_units_follow_the_inputs() -> None:
    kernel = codegen.compile(registry.get("dsigma_dT", flavour="nu_e", part="weak"), gradient=("T",))
    assert [o.unit for o in kernel.spec.outputs] == ["cm^2/MeV", "cm^2/MeV^2"]


@pytest.mark.parametrize(
    ("by", "order", "words"),
    [(("Q",), 1, "does not depend on 'Q'"), (("T",), 3, "order is 1 or 2")],
)
def test_what_cannot_be_differentiated_is_said(by: tuple[str, ...], order: int, words: str) -> None:
    with pytest.raises(CodegenError, match=words):
        orders(registry.get("dsigma_dT", flavour="nu_e", part="weak"), by, order)
