"""The sensitivity of an experiment: what is expected, and which moment it excludes with and without the angle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nmm import sources
from nmm.errors import DomainError
from nmm.experiments import Experiment, experiment
from nmm.fold.templates import T_BINS, THETA_BINS, Templates, expected_events
from nmm.limits.likelihood import Likelihood

MU_NU = 6e-11


@dataclass(frozen=True)
class Limit:
    """A sensitivity at 90 % CL.

    Attributes
    ----------
    mu_nu : float, Bohr magnetons
        From the profile likelihood.
    fisher : float, Bohr magnetons
        The same from the Fisher information, right for large counts.
    """

    mu_nu: float
    fisher: float


@dataclass(frozen=True)
class Projection:
    """What an experiment would see with a source, and which moment it would exclude.

    Attributes
    ----------
    experiment : Experiment
    source : Source
    templates : Templates
        Expected events in bins.
    one_sided : bool
        The convention: q = 1.64, or 2.71.
    limits : dict of str -> Limit
        ``count``: the number of events only; ``T``: the spectrum of recoil energies; and where the angle is
        measured ``T_cut``: the same below the best angle, ``T_theta``: both together.
    theta_cut : float or None, rad
        The best angle of ``T_cut``.
    """

    experiment: Experiment
    source: Any
    templates: Templates
    one_sided: bool
    limits: dict[str, Limit]
    theta_cut: float | None = None

    def events(self, mu_nu: float = MU_NU) -> dict[str, float]:
        """Expected events over all bins: weak, magnetic for a moment in Bohr magnetons, background."""
        found = self.templates
        parts = {"weak": found.weak, "magnetic": found.magnetic_at(mu_nu), "background": found.background}
        return {key: float(np.sum(value)) for key, value in parts.items()}

    @property
    def gain(self) -> float:
        """How much lower the limit is with the angle: mu_nu(T) / mu_nu(T, theta).

        1 where the angle is not measured, or nothing can be excluded without it and with it.
        """
        alone, both = self.limits["T"].mu_nu, self.limits.get("T_theta", self.limits["T"]).mu_nu
        return 1.0 if alone == both else alone / both


def sensitivity(
    name: str | Experiment,
    source: Any,
    *,
    one_sided: bool = False,
    T_bins: int = T_BINS,
    theta_bins: int = THETA_BINS,
    **changes: Any,
) -> Projection:
    """Expected sensitivity to the neutrino magnetic moment at 90 % CL.

    The median limit of an experiment without a signal: Poisson likelihood on the Asimov data set, profiled
    over the normalisations of flux and background, in bins of measured energy, and of energy and angle.

    Parameters
    ----------
    name : str or Experiment
    source : str or Source
    one_sided : bool
        False: -2 ln L rises by 2.71, as is usual for limits on mu_nu^2; True: by 1.64, a one-sided 90 %.
    T_bins, theta_bins : int
        See `nmm.expected_events`.
    **changes
        Numbers of the experiment to replace, see `nmm.experiment`.

    Returns
    -------
    Projection

    Raises
    ------
    UnknownNameError, DomainError, UsageError
        What cannot be, in one sentence.

    Source: Miranda:1999sd, section 1; Cowan:2010js; docs/explanation/sensitivity.md.
    """
    setup = experiment(name, **changes) if isinstance(name, str) else name.but(**changes)
    src = sources.source(source) if isinstance(source, str) else source
    templates = expected_events(setup, src, T_bins=T_bins, theta_bins=theta_bins)
    if not np.any(templates.weak + templates.background > 0):
        raise DomainError(f"{setup.name} expects no event with {src.name}; lower the threshold or take another source.")
    views = {"count": templates.counted(), "T": templates.without_angle()}
    cut = None
    if setup.has_angle:
        n = _best_cut(templates, setup)
        cut = float(templates.theta_edges[n])
        views |= {"T_cut": templates.without_angle(n), "T_theta": templates}
    limits = {key: _limit(view, setup, one_sided) for key, view in views.items()}
    return Projection(setup, src, templates, one_sided, limits, cut)


def _likelihood(view: Templates, setup: Experiment) -> Likelihood:
    return Likelihood.of(view, setup.flux_error, setup.background_error)


def _limit(view: Templates, setup: Experiment, one_sided: bool) -> Limit:
    chance = _likelihood(view, setup)
    return Limit(chance.limit(one_sided=one_sided), chance.fisher_limit(one_sided=one_sided))


def _best_cut(templates: Templates, setup: Experiment) -> int:
    """Number of bins of angle to keep, from 0 up, for the largest Fisher information in T alone."""
    counts = range(1, templates.weak.shape[1] + 1)
    return max(counts, key=lambda n: _likelihood(templates.without_angle(n), setup).fisher())
