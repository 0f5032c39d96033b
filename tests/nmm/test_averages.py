"""Averages over lines against the closed formulas of the 1999 paper, cuts, shapes, errors."""

import math

import numpy as np
import pytest

from codegen.backends import loader
from nmm.averages import average
from nmm.errors import DomainError, UnknownNameError, UsageError
from nmm.sources import source

M_E, G_F, ALPHA, HBARC = 0.51099895069, 1.1663788e-11, 7.2973525643e-3, 197.3269804e-13
S2 = 0.23122


def close(expected, rel):
    """Relative only: the absolute tolerance that pytest.approx adds, 1e-12, swallows any cross section."""
    return pytest.approx(expected, rel=rel, abs=0.0)


def T_max(E):
    return 2 * E * E / (M_E + 2 * E)


def dsigma_dT(T, E, part="total", mu_nu=0.0):
    """Miranda:1999sd, eqs. (1) and (2), for nu_e, in cm^2/MeV."""
    if not 0 < T <= T_max(E):
        return 0.0
    g_L, g_R = 0.5 + S2, S2
    weak = 2 * M_E * G_F**2 / math.pi * (g_L**2 + g_R**2 * (1 - T / E) ** 2 - M_E / E * g_R * g_L * T / E)
    magnetic = math.pi * ALPHA**2 * mu_nu**2 / M_E**2 * (1 / T - 1 / E)
    return HBARC**2 * {"weak": weak, "magnetic": magnetic, "total": weak + magnetic}[part]


def T_from(c, E):
    return 2 * M_E * E**2 * c**2 / ((E + M_E) ** 2 - E**2 * c**2)


def dsigma_dcostheta(c, E, **model):
    h = 1e-6
    return dsigma_dT(T_from(c, E), E, **model) * (T_from(c + h, E) - T_from(c - h, E)) / (2 * h)


@pytest.mark.parametrize("name", ["51Cr", "37Ar", "49V", "145Sm"])
@pytest.mark.parametrize("part", ["weak", "magnetic", "total"])
def test_dsigma_dT_is_the_weighted_sum_over_lines(name, part):
    src, model = source(name), {"part": part, "mu_nu": 6e-11}
    T = np.array([1e-3, 0.05, 0.2, 0.35, 0.56, 3.0])
    expected = [math.fsum(w * dsigma_dT(t, E, **model) for E, w in src.lines) for t in T]
    assert average("dsigma_dT", src, T=T, **model) == close(expected, rel=1e-11)


def test_a_recoil_that_only_some_lines_reach():
    """At T = 0.4 MeV the lines of 51Cr at 427 and 432 keV (T_max 0.27 MeV) give nothing."""
    src = source("51Cr")
    high = [(E, w) for E, w in src.lines if E > 0.7]
    expected = math.fsum(w * dsigma_dT(0.4, E) for E, w in high)
    assert average("dsigma_dT", src, T=0.4) == close(expected, rel=1e-12)


def test_the_1999_variant_is_one_line():
    got = average("dsigma_dT", source("51Cr", variant="1999"), T=0.1, mu_nu=6e-11)
    assert got == close(dsigma_dT(0.1, 0.746, mu_nu=6e-11), rel=1e-12)


def test_the_name_of_a_source_will_do():
    assert average("dsigma_dT", "Cr-51", T=0.1) == average("dsigma_dT", source("51Cr"), T=0.1)


def test_dsigma_dcostheta_with_and_without_cut():
    src, model = source("51Cr"), {"part": "total", "mu_nu": 6e-11}
    c = np.array([0.3, 0.6, 0.8, 0.9, 0.97])
    everything = [math.fsum(w * dsigma_dcostheta(x, E, **model) for E, w in src.lines) for x in c]
    assert average("dsigma_dcostheta", src, costheta=c, **model) == close(everything, rel=1e-8)
    cut = [
        math.fsum(w * dsigma_dcostheta(x, E, **model) for E, w in src.lines if 0.1 <= T_from(x, E) <= 0.3)
        for x in c
    ]
    assert cut[0] == 0.0
    assert 0 < cut[3] < everything[3] or cut[3] == 0.0
    assert average("dsigma_dcostheta", src, costheta=c, T_min=0.1, T_max=0.3, **model) == close(cut, rel=1e-8)


def test_sigma_is_the_integral_of_dsigma_dT():
    src = source("51Cr")
    nodes, weights = np.polynomial.legendre.leggauss(40)
    expected = 0.0
    for E, w in src.lines:
        a, b = 0.1, T_max(E)
        T = 0.5 * (b - a) * nodes + 0.5 * (a + b)
        expected += w * 0.5 * (b - a) * float(weights @ [dsigma_dT(t, E, mu_nu=6e-11) for t in T])
    assert average("sigma", src, T_min=0.1, mu_nu=6e-11) == close(expected, rel=1e-10)


def test_sigma_adds_up_over_adjacent_cuts():
    edges = np.array([0.05, 0.1, 0.2, 0.3, 0.6])
    bins = average("sigma", "51Cr", T_min=edges[:-1], T_max=edges[1:])
    assert bins.shape == (4,)
    assert math.fsum(bins) == close(average("sigma", "51Cr", T_min=0.05, T_max=0.6), rel=1e-12)


def test_shapes_are_those_of_the_data():
    assert np.shape(average("dsigma_dT", "51Cr", T=0.1)) == ()
    assert isinstance(average("dsigma_dT", "51Cr", T=0.1), float)
    assert np.shape(average("dsigma_dT", "51Cr", T=[[0.1], [0.2]])) == (2, 1)
    assert np.shape(average("sigma", "51Cr")) == ()
    assert np.shape(average("dsigma_dcostheta", "51Cr", costheta=0.8, T_min=0.1, T_max=0.5)) == ()
    grid = average("dsigma_dcostheta", "51Cr", costheta=np.array([[0.5], [0.9]]), T_min=np.zeros(3))
    assert np.shape(grid) == (2, 3)


def test_a_single_T_above_every_line_is_refused_and_zero_in_an_array():
    largest = T_max(source("51Cr").E_nu_max)
    with pytest.raises(
        DomainError, match=rf"T = 0.6 MeV is above every recoil of 51Cr.*T_max = {largest:.6g} MeV"
    ):
        average("dsigma_dT", "51Cr", T=0.6)
    assert average("dsigma_dT", "51Cr", T=[0.6, 0.1])[0] == 0.0
    assert average("dsigma_dT", "51Cr", T=0.999999 * largest) > 0.0


def test_nan_in_gives_nan_out():
    assert math.isnan(average("dsigma_dT", "51Cr", T=math.nan))
    assert math.isnan(average("dsigma_dcostheta", "51Cr", costheta=math.nan, T_min=0.1))
    assert math.isnan(average("dsigma_dcostheta", "51Cr", costheta=0.9, T_min=math.nan))


@pytest.mark.parametrize("cut", [{}, {"T_min": 0.1}])
def test_backward_electrons_are_zero_in_an_array_and_refused_alone(cut):
    assert average("dsigma_dcostheta", "51Cr", costheta=[-0.5, -1.0], **cut).tolist() == [0.0, 0.0]
    with pytest.raises(DomainError, match="costheta"):
        average("dsigma_dcostheta", "51Cr", costheta=-0.5, **cut)


class InKeV:
    """A quantity with a unit, as astropy makes them."""

    unit = "keV"

    def __init__(self, value):
        self.value = value

    def to(self, unit):
        assert unit == "MeV"
        return InKeV(self.value / 1000)


def test_quantities_with_units_are_converted():
    assert average("dsigma_dT", "51Cr", T=InKeV(100.0)) == average("dsigma_dT", "51Cr", T=0.1)
    with_unit = average("dsigma_dcostheta", "51Cr", costheta=0.9, T_min=InKeV(100.0))
    assert with_unit == average("dsigma_dcostheta", "51Cr", costheta=0.9, T_min=0.1)


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_backends_agree(backend):
    if reason := loader(backend).available():
        pytest.skip(reason)
    T = np.linspace(0.01, 0.5, 7)
    assert average("dsigma_dT", "51Cr", T=T, backend=backend) == close(
        average("dsigma_dT", "51Cr", T=T), rel=1e-13
    )


@pytest.mark.parametrize(
    ("call", "kind", "message"),
    [
        (
            ("dsigma", "51Cr", {"T": 0.1}),
            UnknownNameError,
            "'dsigma' is not a quantity to average; known: dsigma_dT",
        ),
        (("dsigma_dT", "51Xx", {"T": 0.1}), UnknownNameError, "'51Xx' is not a source"),
        (("dsigma_dT", "51Cr", {}), UsageError, "needs T; add T="),
        (
            ("dsigma_dT", "51Cr", {"T": 0.1, "mu": 1e-11}),
            UnknownNameError,
            "'mu' is not a keyword.*Did you mean 'mu_nu'",
        ),
        (("dsigma_dT", "51Cr", {"T": 0.1, "T_min": 0.1}), UnknownNameError, "'T_min' is not a keyword"),
        (
            ("dsigma_dT", "51Cr", {"T": 0.1, "flavour": "nu_mu"}),
            UsageError,
            "the source fixes the flavour: 51Cr emits nu_e",
        ),
        (
            ("sigma", "51Cr", {"T_min": 0.3, "T_max": 0.1}),
            DomainError,
            "T_min = 0.3 MeV is not below T_max = 0.1 MeV",
        ),
        (("dsigma_dT", "51Cr", {"T": -0.1}), DomainError, "T"),
        (("dsigma_dT", "51Cr", {"T": "a"}), UsageError, "T is 'a'; give a number or an array of numbers"),
        (("dsigma_dT", "51Cr", {"T": 0.1, "part": "weka"}), UnknownNameError, "Did you mean 'weak'"),
        (("dsigma_dcostheta", "51Cr", {"costheta": 1.5}), DomainError, "costheta"),
        (("sigma", "51Cr", {"mu_nu": 1e-11}), DomainError, "T_min"),
    ],
)
def test_mistakes_get_one_clear_sentence(call, kind, message):
    observable, src, keywords = call
    with pytest.raises(kind, match=message):
        average(observable, src, **keywords)
