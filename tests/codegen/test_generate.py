"""generate: what is checked in is what the symbols say; drift, hand edits and stale files are named."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen import cache
from codegen.errors import CodegenError
from codegen.generate import default_root, generate

SMALL = ("T_max", "E_nu_min")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    generate(SMALL, out=tmp_path / "g")
    return tmp_path / "g"


def test_a_hand_edit_is_seen(small: Path) -> None:
    file = small / "c" / "T_max.c"
    file.write_text(file.read_text().replace("2.0", "2.5", 1))
    report = generate(SMALL, check=True, out=small)
    assert [name for name, _ in report.differs] == ["c/T_max.c"]
    assert "2.5" in report.differs[0][1]


@pytest.mark.parametrize("name", ["c/T_max.c", "numpy/E_nu_min.py", "manifest.json", "__init__.py"])
def test_a_missing_file_is_seen(small: Path, name: str) -> None:
    (small / name).unlink()
    assert name in [n for n, _ in generate(SMALL, check=True, out=small).differs]


def test_a_stale_file_is_seen_and_removed(tmp_path: Path) -> None:
    root = tmp_path / "generated"
    shutil.copytree(default_root(), root, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "numpy" / "old_formula.py").write_text("")
    report = generate(check=True, out=root)
    assert report.stale == ["numpy/old_formula.py"]
    assert not report.ok
    generate(out=root)
    assert not (root / "numpy" / "old_formula.py").exists()


def test_a_forged_manifest_is_seen(small: Path) -> None:
    """Editing a kernel and its hash together does not help: --check derives again."""
    file = small / "c" / "T_max.c"
    before = file.read_text()
    file.write_text(before.replace("2.0", "2.5"))
    manifest = small / "manifest.json"
    from codegen.manifest import sha256

    manifest.write_text(manifest.read_text().replace(sha256(before), sha256(file.read_text())))
    assert {n for n, _ in generate(SMALL, check=True, out=small).differs} == {"c/T_max.c", "manifest.json"}


def test_check_writes_nothing(small: Path) -> None:
    (small / "c" / "T_max.c").write_text("broken")
    before = {f: f.stat().st_mtime_ns for f in small.rglob("*")}
    generate(SMALL, check=True, out=small)
    assert {f: f.stat().st_mtime_ns for f in small.rglob("*")} == before


def test_unknown_names() -> None:
    with pytest.raises(ValueError, match="Did you mean"):
        generate(["dsigma_dt"], check=True)
    with pytest.raises(CodegenError, match="not a backend"):
        generate(["T_max"], backends=["cobol"], check=True)


@pytest.mark.parametrize("backend", ["c_library", "cpp", "fortran"])
def test_sources_for_other_programs_need_a_folder(backend: str, tmp_path: Path) -> None:
    """They are no part of the package; nothing of Python is written beside them."""
    with pytest.raises(CodegenError, match="-o DIR"):
        generate(["T_max"], backends=[backend])
    generate(["T_max"], backends=[backend], out=tmp_path)
    assert {f.suffix for f in (tmp_path / backend).iterdir()} <= {".h", ".c", ".hpp", ".cpp", ".f90", ".json"}
    assert backend not in {f.name for f in default_root().iterdir()}


def test_an_unwritable_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CodegenError, match="cannot be written"):
        generate(["T_max"], out=tmp_path / "file" / "g")


def test_nothing_changed_derives_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NMM_CACHE_DIR", str(tmp_path / "cache"))
    root = tmp_path / "generated"
    shutil.copytree(default_root(), root, ignore=shutil.ignore_patterns("__pycache__"))
    assert "derive and lower" in generate(out=root).seconds
    again = generate(out=root)
    assert "derive and lower" not in again.seconds
    assert again.unchanged > 30
    (root / "c" / "T_max.c").write_text("changed")
    assert generate(out=root).written == ["c/T_max.c"]
    assert cache.folder() == tmp_path / "cache"


def test_the_same_bytes_under_two_hash_seeds(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from codegen.generate import generate;"
        "generate(['dsigma_dT', 'sigma', 'd2sigma_dT_dcostheta'], out=Path(sys.argv[1]), certificates=False)"
    )
    trees = []
    for seed in ("1", "4242"):
        out = tmp_path / seed
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, str(out)], check=True, env=environment, timeout=300)
        trees.append({f.relative_to(out).as_posix(): f.read_bytes() for f in sorted(out.rglob("*")) if f.is_file()})
    assert trees[0] == trees[1]
    for name, text in trees[0].items():
        if name.startswith(("c/", "numpy/")):
            assert (default_root() / name).read_bytes() == text
