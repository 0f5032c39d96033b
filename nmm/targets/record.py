"""What a target material is: its atoms, and so its electrons per kilogram."""

from __future__ import annotations

import math
from dataclasses import dataclass

AVOGADRO = 6.02214076e23
"""1/mol, exact in the SI (Mohr:2024kco)."""

ATOMIC_WEIGHTS = {
    "H": (1, 1.0080), "He": (2, 4.0026), "C": (6, 12.011), "N": (7, 14.007), "O": (8, 15.999), "F": (9, 18.998),
    "Na": (11, 22.990), "Si": (14, 28.085), "Cl": (17, 35.45), "Ar": (18, 39.95), "Ge": (32, 72.630),
    "I": (53, 126.90), "Xe": (54, 131.29), "Cs": (55, 132.91),
}  # fmt: skip
"""Atomic number and abridged standard atomic weight, g/mol (Prohaska:2022pac, Table 2)."""


@dataclass(frozen=True)
class Target:
    """A material that neutrinos scatter in.

    Attributes
    ----------
    name, title : str
    composition : tuple of (str, float)
        Element and relative number of its atoms.
    density : float, kg/m^3
    sources : tuple of str
        Where density and composition come from.
    """

    name: str
    title: str
    composition: tuple[tuple[str, float], ...]
    density: float
    sources: tuple[str, ...] = ()

    @property
    def electrons_per_kg(self) -> float:
        """Number of electrons in one kilogram, all shells counted as free."""
        electrons = math.fsum(n * ATOMIC_WEIGHTS[symbol][0] for symbol, n in self.composition)
        grams = math.fsum(n * ATOMIC_WEIGHTS[symbol][1] for symbol, n in self.composition)
        return 1e3 * AVOGADRO * electrons / grams
