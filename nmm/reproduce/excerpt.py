"""The part of an emitted file that computes one cross section, to be shown on the page."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True)
class Excerpt:
    """Emitted code: its language, its file and the text of one kernel."""

    language: str
    file: str
    text: str


# Language, file, what separates its functions, what the wanted function starts with.
_PLACES = (
    ("NumPy", "numpy/dsigma_dT.py", "\n\n\n", "def _nu_e_total("),
    ("C", "c/dsigma_dT.c", "\n\n", "dsigma_dT_nu_e_total_points(ptrdiff_t"),
)


def excerpts() -> list[Excerpt]:
    """The kernel of dsigma/dT for nu_e, weak and magnetic together, in every language that is here."""
    found = []
    for language, name, gap, start in _PLACES:
        file = files("generated").joinpath(name)
        if not file.is_file():
            continue
        parts = [part for part in file.read_text(encoding="utf-8").split(gap) if start in part]
        found += [Excerpt(language, f"generated/{name}", part.strip()) for part in parts[:1]]
    return found
