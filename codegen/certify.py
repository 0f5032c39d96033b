"""Measured error of an emitted kernel against ball arithmetic at the very doubles it was given."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import flint
import numpy as np

from codegen import points
from codegen.evaluate import ball_values
from codegen.freeze import freeze, specify
from symbolic.formula import Formula

BITS = 320


@dataclass(frozen=True)
class Certificate:
    """Sampled error of one kernel in the bulk of phase space.

    `max_ulp` is the largest error in units in the last place of the true value, `worst` the point where it
    occurs; `max_relative` the largest relative error. Corners of phase space are not covered.
    """

    kernel: str
    backend: str
    points: int
    max_ulp: float
    p999_ulp: float
    max_relative: float
    worst: dict[str, float]
    domain: str = "bulk: middle 90 % of each range, energies 0.05 to 10 MeV"

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return asdict(self)


def certify(formula: Formula, kernel: Callable[..., Any], backend: str, count: int = 500, seed: int = 7) -> Certificate:
    """Compare a kernel, called like a ufunc on arrays, with the formula in balls."""
    spec = specify(formula, formula.name)
    tape = freeze(formula, spec)
    sample = points.bulk(formula, count, seed)
    names = [i.name for i in spec.arguments]
    values = np.asarray(kernel(*(np.array([p[n] for p in sample]) for n in names)))
    errors = []
    for point, value in zip(sample, values, strict=True):
        true = ball_values(tape, point, BITS)[tape.outputs[0]]
        errors.append((ulp_error(float(value), true), relative_error(float(value), true), point))
    ulps = sorted(e[0] for e in errors)
    worst = max(errors, key=lambda e: e[0])
    return Certificate(
        formula.key,
        backend,
        count,
        worst[0],
        ulps[min(len(ulps) - 1, int(0.999 * len(ulps)))],
        max(e[1] for e in errors),
        {n: worst[2][n] for n in names},
    )


def ulp_error(value: float, true: flint.arb) -> float:
    """|value - true| in ULP of the true value; infinite where one is finite and the other is not."""
    middle = float(true.mid())
    if not math.isfinite(value) or not math.isfinite(middle):
        return 0.0 if value == middle else math.inf
    before, flint.ctx.prec = flint.ctx.prec, BITS
    try:
        return float((flint.arb(value) - true).abs_upper()) / math.ulp(middle)
    finally:
        flint.ctx.prec = before


def relative_error(value: float, true: flint.arb) -> float:
    """|value - true| / |true|."""
    middle = abs(float(true.mid()))
    return ulp_error(value, true) * math.ulp(middle) / middle if middle else 0.0
