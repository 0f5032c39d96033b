"""Moments of a spectrum as piecewise polynomials, made once for each source.

    J_k(x) = integral from x of g(E) (E - x)^k dE,   g = spectrum times the weight of the plan,   k = 0, 1, 2

Every J_k is positive, and J_k' = -k J_{k-1}: once g is a polynomial on a piece, all moments there are polynomials
too, found by exact integration from the end of the spectrum downwards. Pieces are halved until g fits to double
precision, so they get narrow where g is least smooth (at end points) and stay wide elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import comb
from typing import Any

import numpy as np
from numpy.polynomial import Chebyshev, Polynomial
from numpy.typing import NDArray

Array = NDArray[np.float64]

DEGREE = 8
"""Of g on a piece; a piece that keeps its own width off a singularity eight times over then has 1e-14."""

GOAL = 4e-15
"""Largest error of g on a piece relative to its largest value there: a few roundings of the spectrum itself."""

NOISE = 1e-11
"""What may be rounding of the spectrum, not a lack of smoothness, if halving a piece does not reduce it."""

DEPTH = 40
"""Halvings of a stretch between break points; what is narrower holds 1e-12 of it."""

_PROBES = np.array([0.03, 0.21, 0.5, 0.79, 0.97])


@dataclass(frozen=True)
class MomentTable:
    """Moments of a spectrum.

    Attributes
    ----------
    edges : ndarray, MeV
        Ends of the pieces, ascending.
    coefficients : ndarray, shape (degree + 1, moments, pieces)
        Powers of (upper edge - x) / width, the highest first.
    error : float
        Estimated largest error of a moment, relative to it.
    evaluations : int
        How often the spectrum was asked for.
    """

    edges: Array
    coefficients: Array
    error: float
    evaluations: int

    @property
    def count(self) -> int:
        """How many moments there are."""
        return int(self.coefficients.shape[1])

    def __call__(self, x: Array) -> Array:
        """All moments at lower limits x; shape (moments, points); 0 above the end of the spectrum.

        Parameters
        ----------
        x : ndarray of one dimension, MeV
        """
        piece = np.searchsorted(self.edges[1:-1], x, side="right")
        upper = self.edges[1:][piece]
        y = (upper - x) / (upper - self.edges[piece])
        np.maximum(y, 0.0, out=y)  # J_k(0) below the first edge is asked for at 0 alone, above the last one it is 0
        chosen = np.take(self.coefficients, piece, axis=2)
        total: Array = chosen[0]
        for c in chosen[1:]:
            total *= y
            total += c
        return total


def moment_table(
    density: Callable[[Array], Array], breaks: tuple[float, ...], count: int = 3
) -> MomentTable:
    """The table of a density g that is smooth between break points.

    Parameters
    ----------
    density : callable
        g(E) for an array of energies in MeV.
    breaks : tuple of float, MeV
        Ascending, the first is where the density begins, the last where it ends.
    count : int
        Number of moments.
    """
    low, high, fitted, error, evaluations = _pieces(density, np.array(breaks))
    order = np.argsort(low)
    low, high, fitted = low[order], high[order], fitted[order]
    coefficients = _integrated(fitted, high - low, count)
    return MomentTable(np.append(low, high[-1]), coefficients, error, evaluations)


def _pieces(density: Callable[[Array], Array], breaks: Array) -> tuple[Array, Array, Array, float, int]:
    """Ends of the pieces, powers of y of g on each, error and number of evaluations."""
    low, high = breaks[:-1], breaks[1:]
    shortest = (high - low) * 2.0**-DEPTH
    before = np.full(low.size, np.inf)
    nodes, to_series, to_powers, at_probes = _fitting()
    found: list[tuple[Array, Array, Array]] = []
    error, evaluations = 0.0, 0
    while low.size:
        at = np.concatenate([nodes, _PROBES])
        E = high[:, None] - (high - low)[:, None] * at
        inside = np.minimum(np.maximum(E, low[:, None]), np.nextafter(high, 0.0)[:, None])
        values = density(inside.ravel()).reshape(E.shape)
        evaluations += values.size
        powers = (values[:, : nodes.size] @ to_series) @ to_powers
        size = np.max(np.abs(values), axis=1)
        off = np.max(np.abs(powers @ at_probes - values[:, nodes.size :]), axis=1)
        slope = np.ptp(values, axis=1) / (high - low)
        rounding = 4.0 * np.finfo(float).eps * high * slope  # what the rounding of E itself makes of g
        noise = (off > 0.5 * before) & (off < NOISE * size)  # halving does not help: the spectrum's own rounding
        good = (off <= GOAL * size + rounding) | noise | (high - low <= shortest)
        wide = good & (high - low > shortest) & (size > 0)
        beyond = np.maximum(off - rounding, 0.0)[wide] / size[wide]
        error = max(error, float(np.max(beyond, initial=0.0)))
        found.append((low[good], high[good], powers[good]))
        low, high, shortest, before = low[~good], high[~good], shortest[~good], off[~good]
        middle = 0.5 * (low + high)
        low, high = np.concatenate([low, middle]), np.concatenate([middle, high])
        shortest, before = np.tile(shortest, 2), np.tile(before, 2)
    lows, highs, fits = (np.concatenate(part) for part in zip(*found, strict=True))
    return lows, highs, fits, error, evaluations


@cache
def _fitting() -> tuple[Any, Any, Any, Any]:
    """Chebyshev nodes on [0, 1], values there -> Chebyshev coefficients -> powers of y -> values at the probes.

    The first two stay apart: the coefficients fall quickly, and only then are they small where the powers of a
    Chebyshev polynomial are large.
    """
    n = DEGREE + 1
    angles = (np.arange(n) + 0.5) * np.pi / n
    nodes = 0.5 * (1.0 + np.cos(angles))
    to_series = 2.0 / n * np.cos(np.outer(angles, np.arange(n)))  # values -> Chebyshev coefficients
    to_series[:, 0] /= 2.0
    # Chebyshev coefficients -> powers in whole numbers: an inverse Vandermonde matrix would lose six digits.
    in_powers = np.array([Polynomial.cast(Chebyshev.basis(j, domain=[0, 1])).coef.tolist() + [0.0] * (n - 1 - j)
                          for j in range(n)])
    return nodes, to_series, np.rint(in_powers), np.vander(_PROBES, n, increasing=True).T


def _integrated(fitted: Array, width: Array, count: int) -> Array:
    """Coefficients of all moments, highest power first: exact integrals of g, from the last piece downwards."""
    pieces, n = fitted.shape
    made = np.zeros((n + count, count, pieces))
    ends = np.zeros((count, pieces + 1))  # J_k at the upper end of each piece
    source = np.zeros((n + count, pieces))
    source[:n] = fitted.T
    for k in range(count):
        factor = width * (k or 1)
        rising = np.zeros_like(source)
        rising[1:] = source[:-1] * factor / np.arange(1, n + count)[:, None]
        constant = _downwards(rising.sum(axis=0))
        made[:, k] = rising
        made[0, k] = constant[1:]
        ends[k] = constant
        source = made[:, k]
    return np.ascontiguousarray(made[::-1])


def _downwards(rise: Array) -> Array:
    """Sums from the end of the spectrum down to each edge, the last one 0."""
    return np.concatenate([np.cumsum(rise[::-1])[::-1], [0.0]])


def from_below(moments: Array, step: Array) -> Array:
    """Moments about x of what lies above x + step, from the moments about x + step."""
    shifted = [
        sum((comb(k, j) * step ** (k - j) * moments[j] for j in range(k + 1)), np.zeros_like(step))
        for k in range(len(moments))
    ]
    return np.stack(shifted)
