"""Rates in bins of recoil energy for any couplings: four templates folded once, sums of products afterwards.

    sigma_bin = g_L^2 A + g_R^2 B + g_L g_R C + mu_nu^2 D

A chi^2 against fixed data and errors is a quadratic form in the four coefficients, so a grid of couplings costs a few
products for each of its points, however many bins there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generated.plans import recoil
from nmm.errors import DomainError, UsageError
from nmm.evaluate import SIN2_THETA_W
from nmm.integrals.panels import Panels, integrate
from nmm.integrals.spectrum import Continuum, continuum, is_continuum
from nmm.sources import Source, source

Array = NDArray[np.float64]

GOAL = 1e-12
NAMES = ("g_L^2", "g_R^2", "g_L g_R", "mu_nu^2")


@dataclass(frozen=True)
class Templates:
    """Averaged cross sections in bins, by coupling.

    Attributes
    ----------
    source, flavour : str
    edges : ndarray, MeV
        Edges of the bins in T.
    folded : ndarray, shape (4, bins), cm^2
        What multiplies g_L^2, g_R^2, g_L g_R (in the neutrino's form) and mu_nu^2.
    """

    source: str
    flavour: str
    edges: Array
    folded: Array

    def coefficients(self, sin2_theta_W: Any = SIN2_THETA_W, mu_nu: Any = 0.0) -> Array:
        """The four couplings; shape (4, ...) for parameters that broadcast to (...)."""
        g_L, g_R = recoil.couplings[self.flavour](np.asarray(sin2_theta_W, dtype=float))
        moment = np.square(np.asarray(mu_nu, dtype=float))
        return np.stack(np.broadcast_arrays(g_L * g_L, g_R * g_R, g_L * g_R, moment))

    def rates(self, sin2_theta_W: Any = SIN2_THETA_W, mu_nu: Any = 0.0) -> Array:
        """Cross section in each bin, cm^2; shape (..., bins) for parameters that broadcast to (...)."""
        made: Array = np.moveaxis(self.coefficients(sin2_theta_W, mu_nu), 0, -1) @ self.folded
        return made

    def chi2(self, data: Any, errors: Any, *, sin2_theta_W: Any = SIN2_THETA_W, mu_nu: Any = 0.0) -> Array:
        """Sum over bins of ((rate - data)/error)^2.

        Parameters
        ----------
        data, errors : array_like, shape (bins,), cm^2
        sin2_theta_W, mu_nu : array_like
            Parameters; a grid if they broadcast to one.

        Returns
        -------
        ndarray
            Shaped like the broadcast parameters.
        """
        weight = 1.0 / np.asarray(errors, dtype=float)
        columns: Array = (np.vstack([self.folded, np.asarray(data, dtype=float)]) * weight).T
        triangle: Any = np.linalg.qr(columns, mode="r")  # the same sum of squares from 5 numbers, not one for each bin
        c = self.coefficients(sin2_theta_W, mu_nu)
        pulls = np.tensordot(triangle[:, :4], c, axes=1)
        pulls -= triangle[:, 4].reshape(-1, *[1] * (c.ndim - 1))
        chi2: Array = np.einsum("i...,i...->...", pulls, pulls)
        return chi2


def templates(src: Source | str, edges: Any) -> Templates:
    """Fold the templates of a source in bins of recoil energy.

    Parameters
    ----------
    src : Source or str
    edges : array_like, MeV
        Ascending, the first above 0, where the magnetic part diverges.

    Returns
    -------
    Templates

    Raises
    ------
    DomainError, UsageError
        Edges that are not ascending numbers above 0.
    UnknownNameError
        A source that is not known.
    """
    found = source(src) if isinstance(src, str) else src
    bins = _edges(edges)
    if is_continuum(found):
        folded = _over(continuum(found), bins)
    else:
        low, high = bins[:-1, None], bins[1:, None]
        energies, weights = np.array(found.lines).T
        folded = _at(np.broadcast_to(energies, (bins.size - 1, energies.size)), low, high) @ weights
    return Templates(found.name, found.flavour, bins, folded)


def _edges(edges: Any) -> Array:
    try:
        bins = np.asarray(edges, dtype=float)
    except (TypeError, ValueError) as error:
        raise UsageError(f"edges is {edges!r}; give ascending recoil energies in MeV.") from error
    if bins.ndim != 1 or bins.size < 2 or not np.all(np.isfinite(bins)):
        raise UsageError("edges must be a list of at least two finite recoil energies in MeV.")
    if bins[0] <= 0.0 or np.any(np.diff(bins) <= 0.0):
        raise DomainError("edges must ascend from above 0 MeV, where the magnetic part diverges.")
    return bins


def _at(E_nu: Array, low: Array, high: Array) -> Array:
    """The four templates at given energies, integrated over T between low and high; shape (4, bins, nodes)."""
    largest = recoil.T_max(E_nu)
    top = np.minimum(high, largest)
    width = np.maximum(top - low, 0.0)
    start = largest - top
    # Templates of the weak part are its values at three couplings, recombined: g_L^2, g_R^2 and the rest.
    first = recoil.weak_between(E_nu, start, width, 1.0, 0.0)
    second = recoil.weak_between(E_nu, start, width, 0.0, 1.0)
    both = recoil.weak_between(E_nu, start, width, 1.0, 1.0) - first - second
    return np.stack([first, second, both, recoil.magnetic_between(E_nu, low, width)])


def _over(spectrum: Continuum, bins: Array) -> Array:
    low, high = bins[:-1], bins[1:]
    end = spectrum.E_nu_max
    start = np.minimum(recoil.E_nu_min(low), end)
    kink = np.minimum(recoil.E_nu_min(high), end)
    edges = np.column_stack([start, kink, spectrum.inside(start)])

    def integrand(E: Array, owner: NDArray[np.intp]) -> Any:
        return spectrum.density(E) * _at(E, low[owner, None], high[owner, None])

    return integrate(integrand, Panels.between(edges), GOAL).value
