"""Experiments and targets: the files, what follows from them, and the errors of a wrong file or number."""

from __future__ import annotations

import math
import re
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nmm
from nmm.errors import DomainError, NmmError, UnknownNameError, UsageError
from nmm.experiments import names
from nmm.experiments.load import read_experiment
from nmm.experiments.units import QUANTITIES
from nmm.fold.exposure import fluence, mean_inverse_square
from nmm.fold.geometry import mean_over_ball, mean_over_shell
from nmm.targets import names as target_names
from nmm.targets import read_target, target

ROOT = Path(__file__).parents[2]
DAY = 86400.0
GOOD = (files("nmm.experiments") / "data" / "HELLAZ.toml").read_text(encoding="utf-8")


def test_the_three_experiments_have_the_numbers_of_the_paper() -> None:
    assert {"HELLAZ", "Borexino", "LAMA"} <= set(names())
    hellaz, borexino, lama = (nmm.experiment(name) for name in ("hellaz", "Borexino", "LAMA"))
    assert (hellaz.mass, hellaz.threshold, hellaz.angular_resolution) == (6000.0, 0.1, 0.035)
    assert (borexino.mass, borexino.threshold, borexino.distance) == (1e5, 0.25, 10.0)
    assert (lama.mass, lama.target.name, lama.distance) == (1000.0, "NaI", None)
    assert hellaz.has_angle
    assert not borexino.has_angle
    assert not lama.has_angle


@pytest.mark.parametrize("name", names())
def test_every_number_has_an_origin_that_is_in_the_bibliography_or_called_an_assumption(name: str) -> None:
    setup = nmm.experiment(name)
    keys = set(re.findall(r"^@\w+\{([^,\s]+)", (ROOT / "refs.bib").read_text(encoding="utf-8"), re.MULTILINE))
    told = {key for key in QUANTITIES if getattr(setup, key) not in (None, math.inf)}
    assert set(setup.origins) == told
    for origin in (*setup.origins.values(), *setup.target.sources):
        cited = re.match(r"[A-Z]\w+:\d{4}\w*", origin)
        assert cited is None or cited.group() in keys, origin
        assert cited or origin.startswith(("assumed here", "chemical formula")), origin


@pytest.mark.parametrize(
    ("name", "per_molecule", "grams"),
    # Electrons by hand: C9H12 has 9 x 6 + 12, NaI 11 + 53; molar masses from a table of chemicals.
    [("C9H12", 66, 120.19), ("NaI", 64, 149.89), ("He-CH4", 0.95 * 2 + 0.05 * 10, 0.95 * 4.0026 + 0.05 * 16.04)],
)
def test_electrons_per_kilogram(name: str, per_molecule: float, grams: float) -> None:
    assert target(name).electrons_per_kg == pytest.approx(6.02214e26 * per_molecule / grams, rel=1e-4)
    assert name in target_names()


@given(x=st.floats(0.0, 0.999))
def test_mean_over_a_ball_is_the_integral_over_it(x: float) -> None:
    # Shells of radius r see (1/(2 r d)) ln((d + r)/(d - r)): integrated with the density of a unit ball.
    nodes, weights = np.polynomial.legendre.leggauss(200)
    # s^4 crowds the nodes at the surface, where the logarithm has its branch point.
    s = 0.5 * (nodes + 1)
    r = x * (1 - s**4)
    inside = 3 * r * np.log1p(2 * r / (1 - r)) / 2 * 4 * s**3 * x
    expected = float(np.sum(inside * weights) / 2) / x**3 if x > 0.01 else 1 + x * x / 5
    assert mean_over_ball(1.0, x) == pytest.approx(expected, rel=1e-7)
    assert mean_over_ball(3.0, 3 * x) == pytest.approx(mean_over_ball(1.0, x) / 9, rel=1e-12)


def test_the_series_of_the_ball_meets_the_closed_form() -> None:
    edge = 0.2
    assert mean_over_ball(1.0, edge * (1 - 1e-12)) == pytest.approx(mean_over_ball(1.0, edge), rel=1e-11)


def test_inside_a_shell_only_the_thickness_counts() -> None:
    # Each ray crosses R_2 - R_1, so N = A n sigma (R_2 - R_1): the mean of 1/r^2 times the volume is 4 pi (R_2 - R_1).
    inner, outer = 0.3, 0.7
    volume = 4 / 3 * math.pi * (outer**3 - inner**3)
    assert mean_over_shell(inner, outer) * volume == pytest.approx(4 * math.pi * (outer - inner), rel=1e-14)
    lama = nmm.experiment("LAMA")
    assert 4 / 3 * math.pi * (lama.radius**3 - lama.inner_radius**3) * lama.target.density == pytest.approx(1000.0)


def test_the_run_counts_the_decays_of_the_source() -> None:
    cr, setup = nmm.source("51Cr"), nmm.experiment("HELLAZ")
    short, long = (fluence(setup.but(time=t), cr) for t in (1.0, 1e4 * cr.half_life))
    per_second = setup.activity * mean_inverse_square(setup) / (4 * math.pi)
    assert short == pytest.approx(per_second, rel=1e-6)
    assert long == pytest.approx(per_second * cr.mean_life, rel=1e-9)
    assert fluence(setup.but(time=cr.half_life), cr) == pytest.approx(long / 2, rel=1e-9)


def test_a_pair_in_equilibrium_emits_two_neutrinos_for_each_decay() -> None:
    pair, setup = nmm.source("90Sr-90Y"), nmm.experiment("HELLAZ", time=DAY)
    alone = nmm.source("90Sr")
    assert fluence(setup, pair) == pytest.approx(2 * fluence(setup, alone), rel=1e-3)


def test_a_published_set_of_lines_may_stand_for_a_part_of_the_flux() -> None:
    setup, paper = nmm.experiment("HELLAZ", time=DAY), nmm.source("51Cr", variant="1999")
    assert fluence(setup, paper) == pytest.approx(0.81 * fluence(setup, nmm.source("51Cr")), rel=1e-3)


def test_the_energy_resolution_is_a_constant_and_a_stochastic_term() -> None:
    setup = nmm.experiment("HELLAZ", resolution_constant=0.03, resolution_stochastic=0.05)
    assert setup.sigma_T(0.25) / 0.25 == pytest.approx(math.hypot(0.03, 0.05 / math.sqrt(0.25)), rel=1e-14)


def test_a_new_place_replaces_the_old_one() -> None:
    moved = nmm.experiment("HELLAZ", inner_radius=0.5)
    assert moved.distance is None
    assert moved.but(distance=20).inner_radius is None
    assert moved.origins["inner_radius"] == "given by the user"


def test_background_is_flat_or_a_table() -> None:
    edges = np.array([0.1, 0.3, 0.35, 1.0])
    flat = nmm.experiment("HELLAZ", background=2.0, mass=1.0, time=DAY).background_in(edges)
    assert flat == pytest.approx(2.0 * 1e3 * np.diff(edges))
    table = nmm.experiment("HELLAZ", background=[(0.2, 0.0), (0.4, 1.0)], mass=1.0, time=DAY)
    # 0 below 0.2, a ramp to 1 at 0.4, then 1: by hand, per keV and day.
    assert table.background_in(edges) == pytest.approx([25.0, 31.25, 43.75 + 600.0])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"mass": -1.0}, "mass = -1.0 is not allowed"),
        ({"activity": -5.0}, "activity = -5.0 is not allowed"),
        ({"time": 0.0}, "time = 0.0 is not allowed"),
        ({"mass": math.nan}, "mass = nan"),
        ({"flux_error": "1 %"}, "flux_error = '1 %'"),
        ({"threshold": 0.5, "upper_cut": 0.4}, "threshold = 0.5 MeV is not below upper_cut = 0.4 MeV"),
        ({"distance": 1.0}, "inside the target"),
        ({"distance": 10.0, "inner_radius": 0.1}, "one of the two"),
        ({"background": -1.0}, "background = -1.0"),
        ({"background": [(0.3, 1.0), (0.2, 1.0)]}, "ascending"),
        ({"background": [0.3, 1.0]}, "pairs"),
        ({"masss": 1.0}, "Did you mean 'mass'"),
    ],
    ids=str,
)
def test_wrong_numbers_are_one_sentence(changes: dict[str, object], words: str) -> None:
    with pytest.raises(NmmError, match=re.escape(words)) as caught:
        nmm.experiment("HELLAZ", **changes)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 2


def test_unknown_names_are_guessed() -> None:
    with pytest.raises(UnknownNameError, match="Did you mean 'HELLAZ'"):
        nmm.experiment("HELAZ")
    with pytest.raises(UnknownNameError, match="C9H12"):
        target("C9H13")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("value = 6.0", "value = -6.0", "HELLAZ.toml: key 'mass.value' is -6.0"),
        ('unit = "t"', 'unit = "lb"', "HELLAZ.toml: key 'mass.unit'"),
        ("[mass]", "[masss]", "masss"),
        ('target = "He-CH4"', 'target = "He"', "HELLAZ.toml: key 'target'"),
        ("[distance]", "[inner_radius]", ""),
        ("title =", "title ==", "not valid TOML"),
        ("[flux_error]", "[flux_error]\nx = 1", "HELLAZ.toml: key 'flux_error.x' means nothing here"),
    ],
)
def test_a_wrong_file_is_told_with_file_and_key(old: str, new: str, words: str) -> None:
    assert old in GOOD
    if not words:
        assert read_experiment("HELLAZ", GOOD.replace(old, new)).inner_radius == 10.0
        return
    with pytest.raises(NmmError, match=re.escape(words)):
        read_experiment("HELLAZ", GOOD.replace(old, new, 1))


def test_a_file_may_hold_a_background_table() -> None:
    text = re.sub(r"(\[background\]\n)value = .*\n", r"\1table = [[100, 1e-7], [500, 2e-7]]\n", GOOD)
    assert read_experiment("X", text).background == ((0.1, 1e-7), (0.5, 2e-7))


def test_a_wrong_target_is_told() -> None:
    with pytest.raises(NmmError, match=re.escape("X.toml: key 'composition.Q' means nothing here")):
        read_target("X", 'title = "x"\ndensity_kg_per_m3 = 1.0\ndensity_source = "x"\n[composition]\nQ = 1\n')
    with pytest.raises(DomainError, match="above the radius"):
        mean_over_ball(1.0, 2.0)
    with pytest.raises(UsageError):
        nmm.experiment("LAMA", distance=10.0, inner_radius=1.0)
