"""Events folded with resolution, the likelihood, its limits, and the verb."""

from __future__ import annotations

import itertools
import json
import math
import subprocess
import sys
from functools import cache

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.special import chndtr
from scipy.stats import chi2, norm

import nmm
from nmm.cli.app import app
from nmm.experiments.record import Experiment
from nmm.fold.exposure import fluence
from nmm.fold.migration import angular_migration, energy_migration
from nmm.fold.templates import Templates
from nmm.limits.likelihood import Q_ONE_SIDED, Q_TWO_SIDED, Likelihood
from nmm.limits.projection import Projection

DAY = 86400.0
PAIRS = [("HELLAZ", "90Sr-90Y"), ("HELLAZ", "51Cr"), ("Borexino", "90Sr-90Y"), ("LAMA", "147Pm")]
SPHERE = np.linspace(0.0, math.pi, 31)


def perfect(name: str, **changes: float) -> Experiment:
    """An experiment that measures T and theta exactly."""
    setup = nmm.experiment(name, resolution_constant=0.0, resolution_stochastic=0.0, **changes)
    return setup.but(angular_resolution=0.0) if setup.has_angle else setup


@cache
def projection(name: str, source: str, **changes: float) -> Projection:
    return nmm.sensitivity(name, source, **dict(changes))


# --- events -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "source"), PAIRS)
@pytest.mark.parametrize("part", ["weak", "magnetic"])
def test_without_resolution_the_sum_is_flux_times_electrons_times_the_average(
    name: str, source: str, part: str
) -> None:
    setup, src = perfect(name, upper_cut=0.4), nmm.source(source)
    found = getattr(nmm.expected_events(setup, src), part).sum()
    end = min(0.4, float(nmm.T_max(src.E_nu_max)))
    average = nmm.average("sigma", src, T_min=setup.threshold, T_max=end, part=part, mu_nu=1e-11)
    assert found == pytest.approx(fluence(setup, src) * setup.electrons * average, rel=1e-9)


def test_bins_of_a_continuum_hold_the_integral_of_the_double_differential_cross_section() -> None:
    # A second way: f(E(T, c)) dsigma/dT |dE/dc| in costheta, by adaptive quadrature, instead of intervals of E_nu.
    setup, src = perfect("HELLAZ"), nmm.source("90Sr-90Y")
    found = nmm.expected_events(setup, src, T_bins=12, theta_bins=10)
    scale = fluence(setup, src) * setup.electrons

    def density(c: float, T: float) -> float:
        E_nu = float(nmm.E_nu_from(T, c))
        slope = abs(float(nmm.dE_nu_dcostheta(T, c)))
        return float(src.spectrum(E_nu)) * float(nmm.dsigma_dT(T, E_nu, flavour="nubar_e")) * slope * 1e45

    def in_angle(T: float, c_low: float, c_high: float) -> float:
        kinks = [float(nmm.costheta(T, E)) for E in src.breakpoints if nmm.T_max(E) > T]
        points = [c for c in kinks if c_low < c < c_high]
        start = max(c_low, min(kinks))  # no recoil below the angle of the largest energy
        return quad(density, start, c_high, args=(T,), points=points or None, epsrel=1e-8)[0] if start < c_high else 0.0

    for i, k in ((2, 6), (0, 5), (5, 3)):
        a, b = found.T_edges[i : i + 2]
        cosines = np.cos(found.theta_edges[k + 1]), np.cos(found.theta_edges[k])
        kinks = [float(nmm.T_from(c, E)) for c in cosines for E in src.breakpoints]
        points = [T for T in kinks if a < T < b]
        expected = quad(in_angle, a, b, args=cosines, points=points or None, epsrel=1e-7)[0] * scale / 1e45
        assert found.weak[i, k] == pytest.approx(expected, rel=1e-6)
        assert found.weak[i, k] > 1.0


def test_a_line_fills_the_curve_of_its_kinematics_and_nothing_else() -> None:
    src = nmm.source("37Ar", variant="1999")
    ((E_nu, _),) = src.lines
    found = nmm.expected_events(perfect("HELLAZ"), src, T_bins=20, theta_bins=60)
    for i, k in np.argwhere(found.weak > 0):
        low = nmm.costheta(found.T_edges[i], E_nu)
        high = nmm.costheta(min(found.T_edges[i + 1], float(nmm.T_max(E_nu))), E_nu)
        assert np.cos(found.theta_edges[k + 1]) <= high + 1e-12
        assert np.cos(found.theta_edges[k]) >= low - 1e-12


@given(mu_nu=st.floats(1e-13, 1e-9), factor=st.floats(0.1, 10.0))
def test_the_magnetic_template_scales_with_the_square_of_the_moment(mu_nu: float, factor: float) -> None:
    found = projection("HELLAZ", "51Cr").templates
    assert found.magnetic_at(factor * mu_nu) == pytest.approx(factor**2 * found.magnetic_at(mu_nu), rel=1e-12)
    direct = nmm.sigma(0.7, 0.1, part="magnetic", mu_nu=factor * mu_nu)
    assert direct == pytest.approx(factor**2 * nmm.sigma(0.7, 0.1, part="magnetic", mu_nu=mu_nu), rel=1e-12)


@pytest.mark.parametrize("bins", [(10, 15), (60, 90)])
def test_expected_events_do_not_depend_on_the_bins(bins: tuple[int, int]) -> None:
    default = nmm.expected_events("HELLAZ", "90Sr-90Y")
    other = nmm.expected_events("HELLAZ", "90Sr-90Y", T_bins=bins[0], theta_bins=bins[1])
    for part in ("weak", "magnetic", "background"):
        assert getattr(other, part).sum() == pytest.approx(getattr(default, part).sum(), rel=1e-6)


def test_events_pass_from_below_the_threshold_as_a_direct_fold_says() -> None:
    setup, src = nmm.experiment("Borexino"), nmm.source("37Ar", variant="1999")
    ((E_nu, _),) = src.lines
    found = nmm.expected_events(setup, src, T_bins=3)

    def folded(T: float) -> float:
        width = float(setup.sigma_T(T))
        inside = norm.cdf((found.T_edges[1] - T) / width) - norm.cdf((found.T_edges[0] - T) / width)
        return float(nmm.dsigma_dT(T, E_nu)) * 1e45 * inside

    expected = quad(folded, 0.02, float(nmm.T_max(E_nu)), epsrel=1e-9, limit=200)[0] / 1e45
    expected *= fluence(setup, src) * setup.electrons
    assert found.weak[0, 0] == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("name", ["HELLAZ", "Borexino"])
def test_the_background_is_its_rate_and_isotropic(name: str) -> None:
    setup = nmm.experiment(name, upper_cut=0.5, background=1e-3, time=10 * DAY)
    found = nmm.expected_events(setup, "90Sr-90Y")
    keV = 1e3 * (0.5 - setup.threshold)
    assert found.background.sum() == pytest.approx(1e-3 * setup.mass * 10 * keV, rel=1e-12)
    if setup.has_angle:  # half of it goes backward
        assert found.background[:, -1].sum() == pytest.approx(0.5 * found.background.sum(), rel=1e-12)


# --- migration --------------------------------------------------------------------------------------------------


@given(sigma=st.floats(1e-4, 50.0), k=st.integers(1, 40))
@settings(max_examples=30)
def test_a_track_is_measured_somewhere_on_the_sphere(sigma: float, k: int) -> None:
    rows = angular_migration(np.linspace(0, math.pi / 2, k + 1), SPHERE, sigma)
    assert rows.min() >= 0
    assert rows.sum(axis=1) == pytest.approx(np.ones(k), rel=1e-9)


@pytest.mark.parametrize("sigma", [0.0, math.inf])
def test_perfect_and_blind_detectors_conserve_events_too(sigma: float) -> None:
    rows = angular_migration(np.linspace(0, math.pi / 2, 8), SPHERE, sigma)
    assert rows.sum(axis=1) == pytest.approx(np.ones(7), rel=1e-12)


@pytest.mark.parametrize("sigma", [0.05, 0.3, 1.0])
def test_the_mean_cosine_is_that_of_the_von_mises_fisher_distribution(sigma: float) -> None:
    edges, theta = np.linspace(0, math.pi, 2001), 0.7
    row = angular_migration(np.array([theta, theta + 1e-9]), edges, sigma)[0]
    mean = float(row @ np.cos(0.5 * (edges[1:] + edges[:-1])))
    kappa = sigma**-2
    assert mean == pytest.approx(math.cos(theta) * (1 / math.tanh(kappa) - 1 / kappa), abs=2e-6)


def test_a_narrow_peak_is_a_gaussian_in_each_projected_angle() -> None:
    sigma, theta = 0.01, 0.02
    edges = np.array([0.0, 0.01, 0.02, 0.04, 0.1])
    row = angular_migration(np.array([theta, theta + 1e-9]), edges, sigma)[0]
    plane = np.diff(chndtr((edges / sigma) ** 2, 2, (theta / sigma) ** 2))  # Rice distribution in a plane
    assert row == pytest.approx(plane, abs=2e-4)


@given(T=st.floats(1e-3, 2.0), sigma=st.floats(0.0, 3.0))
def test_an_energy_is_measured_somewhere_above_zero(T: float, sigma: float) -> None:
    edges = np.array([0.0, 0.05, 0.3, 1.0, 1e3])
    row = energy_migration(np.array([T]), edges, np.array([sigma]))[0]
    assert row.min() >= 0
    assert row.sum() == pytest.approx(1.0, abs=1e-12)


# --- likelihood -------------------------------------------------------------------------------------------------


def test_thresholds_are_quantiles() -> None:
    assert pytest.approx(chi2.ppf(0.9, 1), rel=1e-12) == Q_TWO_SIDED
    assert pytest.approx(norm.ppf(0.9) ** 2, rel=1e-12) == Q_ONE_SIDED


def one_bin(weak: float, magnetic: float, background: float, **errors: float) -> Likelihood:
    parts = [np.array([x]) for x in (weak, magnetic, background)]
    return Likelihood(*parts, errors.get("flux_error", 0.0), errors.get("background_error", 0.0))


def test_one_bin_without_nuisances_is_the_poisson_formula() -> None:
    chance = one_bin(100.0, 3.0, 20.0)
    for s in (0.5, 4.0, 30.0):
        nu = 120.0 + 3.0 * s
        assert chance.q(s) == pytest.approx(2 * (nu - 120.0 + 120.0 * math.log(120.0 / nu)), rel=1e-10)


@given(flux=st.floats(0.0, 0.3), background=st.floats(0.0, 0.5), s=st.floats(0.01, 20.0))
@settings(max_examples=30)
def test_the_profile_is_the_lowest_of_all_nuisances(flux: float, background: float, s: float) -> None:
    weak, magnetic, rest = np.array([50.0, 80.0]), np.array([4.0, 1.0]), np.array([10.0, 40.0])
    chance = Likelihood(weak, magnetic, rest, flux, background)
    f, b = np.meshgrid(np.linspace(-3, 3, 241), np.linspace(-3, 3, 241))
    q = f**2 + b**2
    for w, m, r in zip(weak, magnetic, rest, strict=True):
        nu = np.maximum((1 + flux * f) * (w + s * m) + (1 + background * b) * r, 1e-9)
        q = q + 2 * (nu - (w + r) + (w + r) * np.log((w + r) / nu))
    lowest = float(q.min())
    assert chance.q(s) <= lowest + 1e-9
    assert chance.q(s) == pytest.approx(lowest, abs=0.02 + 0.01 * lowest)


def test_fisher_of_one_bin_adds_the_flux_error_to_the_counting_error() -> None:
    W, M = 4e4, 50.0
    expected = math.sqrt(W + (0.01 * W) ** 2) / M
    assert one_bin(W, M, 0.0, flux_error=0.01).error() == pytest.approx(expected, rel=1e-12)


def test_fisher_and_profile_agree_for_large_counts_and_not_for_small_ones() -> None:
    def gap(activity: float) -> float:
        limit = nmm.sensitivity("HELLAZ", "90Sr-90Y", activity=activity, flux_error=0.0).limits["T_theta"]
        return limit.mu_nu / limit.fisher - 1

    assert 0 < gap(1e22) < 1e-4
    assert gap(1e16) > 1e-2


def test_a_limit_is_where_q_reaches_its_threshold() -> None:
    setup = nmm.experiment("HELLAZ")
    chance = Likelihood.of(projection("HELLAZ", "51Cr").templates, setup.flux_error, setup.background_error)
    s = (projection("HELLAZ", "51Cr").limits["T_theta"].mu_nu / 1e-11) ** 2
    assert chance.q(s) == pytest.approx(Q_TWO_SIDED, rel=1e-6)
    assert chance.q(0.0) == pytest.approx(0.0, abs=1e-12)


def test_nothing_expected_excludes_nothing() -> None:
    assert one_bin(10.0, 0.0, 1.0).limit() == math.inf
    dark = nmm.sensitivity("HELLAZ", "51Cr", activity=1e-300)
    assert {x.mu_nu for x in dark.limits.values()} == {math.inf}
    assert dark.gain == 1.0


@pytest.mark.parametrize("flux_error", [1.0, 10.0])
def test_an_unknown_flux_absorbs_any_number_of_events_but_not_a_shape(flux_error: float) -> None:
    # f = -1/sigma_f removes all signal at the cost 1/sigma_f^2 < 2.71: counting alone excludes nothing.
    assert one_bin(4000.0, 50.0, 0.0, flux_error=flux_error).q(1e12) == pytest.approx(flux_error**-2, rel=1e-3)
    found = projection("HELLAZ", "90Sr-90Y", flux_error=flux_error, background=0.0).limits
    assert found["count"].mu_nu == math.inf
    assert found["T"].mu_nu < 2e-11


def test_bins_in_T_lose_little_of_the_information() -> None:
    # Without resolution, background and flux error the information is the integral of (dM/dT)^2/(dW/dT).
    setup, src = perfect("HELLAZ", background=0.0, flux_error=0.0), nmm.source("51Cr", variant="1999")
    ((E_nu, _),) = src.lines

    def density(T: float) -> float:
        weak = float(nmm.dsigma_dT(T, E_nu))
        return float(nmm.dsigma_dT(T, E_nu, part="magnetic", mu_nu=1e-11)) ** 2 / weak * 1e50

    unbinned = quad(density, 0.1, float(nmm.T_max(E_nu)), epsrel=1e-10)[0] * 1e-50
    unbinned *= fluence(setup, src) * setup.electrons
    found = nmm.expected_events(setup, src)
    binned = Likelihood.of(found.without_angle(), 0.0, 0.0).fisher()
    assert 0.995 * unbinned < binned < unbinned
    # The angle is a function of T here, and T is measured exactly: the second number adds only finer bins.
    assert binned < Likelihood.of(found, 0.0, 0.0).fisher() < unbinned


def test_half_of_all_experiments_find_a_better_limit() -> None:
    # Toys of one bin: the median upper end of the interval is that of the Asimov data.
    W, M = 400.0, 5.0
    rng = np.random.default_rng(1999)
    counts = rng.poisson(W, 4001)
    s = (one_bin(W, M, 0.0).limit() / 1e-11) ** 2
    nu = W + s * M
    rises = 2 * (nu - counts + counts * np.log(counts / nu))  # q against the best fit, which has nu = n
    beyond = (counts > nu) | (rises < Q_TWO_SIDED)  # s is still allowed
    assert abs(float(np.mean(beyond)) - 0.5) < 0.05


# --- limits -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("view", ["T", "T_theta"])
def test_a_limit_that_statistics_makes_falls_with_the_fourth_root_of_the_exposure(view: str) -> None:
    fixed = {"background": 0.0, "flux_error": 0.0, "distance": 40.0}
    mu = [projection("HELLAZ", "90Sr-90Y", activity=a, **fixed).limits[view].mu_nu for a in (1e21, 1.6e22)]
    assert mu[0] / mu[1] == pytest.approx(2.0, rel=5e-3)


def test_a_flux_error_of_one_percent_costs_most_where_counts_are_large() -> None:
    def loss(activity: float) -> float:
        pair = [projection("HELLAZ", "90Sr-90Y", activity=activity, flux_error=x).limits for x in (0.01, 0.0)]
        return pair[0]["T"].mu_nu / pair[1]["T"].mu_nu

    assert 1.0 < loss(1e16) < 1.02
    assert 1.05 < loss(1.85e17) < 1.1
    assert loss(1e19) > loss(1.85e17)


@pytest.mark.parametrize("source", ["90Sr-90Y", "51Cr"])
@pytest.mark.parametrize("background", [0.0, 1e-6, 1e-4])
@pytest.mark.parametrize("sigma", [0.0, 0.035, 0.5])
def test_more_of_the_data_never_hurts(source: str, background: float, sigma: float) -> None:
    found = projection("HELLAZ", source, background=background, angular_resolution=sigma).limits
    fisher = [found[key].fisher for key in ("T_theta", "T_cut", "T", "count")]
    assert all(a <= b * (1 + 1e-9) for a, b in itertools.pairwise(fisher))
    mu = [found[key].mu_nu for key in ("T_theta", "T", "count")]
    assert all(a <= b * (1 + 1e-6) for a, b in itertools.pairwise(mu))


def test_the_angle_buys_more_the_sharper_it_is_and_nothing_when_blind() -> None:
    gains = [projection("HELLAZ", "90Sr-90Y", angular_resolution=s).gain for s in (0.0, 0.035, 0.15, 0.6, 100.0)]
    assert gains == sorted(gains, reverse=True)
    assert gains[1] == pytest.approx(1.059, abs=0.005)  # the number of docs/explanation/sensitivity.md
    assert gains[-1] == pytest.approx(1.0, abs=1e-3)


def test_one_sided_limits_are_lower() -> None:
    one = nmm.sensitivity("HELLAZ", "51Cr", one_sided=True).limits["T"]
    two = projection("HELLAZ", "51Cr").limits["T"]
    assert one.fisher / two.fisher == pytest.approx((Q_ONE_SIDED / Q_TWO_SIDED) ** 0.25, rel=1e-9)
    assert one.mu_nu < two.mu_nu


def test_a_detector_without_angle_has_one_bin_of_it() -> None:
    found = projection("LAMA", "147Pm")
    assert set(found.limits) == {"count", "T"}
    assert found.gain == 1.0
    assert found.templates.weak.shape[1] == 1


def test_summing_over_the_angle_keeps_all_events() -> None:
    found: Templates = projection("HELLAZ", "51Cr").templates
    for part in ("weak", "magnetic", "background"):
        whole = getattr(found, part).sum()
        assert getattr(found.without_angle(), part).sum() == pytest.approx(whole, rel=1e-12)
        assert getattr(found.counted(), part).sum() == pytest.approx(whole, rel=1e-12)


# --- command line -----------------------------------------------------------------------------------------------


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["sensitivity", *words])
    return result.exit_code, result.stdout, result.stderr


def test_the_verb_gives_what_python_gives() -> None:
    code, out, _ = run("HELLAZ", "51Cr", "time=90d", "activity=5MCi", "mass=6t", "mu_nu=1e-11", "--json")
    document = json.loads(out)
    found = nmm.sensitivity("HELLAZ", "51Cr", time=90 * DAY, activity=1.85e17, mass=6000.0)
    assert code == 0
    assert document["events"] == pytest.approx(found.events(1e-11))
    assert document["limits"]["T_theta"]["mu_nu"] == pytest.approx(found.limits["T_theta"].mu_nu)
    assert document["gain"] == pytest.approx(found.gain)
    assert document["inputs"]["time"] == 90 * DAY


def test_the_verb_tells_people_events_and_limits() -> None:
    code, out, _ = run("HELLAZ", "51Cr")
    assert code == 0
    for word in ("weak", "magnetic", "background", "T and angle", "2.71", "the angle lowers the limit"):
        assert word in out
    assert float(run("HELLAZ", "51Cr", "-q")[1]) == pytest.approx(projection("HELLAZ", "51Cr").limits["T_theta"].mu_nu)


def test_neither_the_verb_nor_python_loads_sympy() -> None:
    code = "import nmm, sys; nmm.sensitivity('HELLAZ', '51Cr'); nmm.expected_events('LAMA', '147Pm'); "
    code += "from click.testing import CliRunner; from nmm.cli.app import app; "
    code += "assert CliRunner().invoke(app, ['sensitivity', 'HELLAZ', '51Cr']).exit_code == 0; "
    code += "print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"sympy", "jinja2", "matplotlib"}.isdisjoint(done.stdout.split())


def test_list_shows_experiments_and_targets() -> None:
    for kind, name in (("experiments", "HELLAZ"), ("targets", "NaI")):
        result = CliRunner().invoke(app, ["list", "--kind", kind, "--json"])
        assert name in {item["name"] for item in json.loads(result.stdout)}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("HELAZ 51Cr", "Did you mean 'HELLAZ'"),
        ("HELLAZ 52Cr", "Did you mean '51Cr'"),
        ("HELLAZ 51Cr activity=-5MCi", "activity = "),
        ("HELLAZ 51Cr mass=-1t", "mass = -1000"),
        ("HELLAZ 51Cr time=-1y", "time = "),
        ("HELLAZ 51Cr threshold=500keV upper_cut=0.4", "is not below upper_cut"),
        ("HELLAZ 51Cr threshold=2MeV", "above every recoil of 51Cr"),
        ("HELLAZ 51Cr T_bins=0", "T_bins = 0 is not allowed"),
        ("HELLAZ 51Cr theta_bins=0", "theta_bins = 0 is not allowed"),
        ("HELLAZ 51Cr theta_bins=1e3", "not a whole number"),
        ("HELLAZ 51Cr time=5kg", "units of time: s, min, h, d, y"),
        ("HELLAZ 51Cr time=soon", "time=soon is not a number"),
        ("HELLAZ 51Cr masss=1", "Did you mean 'mass'"),
        ("HELLAZ 51Cr mu_nu=1e-11,2e-11", "several moments"),
        ("HELLAZ 51Cr distance=1m", "inside the target"),
        ("HELLAZ", "Missing argument"),
    ],
)
def test_mistakes_are_one_sentence_and_exit_code_2(words: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        app.main(["sensitivity", *words.split()])
    error = capsys.readouterr().err
    assert stop.value.code == 2
    assert told in error
    assert len(error.strip().splitlines()) == 1
