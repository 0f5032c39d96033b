"""Golden values: 50 digits of every formula at fixed points; they must never change without a reason.

`pytest --update` accepts new ones; then a line under `physics:` in CHANGELOG.md says why.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import sympy as sp

from codegen import points
from symbolic import registry
from symbolic.constants import CONSTANTS
from symbolic.formula import Formula
from symbolic.symbols import SYMBOLS

FILE = Path(__file__).parent / "values.json"
DIGITS = 50
KEYS = [
    (name, choice.get("flavour", ""), choice.get("part", ""))
    for name in registry.names()
    if registry.entry(name).build.__module__.startswith("symbolic.formulas")
    # their norms are integrals; tests/nmm/test_sources_beta.py has a second implementation in 30 digits
    if not name.startswith("beta_spectrum_")
    for choice in registry.entry(name).choices()
    if not choice.get("flavour", "").endswith("_tau")
]


def values(formula: Formula) -> list[dict[str, str]]:
    """Three points and the value there, from the symbols by mpmath, constants exact."""
    constants = {SYMBOLS[n].symbol: c.exact for n, c in CONSTANTS.items()}
    found = []
    for point in points.bulk(formula, 3, seed=2026):
        chosen = {str(s): f"{point[str(s)]:.4g}" for s in (*formula.variables, *formula.parameters)}
        exact = {SYMBOLS[n].symbol: sp.Rational(text) for n, text in chosen.items()}
        found.append({**chosen, "value": str(sp.N(formula.expr.subs({**exact, **constants}), DIGITS))})
    return found


@pytest.mark.parametrize(("name", "flavour", "part"), KEYS)
def test_golden_values(name: str, flavour: str, part: str, update: bool) -> None:
    formula = registry.get(name, flavour=flavour, part=part)
    golden = json.loads(FILE.read_text()) if FILE.is_file() else {}
    now = values(formula)
    if update:
        golden[formula.key] = now
        FILE.write_text(json.dumps(dict(sorted(golden.items())), indent=1) + "\n")
    assert golden.get(formula.key) == now


def test_no_golden_is_left_over() -> None:
    keys = {registry.get(n, flavour=f, part=p).key for n, f, p in KEYS}
    assert set(json.loads(FILE.read_text())) == keys


def test_flavours_that_share_couplings() -> None:
    """nu_tau is nu_mu at tree level, so its golden is the same."""
    for part in ("weak", "magnetic", "total"):
        for anti in ("nu", "nubar"):
            mu, tau = (registry.get("dsigma_dT", flavour=f"{anti}_{x}", part=part) for x in ("mu", "tau"))
            assert mu.expr == tau.expr
