"""Experiments as data: one file each in the folder ``data``, found by listing it.

A new experiment is one TOML file; it then appears in `names` and on the command line.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from nmm.errors import unknown
from nmm.experiments.load import experiment_files, read_experiment
from nmm.experiments.record import Experiment

__all__ = ["Experiment", "experiment", "names"]


def names() -> tuple[str, ...]:
    """The names of all experiments."""
    return tuple(sorted(experiment_files(), key=str.casefold))


def experiment(name: str, **changes: Any) -> Experiment:
    """An experiment by name, with some of its numbers replaced.

    Parameters
    ----------
    name : str
        ``HELLAZ``, ``Borexino``, ``LAMA`` ...; capitals do not matter.
    **changes
        Numbers to replace: mass (kg), threshold and upper_cut (MeV), resolution_constant,
        resolution_stochastic, angular_resolution (rad), background (1/(kg day keV)), background_error,
        flux_error, distance or inner_radius (m), activity (Bq), time (s).

    Returns
    -------
    Experiment

    Raises
    ------
    UnknownNameError
        No such experiment or number; the message lists what there is.
    DomainError, UsageError
        A number that cannot be.

    Source: said in each file, number by number; see docs/explanation/sensitivity.md.
    """
    found = _load(str(name))
    return found.but(**changes) if changes else found


@lru_cache(maxsize=64)
def _load(name: str) -> Experiment:
    found = experiment_files()
    spelled = {known.casefold(): known for known in found}
    if name.strip().casefold() not in spelled:
        raise unknown("known experiment", name, names(), "See: nmm list --kind experiments.")
    known = spelled[name.strip().casefold()]
    return read_experiment(known, found[known].read_text(encoding="utf-8"))
