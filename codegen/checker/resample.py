"""The sampled errors of a certificate, computed again at the worst point of every corner."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from flint import arb

from codegen.checker.balls import precision
from codegen.checker.findings import Finding, Kernel, Subject
from codegen.reference import Reference

SAME = 1e-6  # ULP: what rounding moves when an error is computed twice
LIBM_ULP = 64.0  # libraries differ from machine to machine


def resampled(kernel: Mapping[str, Any], subject: Subject, *, libm: bool) -> Iterator[Finding]:
    """A finding for each backend that runs here and was measured."""
    reference = Reference(subject.formula.expr)
    for backend, function in subject.kernels.items():
        measured = kernel["sampled"].get(backend, {}).get("value")
        if measured is not None:
            yield _of_backend(measured, function, reference, backend, SAME if not libm else LIBM_ULP)


def _of_backend(
    measured: Mapping[str, Any], function: Kernel, reference: Reference, backend: str, room: float
) -> Finding:
    what = f"sampled errors ({backend})"
    strata = measured["strata"]
    stated = max(float(s["max_ulp"]) for s in strata)
    if float(measured["max_ulp"]) != stated:
        return Finding(what, False, 1, f"{measured['max_ulp']:g} ULP in all, but {stated:g} ULP in the worst corner")
    for stratum in strata:
        wanted, found = float(stratum["max_ulp"]), _error(stratum["worst"], function, reference)
        if found is None or abs(found - wanted) <= room * (1 + wanted):
            continue
        at = ", ".join(f"{n} = {x!r}" for n, x in stratum["worst"].items())
        return Finding(what, False, len(strata), f"{wanted:g} ULP is stated, {found:g} ULP is found at {at}")
    return Finding(what, True, len(strata), "the same errors at the worst points")


def _error(point: Mapping[str, float], function: Kernel, reference: Reference) -> float | None:
    """Error in ULP of the true value; None where that is 0 or no ordinary number."""
    true = reference.at(point)
    nearest = float(true.mid())
    if not math.isfinite(nearest) or abs(nearest) < 2.0**-1000:
        return None
    found = function(*(np.array([x]) for x in point.values()))
    value = float(np.asarray(found[0] if isinstance(found, tuple) else found)[0])
    if not math.isfinite(value):
        return math.inf
    with precision():
        return float(abs((arb(value) - true) / arb(float(np.spacing(abs(nearest))))).abs_upper())
