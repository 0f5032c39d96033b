"""Building: cached by everything that matters, atomic, and every failure has its sentence."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen import build, cache
from codegen.backends import Signature
from codegen.errors import BuildError

SOURCE = "double twice(double x) { return 2.0 * x; }\n"
pytestmark = pytest.mark.skipif(build.compiler() is None, reason="no C compiler here")


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("NMM_CACHE_DIR", str(tmp_path / "cache"))
    build.compiler.cache_clear()
    yield tmp_path / "cache"
    monkeypatch.undo()
    build.compiler.cache_clear()


def test_built_once(own_cache: Path) -> None:
    first = build.shared_library(SOURCE, "t")
    stamp = first.stat().st_mtime_ns
    assert build.shared_library(SOURCE, "t") == first
    assert first.stat().st_mtime_ns == stamp
    assert [f.suffix for f in own_cache.iterdir()] == [".so"]


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
    assert [f.name for f in own_cache.iterdir()] == [Path(paths.pop()).name]


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
