"""The report page: one HTML file that needs no network, no scripts and no other file."""

from __future__ import annotations

import platform
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from nmm import cite
from nmm.reproduce import derivation
from nmm.reproduce.claim import Paper
from nmm.reproduce.excerpt import excerpts
from nmm.reproduce.target import Target
from nmm.reproduce.verdict import Row
from nmm.reproduce.view import Drawn, claim_row, decimal, prose
from symbolic.constants import CONSTANTS, SIN2_THETA_W

_FIELD = re.compile(r"^\s*(\w+)\s*=\s*[\"{]+(.*?)[\"}]+,?\s*$", re.MULTILINE)


def render(target: Target, drawn: list[Drawn], rows: list[Row]) -> str:
    """The whole page."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"prose": prose, "decimal": decimal}
    template = environment.get_template("page.html.j2")
    return template.render(
        papers=[_paper(paper, drawn, rows) for paper in target.papers],
        command=" ".join(part for part in ("nmm reproduce", target.name) if part),
        excerpts=excerpts(),
        constants=[*CONSTANTS.values(), *SIN2_THETA_W.values()],
        references=_references(target.papers),
        versions=_versions(),
    )


def _paper(paper: Paper, drawn: list[Drawn], rows: list[Row]) -> dict[str, Any]:
    own = [claim_row(row, paper) for row in rows if row["paper"] == paper.id]
    return {
        "record": paper,
        "rows": own,
        "reproduced": sum(row["verdict"] == "reproduced" for row in own),
        "differs": sum(row["verdict"] == "differs" and not row["failed"] for row in own),
        "failed": sum(row["failed"] for row in own),
        "figures": [(d, Markup(d.svg)) for d in drawn if d.figure.paper == paper.id],  # our own drawing, not escaped
        "formulas": derivation.of_paper(paper),
    }


def _references(papers: tuple[Paper, ...]) -> list[dict[str, str]]:
    """Author, title and place of the papers and of the sources of formulas and constants."""
    import symbolic

    sources = [symbolic.get(entry["name"]).source for paper in papers for entry in paper.formulas]
    keys = [paper.key for paper in papers]
    keys += [key for source in sources for key in cite.keys_in(source)]
    keys += [constant.source for constant in (*CONSTANTS.values(), *SIN2_THETA_W.values())]
    known = cite.bibliography()
    return [{"key": key} | _fields(known.get(key, "")) for key in dict.fromkeys(keys)]


def _fields(bibtex: str) -> dict[str, str]:
    found = dict(_FIELD.findall(bibtex))
    wanted = ("author", "title", "journal", "volume", "pages", "year", "doi", "eprint", "reportNumber")
    return {name: found.get(name, "").replace("--", "–") for name in wanted}


def _versions() -> list[tuple[str, str]]:
    packages = ("nmm", "numpy", "sympy", "matplotlib")
    return [("Python", platform.python_version()), *((name, _version(name)) for name in packages)]


def _version(name: str) -> str:
    """Of a package that is installed; of ours also in a checkout that is not."""
    import nmm

    return nmm.__version__ if name == "nmm" else version(name)
