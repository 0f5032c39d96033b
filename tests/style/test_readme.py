"""The README works as pasted: its Python, its command lines, its formula."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)
PYTHON = [text for kind, text in BLOCKS if kind == "python"]
SHELL = [line for kind, text in BLOCKS if kind == "sh" for line in text.splitlines() if line.startswith("nmm ")]
BIN = Path(sys.executable).parent


def test_the_two_commands_are_tasks() -> None:
    import importlib.util

    spec = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    asked = re.findall(r"^python3 run\.py (\w+)", README, re.MULTILINE)
    assert asked[:2] == ["reproduce", "test"]
    assert set(asked) <= set(module.TASKS)


def test_the_example_runs(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PYTHON[0]]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert "equal at T = 0.082 MeV" in done.stdout
    assert "0.5525 MeV" in done.stdout


@pytest.mark.parametrize("line", SHELL)
def test_the_command_lines_run(line: str, tmp_path: Path) -> None:
    (tmp_path / "my_formulas.py").write_text(PYTHON[1])
    words = shlex.split(line, comments=True)
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr


def test_ci_calls_the_test_command() -> None:
    assert "python3 run.py test" in (ROOT / ".ci" / "run").read_text()
