"""What the planted physics errors must fail; run by test_planted.py in a changed copy of the tree."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import sympy as sp

from symbolic import registry
from symbolic.constants import CONSTANTS
from symbolic.symbols import SYMBOLS

CHECKED = (
    ("dsigma_dT", "nubar_e", "total"),
    ("dsigma_dcostheta", "nu_e", "total"),
    ("d2sigma_dT_dcostheta", "nu_mu", "weak"),
)


@pytest.mark.parametrize(("name", "flavour", "part"), CHECKED)
def test_steps_and_dimension(name: str, flavour: str, part: str) -> None:
    assert all(registry.get(name, flavour=flavour, part=part).check())


@pytest.mark.parametrize(("name", "flavour", "part"), CHECKED)
def test_goldens(name: str, flavour: str, part: str) -> None:
    golden = json.loads((Path(__file__).parents[1] / "golden" / "values.json").read_text())
    formula = registry.get(name, flavour=flavour, part=part)
    constants = {SYMBOLS[n].symbol: c.exact for n, c in CONSTANTS.items()}
    point = dict(golden[formula.key][0])
    expected = point.pop("value")
    exact = {SYMBOLS[n].symbol: sp.Rational(text) for n, text in point.items()}
    assert str(sp.N(formula.expr.subs({**exact, **constants}), 50)) == expected
