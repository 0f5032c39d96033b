"""Beta spectra: mean energies against ENSDF and a second implementation, norm, ends, choices, records."""

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mpmath import mp, mpf
from scipy.integrate import quad

import nmm
from nmm.errors import NmmError, UnknownNameError
from nmm.sources import names
from nmm.sources.beta import read_beta
from nmm.sources.continuum import SHAPES
from tests.symbolic import beta_decay

BETA = ("3H", "90Sr", "90Y", "90Sr-90Y", "147Pm", "144Ce-144Pr")
Z_OF = {"He3": 2, "Y90": 39, "Zr90": 40, "Sm147": 62, "Pr144": 59, "Nd144": 60}
with (Path(__file__).parent / "data" / "ensdf_beta.csv").open(encoding="utf-8") as _file:
    ENSDF = list(csv.DictReader(_file))
IN_A_SOURCE = [row for row in ENSDF if float(row["I_percent"]) > 0.1]
LEFT_OUT = [row for row in ENSDF if row not in IN_A_SOURCE]
DAY, YEAR = 86400.0, 365.2422 * 86400.0


def kind(row):
    """Shape of a row: unique first-forbidden, or allowed (which non-unique first-forbidden ones take, too)."""
    return "unique" if row["forb"] == "1UF" else "allowed"


def second(row):
    """Mean electron energy of the second implementation, keV."""
    decay = (Z_OF[row["daughter"]], int(row["A"]), kind(row))
    return 1e3 * float(beta_decay.mean_electron_energy(mpf(row["E0_keV"]) / 1000, *decay))


def label(row):
    return f"{row['parent']}-{row['E0_keV']}"


@pytest.mark.parametrize("row", IN_A_SOURCE, ids=label)
def test_mean_electron_energy_of_each_branch_is_that_of_ENSDF(row):
    assert second(row) == pytest.approx(float(row["meanE_beta_keV"]), rel=5e-3)


@pytest.mark.parametrize("row", LEFT_OUT, ids=label)
def test_branches_that_sources_leave_out_agree_too(row):
    """All but one: for 147Pm, 26.762 keV, ENSDF lists 6.939 keV, near the 6.78 keV of the allowed shape."""
    listed = float(row["meanE_beta_keV"])
    if label(row) == "Pm147-26.762":
        assert second(row) == pytest.approx(7.265, abs=1e-3)
        assert second(row) != pytest.approx(listed, rel=0.04)
    else:
        assert second(row) == pytest.approx(listed, rel=5e-3)


@pytest.mark.parametrize("name", BETA)
def test_mean_neutrino_energy_is_that_of_the_second_implementation(name):
    """Each branch: end point - mean electron energy; the source: their mean with its weights. To 1e-12."""
    branches = nmm.source(name).continuum.branches
    rows = {row["E0_keV"]: row for row in ENSDF}
    expected = 0.0
    for branch in branches:
        row = rows[next(e for e in rows if math.isclose(float(e), 1e3 * branch.E_0, rel_tol=1e-12))]
        decay = (Z_OF[row["daughter"]], int(row["A"]), branch.kind)
        electron = beta_decay.mean_electron_energy(mpf(row["E0_keV"]) / 1000, *decay)
        expected += branch.weight * float(mpf(row["E0_keV"]) / 1000 - electron)
    assert nmm.source(name).mean_energy == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("name", ["3H", "90Sr", "90Y", "147Pm"])
def test_spectrum_is_that_of_the_second_implementation(name):
    """At the doubles given, ends included, to 1e-14: the table, its constants and its norm at once."""
    src = nmm.source(name)
    (branch,) = src.continuum.branches
    row = next(r for r in ENSDF if math.isclose(float(r["E0_keV"]), 1e3 * branch.E_0, rel_tol=1e-12))
    decay = (Z_OF[row["daughter"]], int(row["A"]), branch.kind)
    E_0 = mpf(row["E0_keV"]) / 1000
    energies = branch.E_0 * np.array([1e-12, 1e-3, 0.1, 0.37, 0.5, 0.9, 0.999, 1 - 1e-6])
    with mp.workdps(beta_decay.DIGITS):
        area, _ = beta_decay.moments(E_0, *decay)
        # the kernel's end point is a double; near the end the difference counts
        true = [float(beta_decay.density(mpf(branch.E_0), *decay, mpf(branch.E_0) - mpf(e)) / area) for e in energies]
    np.testing.assert_allclose(src.spectrum(energies), true, rtol=1e-14)


def pieces(src):
    return list(zip((0.0, *src.breakpoints[:-1]), src.breakpoints, strict=True))


def integral(src, weight=lambda E: 1.0):
    """QUADPACK, split at the break points; E = b - w s^2 takes the root out of the end of each piece."""
    total = []
    for a, b in pieces(src):
        w = b - a
        value, _ = quad(
            lambda s, b=b, w=w: src.spectrum(b - w * s * s) * weight(b - w * s * s) * 2 * w * s,
            0, 1, epsabs=0, epsrel=5e-14, limit=400,
        )  # fmt: skip
        total.append(value)
    return math.fsum(total)


@pytest.mark.parametrize("name", BETA)
def test_spectrum_integrates_to_one(name):
    assert integral(nmm.source(name)) == pytest.approx(1.0, abs=1e-12)
    assert integral(nmm.source(name), lambda E: E) == pytest.approx(nmm.source(name).mean_energy, rel=1e-12)


@pytest.mark.parametrize("name", BETA)
def test_zero_outside_and_nan_for_nan(name):
    src = nmm.source(name)
    end = src.E_nu_max
    outside = [-np.inf, -1.0, -1e-300, 0.0, end, np.nextafter(end, 2 * end), 10 * end, np.inf]
    assert (src.spectrum(outside) == 0).all()
    assert np.isnan(src.spectrum([np.nan, 0.1 * end])).tolist() == [True, False]
    assert src.spectrum(np.nextafter(end, 0)) > 0
    assert type(src.spectrum(0.5 * end)) is float
    assert src.spectrum(np.full((2, 3), 0.5 * end)).shape == (2, 3)
    assert src.spectrum([]).shape == (0,)


@settings(max_examples=300, deadline=None)
@given(name=st.sampled_from(BETA), share=st.floats(0, 1, exclude_min=True, exclude_max=True))
def test_positive_inside_and_one_value_for_scalars_and_arrays(name, share):
    src = nmm.source(name)
    E_nu = share * src.E_nu_max
    value = src.spectrum(E_nu)
    if 1e-150 < E_nu < src.E_nu_max:
        assert value > 0
    assert src.spectrum(np.array([E_nu, E_nu]))[1] == value


@settings(max_examples=200, deadline=None)
@given(name=st.sampled_from(BETA), share=st.floats(1e-12, 0.02), factor=st.floats(1.001, 1.5))
def test_rises_like_the_square_of_the_energy_from_zero(name, share, factor):
    """Law: phase space q^2; between the square and a few percent less, as the electron gets slower."""
    src = nmm.source(name)
    low = share * src.breakpoints[0]
    ratio = src.spectrum(factor * low) / src.spectrum(low)
    assert 1 < ratio < factor**3
    if share < 1e-6:
        assert ratio == pytest.approx(factor**2, rel=1e-5)


@pytest.mark.parametrize("name", BETA)
def test_drops_to_zero_at_each_end_point(name):
    """With the Coulomb field electrons at rest have a finite weight: the spectrum jumps down at every end point."""
    src = nmm.source(name)
    for end in src.breakpoints:
        assert src.spectrum(np.nextafter(end, 0)) > src.spectrum(end) * (1 + 1e-9)


def test_the_chain_is_half_of_each_nuclide():
    chain, parent, daughter = (nmm.source(n) for n in ("90Sr-90Y", "90Sr", "90Y"))
    E_nu = np.linspace(0.001, 2.3, 997)
    both = (parent.spectrum(E_nu) + daughter.spectrum(E_nu)) / 2
    np.testing.assert_allclose(chain.spectrum(E_nu), both, rtol=2e-15)
    assert chain.breakpoints == (0.5459, 2.2785)
    assert chain.half_life == parent.half_life == 28.91 * YEAR


@pytest.mark.parametrize("name", BETA)
def test_record(name):
    src = nmm.source(name)
    assert (src.lines, src.flavour, src.is_continuum) == ((), "nubar_e", True)
    assert src.breakpoints == tuple(sorted({b.E_0 for b in src.continuum.branches}))
    assert src.E_nu_max == src.breakpoints[-1]
    assert math.fsum(b.weight for b in src.continuum.branches) == pytest.approx(1, abs=1e-15)
    assert nmm.source(name) is src
    assert hash(src) == hash(nmm.source(name))
    assert name in names()
    assert f"{src.mean_energy:.6g} MeV" in str(src)
    assert str(src.continuum.branches[0].kind) in src._repr_html_()


@pytest.mark.parametrize("row", IN_A_SOURCE, ids=label)
def test_files_have_the_rows_of_ENSDF(row):
    branches = [b for name in BETA for b in nmm.source(name).continuum.branches]
    nuclides = {n.name: n for name in BETA for n in nmm.source(name).nuclides}
    parent, end = row["A"] + row["parent"].rstrip("0123456789"), float(row["E0_keV"])
    here = [b for b in branches if b.parent == parent and math.isclose(1e3 * b.E_0, end, rel_tol=1e-12)]
    (found,) = {(b.parent, b.E_0, b.level_keV, b.kind) for b in here}
    assert found[2:] == (float(row["level_keV"]), kind(row))
    life = float(row["T12"]) * {"y": YEAR, "d": DAY, "h": 3600.0, "min": 60.0}[row["T12_unit"]]
    assert nuclides[found[0]].half_life == pytest.approx(life, rel=1e-15)


def test_the_end_points_of_the_kernels_are_those_of_the_records():
    """Symbols and numbers read the same files; screening adds where its rule ends."""
    from symbolic.spectra import DECAYS, decay, screening_edges
    from symbolic.spectra.shapes import SHAPES as symbolic_shapes

    assert tuple(symbolic_shapes) == SHAPES
    assert {nmm.source(n).continuum.formula for n in BETA} == {f"beta_spectrum_{key}" for key in DECAYS}
    for name in BETA:
        symbols = [(float(b.end_point.exact), float(w), b.kind) for b, w in decay(name)]
        assert [(b.E_0, b.weight, b.kind) for b in nmm.source(name).continuum.branches] == symbols
        screened = nmm.source(name, screening=True)
        assert set(screened.breakpoints) == set(nmm.source(name).breakpoints) | set(screening_edges(name))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("fermi", [True, False])
def test_other_choices_are_those_of_the_second_implementation(shape, fermi):
    """147Pm, the cheapest to compile; the default is its allowed shape with the Fermi function."""
    src = nmm.source("147Pm", shape=shape, fermi=fermi)
    electron = float(beta_decay.mean_electron_energy(mpf("0.2245"), 62, 147, shape, fermi))
    assert src.mean_energy == pytest.approx(0.2245 - electron, rel=1e-12)
    assert integral(src) == pytest.approx(1, abs=1e-12)


def test_corrections_change_the_spectrum_a_little_and_screening_has_a_kink():
    plain = nmm.source("147Pm")
    for correction, largest in (("finite_size", 2e-3), ("screening", 1e-2)):
        src = nmm.source("147Pm", **{correction: True})
        assert 1e-6 < abs(src.mean_energy / plain.mean_energy - 1) < largest
        assert integral(src) == pytest.approx(1, abs=1e-12)
    assert len(nmm.source("147Pm", screening=True).breakpoints) == 2


def test_the_explicit_default_is_the_default():
    explicit = nmm.source("90Sr-90Y", fermi=True, finite_size=False, screening=False)
    assert explicit.continuum == nmm.source("90Sr-90Y").continuum


@pytest.mark.parametrize("alias", ["Sr90-Y90", "90sr-90y", "90Sr/90Y", "Sr-90 Y-90"])
def test_spellings_of_a_chain(alias):
    assert nmm.source(alias) is nmm.source(alias)
    assert nmm.source(alias) == nmm.source("90Sr-90Y")


@pytest.mark.parametrize(
    ("name", "choice", "message"),
    [
        ("90Sr-90X", {}, r"'90Sr-90X' is not a source; known: .*Did you mean '90Sr-90Y'"),
        ("90Y", {"shape": "unqiue"}, r"'unqiue' is not a shape; known: allowed, p2_q2, unique. Did you mean 'unique'"),
        ("90Y", {"variant": "1999"}, r"'1999' is not a variant of 90Y; known: modern"),
        ("51Cr", {"shape": "allowed"}, r"choices of beta decays; 51Cr is none"),
        ("51Cr", {"fermi": False}, r"choices of beta decays; 51Cr is none"),
        ("90Y", {"fermi": "off"}, r"fermi is 'off'; give True or False"),
        ("90Y", {"fermi": False, "screening": True}, r"finite_size and screening correct the Coulomb field"),
        ("90Y", {"half_life": 1.0}, r"belong to spectra from a CSV file; 90Y has its own"),
    ],
)
def test_a_wrong_choice_is_one_sentence(name, choice, message):
    with pytest.raises(NmmError, match=message):
        nmm.source(name, **choice)


def test_energies_that_are_no_numbers():
    with pytest.raises(NmmError, match=r"E_nu = 'much' is not a number"):
        nmm.source("90Y").spectrum("much")


GOOD = """title = "x"
flavour = "nubar_e"
references = ["Tuli:1996ensdf"]
[[nuclide]]
name = "90Y"
half_life = { value = "64.05", uncertainty = "0.05", unit = "h" }
[[nuclide.branch]]
daughter = { name = "90Zr", Z = 40, A = 90 }
level_keV = "0"
E_0_keV = "2278.5"
E_0_err_keV = "1.6"
percent = "99.9885"
kind = "unique"
"""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"nubar_e"', '"nu_e"', r"90Y.toml: key 'flavour' is 'nu_e'; it must be one of nubar_e"),
        ('"2278.5"', "2278.5", r"key 'nuclide\[0\].branch\[0\].E_0_keV' is 2278.5; .* as a text"),
        ('"2278.5"', '"-1"', r"E_0_keV' is '-1'"),
        ('"2278.5"', '"0"', r"E_0_keV' is '0'; it must be a positive energy"),
        ('"64.05"', '"0"', r"half_life.value' is '0'; it must be a positive time"),
        ('kind = "unique"', 'kind = "odd"', r"kind' is 'odd'; it must be one of allowed, p2_q2, unique"),
        ('level_keV = "0"', 'levels_keV = "0"', r"levels_keV' means nothing here"),
        ("[[nuclide]]", "[nuclide]", r"not valid TOML|one or more tables"),
        ('title = "x"', 'title = "x"\nchain = ["90Xx"]', r"key 'chain' is \['90Xx'\]; it must be a list of"),
    ],
)
def test_a_wrong_file_is_refused_with_file_and_key(old, new, message):
    assert read_beta("90Y", GOOD).E_nu_max == 2.2785
    assert old in GOOD
    with pytest.raises(NmmError, match=message):
        read_beta("90Y", GOOD.replace(old, new))


def test_unknown_is_an_unknown_name():
    with pytest.raises(UnknownNameError):
        nmm.source("90Y", shape="nosuch")
