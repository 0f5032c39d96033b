"""Gamma matrices against textbook trace theorems."""

from __future__ import annotations

import itertools

import pytest
import sympy as sp

from symbolic import dirac

A = sp.symbols("a0:4", real=True)
B = sp.symbols("b0:4", real=True)
C = sp.symbols("c0:4", real=True)
D = sp.symbols("d0:4", real=True)
ALGEBRA = dirac.DiracAlgebra(*A, *B, *C, *D)


def dot(u: tuple[sp.Symbol, ...], v: tuple[sp.Symbol, ...]) -> sp.Expr:
    return sum(sign * x * y for sign, x, y in zip(dirac.METRIC, u, v, strict=True))


def trace(*matrices: dirac.Matrix) -> sp.Expr:
    return sp.expand(dirac.trace(dirac.product(*matrices)).as_expr())


def test_clifford_algebra_and_fierz_identity() -> None:
    assert dirac.clifford_algebra_holds()
    assert dirac.fierz_identity_holds()


def test_trace_of_two() -> None:
    assert trace(ALGEBRA.slash(A), ALGEBRA.slash(B)) == sp.expand(4 * dot(A, B))


def test_trace_of_three_vanishes() -> None:
    assert trace(ALGEBRA.slash(A), ALGEBRA.slash(B), ALGEBRA.slash(C)) == 0


def test_trace_of_four() -> None:
    wanted = 4 * (dot(A, B) * dot(C, D) - dot(A, C) * dot(B, D) + dot(A, D) * dot(B, C))
    assert trace(*(ALGEBRA.slash(v) for v in (A, B, C, D))) == sp.expand(wanted)


def test_trace_of_four_with_gamma5_is_the_epsilon_tensor() -> None:
    found = trace(ALGEBRA.gamma5, *(ALGEBRA.slash(v) for v in (A, B, C, D)))
    determinant = sp.Matrix([A, B, C, D]).det()
    assert (
        sp.expand(found**2 + (4 * determinant) ** 2 * 1) == 0
        or sp.expand(found - 4 * sp.I * determinant) == 0
        or (sp.expand(found + 4 * sp.I * determinant) == 0)
    )


def test_gamma5_anticommutes() -> None:
    zero = dirac.scale(ALGEBRA.ring.zero, ALGEBRA.one)
    for gamma in ALGEBRA.gamma:
        assert dirac.add(dirac.product(gamma, ALGEBRA.gamma5), dirac.product(ALGEBRA.gamma5, gamma)) == zero


def test_projectors() -> None:
    assert dirac.product(ALGEBRA.P_L, ALGEBRA.P_L) == ALGEBRA.P_L
    assert dirac.product(ALGEBRA.P_L, ALGEBRA.P_R) == dirac.scale(ALGEBRA.ring.zero, ALGEBRA.one)
    assert dirac.add(ALGEBRA.P_L, ALGEBRA.P_R) == ALGEBRA.one


@pytest.mark.parametrize(("mu", "nu"), list(itertools.product(range(4), repeat=2)))
def test_sigma_is_antisymmetric(mu: int, nu: int) -> None:
    total = dirac.add(ALGEBRA.sigma(mu, nu), ALGEBRA.sigma(nu, mu))
    assert total == dirac.scale(ALGEBRA.ring.zero, ALGEBRA.one)
