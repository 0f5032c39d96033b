"""Cross sections integrated over the region of (T, costheta) where the magnetic part exceeds C times the weak one.

In (T, E_nu) the Jacobian cancels, so the region integral is a spectrum average of an integral over T that is known
in closed form between the roots of a cubic; what is left is one integral over E_nu, split at all kinks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generated.plans import recoil
from nmm.averages import average
from nmm.errors import DomainError, UsageError, unknown
from nmm.evaluate import SIN2_THETA_W
from nmm.integrals.boundary import intervals, kinks
from nmm.integrals.explain import Stages, of_region
from nmm.integrals.panels import Integral, Panels, integrate
from nmm.integrals.spectrum import Continuum, continuum, is_continuum
from nmm.quantities import strip
from nmm.sources import Source, source

Array = NDArray[np.float64]

At = Callable[[Array, NDArray[np.intp]], Array]

GOAL = 2e-11
ORDERS = (16, 24, 48, 96, 192, 384)


@dataclass(frozen=True)
class Region:
    """Both parts of the cross section where magnetic > C weak.

    Attributes
    ----------
    C : float or ndarray, 1
    weak, magnetic : float or ndarray, cm^2
        Shaped like C.
    error : float or ndarray, 1
        Estimated relative error: the larger of the two parts.
    mu_nu, sin2_theta_W, T_min, T_max, flavour, source
        What was asked for.
    """

    C: Any
    weak: Any
    magnetic: Any
    error: Any
    mu_nu: float
    sin2_theta_W: float
    T_min: float
    T_max: float
    flavour: str
    source: str

    unit = "cm^2"

    def __str__(self) -> str:
        """A table in plain text."""
        columns = np.broadcast_arrays(*(np.atleast_1d(x) for x in (self.C, self.weak, self.magnetic)))
        rows = [f"  {c:>10.6g}  {w:>16.8e}  {m:>16.8e}" for c, w, m in zip(*(x.ravel() for x in columns), strict=True)]
        head = f"{self.source}, {self.flavour}: magnetic > C weak, mu_nu = {self.mu_nu:g} mu_B, T > {self.T_min:g} MeV"
        end = "" if np.isinf(self.T_max) else f", T < {self.T_max:g} MeV"
        return "\n".join([head + end, f"  {'C':>10}  {'weak [cm^2]':>16}  {'magnetic [cm^2]':>16}", *rows])

    __repr__ = __str__


def region(src: Source | str, *, C: Any, **keywords: Any) -> Region:
    """Integrate the cross section over the region where its magnetic part exceeds C times the weak part.

    Parameters
    ----------
    src : Source or str
        A source, or its name. It fixes the flavour.
    C : array_like, 1
        0 or more; 0 gives the whole phase space.
    mu_nu : float, Bohr magnetons
        Default 6e-11.
    T_min, T_max : float, MeV
        Recoil energies between which electrons count; default 0 and no end. With a magnetic moment T_min must be
        above 0, where its cross section diverges.
    sin2_theta_W : float

    Returns
    -------
    Region
        `.weak` and `.magnetic` in cm^2, shaped like C; per neutrino, for a spectrum normalised to one.

    Raises
    ------
    DomainError
        C negative or NaN; T_min >= T_max; T_min = 0 with a moment; values that no physics allows.
    UsageError
        A flavour that contradicts the source.
    UnknownNameError
        A source or keyword that is not known.

    Source: Miranda:1999sd, section 3, eq. 8 and Fig. 9.
    """
    found = source(src) if isinstance(src, str) else src
    asked = _asked(found, keywords)
    strengths = _strengths(C)
    flat = np.atleast_1d(strengths).ravel()
    weak, magnetic, error = np.zeros((3, flat.size))
    whole = flat == 0.0
    if whole.any():
        weak[whole], magnetic[whole] = _whole(found, asked)
    some = np.flatnonzero((flat > 0.0) & np.isfinite(flat)) if asked["mu_nu"] else np.zeros(0, dtype=np.intp)
    if some.size:
        value, off = _integrated(found, flat[some], asked)
        weak[some], magnetic[some], error[some] = *value, off
    made = {"C": strengths, "weak": weak, "magnetic": magnetic, "error": error}
    shaped: dict[str, Any] = {key: a.reshape(np.shape(strengths))[()] for key, a in made.items()}
    about: dict[str, Any] = {**asked, "flavour": found.flavour, "source": found.name}
    return Region(**shaped, **about)


_DEFAULTS = {"mu_nu": 6e-11, "sin2_theta_W": SIN2_THETA_W, "T_min": 0.0, "T_max": np.inf}
_UNITS = {"mu_nu": "mu_B", "sin2_theta_W": "1", "T_min": "MeV", "T_max": "MeV"}


def _asked(src: Source, keywords: dict[str, Any]) -> dict[str, float]:
    """The numbers of a region, each checked."""
    flavour = keywords.pop("flavour", src.flavour)
    if flavour != src.flavour:
        raise UsageError(f"flavour={flavour!r} contradicts the source: {src.name} emits {src.flavour}; leave it out.")
    for key in keywords:
        if key not in _DEFAULTS:
            raise unknown("keyword of region(...)", key, [*_DEFAULTS, "flavour"])
    asked = {key: _number(key, keywords.get(key, default)) for key, default in _DEFAULTS.items()}
    if asked["T_min"] < 0.0:
        raise DomainError(f"T_min = {asked['T_min']:g} MeV is negative; recoil energies are 0 or more.")
    if asked["T_min"] >= asked["T_max"]:
        raise DomainError(
            f"T_min = {asked['T_min']:g} MeV is not below T_max = {asked['T_max']:g} MeV; give T_min < T_max."
        )
    if asked["T_min"] == 0.0 and asked["mu_nu"] != 0.0:
        raise DomainError("T_min = 0 with a magnetic moment gives no number, as 1/T diverges; give T_min > 0.")
    if not 0.0 <= asked["sin2_theta_W"] <= 1.0:
        raise DomainError(f"sin2_theta_W = {asked['sin2_theta_W']:g} is not allowed: it lies between 0 and 1.")
    return asked


def _number(key: str, value: Any) -> float:
    try:
        number = strip(value, _UNITS[key], key)
    except (TypeError, ValueError) as error:
        if hasattr(error, "exit_code"):
            raise
        raise UsageError(f"{key} is {value!r}; give one number ({_UNITS[key]}).") from error
    if np.ndim(number) or np.isnan(number) or (np.isinf(number) and key != "T_max"):
        raise DomainError(f"{key} = {value!r} is not one number; give a single finite value ({_UNITS[key]}).")
    return float(number)


def _strengths(C: Any) -> Array:
    try:
        values = np.asarray(C, dtype=float)
    except (TypeError, ValueError) as error:
        raise UsageError(f"C is {C!r}; give a number or an array of numbers.") from error
    bad = values[np.isnan(values) | (values < 0.0)]
    if bad.size:
        raise DomainError(f"C = {bad.flat[0]:g} is no ratio of cross sections; give numbers that are 0 or more.")
    return values


def _whole(src: Source, asked: dict[str, float]) -> tuple[float, float]:
    """Weak and magnetic part over all phase space between the cuts."""
    weak = average("sigma", src, part="weak", **{k: v for k, v in asked.items() if k != "mu_nu"})
    return float(weak), float(average("sigma", src, part="magnetic", **asked)) if asked["mu_nu"] else 0.0


def plan(src: Source | str, *, C: Any, **keywords: Any) -> Stages:
    """How `region` computes what it is asked for: stage -> what happens there."""
    found = source(src) if isinstance(src, str) else src
    asked = _asked(found, keywords)
    flat = _strengths(C).ravel()
    some = flat[(flat > 0.0) & np.isfinite(flat)]
    if not some.size or not asked["mu_nu"]:
        return {"region": "all of phase space (C = 0) or nothing (mu_nu = 0): see nmm average sigma --plan"}
    k, at, g = _model(found, some, asked)
    made = _over(continuum(found), k, asked, at) if is_continuum(found) else None
    return of_region(found, k, asked, g, made)


def _model(src: Source, C: Array, asked: dict[str, float]) -> tuple[Array, At, tuple[Any, Any]]:
    """Strengths, the integrand and the couplings."""
    k = C * (recoil.K_weak / recoil.K_magnetic / asked["mu_nu"] ** 2)
    g: tuple[Any, Any] = recoil.couplings[src.flavour](asked["sin2_theta_W"])
    return k, _between(k, g, asked), g


def _integrated(src: Source, C: Array, asked: dict[str, float]) -> tuple[Array, Array]:
    """Both parts for each C > 0, shape (2, C), and estimated relative errors."""
    k, at, _ = _model(src, C, asked)
    if is_continuum(src):
        made = _over(continuum(src), k, asked, at)
        with np.errstate(all="ignore"):
            off = np.where(made.value > 0.0, made.error / made.value, 0.0)
        return made.value, off.max(axis=0)
    energies, weights = np.array(src.lines).T
    owner = np.arange(k.size)
    values = at(np.broadcast_to(energies, (k.size, energies.size)), owner) @ weights
    return values, np.zeros(k.size)


def _between(k: Array, g: tuple[Any, Any], asked: dict[str, float]) -> At:
    """Both parts at given energies, integrated over the recoils of the region; shape (2, rows, nodes)."""
    square = asked["mu_nu"] ** 2

    def at(E: Array, owner: NDArray[np.intp]) -> Array:
        weak, magnetic = np.zeros((2, *E.shape))
        for low, start, width in intervals(E, k[owner, None], g, asked["T_min"], asked["T_max"]):
            if width.any():
                weak += recoil.weak_between(E, start, width, *g)
                magnetic += recoil.magnetic_between(E, low, width)
        return np.stack([weak, square * magnetic])

    return at


def _over(spectrum: Continuum, k: Array, asked: dict[str, float], at: At) -> Integral:
    """The spectrum's integral, split where anything starts, ends or bends."""
    g = recoil.couplings[spectrum.source.flavour](asked["sin2_theta_W"])
    cuts = tuple(T for T in (asked["T_min"], asked["T_max"]) if 0.0 < T < np.inf)
    start, end = min(float(recoil.E_nu_min(asked["T_min"])), spectrum.E_nu_max), spectrum.E_nu_max
    fixed = [start, *spectrum.breaks, *(float(recoil.E_nu_min(T)) for T in cuts)]
    edges = np.column_stack([kinks(k, g, cuts), np.tile(fixed, (k.size, 1))])
    edges = np.clip(np.where(np.isnan(edges), end, edges), start, end)

    def integrand(E: Array, owner: NDArray[np.intp]) -> Array:
        return spectrum.density(E) * at(E, owner)

    return integrate(integrand, Panels.between(edges), GOAL, ORDERS)
