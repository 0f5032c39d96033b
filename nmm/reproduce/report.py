"""Everything that a report holds, in the order in which it is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from nmm.reproduce.record import Figure
from nmm.reproduce.target import Target
from nmm.reproduce.verdict import Row, figure_failed, verdict
from nmm.reproduce.view import Drawn

Progress = Callable[[str, int, int], object]


def write(target: Target, folder: Path, progress: Progress) -> list[Row]:
    """Draw, check and write all files but ``claims.json``, whose rows are returned."""
    claims = [(paper, claim) for paper in target.papers for claim in paper.claims if target.claims]
    total = len(target.figures) + len(claims) + 1
    (folder / "figures").mkdir()
    drawn, rows = [], []
    for done, figure in enumerate(target.figures):
        progress(f"figure {figure.name}", done, total)
        made = draw(figure, folder / "figures")
        drawn.append(made)
        if made.error is not None:
            rows.append(figure_failed(figure, made.error))
    for done, (paper, claim) in enumerate(claims, start=len(target.figures)):
        progress(f"claim {paper.id}:{claim.id}", done, total)
        rows.append(verdict(paper, claim))
    progress("derivations and page", total - 1, total)
    from nmm.reproduce.page import render

    (folder / "index.html").write_text(render(target, drawn, rows), encoding="utf-8")
    progress("report complete", total, total)
    return rows


def draw(figure: Figure, folder: Path) -> Drawn:
    """One figure as SVG and CSV. Its failure is its own: the others are drawn, and the page says so.

    A disk that is full is everyone's failure, so that one is let through.
    """
    from nmm.reproduce.plot import to_svg
    from nmm.reproduce.table import to_csv

    try:
        curves = figure.curves()
        svg, csv = to_svg(figure, curves), to_csv(figure, curves)
    except Exception as error:  # noqa: BLE001  any failure is shown in the place of the figure
        return Drawn(figure, error=error)
    (folder / f"{figure.stem}.svg").write_text(svg, encoding="utf-8")
    (folder / f"{figure.stem}.csv").write_text(csv, encoding="utf-8")
    return Drawn(figure, curves, svg)
