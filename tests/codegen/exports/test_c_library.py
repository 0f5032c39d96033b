"""The C library: no dependency but libm, usable from C++, refuses flags that would change its values."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen import backends
from codegen.errors import BackendNameError
from tests.codegen.exports.build import CPP, C, Language, compiled, each_language, module_of, run, written

pytestmark = pytest.mark.skipif(bool(C.skip), reason=C.skip or "runs")

MAIN = """
#include "T_max.h"
#include "dsigma_dT.h"
#include "T_max.h"
#include <stdio.h>
int main(void)
{
    const double T[3] = {0.1, 0.2, 9.0}, E[3] = {1.0, 1.0, 1.0};
    double out[3];
    nmm_dsigma_dT_nu_e_weak_n(3, T, E, 0.23, out);
    printf("%a %a %g %a\\n", out[0], nmm_dsigma_dT_nu_e_weak(0.1, 1.0, 0.23), out[2], nmm_T_max(1.0));
    return 0;
}
"""


@pytest.mark.parametrize("language", each_language(C, CPP))
def test_a_program_in_c_and_in_cpp(language: Language, tmp_path: Path) -> None:
    """Two libraries in one program, a header twice; C++ links the objects that the C compiler made."""
    sources = {name: written(C, module_of(name), tmp_path) for name in ("T_max", "dsigma_dT")}
    objects = [compiled(C, tmp_path, [source], f"{name}.o", "-c") for name, source in sources.items()]
    main = tmp_path / ("main.c" if language is C else "main.cpp")
    main.write_text(MAIN)
    done = run(compiled(language, tmp_path, [main, *objects], "main"), folder=tmp_path)
    first, single, outside, edge = done.stdout.split()
    assert first == single
    assert float(outside) == 0.0
    assert float.fromhex(edge) == pytest.approx(2 / 2.51099895069, rel=1e-15)


@pytest.mark.parametrize("flag", ["-ffast-math", "-Ofast", "-ffinite-math-only", "-freciprocal-math"])
def test_flags_that_change_values_are_refused(flag: str, tmp_path: Path) -> None:
    file = written(C, module_of("T_max"), tmp_path)
    done = run(C.compiler, flag, "-c", file, folder=tmp_path)
    assert done.returncode != 0
    assert "compile without" in done.stderr


def test_nothing_is_contracted_without_being_asked(tmp_path: Path) -> None:
    """GCC contracts by default where the processor has an fma: here it may not, in points and in vectors."""
    file = written(C, module_of("dsigma_dT"), tmp_path)
    done = run(C.compiler, "-O3", "-march=haswell", "-S", file, "-o", "out.s", folder=tmp_path)
    if done.returncode:
        pytest.skip("this compiler has no x86-64 target")
    text = (tmp_path / "out.s").read_text()
    assert "vmulpd" in text  # the loops became vectors
    assert "vfmadd" not in text
    assert "vfnmadd" not in text


def test_it_needs_libm_alone(tmp_path: Path) -> None:
    """Undefined symbols of the object file: functions of libm, nothing else."""
    done = run(
        "nm", "-u", compiled(C, tmp_path, [written(C, module_of("sigma"), tmp_path)], "sigma.o", "-c"), folder=tmp_path
    )
    found = {line.split()[-1] for line in done.stdout.splitlines()}
    assert found <= {"log", "exp", "log1p", "expm1", "sqrt", "fma", "sin", "cos", "atan", "_GLOBAL_OFFSET_TABLE_"}


@pytest.mark.parametrize("backend", ["c_library", "cpp", "fortran"])
def test_it_is_not_run_from_python(backend: str) -> None:
    loader = backends.loader(backend)
    assert "source for other programs" in loader.available()
    with pytest.raises(BackendNameError, match="source for other programs"):
        loader.load("", "T_max", {})
