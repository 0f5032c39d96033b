"""What ``nmm reproduce PAPER:FIGURE`` asks for."""

from __future__ import annotations

from dataclasses import dataclass

from nmm.errors import unknown
from nmm.reproduce.claim import Paper, papers
from nmm.reproduce.figures import all_figures
from nmm.reproduce.record import Figure


@dataclass(frozen=True)
class Target:
    """Papers and figures to do; claims are checked where a whole paper is asked for.

    `name` is what one types to ask for it.
    """

    papers: tuple[Paper, ...]
    figures: tuple[Figure, ...]
    claims: bool = True
    name: str = ""


def select(text: str) -> Target:
    """Read ``""`` (all), ``1999`` or ``miranda1999`` (a paper), ``1999:fig2`` (a figure).

    Raises
    ------
    UnknownNameError
        No such paper or figure; the message lists what there is.
    """
    name, colon, figure = text.strip().partition(":")
    if text.strip().lower() in _spellings():  # a bibliography key has a colon of its own
        name, colon, figure = text.strip(), "", ""
    if not name and not colon:
        return Target(papers(), all_figures())
    if name.lower() not in _spellings():
        raise unknown("paper", name, [paper.id for paper in papers()])
    paper = _spellings()[name.lower()]
    own = tuple(f for f in all_figures() if f.paper == paper.id)
    if not colon:
        return Target((paper,), own, name=paper.id)
    one = _one(figure, paper, own)
    return Target((paper,), (one,), claims=False, name=one.name)


def _spellings() -> dict[str, Paper]:
    return {name.lower(): paper for paper in papers() for name in (paper.id, *paper.aliases)}


def _one(text: str, paper: Paper, own: tuple[Figure, ...]) -> Figure:
    """``fig2``, also spelled ``2``, ``Fig. 2`` or ``figure2``."""
    number = text.lower().replace("figure", "").replace("fig", "").strip(" .")
    for figure in own:
        if figure.id == f"fig{number}":
            return figure
    raise unknown(f"figure of {paper.id}", text, [figure.name for figure in own])
