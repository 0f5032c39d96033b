"""Beta decays: end points, daughters and kinds of the branches that make a source's spectrum.

One file of the folder ``data`` is one source. End points and intensities are those of ENSDF. Branches below 0.1 %
of the decays of a nuclide are left out and the rest scaled to one (90Y: 0.0115 % left out). Each end point is a
constant of its own name, so that its unit, its uncertainty and its source stand beside it like those of any constant.

Source: Tuli:1996ensdf; Hurst:paceENSDF.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import sympy as sp

from symbolic.constants import Constant
from symbolic.errors import SymbolicError
from symbolic.symbols import declare_constant

ENSDF = "Tuli:1996ensdf"
DATA = Path(__file__).parent / "data"
R_0 = declare_constant(
    Constant("r_0", "1.2", "0", "fm", "nuclear radius is r_0 A^(1/3)", "Behrens:1982", "convention"), latex="r_0"
)


@dataclass(frozen=True)
class Branch:
    """One beta-minus branch.

    Attributes
    ----------
    name : str
        Of the branch; the end point is the constant ``E_0_`` + name.
    Z, A : int
        Charge and mass number of the daughter nucleus.
    end_point : Constant
        Largest kinetic energy of the electron, which is the largest energy of the neutrino.
    share : Rational
        Decays of this branch in one decay of its nuclide.
    kind : str
        ``allowed`` (also used for non-unique first-forbidden branches, the xi approximation) or ``unique``
        (first-forbidden unique).
    """

    name: str
    Z: int
    A: int
    end_point: Constant
    share: sp.Rational
    kind: str

    @property
    def E_0(self) -> sp.Symbol:
        """Symbol of the end point."""
        label = rf"E_0^{{{self.name.replace('_', ',')}}}"
        return declare_constant(self.end_point, latex=label)


Nuclides = tuple[tuple[Branch, ...], ...]


def _nuclide(table: Mapping[str, Any]) -> tuple[Branch, ...]:
    """Branches of a nuclide; where there are several, each is named after the level that it reaches, in keV."""
    rows = table["branch"]
    stem = as_identifier(table["name"])
    tags = [f"_{round(sp.Rational(row['level_keV']))}" if len(rows) > 1 else "" for row in rows]
    return tuple(_branch(stem + tag, row) for tag, row in zip(tags, rows, strict=True))


def _branch(name: str, row: Mapping[str, Any]) -> Branch:
    value, uncertainty = row["E_0_keV"], row["E_0_err_keV"]
    end_point = Constant(f"E_0_{name}", value, uncertainty, "keV", f"end point of {name}", ENSDF)
    daughter = row["daughter"]
    return Branch(name, daughter["Z"], daughter["A"], end_point, sp.Rational(row["percent"]) / 100, row["kind"])


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(DATA.glob("*.toml"))}


def _nuclides(source: str) -> Nuclides:
    """A source's nuclides; those of a chain have files of their own."""
    table = _tables()[source]
    if "chain" in table:
        return tuple(branches for member in table["chain"] for branches in _nuclides(member))
    return tuple(_nuclide(nuclide) for nuclide in table["nuclide"])


def as_identifier(source: str) -> str:
    """``90Sr-90Y`` as ``Sr90_Y90``."""
    return "_".join(_element_first(part) for part in source.split("-"))


def _element_first(nuclide: str) -> str:
    mass = nuclide[: len(nuclide) - len(nuclide.lstrip("0123456789"))]
    return nuclide.removeprefix(mass) + mass


# Name of a source as an identifier -> its nuclides, each with its branches; two nuclides are in secular
# equilibrium, one decay of each.
DECAYS: dict[str, Nuclides] = {as_identifier(source): _nuclides(source) for source in _tables()}


def decay(source: str) -> tuple[tuple[Branch, sp.Rational], ...]:
    """Branches of a source, each with its weight in the normalised spectrum.

    Parameters
    ----------
    source : str
        ``90Sr-90Y`` or ``Sr90_Y90``.

    Raises
    ------
    SymbolicError
        A source that is not here.
    """
    key = as_identifier(source)
    if key not in DECAYS:
        raise SymbolicError(f"{source!r} has no beta spectrum here; known: {', '.join(DECAYS)}.")
    nuclides = DECAYS[key]
    totals = [sum((b.share for b in branches), sp.Integer(0)) for branches in nuclides]
    return tuple(
        (b, b.share / total / len(nuclides)) for branches, total in zip(nuclides, totals, strict=True) for b in branches
    )
