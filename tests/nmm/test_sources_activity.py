"""Activity with time, chains, flux, a source inside its detector; against closed forms in 40 digits."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mpmath import mp, mpf

import nmm
from nmm.errors import DomainError
from nmm.sources import names, rate_inside, source

CHAINS = ("90Sr-90Y", "144Ce-144Pr")


def rates(src):
    return [mp.log(2) / mpf(n.half_life) for n in src.nuclides]


def bateman(src, t, *, fresh):
    """Activities of parent and daughter for 1 Bq of the parent, textbook form."""
    with mp.workdps(40):
        a, b = rates(src)
        parent = mp.exp(-a * mpf(t))
        grown = b / (b - a) * (mp.exp(-a * mpf(t)) - (mp.exp(-b * mpf(t)) if fresh else 0))
        return float(parent), float(grown)


@pytest.mark.parametrize("name", ["51Cr", "3H", "90Y", "147Pm"])
def test_one_nuclide_halves_in_a_half_life(name):
    src = source(name)
    assert src.activity(src.half_life, 8.0) == pytest.approx(4.0, rel=1e-14)
    assert src.activity([0.0, 3 * src.half_life], 8.0).tolist() == pytest.approx([8.0, 1.0], rel=1e-14)
    assert src.decays(0.0, 100 * src.half_life, 1.0) == pytest.approx(src.mean_life, rel=1e-14)


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(CHAINS), share=st.floats(1e-9, 5), fresh=st.booleans())
def test_chains_follow_bateman(name, share, fresh):
    src = source(name)
    t = share * src.half_life
    found = src.activities(t, 1.0, fresh=fresh)
    for value, true in zip(found.values(), bateman(src, t, fresh=fresh), strict=True):
        assert value == pytest.approx(true, rel=1e-11)
    assert src.activity(t, 1.0, fresh=fresh) == pytest.approx(sum(found.values()), rel=1e-15)


@pytest.mark.parametrize("name", CHAINS)
def test_a_fresh_parent_grows_to_two_neutrinos_a_decay(name):
    src = source(name)
    daughter = src.nuclides[1].half_life
    assert src.activity(0.0, 1.0, fresh=True) == pytest.approx(1.0, rel=1e-15)
    assert src.activity(daughter, 1.0, fresh=True) == pytest.approx(1.5, rel=2e-3)
    assert src.activity(50 * daughter, 1.0, fresh=True) == pytest.approx(
        src.activity(50 * daughter, 1.0), rel=1e-13
    )
    assert src.activity(0.0, 1.0) == pytest.approx(2.0, rel=3e-4)


@settings(max_examples=30, deadline=None)
@given(
    name=st.sampled_from(["37Ar", *CHAINS]),
    start=st.floats(0, 3),
    length=st.floats(1e-6, 3),
    fresh=st.booleans(),
)
def test_emitted_neutrinos_are_the_integral_of_the_activity(name, start, length, fresh):
    src = source(name)
    t_1, t_2 = start * src.half_life, (start + length) * src.half_life
    with mp.workdps(40):
        if len(src.nuclides) == 1:
            (a,) = rates(src)
            true = (mp.exp(-a * t_1) - mp.exp(-a * t_2)) / a
        else:
            a, b = rates(src)
            first = (mp.exp(-a * t_1) - mp.exp(-a * t_2)) / a
            second = (mp.exp(-b * t_1) - mp.exp(-b * t_2)) / b if fresh else 0
            true = first + b / (b - a) * (first - second)
    # t_2 - t_1 is rounded: that much is the callers' own
    assert src.decays(t_1, t_2, 1.0, fresh=fresh) == pytest.approx(float(true), rel=1e-9)


def test_activities_scale_and_broadcast():
    src = source("90Sr-90Y")
    t, A_0 = np.array([0.0, 1e7, 1e9]), np.array([[1.0], [1e15]])
    assert src.activity(t, A_0).shape == (2, 3)
    np.testing.assert_allclose(src.activity(t, A_0)[1], 1e15 * src.activity(t, 1.0), rtol=1e-15)
    assert list(src.activities(0.0, 1.0)) == ["90Sr", "90Y"]


def test_flux_through_a_sphere_is_the_activity():
    src = source("51Cr")
    d = np.array([1.0, 10.0, 1000.0])
    np.testing.assert_allclose(src.flux(d, 5.0) * 4 * math.pi * d**2, 5.0, rtol=1e-15)


def test_rate_in_a_shell_is_the_integral_of_the_flux_over_it():
    """Law: n_e sigma times the integral of A / (4 pi r^2) over the volume of the shell."""
    A, n_e, sigma, (r, R) = 3e16, 3e23, 1e-45, (20.0, 120.0)
    x, w = np.polynomial.legendre.leggauss(20)
    radii, weights = (R - r) / 2 * x + (R + r) / 2, (R - r) / 2 * w
    flux = source("51Cr").flux(radii, A)
    assert rate_inside(A, n_e, (r, R), sigma) == pytest.approx(
        np.sum(weights * 4 * math.pi * radii**2 * flux) * n_e * sigma, rel=1e-13
    )


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda s: s.activity(-1.0, 1.0), r"t = -1 is negative; times are 0 or more, in s"),
        (lambda s: s.activity(1.0, -2.0), r"A_0 = -2 is negative; activities are 0 or more, in Bq"),
        (lambda s: s.activity("soon", 1.0), r"t = 'soon' is not a number; times are numbers in s"),
        (lambda s: s.flux(-5.0, 1.0), r"distance_cm = -5 is negative; distances are 0 or more, in cm"),
        (lambda s: s.flux(0.0, 1.0), r"distance_cm is 0, where the flux of a point diverges"),
        (lambda s: s.flux(1.0, -1.0), r"activity_Bq = -1 is negative"),
        (lambda s: s.decays(2.0, 1.0, 1.0), r"t_1 = 2.0 s is after t_2 = 1.0 s"),
        (lambda s: rate_inside(1, 1, (3.0, 2.0), 1), r"inner radius 3.0 cm is above the outer one, 2.0 cm"),
        (lambda s: rate_inside(-3, 1, (1.0, 2.0), 1), r"activity_Bq = -3 is negative"),
    ],
)
def test_a_wrong_value_is_one_sentence(call, message):
    with pytest.raises(DomainError, match=message):
        call(source("51Cr"))


def test_a_table_without_half_life_has_no_activity(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text("E_nu_MeV,dN_dE\n0,1\n2,1\n", encoding="utf-8")
    with pytest.raises(DomainError, match=r"mine.csv has no known half-life.*half_life="):
        nmm.source(str(file)).activity(1.0, 1.0)
    assert nmm.source(str(file), half_life=10.0).activity(10.0, 2.0) == pytest.approx(1.0, rel=1e-14)


@pytest.mark.parametrize("name", names())
def test_every_source_decays(name):
    src = source(name)
    assert src.activity(0.0, 1.0) == pytest.approx(len(src.nuclides), rel=3e-4)
    assert src.activity(src.half_life, 1.0) == pytest.approx(src.activity(0.0, 1.0) / 2, rel=1e-13)
    assert 0 < src.mean_energy < src.E_nu_max * (1 + 1e-15)
