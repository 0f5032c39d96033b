"""Regions magnetic > C weak: 30 digits with islands, lines, limits, laws, mistakes."""

from __future__ import annotations

import json

import mpmath as mp
import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import nmm
from nmm.cli.app import app
from nmm.errors import DomainError, NmmError, UsageError
from nmm.regions import plan, region
from tests.nmm import thirty_digits as exact

SR = "90Sr-90Y"
ZERO = float(nmm.dynamical_zero().E_nu)


# From the bulk of Fig. 9 to islands: at C = 1e5 the region is 1 keV wide in E_nu around the dynamical zero.
@pytest.mark.parametrize(("C", "width"), [(0.7, 0.0), (32.0, 0.0), (1e5, 3e-3)])
def test_regions_to_ten_digits(C, width):
    src = nmm.source(SR)
    dense = np.linspace(ZERO - width, ZERO + width, 60) if width else ()
    found = exact.Region("nubar_e", C, 6e-11, 0.1)
    ends = (float(nmm.E_nu_min(0.1)), src.E_nu_max)
    true = exact.region(SR, found, ends, src.breakpoints, dense)
    got = region(src, C=C, mu_nu=6e-11, T_min=0.1)
    assert exact.relative(got.weak, true[0]) < 1e-10
    assert exact.relative(got.magnetic, true[1]) < 1e-10
    assert got.error < 1e-9


@pytest.mark.parametrize("C", [0.05, 0.3, 0.7, 1.0])
def test_lines_to_ten_digits(C):
    src = nmm.source("51Cr")
    with mp.workdps(40):
        found = exact.Region("nu_e", C, 6e-11, 0.1)
        parts = [(w, found.parts(mp.mpf(E))) for E, w in src.lines]
        true = [mp.fsum(w * p[k] for w, p in parts) for k in (0, 1)]
    got = region(src, C=C, mu_nu=6e-11, T_min=0.1)
    assert got.weak == pytest.approx(float(true[0]), rel=1e-12, abs=0)
    assert got.magnetic == pytest.approx(float(true[1]), rel=1e-12, abs=0)


def test_no_limit_is_the_whole_and_no_moment_is_nothing():
    both = region(SR, C=[0.0, 1e-12], mu_nu=6e-11, T_min=0.1)
    for part in ("weak", "magnetic"):
        whole = nmm.average("sigma", SR, T_min=0.1, mu_nu=6e-11, part=part)
        assert getattr(both, part) == pytest.approx(whole, rel=1e-11, abs=0)
    none = region(SR, C=[0.0, 0.1, np.inf], mu_nu=0.0, T_min=0.1)
    assert none.weak[0] > 0.0
    assert none.weak[1:].tolist() == [0.0, 0.0]
    assert none.magnetic.tolist() == [0.0, 0.0, 0.0]
    assert region(SR, C=np.inf, T_min=0.1).magnetic == 0.0


def test_cuts_in_T_add_up():
    C = np.geomspace(0.05, 50, 7)
    whole = region(SR, C=C, T_min=0.05)
    parts = [region(SR, C=C, T_min=a, T_max=b) for a, b in ((0.05, 0.1), (0.1, 0.35), (0.35, np.inf))]
    for name in ("weak", "magnetic"):
        assert sum(getattr(p, name) for p in parts) == pytest.approx(getattr(whole, name), rel=1e-10, abs=0)


@given(st.floats(-2, 3), st.floats(-2, 3), st.sampled_from([SR, "90Sr", "51Cr"]))
@settings(max_examples=25, deadline=None)
def test_a_larger_ratio_leaves_less(first, second, source):
    low, high = sorted((10.0**first, 10.0**second))
    got = region(source, C=[low, high], T_min=0.03)
    assert got.weak[1] <= got.weak[0] * (1 + 1e-10)
    assert got.magnetic[1] <= got.magnetic[0] * (1 + 1e-10)
    assert got.magnetic[1] >= high * got.weak[1] * (1 - 1e-10)


@given(st.floats(-2, 2), st.floats(0.1, 10.0))
@settings(max_examples=20, deadline=None)
def test_the_ratio_scales_with_the_square_of_the_moment(exponent, factor):
    C = 10.0**exponent
    one = region(SR, C=C, mu_nu=6e-11, T_min=0.1)
    other = region(SR, C=C * factor**2, mu_nu=6e-11 * factor, T_min=0.1)
    assert other.weak == pytest.approx(one.weak, rel=1e-10, abs=0)
    assert other.magnetic == pytest.approx(one.magnetic * factor**2, rel=1e-10, abs=0)


@pytest.mark.parametrize("sin2", [0.0, 0.5, 1.0])
def test_couplings_that_vanish(sin2):
    got = region(SR, C=[0.1, 1.0], T_min=0.1, sin2_theta_W=sin2)
    assert np.all(np.isfinite(got.weak) & (got.magnetic > 0))


def test_shapes_and_the_table():
    assert region(SR, C=0.7, T_min=0.1).weak.shape == ()
    assert region(SR, C=[[0.7, 1.0]], T_min=0.1).magnetic.shape == (1, 2)
    assert "magnetic [cm^2]" in str(region("51Cr", C=[0.1, 0.7], T_min=0.1))
    assert "real roots" in plan(SR, C=[0.7, 1.0], T_min=0.1)["split at"]
    assert "4 lines" in plan("51Cr", C=0.7, T_min=0.1)["spectrum"]


@pytest.mark.parametrize(
    ("source", "keywords", "kind", "message"),
    [
        (SR, {"C": -1.0, "T_min": 0.1}, DomainError, "C = -1 is no ratio"),
        (SR, {"C": [1.0, np.nan], "T_min": 0.1}, DomainError, "C = nan is no ratio"),
        (SR, {"C": "a", "T_min": 0.1}, UsageError, "give a number"),
        (SR, {"C": 1.0}, DomainError, "T_min = 0 with a magnetic moment"),
        (SR, {"C": 1.0, "T_min": 0.5, "T_max": 0.5}, DomainError, "T_min = 0.5 MeV is not below T_max"),
        (SR, {"C": 1.0, "T_min": -0.5}, DomainError, "negative"),
        (SR, {"C": 1.0, "T_min": 0.1, "flavour": "nu_e"}, UsageError, "contradicts the source"),
        (SR, {"C": 1.0, "T_min": 0.1, "munu": 1e-11}, NmmError, "Did you mean 'mu_nu'"),
        (SR, {"C": 1.0, "T_min": 0.1, "sin2_theta_W": 2.0}, DomainError, "between 0 and 1"),
        ("nix", {"C": 1.0, "T_min": 0.1}, NmmError, "'nix' is not a source"),
    ],
)
def test_mistakes_get_one_clear_sentence(source, keywords, kind, message):
    with pytest.raises(kind, match=message):
        region(source, **keywords)


def test_the_command_line():
    done = CliRunner().invoke(app, ["region", SR, "C=0,0.7", "mu_nu=6e-11", "T_min=0.1", "--json"])
    document = json.loads(done.stdout)
    assert document["C"] == [0.0, 0.7]
    assert document["unit"] == "cm^2"
    assert document["magnetic"][1] > document["weak"][1]
    table = CliRunner().invoke(app, ["region", SR, "C=0.7", "T_min=0.1"]).stdout
    assert "magnetic/weak" in table
    told = CliRunner().invoke(app, ["region", SR, "C=32", "T_min=0.1", "--plan", "--json"]).stdout
    assert "cubic" in json.loads(told)["plan"]["inner"]
    refused = CliRunner().invoke(app, ["region", SR, "C=-1", "T_min=0.1"])
    assert isinstance(refused.exception, NmmError) or refused.exit_code == 2
