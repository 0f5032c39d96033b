"""Checks that are proofs; these load SymPy when they run."""

from __future__ import annotations

from nmm.reproduce.checks.registry import Found, check


@check
def no_interference() -> Found:
    """The weak-magnetic interference is proportional to the neutrino mass."""
    from symbolic.amplitudes.magnetic import interference_vanishes

    holds = interference_vanishes()
    return Found("interference term = 0" if holds else "interference term is not 0", holds)


@check
def magnetic_falls_with_T() -> Found:
    """The derivative of eq. (2) by T is negative on the whole domain."""
    import symbolic
    from symbolic import proof

    formula = symbolic.get("dsigma_dT", part="magnetic")
    return _sign(proof.sign_on_domain(formula.expr.diff(formula.variables[0])), -1, "d/dT")


@check
def angle_falls_with_T() -> Found:
    """costheta rises with T at fixed E_nu, so theta falls."""
    import symbolic
    from symbolic import proof

    formula = symbolic.get("costheta")
    slope = formula.expr.diff(formula.variables[0]).together()
    return _sign(proof.sign_on_domain(slope.factor()), 1, "d costheta/dT")


def _sign(found: int, wanted: int, name: str) -> Found:
    words = {1: "> 0 everywhere", -1: "< 0 everywhere", 0: "has no definite sign"}
    return Found(f"{name} {words[found]}", found == wanted)


@check
def only_nubar_e_vanishes() -> Found:
    """For each flavour: nothing vanishes inside phase space, and the root on its edge has which sign."""
    from symbolic import dynamical_zero, proof
    from symbolic.amplitudes import weak
    from symbolic.symbols import FLAVOURS, g_L, g_R

    vanishing = []
    for flavour in FLAVOURS:
        values = dict(zip((g_L, g_R), weak.couplings(flavour), strict=True))
        if not dynamical_zero.is_perfect_square(flavour) or not _bounded_by_edge(flavour):
            return Found(f"no proof for {flavour}", holds=False)
        if proof.sign_on_domain(dynamical_zero.edge_root(flavour).subs(values)) > 0:
            vanishing.append(flavour)
    return Found(", ".join(vanishing), vanishing == ["nubar_e"])


def _bounded_by_edge(flavour: str) -> bool:
    """Inside phase space the braces of eq. (1) are positive.

    With y = T/E_nu they are g_1^2 + g_2^2 (1 - y)^2 - g_L g_R m T/E_nu^2. If g_L g_R < 0, no term is negative.
    If g_L g_R > 0, they are (g_1 - g_2 (1 - y))^2 + g_L g_R slack, and the slack is 0 on T = T_max and positive
    below: that is what is proved here.
    """
    from symbolic import dynamical_zero, kinematics, proof
    from symbolic.symbols import E_nu, T, g_L, g_R, m_e

    first, second = (g_R, g_L) if flavour.startswith("nubar") else (g_L, g_R)
    slack = 2 * (1 - T / E_nu) - m_e * T / E_nu**2
    square = (first - second * (1 - T / E_nu)) ** 2
    identity = proof.equal(dynamical_zero.bracket(flavour), square + g_L * g_R * slack)
    on_edge = proof.equal(slack.subs(T, kinematics.T_max()), 0 * T)
    return identity and on_edge and proof.sign_on_domain(slack.together().factor()) == 1
