"""Neutrinos per area that the target sees during a run, with the decay of the source."""

from __future__ import annotations

import math

from nmm.experiments.record import Experiment
from nmm.fold.geometry import mean_over_ball, mean_over_shell
from nmm.sources import Source

_CM2_PER_M2 = 1e4


def fluence(experiment: Experiment, source: Source) -> float:
    """Neutrinos through each cm^2 of the target during the run, on average over the target, 1/cm^2.

    The activity is that of the parent at the start; a pair in equilibrium such as 90Sr-90Y emits two neutrinos
    for each of its decays.
    """
    emitted = float(source.decays(0.0, experiment.time, experiment.activity)) * source.fraction
    return emitted * mean_inverse_square(experiment) / (4 * math.pi)


def mean_inverse_square(experiment: Experiment) -> float:
    """The mean of 1/r^2 over the target, r being the distance to the source, 1/cm^2."""
    if experiment.distance is not None:
        return mean_over_ball(experiment.distance, experiment.radius) / _CM2_PER_M2
    return mean_over_shell(experiment.inner_radius or 0.0, experiment.radius) / _CM2_PER_M2
