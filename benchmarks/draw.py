"""Points in the bulk of phase space: where arrays are timed."""

from __future__ import annotations

import numpy as np

from benchmarks.candidate import Array, Arrays
from benchmarks.typed import NUMBERS


def recoil_edge(E: Array) -> Array:
    """T_max = 2 E^2/(m + 2 E), MeV."""
    return 2 * E**2 / (NUMBERS.m_e + 2 * E)


def energies(rng: np.random.Generator, n: int) -> Array:
    """10 keV to 10 MeV, log-uniform: the sources, the Sun, reactors."""
    return 10 ** rng.uniform(-2, 1, n)


def recoils(rng: np.random.Generator, n: int) -> Arrays:
    """(T, E): T log-uniform over four decades below T_max."""
    E = energies(rng, n)
    return recoil_edge(E) * 10 ** rng.uniform(-4, 0, n) * (1 - 1e-9), E


def angles(rng: np.random.Generator, n: int) -> Arrays:
    """(costheta, E): forward recoils."""
    return rng.uniform(0.01, 0.999, n), energies(rng, n)


def plane(rng: np.random.Generator, n: int) -> Arrays:
    """(T, costheta) that neutrinos of 90Sr-90Y reach, below its larger end point."""
    m = float(NUMBERS.m_e)
    E = rng.uniform(0.1, 2.27, n)
    T = recoil_edge(E) * rng.uniform(0.01, 0.99, n)
    return T, T * (E + m) / (E * np.sqrt(T * (T + 2 * m)))
