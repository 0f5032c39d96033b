"""Averages of formulas of the user's own: against the built-in plans, against quad, with the fallback, mistakes."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import sympy as sp
from click.testing import CliRunner
from scipy.integrate import quad

import nmm
import symbolic
from nmm.averages import average, plan
from nmm.cli.app import app
from nmm.errors import DomainError, UnknownNameError, UsageError
from symbolic import registry
from symbolic.registry import default_domain
from symbolic.symbols import E_nu, T, hbarc, m_e
from symbolic.units import unit

SRC = nmm.source("90Sr-90Y")
M_E, SIZE = 0.51099895069, (197.3269804e-13 / 0.51099895069) ** 2
MODEL = {"mu_nu": 6e-11, "sin2_theta_W": 0.23}
END = float(nmm.T_max(SRC.E_nu_max))

MY_FILE = """
import symbolic
from symbolic.symbols import E_nu, T, hbarc, m_e

@symbolic.formula(title="Toy", unit="cm^2", variables=(T, E_nu), source="this work")
def toy_for_averages():
    return hbarc**2 / m_e**2 * E_nu / (E_nu + m_e + T)
"""


def close(expected, rel):
    return pytest.approx(expected, rel=rel, abs=0.0)


def own(name, body, variables):
    return symbolic.Formula(name, body, variables, default_domain(variables), unit("cm^2"))


def quad_between(f, start, breaks):
    """Quadrature split at the breaks, with a square map at each lower end."""
    edges = [start, *(b for b in breaks if b > start)]
    pieces = pairwise(edges)
    return sum(
        quad(lambda s, a=a, b=b: 2 * s * (b - a) * f(a + (b - a) * s * s), 0, 1, epsabs=0, epsrel=1e-12, limit=400)[0]
        for a, b in pieces
    )


@pytest.fixture(scope="module")
def recoil():
    return symbolic.get("dsigma_dT", flavour="nubar_e", part="total")


@pytest.fixture(scope="module")
def flat():
    return own("flat", hbarc**2 / m_e**2 * E_nu / (E_nu + m_e), (E_nu,))


@pytest.fixture(scope="module")
def peak():
    """A Breit-Wigner peak at 2 m_e, 0.05 keV wide: far narrower than the nodes are apart."""
    half = m_e / 20000
    return own("peak", hbarc**2 / m_e**2 * half**2 / ((E_nu - 2 * m_e) ** 2 + half**2), (E_nu,))


def test_the_formula_of_a_built_in_average_gives_the_same(recoil):
    points = np.array([1e-4, 0.1, 0.3718, 0.3719, 1.5, END * (1 - 1e-4), END * (1 - 1e-6)])
    assert average(recoil, SRC, T=points, **MODEL) == close(average("dsigma_dT", SRC, T=points, **MODEL), 1e-10)
    assert average(recoil, SRC, T=[3.0, np.nan])[0] == 0.0
    assert np.isnan(average(recoil, SRC, T=np.nan))


def test_arguments_and_parameters_broadcast(recoil):
    table = average(recoil, SRC, T=[[0.1], [0.2]], mu_nu=[0.0, 6e-11])
    assert table.shape == (2, 2)
    assert table[1, 1] == close(average("dsigma_dT", SRC, T=0.2, mu_nu=6e-11), 1e-10)
    assert isinstance(average(recoil, SRC, T=0.1), float)


def test_lines_are_summed():
    formula = symbolic.get("dsigma_dT", flavour="nu_e", part="total")
    points = np.array([1e-3, 0.1, 0.4, 0.56, 3.0])
    assert average(formula, "51Cr", T=points, **MODEL) == close(average("dsigma_dT", "51Cr", T=points, **MODEL), 1e-13)
    assert "lines, summed" in plan(formula, "51Cr", T=0.1)["spectrum"]


def test_outside_phase_space_a_line_counts_nothing_even_if_the_formula_is_nan_there():
    costheta = symbolic.get("costheta")
    expected = sum(w * nmm.costheta(0.4, E) for E, w in nmm.source("51Cr").lines if nmm.T_max(E) > 0.4)
    assert average(costheta, "51Cr", T=0.4) == close(expected, 1e-13)


def test_an_inelasticity_weighted_cross_section():
    piece = symbolic.get("dsigma_dT", flavour="nubar_e", part="magnetic")
    formula = replace(piece, name="inelasticity", body=T / E_nu * piece.body)
    for t in (1e-3, 0.3, 2.0):

        def f(E, t=t):
            return SRC.spectrum(E) * t / E * nmm.dsigma_dT(t, E, flavour="nubar_e", part="magnetic", **MODEL)

        true = quad_between(f, float(nmm.E_nu_min(t)), SRC.breakpoints)
        assert average(formula, SRC, T=t, mu_nu=6e-11) == close(true, 1e-9)
    assert "E_nu >= " in plan(formula, SRC, T=0.1)["limits"]


def test_a_formula_without_limit_starts_at_zero(flat):
    true = quad_between(lambda E: SRC.spectrum(E) * SIZE * E / (E + M_E), 0.0, SRC.breakpoints)
    assert average(flat, SRC) == close(true, 1e-9)
    told = plan(flat, SRC)
    assert told["limits"].startswith("none in E_nu")
    assert told["fallback"] == "not used"
    assert "2.2785" in told["split at"]


def test_several_ends_cut_each_other():
    """A threshold, a lower end that moves and an upper end."""
    low, high = sp.Rational(9, 5) * m_e, 4 * m_e
    above = [sp.Ge(E_nu, end, evaluate=False) for end in (m_e + T, low)]
    relations = (*above, sp.Le(E_nu, high, evaluate=False))
    ranges = ((T, sp.Rational(1, 1000), sp.Integer(1)), (E_nu, sp.Max(m_e + T, low), high))
    domain = symbolic.Domain(ranges, phase_space=relations)
    formula = replace(own("threshold", hbarc**2 / m_e**2 * sp.sqrt(E_nu / m_e - 1), (T, E_nu)), domain=domain)
    points = np.array([0.1, 1.0, 5.0])
    starts = np.maximum(M_E + points, 1.8 * M_E)
    true = [quad_between(lambda E: SRC.spectrum(E) * SIZE * (E / M_E - 1) ** 0.5, a, (4 * M_E,)) for a in starts]
    assert average(formula, SRC, T=points) == close(true, 1e-9)
    assert plan(formula, SRC, T=0.1)["limits"] == "E_nu >= T + m_e; E_nu >= 9*m_e/5; E_nu <= 4*m_e"


def test_a_narrow_peak_needs_the_fallback_and_the_plan_says_so(peak):
    half, place = M_E / 20000, 2 * M_E

    def f(u):
        """In E = place + half tan(u) the peak is flat."""
        return float(SRC.spectrum(place + half * np.tan(u))) * half

    edges = [float(np.arctan((b - place) / half)) for b in (0.0, *SRC.breakpoints)]
    inner = [s * (np.pi / 2 - 10.0**-k) for s in (-1, 1) for k in range(1, 6)]
    edges = sorted({*edges, 0.0, *(u for u in inner if edges[0] < u < edges[-1])})
    pieces = pairwise(edges)
    true = SIZE * sum(quad(f, a, b, epsabs=0, epsrel=1e-12, limit=300)[0] for a, b in pieces)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert average(peak, SRC) == close(true, 1e-9)
    assert plan(peak, SRC)["fallback"] == "scipy quad_vec, used at 1 of 1 points"


def test_a_clamp_of_the_domain_is_a_break_point():
    formula = symbolic.get("sigma", flavour="nubar_e", part="weak")
    found = average(formula, SRC, T_min=0.1, T_max=[0.5, np.inf])
    assert found == close(average("sigma", SRC, T_min=0.1, T_max=[0.5, np.inf], part="weak"), 1e-10)
    assert "E_nu = " in plan(formula, SRC, T_min=0.1, T_max=0.5)["split at"].split(";")[0]


def test_a_registered_formula_by_name():
    expected = sum(w * nmm.T_max(E) for E, w in nmm.source("51Cr").lines)
    assert average("T_max", "51Cr") == close(expected, 1e-14)


@pytest.mark.parametrize(
    ("words", "kind", "sentence"),
    [
        ({}, UsageError, r"needs T; add T=\.\.\."),
        ({"T": 0.1, "mu": 1e-11}, UnknownNameError, "'mu' is not a keyword of average.*Did you mean 'mu_nu'"),
        ({"T": 0.1, "E_nu": 1.0}, UsageError, "E_nu, but that is averaged over the source"),
        ({"T": 0.1, "flavour": "nu_e"}, UsageError, "the source fixes the flavour: 90Sr-90Y emits nubar_e"),
        ({"T": 0.1, "part": "weak"}, UsageError, "leave part out"),
        ({"T": -0.1}, DomainError, "asks for T >= 0"),
        ({"T": "much"}, UsageError, "T is 'much'"),
        ({"T": [0.1, 0.2], "mu_nu": [0.0] * 3}, UsageError, "do not broadcast: T "),
    ],
)
def test_mistakes_are_one_sentence(recoil, words, kind, sentence):
    with pytest.raises(kind, match=sentence):
        average(recoil, SRC, **words)
    with pytest.raises(kind, match=sentence):
        plan(recoil, SRC, **words)


def test_formulas_that_do_not_fit_the_source(recoil):
    with pytest.raises(UsageError, match=r"is for nubar_e, but 51Cr emits nu_e"):
        average(recoil, "51Cr", T=0.1)
    with pytest.raises(UnknownNameError, match=r"'dsigma_dE' is not a quantity to average; known: dsigma_dT"):
        average("dsigma_dE", SRC)
    with pytest.raises(ValueError, match="no E_nu among its variables"):
        average("T_zero", SRC)


def test_the_command_line_takes_a_file(tmp_path: Path, monkeypatch):
    symbolic.names()
    monkeypatch.setattr(registry, "_ENTRIES", dict(registry._ENTRIES))  # what it registers goes again
    file = tmp_path / "my_formulas.py"
    file.write_text(MY_FILE, encoding="utf-8")
    words = ["average", "toy_for_averages", "51Cr", "T=100keV,200keV", "--from", str(file)]
    done = CliRunner().invoke(app, [*words, "--json"])
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    expected = [sum(w * SIZE * E / (E + M_E + t) for E, w in nmm.source("51Cr").lines) for t in (0.1, 0.2)]
    assert found["value"] == close(expected, 1e-13)
    assert found["unit"] == "cm^2"
    shown = CliRunner().invoke(app, ["average", "toy_for_averages", "51Cr", "T=0.1", "--plan"])
    assert "toy_for_averages(T, E_nu)" in shown.output
    assert "none in E_nu" in shown.output
    assert CliRunner().invoke(app, ["average", "toy_for_averages", "51Cr"]).exit_code == 2
    assert CliRunner().invoke(app, ["average", "toy_for_averages", "51Cr", "T=0.1"]).exit_code == 0


def test_import_stays_light():
    code = "import nmm, sys; nmm.average('dsigma_dT', '90Sr-90Y', T=0.1); assert 'sympy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
