"""What was done to compute an integral: the plan as a database explains a query."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from generated.plans import recoil
from nmm.integrals import folds, panels
from nmm.integrals.boundary import kinks
from nmm.integrals.spectrum import Continuum, continuum, is_continuum
from nmm.integrals.table import DEGREE

Stages = dict[str, str]
"""Stage -> what happens there."""

_CUTS = ("T_min", "T_max")


def of_average(name: str, src: Any, data: Mapping[str, Any], model: folds.Model) -> Stages:
    """The stages of an average.

    Parameters
    ----------
    name : str
        What is averaged.
    src : Source
    data : mapping
        Its arguments, as numbers and arrays.
    model : Model
    """
    if not is_continuum(src):
        return of_lines(src, f"{name} at each energy in closed form")
    spectrum = continuum(src)
    if name == "dsigma_dT":
        return _moments(spectrum)
    made = folds.measured(name, spectrum, data, model)
    inner = {
        "sigma": "integral over T in closed form: sigma(E_nu; T_min, T_max)",
        "dsigma_dcostheta": "none: at a given costheta and E_nu there is one T; dsigma/dcostheta holds the Jacobian",
    }[name]
    limits = {
        "sigma": "E_nu_min(T_min), E_nu_min(T_max)",
        "dsigma_dcostheta": "E_nu_from(T_min, costheta), E_nu_from(T_max, costheta)",
    }[name]
    return {"inner": inner, "split at": f"{limits}, {of_breaks(spectrum)}", **_quadrature(made, folds.GOAL)}


def of_region(src: Any, k: Any, cuts: Mapping[str, float], g: tuple[Any, Any], made: panels.Integral | None) -> Stages:
    """The stages of a region integral; `made` is the integral over E_nu of a continuum."""
    inner = "at each E_nu the recoils between roots of a cubic in 1/T; both parts integrated over T in closed form"
    if made is None:
        return of_lines(src, inner)
    finite = tuple(T for T in (cuts[c] for c in _CUTS) if 0.0 < T < np.inf)
    found = kinks(np.asarray(k), g, finite)
    end = src.E_nu_max
    count = int(np.sum((found > recoil.E_nu_min(cuts["T_min"])) & (found < end)))
    limits = ", ".join(f"E_nu_min({T:g})" for T in finite)
    roots = f"{count} real roots of polynomials (boundaries meet, leave phase space, cross a cut) for {len(found)} C"
    return {
        "inner": inner,
        "split at": f"{limits}; {roots}; {of_breaks(continuum(src))}",
        **_quadrature(made, 2e-11),
    }


def of_lines(src: Any, inner: str) -> Stages:
    """The stages of a sum over lines."""
    count = len(src.lines)
    return {
        "spectrum": f"{count} line{'' if count == 1 else 's'}, summed with their weights; no integral over E_nu",
        "inner": inner,
        "error": "rounding only",
        "fallback": "not used",
    }


def _moments(spectrum: Continuum) -> Stages:
    table = spectrum.moments
    T = ", ".join(f"{recoil.T_max(b):.6g}" for b in spectrum.breaks[1:])
    return {
        "separate": "sum over k = 0, 1, 2 of a_k(x) J_k(x), x = E_nu_min(T); exact, proved, no term cancels another",
        "moments": "J_k(x) = integral from x of f(E) (E - x)^k / E^2 dE, tabulated once for the source",
        "split at": f"{of_breaks(spectrum)}; in T that is {T} MeV",
        "table": f"{table.edges.size - 1} pieces of degree {DEGREE + 1} and more, from {table.evaluations} values of f",
        "each T": "three polynomials and the a_k; no quadrature",
        "error": f"{table.error:.1e} (table against spectrum), relative",
        "fallback": "not used",
    }


def of_breaks(spectrum: Continuum) -> str:
    """The break points of a spectrum in words."""
    shown = [f"{b:.6g}" for b in spectrum.breaks[1:]]
    shown = [*shown[:3], f"... ({len(shown)} in all)", shown[-1]] if len(shown) > 5 else shown
    return f"break points of the spectrum, E_nu = {', '.join(shown)} MeV"


def _quadrature(made: panels.Integral, goal: float) -> Stages:
    with np.errstate(all="ignore"):
        error = float(np.nanmax(np.where(made.value != 0.0, made.error / np.abs(made.value), 0.0), initial=0.0))
    return {
        "over E_nu": f"Gauss-Legendre between the kinks, nodes crowded at both ends; {made.nodes} nodes in all",
        "error": f"{error:.1e} (difference of the last two orders, goal {goal:.0e} for each panel), relative",
        "fallback": "not used" if error <= 100 * goal else "not available: the estimate stays above the goal",
    }
