"""Curves of equal ratio, magnetic = C weak, in the plane of recoil energy and angle; and where they detach.

At each E_nu the curves are the roots of the cubic of `nmm.integrals.boundary`. Between the energies where roots
appear, meet or leave phase space each root is one smooth arc; arcs that meet are one curve.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generated.plans import recoil
from nmm.errors import DomainError, unknown
from nmm.evaluate import SIN2_THETA_W
from nmm.integrals.boundary import kinks, roots

Array = NDArray[np.float64]

FIRST_POINTS = 33
ROUNDS = 6
BEND = 1e-4
"""Largest distance of a curve from the chord of two of its points, over the size of the curve."""

_NEAR_END = 1e-5
"""Value of s at which the ends of arcs are compared: the energy is 3e-10 of the stretch away from the kink."""


@dataclass(frozen=True)
class Curve:
    """Points where the magnetic part is C times the weak part.

    Attributes
    ----------
    C : float, 1
    T : ndarray, MeV
    E_nu : ndarray, MeV
        Infinite where a curve ends at the largest angle of its T.
    costheta, theta : ndarray, 1 and rad
    closed : bool
        True for a loop around the dynamical zero: both ends lie at theta = 0, and the curve with its mirror image at
        negative angles is closed.
    """

    C: float
    T: Array
    E_nu: Array
    costheta: Array
    theta: Array
    closed: bool


@dataclass(frozen=True)
class CriticalRatio:
    """Where the loop around the dynamical zero detaches: C, and the point that it touches the other curve in."""

    C: float
    E_nu: float
    T: float
    theta: float = 0.0

    def __float__(self) -> float:
        """The ratio."""
        return self.C


def iso_ratio(
    C: Any, *, mu_nu: float = 1e-10, flavour: str = "nubar_e", sin2_theta_W: float = SIN2_THETA_W
) -> tuple[Curve, ...]:
    """Curves on which magnetic/weak is C, in all of phase space.

    Parameters
    ----------
    C : float or sequence of float, 1
        Above 0.
    mu_nu : float, Bohr magnetons
        Above 0.
    flavour : str
    sin2_theta_W : float

    Returns
    -------
    tuple of Curve
        Each starts and ends on the boundary of phase space: at theta = 0, or at the angle of E_nu -> infinity.

    Raises
    ------
    DomainError
        C or mu_nu not above 0.
    UnknownNameError
        A flavour that is not known.

    Source: Miranda:1999sd, eq. 8, Figs. 7 and 8.
    """
    g, scale = _model(mu_nu, flavour, sin2_theta_W)
    values = np.atleast_1d(np.asarray(C, dtype=float)).ravel()
    if not np.all((values > 0.0) & np.isfinite(values)):
        raise DomainError(f"C = {C!r} has no curve; give ratios of cross sections above 0.")
    return tuple(curve for c in values for curve in _curves(float(c), float(c * scale), g))


def critical_ratio(
    mu_nu: float = 1e-10, flavour: str = "nubar_e", *, sin2_theta_W: float = SIN2_THETA_W
) -> CriticalRatio | None:
    """The ratio above which the loop around the dynamical zero is a curve of its own.

    Magnetic/weak is level nowhere inside phase space (proved when the plan is made), so the loop can only detach at
    theta = 0, where the two roots of the boundary there become one.

    Returns
    -------
    CriticalRatio or None
        None for flavours whose curves never detach.
    """
    (g_L, g_R), scale = _model(mu_nu, flavour, sin2_theta_W)
    for touching, edge in (
        (recoil.touching_plus, recoil.forward_plus),
        (recoil.touching_minus, recoil.forward_minus),
    ):
        for root in np.roots(np.array(touching(g_L, g_R), dtype=float)):
            if abs(root.imag) > 1e-9 * abs(root) or root.real <= 0.0:
                continue
            k = float(root.real) ** 2
            a, b, _ = edge(k, g_L, g_R)
            E = -b / (2.0 * a)
            if E > 0.0:
                return CriticalRatio(k / scale, float(E), float(recoil.T_max(E)))
    return None


def _model(mu_nu: float, flavour: str, sin2_theta_W: float) -> tuple[tuple[float, float], float]:
    """Couplings, and k over C."""
    if flavour not in recoil.couplings:
        raise unknown("flavour", flavour, recoil.couplings)
    if not (np.ndim(mu_nu) == 0 and 0.0 < mu_nu < np.inf):
        raise DomainError(f"mu_nu = {mu_nu!r} gives no ratio; give one magnetic moment above 0, in Bohr magnetons.")
    if not 0.0 <= sin2_theta_W <= 1.0:
        raise DomainError(f"sin2_theta_W = {sin2_theta_W!r} is not allowed: it lies between 0 and 1.")
    return recoil.couplings[flavour](sin2_theta_W), recoil.K_weak / recoil.K_magnetic / mu_nu**2


# --- arcs: one root between two kinks ------------------------------------------------------------------------


@dataclass(frozen=True)
class _Arc:
    """Energies by a parameter s from 0 to 1; nodes crowd at both ends, where arcs bend like square roots."""

    low: float
    high: float
    which: int
    k: float
    g: tuple[float, float]

    def at(self, s: Array) -> tuple[Array, Array]:
        """E_nu and T."""
        x = s * s * (3.0 - 2.0 * s)
        # In 1/E where the stretch ends at infinity, which stands for a large energy.
        E = self.low / np.maximum(1.0 - x, 1e-12) if np.isinf(self.high) else self.low + (self.high - self.low) * x
        return E, roots(E, np.array(self.k), self.g)[self.which]

    def points(self) -> tuple[Array, Array]:
        """E_nu and T inside the arc, denser where it bends."""
        s = np.linspace(0.0, 1.0, FIRST_POINTS)[1:-1]
        E, T = self.at(s)
        for _ in range(ROUNDS):
            middle = 0.5 * (s[:-1] + s[1:])
            E_middle, T_middle = self.at(middle)
            bent = _off_chord(_plane(E, T), _plane(E_middle, T_middle)) > BEND
            if not bent.any():
                break
            order = np.argsort(np.concatenate([s, middle[bent]]))
            s = np.concatenate([s, middle[bent]])[order]
            E = np.concatenate([E, E_middle[bent]])[order]
            T = np.concatenate([T, T_middle[bent]])[order]
        return E, T


def _plane(E_nu: Array, T: Array) -> Array:
    return np.stack([T, _angle(E_nu, T)[1]])


def _off_chord(points: Array, middle: Array) -> Array:
    """Distance of points from the middle of their neighbours across the chord, over the size of all."""
    size = np.ptp(points, axis=1)[:, None] + 1e-300
    chord = np.diff(points / size, axis=1)
    off = middle / size - points[:, :-1] / size
    cross = np.abs(chord[0] * off[1] - chord[1] * off[0])
    across: Array = cross / np.maximum(np.hypot(*chord), 1e-300)
    return across


def _angle(E_nu: Array, T: Array) -> tuple[Array, Array]:
    """costheta and theta; the sine comes from the distance to T_max, so that small angles keep their digits."""
    with np.errstate(invalid="ignore"):
        d = np.maximum(recoil.T_max(E_nu) - T, 0.0)
        sine = np.sqrt(np.minimum(recoil.sine_squared(E_nu, T, d), 1.0))
        costheta = np.sqrt((1.0 - sine) * (1.0 + sine))
    return costheta, np.arctan2(sine, costheta)


# --- curves: arcs that meet ----------------------------------------------------------------------------------


def _curves(C: float, k: float, g: tuple[float, float]) -> Iterator[Curve]:
    edges, forward, arcs = _arcs(k, g)
    partner = _partners(edges, forward, arcs)
    free = [(n, high) for n in range(len(arcs)) for high in (False, True) if (n, high) not in partner]
    done: set[int] = set()
    for n, high in free:
        if n in done:
            continue
        pieces: list[tuple[Array, Array]] = [_boundary_point(arcs[n], high)]
        first_is_forward = not np.isinf(pieces[0][0][0])
        while True:
            done.add(n)
            E, T = arcs[n].points()
            pieces.append((E[::-1], T[::-1]) if high else (E, T))
            there = (n, not high)
            if there not in partner:
                pieces.append(_boundary_point(arcs[n], not high))
                break
            (n, high), joint = partner[there]
            pieces.append(joint)
        closed = first_is_forward and not np.isinf(pieces[-1][0][0])
        yield _curve(C, pieces, closed, k * (g[0] ** 2 + g[1] ** 2))


def _curve(C: float, pieces: list[tuple[Array, Array]], closed: bool, slope: float) -> Curve:
    """The points of a chain; at infinite energy the recoil is 1/(k (g_L^2 + g_R^2)), at the largest angle of it."""
    E, T = (np.concatenate([piece[i] for piece in pieces]) for i in (0, 1))
    at_end = np.isinf(E)
    T = np.where(at_end, 1.0 / slope, T)
    costheta, theta = _angle(np.where(at_end, 1e12, E), T)
    costheta = np.where(at_end, np.sqrt(T / (T + 2.0 * recoil.m_e)), costheta)
    return Curve(C, T, E, costheta, np.where(at_end, np.arccos(costheta), theta), closed)


def _boundary_point(arc: _Arc, high: bool) -> tuple[Array, Array]:
    """Where an arc leaves phase space: forward, or at infinite energy."""
    E = np.array([arc.high if high else arc.low])
    return E, np.where(np.isinf(E), np.nan, recoil.T_max(np.where(np.isinf(E), 1.0, E)))


def _arcs(k: float, g: tuple[float, float]) -> tuple[list[float], list[bool], list[_Arc]]:
    """Energies of the kinks with 0 and infinity, which of them are forward, and the arcs between them."""
    found = kinks(np.array([k]), g, ())[0]
    marked = sorted((float(e), column < 4) for column, e in enumerate(found) if 0.0 < e < np.inf)
    edges = [0.0, *(e for e, _ in marked), np.inf]
    arcs = []
    for low, high in itertools.pairwise(edges):
        middle = 2.0 * low if np.isinf(high) else 0.5 * (low + high)
        for which, T in enumerate(roots(np.array([middle]), np.array(k), g)):
            if np.isfinite(T[0]):
                arcs.append(_Arc(low, high, which, k, g))
    return edges, [False, *(is_forward for _, is_forward in marked), False], arcs


_Partner = tuple[tuple[int, bool], tuple[Array, Array]]


def _partners(edges: list[float], forward: list[bool], arcs: list[_Arc]) -> dict[tuple[int, bool], _Partner]:
    """For every end of an arc that meets another: that other end, and the point where they meet."""
    found: dict[tuple[int, bool], _Partner] = {}
    for E, is_forward in zip(edges[1:-1], forward[1:-1], strict=True):
        ends = [
            (float(arc.at(np.array([1.0 - _NEAR_END if high else _NEAR_END]))[1][0]), n, high)
            for n, arc in enumerate(arcs)
            for high in (False, True)
            if (arc.high if high else arc.low) == E
        ]
        ends.sort()
        if is_forward:
            ends = ends[:-1]  # the highest recoil of all is on its way out of phase space
        for (T_1, n_1, high_1), (T_2, n_2, high_2) in zip(ends[::2], ends[1::2], strict=False):
            joint = np.array([E]), np.array([0.5 * (T_1 + T_2)])
            found[n_1, high_1] = (n_2, high_2), joint
            found[n_2, high_2] = (n_1, high_1), joint
    return found
