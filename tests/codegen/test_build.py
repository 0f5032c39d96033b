"""Building: cached by everything that matters, atomic, and every failure has its sentence."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from codegen import arithmetic, build, cache
from codegen.backends import Signature
from codegen.errors import BuildError

SOURCE = "double twice(double x) { return 2.0 * x; }\n"
pytestmark = pytest.mark.skipif(build.compiler() is None, reason="no C compiler here")


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("NMM_CACHE_DIR", str(tmp_path / "cache"))
    for known in (build.compiler, build.require_ieee):
        known.cache_clear()
    yield tmp_path / "cache"
    monkeypatch.undo()
    for known in (build.compiler, build.require_ieee):
        known.cache_clear()


def libraries(folder: Path) -> list[str]:
    """What was built, beside the mark that the compiler has passed its test; nothing else may be there."""
    names = sorted(f.name for f in folder.iterdir())
    marks = [n for n in names if n.startswith("arithmetic-")]
    assert [Path(m).suffix for m in marks] == [".ok"]
    return [n for n in names if n not in marks]


def test_built_once(own_cache: Path) -> None:
    first = build.shared_library(SOURCE, "t")
    stamp = first.stat().st_mtime_ns
    assert build.shared_library(SOURCE, "t") == first
    assert first.stat().st_mtime_ns == stamp
    assert libraries(own_cache) == [first.name]


def test_key_has_source_compiler_flags_and_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    first = build.shared_library(SOURCE, "t")
    assert build.shared_library(SOURCE + "\n", "t") != first
    monkeypatch.setattr(build, "FLAGS", (*build.FLAGS, "-DOTHER"))
    assert build.shared_library(SOURCE, "t") != first
    monkeypatch.setattr(cache, "cpu", lambda: "another machine")
    assert build.shared_library(SOURCE, "t").name != first.name


def test_no_fast_math() -> None:
    flags = " ".join(build.compiler().flags)  # type: ignore[union-attr]
    assert "fast" not in flags
    assert "-ffp-contract=off" in flags


def script(tmp_path: Path, text: str) -> str:
    file = tmp_path / "cc.sh"
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(file.stat().st_mode | stat.S_IEXEC)
    return str(file)


def test_a_compiler_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_cache: Path) -> None:
    broken = 'case "$1" in --version) echo broken 1.0;; *) echo "no space for you" >&2; exit 3;; esac'
    monkeypatch.setenv("NMM_CC", script(tmp_path, broken))
    build.compiler.cache_clear()
    with pytest.raises(BuildError, match=r"failed on t \(no space for you\)"):
        build.shared_library(SOURCE, "t")
    assert not own_cache.exists()


def test_a_compiler_that_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NMM_CC", script(tmp_path, "echo lazy 1.0; exit 0"))
    build.compiler.cache_clear()
    with pytest.raises(BuildError, match="failed on t"):
        build.shared_library(SOURCE, "t")


def test_no_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NMM_CC", "")
    build.compiler.cache_clear()
    with pytest.raises(BuildError, match="no C compiler"):
        build.shared_library(SOURCE, "t")


def test_a_cache_that_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NMM_CACHE_DIR", str(tmp_path / "file" / "cache"))
    with pytest.raises(BuildError, match="cannot be written"):
        build.shared_library(SOURCE, "t")


def test_a_full_cache_leaves_nothing(monkeypatch: pytest.MonkeyPatch, own_cache: Path) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(BuildError, match="No space left on device"):
        build.shared_library(SOURCE, "t")
    assert list(own_cache.iterdir()) == []


def test_two_processes_at_once(own_cache: Path) -> None:
    code = f"from codegen import build; print(build.shared_library({SOURCE!r}, 't'))"
    environment = {**os.environ, "NMM_CACHE_DIR": str(own_cache)}
    running = [
        subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=environment)
        for _ in range(4)
    ]
    paths = {p.communicate(timeout=120)[0].strip() for p in running}
    assert len(paths) == 1
    assert all(p.returncode == 0 for p in running)
    assert libraries(own_cache) == [Path(paths.pop()).name]


def test_a_compiler_that_does_not_run_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NMM_CC", "nosuch-cc")
    build.compiler.cache_clear()
    with pytest.raises(BuildError, match="NMM_CC='nosuch-cc' does not run"):
        build.shared_library(SOURCE, "t")
    monkeypatch.setenv("NMM_CC", "cc 'unbalanced")
    build.compiler.cache_clear()
    with pytest.raises(BuildError, match="is not a command"):
        build.compiler()


def test_a_damaged_library_is_built_again(own_cache: Path) -> None:
    from codegen.backends.c import loader
    from nmm import catalogue

    source = catalogue.emitted("T_max", "c")
    build.shared_library(source, "T_max").write_bytes(b"not a library")
    run = loader.load(source, "T_max", {"T_max": Signature(1)})["T_max"]
    assert run(1.0) == pytest.approx(0.796496, rel=1e-5)


# --- compilers that miscompile -----------------------------------------------------------------------------

FAST = "re-associates sums and products, divides by way of a reciprocal, takes NaN, infinity and the sign of zero"
WRONG = [
    ("-ffast-math", FAST),
    ("-ffp-contract=fast", "contracts a*b + c to one fma"),
    ("-ffinite-math-only", "takes NaN, infinity and the sign of zero for granted"),
    ("-freciprocal-math", "divides by way of a reciprocal"),
]


@pytest.mark.parametrize(("option", "fault"), WRONG)
def test_a_compiler_that_miscompiles(
    option: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_cache: Path
) -> None:
    """A wrapper that adds an option which the flags do not show: nothing is built, and the sentence says why."""
    if option == "-ffp-contract=fast" and "fma" not in cache.cpu().split():
        pytest.skip("a processor without fma cannot contract")
    inner = " ".join(build.compiler().command)  # type: ignore[union-attr]
    monkeypatch.setenv("NMM_CC", script(tmp_path, f'exec {inner} "$@" {option}'))
    build.compiler.cache_clear()
    with pytest.raises(BuildError, match=re.escape(f"cc.sh breaks IEEE arithmetic: it {fault}")):
        build.shared_library(SOURCE, "t")
    assert list(own_cache.iterdir()) == []


def test_the_test_of_the_arithmetic_is_part_of_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    first = build.shared_library(SOURCE, "t")
    monkeypatch.setattr(arithmetic, "program", lambda: "int main(void) { return 0; }\n")
    build.require_ieee.cache_clear()
    assert build.shared_library(SOURCE, "t") != first


def test_a_compiler_for_another_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it builds does not run."""
    inner = " ".join(build.compiler().command)  # type: ignore[union-attr]
    spoil = f'{inner} "$@" || exit 1; while [ "$1" != -o ]; do shift; done; echo "no program" > "$2"'
    monkeypatch.setenv("NMM_CC", script(tmp_path, f'case "$1" in --version) {inner} "$1";; *) {spoil};; esac'))
    build.compiler.cache_clear()
    with pytest.raises(BuildError, match="does not run here"):
        build.shared_library(SOURCE, "t")


@pytest.mark.parametrize("case", arithmetic.CASES, ids=lambda c: c.expression)
def test_right_answers_of_the_test_are_right(case: arithmetic.Case) -> None:
    """The arithmetic of Python is that of numpy.float64, and sums and products are those of exact arithmetic."""
    for a, b, c in arithmetic.points(case):
        right = case.right(a, b, c)
        if case.expression == "a * b + c" and abs(a * b) < 1e300:
            rounded = float(Fraction(a) * Fraction(b))
            assert right == float(Fraction(rounded) + Fraction(c))
        if "?" not in case.expression and "fabs" not in case.expression and "fma" not in case.expression:
            with np.errstate(all="ignore"):
                names = {"a": np.float64(a), "b": np.float64(b), "c": np.float64(c), "sqrt": np.sqrt}
                assert np.array_equal(right, eval(case.expression, names), equal_nan=True)


def test_faults_are_said_once() -> None:
    assert arithmetic.faults("") == []
    assert arithmetic.faults("0\n1\n2\n") == ["contracts a*b + c to one fma"]
