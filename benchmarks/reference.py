"""The truth at the very floats that the kernels were given: ball arithmetic with 60 digits."""

from __future__ import annotations

from functools import cache

from flint import arb, ctx

from benchmarks.problem import ALPHA, G_F, HBARC, M_E, Array, Problem

BITS = 200


@cache
def _units() -> tuple[arb, arb, arb]:
    m, G, alpha, hbarc = (arb(x) for x in (M_E, G_F, ALPHA, HBARC))
    return m, 2 * m * G**2 * hbarc**2 / arb.pi(), arb.pi() * (alpha * hbarc / m) ** 2


def _value(T: arb, E: arb, problem: Problem) -> arb:
    """The formula with exact constants and every float taken for what it is."""
    m, weak, magnetic = _units()
    if not (2 * E * (E - T) - m * T >= 0):
        return arb(0)
    g_L, g_R = problem.couplings(arb(problem.sin2_theta_W), arb(0.5))
    bracket = g_L**2 + (g_R * (1 - T / E)) ** 2 - m / E * g_L * g_R * T / E
    return weak * bracket + magnetic * arb(problem.mu_nu) ** 2 * (1 / T - 1 / E)


def truth(T: Array, E: Array, problem: Problem) -> list[arb]:
    """One ball per point, radius below 1e-50 of the value."""
    with ctx.workprec(BITS):
        balls = [_value(arb(float(t)), arb(float(e)), problem) for t, e in zip(T, E, strict=True)]
    if any(not b.is_finite() for b in balls):
        raise ArithmeticError("the reference is not finite at a point of the sample")
    return balls


def max_relative_error(values: Array, balls: list[arb]) -> float:
    """Largest |value / truth - 1|; NaN when a value is NaN."""
    with ctx.workprec(BITS):
        errors = [abs((arb(float(v)) - b) / b) for v, b in zip(values, balls, strict=True)]
        return max((float(e.abs_upper()) for e in errors), key=lambda x: (x != x, x))
