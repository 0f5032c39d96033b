"""The C++ header: several in one program, in more than one file, strict without flags, refuses -ffast-math."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen import backends
from codegen.render import Module
from codegen.tape import Op
from tests.codegen.backends.programs import builder, program
from tests.codegen.exports.build import CPP, compiled, loaded, module_of, run, written

pytestmark = pytest.mark.skipif(bool(CPP.skip), reason=CPP.skip or "runs")

MAIN = """
#include "T_max.hpp"
#include "dsigma_dT.hpp"
#include <cstdio>
double other();
int main() { std::printf("%a %a\\n", nmm::dsigma_dT_nu_e_weak(nmm::T_max(1.0), 1, 0.23), other()); }
"""
OTHER = """
#include "dsigma_dT.hpp"
#include "T_max.hpp"
double other();
double other() { return nmm::dsigma_dT_nu_e_weak(nmm::T_max(1.0), 1.0, 0.23); }
"""


def test_two_headers_in_two_files(tmp_path: Path) -> None:
    for name in ("T_max", "dsigma_dT"):
        written(CPP, module_of(name), tmp_path)
    files = [tmp_path / "main.cpp", tmp_path / "other.cpp"]
    for file, text in zip(files, (MAIN, OTHER), strict=True):
        file.write_text(text)
    done = run(compiled(CPP, tmp_path, files, "main", "-Wshadow", "-Wconversion"), folder=tmp_path)
    first, second = done.stdout.split()
    assert first == second
    assert float.fromhex(first) > 0


def test_helpers_are_defined_once(tmp_path: Path) -> None:
    """Two headers that both need an error-free product, in one file."""
    lines = []
    for name in ("one", "two"):
        b = builder(["a", "b"])
        made = program(b, [b.node(Op.RESIDUAL, (b.load("a"), b.load("b")))])
        module = Module(name, "A test", "this work", "1", (("f", made),), ())
        (tmp_path / f"{name}.hpp").write_text(backends.target("cpp").emit(module))
        lines.append(f'#include "{name}.hpp"')
    main = tmp_path / "main.cpp"
    main.write_text("\n".join([*lines, "int main() { return nmm::one_f(0.1, 0.3) != nmm::two_f(0.1, 0.3); }", ""]))
    assert run(compiled(CPP, tmp_path, [main], "main"), folder=tmp_path).returncode == 0


def test_a_formula_may_have_the_name_of_a_function(tmp_path: Path) -> None:
    """nmm::tanh beside a call of std::sqrt and std::exp."""
    b = builder(["a"])
    made = program(b, [b.node(Op.SQRT, (b.node(Op.EXP, (b.load("a"),)),))])
    module = Module("tanh", "A test", "this work", "1", (("f", made),), ())
    assert loaded(CPP, module, tmp_path)["f"](0.0) == (1.0,)


def test_flags_that_change_values_are_refused(tmp_path: Path) -> None:
    file = written(CPP, module_of("T_max"), tmp_path)
    done = run(CPP.compiler, "-std=c++17", "-ffast-math", "-x", "c++", "-c", file, folder=tmp_path)
    assert done.returncode != 0
    assert "compile without" in done.stderr
