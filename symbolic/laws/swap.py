"""Law: antineutrinos are neutrinos with g_L and g_R exchanged."""

from __future__ import annotations

from collections.abc import Iterator

from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject, identity
from symbolic.laws._expressions import antiparticle, partner, unfolded
from symbolic.symbols import g_L, g_R


class Swap(Law):
    """The antineutrino's cross section is the neutrino's with g_L and g_R exchanged.

    Crossing the neutrino legs, k <-> k', turns a left-handed current into a right-handed one. The magnetic
    part is the same for both.
    """

    name = "swap"

    def applies(self, subject: Subject) -> bool:
        """Everything with a flavour."""
        return bool(subject.flavour)

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """The swapped expression, and the couplings of the two."""
        other = partner(formula, flavour=antiparticle(formula.flavour))
        swapped = unfolded(other).xreplace({g_L: g_R, g_R: g_L})
        yield identity(f"{formula.flavour} is {other.flavour} with g_L <-> g_R", unfolded(formula), swapped)
        values = dict(other.where)
        for name in (g_L, g_R):
            if name in values:
                mine = dict(formula.where).get(name, name)
                yield identity(f"{name} is the same for both", mine, values[name])
