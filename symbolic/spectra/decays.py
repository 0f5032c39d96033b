"""Beta decays: end points, daughters and kinds of the branches that make a source's spectrum.

End points and intensities are those of ENSDF. Branches below 0.1 % of the decays of a nuclide are left out and
the rest scaled to one (90Y: 0.0115 % left out). Each end point is a constant of its own name, so that its unit,
its uncertainty and its source stand beside it like those of any constant.

Source: Tuli:1996ensdf; Hurst:paceENSDF.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from symbolic.constants import Constant
from symbolic.errors import SymbolicError
from symbolic.symbols import declare_constant

ENSDF = "Tuli:1996ensdf"
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


def _branch(name: str, daughter: tuple[int, int], E_0_keV: tuple[str, str], percent: str, kind: str) -> Branch:
    value, uncertainty = E_0_keV
    end_point = Constant(f"E_0_{name}", value, uncertainty, "keV", f"end point of {name}", ENSDF)
    return Branch(name, *daughter, end_point, sp.Rational(percent) / 100, kind)


_SR90 = _branch("Sr90", (39, 90), ("545.9", "1.4"), "100", "unique")
_Y90 = _branch("Y90", (40, 90), ("2278.5", "1.6"), "99.9885", "unique")
_CE144 = (
    _branch("Ce144_0", (59, 144), ("318.2", "2.0"), "76.5", "allowed"),
    _branch("Ce144_80", (59, 144), ("238.1", "2.0"), "3.9", "allowed"),
    _branch("Ce144_134", (59, 144), ("184.7", "2.0"), "19.6", "allowed"),
)
_PR144 = (
    _branch("Pr144_0", (60, 144), ("2996.0", "2.9"), "97.9", "allowed"),
    _branch("Pr144_697", (60, 144), ("2299.5", "2.9"), "1.04", "unique"),
    _branch("Pr144_2186", (60, 144), ("810.3", "2.9"), "1.05", "allowed"),
)

# Name of a source as an identifier -> its nuclides, each with its branches; two nuclides are in secular
# equilibrium, one decay of each.
DECAYS: dict[str, tuple[tuple[Branch, ...], ...]] = {
    "H3": ((_branch("H3", (2, 3), ("18.5906", "0.0032"), "100", "allowed"),),),
    "Sr90": ((_SR90,),),
    "Y90": ((_Y90,),),
    "Sr90_Y90": ((_SR90,), (_Y90,)),
    "Pm147": ((_branch("Pm147", (62, 147), ("224.5", "0.4"), "99.99", "allowed"),),),
    "Ce144_Pr144": (_CE144, _PR144),
}


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
    key = "_".join(_as_identifier(part) for part in source.split("-"))
    if key not in DECAYS:
        raise SymbolicError(f"{source!r} has no beta spectrum here; known: {', '.join(DECAYS)}.")
    nuclides = DECAYS[key]
    totals = [sum((b.share for b in branches), sp.Integer(0)) for branches in nuclides]
    return tuple(
        (b, b.share / total / len(nuclides)) for branches, total in zip(nuclides, totals, strict=True) for b in branches
    )


def _as_identifier(nuclide: str) -> str:
    mass = nuclide[: len(nuclide) - len(nuclide.lstrip("0123456789"))]
    return nuclide.removeprefix(mass) + mass
