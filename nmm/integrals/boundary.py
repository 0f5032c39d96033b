"""The region magnetic > C weak at given neutrino energies: intervals of T, and where in E_nu they change.

At fixed E_nu the condition is a cubic in 1/T with one root or three: low recoils always belong to the region (the
1/T of the magnetic part), and near the dynamical zero of antineutrinos an island at high recoils does too.
Strengths k = C K_weak / (K_magnetic mu_nu^2) are in 1/MeV.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from generated.plans import recoil

Array = NDArray[np.float64]


class Interval(NamedTuple):
    """Recoils between `low` and low + width; `start` is the distance of the upper end from T_max(E_nu). MeV."""

    low: Array
    start: Array
    width: Array


def intervals(E_nu: Array, k: Array, g: tuple[Any, Any], T_min: float, T_max: float) -> tuple[Interval, Interval]:
    """The low recoils and the island, cut at T_min and T_max; empty ones have no width.

    Parameters
    ----------
    E_nu : ndarray, MeV
    k : ndarray, 1/MeV
        Strengths, broadcast with E_nu.
    g : tuple of float
        g_L and g_R in the neutrino's form.
    T_min, T_max : float, MeV
        0 < T_min < T_max.
    """
    largest = recoil.T_max(E_nu)
    top = _largest_root(*recoil.boundary(E_nu, k, *g))
    low_top = np.minimum(np.minimum(1.0 / top, largest), T_max)
    low = Interval(np.full_like(low_top, T_min), largest - low_top, np.maximum(low_top - T_min, 0.0))
    near, far = _island(E_nu, k, g, 1.0 / top)
    start = np.maximum(near, largest - T_max)
    end = np.minimum(far, largest - T_min)
    width = np.where(end > start, end - start, 0.0)
    return low, Interval(largest - start - width, start, width)


def roots(E_nu: Array, k: Array, g: tuple[Any, Any]) -> tuple[Array, Array, Array]:
    """Recoils on the boundaries at E_nu: the two of an island, the highest first, and the top of the low recoils.

    NaN for one that is not in phase space.
    """
    largest = recoil.T_max(E_nu)
    T_top = 1.0 / _largest_root(*recoil.boundary(E_nu, k, *g))
    near, far = (largest - np.where(d > 0.0, d, np.nan) for d in _island(E_nu, k, g, T_top))
    return near, far, np.where(T_top < largest, T_top, np.nan)


def _largest_root(b: Any, c: Any, e: Any) -> Array:
    """Largest root of z^3 + b z^2 + c z + e: cosines where there are three, Cardano's sum of one sign where not."""
    shift = b / 3.0
    third = (c - b * shift) / 3.0
    half = 0.5 * (shift * (2.0 * shift * shift - c) + e)
    square = half * half + third * third * third
    three = square < 0.0
    found = np.empty_like(square)
    one = ~three
    if one.any():
        h, t = half[one], third[one]
        u = np.cbrt(-h - np.copysign(np.sqrt(square[one]), h))
        found[one] = u - t / u
    if three.any():
        size = np.sqrt(-third[three])
        angle = np.arccos(np.clip(-half[three] / (size * size * size), -1.0, 1.0)) / 3.0
        found[three] = 2.0 * size * np.cos(angle)
    result: Array = found - shift
    return result


def _island(E_nu: Array, k: Array, g: tuple[Any, Any], T_top: Array) -> tuple[Array, Array]:
    """Distances d from T_max between which the other two roots lie; both 0 where there is no island.

    The cubic in d over its known root is a quadratic whose coefficients do not cancel however small the island is.
    """
    largest = recoil.T_max(E_nu)
    near, far = np.zeros((2, *largest.shape))
    least, slope, curve = recoil.weak_powers(E_nu, *g)
    b = k * (slope - curve * T_top) / recoil.K_weak
    a = k * curve / recoil.K_weak
    forward = recoil.m_e / (2.0 * E_nu * E_nu) - k * least / recoil.K_weak  # magnetic - C weak at T_max
    c = -largest * forward / (largest - T_top)
    square = b * b - 4.0 * a * c
    some = (largest > T_top) & (square > 0.0) & ((forward > 0.0) | (b < 0.0))
    if some.any():
        end = largest[some] - T_top[some]
        b, root = b[some], np.sqrt(square[some])
        q = -0.5 * (b + np.copysign(root, b))
        first, second = q / a[some], c[some] / q
        lower, upper = np.minimum(first, second), np.maximum(first, second)
        inside = (upper > 0.0) & (upper <= end)
        near[some] = np.where(inside, np.maximum(lower, 0.0), 0.0)
        far[some] = np.where(inside, upper, 0.0)
    return near, far


def kinks(k: Array, g: tuple[float, float], cuts: tuple[float, ...]) -> Array:
    """Energies where intervals appear, vanish or meet an edge; one row for each strength, NaN where there is none.

    Parameters
    ----------
    k : ndarray, 1/MeV
        Positive strengths.
    g : tuple of float
    cuts : tuple of float, MeV
        T_min, and T_max if it is finite.
    """
    with np.errstate(all="ignore"):
        columns = [
            *_quadratic(*recoil.forward_plus(k, *g)),
            *_quadratic(*recoil.forward_minus(k, *g)),
            *(root for T in cuts for root in _quadratic(*recoil.crossing(T, k, *g))),
        ]
        return np.column_stack([*columns, _quartic(np.column_stack(np.broadcast_arrays(*recoil.meeting(k, *g))))])


def _quadratic(a: Any, b: Any, c: Any) -> tuple[Any, Any]:
    """Both roots, without cancellation; NaN where they are not real."""
    a, b, c = np.broadcast_arrays(a, b, c)
    half = -0.5 * (b + np.copysign(np.sqrt(b * b - 4.0 * a * c), b))
    return half / a, c / half


def _quartic(coefficients: Array) -> Array:
    """Real roots of polynomials, highest power first, one in a row; NaN for the others."""
    found = np.full((len(coefficients), 4), np.nan)
    full = coefficients[:, 0] != 0.0
    companion = np.zeros((int(full.sum()), 4, 4))
    companion[:, 1:, :-1] = np.eye(3)
    companion[:, :, -1] = -(coefficients[full, 1:] / coefficients[full, :1])[:, ::-1]
    found[full] = _real(np.linalg.eigvals(companion))
    for row in np.flatnonzero(~full):  # a coupling is 0: a polynomial of lower degree, or none
        roots = np.roots(coefficients[row])
        found[row, : roots.size] = _real(roots)
    for _ in range(2):
        value, slope = found * 0.0, found * 0.0
        for c in coefficients.T:
            slope = slope * found + value
            value = value * found + c[:, None]
        step = value / slope
        found = np.where(np.abs(step) < 1e-6 * np.abs(found), found - step, found)
    return found


def _real(roots: Any) -> Any:
    """The real ones; a pair that rounding pushed off the axis counts as real, which costs a panel and nothing else."""
    return np.where(np.abs(roots.imag) <= 1e-6 * np.abs(roots), roots.real, np.nan)
