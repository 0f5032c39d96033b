"""Measured errors: a kernel against ball arithmetic at the very doubles it was given, corner by corner."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import sympy as sp

from codegen import corners
from codegen.reference import Reference
from codegen.spec import Output
from codegen.truth import Truth, truth
from symbolic.formula import Formula

COUNT, SEED = 500, 7

Columns = dict[str, np.ndarray]


@dataclass(frozen=True)
class StratumError:
    """Errors in one corner of the domain.

    `max_ulp` and `p999_ulp` are the largest error and the one that 0.1 % exceed, in units in the last place of the
    true value; `worst` is the point of the largest, `condition` its condition number.
    """

    stratum: str
    points: int
    max_ulp: float
    p999_ulp: float
    max_relative: float
    worst: dict[str, float]
    condition: float

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return asdict(self)


@dataclass(frozen=True)
class Sample:
    """Points of a formula's domain by stratum, with the true values of one output."""

    expr: sp.Expr
    names: tuple[str, ...]
    strata: Mapping[str, Columns]
    true: Mapping[str, Truth]

    def errors(self, kernel: Callable[..., Any]) -> tuple[StratumError, ...]:
        """Errors of a kernel that is called like a ufunc with the columns in order."""
        reference = Reference(self.expr)
        return tuple(self._stratum(name, kernel, reference) for name in self.strata)

    def _stratum(self, name: str, kernel: Callable[..., Any], reference: Reference) -> StratumError:
        columns, true = self.strata[name], self.true[name]
        values = np.asarray(kernel(*(columns[n] for n in self.names)), dtype=float)
        ordinary = np.isfinite(true.high) & (np.abs(true.high) >= 2.0**-1000)  # an ULP of 0 says nothing
        ulps = np.where(ordinary, true.ulps(values), 0.0)
        k = int(ulps.argmax())
        worst = {n: float(columns[n][k]) for n in self.names}
        with np.errstate(all="ignore"):
            relative = ulps * np.where(ordinary, np.spacing(np.abs(true.high)) / np.abs(true.high), 0.0)
        return StratumError(
            name,
            len(values),
            float(ulps[k]),
            float(np.quantile(ulps, 0.999, method="higher")),
            float(relative.max()),
            worst,
            _condition(reference, worst),
        )


def sample(formula: Formula, output: Output, count: int = COUNT, seed: int = SEED) -> Sample:
    """`count` points in each stratum, with the true values of the formula or of a derivative of it."""
    expr = derivative(formula.expr, output.by)
    strata = corners.strata(formula, count, seed)
    names = tuple(str(s) for s in (*formula.variables, *formula.parameters))
    return Sample(expr, names, strata, {name: truth(expr, columns) for name, columns in strata.items()})


def derivative(expr: sp.Expr, by: Sequence[str]) -> sp.Expr:
    """An expression differentiated by some of its symbols."""
    known = {str(s): s for s in expr.free_symbols}
    for name in by:
        expr = sp.diff(expr, known[name]) if name in known else sp.Integer(0)
    return expr


def _condition(reference: Reference, point: Mapping[str, float]) -> float:
    """Condition number: sum over the inputs of |x f'/f|; infinite where the value is 0."""
    try:
        found = reference.condition(point)
    except (ZeroDivisionError, ValueError):
        return math.inf
    return found if math.isfinite(found) else math.inf
