"""One division per kernel, and only where it pays."""

import pytest
import sympy as sp

from codegen import passes, pipeline
from codegen.module import family
from codegen.passes.rewrite import operations
from symbolic import registry
from symbolic.symbols import E_nu, T
from tests.codegen.expressions import tape_of


def lowered(expr: sp.Expr) -> dict[str, int]:
    return operations(passes.lower.run(passes.fractions.run(tape_of(expr)[0])))


def test_a_sum_of_quotients_is_one_quotient() -> None:
    assert lowered(1 / T - 1 / E_nu) == {"div": 1, "mul": 1, "sub": 1}


def test_quotients_of_quotients_are_flattened() -> None:
    assert lowered((1 / T) / (1 + 1 / E_nu))["div"] == 1


def test_common_factors_cancel() -> None:
    assert "div" not in lowered((E_nu**2 / T) * (T / E_nu) - E_nu + T)


@pytest.mark.parametrize("name", ["dsigma_dT", "dsigma_dcostheta", "d2sigma_dT_dcostheta", "ratio", "T_max"])
def test_without_stabilise_no_kernel_has_more_than_one_division(name: str) -> None:
    entry = registry.entry(name)
    for formula in (registry.get(name, **choice) for choice in entry.choices()):
        operations = pipeline.lower(formula, "k", off=["stabilise"]).operations["emitted"]
        assert operations["div"] == 1, formula.key
        assert operations.get("sqrt", 0) <= 1, formula.key


def test_stabilise_divides_once_where_nothing_cancels() -> None:
    for function, kernel in family("dsigma_dT").kernels:
        assert kernel.operations["emitted"]["div"] <= 1 + ("nubar_e" in function), function


def test_differences_of_inputs_stay_differences() -> None:
    """E_nu - T is formed first: expanding it would lose its digits near T = E_nu."""
    tape = passes.lower.run(passes.fractions.run(tape_of((E_nu - T) ** 2 / E_nu**2 + T / E_nu)[0]))
    assert operations(tape)["sub"] == 1
