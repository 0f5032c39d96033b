"""Plans as code: pieces emitted in one module, recombined, against ball arithmetic."""

from __future__ import annotations

import pickle
from typing import Any

import numpy as np
import pytest

from codegen.backends import loader
from codegen.errors import CodegenError
from codegen.plan import linear, separate
from codegen.plan.kernels import Loss, SeparationKernels, TemplateKernels, compile_plan, loss
from symbolic.symbols import E_nu, T
from tests.codegen.plan import physics

QUICK = ("stabilise",)  # the search for stable forms has tests of its own; here every piece is emitted as it is
BULK = 1e-13


@pytest.fixture(scope="module", params=["numpy", "c"])
def backend(request: pytest.FixtureRequest) -> str:
    reason = loader(request.param).available()
    if reason:
        pytest.skip(reason)
    return str(request.param)


@pytest.fixture(scope="module")
def templates(backend: str) -> TemplateKernels:
    made = compile_plan(linear(physics.total()), backend, QUICK)
    assert isinstance(made, TemplateKernels)
    return made


def separated(basis: str, backend: str = "numpy") -> SeparationKernels:
    made = compile_plan(separate(physics.magnetic(), T, E_nu, basis=basis), backend, QUICK)
    assert isinstance(made, SeparationKernels)
    return made


def test_templates_recombine(templates: TemplateKernels) -> None:
    found = loss(physics.total(), templates)
    assert found.bulk < BULK
    assert found.corners < BULK


def test_a_separation_recombines(backend: str) -> None:
    made = separated("centred", backend)
    found = loss(physics.magnetic(), made)
    assert found.bulk < BULK
    assert found.corners < BULK


def test_what_the_plain_basis_loses_is_its_condition() -> None:
    made = separated("plain")
    found, condition = loss(physics.magnetic(), made), made.plan.condition
    assert found.bulk < BULK
    assert BULK < found.corners < condition.corners * 2.0**-50


def test_one_module_with_a_function_for_each_piece(templates: TemplateKernels) -> None:
    functions = {k.spec.name for k in (*templates.templates, *templates.coefficients)}
    assert len(functions) == 8
    assert all(name in templates.source for name in functions)
    assert {k.source for k in templates.templates} == {templates.source}


def test_shapes(templates: TemplateKernels) -> None:
    recoil, energy = np.linspace(0.1, 0.2, 5)[:, None], np.linspace(1.0, 2.0, 3)
    values = templates.data(T=recoil, E_nu=energy)
    weights = templates.parameters(sin2_theta_W=np.linspace(0.2, 0.3, 7), mu_nu=1e-11)
    slopes = templates.gradient(sin2_theta_W=0.23, mu_nu=1e-11)
    assert (values.shape, weights.shape, slopes.shape) == ((4, 5, 3), (4, 7), (2, 4))
    grid = np.einsum("kp,kte->pte", weights, values)
    direct = templates(T=recoil, E_nu=energy, sin2_theta_W=0.2, mu_nu=1e-11)
    assert np.allclose(grid[0], direct, rtol=1e-14, atol=0)


def test_slopes_are_the_derivatives(templates: TemplateKernels) -> None:
    at = {"T": 0.3, "E_nu": 1.1}
    slope = np.einsum("pk,k...->p...", templates.gradient(sin2_theta_W=0.23, mu_nu=1e-10), templates.data(**at))
    step = 1e-5
    up, down = (templates(**at, sin2_theta_W=0.23 + s, mu_nu=1e-10) for s in (step, -step))
    assert slope[0] == pytest.approx((up - down) / (2 * step), rel=1e-9, abs=0)


def test_outside_phase_space_templates_are_zero(templates: TemplateKernels) -> None:
    assert templates(T=2.0, E_nu=1.0, sin2_theta_W=0.23) == 0.0


def test_first_and_second_are_the_functions_that_they_say() -> None:
    made = separated("plain")
    second = made.second(E_nu=np.array([1.0, 2.0]))
    assert second.tolist() == [[1.0, 1.0], [1.0, 0.5]]
    assert made.first(T=0.5, mu_nu=0.0).tolist() == [0.0, 0.0]
    restored = pickle.loads(pickle.dumps(made.first_kernels[0]))
    assert restored(0.5, mu_nu=1e-10) == made.first(T=0.5, mu_nu=1e-10)[0]


def test_a_planted_error_is_measured(templates: TemplateKernels) -> None:
    def wrong(**arguments: Any) -> Any:
        return templates(**arguments) * (1 + 1e-9)

    found = loss(physics.total(), wrong)
    assert found.bulk == pytest.approx(1e-9, rel=1e-3)
    assert isinstance(found, Loss)
    assert set(found.worst) == {"T", "E_nu", "sin2_theta_W", "mu_nu"}


def test_unknown_backends_get_a_sentence() -> None:
    with pytest.raises(CodegenError, match="'abacus' is not a backend"):
        compile_plan(linear(physics.total()), "abacus")
