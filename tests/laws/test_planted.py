"""Each law can fail: a planted sign, coefficient or unit turns it red, with a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import sympy as sp

import symbolic
from symbolic import laws
from symbolic.formula import Formula, step
from symbolic.symbols import E_nu, T, T_max, costheta, g_L, g_R, hbarc, m_e, mu_nu, sin2_theta_W
from symbolic.units import MEV

LAWS = {law.name: law for law in laws.laws()}
Change = Callable[[Formula], Formula]


def body(change: Callable[[sp.Expr], sp.Expr]) -> Change:
    return lambda f: replace(f, body=change(f.body))


def where(name: sp.Symbol, change: Callable[[sp.Expr], sp.Expr]) -> Change:
    return lambda f: replace(f, where=tuple((s, change(e) if s == name else e) for s, e in f.where))


def last_step(f: Formula) -> Formula:
    wrong = step("planted", T, 2 * T, "planted", f.name)
    return replace(f, steps=(*f.steps, wrong))


twice = body(lambda e: 2 * e)
flipped = body(lambda e: -e)
interference = body(lambda e: e.subs(T * g_L * g_R * m_e / E_nu**2, 3 * T * g_L * g_R * m_e / E_nu**2))
wrong_mass = body(lambda e: e.subs(m_e, 2 * m_e))

PLANTED: dict[str, tuple[str, str, dict[str, str], Change]] = {
    "derivation, a wrong step": ("derivation", "T_max", {}, last_step),
    "derivation, a result that no step states": ("derivation", "dsigma_dT", {"part": "weak"}, twice),
    "derivation, a result after a change of variables": ("derivation", "dsigma_dcostheta", {"part": "weak"}, twice),
    "dimension, unit": ("dimension", "dsigma_dT", {"part": "weak"}, lambda f: replace(f, unit=f.unit * MEV)),
    "dimension, hbarc forgotten": ("dimension", "dsigma_dT", {"part": "magnetic"}, body(lambda e: e / hbarc**2)),
    "dimension, hbarc once": ("dimension", "sigma", {"part": "total"}, body(lambda e: e / hbarc)),
    "dimension, a bare number": ("dimension", "T_max", {}, body(lambda e: e + 1)),
    "positivity, interference too large": ("positivity", "dsigma_dT", {"part": "weak"}, interference),
    "positivity, sign of the magnetic part": ("positivity", "dsigma_dT", {"part": "magnetic"}, flipped),
    "positivity, in the angle": ("positivity", "dsigma_dcostheta", {"part": "total"}, flipped),
    "positivity, sigma": ("positivity", "sigma", {"part": "total"}, body(lambda e: e.subs(g_L * g_R, 9 * g_L * g_R))),
    "positivity, Jacobian": ("positivity", "dE_nu_dcostheta", {}, flipped),
    "positivity, ratio": ("positivity", "ratio", {}, flipped),
    "additivity, coefficient": ("additivity", "dsigma_dT", {"part": "total"}, body(lambda e: e.subs(mu_nu, 2 * mu_nu))),
    "additivity, coupling": ("additivity", "M2", {"part": "total"}, where(g_L, lambda e: e + sin2_theta_W)),
    "normalisation, twice": ("normalisation", "beta_spectrum_Sr90", {}, twice),
    "normalisation, weights": ("normalisation", "beta_spectrum_Sr90_Y90", {}, twice),
    "phase_space, one power too many": ("phase_space", "beta_spectrum_Pm147", {}, body(lambda e: e * E_nu)),
    "swap, not swapped": (
        "swap",
        "dsigma_dT",
        {"flavour": "nubar_e"},
        body(lambda e: e.xreplace({g_L: g_R, g_R: g_L})),
    ),
    "swap, coupling": ("swap", "M2", {"flavour": "nubar_mu", "part": "weak"}, where(g_L, lambda e: e + 1)),
    "scaling, power of mu_nu": ("scaling", "dsigma_dT", {"part": "magnetic"}, body(lambda e: e * mu_nu)),
    "scaling, weak with mu_nu": ("scaling", "dsigma_dT", {"part": "weak"}, body(lambda e: e + mu_nu * e)),
    "scaling, no moment": ("scaling", "sigma", {"part": "magnetic"}, body(lambda e: e.subs(mu_nu, 1))),
    "jacobian, sign": ("jacobian", "dE_nu_dcostheta", {}, flipped),
    "jacobian, sign of the other": ("jacobian", "dT_dcostheta", {}, flipped),
    "jacobian, solution": ("jacobian", "costheta", {}, wrong_mass),
    "round trip, mass": ("round_trip", "costheta", {}, wrong_mass),
    "round trip, factor": ("round_trip", "T_from", {}, twice),
    "round trip, edge": ("round_trip", "E_nu_min", {}, body(lambda e: e + T / 2)),
    "end points, angle": ("end_points", "costheta", {}, twice),
    "end points, energy": ("end_points", "T_max", {}, wrong_mass),
    "end points, magnetic": (
        "end_points",
        "dsigma_dT",
        {"part": "magnetic"},
        body(lambda e: e.subs(E_nu - T, E_nu + T)),
    ),
    "end points, empty interval": ("end_points", "sigma", {"part": "weak"}, body(lambda e: e + g_L**2 * T_max)),
    "end points, zero": ("end_points", "T_zero", {}, twice),
    "limits, coefficient": ("limits", "dsigma_dT", {"part": "weak"}, twice),
    "limits, alpha": ("limits", "dsigma_dT", {"part": "magnetic"}, body(lambda e: e * symbolic.symbols.alpha)),
    "limits, g_R": ("limits", "sigma", {"part": "weak"}, body(lambda e: e.subs(g_R, 2 * g_R))),
    "limits, M2": ("limits", "M2", {"part": "magnetic"}, twice),
    "limits, V - A": ("limits", "dsigma_dT", {"part": "weak"}, where(g_L, lambda e: e + 1)),
    "total rate, Jacobian": ("total_rate", "dsigma_dcostheta", {"part": "weak"}, twice),
    "total rate, sigma": ("total_rate", "sigma", {"part": "magnetic"}, twice),
    "total rate, plane": ("total_rate", "d2sigma_dT_dcostheta", {"part": "weak"}, body(lambda e: e * costheta)),
    "dynamical zero, coupling": (
        "dynamical_zero",
        "dsigma_dT",
        {"flavour": "nubar_e", "part": "weak"},
        where(g_R, lambda e: e * sp.Rational(101, 100)),
    ),
    "dynamical zero, interference": (
        "dynamical_zero",
        "dsigma_dT",
        {"flavour": "nubar_e", "part": "weak"},
        interference,
    ),
    "dynamical zero, energy": ("dynamical_zero", "E_nu_zero", {}, twice),
    "dynamical zero, recoil": ("dynamical_zero", "T_zero", {}, twice),
    "dynamical zero, for neutrinos": (
        "dynamical_zero",
        "dsigma_dT",
        {"flavour": "nu_e", "part": "weak"},
        body(lambda e: e.xreplace({g_L: g_R, g_R: g_L})),
    ),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_error_turns_the_law_red(planted: str) -> None:
    name, formula, choice, change = PLANTED[planted]
    law, good = LAWS[name], symbolic.get(formula, **choice)
    wrong = change(good)
    assert wrong != good
    verdict = law.check(wrong)
    assert not verdict
    assert verdict.verdict == "disproved"
    assert verdict.detail.startswith(law.sentence)  # the sentence that a physicist can read
    assert len(verdict.detail) > len(law.sentence)


def test_every_law_has_a_planted_error() -> None:
    assert {law for law, *_ in PLANTED.values()} == set(LAWS)


SINGLE = [case for case in laws.cases() if case.flavour in ("", "nubar_e") and case.part != "total"]


@pytest.mark.parametrize("case", SINGLE, ids=lambda case: case.key)
def test_a_wrong_coefficient_in_any_formula_turns_some_law_red(case: laws.Case) -> None:
    wrong = replace(case.formula(), body=case.formula().body * sp.Rational(3, 2))
    others = [law for law in laws.laws() if law.applies(case) and law.name != "derivation"]
    assert any(not law.check(wrong) for law in others)


def test_what_cannot_be_decided_is_not_proved() -> None:
    odd = replace(symbolic.get("T_max"), body=E_nu * (1 + sp.sin(E_nu / m_e)))
    verdict = LAWS["positivity"].check(odd)
    assert verdict.verdict == "undecided"
    assert "no proof and no counterexample" in verdict.detail
