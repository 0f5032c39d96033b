"""Spectra from files of the user's: straight pieces, norm, and one sentence for each mistake."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nmm
from nmm.errors import NmmError
from nmm.sources.table import read_table

GOOD = "E_nu_MeV,dN_dE\n0.5,0\n1.0,4\n2.0,0\n"


def written(folder, text, name="mine.csv"):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_triangle(tmp_path):
    src = nmm.source(str(written(tmp_path, GOOD)), flavour="nu_e", half_life=100.0)
    assert (src.name, src.flavour, src.half_life, src.E_nu_max) == ("mine.csv", "nu_e", 100.0, 2.0)
    assert src.breakpoints == (0.5, 1.0, 2.0)
    # height 4, base 1.5: area 3
    np.testing.assert_allclose(src.spectrum([0.4, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0]), [0, 0, 2 / 3, 4 / 3, 2 / 3, 0, 0])
    assert src.mean_energy == pytest.approx((0.5 + 1.0 + 2.0) / 3, rel=1e-15)
    assert src.spectrum(-1.0) == 0.0
    assert np.isnan(src.spectrum(np.nan))
    assert "nodes" in str(src)
    assert "mine.csv" in src._repr_html_()


def test_a_step_at_both_ends_is_zero_at_the_upper_one(tmp_path):
    src = read_table(written(tmp_path, "E_nu_MeV,dN_dE\n0,1\n2,1\n"))
    assert (src.spectrum(0.0), src.spectrum(1.0), src.spectrum(2.0), src.spectrum(-1e-9)) == (0.5, 0.5, 0.0, 0.0)
    assert src.breakpoints == (2.0,)


def test_comments_spaces_and_a_byte_order_mark(tmp_path):
    text = "\ufeff# mine\nE_nu_MeV , dN_dE\n\n 0.5, 0\n1.0 ,4\n# more\n2.0,0\n"
    assert read_table(written(tmp_path, text)).breakpoints == (0.5, 1.0, 2.0)


@settings(max_examples=100, deadline=None)
@given(
    steps=st.lists(st.floats(1e-3, 10), min_size=2, max_size=30),
    values=st.lists(st.floats(0, 1e6), min_size=30, max_size=30),
)
def test_normalised_and_never_negative(tmp_path_factory, steps, values):
    energies = np.cumsum(steps)
    if max(values[: len(steps)]) < 1e-3:
        values = [1.0, *values[1:]]
    rows = "".join(f"{float(e)!r},{v!r}\n" for e, v in zip(energies, values, strict=False))
    src = read_table(written(tmp_path_factory.mktemp("csv"), f"E_nu_MeV,dN_dE\n{rows}"))
    nodes = np.array(src.continuum.energies)
    heights = np.array(src.continuum.values)
    assert np.sum(np.diff(nodes) * (heights[1:] + heights[:-1]) / 2) == pytest.approx(1, abs=1e-12)
    middles = (nodes[1:] + nodes[:-1]) / 2
    np.testing.assert_allclose(src.spectrum(middles), (heights[1:] + heights[:-1]) / 2, rtol=1e-9, atol=1e-300)
    assert nodes[0] <= src.mean_energy <= nodes[-1]


WRONG = [
    ("", r"mine.csv is empty; it must have the columns E_nu_MeV and dN_dE"),
    ("E,f\n1,2\n", r"mine.csv, line 1: the columns are 'E,f'; they must be E_nu_MeV and dN_dE"),
    ("E_nu_MeV\n1\n", r"mine.csv, line 1: the columns are 'E_nu_MeV'"),
    ("1,2\n2,3\n", r"mine.csv, line 1: the columns are '1,2'"),
    (GOOD + "3.0,-1\n", r"mine.csv, line 5: dN_dE is -1; it must be 0 or more"),
    (GOOD.replace("0.5,0", "-0.5,0"), r"mine.csv, line 2: E_nu_MeV is -0.5; it must be 0 or more"),
    (GOOD + "1.5,0\n", r"mine.csv, line 5: E_nu_MeV = 1.5 is not above 2; sort the rows"),
    (GOOD + "2.0,0\n", r"mine.csv, line 5: E_nu_MeV = 2 is not above 2"),
    (GOOD + "3.0,nan\n", r"mine.csv, line 5: dN_dE is nan; it must be 0 or more, and finite"),
    (GOOD + "inf,1\n", r"mine.csv, line 5: E_nu_MeV is inf"),
    (GOOD + "3.0,much\n", r"mine.csv, line 5: dN_dE is 'much'; it must be a number"),
    (GOOD + "3.0\n", r"mine.csv, line 5: '3.0' has 1 values; it must have two"),
    (GOOD + "3.0,1,2\n", r"mine.csv, line 5: '3.0,1,2' has 3 values"),
    (GOOD + "3.0,\n", r"mine.csv, line 5: dN_dE is ''; it must be a number"),
    ("E_nu_MeV,dN_dE\n1.0,4\n", r"mine.csv has 1 rows of numbers; a spectrum needs two or more"),
    ("E_nu_MeV,dN_dE\n1.0,0\n2.0,0\n", r"the area under dN_dE is 0; at least one value must be above 0"),
    ("E_nu_MeV,dN_dE\n1.0,1e308\n2e308,1e308\n", r"line 3: E_nu_MeV is 2e308|the area under dN_dE is inf"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_a_wrong_file_is_one_sentence_with_file_and_line(tmp_path, text, message):
    with pytest.raises(NmmError, match=message):
        nmm.source(str(written(tmp_path, text)))


def test_files_that_are_no_text(tmp_path):
    (tmp_path / "mine.csv").write_bytes(b"E_nu_MeV,dN_dE\n1,\xff\n")
    with pytest.raises(NmmError, match=r"mine.csv is no text in UTF-8"):
        nmm.source(str(tmp_path / "mine.csv"))
    with pytest.raises(NmmError, match=r"nosuch.csv cannot be read \(No such file"):
        nmm.source(str(tmp_path / "nosuch.csv"))


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        ({"flavour": "nu_x"}, r"flavour is 'nu_x'; it must be one of nu_e"),
        ({"half_life": -1.0}, r"half_life is -1.0 s; give a positive time"),
        ({"shape": "allowed"}, r"choices of beta decays; .*mine.csv is none"),
        ({"variant": "1999"}, r"'1999' is not a variant of .*mine.csv"),
    ],
)
def test_choices_that_mean_nothing(tmp_path, choice, message):
    with pytest.raises(NmmError, match=message):
        nmm.source(str(written(tmp_path, GOOD)), **choice)


def run(*words):
    return subprocess.run([sys.executable, "-m", "nmm", *words], capture_output=True, text=True, timeout=120)


def test_the_command_line_shows_it_and_refuses_a_wrong_one(tmp_path):
    shown = run("show", str(written(tmp_path, GOOD)), "flavour=nu_e")
    assert (shown.returncode, "nu_e" in shown.stdout) == (0, True)
    refused = run("show", str(written(tmp_path, GOOD + "3.0,-1\n", "bad.csv")))
    assert refused.returncode == 2
    assert "bad.csv, line 5: dN_dE is -1" in refused.stderr
    assert "Traceback" not in refused.stderr
