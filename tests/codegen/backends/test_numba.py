"""The numba backend: the bits of the C kernels, ufunc manners, and a scalar function for compiled code."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner

import codegen
import symbolic
from codegen import backends
from codegen.errors import BackendNameError, BuildError
from nmm import kernel_laws
from nmm.cli.app import app
from symbolic.laws import Case
from tests.codegen.backends import programs, sample
from tests.codegen.backends import test_operations as operations

needs_numba = pytest.mark.skipif(importlib.util.find_spec("numba") is None, reason="Numba is not installed")
ALGEBRA_ULP, LIBM_ULP = 0.0, 4.0
MANNERS = [
    operations.test_table_gives_nan_at_nan_whatever_its_bits,
    operations.test_residual_of_a_square_and_of_a_constant,
    operations.test_several_outputs_broadcast_and_take_numbers,
    operations.test_guards_apply_to_every_output,
    operations.test_out_for_several_outputs,
    operations.test_outputs_over_inputs,
    operations.test_a_guard_on_an_output_sees_its_value,
    operations.test_helpers_only_where_they_are_needed,
    operations.test_two_kernels_share_equal_tables_and_keep_different_ones,
    operations.test_parameters_are_doubles_whatever_they_come_as,
]


def kernel(name: str = "dsigma_dT", flavour: str = "nubar_e", part: str = "total") -> Any:
    (run,) = sample.load(sample.one(name, flavour, part), "numba").values()
    return run


@needs_numba
@pytest.mark.parametrize(("name", "flavour", "part"), list(sample.choices()))
def test_same_values_as_c(name: str, flavour: str, part: str) -> None:
    found = sample.agreement(name, flavour, part, "numba")
    assert found.ulp <= (LIBM_ULP if found.libm else ALGEBRA_ULP)


@needs_numba
def test_every_operation() -> None:
    for output, ulp in sample.distances("numba").items():
        assert ulp <= (LIBM_ULP if output in sample.LIBM else ALGEBRA_ULP), output


@needs_numba
@pytest.mark.parametrize("test", MANNERS)
def test_manners_of_the_local_backends(test: Callable[[str], None]) -> None:
    test("numba")


@needs_numba
def test_one_point_gives_what_arrays_give() -> None:
    run = programs.load(sample.everything()[0], "numba")
    a, b, c = sample.grid()
    arrays = run(a, b, c)
    for k in range(0, a.size, 7):
        single = run(float(a[k]), float(b[k]), float(c))
        assert all(isinstance(x, np.float64) for x in single)
        assert np.array_equal(single, [x[k] for x in arrays], equal_nan=True)


@needs_numba
@pytest.mark.parametrize(
    ("name", "flavour", "part"), [("dsigma_dT", "nubar_e", "total"), ("sigma", "nu_e", "weak"), ("costheta", "", "")]
)
def test_kernel_laws(name: str, flavour: str, part: str) -> None:
    formula = symbolic.get(name, flavour=flavour, part=part)
    case = Case(name, formula.variables, flavour, part)
    both = {b: next(iter(sample.load(sample.one(name, flavour, part), b).values())) for b in (sample.TRUTH, "numba")}
    for law in kernel_laws.laws():
        verdict = law.check(kernel_laws.Emitted(case, both))
        assert verdict, verdict.detail


@needs_numba
def test_broadcasting_and_arrays_of_parameters() -> None:
    run, energies = kernel(), np.linspace(0.5, 2.0, 7)
    recoil = np.linspace(0.01, 0.3, 5)[:, None]
    mu = np.array([1e-12, 1e-10])[:, None, None]
    whole = run(recoil, energies, 0.23, mu)
    assert whole.shape == (2, 5, 7)
    assert whole[1, 2, 3] == run(float(recoil[2, 0]), float(energies[3]), 0.23, 1e-10)


@needs_numba
def test_overlap_masks_and_number_types() -> None:
    run, recoil = kernel(), np.linspace(0.01, 0.3, 1000)
    buffer = np.concatenate([recoil, [0.2]])
    expected = run(recoil, 1.0, 0.23, 1e-11)
    run(buffer[:-1], 1.0, 0.23, 1e-11, out=buffer[1:])
    assert (buffer[1:] == expected).all()
    masked = run(np.ma.array(recoil, mask=recoil > 0.2), 1.0, 0.23, 1e-11)
    assert (masked.mask == (recoil > 0.2)).all()
    assert run(1, 10, 0.23, 0) == run(1.0, 10.0, 0.23, 0.0)
    with pytest.raises(TypeError):
        run(np.array([0.1j]), 1.0, 0.23, 0.0)


@needs_numba
def test_the_point_function_serves_compiled_code() -> None:
    import numba

    run = kernel()
    point = run.point

    @numba.njit
    def total(recoil: np.ndarray, energy: float) -> float:
        found = 0.0
        for t in recoil:
            found += point(t, energy, 0.23, 1e-11)
        return found

    recoil = np.linspace(0.01, 0.3, 50)
    assert total(recoil, 1) == pytest.approx(run(recoil, 1.0, 0.23, 1e-11).sum(), rel=1e-14, abs=0)


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a new process: no emitted module is loaded."""
    for name in [n for n in sys.modules if n.startswith("nmm_numba_")]:
        monkeypatch.delitem(sys.modules, name)


@needs_numba
def test_machine_code_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NMM_CACHE_DIR", str(tmp_path))
    forget(monkeypatch)
    first = kernel("T_max", "", "")
    assert first is kernel("T_max", "", "")
    assert first(2.0) > 0
    assert first.point.stats.cache_misses
    forget(monkeypatch)
    again = kernel("T_max", "", "")
    assert again is not first
    assert again(2.0) == first(2.0)
    assert sum(again.point.stats.cache_hits.values()) == 1
    assert not again.point.stats.cache_misses


@needs_numba
def test_a_cache_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NMM_CACHE_DIR", str(tmp_path / "file"))
    forget(monkeypatch)
    with pytest.raises(BuildError, match="NMM_CACHE_DIR"):
        kernel("T_max", "", "")


@needs_numba
def test_value_and_derivatives_in_one_kernel() -> None:
    assert sample.gradients_agree("numba")


@needs_numba
def test_compile_end_to_end() -> None:
    angle = symbolic.get("dsigma_dT", flavour="nubar_e", part="weak").change_variable("T", "costheta")
    made = codegen.compile(angle, backend="numba")
    c = np.linspace(0.05, 0.95, 40)
    assert (made(c, 1.0) == codegen.compile(angle, backend=sample.TRUTH)(c, E_nu=1.0)).all()
    assert made.certificate.max_relative < 1e-13


@needs_numba
def test_the_page_works(capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(sample.page("numba"), "other-backends.md", "exec"), {"__name__": "page"})
    *_, total = capsys.readouterr().out.split()
    run = codegen.compile(symbolic.get("dsigma_dT", flavour="nu_e", part="weak"), backend="numpy")
    assert float(total) == pytest.approx(3e10 * run(0.1, 1.0) + 1e10 * run(0.2, 2.0), rel=1e-14, abs=0)


def test_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numba", None)
    assert backends.loader("numba").available() == "Numba is not installed (pip install numba)"
    listed = CliRunner().invoke(app, ["list", "numba", "--kind", "backends", "--json"]).stdout
    assert json.loads(listed)[0]["title"] == "does not run here: Numba is not installed (pip install numba)"
    with pytest.raises(BackendNameError, match="'numba' cannot run here: Numba is not installed"):
        codegen.compile(symbolic.get("T_max"), backend="numba")


def test_the_text_imports_numba_and_numpy_only() -> None:
    lines = programs.text(sample.everything()[0], "numba").splitlines()
    roots = {line.split()[1].split(".")[0] for line in lines if line.startswith(("import ", "from "))}
    assert roots == {"math", "numpy", "numba"}
