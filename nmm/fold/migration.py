"""Resolution as migration: the probability to measure a bin, given the true energy or angle."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_REACH = 9.0  # widths beyond which a Gaussian holds less than 1e-18
_NODES = 48  # on at most 2 x 9 widths: the integral of the peak is right to 1e-12
_IN_CELL = 3
_SHARP = 1e-6  # rad: thinner peaks are perfect, since angles of order one carry 1e-16


def energy_migration(T: Array, edges: Array, sigma: Array) -> Array:
    """Probability that a recoil of true energy T is measured in each bin.

    Parameters
    ----------
    T : ndarray (n,), MeV
    edges : ndarray (m + 1,), MeV
        Of the bins of measured energy.
    sigma : ndarray (n,), MeV
        Width of the Gaussian; 0 for a perfect detector.

    Returns
    -------
    ndarray (n, m)
        Nothing is measured below 0: the Gaussian is cut there and scaled, so a row over bins from 0 to
        infinity sums to one.
    """
    from scipy.special import ndtr

    sharp = sigma <= 0.0
    width = np.where(sharp, 1.0, sigma)[:, None]
    below = np.asarray(ndtr((edges[None, :] - T[:, None]) / width))
    gaussian = np.diff(below, axis=1) / ndtr(T[:, None] / width)
    member = (edges[None, :-1] <= T[:, None]) & (T[:, None] < edges[None, 1:])
    return np.where(sharp[:, None], member, gaussian)


def angular_density(measured: Array, true: Array, sigma: float) -> Array:
    """Density in the measured polar angle of a track with true polar angle, 1/rad.

    A von Mises-Fisher distribution about the true direction with kappa = 1/sigma^2, which for small sigma is
    a Gaussian of width sigma in each of the two projected angles, averaged over the azimuth:

        kappa/(1 - exp(-2 kappa)) sin(t') exp(kappa (cos(t - t') - 1)) I_0(kappa sin t sin t') exp(-kappa sin t sin t')

    Source: Mardia:2000, section 9.3.2.
    """
    from scipy.special import i0e

    kappa = sigma**-2
    # 1 - cos as 2 sin^2 of the half: for sigma of a milliradian the difference of cosines loses six digits.
    distance = 2 * np.sin(0.5 * (true - measured)) ** 2
    bessel = i0e(kappa * np.sin(true) * np.sin(measured))
    return np.asarray(kappa / -math.expm1(-2 * kappa) * np.sin(measured) * np.exp(-kappa * distance) * bessel)


def angular_migration(true_edges: Array, edges: Array, sigma: float) -> Array:
    """Probability that a track from a cell of true angle is measured in each bin of polar angle.

    Parameters
    ----------
    true_edges : ndarray (k + 1,), rad
        Of the cells of true angle, each taken as uniformly filled.
    edges : ndarray (m + 1,), rad
        Of the bins of measured angle; from 0 to pi they cover the sphere.
    sigma : float, rad
        Width in each projected angle; 0 for a perfect detector, infinite for one that sees no direction.

    Returns
    -------
    ndarray (k, m)
        A row over bins that cover the sphere sums to one.
    """
    if not math.isfinite(sigma):
        row = 0.5 * (np.cos(edges[:-1]) - np.cos(edges[1:]))
        return np.tile(row, (len(true_edges) - 1, 1))
    if sigma < _SHARP:
        return _overlap(true_edges, edges)
    x, w = np.polynomial.legendre.leggauss(_IN_CELL)
    middle, half = 0.5 * (true_edges[1:] + true_edges[:-1]), 0.5 * np.diff(true_edges)
    true = (middle[:, None] + half[:, None] * x).ravel()
    points = _point_migration(true, edges, sigma).reshape(len(middle), _IN_CELL, -1)
    return np.asarray(np.einsum("kjm,j->km", points, w / 2))


def _point_migration(true: Array, edges: Array, sigma: float) -> Array:
    """The same for single true angles, by Gauss-Legendre on the part of each bin near the peak."""
    x, w = np.polynomial.legendre.leggauss(_NODES)
    low = np.clip(true - _REACH * sigma, 0.0, math.pi)[:, None]
    high = np.clip(true + _REACH * sigma, 0.0, math.pi)[:, None]
    a, b = np.clip(edges[None, :-1], low, high), np.clip(edges[None, 1:], low, high)
    found = np.zeros_like(a)
    near = b > a  # all other bins are out of reach of the peak
    middle, half = 0.5 * (a + b)[near], 0.5 * (b - a)[near]
    about = np.broadcast_to(true[:, None], a.shape)[near]
    density = angular_density(middle[:, None] + half[:, None] * x, about[:, None], sigma)
    found[near] = half * (density @ w)
    return found


def _overlap(true_edges: Array, edges: Array) -> Array:
    """Part of each true cell that lies in each bin."""
    low = np.maximum(true_edges[:-1, None], edges[None, :-1])
    high = np.minimum(true_edges[1:, None], edges[None, 1:])
    return np.asarray(np.clip(high - low, 0.0, None) / np.diff(true_edges)[:, None])
