"""Drawing: one style for all figures, for print and for a page.

Matplotlib is imported here and nowhere else; this module is imported when something is drawn.
"""

from __future__ import annotations

from io import StringIO
from typing import Any

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import AutoMinorLocator, MaxNLocator

from nmm.reproduce.record import Axis, Curve, Figure, Mark

# Colour and dash together, so that curves differ in black and white too (colours of Okabe and Ito,
# told apart by colour-blind readers).
_STYLES = (
    ("#000000", "-"),
    ("#0072B2", (0, (6, 2))),
    ("#D55E00", (0, (6, 2, 1.2, 2))),
    ("#009E73", (0, (1.6, 1.6))),
    ("#CC79A7", (0, (8, 1.6))),
    ("#E69F00", (0, (3, 1.2, 1.2, 1.2, 1.2, 1.2))),
    ("#56B4E9", "-"),
)
_RC = {
    "svg.fonttype": "path",  # the same letters on a machine without the font
    "svg.hashsalt": "nmm",  # the same bytes at every run
    "font.family": "STIXGeneral",
    "mathtext.fontset": "stix",
    "font.size": 10,
    "axes.linewidth": 0.7,
    "legend.fontsize": 9.5,
}


def to_svg(figure: Figure, curves: tuple[Curve, ...]) -> str:
    """The figure as one SVG element, without XML prologue, ready for a file or a page."""
    with mpl.rc_context(_RC):
        canvas = draw(figure, curves)
        text = StringIO()
        canvas.savefig(text, format="svg", metadata={"Date": None, "Creator": None, "Title": figure.title})
    svg = text.getvalue()
    return _without_clashes(svg[svg.index("<svg") :], figure)


def _without_clashes(svg: str, figure: Figure) -> str:
    """Make the names inside unique to the figure: several SVG share one page."""
    for before in ('id="', 'xlink:href="#', 'href="#', "url(#"):
        svg = svg.replace(before, f"{before}{figure.stem}-")
    return svg.replace(f'xlink:href="#{figure.stem}-{figure.stem}-', f'xlink:href="#{figure.stem}-')


def draw(figure: Figure, curves: tuple[Curve, ...]) -> Canvas:
    """The figure on a canvas of one journal column and a half."""
    canvas = Canvas(figsize=(5.2, 3.7), layout="constrained")
    FigureCanvasAgg(canvas)
    axes = canvas.add_subplot()
    for curve in curves:
        if curve.line != "none":
            _plot(axes, figure, curve)
    for mark in figure.marks:
        _mark(axes, mark)
    _dress(axes, figure)
    axes.legend(frameon=False, handlelength=3.2, loc="best")
    return canvas


def _plot(axes: Any, figure: Figure, curve: Curve) -> None:
    colour, dash = _STYLES[curve.style]
    x, y = (values / 10.0**axis.power for values, axis in ((curve.x, figure.x), (curve.y, figure.y)))
    if curve.line == "point":
        axes.plot(x, y, marker="+", markersize=9, color="0.25", linestyle="none", clip_on=False, label=curve.label)
        return
    thick = curve.line == "thick"
    axes.plot(x, y, color=colour, linestyle=dash, linewidth=1.5 if thick else 0.6, label=curve.label)


def _mark(axes: Any, mark: Mark) -> None:
    axes.axvline(mark.x, color="0.55", linewidth=0.6, zorder=0)
    axes.annotate(
        mark.text,
        (mark.x, 1.0),
        xycoords=("data", "axes fraction"),
        xytext=(2, -4),
        textcoords="offset points",
        rotation=90,
        va="top",
        fontsize=8,
        color="0.4",
    )


def _dress(axes: Any, figure: Figure) -> None:
    axes.set_xlabel(_axis_label(figure.x))
    axes.set_ylabel(_axis_label(figure.y))
    axes.set_xlim(*(value / 10.0**figure.x.power for value in figure.x.limits))
    axes.set_ylim(*(value / 10.0**figure.y.power for value in figure.y.limits))
    for side, axis in ((axes.xaxis, figure.x), (axes.yaxis, figure.y)):
        if axis.scale == "log":
            side.axes.set(**{f"{side.axis_name}scale": "log"})
            continue
        side.set_major_locator(MaxNLocator(6, steps=[1, 2, 5, 10]))
        side.set_minor_locator(AutoMinorLocator())
    axes.tick_params(which="both", direction="in", top=True, right=True, width=0.6)


def _axis_label(axis: Axis) -> str:
    """Symbol and unit, such as ``dsigma/dT [10^-45 cm^2/MeV]``."""
    scale = f"10^{{{axis.power}}}" if axis.power else ""
    unit = "" if axis.unit == "1" else _unit(axis.unit)
    inside = r"\,".join(part for part in (scale, unit) if part)
    return rf"${axis.latex}\;\;[{inside}]$" if inside else f"${axis.latex}$"


def _unit(unit: str) -> str:
    """LaTeX of a unit such as ``cm^2/MeV``, upright."""
    words = unit.replace("cm^2", r"\mathrm{cm}^2").replace("MeV", r"\mathrm{MeV}")
    words = words.replace("deg", r"\mathrm{deg}")
    return words.replace("/", r"\,/\,") if "/" in words else words
