"""True recoils: cross sections averaged over a source, in nodes of T and cells of the recoil angle.

At fixed T the recoil angle grows with the neutrino energy, so a cell of angle is an interval of E_nu: the
Jacobian |dE_nu/dcostheta| of d2sigma/dT dcostheta = f(E_nu) dsigma/dT |dE_nu/dcostheta| is the change of variable
itself, and the integral over a cell is one of f dsigma/dT over E_nu.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nmm import cross_sections, kinematics

Array = NDArray[np.float64]

MU_0 = 1e-11
"""Bohr magnetons: the magnetic template is that of this moment, and scales with (mu_nu/MU_0)^2."""

PARTS = ("weak", "magnetic")
_E_PIECES, _E_NODES, _T_NODES, _TOWARDS = 16, 6, 6, 8
_BLOCK = 256  # nodes of T at a time: keeps arrays in the cache


@dataclass(frozen=True)
class Recoils:
    """Cross sections per node of T (times its weight) and cell of angle, cm^2.

    Attributes
    ----------
    T : ndarray (n,), MeV
    weak, magnetic : ndarray (n, k), cm^2
        Magnetic for mu_nu = MU_0.
    """

    T: Array
    weak: Array
    magnetic: Array


def from_line(E_nu: float, flavour: str, T_edges: Array, theta_edges: Array) -> Recoils:
    """Recoils of one line: the angle is a function of T, so cells of angle are intervals of T.

    Parameters
    ----------
    E_nu : float, MeV
    flavour : str
    T_edges : ndarray, MeV
        Pieces on which to integrate.
    theta_edges : ndarray (k + 1,), rad
        Cells of true angle from 0 to pi/2.
    """
    top = float(kinematics.T_max(E_nu))
    T_at = np.asarray(kinematics.T_from(np.cos(theta_edges[::-1]), E_nu))  # ascending
    inside = np.clip(np.concatenate([T_edges, T_at]), T_edges[0], min(top, T_edges[-1]))
    edges = np.unique(inside)
    T, weight = gauss(edges, _T_NODES)
    cell = np.clip(np.searchsorted(T_at, T) - 1, 0, len(T_at) - 2)
    chosen = np.zeros((len(T), len(T_at) - 1))
    chosen[np.arange(len(T)), len(T_at) - 2 - cell] = weight  # T falls as the angle grows
    weak, magnetic = (_dsigma_dT(T, np.full_like(T, E_nu), flavour, part) for part in PARTS)
    return Recoils(T, weak[:, None] * chosen, magnetic[:, None] * chosen)


def from_continuum(source: Any, T_edges: Array, theta_edges: Array) -> Recoils:
    """Recoils of a continuous spectrum; arguments as for `from_line`."""
    breaks = np.asarray(source.breakpoints, dtype=float)
    # Where a breakpoint passes an edge of a cell, its integral has a kink in T; at angle 0 that is T_max.
    kinks = np.asarray(kinematics.T_from(np.cos(theta_edges)[:, None], breaks)).ravel()
    end = min(float(kinematics.T_max(source.E_nu_max)), T_edges[-1])
    edges = np.unique(np.clip(np.concatenate([T_edges, kinks]), T_edges[0], end))
    T, weight = gauss(edges, _T_NODES)
    blocks = [_cells(source, T[i : i + _BLOCK], theta_edges) for i in range(0, len(T), _BLOCK)]
    weak, magnetic = (np.concatenate([block[i] for block in blocks]) * weight[:, None] for i in range(2))
    return Recoils(T, weak, magnetic)


def _cells(source: Any, T: Array, theta_edges: Array) -> tuple[Array, Array]:
    """Integrals of f dsigma/dT over E_nu, for each T and cell of angle, cm^2/MeV."""
    order, edges, n_cells = _energy_edges(source, T, np.cos(theta_edges))
    x, w = np.polynomial.legendre.leggauss(_E_NODES)
    half = 0.5 * np.diff(edges, axis=1)
    E_nu = 0.5 * (edges[:, 1:] + edges[:, :-1])[..., None] + half[..., None] * x
    density = np.asarray(source.spectrum(E_nu)) * w * half[..., None]
    # Where the edges of cells ended up among the sorted edges: differences of a running sum are the cells.
    place = np.argsort(order, axis=1)[:, : n_cells + 1]
    return tuple(  # type: ignore[return-value]
        _between(_dsigma_dT(T[:, None, None], E_nu, source.flavour, part) * density, place) for part in PARTS
    )


def _energy_edges(source: Any, T: Array, costheta: Array) -> tuple[NDArray[np.intp], Array, int]:
    """Pieces of E_nu on which the integrand is smooth: edges of cells, breakpoints, and some in between."""
    low, high = np.asarray(kinematics.E_nu_min(T))[:, None], source.E_nu_max
    at = np.asarray(kinematics.E_nu_from(T[:, None], costheta[None, :]))
    at = np.where(np.isnan(at), np.inf, at)  # no energy gives that angle: it is beyond all of them
    # Below an end point the spectrum goes like the electron's momentum, a square root: pieces shrink towards it.
    towards = np.concatenate([[1.0], 1.0 - 4.0 ** -np.arange(1.0, _TOWARDS)])
    breaks = np.outer(np.asarray(source.breakpoints, dtype=float), towards).ravel()
    breaks = np.broadcast_to(breaks, (len(T), len(breaks)))
    extra = low + (high - low) * np.linspace(0.0, 1.0, _E_PIECES + 1)
    edges = np.clip(np.concatenate([at, breaks, extra], axis=1), low, high)
    order = np.argsort(edges, axis=1, kind="stable")
    return order, np.take_along_axis(edges, order, axis=1), len(costheta) - 1


def _between(integrand: Array, place: NDArray[np.intp]) -> Array:
    pieces = integrand.sum(axis=2)
    running = np.concatenate([np.zeros((len(pieces), 1)), np.cumsum(pieces, axis=1)], axis=1)
    return np.clip(np.diff(np.take_along_axis(running, place, axis=1), axis=1), 0.0, None)


def _dsigma_dT(T: Array, E_nu: Array, flavour: str, part: str) -> Array:
    return np.asarray(cross_sections.dsigma_dT(T, E_nu, flavour=flavour, part=part, mu_nu=MU_0, outside="zero"))


def gauss(edges: Array, n: int) -> tuple[Array, Array]:
    """Gauss-Legendre nodes and weights on all pieces between `edges`."""
    x, w = np.polynomial.legendre.leggauss(n)
    half, middle = 0.5 * np.diff(edges), 0.5 * (edges[1:] + edges[:-1])
    return (middle[:, None] + half[:, None] * x).ravel(), (half[:, None] * w).ravel()
