"""A beta spectrum written a second time, in 30 digits and without the project: what tests compare with."""

from mpmath import mp, mpf

# CODATA 2022; energies in MeV, the radius 1.2 fm A^(1/3).
M_E, ALPHA, HBARC_FM, R_0_FM = mpf("0.51099895069"), mpf("0.0072973525643"), mpf("197.3269804"), mpf("1.2")
DIGITS = 30


def coulomb(k, Z, A, K):
    """F_(k-1) of an electron of kinetic energy K at the nuclear radius."""
    p, W = mp.sqrt(K * (K + 2 * M_E)), K + M_E
    g, eta = mp.sqrt(k**2 - (ALPHA * Z) ** 2), ALPHA * Z * W / p
    weight = mp.fac2(2 * k - 1) ** 2 * 4 ** (k - 1) * 2 * k * (k + g)
    size = (2 * p * R_0_FM * mp.cbrt(A) / HBARC_FM) ** (2 * (g - k))
    gammas = abs(mp.gamma(mp.mpc(g, eta))) ** 2 / mp.gamma(1 + 2 * g) ** 2
    return weight * size * mp.exp(mp.pi * eta) * gammas


def density(E_0, Z, A, shape, K, fermi=True):
    """Electrons by kinetic energy, not normalised; Z and A are those of the daughter."""
    if not 0 < K < E_0:
        return mpf(0)
    p, W, q = mp.sqrt(K * (K + 2 * M_E)), K + M_E, E_0 - K
    F_0 = coulomb(1, Z, A, K) if fermi else mpf(1)
    F_1 = coulomb(2, Z, A, K) if fermi else mpf(1)
    C = {"allowed": F_0, "p2_q2": F_0 * (p**2 + q**2), "unique": F_0 * q**2 + F_1 * p**2}[shape]
    return p * W * q**2 * C


def moments(E_0, Z, A, shape, fermi=True):
    """Integrals of the density, and of it times the kinetic energy of the electron."""
    with mp.workdps(DIGITS):
        E_0 = mpf(E_0)
        # K = E_0 s^2: a function of the momentum, which goes like s
        both = [
            mp.quad(lambda s, n=n: density(E_0, Z, A, shape, E_0 * s**2, fermi) * (E_0 * s**2) ** n * s, [0, 0.5, 1])
            for n in (0, 1)
        ]
        return tuple(2 * E_0 * x for x in both)


def mean_electron_energy(E_0, Z, A, shape, fermi=True):
    """MeV."""
    area, first = moments(E_0, Z, A, shape, fermi)
    return first / area
