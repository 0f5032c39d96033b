"""A second look at results that are not plain positive numbers: which input is to blame, and the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from nmm import catalogue, kernels
from nmm.errors import DomainError, NmmError, UnknownNameError, UsageError, unknown

OUTSIDE = ("zero", "raise")
_EDGE = 1.0 + 1e-15  # what kernels allow beyond an edge, for its own rounding

_FORBIDDEN = {  # variable -> (lowest, highest, the rule in words)
    "E_nu": (0.0, np.inf, "neutrino energies are 0 or more, in MeV"),
    "T": (0.0, np.inf, "recoil energies are 0 or more, in MeV"),
    "T_min": (0.0, np.inf, "recoil energies are 0 or more, in MeV"),
    "T_max": (0.0, np.inf, "recoil energies are 0 or more, in MeV"),
    "costheta": (-_EDGE, _EDGE, "a cosine lies between -1 and 1"),
    "sin2_theta_W": (0.0, 1.0, "sin^2 theta_W lies between 0 and 1"),
}


def inspected(name: str, data: tuple[Any, ...], value: Any, parameters: tuple[Any, Any], outside: str | None) -> Any:
    """The value, if it is a legitimate 0, inf or NaN or a clean array; else a `DomainError`."""
    single = np.ndim(value) == 0
    strict = single if outside is None else outside == "raise"
    if single or strict or not _clean(value) or name == "sigma":
        names = [v.name for v in catalogue.formula(name).variables]
        given = dict(zip(names, (np.asarray(x, dtype=float) for x in data), strict=True))
        _refuse_forbidden(given, dict(zip(("sin2_theta_W", "mu_nu"), parameters, strict=True)))
        if name == "sigma":
            _refuse_limits(given, value, parameters[1])
        if strict and not any(np.isnan(x).any() for x in (*given.values(), *map(np.asarray, parameters))):
            _refuse_outside(given)
            if single and np.isnan(value):
                here = ", ".join(f"{k} = {float(x):.6g}" for k, x in given.items())
                raise DomainError(f"{name} is not defined at {here}; see its domain with: nmm show {name}.")
    return value


def check_outside(outside: str) -> None:
    """Raise `UnknownNameError` for a word that `outside=` does not know."""
    if outside not in OUTSIDE:
        raise unknown("value of outside", outside, OUTSIDE)


def _clean(value: Any) -> bool:
    """No NaN: one pass over the array, in C."""
    largest = np.maximum.reduce(np.asarray(value), axis=None, initial=0.0)  # a NaN anywhere comes through
    return bool(largest == largest)


def _first(array: Any, where: Any) -> tuple[float, str]:
    """First offending value and where it stands."""
    flat, mask = np.broadcast_arrays(array, where)
    if flat.ndim == 0:
        return float(flat), ""
    index = tuple(int(k) for k in np.argwhere(mask)[0])
    place = index[0] if len(index) == 1 else index
    return float(flat[index]), f" (first at index {place}, {int(mask.sum())} of {mask.size})"


def _refuse_forbidden(given: dict[str, Any], parameters: dict[str, Any]) -> None:
    values = {**given, **{k: np.asarray(v, dtype=float) for k, v in parameters.items() if k not in given}}
    for variable, (low, high, rule) in _FORBIDDEN.items():
        if variable not in values:
            continue
        wrong = (values[variable] < low) | (values[variable] > high)
        if wrong.any():
            value, place = _first(values[variable], wrong)
            raise DomainError(f"{variable} = {value:.6g}{place} is not allowed: {rule}.")


def _refuse_limits(given: dict[str, Any], value: Any, mu_nu: Any) -> None:
    low, high = np.broadcast_arrays(given["T_min"], given["T_max"])
    wrong = low >= high
    if wrong.any():
        edge, place = _first(low, wrong)
        upper = _first(high, wrong)[0]
        raise DomainError(f"T_min = {edge:.6g} MeV{place} is not below T_max = {upper:.6g} MeV; give T_min < T_max.")
    endless = ~np.isfinite(np.asarray(value)) & (given["T_min"] == 0) & (np.asarray(mu_nu) != 0)
    if endless.any():
        raise DomainError("the magnetic cross section diverges as T_min -> 0; give a threshold T_min > 0 in MeV.")


def _refuse_outside(given: dict[str, Any]) -> None:
    if {"T", "E_nu"} <= set(given):
        _refuse_above_T_max(given["T"], given["E_nu"])
    elif {"T", "costheta"} <= set(given):
        _refuse_no_energy(given["T"], given["costheta"])
    elif "costheta" in given:
        wrong = given["costheta"] < 0
        if wrong.any():
            value, place = _first(given["costheta"], wrong)
            raise DomainError(
                f"costheta = {value:.6g}{place} is outside phase space: recoils go forward, 0 <= costheta <= 1."
            )


def _refuse_above_T_max(T: Any, E_nu: Any) -> None:
    limit = kernels.kernel("T_max")(E_nu)
    wrong = np.asarray(limit * _EDGE < T)
    if not wrong.any():
        return
    value, place = _first(T, wrong)
    edge, energy = _first(limit, wrong)[0], _first(E_nu, wrong)[0]
    in_keV = f" (T is in MeV; {value:.6g} keV is T={value / 1000:.6g})" if value / 1000 <= edge else ""
    raise DomainError(
        f"T = {value:.6g} MeV{place} is above T_max = {edge:.6g} MeV for E_nu = {energy:.6g} MeV{in_keV}; "
        "lower T, or pass an array or outside='zero' for cross sections to get 0 there."
    )


def _refuse_no_energy(T: Any, costheta: Any) -> None:
    with np.errstate(all="ignore"):  # T = 0: the edge is 0/0, and nothing is below it
        lowest = T / (2 * kernels.kernel("E_nu_min")(T) - T)  # T/p, as E_nu_min = (T + p)/2
    wrong = np.asarray(costheta <= lowest)
    if wrong.any():
        value, place = _first(costheta, wrong)
        raise DomainError(
            f"no neutrino energy gives T = {_first(T, wrong)[0]:.6g} MeV at costheta = {value:.6g}{place}; "
            f"costheta must be above T/p = {_first(lowest, wrong)[0]:.6g}."
        )


def without_units(
    name: str, data: Sequence[Any], parameters: tuple[Any, Any]
) -> tuple[tuple[Any, ...], tuple[Any, Any]]:
    """Plain numbers in the formula's units; raises `UnitError` for a wrong dimension."""
    from nmm.quantities import strip

    variables = catalogue.formula(name).variables
    plain = tuple(strip(x, v.unit, v.name) for x, v in zip(data, variables, strict=True))
    sin2, mu = strip(parameters[0], "1", "sin2_theta_W"), strip(parameters[1], "mu_B", "mu_nu")
    return plain, (sin2, mu)


def explain(name: str, data: Sequence[Any], parameters: Sequence[Any], error: Exception) -> NmmError:
    """What a TypeError or ValueError of the kernel means for the user."""
    labels = [v.name for v in catalogue.formula(name).variables] + ["sin2_theta_W", "mu_nu"]
    shapes = []
    for label, x in zip(labels, (*data, *parameters), strict=True):
        try:
            array = np.asarray(x)
        except ValueError:  # rows of different length
            array = np.asarray(None)
        if array.dtype.kind not in "biuf":
            return UsageError(f"{label} = {x!r} is not a number or an array of numbers; energies are in MeV.")
        shapes.append(f"{label} {array.shape}")
    if isinstance(error, ValueError):
        return UsageError(f"the shapes do not fit together: {', '.join(shapes)}; make them broadcast.")
    return UnknownNameError(f"{name} cannot be evaluated: {error}.")
