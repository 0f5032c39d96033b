"""Expected events in bins of measured energy and angle: weak, magnetic, background."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nmm import kinematics, sources
from nmm.errors import DomainError
from nmm.experiments import Experiment, experiment
from nmm.fold import recoils
from nmm.fold.exposure import fluence
from nmm.fold.migration import angular_migration, energy_migration

Array = NDArray[np.float64]

T_BINS, THETA_BINS = 30, 45
_MOST_BINS = 300
_REACH = 8.0  # widths from which a recoil below the threshold may still be measured above it
_PER_BIN = 40
_STEP = 1.2  # smallest ratio of two energies below the threshold: narrow bins there would be many
_SUBCELLS = 3  # true cells in each measured bin of angle


@dataclass(frozen=True)
class Templates:
    """Expected events of a run.

    Attributes
    ----------
    T_edges : ndarray (m + 1,), MeV
        Of the bins of measured energy.
    theta_edges : ndarray (k + 1,), rad
        Of the bins of measured angle, from 0 to pi; one bin where the angle is not measured.
    weak, magnetic, background : ndarray (m, k)
        Events; magnetic for mu_nu = 1e-11, and it scales with mu_nu^2.
    """

    T_edges: Array
    theta_edges: Array
    weak: Array
    magnetic: Array
    background: Array

    def magnetic_at(self, mu_nu: float) -> Array:
        """Magnetic events for a moment in Bohr magnetons, shape (m, k)."""
        return self.magnetic * (mu_nu / recoils.MU_0) ** 2

    def without_angle(self, n: int | None = None) -> Templates:
        """The same summed over the first `n` bins of angle (all by default): bins in T only."""
        edges = self.theta_edges[[0, -1 if n is None else n]]
        summed = {
            key: getattr(self, key)[:, :n].sum(axis=1, keepdims=True) for key in ("weak", "magnetic", "background")
        }
        return dataclasses.replace(self, theta_edges=edges, **summed)

    def counted(self) -> Templates:
        """One bin: the number of events."""
        alone = self.without_angle()
        summed = {key: getattr(alone, key).sum(axis=0, keepdims=True) for key in ("weak", "magnetic", "background")}
        return dataclasses.replace(alone, T_edges=self.T_edges[[0, -1]], **summed)


def expected_events(
    name: str | Experiment,
    source: Any,
    *,
    T_bins: int = T_BINS,
    theta_bins: int = THETA_BINS,
    **changes: Any,
) -> Templates:
    """Expected events of an experiment with a source, in bins of measured energy and angle.

    Parameters
    ----------
    name : str or Experiment
    source : str or Source
    T_bins : int
        Bins of measured energy, equal in log T, from the threshold to the upper cut or the largest recoil.
    theta_bins : int
        Bins of measured angle from 0 to pi/2; one more holds the backward hemisphere. Without effect where
        the angle is not measured.
    **changes
        Numbers of the experiment to replace, see `nmm.experiment`.

    Returns
    -------
    Templates

    Raises
    ------
    UnknownNameError, DomainError, UsageError
        What cannot be, in one sentence.

    Source: Miranda:1999sd, eqs. 6 and 7, folded with resolution.
    """
    setup = experiment(name, **changes) if isinstance(name, str) else name.but(**changes)
    src = sources.source(source) if isinstance(source, str) else source
    T_edges, theta_edges = energy_bins(setup, src, T_bins), angle_bins(setup, theta_bins)
    cells = true_cells(theta_edges, setup)
    weak, magnetic = _per_electron(setup, src, T_edges, cells)
    turn = angular_migration(cells, theta_edges, setup.angular_resolution)
    scale = fluence(setup, src) * setup.electrons
    isotropic = 0.5 * (np.cos(theta_edges[:-1]) - np.cos(theta_edges[1:]))
    background = setup.background_in(T_edges)[:, None] * isotropic[None, :]
    return Templates(T_edges, theta_edges, scale * weak @ turn, scale * magnetic @ turn, background)


def energy_bins(setup: Experiment, src: Any, n: int) -> Array:
    """Edges of the bins of measured energy, MeV, shape (n + 1,)."""
    _check_bins("T_bins", n)
    largest = float(kinematics.T_max(src.E_nu_max))
    top = min(setup.upper_cut, largest + 3 * float(setup.sigma_T(largest)))
    if top <= setup.threshold:
        raise DomainError(
            f"threshold = {setup.threshold:g} MeV is above every recoil of {src.name}: the largest is "
            f"{largest:.4g} MeV; lower the threshold, or take another source."
        )
    return np.geomspace(setup.threshold, top, n + 1)


def angle_bins(setup: Experiment, n: int) -> Array:
    """Edges of the bins of measured angle, rad."""
    _check_bins("theta_bins", n)
    forward = np.linspace(0.0, 0.5 * math.pi, (n if setup.has_angle else 1) + 1)
    return np.append(forward, math.pi) if setup.has_angle else np.array([0.0, math.pi])


def true_cells(theta_edges: Array, setup: Experiment) -> Array:
    """Edges of the cells of true angle, rad: recoils go forward."""
    if not setup.has_angle:
        return np.array([0.0, 0.5 * math.pi])
    return _cut(theta_edges[:-1], np.full(len(theta_edges) - 2, _SUBCELLS))


def _check_bins(name: str, n: object) -> None:
    if not isinstance(n, int) or isinstance(n, bool) or not 1 <= n <= _MOST_BINS:
        raise DomainError(f"{name} = {n!r} is not allowed; give a whole number of bins from 1 to {_MOST_BINS}.")


def _per_electron(setup: Experiment, src: Any, T_edges: Array, cells: Array) -> tuple[Array, Array]:
    """Averaged cross sections in bins of measured T and cells of true angle, cm^2, each of shape (m, k)."""
    pieces = _true_pieces(setup, src, T_edges)
    parts = [(w, recoils.from_line(E, src.flavour, pieces, cells)) for E, w in src.lines]
    if not src.lines:
        parts = [(1.0, recoils.from_continuum(src, pieces, cells))]
    weak = magnetic = np.zeros((len(T_edges) - 1, len(cells) - 1))
    for weight, found in parts:
        move = weight * energy_migration(found.T, T_edges, setup.sigma_T(found.T)).T
        weak, magnetic = weak + move @ found.weak, magnetic + move @ found.magnetic
    return weak, magnetic


def _true_pieces(setup: Experiment, src: Any, T_edges: Array) -> Array:
    """True energies between which to integrate: bins, cut into pieces of two widths of the resolution."""
    low, high = _lowest(setup), float(kinematics.T_max(src.E_nu_max))
    # Below the threshold the recoils reach it with a falling probability, a continuation of the same bins.
    ratio = max(T_edges[1] / T_edges[0], _STEP)
    before = T_edges[0] * ratio ** -np.arange(math.ceil(math.log(T_edges[0] / low) / math.log(ratio)), 0, -1.0)
    after = np.geomspace(T_edges[-1], high, 20)[1:] if high > T_edges[-1] else np.empty(0)
    coarse = np.unique(np.clip(np.concatenate([before, T_edges, after]), low, high))
    middle = 0.5 * (coarse[1:] + coarse[:-1])
    sigma = setup.sigma_T(middle)
    wanted = np.divide(np.diff(coarse), 2 * sigma, out=np.ones_like(sigma), where=sigma > 0)
    counts = np.clip(np.ceil(wanted), 1, _PER_BIN).astype(int)
    return _cut(coarse, counts)


def _cut(edges: Array, counts: NDArray[np.int_]) -> Array:
    """Each interval in so many equal pieces; the edges stay what they are, to the last bit."""
    pieces = [np.linspace(a, b, n, endpoint=False) for a, b, n in zip(edges[:-1], edges[1:], counts, strict=True)]
    return np.append(np.concatenate(pieces), edges[-1])


def _lowest(setup: Experiment) -> float:
    """The true energy below which a recoil is never measured above the threshold, MeV."""
    t, a, b = setup.threshold, _REACH * setup.resolution_constant, _REACH * setup.resolution_stochastic
    # t - T = sqrt(a^2 T^2 + b^2 T), squared: its root below t, in the form that does not cancel for small t.
    half = 2 * t + b * b
    return 2 * t * t / (half + math.sqrt(half * half - 4 * t * t * (1 - a * a)))
