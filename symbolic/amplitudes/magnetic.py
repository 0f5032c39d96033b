r"""Magnetic amplitude: photon exchange with a vertex mu_nu (e / 2 m_e) sigma_{mu nu} q^nu.

    M = [nubar' (mu_nu e / 2 m_e) i sigma^{mu nu} q_nu nu] (1/q^2) e [ebar' gamma_mu e],   e^2 = 4 pi alpha

The vertex flips helicity, so for a massless neutrino it does not interfere with the weak amplitude,
which conserves it.
"""

from __future__ import annotations

from functools import cache

import sympy as sp

from symbolic.amplitudes import tensors
from symbolic.dirac import METRIC, DiracAlgebra, Matrix, add, product, scale, trace
from symbolic.formula import Step, equation
from symbolic.symbols import E_nu, T, alpha, m_e, mu_nu


def dipole(algebra: DiracAlgebra, q_low: list[sp.Expr]) -> list[Matrix]:
    """i sigma^{mu nu} q_nu for mu = 0..3."""
    vertices = []
    for mu in range(4):
        total = scale(algebra.ring.zero, algebra.one)
        for nu in range(4):
            total = add(total, scale(algebra.element(sp.I * q_low[nu]), algebra.sigma(mu, nu)))
        vertices.append(total)
    return vertices


@cache
def squared() -> sp.Expr:
    """Spin-averaged |M|^2; the same for neutrinos and antineutrinos of every flavour."""
    a = tensors.algebra()
    q = [after - before for after, before in zip(tensors.momentum("k'"), tensors.momentum("k"), strict=True)]
    vertices = dipole(a, [component * sign for component, sign in zip(q, METRIC, strict=True)])
    # the Dirac conjugate of i sigma^{mu nu} q_nu P_L is -i sigma^{mu nu} q_nu P_R
    chiral = [(product(v, a.P_L), scale(a.element(-1), product(v, a.P_R))) for v in vertices]
    neutrino = tensors.neutrino_tensor("k", "k'", chiral)
    electron = tensors.electron_tensor(lambda mu: a.gamma_low[mu])
    contraction = tensors.to_E_and_T(a.contract(neutrino, electron))
    e_squared = 4 * sp.pi * alpha
    coupling = (mu_nu / (2 * m_e)) ** 2 * e_squared**2
    return sp.factor(sp.Rational(1, 2) * coupling * contraction / momentum_transfer() ** 2)


def momentum_transfer() -> sp.Expr:
    """q^2 = (P' - P)^2 = -2 m T."""
    return -2 * m_e * T


def amplitude_steps() -> tuple[Step, ...]:
    """From the Feynman rules to |M|^2, and why there is no interference."""
    from symbolic import proof

    invariant = 16 * sp.pi**2 * alpha**2 * mu_nu**2 / m_e**2 * 2 * m_e * E_nu * 2 * m_e * (E_nu - T)
    return (
        Step(
            "|M|^2 by traces",
            equation(sp.Symbol("|M|^2"), squared()),
            "vertex i sigma^{mu nu} q_nu mu_nu e/(2 m_e), photon propagator 1/q^2 with q^2 = -2 m_e T",
            # independent invariant form: -(s - m^2)(u - m^2)/t times 16 pi^2 alpha^2 mu^2/m^2
            lambda: proof.equal(squared(), invariant / (2 * m_e * T)),
        ),
        Step(
            "no interference with the weak amplitude",
            sp.Symbol(r"\text{weak} \times \text{magnetic} = 0 \text{ for } m_\nu = 0"),
            "the dipole flips the neutrino's helicity, the weak vertex keeps it",
            interference_vanishes,
        ),
    )


@cache
def interference_vanishes() -> bool:
    """Tr[(k'-slash + m_nu) i sigma^{mu nu} q_nu P (k-slash + m_nu) gamma^rho P_L] is exactly linear in m_nu.

    Generic momenta, all 16 pairs of indices, both chiralities P: at m_nu = 0 nothing is left.
    """
    k, K = sp.symbols("k0:4", real=True), sp.symbols("K0:4", real=True)
    m_nu = sp.Symbol("m_nu")
    a = DiracAlgebra(*k, *K, m_nu)
    mass = scale(a.element(m_nu), a.one)
    first, last = add(a.slash(k), mass), add(a.slash(K), mass)
    vertices = dipole(a, [(x - y) * sign for x, y, sign in zip(k, K, METRIC, strict=True)])
    for vertex in vertices:
        for projector in (a.P_L, a.P_R):
            left = product(last, vertex, projector, first)
            for gamma in a.gamma:
                result = sp.Poly(trace(product(left, gamma, a.P_L)).as_expr(), m_nu)
                if any(power != 1 for (power,), value in result.terms() if value != 0):
                    return False
    return True
