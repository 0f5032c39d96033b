"""A backend in a package of its own comes in through its entry point, and nothing here knows of it."""

from __future__ import annotations

import importlib
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

import codegen
import symbolic
from codegen import backends
from codegen.backends import Signature
from codegen.errors import BackendNameError, CodegenError
from codegen.generate import generate
from codegen.module import family
from codegen.pipeline import emit
from nmm.cli.app import app

PACKAGE = Path(__file__).parent / "toy_backend"


def forget() -> None:
    """What was found of entry points, and the package itself."""
    for known in (backends.names, backends.shipped, backends._own, backends._points):
        known.cache_clear()
    for name in [n for n in sys.modules if n.split(".")[0] == "nmm_toy"]:
        del sys.modules[name]


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The package installed as pip does it: its folder on the path, its metadata beside others."""
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text())["project"]
    points = project["entry-points"]["nmm.backends"]
    info = tmp_path / "nmm_toy-1.0.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n")
    info.joinpath("entry_points.txt").write_text(
        "[nmm.backends]\n" + "".join(f"{name} = {value}\n" for name, value in points.items())
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.syspath_prepend(str(PACKAGE))
    importlib.invalidate_caches()
    forget()
    yield
    monkeypatch.undo()
    forget()


@pytest.mark.usefixtures("toy")
def test_it_is_found_after_the_built_in_ones() -> None:
    assert backends.names()[-1] == "toy"
    assert "toy" not in backends.shipped()
    listed = json.loads(CliRunner().invoke(app, ["list", "toy", "--kind", "backends", "--json"]).stdout)
    assert listed == [{"kind": "backends", "name": "toy", "title": "kernels on demand"}]


def test_without_the_package_it_is_unknown() -> None:
    with pytest.raises(BackendNameError, match="'toy' is not a backend; known: c, "):
        codegen.compile(symbolic.get("T_max"), backend="toy")


@pytest.mark.usefixtures("toy")
def test_compile_end_to_end() -> None:
    formula = symbolic.get("dsigma_dT", flavour="nubar_e", part="total")
    run, numpy = (codegen.compile(formula, backend=b) for b in ("toy", "numpy"))
    recoil, energy = np.linspace(-0.1, 2.5, 60), np.array([[0.5], [1.0], [2.0], [-1.0]])
    np.testing.assert_array_equal(run(recoil, energy, mu_nu=1e-11), numpy(recoil, energy, mu_nu=1e-11))
    assert run.certificate.max_relative < 1e-13
    assert run.certificate.backend == "toy"
    assert "import math" in run.source


@pytest.mark.usefixtures("toy")
def test_it_emits_a_whole_formula(tmp_path: Path) -> None:
    report = generate(["T_max", "costheta"], backends=["toy"], out=tmp_path / "g")
    assert {"toy/T_max.py", "toy/costheta.py"} <= set(report.written)
    assert generate(["T_max", "costheta"], backends=["toy"], out=tmp_path / "g", check=True).ok
    made = family("T_max").module()
    run = backends.loader("toy").load(emit(made, "toy"), "T_max", {"T_max": Signature(1)})
    assert run["T_max"](2.0) == codegen.compile(symbolic.get("T_max"), backend="numpy")(2.0)


@pytest.mark.usefixtures("toy")
def test_kernels_on_demand_need_a_place() -> None:
    with pytest.raises(CodegenError, match=r"toy kernels are no part of the package; say where .* -o DIR"):
        generate(["T_max"], backends=["toy"])
