"""`nmm reproduce`: the files, the page, and what happens when something goes wrong."""

import csv
import errno
import json
import os
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from nmm.errors import NmmError, UnknownNameError
from nmm.reproduce import FAILED, checks, claims, figures, report, reproduce, surprises
from nmm.reproduce.claim import papers
from nmm.reproduce.figures import all_figures
from nmm.reproduce.table import on_one_grid
from nmm.reproduce.verdict import row, verdict
from nmm.reproduce.view import decimal, prose, scientific

KEYS = {"id", "paper", "where", "claim", "expected", "value", "tolerance", "unit", "verdict", "note"}


class Page(HTMLParser):
    """Tags, identifiers, links and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags.append(tag)
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values[key] for key in ("href", "src", "xlink:href") if key in values]

    def handle_data(self, data):
        self.text += data


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A report of everything: its folder, its rows and what was told on the way."""
    out, told = tmp_path_factory.mktemp("whole") / "report", []
    rows = reproduce(out=out, progress=lambda text, done, total: told.append((text, done, total)))
    return out, rows, told


@pytest.fixture(scope="module")
def page(whole):
    return Page((whole[0] / "index.html").read_text(encoding="utf-8"))


def test_all_files_are_there_and_no_other(whole):
    found = sorted(str(path.relative_to(whole[0])) for path in whole[0].rglob("*") if path.is_file())
    drawings = [f"figures/1999_fig{k}.{ending}" for k in range(1, 10) for ending in ("csv", "svg")]
    assert found == sorted([*drawings, "claims.json", "index.html"])
    assert list(whole[0].parent.iterdir()) == [whole[0]]


def test_claims_have_the_promised_form(whole):
    out, rows, _ = whole
    assert json.loads((out / "claims.json").read_text(encoding="utf-8")) == rows
    assert {f"{row['paper']}:{row['id']}" for row in rows} == set(claims())
    for each in rows:
        assert set(each) == KEYS
        assert each["verdict"] in ("reproduced", "differs")
        assert each["value"] != FAILED, each
        assert isinstance(each["value"], float) == isinstance(each["tolerance"], float)
        assert each["verdict"] == "reproduced" or each["note"]


def test_surprises_are_new_differences_gone_differences_and_failures(whole):
    _, rows, _ = whole
    assert surprises(rows) == []
    by_id = {row["id"]: row for row in rows}
    odd = [
        by_id["eq1"] | {"verdict": "differs"},
        by_id["eq3-value"] | {"verdict": "reproduced"},
        by_id["eq3-value"] | {"value": FAILED},
    ]
    assert surprises(odd) == odd


def test_progress_is_told_from_start_to_end(whole):
    steps = [(done, total) for _, done, total in whole[2]]
    total = len(figures()) + len(claims()) + 1
    assert steps == [(k, total) for k in range(total + 1)]


def test_page_needs_nothing_but_itself(page):
    assert "script" not in page.tags
    assert not [link for link in page.links if not link.startswith(("#", "figures/", "claims.json"))]
    assert not [word for word in ("@import", "url(http") if word in page.text]


def test_links_inside_the_page_lead_somewhere(page, whole):
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert all((whole[0] / link).is_file() for link in page.links if not link.startswith("#"))


def test_page_shows_figures_claims_formulas_code_and_constants(page, whole):
    assert page.tags.count("svg") == len(figures())
    assert page.text.count("reproduced") > page.text.count("differs") > 0
    assert page.tags.count("math") > 40
    for words in ("def _nu_e_total(", "restrict data_0", "0.51099895069", "nmm reproduce", "Mohr", "T / MeV"):
        assert words in page.text, words


def test_page_shows_no_latex_and_no_broken_formula(page):
    assert "merror" not in page.tags
    for left_over in ("\\frac", "\\left", "\\text", "$"):
        assert left_over not in page.text


def test_every_step_is_proved_on_the_page(page):
    assert "not proved" not in page.text
    assert page.text.count("proved again just now") == 6


@pytest.mark.parametrize("figure", all_figures(), ids=lambda figure: figure.name)
def test_csv_has_units_and_every_digit(figure, whole):
    with (whole[0] / "figures" / f"{figure.stem}.csv").open(encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    curves = figure.curves()
    if not on_one_grid(curves):
        assert header == ["curve", f"{figure.x.symbol} [{figure.x.unit}]", f"{figure.y.symbol} [{figure.y.unit}]"]
        for curve in curves:
            points = np.array([row[1:] for row in rows if row[0] == curve.name], dtype=float)
            assert np.array_equal(points, np.column_stack([curve.x, curve.y]), equal_nan=True)
        return
    assert header[0] == f"{figure.x.symbol} [{figure.x.unit}]"
    assert len(header) == 1 + len(curves)
    assert all(name.endswith(f"[{figure.y.unit}]") for name in header[1:])
    table = np.array(rows, dtype=float)
    for k, curve in enumerate(curves, start=1):
        assert np.array_equal(table[:, 0], curve.x)
        assert np.array_equal(table[:, k], curve.y)


@pytest.mark.parametrize("text", ["1999:fig2", "miranda1999:2", "Miranda1999:Fig. 2"])
def test_one_figure(text, tmp_path):
    assert reproduce(text, tmp_path / "one") == []
    assert sorted(p.name for p in (tmp_path / "one" / "figures").iterdir()) == ["1999_fig2.csv", "1999_fig2.svg"]
    shown = Page((tmp_path / "one" / "index.html").read_text(encoding="utf-8")).text
    assert "nmm reproduce 1999:fig2" in shown


@pytest.mark.parametrize("text", ["2004", "1999:fig19", "1999:", ":fig2", "1998:fig2"])
def test_unknown_target(text, tmp_path):
    with pytest.raises(UnknownNameError, match="known:"):
        reproduce(text, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_failing_figure_does_not_lose_the_others(tmp_path, monkeypatch):
    def broken():
        raise ZeroDivisionError("planted")

    first, second = (figure for figure in all_figures() if figure.id in ("fig2", "fig3"))
    monkeypatch.setattr("nmm.reproduce.target.all_figures", lambda: (replace(first, curves=broken), second))
    monkeypatch.setattr(report, "verdict", lambda paper, claim: row(paper, claim, "stub", holds=True))
    rows = reproduce("1999", tmp_path)
    assert len(rows) == len(claims()) + 1
    (bad,) = (found for found in rows if found["value"] == FAILED)
    assert (bad["id"], bad["verdict"]) == ("fig2", "differs")
    assert "planted" in bad["note"]
    assert bad in surprises(rows)
    assert sorted(p.name for p in (tmp_path / "figures").iterdir()) == ["1999_fig3.csv", "1999_fig3.svg"]
    shown = Page((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert shown.tags.count("svg") == 1
    assert "planted" in shown.text


def test_a_failing_check_does_not_lose_the_others(monkeypatch):
    def broken(**_):
        raise ZeroDivisionError("planted")

    monkeypatch.setitem(checks.CHECKS, "zero_energy", broken)
    (claim,) = (c for c in papers()[0].claims if c.id == "eq3-value")
    bad = verdict(papers()[0], claim)
    assert (bad["value"], bad["verdict"]) == (FAILED, "differs")
    assert "planted" in bad["note"]


def test_a_file_in_the_way(tmp_path):
    (tmp_path / "report").write_text("mine")
    for out in (tmp_path / "report", tmp_path / "report" / "below"):
        with pytest.raises(NmmError, match=r"cannot write the report to .*choose another folder"):
            reproduce("1999:fig2", out)
    assert (tmp_path / "report").read_text() == "mine"


def test_a_folder_without_permission(tmp_path, monkeypatch):
    def refused(**_):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("tempfile.mkdtemp", refused)
    with pytest.raises(NmmError, match="permission denied"):
        reproduce("1999:fig2", tmp_path / "report")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_what_was_there(tmp_path, monkeypatch):
    out = tmp_path / "report"
    out.mkdir()
    (out / "index.html").write_text("an older report")
    write = Path.write_text

    def full(self, *args, **kwargs):
        if self.suffix == ".csv":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(self, *args, **kwargs)

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(NmmError, match="no space left"):
        reproduce("1999:fig2", out)
    assert [path.name for path in out.iterdir()] == ["index.html"]
    assert (out / "index.html").read_text() == "an older report"
    monkeypatch.undo()
    reproduce("1999:fig2", out)
    assert "an older report" not in (out / "index.html").read_text(encoding="utf-8")


def test_files_of_others_stay(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    reproduce("1999:fig3", tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_names_come_without_heavy_imports():
    code = (
        "import sys; from nmm import reproduce; assert reproduce.figures() and reproduce.claims();"
        "heavy = {'sympy', 'matplotlib', 'jinja2', 'scipy'} & set(sys.modules); assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_names_have_titles():
    assert all({**figures(), **claims()}.values())


def test_numbers_and_symbols_as_in_a_paper():
    assert scientific(9.6373e-45) == "9.637 × 10⁻⁴⁵"
    assert scientific(0.0) == "0"
    assert prose("mu_nu = 0.8e-10 of <51Cr>") == "μ<sub>ν</sub> = 0.8 × 10⁻¹⁰ of &lt;⁵¹Cr&gt;"
    assert prose("q^2, MeV^-2") == "q², MeV⁻²"
    assert decimal("0.000011663788") == "1.1663788 × 10⁻⁵"
    assert decimal("0.23122") == "0.23122"
