"""What an experiment is, once its file has been read; every number can be replaced."""

from __future__ import annotations

import dataclasses
import itertools
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from numbers import Real
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nmm.errors import DomainError, UsageError, unknown
from nmm.experiments.units import QUANTITIES
from nmm.quantities import strip
from nmm.targets.record import Target

_KEV_DAYS = 1e3 / 86400.0  # from 1/(kg day keV) to 1/(kg s MeV)


@dataclass(frozen=True)
class Experiment:
    """A detector and the source that is put next to it or inside it.

    Attributes
    ----------
    name, title : str
    target : Target
    mass : float, kg
    threshold, upper_cut : float, MeV
        Measured recoil energies between which events count.
    resolution_constant, resolution_stochastic : float
        a and b in sigma_T / T = sqrt(a^2 + b^2 / (T / MeV)).
    angular_resolution : float, rad
        Width of the Gaussian in each of the two projected angles; infinite: the angle is not measured.
    background : float, 1/(kg day keV); or tuple of (float, float), (MeV, 1/(kg day keV))
        Flat, or a table that is interpolated linearly; isotropic, in measured energy.
    background_error, flux_error : float
        Relative uncertainties of the two normalisations.
    distance : float or None, m
        From the source to the centre of a ball of target.
    inner_radius : float or None, m
        The source is at the centre of a spherical shell of target with this inner radius.
    activity : float, Bq
        At the start of the run.
    time : float, s
        Length of the run.
    origins : dict of str -> str
        For each number, where it comes from.
    """

    name: str
    title: str
    target: Target
    mass: float
    threshold: float
    upper_cut: float
    resolution_constant: float
    resolution_stochastic: float
    angular_resolution: float
    background: float | tuple[tuple[float, float], ...]
    background_error: float
    flux_error: float
    activity: float
    time: float
    distance: float | None = None
    inner_radius: float | None = None
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        for key, quantity in QUANTITIES.items():
            values = self._values(key)
            for value in values:
                if isinstance(value, bool) or not isinstance(value, Real) or not quantity.allows(float(value)):
                    raise DomainError(f"{key} = {value!r} is not allowed; {quantity.meaning}: {quantity.rule()}.")
        if self.threshold >= self.upper_cut:
            raise DomainError(
                f"threshold = {self.threshold:g} MeV is not below upper_cut = {self.upper_cut:g} MeV; "
                "give a threshold (T_min) below the upper cut (T_max)."
            )
        if (self.distance is None) == (self.inner_radius is None):
            raise UsageError(
                "give either distance (the source outside a ball of target) or inner_radius (the source at the "
                "centre of a shell), one of the two."
            )
        if self.distance is not None and self.distance <= self.radius:
            raise DomainError(
                f"distance = {self.distance:g} m is inside the target, a ball of {self.radius:.4g} m radius "
                f"({self.mass:g} kg of {self.target.name}); give a larger distance, or inner_radius=..."
            )

    def _values(self, key: str) -> Iterable[Any]:
        value = getattr(self, key)
        if value is None:
            return ()
        if key != "background" or not isinstance(value, tuple | list):
            return (value,)
        return [rate for _, rate in _table(value)]

    def but(self, **changes: Any) -> Experiment:
        """The same experiment with some numbers replaced.

        Parameters
        ----------
        **changes
            Attributes, in their units. A new `distance` takes the source outside, a new `inner_radius`
            puts it inside.

        Raises
        ------
        UnknownNameError, DomainError, UsageError
            No such number, or a value that cannot be.
        """
        for key in changes:
            if key not in QUANTITIES:
                raise unknown("number of an experiment", key, QUANTITIES)
        places = {"distance", "inner_radius"} & set(changes)
        if len(places) == 1:
            changes |= dict.fromkeys({"distance", "inner_radius"} - places)
        changes = {key: _plain(key, value) for key, value in changes.items()}
        origins = dict(self.origins) | dict.fromkeys(changes, "given by the user")
        return dataclasses.replace(self, origins=origins, **changes)

    @property
    def has_angle(self) -> bool:
        """Whether the recoil angle is measured."""
        return math.isfinite(self.angular_resolution)

    @property
    def electrons(self) -> float:
        """Number of target electrons."""
        return self.mass * self.target.electrons_per_kg

    @property
    def radius(self) -> float:
        """Outer radius of the ball or shell of target, m."""
        inner = self.inner_radius or 0.0
        return float(np.cbrt(inner**3 + 3 * self.mass / self.target.density / (4 * math.pi)))

    def sigma_T(self, T: NDArray[np.float64] | float) -> NDArray[np.float64]:
        """Energy resolution at a recoil energy T, MeV."""
        T = np.asarray(T, dtype=float)
        return np.sqrt((self.resolution_constant * T) ** 2 + self.resolution_stochastic**2 * T)

    def background_in(self, edges: NDArray[np.float64]) -> NDArray[np.float64]:
        """Expected background between each two of the `edges` (MeV) over the whole sphere of directions."""
        table = self.background if isinstance(self.background, tuple) else ((0.0, self.background),)
        at, rate = np.array(_table(table)).T
        knots = np.union1d(edges, at[(at > edges[0]) & (at < edges[-1])])
        rates = np.interp(knots, at, rate)
        steps = 0.5 * (rates[1:] + rates[:-1]) * np.diff(knots)  # exact: the rate is linear between knots
        total = np.concatenate([[0.0], np.cumsum(steps)])
        return np.asarray(np.diff(np.interp(edges, knots, total)) * self.mass * self.time * _KEV_DAYS)


def _plain(key: str, value: Any) -> Any:
    """A number in the unit of the record; a background table as tuples; mistakes as they are, for the check."""
    if hasattr(value, "to"):
        return strip(value, QUANTITIES[key].unit, key)
    return tuple(_table(value)) if key == "background" and isinstance(value, tuple | list) else value


def _table(given: Any) -> list[tuple[float, float]]:
    """A background table: energies ascending."""
    rows = [tuple(row) if isinstance(row, tuple | list) else () for row in given]
    if not rows or any(len(row) != 2 for row in rows) or any(a[0] >= b[0] for a, b in itertools.pairwise(rows)):
        raise DomainError(
            "background is a number, or pairs (energy in MeV, rate in 1/(kg day keV)) with ascending energies."
        )
    return [(float(T), float(rate)) for T, rate in rows]
