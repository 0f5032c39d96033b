"""Numeric Dirac spinors: a second way to |M|^2 that shares nothing with the traces.

Weyl representation (the package uses Dirac's), explicit spinors from the square roots of p.sigma, and
sums of |amplitude|^2 over spins, in a frame that is boosted and turned at random.
"""

from __future__ import annotations

import numpy as np

PAULI = np.array([[[1, 0], [0, 1]], [[0, 1], [1, 0]], [[0, -1j], [1j, 0]], [[1, 0], [0, -1]]], dtype=complex)
METRIC = np.diag([1.0, -1.0, -1.0, -1.0])
ZERO = np.zeros((2, 2))
GAMMA = np.array([np.block([[ZERO, s], [s if mu == 0 else -s, ZERO]]) for mu, s in enumerate(PAULI)])
GAMMA_LOW = np.einsum("mn,nab->mab", METRIC, GAMMA)
GAMMA5 = np.diag([-1.0, -1.0, 1.0, 1.0]).astype(complex)
P_L, P_R = (np.eye(4) - GAMMA5) / 2, (np.eye(4) + GAMMA5) / 2
SIGMA = 0.5j * (np.einsum("mab,nbc->mnac", GAMMA, GAMMA) - np.einsum("nab,mbc->mnac", GAMMA, GAMMA))


def _root(momentum: np.ndarray, sign: float) -> np.ndarray:
    """Square root of p.sigma (sign = 1) or p.sigma-bar (sign = -1), a positive Hermitian matrix."""
    matrix = momentum[0] * PAULI[0] - sign * np.einsum("i,iab->ab", momentum[1:], PAULI[1:])
    values, vectors = np.linalg.eigh(matrix)
    return (vectors * np.sqrt(np.clip(values, 0.0, None))) @ vectors.conj().T


def particle(momentum: np.ndarray) -> list[np.ndarray]:
    """u(p, s) for both spins."""
    return [np.concatenate([_root(momentum, 1) @ xi, _root(momentum, -1) @ xi]) for xi in np.eye(2, dtype=complex)]


def antiparticle(momentum: np.ndarray) -> list[np.ndarray]:
    """v(p, s) for both spins."""
    return [np.concatenate([_root(momentum, 1) @ xi, -_root(momentum, -1) @ xi]) for xi in np.eye(2, dtype=complex)]


def bar(spinor: np.ndarray) -> np.ndarray:
    """Dirac conjugate."""
    return spinor.conj() @ GAMMA[0]


def momenta(E: float, T: float, m: float, rng: np.random.Generator) -> tuple[np.ndarray, ...]:
    """k, P, k', P' of elastic scattering on an electron at rest, then turned and boosted at random."""
    p = np.sqrt(T * (T + 2 * m))
    cosine = T * (E + m) / (E * p)
    sine = np.sqrt(1 - cosine**2)
    k, rest = np.array([E, 0, 0, E]), np.array([m, 0, 0, 0])
    recoil = np.array([m + T, p * sine, 0, p * cosine])
    change = _boost(rng) @ _rotation(rng)
    return tuple(change @ v for v in (k, rest, k + rest - recoil, recoil))


def _rotation(rng: np.random.Generator) -> np.ndarray:
    matrix, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    matrix *= np.sign(np.linalg.det(matrix))
    full = np.eye(4)
    full[1:, 1:] = matrix
    return full


def _boost(rng: np.random.Generator) -> np.ndarray:
    velocity = rng.normal(size=3)
    velocity *= rng.uniform(0, 0.8) / np.linalg.norm(velocity)
    gamma = 1 / np.sqrt(1 - velocity @ velocity)
    full = np.eye(4)
    full[0, 0] = gamma
    full[0, 1:] = full[1:, 0] = -gamma * velocity
    full[1:, 1:] += (gamma - 1) * np.outer(velocity, velocity) / (velocity @ velocity)
    return full


def amplitudes(
    legs: tuple[list[np.ndarray], list[np.ndarray]],
    neutrino: np.ndarray,
    electrons: tuple[np.ndarray, ...],
    vertex: np.ndarray,
) -> np.ndarray:
    """[out V^mu in] [P' W_mu P] for all spins; V and W with the index first, W low."""
    left = np.array([[[bar(o) @ v @ i for v in neutrino] for i in legs[1]] for o in legs[0]])
    before, after = electrons
    right = np.array([[[bar(o) @ w @ i for w in vertex] for i in particle(before)] for o in particle(after)])
    return np.einsum("oim,pqm->oipq", left, right)
