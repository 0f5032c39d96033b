"""The source files, the lines computed from them, and the errors of a wrong file."""

import csv
import io
import math
import re
from importlib.resources import files
from pathlib import Path

import pytest

from nmm.errors import NmmError, UnknownNameError
from nmm.sources import names, source
from nmm.sources.load import read_source

ROOT = Path(__file__).parents[2]
VARIANTS = [("51Cr", "sage"), ("37Ar", "sage")] + [(n, "1999") for n in ("51Cr", "37Ar", "49V", "145Sm")]
DAY = 86400.0

# The rows of ENSDF that the files are built on, written down a second time, apart from the files.
ENSDF = """parent,half_life_d,level_keV,energy_keV,branch_percent
51Cr,27.704,0.0,752.45,90.07
51Cr,27.704,320.0835,432.3665,9.93
37Ar,35.011,0.0,813.87,100.0
49V,330.0,0.0,601.9,100.0
145Sm,340.0,0.0,620.0,8.6
145Sm,340.0,61.22,558.78,91.4
145Sm,340.0,492.55,127.45,0.0033
"""
GOOD = (files("nmm.sources") / "data" / "51Cr.toml").read_text(encoding="utf-8")


def text_of(name):
    return (files("nmm.sources") / "data" / f"{name}.toml").read_text(encoding="utf-8")


def test_the_four_sources_are_found_by_listing_the_folder():
    assert {"37Ar", "49V", "51Cr", "145Sm"} <= set(names())
    assert list(names()) == sorted(names(), key=lambda n: int(re.match(r"\d+", n).group()))


@pytest.mark.parametrize(
    ("name", "variant"), [(n, "modern") for n in ("51Cr", "37Ar", "49V", "145Sm")] + VARIANTS
)
def test_weights_are_positive_and_sum_to_exactly_one(name, variant):
    src = source(name, variant=variant)
    assert math.fsum(w for _, w in src.lines) == 1.0
    assert all(w > 0 and 0 < e < 1 for e, w in src.lines)
    assert len(src.origins) == len(src.lines)


@pytest.mark.parametrize(
    "row", list(csv.DictReader(io.StringIO(ENSDF))), ids=lambda r: f"{r['parent']}-{r['level_keV']}"
)
def test_lines_of_one_level_carry_its_branch_and_lie_just_below_its_energy(row):
    src = source(row["parent"])
    level = f"capture to {float(row['level_keV']):g} keV"
    lines = [line for line, origin in zip(src.lines, src.origins, strict=True) if origin.endswith(level)]
    assert math.fsum(w for _, w in lines) == pytest.approx(float(row["branch_percent"]) / 100, rel=2e-4)
    for energy, _ in lines:
        assert 0 < float(row["energy_keV"]) - 1e3 * energy < 46
    assert src.half_life == pytest.approx(float(row["half_life_d"]) * DAY, rel=1e-12)
    assert src.mean_life == pytest.approx(src.half_life / math.log(2), rel=1e-15)


def test_51Cr_lines():
    """Four lines at the familiar energies; the weights are those of ENSDF, M capture included."""
    src = source("51Cr")
    assert [round(1e3 * e, 2) for e, _ in src.lines] == [746.98, 751.90, 426.90, 431.82]
    assert [round(100 * w, 2) for _, w in src.lines] == [80.33, 9.74, 8.85, 1.08]
    assert src.flavour == "nu_e"
    assert src.E_nu_max == max(src.breakpoints)


def test_51Cr_familiar_weights_are_those_without_M_capture():
    """Law: 81.6 / 9.0 / 8.5 / 0.9 % follow from the same file with K and L alone, to the printed digits."""
    without_M = re.sub(r', "M\+" = 0\.\d+ }', " }", text_of("51Cr"))
    src = read_source("51Cr", without_M)
    published = {round(1e3 * e): w for e, w in source("51Cr", variant="sage").lines}
    computed = {round(1e3 * e): w for e, w in src.lines}
    assert computed.keys() == published.keys()
    for energy, weight in published.items():
        assert computed[energy] == pytest.approx(weight, abs=6e-4)


def test_37Ar_lines_agree_with_the_published_ones():
    assert [round(1e3 * e, 2) for e, _ in source("37Ar").lines] == [811.05, 813.63]
    for (e, w), (e_pub, w_pub) in zip(
        source("37Ar").lines, source("37Ar", variant="sage").lines, strict=True
    ):
        assert e == pytest.approx(e_pub, abs=0.7e-3)
        assert w == pytest.approx(w_pub, abs=5e-4)


@pytest.mark.parametrize(
    ("name", "energy", "half_life", "mean_life"),
    [
        ("51Cr", 0.746, None, 40 * DAY),
        ("49V", 0.602, None, 1.3 * 365.2422 * DAY),
        ("145Sm", 0.554, None, 1.34 * 365.2422 * DAY),
        ("37Ar", 0.814, 35 * DAY, None),
    ],
)
def test_1999_variant_has_the_numbers_printed_in_the_paper(name, energy, half_life, mean_life):
    """Miranda:1999sd, section 2. Of its four "lifetimes" only that of 37Ar is a half-life."""
    src = source(name, variant="1999")
    assert src.lines == ((energy, 1.0),)
    assert src.fraction == (0.81 if name == "51Cr" else 1.0)
    if half_life:
        assert src.half_life == half_life
    else:
        assert src.mean_life == pytest.approx(mean_life, rel=1e-14)
    # Read the right way, each agrees with the evaluated half-life within its rounding.
    assert src.half_life == pytest.approx(source(name).half_life, rel=3e-3)


@pytest.mark.parametrize("name", ["37Ar", "49V", "145Sm"])
def test_1999_variant_leaves_the_K_binding_energy_in(name):
    """The paper's energy is above the modern main line by the K shell of the daughter, within 5 keV of Q."""
    excess = {"37Ar": 2.95, "49V": 5.07, "145Sm": 40.40}[name]
    assert 1e3 * (source(name, variant="1999").E_nu_max - source(name).lines[0][0]) == pytest.approx(
        excess, abs=0.01
    )


@pytest.mark.parametrize("alias", ["Cr51", "51cr", "Cr-51", "51-Cr", " cr 51 "])
def test_spellings(alias):
    assert source(alias) == source("51Cr")


@pytest.mark.parametrize("alias", ["paper", "1999", "miranda1999"])
def test_variant_aliases(alias):
    assert source("51Cr", variant=alias).variant == "miranda1999"


def test_unknown_names_list_what_there_is_and_guess():
    with pytest.raises(UnknownNameError, match=r"'51Co' is not a source; known: .*Did you mean '51Cr'"):
        source("51Co")
    with pytest.raises(
        UnknownNameError, match=r"'mdern' is not a variant of 49V; known: modern, miranda1999.*'modern'"
    ):
        source("49V", variant="mdern")


def test_a_line_source_has_no_spectrum_and_says_what_to_use():
    with pytest.raises(NmmError, match=r"51Cr emits lines, no continuum.*\.lines.*average"):
        source("51Cr").spectrum(0.5)


def test_tables_for_terminal_and_notebook():
    assert "0.803339" in str(source("51Cr"))
    assert "81% of the flux" in str(source("51Cr", variant="1999"))
    assert source("145Sm")._repr_html_().count("<tr>") == 10


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'flavour = "nu_e"',
            'flavour = "nu_x"',
            r"51Cr.toml: key 'flavour' is 'nu_x'; it must be one of nu_e",
        ),
        (
            'title = "electron capture of chromium-51"',
            "",
            r"51Cr.toml: key 'title' is missing; it must be a text",
        ),
        (
            "value = 27.704",
            'value = "27"',
            r"key 'half_life.value' is '27'; it must be a number from 0 up, finite",
        ),
        ("value = 27.704", "value = 0", r"key 'half_life.value' is 0; it must be a positive time"),
        ('unit = "d"', 'unit = "week"', r"key 'half_life.unit' is 'week'; it must be one of min, h, d, y"),
        ('kind = "half-life"', 'kind = "lifetime"', r"key 'half_life.kind' .* one of half-life, mean life"),
        ("branch = 0.9007", "branch = 0.0907", r"key 'transition' .* sum to 1 \(they sum to 0.19"),
        ("branch = 0.9007", "branch = 90.07", r"key 'transition\[0\].branch' is 90.07; .* from 0 to 1"),
        ("K = 0.8919", "K = 0.8199", r"key 'transition\[0\].capture' .* sum to 1"),
        ("K = 0.8919, L", "K = 0.8919, P", r"key 'binding_keV.P' is missing"),
        (
            "energy_keV = 432.3665",
            "energy_keV = 3.0",
            r"key 'transition\[1\].energy_keV' .* above the binding",
        ),
        (
            "level_keV = 0.0",
            "levels_keV = 0.0",
            r"key 'transition\[0\].levels_keV' means nothing here; known keys",
        ),
        ("[half_life]", "[half_life", r"51Cr.toml: not valid TOML"),
        ("[[transition]]", "[transition_]", r"means nothing here|not valid TOML"),
        ('references = ["Tuli', 'references = "x" #', r"key 'references' is 'x'; it must be a list of texts"),
    ],
)
def test_a_wrong_file_is_refused_with_file_and_key(old, new, message):
    assert old in GOOD
    with pytest.raises(NmmError, match=message):
        read_source("51Cr", GOOD.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[[746.0, 1.0]]", "[[746.0]]", r"key 'variant.miranda1999.lines_keV' .* a list of pairs"),
        ("[[746.0, 1.0]]", "[]", r"key 'variant.miranda1999.lines_keV' is \[\]; it must be a list of pairs"),
        ("fraction = 0.81", "fraction = 81", r"key 'variant.miranda1999.fraction' is 81; .* from 0 to 1"),
    ],
)
def test_a_wrong_variant_is_refused_with_file_and_key(old, new, message):
    assert old in GOOD
    with pytest.raises(NmmError, match=message):
        read_source("51Cr", GOOD.replace(old, new), "1999")


def test_every_reference_is_in_the_bibliography():
    keys = set(
        re.findall(r"^@\w+\{([^,]+),", (ROOT / "refs.bib").read_text(encoding="utf-8"), flags=re.MULTILINE)
    )
    for name in ("51Cr", "37Ar", "49V", "145Sm"):
        quoted = set(re.findall(r"[A-Z][A-Za-z]+:[0-9A-Za-z]+", text_of(name)))
        assert quoted - keys == set()
