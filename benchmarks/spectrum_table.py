"""The spectrum of 90Sr-90Y as a table for the hand-written kernel: a polynomial for each piece, found by bits.

Below and above the smaller end point, f/E^2 is cut in s = K/K_range + 2^-7, K the distance from the end point:
sixteen pieces to an octave, so that the top bits of the double s count them. Fitted at Chebyshev points.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import sympy as sp
from numpy.polynomial import Polynomial, chebyshev

from benchmarks.candidate import Array
from benchmarks.typed import E_nu
from benchmarks.typed_spectrum import BRANCHES, branch_steps, norm

DEGREE = 5
BITS = 4  # sixteen pieces to an octave
SHIFT = 2.0**-7
SR, Y = BRANCHES


def _piece(s: float) -> int:
    """The top bits of a positive double."""
    return int(np.float64(s).view(np.int64)) >> (52 - BITS)


FIRST = _piece(SHIFT)
PIECES = _piece(1 + SHIFT) - FIRST + 1


def _edge(piece: int) -> float:
    return float(np.int64(piece << (52 - BITS)).view(np.float64))


def _density(*branches: int) -> Callable[[Array], Array]:
    """f/E^2 of some branches by the energy, for arrays below the end points."""
    parts = [(BRANCHES[k], branch_steps(BRANCHES[k])) for k in branches]
    steps = [step for _, named in parts for step in named]
    total = sp.Add(*(norm(b) / 2 * named[-1][0] for b, named in parts)) / E_nu**2
    function = sp.lambdify(E_nu, [total], "numpy", cse=lambda results: (steps, results))
    return lambda E: np.asarray(function(E)[0])


def _fitted(density: Callable[[Array], Array], end: float, reach: float) -> Array:
    """Coefficients in s - (edge of the piece), lowest power first, one row per piece."""
    nodes = np.cos((np.arange(DEGREE + 1) + 0.5) * np.pi / (DEGREE + 1))
    rows = []
    for piece in range(FIRST, FIRST + PIECES):
        low, high = _edge(piece), _edge(piece + 1)
        s = low + (high - low) * (nodes + 1) / 2
        values = density(end - np.maximum((s - SHIFT) * reach, 1e-9))
        fitted = Polynomial(chebyshev.cheb2poly(chebyshev.chebfit(nodes, values, DEGREE)))
        rows.append(fitted(Polynomial([-1.0, 2 / (high - low)])).coef)
    return np.array(rows)


@cache
def numbers() -> Array:
    """What `hand/folded.c` reads: end points, inverse ranges, pieces, coefficients by power, norms."""
    reach = Y.E_0 - SR.E_0
    above, below = _fitted(_density(1), Y.E_0, reach), _fitted(_density(0, 1), SR.E_0, SR.E_0)
    head = [SR.E_0, Y.E_0, 1 / SR.E_0, 1 / reach, float(PIECES), float(FIRST), SHIFT]
    return np.concatenate([head, np.concatenate([above, below]).T.ravel(), [norm(b) / 2 for b in BRANCHES]])
