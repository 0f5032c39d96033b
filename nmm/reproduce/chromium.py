"""51Cr as the 1999 paper takes it (one line) and as it is (four lines): the curves of Figs. 2 and 3."""

from __future__ import annotations

import numpy as np

import nmm
from nmm.reproduce.record import Array, Curve

MOMENTS = (0.6e-10, 0.8e-10, 1e-10)
"""Magnetic moments of Fig. 2, in Bohr magnetons."""

_VARIANTS = (("miranda1999", ""), ("modern", ", modern lines"))


def main_line() -> float:
    """Energy of the line that the paper uses, MeV."""
    ((energy, _),) = nmm.source("51Cr", variant="miranda1999").lines
    return energy


def curves(observable: str, variable: str, grid: Array) -> tuple[Curve, ...]:
    """Standard Model and the magnetic moments, for the paper's line and for the modern lines.

    Of the modern lines only the Standard Model is drawn, thin; the magnetic ones would lie on the thick
    curves and fill their gaps, so they are in the table only.

    Parameters
    ----------
    observable : str
        As in `nmm.average`.
    variable : str
        Name of its argument that runs over `grid`.
    grid : ndarray, in the unit of that argument

    Returns
    -------
    tuple of Curve
        Averages over the lines, whose weights add to one.
    """
    found = []
    for variant, ending in _VARIANTS:
        lines = nmm.source("51Cr", variant=variant)
        for style, mu_nu in enumerate((0.0, *MOMENTS)):
            part = "magnetic" if mu_nu else "weak"
            y = np.asarray(nmm.average(observable, lines, **{variable: grid}, part=part, mu_nu=mu_nu))
            line = "thick" if not ending else "none" if mu_nu else "thin"
            found.append(Curve(_label(mu_nu) + ending, _name(mu_nu) + ending, grid, y, style, line))
    return tuple(found)


def _label(mu_nu: float) -> str:
    if not mu_nu:
        return "Standard Model"
    digits = f"{mu_nu / 1e-10:g}"
    factor = "" if digits == "1" else rf"{digits}\times "
    return rf"$\mu_\nu = {factor}10^{{-10}}\,\mu_\mathrm{{B}}$"


def _name(mu_nu: float) -> str:
    return f"magnetic, mu_nu = {mu_nu:.0e} mu_B" if mu_nu else "weak"
