"""Error against time: down and to the left is better."""

from __future__ import annotations

from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import NullFormatter

from benchmarks.results import Results, Row

# Okabe-Ito: told apart by readers who do not see all colours, and by shape in print.
STYLE = {"ours": ("#D55E00", "o"), "hand C": ("#000000", "s"), "peer": ("#0072B2", "^")}
ROUNDING = 2.0**-53


def _panel(axes: Axes, rows: list[Row]) -> None:
    """Candidates by number, fastest first: names would cover each other, since many share one error."""
    shown = [r for r in rows if r.error]
    for rank, row in enumerate(shown, 1):
        colour, marker = STYLE[row.group]
        label = f"{rank:2d}  {row.name}, {row.ns:.2f}"
        axes.plot(row.ns, row.error, marker, c=colour, ms=5, alpha=0.8, label=label)
        offset = (0, 6 + 7 * (rank % 3)) if rank % 2 else (0, -12 - 7 * (rank % 3))
        axes.annotate(str(rank), (row.ns, row.error), offset, textcoords="offset points", ha="center", fontsize=6)
    axes.set(xscale="log", yscale="log", xlabel="CPU time, ns per point")
    axes.set_title(f"{rows[0].points:.0e} points", fontsize=9)
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.margins(x=0.08, y=0.25)
    axes.axhline(ROUNDING, lw=0.6, ls=":", c="0.5")
    axes.legend(loc="upper left", bbox_to_anchor=(1.0, 1.02), fontsize=6, frameon=False)


def draw(results: Results, path: Path) -> None:
    """One panel per size, as SVG with text as text; the dotted line is half an ULP of one."""
    sizes = sorted({r.points for r in results.rows})
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "benchmarks"}):
        figure = Figure(figsize=(7, 3.2 * len(sizes)), layout="constrained")
        for axes, points in zip(figure.subplots(len(sizes), 1, squeeze=False)[:, 0], sizes, strict=True):
            _panel(axes, results.at(points))
            axes.set_ylabel("largest relative error")
        figure.savefig(path, metadata={"Date": None})
