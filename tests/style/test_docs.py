"""The reference of formulas is made from the registry; --update writes it again."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import symbolic
from nmm import catalogue

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference" / "formulas.md"


def page() -> str:
    lines = ["# Formulas", "", "Made from the registry by `pytest tests/style/test_docs.py --update`.", ""]
    for name, card in sorted(catalogue.formulas().items()):
        choice = {"flavour": "nu_e"} if card.flavours else {}
        formula = symbolic.get(name, **choice)
        lines += [f"## `{name}`", "", f"{card.title}, in {card.unit}. Source: {card.source}.", ""]
        for text in formula.latex_lines():
            lines += [f"$$ {text} $$", ""]
        arguments = [*card.variables]
        lines += [f"- `{v.name}`: {v.meaning}, {v.unit}" for v in arguments]
        if card.flavours:
            lines.append(f"- `flavour`: {', '.join(card.flavours)}")
        if card.parts:
            lines.append(f"- `part`: {', '.join(card.parts)}")
        lines += [f"- outside phase space: {'0' if card.outside == 'zero' else 'NaN'}", ""]
    return "\n".join(lines)


def fresh_page() -> str:
    """The page as a new process makes it: formulas of other tests bring symbols of their own, with their LaTeX."""
    code = "import sys; from tests.style.test_docs import page; sys.stdout.buffer.write(page().encode())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    return done.stdout.decode()


def test_reference_of_formulas(update: bool) -> None:
    found = fresh_page()
    if update:
        PAGE.write_text(found, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == found, "run pytest tests/style/test_docs.py --update"


@pytest.mark.parametrize("file", sorted((ROOT / "docs").rglob("*.md")), ids=lambda f: f.name)
def test_links_lead_somewhere(file: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", file.read_text(encoding="utf-8")):
        assert (file.parent / target).exists(), target
