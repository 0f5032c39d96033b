"""Cross section between two recoil energies, in closed form."""

from dataclasses import replace
from functools import cache

import sympy as sp

from symbolic import kinematics, proof
from symbolic.domain import Domain
from symbolic.formula import Step, equation
from symbolic.registered import Derived
from symbolic.registry import formula, get_built
from symbolic.symbols import FLAVOURS, PARTS, USUAL, E_nu, T, T_max, T_min, g_L, g_R, mu_nu

INTEGRAL_DOMAIN = Domain(
    ranges=(
        (E_nu, sp.Rational(1, 1000), kinematics.E_MAX),
        (T_max, sp.Integer(0), kinematics.T_max()),
        (T_min, sp.Integer(0), T_max),
    ),
    allowed=(
        sp.Ge(E_nu, 0, evaluate=False),
        sp.Ge(T_min, 0, evaluate=False),
        sp.Ge(T_max, 0, evaluate=False),
    ),
    phase_space=(sp.Lt(T_min, T_max, evaluate=False),),
    clamps=((T_max, kinematics.T_max()),),
    usual=USUAL,
)


@cache
def between(density: sp.Expr) -> sp.Expr:
    """Integral of a Laurent polynomial in T from T_min to T_max.

    The rational part keeps the factor T_max - T_min and the logarithm the quotient T_max/T_min, so narrow
    bins do not cancel more than they must.
    """
    antiderivative = sp.expand(sp.integrate(sp.expand(density), T))
    log_part = antiderivative.coeff(sp.log(T))
    rational = sp.expand(antiderivative - log_part * sp.log(T))
    difference = sp.factor(rational.subs(T, T_max) - rational.subs(T, T_min))
    return log_part * sp.log(T_max / T_min) + difference


def integrate(body: sp.Expr) -> sp.Expr:
    """Integrate a cross section coupling by coupling, so that each coefficient factors by itself."""
    polynomial = sp.Poly(sp.expand(body), g_L, g_R, mu_nu)
    couplings = (g_L, g_R, mu_nu)
    total = sp.Integer(0)
    for powers, coefficient in sorted(polynomial.terms(), reverse=True):
        monomial = sp.Mul(*(c**k for c, k in zip(couplings, powers, strict=True)))
        total += monomial * between(coefficient)
    return total


@formula(
    title="Cross section between two recoil energies",
    unit="cm^2",
    variables=(E_nu, T_min, T_max),
    latex=r"\sigma(T_\mathrm{min}, T_\mathrm{max})",
    source="Miranda:1999sd, eqs. 1 and 2 integrated",
    domain=INTEGRAL_DOMAIN,
    flavours=FLAVOURS,
    parts=PARTS,
)
def sigma(flavour: str, part: str) -> Derived:
    """Integral of dsigma/dT; the upper edge ends at the kinematic limit."""
    density = get_built("dsigma_dT", flavour, part)
    body = integrate(density.body)
    at_the_edge = density.body.subs(T, T_max)
    steps = (
        Step(
            "integrate over T",
            equation(r"\sigma", body),
            "the derivative by the upper edge is dsigma/dT, and the integral from T_min to T_min is 0",
            lambda: proof.equal(sp.diff(body, T_max), at_the_edge)
            and proof.equal(body.subs(T_max, T_min), sp.Integer(0)),
        ),
    )
    return replace(Derived(body, density.where), steps=density.steps + steps)
