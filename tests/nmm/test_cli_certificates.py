"""Certificates on the command line: printed, replayed, refused; a file of one's own is shown and verified."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.checker import Finding
from nmm import certified, kernel_laws
from nmm.verify import verify
from symbolic import laws

MINE = (
    "import symbolic\nfrom symbolic.symbols import T\n"
    "@symbolic.formula(title='x', unit='MeV', variables=(T,), source='this work')\n"
    "def third_of_T():\n    return T / 3\n"
)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of certificates that stands for the emitted one."""
    (tmp_path / "certificates").mkdir()
    monkeypatch.setattr(certified.catalogue, "root", lambda: tmp_path)
    certified.document.cache_clear()
    yield tmp_path / "certificates"
    certified.document.cache_clear()


def nmm(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nmm", *words], env={**os.environ, **env}, capture_output=True, text=True, check=False
    )


def test_verify_replays_the_certificate() -> None:
    (row,) = [r for r in verify(["T_max"]) if r["law"] == "certificate"]
    assert row["verdict"] == "proved", row["detail"]
    assert row["points"] > 100
    assert "ULP" in row["detail"]
    assert "condition number" in row["detail"]
    assert "bound" in row["detail"]


def test_show_prints_the_certificate() -> None:
    done = nmm("show", "T_max")
    assert "certified" in done.stdout
    found = json.loads(nmm("show", "T_max", "--json").stdout)["certificates"]
    assert all("99.9 %" in line and "condition number" in line for line in found.values())


@pytest.mark.parametrize(
    ("text", "words"),
    [(None, "T_max has no certificate"), ('{"kernels": {', "is no JSON"), ("[]", "is no JSON object")],
)
def test_a_certificate_that_cannot_be_read(elsewhere: Path, text: str | None, words: str) -> None:
    if text is not None:
        (elsewhere / "T_max.json").write_text(text, encoding="utf-8")
    case = next(c for c in laws.cases(("T_max",)))
    found = certified.verdict(kernel_laws.Emitted(case, {}))
    assert found.verdict == "disproved"
    assert words in found.detail
    assert found.detail.endswith("run: nmm generate T_max")


def test_the_first_thing_that_is_wrong_is_told() -> None:
    findings = [
        Finding("seal", True, 1, "unchanged"),
        Finding("bytes", False, 1, "c/T_max.c is not what was certified"),
    ]
    found = certified.judged("T_max", findings, "told")
    assert (found.verdict, found.detail) == ("disproved", "bytes: c/T_max.c is not what was certified")
    assert certified.judged("T_max", findings[:1], "told").detail == "told"


def test_formulas_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(MINE, encoding="utf-8")
    shown = nmm("show", "third_of_T", "--from", str(file), NMM_CACHE_DIR=str(tmp_path / "cache"))
    assert shown.returncode == 0, shown.stderr
    assert "none yet" in shown.stdout
    done = nmm("verify", "--from", str(file), "--json", NMM_CACHE_DIR=str(tmp_path / "cache"))
    assert done.returncode == 0, done.stderr
    assert {row["name"] for row in json.loads(done.stdout)} == {"third_of_T"}
    missing = nmm("verify", "--from", str(tmp_path / "nothing.py"))
    assert missing.returncode == 2
    assert "there is no file or folder" in missing.stderr


def test_more_points_on_demand(tmp_path: Path) -> None:
    words = ("generate", "E_nu_min", "--backend", "numpy", "-o", str(tmp_path / "g"), "--json")
    counts = []
    for more in ((), ("--points", "2000"), ("--points", "1000")):
        assert nmm(*words, *more).returncode == 0
        document = json.loads((tmp_path / "g" / "certificates" / "E_nu_min.json").read_text(encoding="utf-8"))
        counts.append(document["points_per_corner"])
    assert counts == [500, 2000, 2000]  # a certificate of more points is kept
