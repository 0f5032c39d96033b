"""What the amplitudes share: momenta in Cartesian components, traces, and the way back to (E, T)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import sympy as sp
from sympy.polys.rings import PolyElement

from symbolic import kinematics
from symbolic.dirac import DiracAlgebra, Matrix, add, product, scale, trace
from symbolic.symbols import E_nu, T, costheta, g_L, g_R, m_e, p

p_x, p_z = sp.symbols("p_x p_z", real=True)


@cache
def algebra() -> DiracAlgebra:
    """Gamma matrices over polynomials in E_nu, T, m_e, the recoil's components and the couplings."""
    return DiracAlgebra(E_nu, T, m_e, p_x, p_z, g_L, g_R)


@cache
def momentum(name: str) -> tuple[sp.Expr, ...]:
    """A four-momentum of `kinematics.momenta()` with p sin(theta) = p_x and p cos(theta) = p_z."""
    sine = p * sp.sqrt(1 - costheta**2)
    return tuple(component.subs({sine: p_x, p * costheta: p_z}) for component in kinematics.momenta()[name])


def electron_tensor(vertex: Callable[[int], Matrix]) -> list[list[PolyElement]]:
    """Tr[(P'-slash + m) V_mu (P-slash + m) V_nu], lower indices, V a combination of gamma_mu P_L, gamma_mu P_R."""
    a = algebra()
    mass = scale(a.element(m_e), a.one)
    out = add(a.slash(momentum("P'")), mass)
    rest = add(a.slash(momentum("P")), mass)
    left = [product(out, vertex(mu), rest) for mu in range(4)]
    return [[trace(product(left[mu], vertex(nu))) for nu in range(4)] for mu in range(4)]


def to_E_and_T(element: PolyElement) -> sp.Expr:
    """Eliminate the recoil's components: p_x^2 = p^2 - p_z^2 and p_z = p costheta = T (E + m) / E."""
    expr = sp.Poly(element.as_expr(), p_x)
    p_squared = kinematics.momentum_squared()
    total = sp.Integer(0)
    for (power,), coefficient in expr.terms():
        if power % 2:  # the frame has no preferred azimuth, so odd powers must cancel
            raise ArithmeticError("an odd power of p_x is left over")
        total += coefficient * (p_squared - p_z**2) ** (power // 2)
    longitudinal = sp.cancel(p * kinematics.branch(costheta))  # p_z = p costheta = T (E + m) / E
    return sp.factor(sp.together(total.subs(p_z, longitudinal)))


def neutrino_tensor(incoming: str, outgoing: str, vertices: Sequence[tuple[Matrix, Matrix]]) -> list[list[PolyElement]]:
    """Tr[k'-slash V^mu k-slash Vbar^nu], upper indices; each vertex with its Dirac conjugate."""
    a = algebra()
    first, last = a.slash(momentum(incoming)), a.slash(momentum(outgoing))
    left = [product(last, vertex, first) for vertex, _ in vertices]
    return [[trace(product(left[mu], vertices[nu][1])) for nu in range(4)] for mu in range(4)]
