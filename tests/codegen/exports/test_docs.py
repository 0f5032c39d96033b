"""docs/how-to/export.md works as typed: its programs, its command lines, and they agree to the last bit."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.codegen.exports.build import CPP, FORTRAN, C, Language, each_language

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "how-to" / "export.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)
LINES = [line for kind, text in BLOCKS if kind == "sh" for line in text.splitlines()]
FILES = {C: ("c", "main.c", "_c"), CPP: ("cpp", "main.cpp", "_cpp"), FORTRAN: ("fortran", "main.f90", "_f")}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the first command line makes."""
    made = tmp_path_factory.mktemp("export")
    assert LINES[0].startswith("nmm generate")
    done = typed(LINES[0], made)
    assert done.returncode == 0, done.stderr
    return made


def typed(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        line, shell=True, cwd=folder, capture_output=True, text=True, timeout=300, check=False, env=environment
    )


def outputs(language: Language, folder: Path, what: str) -> list[str]:
    """Run the command lines that build and run one program; what it prints."""
    kind, file, end = FILES[language]
    (folder / file).write_text(next(text for k, text in BLOCKS if k == kind), encoding="utf-8")
    if language is FORTRAN and what == "selftest":
        assert typed(next(line for line in LINES if " -c " in line), folder).returncode == 0
    build = next(line for line in LINES if line.endswith(f"-o {what}{end}"))
    assert build.split()[0] == language.compiler
    done = typed(build, folder)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    assert f"./{what}{end}" in LINES
    done = typed(f"./{what}{end}", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.split()


@pytest.mark.parametrize("language", each_language())
def test_the_programs_print_the_values_of_nmm(language: Language, folder: Path) -> None:
    import nmm

    E_nu = 0.746
    expected = [float(nmm.dsigma_dT(T, E_nu, flavour="nu_e")) for T in (0.1, float(nmm.T_max(E_nu)))]
    assert [float(x) for x in outputs(language, folder, "main")] == expected


@pytest.mark.parametrize("language", each_language())
def test_the_self_tests_hold(language: Language, folder: Path) -> None:
    assert " ".join(outputs(language, folder, "selftest")).startswith("dsigma_dT: 0 of ")


def test_only_sources_are_written(folder: Path) -> None:
    assert not list((folder / "physics").rglob("*.py"))
