"""Densities in energy: a beta spectrum, whose kernel is emitted or compiled on demand, or a table of the user's."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nmm import kernels
from nmm.errors import UsageError
from nmm.quantities import strip

SHAPES = ("allowed", "p2_q2", "unique")
"""The shape factors; the same as symbolic/spectra/shapes.py (a test compares them), since this loads no SymPy."""

NODES = 96  # Gauss-Legendre nodes of one smooth piece: 1e-13 of the mean energy for every choice
Density = Callable[[Any], Any]


@dataclass(frozen=True)
class Choice:
    """What goes into a beta spectrum.

    Attributes
    ----------
    shape : str
        ``allowed``, ``p2_q2`` or ``unique`` for all branches; empty: what each branch is.
    fermi, finite_size, screening : bool
        Coulomb field of a point nucleus; of an extended one; atomic electrons. The last two need the first.
    """

    shape: str = ""
    fermi: bool = True
    finite_size: bool = False
    screening: bool = False

    def words(self) -> str:
        """The choice in words."""
        factors = [
            "Fermi function" if self.fermi else "no Coulomb field",
            "finite size" if self.finite_size else "point nucleus",
            "screening" if self.screening else "no screening",
        ]
        return ", ".join([f"shape {self.shape or 'of each branch'}", *(factors if self.fermi else factors[:1])])


@dataclass(frozen=True)
class Branch:
    """One beta branch.

    Attributes
    ----------
    parent, daughter : str
    level_keV : float, keV
        Level of the daughter that is reached.
    E_0, E_0_err : float, MeV
        End point.
    weight : float
        Share in the normalised spectrum.
    kind : str
        ``allowed`` or ``unique`` (first-forbidden unique).
    """

    parent: str
    daughter: str
    level_keV: float
    E_0: float
    E_0_err: float
    weight: float
    kind: str


@dataclass(frozen=True)
class BetaSpectrum:
    """A sum of beta branches.

    Attributes
    ----------
    formula : str
        The registered formula of the default choice, such as ``beta_spectrum_Sr90_Y90``.
    choice : Choice
    branches : tuple of Branch
    breakpoints : tuple of float, MeV
    """

    formula: str
    choice: Choice
    branches: tuple[Branch, ...]
    breakpoints: tuple[float, ...]

    @property
    def is_default(self) -> bool:
        """True if the kernel is an emitted one."""
        return self.choice == Choice()

    def spectrum(self, E_nu: Any) -> Any:
        """Density at an energy in MeV, 1/MeV."""
        run = kernels.kernel(self.formula) if self.is_default else _compiled(self.formula, self.choice)
        # kernels take no negative energies, and 0 there is what they give at 0
        return _evaluated(lambda E: run(np.maximum(E, 0.0)), E_nu)

    def symbolic(self) -> Any:
        """The spectrum as a `Formula`, derived now; this loads SymPy."""
        return _derived(self.formula, self.choice)

    @cached_property
    def mean_energy(self) -> float:
        """Mean neutrino energy, MeV."""
        return _moment(self.spectrum, self.breakpoints)


@dataclass(frozen=True)
class TabulatedSpectrum:
    """A spectrum given by its values, straight between them and 0 outside, normalised to one.

    Attributes
    ----------
    energies : tuple of float, MeV
        Ascending.
    values : tuple of float, 1/MeV
    """

    energies: tuple[float, ...]
    values: tuple[float, ...]

    @property
    def breakpoints(self) -> tuple[float, ...]:
        """The nodes, MeV; 0 is none, since nothing is below."""
        return tuple(e for e in self.energies if e > 0)

    def spectrum(self, E_nu: Any) -> Any:
        """Density at an energy in MeV, 1/MeV."""
        return _evaluated(self._straight, E_nu)

    def _straight(self, E_nu: NDArray[np.float64]) -> NDArray[np.float64]:
        inside = np.interp(E_nu, self.energies, self.values, left=0.0, right=0.0)
        made: NDArray[np.float64] = np.where(E_nu >= self.energies[-1], 0.0, inside)
        return made

    @cached_property
    def mean_energy(self) -> float:
        """Mean neutrino energy, MeV: exact for straight pieces."""
        x, y = np.asarray(self.energies), np.asarray(self.values)
        ends = x[:-1] * (2 * y[:-1] + y[1:]) + x[1:] * (y[:-1] + 2 * y[1:])
        return float(np.sum(np.diff(x) * ends) / 6)


def _evaluated(run: Density, E_nu: Any) -> Any:
    """Values like those of a ufunc: floats for numbers."""
    try:
        energies = np.asarray(strip(E_nu, "MeV", "E_nu"), dtype=np.float64)
    except (TypeError, ValueError) as error:
        if hasattr(error, "exit_code"):  # one of ours, with its sentence
            raise
        raise UsageError(f"E_nu = {E_nu!r} is not a number or an array of numbers; energies are in MeV.") from error
    values = run(energies)
    return values if np.ndim(values) else float(values)


@lru_cache(maxsize=64)
def _compiled(formula: str, choice: Choice) -> Density:
    """The kernel of another choice, derived and compiled here: seconds, once for each choice and machine.

    Imported by name at the moment of use: evaluating an emitted spectrum must not load SymPy.
    """
    made = _derived(formula, choice)
    kernel: Density = importlib.import_module("codegen").compile(made, backend=kernels.preferred())
    return kernel


def _derived(formula: str, choice: Choice) -> Any:
    """The symbolic spectrum of a choice."""
    spectra = importlib.import_module("symbolic.spectra")
    wanted = spectra.Choice(choice.shape, choice.fermi, choice.finite_size, choice.screening)
    return spectra.beta_spectrum(formula.removeprefix("beta_spectrum_"), wanted)


def kinks(formula: str, choice: Choice) -> tuple[float, ...]:
    """Energies where a choice of factors adds a break, MeV: screening ends where its rule fails."""
    if not (choice.fermi and choice.screening):
        return ()
    found: tuple[float, ...] = importlib.import_module("symbolic.spectra").screening_edges(
        formula.removeprefix("beta_spectrum_")
    )
    return found


def _moment(density: Density, breaks: tuple[float, ...]) -> float:
    """Integral of E f(E), piece by piece.

    E = b - (b - a) s^2 on each piece: near an end point b a spectrum is a function of the electron's momentum,
    which goes like the root of b - E.
    """
    x, w = np.polynomial.legendre.leggauss(NODES)
    s, w = (x + 1) / 2, w / 2
    a, b = np.array((0.0, *breaks[:-1]))[:, None], np.array(breaks)[:, None]
    E = b - (b - a) * s**2
    return float(np.sum(density(E) * E * 2 * s * (b - a) * w))
