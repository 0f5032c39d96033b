"""Cross sections averaged over a continuum: moments where the lower limit moves, panels where a cut does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generated.plans import recoil
from nmm import cross_sections, kinematics
from nmm.evaluate import SIN2_THETA_W
from nmm.integrals import compiled
from nmm.integrals.panels import Integral, Panels, integrate
from nmm.integrals.spectrum import Continuum

Array = NDArray[np.float64]

GOAL = 1e-12
"""Difference of two orders that is left alone, relative; the finer one is better by orders of magnitude."""


@dataclass(frozen=True)
class Model:
    """What is averaged: flavour, part, couplings."""

    flavour: str
    part: str = "total"
    mu_nu: Any = 0.0
    sin2_theta_W: Any = SIN2_THETA_W
    backend: str | None = None

    @property
    def couplings(self) -> tuple[Any, Any]:
        """g_L and g_R in the neutrino's form."""
        pair: tuple[Any, Any] = recoil.couplings[self.flavour](self.sin2_theta_W)
        return pair

    @property
    def has_moment(self) -> bool:
        """True if the magnetic part counts."""
        return self.part != "weak" and bool(np.any(np.asarray(self.mu_nu) != 0.0))

    def keywords(self, mu_nu: Any, sin2_theta_W: Any) -> dict[str, Any]:
        """For the kernels, which are defined without a moment at T_min = 0 too if they are told so by one number."""
        return {
            "flavour": self.flavour,
            "part": self.part,
            "mu_nu": mu_nu if self.has_moment else 0.0,
            "sin2_theta_W": sin2_theta_W,
            "backend": self.backend,
        }


def dsigma_dT(spectrum: Continuum, data: Mapping[str, Any], model: Model) -> Any:
    """sum_k a_k(E_nu_min(T)) J_k(E_nu_min(T)), cm^2/MeV."""
    T = np.asarray(data["T"], dtype=float)
    single = np.ndim(model.mu_nu) == 0 and np.ndim(model.sin2_theta_W) == 0
    if single and model.backend != "numpy" and compiled.function() is not None:
        weak, moment = float(model.part != "magnetic"), float(model.mu_nu) ** 2 * (model.part != "weak")
        parameters = np.array([*model.couplings, weak, moment])
        found = compiled.average(spectrum.stored, np.ascontiguousarray(T), parameters)
        return found.reshape(T.shape)[()]
    return _by_numpy(spectrum, T, model)


def _by_numpy(spectrum: Continuum, T: Array, model: Model) -> Any:
    x = recoil.E_nu_min(T)
    J = spectrum.moments(x.ravel()).reshape(3, *x.shape)
    total: Any = np.zeros(x.shape)
    if model.part != "magnetic":
        total = _summed(recoil.weak_moments(x, *model.couplings), J)
    if model.has_moment:
        with np.errstate(divide="ignore", invalid="ignore"):
            magnetic = _summed(recoil.magnetic_moments(x), J)
        mu_nu = np.asarray(model.mu_nu)
        total = total + np.where(mu_nu == 0.0, 0.0, np.square(mu_nu) * magnetic)
    total = np.where(x < spectrum.E_nu_max, total, 0.0 * T)  # NaN stays NaN
    return np.broadcast_to(total, np.broadcast_shapes(np.shape(total), np.shape(model.mu_nu)))[()]


def _summed(coefficients: tuple[Any, ...], moments: Array) -> Any:
    a, b, c = coefficients
    return a * moments[0] + b * moments[1] + c * moments[2]


def dsigma_dcostheta(spectrum: Continuum, data: Mapping[str, Any], model: Model) -> Any:
    """Integral of f(E) dsigma/dcostheta between the energies that give T_min and T_max at this angle, cm^2."""
    return _flat(spectrum, data, model, _ANGULAR)[0]


def sigma(spectrum: Continuum, data: Mapping[str, Any], model: Model) -> Any:
    """Integral of f(E) sigma(E; T_min, T_max), which has kinks where T_min and T_max are reached, cm^2."""
    return _flat(spectrum, data, model, _TOTAL)[0]


def measured(name: str, spectrum: Continuum, data: Mapping[str, Any], model: Model) -> Integral:
    """The integral over E_nu with its estimated error and number of nodes, for an observable that has one."""
    return _flat(spectrum, data, model, {"dsigma_dcostheta": _ANGULAR, "sigma": _TOTAL}[name])[1]


_DEFAULTS = {"T_min": 0.0, "T_max": np.inf}


def _flat(spectrum: Continuum, data: Mapping[str, Any], model: Model, fold: Any) -> tuple[Any, Integral]:
    """Broadcast data and parameters, integrate each point, give the shape back; NaN in gives NaN out."""
    names, run = fold
    values = [data.get(n, _DEFAULTS.get(n)) for n in names]
    arrays = np.broadcast_arrays(*values, model.mu_nu, model.sin2_theta_W)
    flat = [np.array(a, dtype=float).ravel() for a in arrays]
    known = ~np.logical_or.reduce([np.isnan(a) for a in flat])
    result: Any = np.full(flat[0].shape, np.nan)
    made: Integral = run(spectrum, [a[known] for a in flat], model)
    result[known] = made.value[0]
    return result.reshape(arrays[0].shape)[()], made


def _angular(spectrum: Continuum, flat: list[Array], model: Model) -> Integral:
    costheta, T_min, T_max, mu_nu, sin2 = flat
    low, high = (_energy(T, costheta, spectrum.E_nu_max) for T in (T_min, T_max))
    edges = np.column_stack([low, high, np.clip(spectrum.inside(low), low[:, None], high[:, None])])
    forward = np.maximum(costheta, 0.0)

    def integrand(E: Array, owner: NDArray[np.intp]) -> Any:
        words = model.keywords(mu_nu[owner, None], sin2[owner, None])
        value = cross_sections.dsigma_dcostheta(forward[owner, None], E, outside="zero", **words)
        return (spectrum.density(E) * value)[None]

    return integrate(integrand, Panels.between(edges), GOAL)


def _energy(T: Array, costheta: Array, largest: float) -> Array:
    """Energy that gives T at an angle, at most the end of the spectrum; beyond it where no energy does."""
    some = np.where(np.isinf(T), 0.0, T)
    with np.errstate(all="ignore"):
        E = np.asarray(kinematics.E_nu_from(some, np.clip(costheta, 0.0, 1.0)))
    E = np.where(np.isnan(E) | np.isinf(T), largest, E)
    E = np.where(T == 0.0, 0.0, E)
    found: Array = np.where(costheta > 0.0, np.minimum(E, largest), largest)
    return found


def _total(spectrum: Continuum, flat: list[Array], model: Model) -> Integral:
    T_min, T_max, mu_nu, sin2 = flat
    start = np.minimum(recoil.E_nu_min(T_min), spectrum.E_nu_max)
    kink = np.where(np.isinf(T_max), spectrum.E_nu_max, recoil.E_nu_min(np.where(np.isinf(T_max), 0.0, T_max)))
    edges = np.column_stack([start, np.clip(kink, start, spectrum.E_nu_max), spectrum.inside(start)])

    def integrand(E: Array, owner: NDArray[np.intp]) -> Any:
        words = model.keywords(mu_nu[owner, None], sin2[owner, None])
        value = cross_sections.sigma(E, T_min[owner, None], T_max[owner, None], **words)
        return (spectrum.density(E) * value)[None]

    return integrate(integrand, Panels.between(edges), GOAL)


_ANGULAR = (("costheta", "T_min", "T_max"), _angular)
_TOTAL = (("T_min", "T_max"), _total)
