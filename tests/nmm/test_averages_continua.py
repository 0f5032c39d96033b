"""Averages over continua against 30 digits at ends, kinks and corners; additivity, shapes, mistakes."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nmm
from nmm.averages import average, plan
from nmm.errors import DomainError
from tests.nmm import thirty_digits as exact

MU_NU, SIN2 = 6e-11, 0.23122
MODEL = {"mu_nu": MU_NU}
TOLERANCE = 1e-10

# (source, T): low, middle, on both sides of the kink, just inside the end.
RECOILS = [
    *(("90Sr-90Y", T) for T in (1e-4, 0.1, 0.3718, 0.3719, 2.0487)),
    *(("3H", T) for T in (1e-6, 1.2e-3)),
    *(("147Pm", T) for T in (1e-3, 0.1)),
]


def model(part):
    return {"sin2_theta_W": SIN2} | ({} if part == "weak" else {"mu_nu": MU_NU})


@pytest.mark.parametrize(("source", "T"), RECOILS)
def test_dsigma_dT_to_ten_digits(source, T):
    f, start = exact.spectrum(source), exact.E_nu_min()(T)
    points = [start, *(b for b in nmm.source(source).breakpoints if b > float(start.mid()))]
    for part in ("weak", "magnetic"):
        cross_section = exact.cross_section("dsigma_dT", "nubar_e", part)
        true = exact.integral(lambda E, s=cross_section: f(E) * s(T=T, E_nu=E, **model("total")), points)
        assert exact.relative(average("dsigma_dT", source, T=T, part=part, **MODEL), true) < TOLERANCE


@pytest.mark.parametrize("cut", [(0.1, 0.5), (0.3, 0.30001), (0.1, math.inf), (2.0, 2.2)])
def test_sigma_to_ten_digits(cut):
    T_min, T_max = cut
    f, src = exact.spectrum("90Sr-90Y"), nmm.source("90Sr-90Y")
    edges = [exact.E_nu_min()(T) for T in cut if nmm.T_max(src.E_nu_max) > T]
    points = [*edges, *(b for b in src.breakpoints if b > float(edges[0].mid()))]
    for part in ("weak", "magnetic"):
        inner = exact.cross_section("sigma", "nubar_e", part)
        highest = exact.highest(T_max)
        true = exact.integral(
            lambda E, s=inner, top=highest: f(E) * s(E_nu=E, T_min=T_min, T_max=top(E), **model("total")), points
        )
        assert exact.relative(average("sigma", src, T_min=T_min, T_max=T_max, part=part, **MODEL), true) < TOLERANCE


@pytest.mark.parametrize("costheta", [0.5, 0.9, 0.999, 1.0])
def test_dsigma_dcostheta_to_ten_digits(costheta):
    src, f = nmm.source("90Sr-90Y"), exact.spectrum("90Sr-90Y")
    low, high = (exact.energy(T, costheta, src.E_nu_max) for T in (0.1, 0.5))
    points = [low, high, *(b for b in src.breakpoints if float(low.mid()) < b < float(high.mid()))]
    for part in ("weak", "magnetic"):
        inner = exact.cross_section("dsigma_dcostheta", "nubar_e", part)
        true = exact.integral(lambda E, s=inner: f(E) * s(costheta=costheta, E_nu=E, **model("total")), points)
        found = average("dsigma_dcostheta", src, costheta=costheta, T_min=0.1, T_max=0.5, part=part, **MODEL)
        assert exact.relative(found, true) < TOLERANCE


def test_nothing_outside_the_reach_of_a_spectrum():
    assert average("dsigma_dT", "90Sr-90Y", T=3.0) == 0.0
    assert average("dsigma_dT", "90Sr-90Y", T=[3.0, 0.1])[0] == 0.0
    assert average("sigma", "90Sr-90Y", T_min=2.1, **MODEL) == 0.0
    assert average("dsigma_dcostheta", "90Sr-90Y", costheta=-0.5) == 0.0
    assert average("dsigma_dcostheta", "90Sr-90Y", costheta=0.05, T_min=0.1) == 0.0
    assert math.isnan(average("dsigma_dT", "90Sr-90Y", T=math.nan))
    assert math.isnan(average("sigma", "90Sr-90Y", T_min=math.nan))


def test_the_edge_of_the_reach():
    end = float(nmm.T_max(nmm.source("90Sr-90Y").E_nu_max))
    assert average("dsigma_dT", "90Sr-90Y", T=end * (1 - 1e-9)) > 0.0
    assert average("dsigma_dT", "90Sr-90Y", T=end * (1 + 1e-12)) == 0.0


def test_arguments_and_parameters_broadcast():
    T, mu_nu = np.array([[0.1], [0.2]]), np.array([0.0, 1e-11, 6e-11])
    table = average("dsigma_dT", "90Sr-90Y", T=T, mu_nu=mu_nu)
    assert table.shape == (2, 3)
    assert table[1, 2] == pytest.approx(average("dsigma_dT", "90Sr-90Y", T=0.2, mu_nu=6e-11), rel=1e-13, abs=0)
    bins = average("sigma", "90Sr-90Y", T_min=T, T_max=T + 0.1, mu_nu=mu_nu)
    assert bins.shape == (2, 3)
    single = average("sigma", "90Sr-90Y", T_min=0.2, T_max=0.3, mu_nu=6e-11)
    assert bins[1, 2] == pytest.approx(single, rel=1e-13, abs=0)
    assert isinstance(average("sigma", "90Sr-90Y"), float)
    assert average("dsigma_dT", "90Sr-90Y", T=0.0, part="weak") > 0.0


@pytest.mark.parametrize("source", ["90Sr-90Y", "3H"])
def test_the_compiled_average_and_that_of_numpy_agree(source):
    end = float(nmm.T_max(nmm.source(source).E_nu_max))
    T = np.array([*np.linspace(0, 1.1, 400) * end, np.nan, end, np.nextafter(end, 0)])
    for keywords in ({"part": "weak"}, {"mu_nu": 0.0}, MODEL, {"part": "magnetic", **MODEL}):
        some = T if "mu_nu" not in keywords else T[1:]
        one, other = (average("dsigma_dT", source, T=some, backend=b, **keywords) for b in (None, "numpy"))
        assert np.allclose(one, other, rtol=1e-13, atol=0, equal_nan=True)


@given(st.lists(st.floats(1e-3, 2.5), min_size=3, max_size=5, unique=True))
@settings(max_examples=25, deadline=None)
def test_bins_add_up(edges):
    edges = np.sort(edges)
    bins = average("sigma", "90Sr-90Y", T_min=edges[:-1], T_max=edges[1:], **MODEL)
    whole = average("sigma", "90Sr-90Y", T_min=edges[0], T_max=edges[-1], **MODEL)
    assert math.fsum(bins) == pytest.approx(whole, rel=1e-11, abs=0)


def test_sigma_is_the_integral_of_both_distributions():
    nodes, weights = np.polynomial.legendre.leggauss(60)
    total = average("sigma", "90Y", T_min=0.1, T_max=0.5, **MODEL)
    T = 0.3 + 0.2 * nodes
    assert 0.2 * weights @ average("dsigma_dT", "90Y", T=T, **MODEL) == pytest.approx(total, rel=1e-10, abs=0)


@pytest.mark.parametrize(
    ("name", "keywords", "message"),
    [
        ("sigma", {"T_min": 0.3, "T_max": 0.3}, "T_min = 0.3 MeV is not below T_max = 0.3 MeV"),
        ("sigma", {"T_min": -0.1}, "negative"),
        ("sigma", {"mu_nu": 1e-11}, "T_min"),
        ("dsigma_dT", {"T": 0.1, "sin2_theta_W": 1.5}, "between 0 and 1"),
        ("dsigma_dcostheta", {"costheta": 1.5}, "no cosine"),
    ],
)
def test_mistakes_get_one_clear_sentence(name, keywords, message):
    with pytest.raises(DomainError, match=message):
        average(name, "90Sr-90Y", **keywords)


def test_the_plan_says_what_is_done():
    told = plan("dsigma_dT", "90Sr-90Y", T=0.1)
    assert "0.5459, 2.2785 MeV" in told["split at"]
    assert told["fallback"] == "not used"
    assert "4 lines" in plan("sigma", "51Cr", T_min=0.1)["spectrum"]
    assert "nodes" in plan("sigma", "90Sr-90Y", T_min=0.1)["over E_nu"]
