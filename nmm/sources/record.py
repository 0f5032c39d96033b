"""What a neutrino source is, once its file has been read."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from nmm.errors import NmmError
from nmm.sources import activity, description
from nmm.sources.continuum import BetaSpectrum, TabulatedSpectrum
from nmm.sources.times import describe_time, seconds, time_units

__all__ = ["Nuclide", "Source", "describe_time", "seconds", "time_units"]


@dataclass(frozen=True)
class Nuclide:
    """One nuclide of a source.

    Attributes
    ----------
    name : str
        For example ``90Y``.
    half_life, half_life_err : float, s
        NaN where it is not known.
    """

    name: str
    half_life: float
    half_life_err: float = math.nan


@dataclass(frozen=True)
class Source:
    """A neutrino source whose spectrum, normalised to one, is a set of lines or a continuum.

    Attributes
    ----------
    name : str
        The nuclide, for example ``51Cr``, or a chain in secular equilibrium, ``90Sr-90Y``.
    title : str
        One line of prose.
    flavour : str
        What it emits: ``nu_e`` for electron capture, ``nubar_e`` for beta decay.
    variant : str
        Which set of numbers: ``modern``, or a published set such as ``miranda1999``.
    half_life : float, s
        Half-life of the nuclide; of a chain in secular equilibrium, that of the parent.
    half_life_err : float, s
        Its uncertainty; NaN where the source of the number gives none.
    lines : tuple of (float, float), (MeV, 1)
        Energy and weight of each line, the heaviest first. The weights sum to one. Empty for a continuum.
    origins : tuple of str
        For each line, the captured shell and the level reached; or where the line was printed.
    fraction : float
        Part of the full neutrino flux that the lines stand for; 1 unless a published set uses only its
        main line.
    note : str
        What a reader should know about this set.
    references : tuple of str
        Keys of the bibliography.
    continuum : BetaSpectrum or TabulatedSpectrum, optional
        The density in energy; None for lines.
    nuclides : tuple of Nuclide
        Parent first.
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
    continuum: BetaSpectrum | TabulatedSpectrum | None = None
    nuclides: tuple[Nuclide, ...] = ()

    @property
    def is_continuum(self) -> bool:
        """True if the spectrum is a density in energy, False if it is a set of lines."""
        return self.continuum is not None

    @property
    def mean_life(self) -> float:
        """Mean life of the nuclide: half-life / ln 2, s."""
        return self.half_life / math.log(2)

    @property
    def E_nu_max(self) -> float:
        """Largest neutrino energy, MeV."""
        return self.breakpoints[-1]

    @property
    def breakpoints(self) -> tuple[float, ...]:
        """Energies at which the spectrum is not smooth, ascending, MeV.

        For a line source its lines; for a continuum the end points of all branches, or the nodes of a table.
        """
        if self.continuum is not None:
            return self.continuum.breakpoints
        return tuple(sorted({energy for energy, _ in self.lines}))

    @property
    def mean_energy(self) -> float:
        """Mean neutrino energy, MeV."""
        if self.continuum is not None:
            return self.continuum.mean_energy
        return math.fsum(energy * weight for energy, weight in self.lines)

    def spectrum(self, E_nu: Any) -> Any:
        """Neutrinos in an interval of energy, normalised to one.

        Parameters
        ----------
        E_nu : array_like, MeV

        Returns
        -------
        float or ndarray, 1/MeV
            0 below 0 and from the end of the spectrum on; NaN for NaN.

        Raises
        ------
        NmmError
            A line source has no density in energy; the message says what to use instead.

        Source: Behrens:1982; Hayen:2017dwg; Mougeot:2015.
        """
        if self.continuum is None:
            raise NmmError(
                f"{self.name} emits lines, no continuum, so it has no spectrum in 1/MeV (asked at {E_nu!r}); use "
                f".lines, the pairs of energy and weight, or nmm.average(...), which sums over them."
            )
        return self.continuum.spectrum(E_nu)

    def activity(self, t: Any, A_0: Any, *, fresh: bool = False) -> Any:
        """Decays per second that emit a neutrino, summed over the nuclides of the source.

        Parameters
        ----------
        t : array_like, s
            Time since the activity was `A_0`.
        A_0 : array_like, Bq
            Activity of the parent at t = 0.
        fresh : bool
            The parent was separated from its daughters at t = 0, which then grow in; by default a chain is in
            equilibrium.

        Returns
        -------
        float or ndarray, Bq

        Raises
        ------
        DomainError
            A negative time or activity; a source of unknown half-life.
        """
        return activity.total(self, t, A_0, fresh=fresh)

    def activities(self, t: Any, A_0: Any, *, fresh: bool = False) -> dict[str, Any]:
        """The same nuclide by nuclide, Bq; arguments and errors as in `activity`."""
        return activity.by_nuclide(self, t, A_0, fresh=fresh)

    def decays(self, t_1: Any, t_2: Any, A_0: Any, *, fresh: bool = False) -> Any:
        """Neutrinos emitted between two times: the integral of `activity`.

        Parameters
        ----------
        t_1, t_2 : array_like, s
        A_0, fresh
            As in `activity`.

        Returns
        -------
        float or ndarray, 1
        """
        return activity.emitted(self, (t_1, t_2), A_0, fresh=fresh)

    def flux(self, distance_cm: Any, activity_Bq: Any) -> Any:
        """Neutrinos through an area at a distance from a point-like source: A / (4 pi d^2).

        Parameters
        ----------
        distance_cm : array_like, cm
        activity_Bq : array_like, Bq
            Neutrinos per second, as `activity` gives them.

        Returns
        -------
        float or ndarray, 1/(cm^2 s)

        Raises
        ------
        DomainError
            A distance that is not positive, a negative activity.
        """
        return activity.flux(distance_cm, activity_Bq)

    def __str__(self) -> str:
        """The record as a table in plain text."""
        return description.text(self)

    def _repr_html_(self) -> str:
        """The record as a table in a notebook."""
        return description.html(self)
