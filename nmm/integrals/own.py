"""Averages of any formula of E_nu: its kernel integrated between known break points, no further plan.

Where two orders do not agree even at the last doubling (a resonance between the break points, say), the library's
adaptive cubature takes over, and the plan says so.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nmm.integrals.job import Job, job_of
from nmm.integrals.panels import ORDERS, Panels, integrate
from nmm.integrals.spectrum import Continuum, continuum, is_continuum

Array = NDArray[np.float64]

GOAL = 1e-12
"""Difference of two orders that is left alone, relative."""

WORST = 1e-10
"""Estimated error, relative, above which the fallback is used."""

INTERVALS = 4000
"""Most intervals of the fallback."""


@dataclass(frozen=True)
class Measured:
    """Averages with what they took.

    Attributes
    ----------
    value, error : ndarray
        Averages and their estimated errors, in the unit of the formula.
    nodes : int
        Nodes of the panels.
    fallback : int
        Points for which the adaptive cubature was used.
    """

    value: Array
    error: Array
    nodes: int = 0
    fallback: int = 0

    @property
    def relative(self) -> Array:
        """Estimated errors relative to the values; 0 where both are 0."""
        with np.errstate(divide="ignore", invalid="ignore"):
            found: Array = np.where(self.error == 0.0, 0.0, self.error / np.abs(self.value))
        return found


def average(observable: Any, src: Any, keywords: Mapping[str, Any], known: tuple[str, ...]) -> Any:
    """The average of a formula, or of a registered formula by name; see `nmm.average`."""
    job = job_of(observable, src, keywords, known)
    found = measured(job)
    worst = float(np.max(found.relative, initial=0.0, where=np.isfinite(found.relative)))
    if worst > WORST:
        name = job.made.kernel.spec.formula
        warnings.warn(
            f"the average of {name} is good to {worst:.0e} only; take it apart at its kinks, by domains.",
            RuntimeWarning,
            stacklevel=3,
        )
    return found.value.reshape(job.shape) if job.shape else float(found.value[0])


def measured(job: Job) -> Measured:
    """Averages at all points; NaN where an argument is NaN."""
    found = _continuum(job, continuum(job.source)) if is_continuum(job.source) else _lines(job)
    found.value[job.is_missing], found.error[job.is_missing] = np.nan, 0.0
    return found


def _lines(job: Job) -> Measured:
    """The sum over lines inside phase space."""
    low, high = job.range()
    total = np.zeros(job.size)
    for energy, weight in job.source.lines:
        value = job.kernel(np.full(job.size, energy), np.arange(job.size))
        total += np.where((energy < low) | (energy > high), 0.0, weight * value)
    return Measured(total, np.zeros(job.size))


def _edges(job: Job, spectrum: Continuum) -> Array:
    """Columns of edges: ends of the range, break points and kinks inside it; NaN becomes an empty range."""
    low, high = (np.where(np.isnan(one), spectrum.E_nu_max, one) for one in job.range())
    inside = [np.full(job.size, b) for b in spectrum.breaks] + job.ends("kinks")
    return np.column_stack([low, *(np.clip(np.nan_to_num(one), low, high) for one in inside), high])


def _continuum(job: Job, spectrum: Continuum) -> Measured:
    def integrand(E: Array, owner: NDArray[np.intp]) -> Any:
        return (spectrum.density(E) * job.kernel(E, owner[:, None]))[None]

    edges = _edges(job, spectrum)
    made = integrate(integrand, Panels.between(edges), GOAL)
    found = Measured(made.value[0].astype(float), made.error[0].astype(float), made.nodes)  # empty sums are integers
    again = np.flatnonzero((found.relative > WORST) & np.isfinite(edges).all(axis=1))
    for point in again.tolist():
        found.value[point], found.error[point] = _adaptive(integrand, np.unique(edges[point]), point)
    return Measured(found.value, found.error, made.nodes, again.size)


def _adaptive(integrand: Any, edges: Array, point: int) -> tuple[float, float]:
    """One average by SciPy's adaptive cubature, starting from the break points."""
    from scipy.integrate import quad_vec

    owner = np.array([point])
    inner = np.nextafter(edges[-1], 0.0)  # the upper end may be a step: its own side counts

    def at(E: float) -> float:
        return float(integrand(np.array([[min(E, inner)]]), owner)[0, 0, 0])

    value, error = quad_vec(
        at, edges[0], edges[-1], epsabs=0.0, epsrel=0.1 * WORST, points=edges[1:-1], limit=INTERVALS, norm="max"
    )
    return float(value), float(error)


def plan(observable: Any, src: Any, keywords: Mapping[str, Any], known: tuple[str, ...]) -> dict[str, str]:
    """How `average` computes it: stage -> what happens there."""
    from nmm.integrals import explain

    job = job_of(observable, src, keywords, known)
    found = measured(job)
    made = job.made
    stages = {"kernel": f"{made.kernel.spec.formula}({', '.join(made.kernel.names)}), compiled, {made.kernel.backend}"}
    limits = "; ".join(e.text for e in (*made.lower, *made.upper)) or "none in E_nu: from 0 to the end of the spectrum"
    stages["limits"] = limits + "".join(f"; not solved, left to the kernel: {r}" for r in made.unsolved)
    if not is_continuum(src):
        return stages | explain.of_lines(src, "the kernel at each energy")
    kinks = "".join(f"{e.text.replace('<=', '=').replace('>=', '=')}; " for e in made.kinks)
    stages["split at"] = kinks + explain.of_breaks(continuum(src))
    worst = float(np.max(found.relative, initial=0.0, where=np.isfinite(found.relative)))
    used = f"scipy quad_vec, used at {found.fallback} of {job.size} points"
    return stages | {
        "over E_nu": f"Gauss-Legendre of {ORDERS[0]} and {ORDERS[1]} nodes and more between the break points, crowded "
        f"at both ends; {found.nodes} nodes in all",
        "error": f"{worst:.1e} (goal {GOAL:.0e} for each panel, fallback above {WORST:.0e}), relative",
        "fallback": used if found.fallback else "not used",
    }
