"""Cross sections averaged over the spectrum of a source.

For a source of lines the average is the sum of weight x cross section over its lines, so nothing is
integrated and nothing is approximated. For a continuum the emitted plan says what is integrated and how
(`nmm.integrals`, docs/explanation/integrals.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nmm import catalogue, cross_sections, kinematics
from nmm.errors import DomainError, NmmError, UsageError, unknown
from nmm.integrals import folds, own
from nmm.integrals.spectrum import Continuum, continuum, is_continuum
from nmm.quantities import strip
from nmm.sources import Source, source

Data = Mapping[str, Any]
Model = Mapping[str, Any]
Result = float | NDArray[np.float64]

_UNITS = {"T": "MeV", "T_min": "MeV", "T_max": "MeV", "costheta": "1", "mu_nu": "mu_B", "sin2_theta_W": "1"}
PARTS = ("weak", "magnetic", "total")
_MODEL = ("part", "mu_nu", "sin2_theta_W", "backend")


@dataclass(frozen=True)
class Observable:
    """What can be averaged: its arguments, its value at one neutrino energy, its average over a continuum."""

    needed: tuple[str, ...]
    optional: tuple[str, ...]
    at: Callable[[float, Data, Model], Any]
    over: Callable[[Continuum, Data, folds.Model], Any]


def average(observable: Any, src: Source | str, **keywords: Any) -> Result:
    """Average a cross section, or any formula of E_nu, over the spectrum of a source, normalised to one.

    Parameters
    ----------
    observable : str or symbolic.Formula
        ``dsigma_dT`` (give ``T``), ``dsigma_dcostheta`` (give ``costheta``; ``T_min`` and ``T_max`` cut on
        the recoil energy) or ``sigma`` (between ``T_min`` and ``T_max``). Or a formula of one's own with ``E_nu``
        among its variables, or its name once it is registered; give its other variables, in their units.
    src : Source or str
        A source, or its name. It fixes the flavour.
    T : array_like, MeV
        Recoil energy of the electron.
    costheta : array_like, 1
        Cosine of its angle to the neutrino.
    T_min, T_max : array_like, MeV
        Recoil energies between which electrons count, both included; by default all.
    part, mu_nu, sin2_theta_W, backend
        As in `nmm.dsigma_dT`.

    Returns
    -------
    float or ndarray
        ``dsigma_dT`` in cm^2/MeV, the others in cm^2, a formula in its own unit; shaped like the broadcast
        arguments.

    Raises
    ------
    UnknownNameError
        An observable, source or keyword that is not known.
    UsageError
        An argument is missing, or the flavour is given.
    DomainError
        A single ``T`` above the largest recoil energy of the source, or a single ``costheta`` < 0 (in an
        array such points give 0); ``T_min`` above ``T_max``; values that no physics allows.
    """
    found = source(src) if isinstance(src, str) else src
    if not _is_planned(observable):
        result: Result = own.average(observable, found, keywords, tuple(OBSERVABLES))
        return result
    chosen = OBSERVABLES[observable]
    _check_keywords(observable, chosen, found, keywords)
    data = {k: _plain(k, v) for k, v in keywords.items() if k not in _MODEL}
    model = {k: v for k, v in keywords.items() if k in _MODEL} | {"flavour": found.flavour}
    if is_continuum(found):
        return _over_continuum(found, chosen, data, model)
    _check_domain(found, data)
    total = sum(weight * chosen.at(energy, data, model) for energy, weight in found.lines)
    return total if np.ndim(total) else float(total)


def _is_planned(observable: object) -> bool:
    return isinstance(observable, str) and observable in OBSERVABLES


def plan(observable: Any, src: Source | str, **keywords: Any) -> dict[str, str]:
    """How `average` computes what it is asked for: stage -> what happens there; arguments as there."""
    from nmm.integrals import explain

    found = source(src) if isinstance(src, str) else src
    if not _is_planned(observable):
        return own.plan(observable, found, keywords, tuple(OBSERVABLES))
    average(observable, found, **keywords)  # every mistake gets its sentence
    data = {k: _plain(k, v) for k, v in keywords.items() if k not in _MODEL}
    model = {k: v for k, v in keywords.items() if k in _MODEL}
    return explain.of_average(observable, found, data, folds.Model(flavour=found.flavour, **model))


def _over_continuum(src: Source, chosen: Observable, data: Data, model: Model) -> Result:
    """The same for a continuum; 0 outside its reach, also for a single number."""
    numbers = {k: _plain(k, model[k]) for k in ("mu_nu", "sin2_theta_W") if k in model}
    _check_cut(data)
    _check_values(data, model, numbers)
    total: Result = chosen.over(continuum(src), data, folds.Model(**{**model, **numbers}))
    return total if np.ndim(total) else float(total)


def _check_keywords(name: str, chosen: Observable, src: Source, keywords: Mapping[str, Any]) -> None:
    if "flavour" in keywords:
        raise UsageError(
            f"average({name!r}, ...) got flavour={keywords['flavour']!r}, but the source fixes the flavour: "
            f"{src.name} emits {src.flavour}; leave flavour out."
        )
    allowed = (*chosen.needed, *chosen.optional, *_MODEL)
    for key in keywords:
        if key not in allowed:
            raise unknown(f"keyword of average({name!r}, ...)", key, allowed)
    for key in chosen.needed:
        if key not in keywords:
            raise UsageError(f"average({name!r}, ...) needs {key}; add {key}=..., a number or an array.")


def _plain(name: str, value: object) -> float | NDArray[np.float64]:
    """Numbers in the unit of the argument; quantities with units are converted."""
    try:
        return strip(value, _UNITS[name], name)
    except NmmError:
        raise
    except (TypeError, ValueError) as error:
        raise UsageError(
            f"{name} is {value!r}; give a number or an array of numbers ({_UNITS[name]})."
        ) from error


def _check_domain(src: Source, data: Data) -> None:
    """Refuse a single T that no line reaches, and an empty cut."""
    T = data.get("T")
    if T is not None and np.ndim(T) == 0:
        largest = float(kinematics.T_max(src.E_nu_max))
        if largest < T:
            raise DomainError(
                f"T = {T:g} MeV is above every recoil of {src.name}: the largest is "
                f"T_max = {largest:.6g} MeV, from its line at {src.E_nu_max:.6g} MeV; give T up to that, "
                f"or an array, in which such points are 0."
            )
    _check_cut(data)


def _check_cut(data: Data) -> None:
    if "T_min" not in data and "T_max" not in data:
        return
    low, high = data.get("T_min", 0.0), data.get("T_max", np.inf)
    if np.any(np.greater_equal(low, high)):
        raise DomainError(f"T_min = {low!r} MeV is not below T_max = {high!r} MeV; give T_min < T_max.")


def _check_values(data: Data, model: Model, numbers: Model) -> None:
    """What the kernels would refuse, before anything is integrated."""
    for name, value in data.items():
        if name == "costheta":
            if np.any(np.abs(value) > 1.0):
                raise DomainError(f"costheta = {value!r} is no cosine; give values between -1 and 1.")
        elif np.any(np.less(value, 0.0)):
            raise DomainError(f"{name} = {value!r} MeV is negative; recoil energies are 0 or more.")
    part = model.get("part", "total")
    if "sin2_theta_W" in numbers and np.any(np.abs((sin2 := numbers["sin2_theta_W"]) - 0.5) > 0.5):
        raise DomainError(f"sin2_theta_W = {sin2!r} is not allowed: it lies between 0 and 1.")
    if part not in PARTS:
        raise unknown("part", part, PARTS)
    backend = model.get("backend")
    if backend is not None and backend not in _backends():
        raise unknown("backend", backend, _backends())


@cache
def _backends() -> tuple[str, ...]:
    return catalogue.backends()


def _dsigma_dT(E_nu: float, data: Data, model: Model) -> Any:
    return cross_sections.dsigma_dT(data["T"], E_nu, outside="zero", **model)


def _dsigma_dcostheta(E_nu: float, data: Data, model: Model) -> Any:
    """A line counts where its recoil energy at this angle lies in the cut."""
    costheta, low, high = data["costheta"], data.get("T_min", 0.0), data.get("T_max", np.inf)
    value = cross_sections.dsigma_dcostheta(costheta, E_nu, **model)
    if "T_min" not in data and "T_max" not in data:
        return value
    T = kinematics.T_from(costheta, E_nu)
    # Written with "cut away" rather than "kept", so that NaN in any argument stays NaN.
    cut = np.less(T, low) | np.greater(T, high)
    unknown_cut = np.isnan(low) | np.isnan(high)
    return np.where(unknown_cut, np.nan, np.where(cut, 0.0, value))[()]


def _sigma(E_nu: float, data: Data, model: Model) -> Any:
    return cross_sections.sigma(E_nu, data.get("T_min", 0.0), data.get("T_max", np.inf), **model)


OBSERVABLES: dict[str, Observable] = {
    "dsigma_dT": Observable(("T",), (), _dsigma_dT, folds.dsigma_dT),
    "dsigma_dcostheta": Observable(("costheta",), ("T_min", "T_max"), _dsigma_dcostheta, folds.dsigma_dcostheta),
    "sigma": Observable((), ("T_min", "T_max"), _sigma, folds.sigma),
}
"""What can be averaged, by name; a new observable is one entry."""
