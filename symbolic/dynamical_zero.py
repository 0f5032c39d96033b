"""The dynamical zero: where the weak cross section of electron antineutrinos vanishes.

On the edge of phase space, T = T_max(E_nu), the cross section of either kind of neutrino is a perfect
square. For antineutrinos the square has a root at a physical energy, for neutrinos it has not.

Source: Miranda:1999sd, eq. (3); Segura:1993tu.
"""

from __future__ import annotations

from functools import cache

import sympy as sp

from symbolic import kinematics, proof
from symbolic.amplitudes import weak
from symbolic.formula import Step, equation
from symbolic.registry import get_built
from symbolic.symbols import E_nu, T, g_L, g_R


@cache
def bracket(flavour: str) -> sp.Expr:
    """The braces of eq. (1): the cross section without its constant prefactor."""
    body = get_built("dsigma_dT", flavour, "weak").body
    return sp.Mul(*(f for f in sp.Mul.make_args(body) if f.has(g_L, g_R)))


@cache
def on_the_edge(flavour: str) -> sp.Expr:
    """The braces at T = T_max(E_nu), factored."""
    return sp.factor(bracket(flavour).subs(T, kinematics.T_max()))


@cache
def edge_root(flavour: str) -> sp.Expr:
    """The energy where the braces vanish on the edge, in terms of g_L and g_R."""
    (root,) = sp.solve(sp.numer(on_the_edge(flavour)), E_nu)
    return sp.factor(root)


@cache
def energy() -> sp.Expr:
    """E_nu of the zero of nubar_e in terms of sin^2 theta_W."""
    left, right = weak.couplings("nubar_e")
    return sp.factor(edge_root("nubar_e").subs({g_L: left, g_R: right}))


def is_perfect_square(flavour: str) -> bool:
    """True if the braces on the edge are the square of a rational function."""
    root = sp.sqrt(1)
    for factor, power in sp.factor_list(sp.numer(on_the_edge(flavour)))[1]:
        if power % 2:
            return False
        root *= factor ** (power // 2)
    denominator = sp.sqrt(sp.denom(on_the_edge(flavour)))
    return proof.equal(on_the_edge(flavour), (root / denominator) ** 2)


def order(direction: str) -> int:
    """Order of the zero of nubar_e: ``edge`` along T = T_max, ``T`` at fixed E_nu, ``E_nu`` at fixed T."""
    values = dict(zip((g_L, g_R), weak.couplings("nubar_e"), strict=True))
    T_0 = kinematics.T_max().subs(E_nu, energy())
    start = on_the_edge("nubar_e") if direction == "edge" else bracket("nubar_e")
    along = T if direction == "T" else E_nu
    expr, point = start.subs(values), {E_nu: energy(), T: T_0}
    for k in range(5):
        if not proof.equal(expr.subs(point), sp.Integer(0)):
            return k
        expr = sp.diff(expr, along)
    raise ArithmeticError("the zero has an order above 4")


def neutrino_has_none() -> bool:
    """The square of nu_e has its root at a negative energy, so no physical zero."""
    left, right = weak.couplings("nu_e")
    root = sp.factor(edge_root("nu_e").subs({g_L: left, g_R: right}))
    return proof.sign_on_domain(root) == -1


@cache
def steps() -> tuple[Step, ...]:
    """From the cross section to the energy of the zero."""
    left, right = weak.couplings("nubar_e")
    weak_steps = get_built("dsigma_dT", "nubar_e", "weak").steps
    return (
        *weak_steps,
        Step(
            "on the edge of phase space",
            equation(r"\{\dots\}_{T=T_\mathrm{max}}", on_the_edge("nubar_e")),
            "forward electrons: a perfect square",
            lambda: is_perfect_square("nubar_e"),
        ),
        Step(
            "its root",
            equation(sp.Symbol(r"E_\nu^0"), edge_root("nubar_e")),
            "the square vanishes",
            lambda: proof.equal(on_the_edge("nubar_e").subs(E_nu, edge_root("nubar_e")), sp.Integer(0)),
        ),
        Step(
            "with the couplings",
            equation(sp.Symbol(r"E_\nu^0"), energy()),
            f"g_L = {left}, g_R = {right}; a double zero along the edge, a simple one across it",
            lambda: (order("edge"), order("T"), order("E_nu")) == (2, 1, 1),
        ),
        Step(
            "none for neutrinos",
            equation(sp.Symbol(r"E_\nu(\nu_e)"), edge_root("nu_e").subs({g_L: left, g_R: right})),
            "the root of the neutrino's square is at a negative energy",
            neutrino_has_none,
        ),
    )

