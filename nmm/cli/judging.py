"""Errors of our own kernels on this machine, in units in the last place of the true value."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from codegen import corners
from codegen.truth import Truth, truth
from nmm import catalogue, kernels
from symbolic import get

_POINTS = 60  # of each stratum: all formulas together take seconds
_BULK = "bulk"


@cache
def _strata(name: str, flavour: str, part: str) -> dict[str, tuple[corners.Columns, Truth]]:
    """Points of the bulk and of every corner, and the truth there in ball arithmetic."""
    choices = {"flavour": flavour, "part": part}
    formula = get(name, **{key: chosen for key, chosen in choices.items() if chosen})
    return {key: (c, truth(formula.expr, c)) for key, c in corners.strata(formula, _POINTS).items()}


def errors(name: str, backend: str, flavour: str, part: str) -> tuple[float, float]:
    """Largest error of a kernel in the bulk and in the corners, ULP; infinite where a result is not finite.

    `flavour` and `part` are empty for formulas without such a choice.
    """
    run = kernels.kernel(name, flavour, part, backend)
    names = (*(v.name for v in catalogue.formula(name).variables), *kernels.parameters(name, flavour, part))
    strata = _strata(name, flavour, part)
    found = {key: _largest(run(*(c[n] for n in names)), true) for key, (c, true) in strata.items()}
    return found[_BULK], max((e for key, e in found.items() if key != _BULK), default=found[_BULK])


def _largest(values: Any, true: Truth) -> float:
    known = np.isfinite(true.high)
    return float(true.ulps(np.asarray(values, dtype=float))[known].max(initial=0.0))
