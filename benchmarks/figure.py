"""Error against time: down and to the left is better."""

from __future__ import annotations

from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.results import Results, Row

# Okabe-Ito: told apart by readers who do not see all colours, and by shape in print.
STYLE = {"ours": ("#D55E00", "o"), "hand C": ("#000000", "s"), "peer": ("#0072B2", "^")}


def _panel(axes: Axes, rows: list[Row]) -> None:
    shown = [r for r in rows if r.error]
    for group, (colour, marker) in STYLE.items():
        mine = [r for r in shown if r.group == group]
        axes.scatter([r.ns for r in mine], [r.error for r in mine], c=colour, marker=marker, label=group)
    for rank, row in enumerate(sorted(shown, key=lambda r: r.ns)):
        # Names alternate in height: many candidates share one error and nearly one time.
        axes.annotate(
            row.name, (row.ns, row.error), (3, 6 + 9 * (rank % 4)), textcoords="offset points", fontsize=6
        )
    axes.set(
        xscale="log", yscale="log", xlabel="CPU time, ns per point", title=f"{rows[0].points:.0e} points"
    )
    axes.axhline(2.0**-53, lw=0.6, ls=":", c="0.5")


def draw(results: Results, path: Path) -> None:
    """One panel per size, as SVG with text as text."""
    sizes = sorted({r.points for r in results.rows})
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "benchmarks"}):
        figure = Figure(figsize=(5.5 * len(sizes), 4.2), layout="constrained")
        for axes, points in zip(figure.subplots(1, len(sizes), squeeze=False)[0], sizes, strict=True):
            _panel(axes, results.at(points))
        figure.axes[0].set_ylabel("largest relative error")
        figure.axes[0].legend(loc="upper right", fontsize=7)
        figure.savefig(path, metadata={"Date": None})
