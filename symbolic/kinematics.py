r"""2 -> 2 elastic kinematics solved from four-momentum conservation.

A massless neutrino k = (E, 0, 0, E) meets an electron at rest, P = (m, 0, 0, 0). The recoil electron
P' = (m + T, p sin(theta), 0, p cos(theta)) leaves, and the outgoing neutrino k' = k + P - P' is on its
mass shell, k'^2 = 0. That one equation gives everything here.
"""

from __future__ import annotations

from functools import cache

import sympy as sp

from symbolic import proof
from symbolic.domain import Domain
from symbolic.formula import Step, equation, step
from symbolic.symbols import USUAL, E_nu, T, costheta, m_e, p

E_MAX = sp.Integer(10) ** 5

ALLOWED_T_E = (sp.Ge(E_nu, 0, evaluate=False), sp.Ge(T, 0, evaluate=False))
ALLOWED_C = (sp.Le(costheta, 1, evaluate=False), sp.Ge(costheta, -1, evaluate=False))


def square(vector: tuple[sp.Expr, ...]) -> sp.Expr:
    """Minkowski square, metric (+, -, -, -)."""
    return vector[0] ** 2 - vector[1] ** 2 - vector[2] ** 2 - vector[3] ** 2


@cache
def momenta() -> dict[str, tuple[sp.Expr, ...]]:
    """Four-momenta k, P, P', k' in the laboratory, the recoil in the x-z plane."""
    sine = sp.sqrt(1 - costheta**2)
    k = (E_nu, sp.Integer(0), sp.Integer(0), E_nu)
    rest = (m_e, sp.Integer(0), sp.Integer(0), sp.Integer(0))
    recoil = (m_e + T, p * sine, sp.Integer(0), p * costheta)
    out = tuple(a + b - c for a, b, c in zip(k, rest, recoil, strict=True))
    return {"k": k, "P": rest, "P'": recoil, "k'": out}


@cache
def momentum_squared() -> sp.Expr:
    """p^2 in terms of T, from the mass shell of the recoil electron, P'^2 = m^2."""
    shell = sp.expand(square(momenta()["P'"]) - m_e**2)
    solutions = sp.solve(shell, p**2)
    return sp.expand(solutions[0])


@cache
def relation() -> sp.Expr:
    """k'^2 / 2 with p^2 eliminated: zero exactly for allowed (E_nu, T, costheta)."""
    return sp.expand(reduce_p(sp.expand(square(momenta()["k'"]))) / 2)


def reduce_p(expr: sp.Expr) -> sp.Expr:
    """A polynomial in p with p^2 replaced, p itself kept."""
    return sp.expand(sp.rem(expr, p**2 - momentum_squared(), p))


@cache
def branch(variable: sp.Symbol) -> sp.Expr:
    """The physical solution of `relation()` for costheta, E_nu or T.

    For T the relation is squared to remove the root in p; T = 0 (no scattering) is dropped, and only
    costheta > 0 survives, since p costheta = T (1 + m/E) > 0.
    """
    if variable is not T:
        (solution,) = sp.solve(relation(), variable)
        return sp.factor(solution)
    isolated = sp.solve(relation(), p)[0]  # p = T (E + m) / (E costheta)
    squared = sp.numer(sp.together(isolated**2 - momentum_squared()))
    solutions = [s for s in sp.solve(squared, T) if s != 0]  # squaring added no root with costheta > 0
    return _with_factored_denominator(solutions[0])


def _with_factored_denominator(expr: sp.Expr) -> sp.Expr:
    numerator, denominator = sp.fraction(sp.factor(expr))
    difference = (E_nu + m_e - E_nu * costheta) * (E_nu + m_e + E_nu * costheta)
    if proof.equal(denominator, -difference):  # same sign on the domain above and below the line
        return -numerator / difference
    return numerator / denominator


def momentum() -> sp.Expr:
    """p = sqrt(T^2 + 2 m T), the positive root."""
    return sp.sqrt(sp.factor(momentum_squared()))


@cache
def T_max() -> sp.Expr:
    """Largest recoil energy: forward recoil, costheta = 1."""
    return sp.factor(branch(T).subs(costheta, 1))


@cache
def E_nu_min() -> sp.Expr:
    """Smallest neutrino energy that gives a recoil T: forward recoil, written without a difference.

    m T / (p - T) = m T (p + T) / (p^2 - T^2), and p^2 - T^2 = 2 m T.
    """
    forward = branch(E_nu).subs(costheta, 1)
    numerator, denominator = sp.fraction(forward)
    conjugate = denominator.subs(p, -p)
    rational = reduce_p(sp.expand(denominator * conjugate))
    return sp.expand(sp.cancel(sp.expand(numerator * conjugate) / rational))


# --- the steps, each proved again on demand ----------------------------------------------------------


def on_shell(expr: sp.Expr) -> sp.Expr:
    """Put the root in for p."""
    return expr.subs(p, momentum())


def conservation_steps() -> tuple[Step, ...]:
    """From k + P = k' + P' to the one relation between E_nu, T and costheta."""
    k = sp.Symbol("k'^2")
    return (
        Step(
            "recoil electron on its mass shell",
            equation(p**2, momentum_squared()),
            "P'^2 = m_e^2 with P'^0 = m_e + T",
            lambda: proof.equal(square(momenta()["P'"]).subs(p, momentum()), m_e**2),
        ),
        Step(
            "outgoing neutrino on its mass shell",
            equation(k, 2 * relation()),
            "k' = k + P - P' by conservation of four-momentum, and k'^2 = 0",
            lambda: proof.equal(on_shell(square(momenta()["k'"])), on_shell(2 * relation())),
        ),
    )


def solution_step(variable: sp.Symbol, why: str) -> Step:
    """`variable` solved from the relation; proved by putting the solution back in."""
    value = branch(variable)
    return Step(
        f"solve for {variable}",
        equation(variable, value),
        why,
        lambda: proof.equal(on_shell(relation()).subs(variable, on_shell(value)), sp.Integer(0)),
    )


def end_point_step(name: str, expr: sp.Expr, start: sp.Expr) -> Step:
    """An end point: the solution at costheta = 1."""
    forward = on_shell(start).subs(costheta, 1)
    return step(f"{name}: forward recoil, costheta = 1", forward, on_shell(expr), "theta = 0", name)


# --- domains -----------------------------------------------------------------------------------------


def inside(T_symbol: sp.Symbol = T) -> sp.Rel:
    """T <= T_max(E_nu) without a division."""
    numerator, denominator = sp.fraction(T_max())
    return sp.Le(T_symbol * denominator, numerator, evaluate=False)


def recoil_domain(outside: str = "zero") -> Domain:
    """(T, E_nu) with 0 <= T <= T_max(E_nu)."""
    ranges = ((E_nu, sp.Rational(1, 1000), E_MAX), (T, sp.Integer(0), T_max()))
    return Domain(ranges, ALLOWED_T_E, (inside(),), outside=outside, usual=USUAL)


def angle_domain(outside: str = "zero") -> Domain:
    """(costheta, E_nu) with 0 <= costheta <= 1: recoils go forward only."""
    ranges = ((E_nu, sp.Rational(1, 1000), E_MAX), (costheta, sp.Integer(0), sp.Integer(1)))
    forward = sp.Ge(costheta, 0, evaluate=False)
    return Domain(ranges, (ALLOWED_T_E[0], *ALLOWED_C), (forward,), outside=outside, usual=USUAL)


def plane_domain(outside: str = "zero") -> Domain:
    """(T, costheta) that some neutrino energy can give: p costheta > T, that is costheta^2 (T + 2 m) > T."""
    low = sp.sqrt(T / (T + 2 * m_e))
    ranges = ((T, sp.Rational(1, 10**6), E_MAX), (costheta, low, sp.Integer(1)))
    forward = sp.Ge(costheta, 0, evaluate=False)
    reached = sp.Gt(costheta**2 * (T + 2 * m_e), T, evaluate=False)
    return Domain(ranges, (ALLOWED_T_E[1], *ALLOWED_C), (forward, reached), outside=outside, usual=USUAL)
