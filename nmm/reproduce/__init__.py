"""`nmm reproduce`: figures, tables and claims of the papers, computed again, on one page.

A new figure is one file in ``figures/``, a new claim is one entry in ``claims/``. Importing this package
loads neither SymPy nor Matplotlib.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from nmm.reproduce.claim import papers
from nmm.reproduce.figures import all_figures
from nmm.reproduce.verdict import FAILED, surprises

__all__ = ["FAILED", "claims", "figures", "reproduce", "surprises"]

Progress = Callable[[str, int, int], None]


def figures() -> dict[str, str]:
    """Names of the figures, such as ``1999:fig2``, with their titles."""
    return {figure.name: figure.title for figure in all_figures()}


def claims() -> dict[str, str]:
    """Names of the claims, such as ``1999:eq1``, with their words."""
    return {f"{paper.id}:{claim.id}": claim.claim for paper in papers() for claim in paper.claims}


def reproduce(
    target: str = "", out: Path = Path("report"), progress: Progress | None = None
) -> list[dict[str, Any]]:
    """Draw the figures, check the claims and write the page.

    Parameters
    ----------
    target : str
        A paper (``1999``, ``miranda1999``), one of its figures (``1999:fig2``), or nothing for all.
    out : Path
        Folder for ``index.html``, ``claims.json``, ``figures/*.svg`` and ``figures/*.csv``.
    progress : callable, optional
        Called with what begins, how many parts are done, and how many there are.

    Returns
    -------
    list of dict
        The rows of ``claims.json``: ``id``, ``paper``, ``where``, ``claim``, ``expected``, ``value``,
        ``tolerance``, ``unit``, ``verdict`` (``reproduced`` or ``differs``) and ``note``. What could not be
        checked or drawn is a row too, with the value ``failed``; `surprises` picks the rows that are not as
        recorded.

    Raises
    ------
    UnknownNameError
        No such paper or figure.
    NmmError
        The folder cannot be written; nothing in it has changed then.
    """
    from nmm.reproduce.publish import staged
    from nmm.reproduce.report import write
    from nmm.reproduce.target import select

    chosen = select(target)
    with staged(Path(out)) as folder:
        rows = write(chosen, folder, progress or (lambda *_: None))
        text = json.dumps(rows, indent=1, ensure_ascii=False)
        (folder / "claims.json").write_text(text + "\n", encoding="utf-8")
    return rows
