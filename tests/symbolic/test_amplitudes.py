"""|M|^2 by traces against sums over explicit numeric spinors, and against the textbook invariants."""

from __future__ import annotations

import numpy as np
import pytest
import sympy as sp

from symbolic.amplitudes import magnetic, tensors, weak
from symbolic.symbols import G_F, E_nu, T, alpha, g_L, g_R, m_e, mu_nu, sin2_theta_W
from tests.symbolic import spinors

MASS = 0.51099895
POINTS = [(0.3, 0.05), (1.0, 0.3), (1.0, 0.79), (5.0, 2.0), (0.02, 0.001), (40.0, 39.0)]


def number(expr: sp.Expr, **values: float) -> float:
    names = {"E_nu": E_nu, "T": T, "m_e": m_e, "g_L": g_L, "g_R": g_R, "G_F": G_F, "alpha": alpha, "mu_nu": mu_nu}
    return float(expr.subs({names[k]: v for k, v in values.items()}))


@pytest.mark.parametrize("antineutrino", [False, True], ids=["nu", "nubar"])
@pytest.mark.parametrize(("E", "recoil"), POINTS)
def test_weak_amplitude_against_spinors(E: float, recoil: float, antineutrino: bool) -> None:
    rng = np.random.default_rng(int(1000 * E))
    left, right = rng.normal(size=2)
    k, P, k_out, P_out = spinors.momenta(E, recoil, MASS, rng)
    if antineutrino:  # vbar(k) ... v(k')
        legs = (spinors.antiparticle(k), spinors.antiparticle(k_out))
    else:
        legs = (spinors.particle(k_out), spinors.particle(k))
    neutrino = spinors.GAMMA @ spinors.P_L
    electron = spinors.GAMMA_LOW @ (left * spinors.P_L + right * spinors.P_R)
    found = spinors.amplitudes(legs, neutrino, (P, P_out), electron)
    total = 0.5 * np.sum(np.abs(4 / np.sqrt(2) * found) ** 2)
    wanted = number(weak.squared(antineutrino), E_nu=E, T=recoil, m_e=MASS, g_L=left, g_R=right, G_F=1.0)
    assert total == pytest.approx(wanted, rel=1e-9)


def dipole_vertex(q: np.ndarray, moment: float) -> np.ndarray:
    q_low = spinors.METRIC @ q
    return moment * 1j * np.einsum("mnab,n->mab", spinors.SIGMA, q_low)


@pytest.mark.parametrize(("E", "recoil"), POINTS)
def test_magnetic_amplitude_against_spinors(E: float, recoil: float) -> None:
    rng = np.random.default_rng(int(1000 * E) + 1)
    fine_structure, moment = 1 / 137.0, 0.3
    charge = np.sqrt(4 * np.pi * fine_structure)
    k, P, k_out, P_out = spinors.momenta(E, recoil, MASS, rng)
    q = k_out - k
    vertex = dipole_vertex(q, moment * charge / (2 * MASS)) @ spinors.P_L  # incoming neutrinos are left-handed
    legs = (spinors.particle(k_out), spinors.particle(k))
    found = charge * spinors.amplitudes(legs, vertex, (P, P_out), spinors.GAMMA_LOW) / (q @ spinors.METRIC @ q)
    wanted = number(magnetic.squared(), E_nu=E, T=recoil, m_e=MASS, alpha=fine_structure, mu_nu=moment)
    assert 0.5 * np.sum(np.abs(found) ** 2) == pytest.approx(wanted, rel=1e-9)


@pytest.mark.parametrize(("E", "recoil"), POINTS)
def test_no_interference_in_numbers(E: float, recoil: float) -> None:
    rng = np.random.default_rng(int(1000 * E) + 2)
    k, P, k_out, P_out = spinors.momenta(E, recoil, MASS, rng)
    legs = (spinors.particle(k_out), spinors.particle(k))
    electron = spinors.GAMMA_LOW @ (0.7 * spinors.P_L + 0.2 * spinors.P_R)
    first = spinors.amplitudes(legs, spinors.GAMMA @ spinors.P_L, (P, P_out), electron)
    vertex = dipole_vertex(k_out - k, 1.0) @ spinors.P_L
    second = spinors.amplitudes(legs, vertex, (P, P_out), spinors.GAMMA_LOW)
    size = np.sqrt(np.sum(np.abs(first) ** 2) * np.sum(np.abs(second) ** 2))
    assert abs(np.sum(first * second.conj())) < 1e-6 * size  # a massless spinor has the root of rounding noise in it


def test_interference_vanishes_exactly_and_the_swap_holds() -> None:
    assert magnetic.interference_vanishes()
    assert weak.swap_holds()
    assert weak.mandelstam_form_holds(False)
    assert weak.mandelstam_form_holds(True)


@pytest.mark.parametrize(
    ("flavour", "left"),
    [
        ("nu_e", sp.Rational(1, 2)),
        ("nubar_e", sp.Rational(1, 2)),
        ("nu_mu", -sp.Rational(1, 2)),
        ("nubar_tau", -sp.Rational(1, 2)),
    ],
)
def test_couplings(flavour: str, left: sp.Rational) -> None:
    assert weak.couplings(flavour) == (left + sin2_theta_W, sin2_theta_W)


def test_odd_powers_of_the_transverse_momentum_are_an_error() -> None:
    a = tensors.algebra()
    with pytest.raises(ArithmeticError, match="odd power"):
        tensors.to_E_and_T(a.element(tensors.p_x))
