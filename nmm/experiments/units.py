"""The numbers that describe an experiment: unit, range, and the units in which they may be written."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from nmm.sources.record import seconds, time_units

_ENERGY = {"MeV": 1.0, "keV": 1e-3, "eV": 1e-6}
_ANGLE = {"rad": 1.0, "mrad": 1e-3, "deg": math.pi / 180}
_LENGTH = {"m": 1.0, "cm": 1e-2}
_MASS = {"kg": 1.0, "t": 1e3, "g": 1e-3}
_PART = {"1": 1.0, "%": 1e-2}
_TIME = {"s": 1.0} | {unit: seconds(1.0, unit) for unit in time_units()}
_CURIE = 3.7e10  # Bq, by definition
_ACTIVITY = {"Bq": 1.0, "TBq": 1e12, "PBq": 1e15, "Ci": _CURIE, "kCi": 1e3 * _CURIE, "MCi": 1e6 * _CURIE}
BACKGROUND = "1/(kg day keV)"


@dataclass(frozen=True)
class Quantity:
    """A number that an experiment has: its unit and what is allowed.

    Attributes
    ----------
    meaning : str
    units : dict of str -> float
        Units in which it may be written, and their size; the first is the unit of the record.
    low, high : float
    positive : bool
        `low` itself is refused.
    open_end : bool
        Infinity is allowed.
    """

    meaning: str
    units: Mapping[str, float] = field(default_factory=lambda: dict(_PART))
    low: float = 0.0
    high: float = math.inf
    positive: bool = False
    open_end: bool = False

    @property
    def unit(self) -> str:
        """Unit of the record."""
        return next(iter(self.units))

    def allows(self, value: float) -> bool:
        """Whether a value, in the unit of the record, can be."""
        inside = self.low < value if self.positive else self.low <= value
        return inside and value <= self.high and (self.open_end or math.isfinite(value))

    def rule(self) -> str:
        """What is allowed, in words."""
        unit = "" if self.unit == "1" else f" {self.unit}"
        if math.isfinite(self.high):
            return f"a number {'above' if self.positive else 'from'} {self.low:g} to {self.high:g}{unit}"
        words = "a positive number" if self.positive else f"a number of {self.low:g} or more"
        return f"{words}{' of' + unit if unit else ''}" + ("" if self.open_end else ", finite")


QUANTITIES: Mapping[str, Quantity] = {
    "mass": Quantity("mass of the target inside the fiducial volume", _MASS, high=1e12, positive=True),
    "threshold": Quantity("smallest measured recoil energy", _ENERGY, low=1e-6),
    "upper_cut": Quantity("largest measured recoil energy", _ENERGY, positive=True, open_end=True),
    "resolution_constant": Quantity("a in sigma_T/T = a (+) b/sqrt(T/MeV)", _PART, high=1.0),
    "resolution_stochastic": Quantity("b in sigma_T/T = a (+) b/sqrt(T/MeV)", _PART, high=1.0),
    "angular_resolution": Quantity("sigma_theta in each projected angle; inf: no angle", _ANGLE, open_end=True),
    "background": Quantity("background rate", {BACKGROUND: 1.0}, high=1e12),
    "background_error": Quantity("relative uncertainty of the background", _PART, high=10.0),
    "flux_error": Quantity("relative uncertainty of the neutrino flux", _PART, high=10.0),
    "distance": Quantity("source to the centre of a ball of target", _LENGTH, high=1e12, positive=True),
    "inner_radius": Quantity("source inside: inner radius of a shell of target", _LENGTH, high=1e12),
    "activity": Quantity("decays per second at the start of the run", _ACTIVITY, high=1e30, positive=True),
    "time": Quantity("length of the run", _TIME, high=1e18, positive=True),
}
"""Everything that can be overridden, by name."""
