"""Decay with time, flux at a distance, a source inside its detector.

Chains follow dN/dt = L N with the matrix of decay constants, solved by the matrix exponential of SciPy with the
half-lives of the source files.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nmm.errors import DomainError
from nmm.quantities import strip

if TYPE_CHECKING:
    from nmm.sources.record import Source

Array = NDArray[np.float64]


def total(src: Source, t: Any, A_0: Any, *, fresh: bool) -> Any:
    """Neutrinos per second, Bq."""
    return _plain(sum(by_nuclide(src, t, A_0, fresh=fresh).values()))


def by_nuclide(src: Source, t: Any, A_0: Any, *, fresh: bool) -> dict[str, Any]:
    """Activity of each nuclide, Bq."""
    time, start = _checked(t, "s", "t", "times"), _checked(A_0, "Bq", "A_0", "activities")
    rates = _rates(src)
    share = _shares(rates, time, fresh=fresh)
    return {n.name: _plain(start * share[..., k]) for k, n in enumerate(src.nuclides)}


def emitted(src: Source, between: tuple[Any, Any], A_0: Any, *, fresh: bool) -> Any:
    """Neutrinos emitted between two times."""
    first, last = (_checked(t, "s", f"t_{k + 1}", "times") for k, t in enumerate(between))
    if np.any(first > last):
        raise DomainError(f"t_1 = {between[0]!r} s is after t_2 = {between[1]!r} s; give t_1 up to t_2.")
    start, rates = _checked(A_0, "Bq", "A_0", "activities"), _rates(src)
    # From the nuclei at t_1 on, not as a difference of two counts from t = 0, which cancels at late times.
    nuclei = _solved(rates, first, _start(rates, fresh=fresh))
    nuclei[..., -1] = 0.0
    return _plain(start * _solved(rates, last - first, nuclei)[..., -1])


def flux(distance_cm: Any, activity_Bq: Any) -> Any:
    """A / (4 pi d^2), 1/(cm^2 s)."""
    d = _checked(distance_cm, "cm", "distance_cm", "distances")
    if np.any(d == 0):
        raise DomainError("distance_cm is 0, where the flux of a point diverges; give a distance above 0 in cm.")
    return _plain(_checked(activity_Bq, "Bq", "activity_Bq", "activities") / (4 * math.pi * d**2))


def rate_inside(activity_Bq: Any, electrons_per_cm3: Any, radii_cm: tuple[Any, Any], sigma: Any) -> Any:
    """Events per second in a spherical shell of detector around a point-like source.

    Each neutrino crosses the same length R - r of detector, whatever its direction: the rate is
    A n_e sigma (R - r), with no loss of solid angle.

    Parameters
    ----------
    activity_Bq : array_like, Bq
        Neutrinos per second.
    electrons_per_cm3 : array_like, 1/cm^3
    radii_cm : (array_like, array_like), cm
        Inner and outer radius of the shell.
    sigma : array_like, cm^2
        Cross section on an electron, averaged over the spectrum.

    Returns
    -------
    float or ndarray, 1/s

    Raises
    ------
    DomainError
        Negative values, an inner radius above the outer one.
    """
    inner, outer = (_checked(r, "cm", "radii_cm", "radii") for r in radii_cm)
    if np.any(inner > outer):
        raise DomainError(f"the inner radius {radii_cm[0]!r} cm is above the outer one, {radii_cm[1]!r} cm; swap them.")
    A = _checked(activity_Bq, "Bq", "activity_Bq", "activities")
    n_e = _checked(electrons_per_cm3, "1/cm^3", "electrons_per_cm3", "densities")
    return _plain(A * n_e * _checked(sigma, "cm^2", "sigma", "cross sections") * (outer - inner))


def _checked(value: Any, unit: str, name: str, what: str) -> Array:
    """Numbers of 0 or more."""
    plain = value if not hasattr(value, "to") else strip(value, unit, name)
    try:
        numbers: Array = np.asarray(plain, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise DomainError(f"{name} = {value!r} is not a number; {what} are numbers in {unit}.") from error
    if np.any(numbers < 0):
        raise DomainError(f"{name} = {np.min(numbers):g} is negative; {what} are 0 or more, in {unit}.")
    return numbers


def _rates(src: Source) -> Array:
    """Decay constants, 1/s."""
    rates = math.log(2) / np.array([n.half_life for n in src.nuclides], dtype=np.float64)
    if rates.size == 0 or np.isnan(rates).any():
        raise DomainError(f"{src.name} has no known half-life, so no activity in time; give half_life= in seconds.")
    return rates


def _shares(rates: Array, t: Array, *, fresh: bool) -> Array:
    """Activity of each nuclide in units of the parent's at t = 0; the last axis counts nuclides."""
    made: Array = _solved(rates, t, _start(rates, fresh=fresh))[..., :-1] * rates
    return made


def _start(rates: Array, *, fresh: bool) -> Array:
    """Nuclei at t = 0 for 1 Bq of the parent, then the decays so far; in equilibrium all die with the parent."""
    grown = np.zeros(rates.size - 1) if fresh else np.cumprod(rates[1:] / (rates[1:] - rates[0]))
    return np.array([*(np.array([1.0, *grown]) / rates), 0.0])


def _solved(rates: Array, t: Array, start: Array) -> Array:
    """Nuclei at t and decays until then, from dN/dt; the last axis counts them."""
    from scipy.linalg import expm

    n = rates.size
    matrix = np.zeros((n + 1, n + 1))
    matrix[range(n), range(n)] = -rates
    matrix[range(1, n), range(n - 1)] = rates[:-1]
    matrix[n, :n] = rates  # each decay emits one neutrino
    made: Array = (expm(matrix * t[..., None, None]) @ start[..., None])[..., 0]
    return made


def _plain(value: Any) -> Any:
    return value if np.ndim(value) else float(value)
