"""Units of time of source files."""

from __future__ import annotations

_UNITS = {"min": 60.0, "h": 3600.0, "d": 86400.0, "y": 365.2422 * 86400.0}
"""Units of time in seconds; the year is the tropical one, as in nuclear data tables."""


def seconds(value: float, unit: str) -> float:
    """`value` in `unit` (one of min, h, d, y) as seconds."""
    return value * _UNITS[unit]


def time_units() -> tuple[str, ...]:
    """The units of time that a source file may use."""
    return tuple(_UNITS)


def describe_time(time: float) -> str:
    """A time in s in words: in minutes below two hours, hours below ten days, days below two years, else years."""
    limits = (("min", 2 * _UNITS["h"]), ("h", 10 * _UNITS["d"]), ("d", 2 * _UNITS["y"]))
    unit = next((unit for unit, below in limits if time < below), "y")
    return f"{time / _UNITS[unit]:.5g} {unit}"
