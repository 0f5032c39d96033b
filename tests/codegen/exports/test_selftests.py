"""Every registered formula in C, C++ and Fortran: its self-test runs, and its functions are those of our C kernel."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from codegen import backends, build, pipeline, vectors
from codegen.backends import Signature
from codegen.export import operations
from codegen.sources import sources
from codegen.tape import Op
from symbolic import registry
from tests.codegen.exports.build import C, Language, each_language, loaded, module_of, selftest, written

NAMES = [n for n in registry.names() if registry.entry(n).build.__module__.startswith("symbolic.formulas.")]
LIBM = {Op.LOG, Op.EXP, Op.SIN, Op.COS, Op.ATAN, Op.LOG1P, Op.EXPM1}


@pytest.mark.parametrize("language", each_language())
@pytest.mark.parametrize("name", NAMES)
def test_the_self_test_holds(name: str, language: Language, tmp_path: Path) -> None:
    """Bulk, corners, edges, NaN: no row fails, and every row was looked at."""
    module = module_of(name)
    written(language, module, tmp_path)
    done = selftest(language, name, tmp_path)
    rows = sum(len(v.rows) * len(v.outputs) for v in vectors.of_module(module))
    assert done.stdout == f"{name}: 0 of {rows} rows fail\n", done.stdout[-2000:] + done.stderr
    assert done.returncode == 0


@cache
def our_kernels(name: str) -> dict[str, Any]:
    module = module_of(name)
    functions = {f: Signature(len(p.data) + len(p.parameters), len(p.results)) for f, p in module.programs}
    return dict(backends.loader("c").load(pipeline.emit(module, "c"), name, functions))


@pytest.mark.skipif(build.compiler() is None, reason="no C compiler for our own kernels")
@pytest.mark.parametrize("language", each_language())
@pytest.mark.parametrize("name", NAMES)
def test_the_same_bits_as_our_c_kernel(name: str, language: Language, tmp_path: Path) -> None:
    """Even where the compiler would contract to fma; where a libm is called, within 4 ULP of our value."""
    module, kernels = module_of(name), our_kernels(name)
    for (function, call), found in zip(
        loaded(language, module, tmp_path).items(), vectors.of_module(module), strict=True
    ):
        points = [row.inputs for row in found.rows]
        exported = np.array([call(*point)[0] for point in points])
        ours = np.array([kernels[function](*point) for point in points])
        libm = LIBM & operations(dict(module.programs)[function])
        allowed = 4 * np.spacing(np.abs(ours)) if libm else np.zeros(len(points))
        with np.errstate(invalid="ignore"):  # inf - inf
            near = np.abs(exported - ours) <= allowed
        same = near | (exported == ours) | (np.isnan(exported) & np.isnan(ours))
        assert same.all(), (function, [p for p, s in zip(points, same, strict=True) if not s][:3])


@pytest.mark.parametrize("language", each_language())
@pytest.mark.parametrize("name", ["T_max", "costheta"])
def test_a_planted_mistake_is_seen(name: str, language: Language, tmp_path: Path) -> None:
    """One constant off by two parts in 1e15: the self-test prints rows and does not return 0."""
    file = written(language, module_of(name), tmp_path)
    text = file.read_text()
    planted = re.sub(r"0\.51099895069(?=_real64|;)", "0.510998950690002", text)
    assert planted != text
    file.write_text(planted)
    done = selftest(language, name, tmp_path)
    assert done.returncode != 0
    assert "expected" in done.stdout
    assert not done.stdout.splitlines()[-1].startswith(f"{name}: 0 of")


@pytest.mark.skipif(bool(C.skip), reason=C.skip or "runs")
def test_the_loops_of_the_library_give_the_bits_of_the_point(tmp_path: Path) -> None:
    """A loop whose points are wrong is seen by the self-test, which compares it with the function of one point."""
    file = written(C, module_of("T_max"), tmp_path)
    text = file.read_text()
    file.write_text(text.replace("for (size_t i = 0; i < n; i++)", "for (size_t i = 0; i + 1 < n; i++)"))
    done = selftest(C, "T_max", tmp_path)
    assert done.returncode != 0
    assert "of a loop differs" in done.stdout


@pytest.mark.parametrize("language", each_language())
@pytest.mark.parametrize("options", [{"gradient": ("mu_nu", "T")}, {"accuracy": "high"}], ids=["gradient", "high"])
def test_derivatives_and_the_high_grade(language: Language, options: dict[str, Any], tmp_path: Path) -> None:
    """A value with derivatives holds as one does; the high grade is held to 1 ULP."""
    formula = registry.get("dsigma_dT", flavour="nu_e", part="magnetic")
    for name, text in sources(formula, language.backend, **options).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = selftest(language, formula.name, tmp_path)
    assert done.stdout.startswith("dsigma_dT: 0 of "), done.stdout[-2000:] + done.stderr
    stored = json.loads((tmp_path / "dsigma_dT_vectors.json").read_text())["kernels"]["nu_e_magnetic"]
    assert len(stored["outputs"]) == (3 if "gradient" in options else 1)
    assert stored["allowed_ulp"] == (10.0 if "gradient" in options else 1.0)
