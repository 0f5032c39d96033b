"""Gamma matrices and traces with explicit 4x4 matrices over exact polynomials.

Dirac representation, metric (+, -, -, -), gamma5 = i gamma0 gamma1 gamma2 gamma3. Entries are
polynomials over the Gaussian rationals, so every trace is exact, gamma5 included. (SymPy's own
gamma-matrix module has no gamma5.)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sympy as sp
from sympy.polys.domains import QQ_I
from sympy.polys.rings import PolyElement, PolyRing

Matrix = tuple[tuple[Any, ...], ...]
METRIC = (1, -1, -1, -1)

_I = sp.I
_GAMMA = (
    ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, -1, 0), (0, 0, 0, -1)),
    ((0, 0, 0, 1), (0, 0, 1, 0), (0, -1, 0, 0), (-1, 0, 0, 0)),
    ((0, 0, 0, -_I), (0, 0, _I, 0), (0, _I, 0, 0), (-_I, 0, 0, 0)),
    ((0, 0, 1, 0), (0, 0, 0, -1), (-1, 0, 0, 0), (0, 1, 0, 0)),
)


class DiracAlgebra:
    """Gamma matrices over a polynomial ring in the given symbols."""

    def __init__(self, *symbols: sp.Symbol) -> None:
        self.ring = PolyRing(symbols, QQ_I)
        self.one: Matrix = self._constant([[int(i == j) for j in range(4)] for i in range(4)])
        self.gamma: tuple[Matrix, ...] = tuple(self._constant(rows) for rows in _GAMMA)
        self.gamma_low: tuple[Matrix, ...] = tuple(
            scale(self.element(sign), g) for sign, g in zip(METRIC, self.gamma, strict=True)
        )
        self.gamma5: Matrix = scale(self.element(_I), product(*self.gamma))
        half = self.element(sp.Rational(1, 2))
        self.P_L: Matrix = scale(half, add(self.one, self.gamma5, -1))
        self.P_R: Matrix = scale(half, add(self.one, self.gamma5))

    def element(self, expr: Any) -> PolyElement:
        """An expression as an element of the ring."""
        return self.ring.from_expr(sp.expand(sp.sympify(expr)))

    def _constant(self, rows: Sequence[Sequence[Any]]) -> Matrix:
        return tuple(tuple(self.ring.ground_new(QQ_I.from_sympy(sp.sympify(x))) for x in row) for row in rows)

    def slash(self, vector: Sequence[Any]) -> Matrix:
        """v_mu gamma^mu for a vector given by its upper components."""
        total = scale(self.ring.zero, self.one)
        for component, gamma in zip(vector, self.gamma_low, strict=True):
            total = add(total, scale(self.element(component), gamma))
        return total

    def sigma(self, mu: int, nu: int) -> Matrix:
        """sigma^{mu nu} = (i/2) [gamma^mu, gamma^nu]."""
        commutator = add(
            product(self.gamma[mu], self.gamma[nu]), product(self.gamma[nu], self.gamma[mu]), -1
        )
        return scale(self.element(_I / 2), commutator)

    def contract(self, left: Sequence[Sequence[Any]], right: Sequence[Sequence[Any]]) -> PolyElement:
        """L^{mu nu} H_{mu nu}, the first with upper and the second with lower indices."""
        return sum((left[a][b] * right[a][b] for a in range(4) for b in range(4)), self.ring.zero)


def product(*matrices: Matrix) -> Matrix:
    """Matrix product from left to right."""
    result = matrices[0]
    for factor in matrices[1:]:
        columns = tuple(zip(*factor, strict=True))
        result = tuple(tuple(_dot(row, column) for column in columns) for row in result)
    return result


def _dot(row: Sequence[Any], column: Sequence[Any]) -> Any:
    terms = [a * b for a, b in zip(row, column, strict=True) if a and b]
    return sum(terms[1:], terms[0]) if terms else row[0] * 0


def add(left: Matrix, right: Matrix, sign: int = 1) -> Matrix:
    """left + sign * right."""
    return tuple(
        tuple(a + b if sign == 1 else a - b for a, b in zip(r, s, strict=True))
        for r, s in zip(left, right, strict=True)
    )


def scale(factor: Any, matrix: Matrix) -> Matrix:
    """factor * matrix."""
    return tuple(tuple(factor * entry for entry in row) for row in matrix)


def trace(matrix: Matrix) -> Any:
    """Sum of the diagonal."""
    return matrix[0][0] + matrix[1][1] + matrix[2][2] + matrix[3][3]


def fierz_identity_holds() -> bool:
    """(gamma^mu P_L)_ab (gamma_mu P_L)_cd = -(gamma^mu P_L)_ad (gamma_mu P_L)_cb, all 256 components."""
    algebra = DiracAlgebra(sp.Symbol("unused"))
    upper = [product(g, algebra.P_L) for g in algebra.gamma]
    lower = [product(g, algebra.P_L) for g in algebra.gamma_low]
    zero = algebra.ring.zero

    def contracted(a: int, b: int, c: int, d: int) -> Any:
        return sum((upper[m][a][b] * lower[m][c][d] for m in range(4)), zero)

    index = range(4)
    return all(
        contracted(a, b, c, d) == -contracted(a, d, c, b) for a in index for b in index for c in index for d in index
    )


def clifford_algebra_holds() -> bool:
    """{gamma^mu, gamma^nu} = 2 g^{mu nu} and gamma5^2 = 1."""
    algebra = DiracAlgebra(sp.Symbol("unused"))
    square = product(algebra.gamma5, algebra.gamma5) == algebra.one
    for a in range(4):
        for b in range(4):
            anticommutator = add(
                product(algebra.gamma[a], algebra.gamma[b]), product(algebra.gamma[b], algebra.gamma[a])
            )
            if anticommutator != scale(algebra.element(2 * METRIC[a] * (a == b)), algebra.one):
                return False
    return square
