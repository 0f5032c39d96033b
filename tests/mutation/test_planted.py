"""Planted errors: each turns at least one test red. A copy of the tree is changed, then tested.

The unchanged copy passes the same tests, so a red is the error's doing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

pytestmark = pytest.mark.long
ROOT = Path(__file__).resolve().parents[2]
COPIED = ("symbolic", "codegen", "generated", "nmm", "tests", "pyproject.toml", "refs.bib")


class Planted(NamedTuple):
    """A change of text and the tests that must see it."""

    what: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


WRONG = "1.723265947600785e-44"
LAWS = "tests/mutation/probe_laws.py"
CODE = "tests/mutation/probe_code.py"
FRESH = f"{CODE}::test_a_fresh_kernel_is_right"  # values, not texts: a change of text alone would be seen anyway
PASSES = f"{CODE}::test_passes_keep_the_function"
PLANTED = (
    Planted(
        "coefficient of |M|^2 (weak)",
        "symbolic/amplitudes/weak.py",
        "sp.Rational(1, 2) * (4 * G_F / sp.sqrt(2)) ** 2",
        "sp.Rational(1, 2) * (4 * G_F / sp.sqrt(3)) ** 2",
        (LAWS,),
    ),
    Planted(
        "coefficient of |M|^2 (magnetic)",
        "symbolic/amplitudes/magnetic.py",
        "(mu_nu / (2 * m_e)) ** 2",
        "(mu_nu / m_e) ** 2",
        (LAWS,),
    ),
    Planted(
        "weight of the interference term",
        "symbolic/dirac.py",
        "return scale(self.element(_I / 2), commutator)",
        "return scale(self.element(_I), commutator)",
        (LAWS,),
    ),
    Planted(
        "coupling of the electron",
        "symbolic/amplitudes/weak.py",
        'charged = sp.Integer(1) if flavour.endswith("_e")',
        'charged = sp.Integer(2) if flavour.endswith("_e")',
        (LAWS,),
    ),
    Planted(
        "sign in a Jacobian",
        "symbolic/change_of_variables.py",
        "slope = -total(new) / total(old)",
        "slope = total(new) / total(old)",
        (LAWS,),
    ),
    Planted(
        "chain rule of a Jacobian",
        "symbolic/change_of_variables.py",
        "sp.diff(kinematics.momentum_squared(), T) / (2 * p)",
        "sp.diff(kinematics.momentum_squared(), T) / p",
        (LAWS,),
    ),
    Planted("unit factor", "symbolic/formulas/dsigma_dT.py", "return hbarc**2 * M2", "return hbarc * M2", (LAWS,)),
    Planted(
        "unit of a constant",
        "symbolic/units.py",
        '"fm": (sp.Rational(1, 10**13)',
        '"fm": (sp.Rational(1, 10**12)',
        (LAWS,),
    ),
    Planted("value of a constant", "symbolic/constants.py", '"0.000011663788"', '"0.000011663878"', (LAWS,)),
    Planted("an emitted constant", "generated/c/dsigma_dT.c", "1.723265947600775e-44", WRONG, (CODE,)),
    Planted("an emitted constant (NumPy)", "generated/numpy/dsigma_dT.py", "1.723265947600775e-44", WRONG, (CODE,)),
    Planted(
        "a store in C",
        "codegen/backends/c/printer.py",
        "values_[i] = value;",
        "values_[i] = value * (1.0 + 1e-12);",
        (FRESH,),
    ),
    Planted(
        "strides in the C template",
        "codegen/backends/c/module.c.j2",
        "const char *from = args[j] + start * steps[j];",
        "const char *from = args[j];",
        (FRESH,),
    ),
    Planted(
        "the NumPy template",
        "codegen/backends/numpy/module.py.j2",
        "kernel.literals + kernel.prologue + kernel.body %}",
        "kernel.literals + kernel.prologue + kernel.body[1:] %}",
        (FRESH,),
    ),
    Planted("a printer", "codegen/backends/c/printer.py", 'Op.SUB: "-"', 'Op.SUB: "+"', (FRESH,)),
    Planted("a guard", "codegen/freeze.py", 'sp.Le: ">", sp.Lt: ">="', 'sp.Le: ">=", sp.Lt: ">"', (FRESH,)),
    Planted(
        "a pass",
        "codegen/passes/fractions.py",
        "b.pow(base, n - have.get(base, 0))",
        "b.pow(base, n)",
        (PASSES,),
    ),
)


def copy(folder: Path) -> None:
    """The parts of the tree that tests need."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            shutil.copy(source, folder / name)


def run_tests(folder: Path, tests: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """Pytest on the copy, which its own path finds first."""
    own = {"PYTHONPATH": str(folder), "NMM_CACHE_DIR": str(folder / "cache"), "NMM_PROFILE": "ci"}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    options = {"cwd": folder, "env": {**os.environ, **own}, "capture_output": True, "text": True}
    return subprocess.run(command, timeout=600, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    copy(tmp_path)
    return tmp_path


@pytest.mark.parametrize("tests", [(LAWS, CODE)], ids=["unchanged"])
def test_the_unchanged_copy_is_green(tree: Path, tests: tuple[str, ...]) -> None:
    done = run_tests(tree, tests)
    assert done.returncode == 0, done.stdout[-2000:]


@pytest.mark.parametrize("planted", PLANTED, ids=[p.what for p in PLANTED])
def test_a_planted_error_turns_a_test_red(tree: Path, planted: Planted) -> None:
    file = tree / planted.file
    text = file.read_text()
    assert planted.old in text, f"the place to plant in {planted.file} has moved"
    file.write_text(text.replace(planted.old, planted.new))
    done = run_tests(tree, planted.tests)
    assert done.returncode == 1, f"{planted.what} was not seen:\n{done.stdout[-2000:]}"
