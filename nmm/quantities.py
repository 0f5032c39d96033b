"""Quantities with units, from astropy or pint, become plain numbers at the edge of `nmm`.

Neither package is imported: whatever has `.to(unit)` and a unit of its own is asked to convert itself.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nmm.errors import UnitError

_BOHR_MAGNETON = 9.2740100657e-24
"""J/T, CODATA 2022 (Mohr:2024kco); only for moments that come with a unit, as mu_B is our own."""

_KINDS = {"MeV": "an energy", "1": "a pure number", "mu_B": "a magnetic moment", "s": "a time", "kg": "a mass"}
_ASKED = {"1": "", "mu_B": "J/T"}
_SIZES = {"mu_B": _BOHR_MAGNETON}


def strip(value: Any, unit: str, name: str) -> float | NDArray[np.float64]:
    """The plain number or array of a quantity.

    Parameters
    ----------
    value : quantity, array or float
        Something with ``.to(unit)``. What has no unit of its own (a number, an array, a tensor) is taken to
        be in `unit` already.
    unit : str
        The unit wanted: ``MeV``, ``1``, ``mu_B`` ...
    name : str
        The argument's name, for the message.

    Returns
    -------
    float or ndarray

    Raises
    ------
    UnitError
        The quantity is of another dimension.
    """
    if not hasattr(value, "unit") and not hasattr(value, "units"):
        return _plain(value)
    try:
        converted = value.to(_ASKED.get(unit, unit))
    except Exception as error:
        given = getattr(value, "unit", None) or getattr(value, "units", "")
        kind = _KINDS.get(unit, f"something in {unit}")
        raise UnitError(f"{name} has the unit {str(given)!r}; expected {kind} ({unit}).") from error
    number = converted.value if hasattr(value, "unit") else converted.magnitude
    return _plain(number, _SIZES.get(unit, 1.0))


def _plain(number: Any, size: float = 1.0) -> float | NDArray[np.float64]:
    array = np.asarray(number, dtype=np.float64)
    if size != 1.0:
        array = array / size
    return float(array) if array.ndim == 0 else array
