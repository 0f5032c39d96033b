"""Measured error of an emitted kernel against ball arithmetic at the very doubles it was given."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from codegen import points
from codegen.freeze import specify
from codegen.reference import Reference, ulps
from symbolic.formula import Formula


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
    names = [i.name for i in specify(formula, formula.name).arguments]
    sample = points.bulk(formula, count, seed)
    values = np.asarray(kernel(*(np.array([p[n] for p in sample]) for n in names)))
    reference = Reference(formula.expr)  # the expression itself: nothing of the code generator can hide in it
    errors = []
    for point, value in zip(sample, values, strict=True):
        true = reference.at(point)
        error, size = ulps(float(value), true), abs(float(true.mid()))
        errors.append((error, error * math.ulp(size) / size if size else 0.0, point))
    sizes = sorted(e[0] for e in errors)
    worst = max(errors, key=lambda e: e[0])
    return Certificate(
        formula.key,
        backend,
        count,
        worst[0],
        sizes[min(len(sizes) - 1, int(0.999 * len(sizes)))],
        max(e[1] for e in errors),
        {n: worst[2][n] for n in names},
    )
