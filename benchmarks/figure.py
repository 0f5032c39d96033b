"""Error against time: down and to the left is better."""

from __future__ import annotations

import math
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import LogLocator, NullFormatter, StrMethodFormatter

from benchmarks.labels import Box, place
from benchmarks.results import Results, Row

# Okabe-Ito: told apart by readers who do not see all colours, and by shape in print.
STYLE = {"ours": ("#D55E00", "o"), "hand C": ("#000000", "s"), "peer": ("#0072B2", "^")}
AIM = 10.0  # ULP
NOTHING = 2.0**53  # an error as large as the value
FLOOR = 0.3
FONT = 7
POINTS = 10**5  # the size that is drawn, where it was measured
NOTE = "marker: largest error anywhere in phase space; line: down to the largest error in the bulk; hollow: fast-math"


def drawn(results: Results, workload: str) -> list[Row]:
    """Rows of the panel of a workload: one size, variants left out, only what has an error."""
    sizes = sorted({points for name, points in results.tables() if name == workload})
    points = POINTS if POINTS in sizes else sizes[-1]
    return [r for r in results.at(workload, points) if r.drawn and results.judged(workload, r.name)]


def _clipped(error: float) -> float:
    return min(max(error, FLOOR), NOTHING) if not math.isnan(error) else NOTHING


def _markers(axes: Axes, results: Results, rows: list[Row]) -> list[tuple[float, float]]:
    found = []
    for row in rows:
        colour, marker = STYLE[row.group]
        judged = results.judged(row.workload, row.name)
        worst = _clipped(max(judged.bulk, judged.corners or 0.0)) if judged else NOTHING
        bulk = _clipped(judged.bulk) if judged else NOTHING
        fill = "white" if "fast" in row.name else colour
        axes.plot([row.ns, row.ns], [bulk, worst], lw=0.8, c=colour, alpha=0.25, zorder=1)
        axes.plot(row.ns, worst, marker, c=colour, mfc=fill, ms=5.5, mew=1.1, zorder=3)
        found.append((row.ns, worst))
    return found


def _frame(axes: Axes, rows: list[Row], title: str, top: float) -> None:
    times = [row.ns for row in rows]
    top = min(max(1e2, 50 * top), NOTHING * 60)
    axes.set(xscale="log", yscale="log", ylim=(FLOOR / 1.6, top), xlim=(min(times) / 2.2, max(times) * 2.6))
    axes.set_title(f"{title}; {rows[0].points:.0e} points".replace("e+0", "e"), fontsize=9, loc="left")
    axes.xaxis.set_major_formatter(StrMethodFormatter("{x:g}"))
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.yaxis.set_major_locator(LogLocator(numticks=8))
    axes.yaxis.set_minor_formatter(NullFormatter())
    axes.tick_params(labelsize=8)
    axes.grid(which="major", lw=0.3, c="0.88")
    axes.axhspan(FLOOR / 10, AIM, color="#009E73", alpha=0.07, lw=0)
    left = {"transform": axes.get_yaxis_transform(), "fontsize": 6.5, "ha": "right"}
    axes.text(0.99, AIM * 1.15, "10 ULP", c="#00664c", **left)
    if top > NOTHING:
        axes.axhline(NOTHING, lw=0.6, ls=":", c="0.4")
        axes.text(0.99, NOTHING * 1.5, "no digit right", c="0.4", **left)


def _label(axes: Axes, canvas: FigureCanvasAgg, rows: list[Row], where: list[tuple[float, float]]) -> None:
    renderer = canvas.get_renderer()
    pixels = [tuple(map(float, axes.transData.transform(p))) for p in where]
    middle = {"transform": axes.transAxes, "fontsize": FONT}
    weight = {"ours": "bold"}
    texts = [
        axes.text(0.5, 0.5, r.name, c=STYLE[r.group][0], weight=weight.get(r.group, "normal"), **middle) for r in rows
    ]
    sizes = [(e.width, e.height) for e in (t.get_window_extent(renderer) for t in texts)]
    inside = axes.get_window_extent(renderer)
    frame = Box(inside.x0 + 3, inside.y0 + 3, inside.x1 - 3, inside.y1 - 3)
    boxes = place([(x, y) for x, y in pixels], sizes, frame)
    for text, box, (x, y) in zip(texts, boxes, pixels, strict=True):
        text.remove()
        corner = axes.transData.inverted().transform((box.left, box.bottom))
        axes.text(*corner, text.get_text(), fontsize=FONT, c=text.get_color(), weight=text.get_weight(), zorder=4)
        near = (min(max(x, box.left), box.right), min(max(y, box.bottom), box.top))
        if math.dist(near, (x, y)) > 0.09 * canvas.figure.dpi:
            ends = axes.transData.inverted().transform([near, (x, y)])
            axes.plot(ends[:, 0], ends[:, 1], lw=0.5, c=text.get_color(), alpha=0.7, zorder=2)


def _legend(figure: Figure) -> None:
    entries = [
        Line2D([], [], ls="", marker=marker, c=colour, ms=6, label=group) for group, (colour, marker) in STYLE.items()
    ]
    figure.legend(handles=entries, loc="upper right", ncols=len(entries), fontsize=9, frameon=False)


def _machine(results: Results) -> str:
    cpu = results.machine.get("cpu", {})
    model = " ".join(f"{cpu.get('model', '')} {cpu.get('vectors', '')}".split()) if isinstance(cpu, dict) else ""
    return f"one core of {model or 'an unknown processor'}, {results.machine.get('compiler', '')}"


def draw(results: Results, path: Path) -> None:
    """One panel per workload; SVG keeps text as text."""
    panels = [(w, rows) for w in dict.fromkeys(w for w, _ in results.tables()) if (rows := drawn(results, w))]
    columns = 2 if len(panels) > 1 else 1
    lines = -(-len(panels) // columns)
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "benchmarks"}):
        figure = Figure(figsize=(7.2 * columns, 4.9 * lines + 0.9), dpi=110)
        canvas = FigureCanvasAgg(figure)
        grid = figure.subplots(lines, columns, squeeze=False).ravel()
        height = 4.9 * lines + 0.9
        figure.subplots_adjust(0.05, 0.85 / height, 0.99, 1 - 0.75 / height, 0.12, 0.27)
        for axes in grid[len(panels) :]:
            axes.remove()
        for axes, (workload, rows) in zip(grid, panels, strict=False):
            where = _markers(axes, results, rows)
            title = str(results.workloads.get(workload, {}).get("title", workload))
            _frame(axes, rows, title, max(error for _, error in where))
            _label(axes, canvas, rows, where)
            axes.set_xlabel("CPU time, ns per point", fontsize=8)
            axes.set_ylabel("largest error, ULP", fontsize=8)
        figure.suptitle("Error against time: lower left is better", x=0.05, ha="left", fontsize=13)
        _legend(figure)
        figure.text(0.05, 0.15 / height, f"{NOTE}\n{_machine(results)}", fontsize=7.5, c="0.3")
        figure.savefig(path, metadata={"Date": None} if path.suffix == ".svg" else None)
