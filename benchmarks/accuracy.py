"""Errors in units in the last place against ball arithmetic: in the bulk and in every corner of phase space."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
import sympy as sp

from benchmarks.candidate import Arrays, Built, evaluate
from benchmarks.workload import Workload
from codegen import corners
from codegen.truth import Truth, truth
from symbolic.formula import Formula

BULK = "bulk"
WHOLE = "whole domain"


@dataclass(frozen=True)
class Stratum:
    """Points of one region and the truth of every output there."""

    name: str
    data: Arrays
    truths: tuple[Truth, ...]


@dataclass(frozen=True)
class Accuracy:
    """Errors of one candidate, in ULP of the true value; `worst` is the point of the largest one.

    Infinite where a result is not finite; `corners` is None where there were none to look at.
    """

    bulk: float
    corners: float | None
    strata: Mapping[str, float]
    worst: Mapping[str, float]
    where: str


def bulk(workload: Workload, count: int, seed: int = 5) -> Stratum:
    """Points as they are timed."""
    return _stratum(workload, BULK, workload.sample(count, seed))


def corner_strata(workload: Workload, count: int, seed: int = 5) -> tuple[Stratum, ...]:
    """The corners of our formula's domain, its whole inside, and the zeros of every output."""
    names = [str(s) for s in workload.data]
    regions: dict[str, Arrays] = {}
    for k, formula in enumerate(_fixed(workload)):
        for name, columns in corners.strata(formula, count, seed).items():
            if k == 0 or name.startswith("zero"):
                label = WHOLE if name == BULK else f"{name}, d/d{workload.by[k - 1]}" if k else name
                regions[label] = tuple(columns[n] for n in names)
    return tuple(_stratum(workload, name, data) for name, data in regions.items())


def _fixed(workload: Workload) -> Iterator[Formula]:
    """Our formula and its derivatives with the parameters of the workload put in, so that only data are sampled."""
    formula = workload.formula
    values = {str(p): sp.Rational(x) for p, x in workload.values.items()}
    own = {str(p): p for p in formula.parameters}
    for expr in (formula.expr, *(sp.diff(formula.expr, own[str(p)]) for p in workload.by)):
        body = expr.subs({p: values[name] for name, p in own.items()})
        yield replace(formula, body=body, where=(), parameters=())


def _stratum(workload: Workload, name: str, data: Arrays) -> Stratum:
    symbols = (*workload.data, *workload.parameters)
    values = (*data, *(np.full(data[0].size, x) for x in workload.numbers))
    columns = {str(s): v for s, v in zip(symbols, values, strict=True)}
    return Stratum(name, data, tuple(truth(e, columns) for e in workload.exact))


def errors(built: Built, stratum: Stratum) -> np.ndarray:
    """Largest error over the outputs at every point, ULP; points without a true value count as 0."""
    values = evaluate(built, stratum.data, len(stratum.truths))
    largest = np.zeros(stratum.data[0].size)
    for value, true in zip(values, stratum.truths, strict=True):
        known = np.isfinite(true.high)
        with np.errstate(invalid="ignore"):
            largest[known] = np.maximum(largest[known], true.ulps(value)[known])
    return largest


def accuracy(built: Built, workload: Workload, parts: tuple[Stratum, ...]) -> Accuracy:
    """A candidate against the truth in all strata."""
    found = {part.name: errors(built, part) for part in parts}
    largest = {name: float(e.max(initial=0.0)) for name, e in found.items()}
    where = max(largest, key=lambda name: largest[name])
    data = next(part.data for part in parts if part.name == where)
    k = int(np.argmax(found[where]))
    worst = {str(s): float(column[k]) for s, column in zip(workload.data, data, strict=True)}
    in_corners = max((e for name, e in largest.items() if name != BULK), default=None)
    return Accuracy(largest[BULK], in_corners, largest, worst, where)
