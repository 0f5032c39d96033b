"""A source's continuum, ready to be integrated: its break points, its density, its moments (made once)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generated.plans import recoil
from nmm.integrals import compiled
from nmm.integrals.table import MomentTable, moment_table

Array = NDArray[np.float64]

KEPT = 64


@dataclass(frozen=True)
class Continuum:
    """The spectrum of a source between its break points.

    Attributes
    ----------
    source : Source
    breaks : tuple of float, MeV
        Where it begins, its break points, where it ends.
    """

    source: Any
    breaks: tuple[float, ...]

    @property
    def E_nu_max(self) -> float:
        """End of the spectrum, MeV."""
        return self.breaks[-1]

    def density(self, E_nu: Array) -> Array:
        """The spectrum, 1/MeV."""
        values: Array = np.asarray(self.source.spectrum(E_nu), dtype=float)
        return values

    @cached_property
    def moments(self) -> MomentTable:
        """Moments with the weight of the plan."""
        return moment_table(lambda E: self.density(E) * recoil.weight(E), self.breaks)

    @cached_property
    def stored(self) -> compiled.Stored:
        """The same for the C text."""
        return compiled.stored(self.moments)

    def inside(self, start: Array) -> Array:
        """Break points above each start, the others replaced by the end: columns of edges."""
        points = np.array(self.breaks)
        return np.where(points > start[:, None], points, self.E_nu_max)


_made: dict[int, Continuum] = {}


def is_continuum(src: Any) -> bool:
    """True for a source with a spectrum instead of lines."""
    return not src.lines


def continuum(src: Any) -> Continuum:
    """The continuum of a source; the same source gives the same tables."""
    found = _made.get(id(src))
    if found is None or found.source is not src:
        if len(_made) >= KEPT:
            _made.clear()
        points = tuple(sorted({float(b) for b in src.breakpoints} | {float(src.E_nu_max)}))
        first = () if points[0] <= 0.0 else (0.0,)
        found = _made[id(src)] = Continuum(src, (*first, *points))
    return found
