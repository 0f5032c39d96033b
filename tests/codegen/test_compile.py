"""codegen.compile: a formula in no file becomes a kernel with its source and certificate."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

import codegen
import nmm
import symbolic
from codegen.errors import BackendNameError, CodegenError
from symbolic import registry

BACKENDS = ["c", "numpy"]


@pytest.fixture(params=BACKENDS)
def kernel(request: pytest.FixtureRequest) -> codegen.Kernel:
    angle = symbolic.get("dsigma_dT", flavour="nubar_e", part="total").change_variable("T", "costheta")
    return codegen.compile(angle, backend=request.param)


def test_equals_the_registered_formula(kernel: codegen.Kernel) -> None:
    c = np.linspace(0.05, 0.95, 40)
    found = kernel(c, 1.0, mu_nu=1e-10)
    expected = nmm.dsigma_dcostheta(c, 1.0, flavour="nubar_e", mu_nu=1e-10)
    np.testing.assert_allclose(found, expected, rtol=4e-15, atol=0)


def test_names_positions_and_defaults(kernel: codegen.Kernel) -> None:
    a = kernel(0.5, 1.0, 0.23122, 0.0)
    assert a == kernel(costheta=0.5, E_nu=1.0) == kernel(0.5, E_nu=1.0, sin2_theta_W=0.23122)


@pytest.mark.parametrize("bad", [{"E": 1.0}, {"E_nu": 1.0, "flavour": "nu_e"}])
def test_wrong_arguments_are_named(kernel: codegen.Kernel, bad: dict[str, float]) -> None:
    with pytest.raises(CodegenError, match="takes costheta, E_nu, sin2_theta_W, mu_nu"):
        kernel(0.5, **bad)


def test_source_and_certificate(kernel: codegen.Kernel) -> None:
    assert "dsigma_dcostheta" in kernel.source
    assert kernel.certificate.max_relative < 1e-13
    assert json.loads(json.dumps(kernel.certificate.as_dict()))["points"] == kernel.certificate.points
    assert kernel.operations["emitted"]["div"] == 1


def test_unknown_backend() -> None:
    with pytest.raises(BackendNameError, match="known: c"):
        codegen.compile(symbolic.get("T_max"), backend="cobol")


USER = '''
import symbolic
from symbolic.symbols import E_nu, T, m_e

@symbolic.formula(title="Inelasticity over its maximum", unit="1", variables=(T, E_nu), source="this work")
def y_over_y_max():
    return T * (m_e + 2 * E_nu) / (2 * E_nu**2)
'''


def test_a_formula_of_one_s_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_ENTRIES", {**registry._ENTRIES})  # other tests see only the package's own
    (tmp_path / "mine.py").write_text(USER)
    assert symbolic.load_from(tmp_path / "mine.py") == ("y_over_y_max",)
    formula = symbolic.get("y_over_y_max")
    assert all(formula.check())
    for backend in BACKENDS:
        run = codegen.compile(formula, backend=backend)
        assert run(nmm.T_max(2.0), 2.0) == pytest.approx(1.0, rel=1e-15, abs=0)
