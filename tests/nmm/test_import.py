"""What is loaded when: numeric work needs no SymPy."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("sympy", "jinja2", "matplotlib")

RUN = """
import sys
sys.argv = ["nmm", *{words!r}]
from nmm.cli import main
try:
    main()
except SystemExit as stop:
    assert not stop.code, stop.code
"""


def loaded(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter has after running `code`."""
    tail = "\nimport sys; print('\\n' + ' '.join(sorted({name.split('.')[0] for name in sys.modules})))"
    done = subprocess.run([sys.executable, "-c", code + tail], capture_output=True, text=True, check=True)
    return set(done.stdout.rstrip().splitlines()[-1].split())


def test_import_nmm_is_light() -> None:
    assert loaded("import nmm").isdisjoint({*HEAVY, "click", "rich", "flint", "scipy", "mpmath"})


def test_evaluating_from_python_is_light() -> None:
    code = "import nmm; nmm.dsigma_dT(0.1, 1.0, mu_nu=1e-11, backend='numpy'); nmm.average('sigma', '51Cr', T_min=0.1)"
    assert loaded(code).isdisjoint({*HEAVY, "click"})


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["--version"],
        ["eval", "dsigma_dT", "T=0.1", "E_nu=1", "mu_nu=1e-11"],
        ["eval", "dsigma_dT", "T=1e-3:0.5:5log", "E_nu=1", "sin2_theta_W=1999", "--json"],
        ["average", "dsigma_dT", "51Cr", "T=0.1"],
        ["list", "--kind", "formulas"],
        ["list", "--kind", "sources"],
        ["list", "--kind", "claims"],
        ["list", "--kind", "figures"],
        ["show", "51Cr"],
        ["show", "T_max", "--code", "c"],
        ["bench", "T_max", "-q", "--no-errors"],
        ["cite", "dsigma_dT"],
        ["doctor"],
    ],
    ids=" ".join,
)
def test_numeric_verbs_are_light(words: list[str]) -> None:
    assert loaded(RUN.format(words=words)).isdisjoint(HEAVY)


@pytest.mark.parametrize("name", ["derive", "prove", "verify", "generate", "reproduce"])
def test_help_of_any_verb_is_light(name: str) -> None:
    assert loaded(RUN.format(words=[name, "--help"])).isdisjoint(HEAVY)
