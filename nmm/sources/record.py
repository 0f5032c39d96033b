"""What a neutrino source is, once its file has been read."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape
from typing import NoReturn

from nmm.errors import NmmError

_UNITS = {"min": 60.0, "h": 3600.0, "d": 86400.0, "y": 365.2422 * 86400.0}
"""Units of time in seconds; the year is the tropical one, as in nuclear data tables."""


@dataclass(frozen=True)
class Source:
    """A neutrino source whose spectrum, normalised to one, is a set of lines.

    Attributes
    ----------
    name : str
        The nuclide, for example ``51Cr``.
    title : str
        One line of prose.
    flavour : str
        What it emits: ``nu_e`` for electron capture.
    variant : str
        Which set of numbers: ``modern``, or a published set such as ``miranda1999``.
    half_life : float, s
        Half-life of the nuclide.
    half_life_err : float, s
        Its uncertainty; NaN where the source of the number gives none.
    lines : tuple of (float, float), (MeV, 1)
        Energy and weight of each line, the heaviest first. The weights sum to one.
    origins : tuple of str
        For each line, the captured shell and the level reached; or where the line was printed.
    fraction : float
        Part of the full neutrino flux that the lines stand for; 1 unless a published set uses only its
        main line.
    note : str
        What a reader should know about this set.
    references : tuple of str
        Keys of the bibliography.
    """

    name: str
    title: str
    flavour: str
    variant: str
    half_life: float
    half_life_err: float
    lines: tuple[tuple[float, float], ...]
    origins: tuple[str, ...]
    fraction: float = 1.0
    note: str = ""
    references: tuple[str, ...] = ()

    @property
    def mean_life(self) -> float:
        """Mean life of the nuclide: half-life / ln 2, s."""
        return self.half_life / math.log(2)

    @property
    def E_nu_max(self) -> float:
        """Largest neutrino energy, MeV."""
        return max(energy for energy, _ in self.lines)

    @property
    def breakpoints(self) -> tuple[float, ...]:
        """Energies at which the spectrum is not smooth, ascending, MeV: for a line source, its lines."""
        return tuple(sorted({energy for energy, _ in self.lines}))

    def spectrum(self, E_nu: object) -> NoReturn:
        """Raise, since lines have no density in energy.

        Raises
        ------
        NmmError
            Always; the message says what to use instead.
        """
        raise NmmError(
            f"{self.name} emits lines, no continuum, so it has no spectrum in 1/MeV (asked at {E_nu!r}); use "
            f".lines, the pairs of energy and weight, or nmm.average(...), which sums over them."
        )

    def __str__(self) -> str:
        """The record as a table in plain text."""
        rows = [f"  {'E_nu / MeV':>10}  {'weight':>9}  origin"]
        rows += [f"  {e:10.6f}  {w:9.6f}  {origin}" for e, w, origin in self._rows()]
        return "\n".join([self._head(), *rows, *([self.note] if self.note else [])])

    def _repr_html_(self) -> str:
        """The record as a table in a notebook."""
        rows = "".join(
            f"<tr><td>{e:.6f}</td><td>{w:.6f}</td><td>{escape(origin)}</td></tr>"
            for e, w, origin in self._rows()
        )
        head = "<tr><th>E_nu / MeV</th><th>weight</th><th>origin</th></tr>"
        note = f"<p>{escape(self.note)}</p>" if self.note else ""
        return f"<p>{escape(self._head())}</p><table>{head}{rows}</table>{note}"

    def _rows(self) -> list[tuple[float, float, str]]:
        return [(e, w, origin) for (e, w), origin in zip(self.lines, self.origins, strict=True)]

    def _head(self) -> str:
        life = describe_time(self.half_life)
        part = "" if self.fraction == 1.0 else f", standing for {self.fraction:.0%} of the flux"
        return f"{self.name} ({self.variant}): {self.title}; {self.flavour}, half-life {life}{part}"


def seconds(value: float, unit: str) -> float:
    """`value` in `unit` (one of min, h, d, y) as seconds."""
    return value * _UNITS[unit]


def time_units() -> tuple[str, ...]:
    """The units of time that a source file may use."""
    return tuple(_UNITS)


def describe_time(time: float) -> str:
    """A time in s in words, in days below two years and in years above."""
    unit = "d" if time < 2 * _UNITS["y"] else "y"
    return f"{time / _UNITS[unit]:.5g} {unit}"
