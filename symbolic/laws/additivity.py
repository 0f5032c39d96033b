"""Law: weak and magnetic rates add."""

from __future__ import annotations

from collections.abc import Iterator

from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject, identity
from symbolic.laws._expressions import partner, unfolded


class Additivity(Law):
    """The total is the weak plus the magnetic part.

    The magnetic moment flips the helicity of a massless neutrino and the weak interaction keeps it, so
    the amplitudes lead to different states and do not interfere.
    """

    name = "additivity"

    def applies(self, subject: Subject) -> bool:
        """Totals."""
        return subject.part == "total"

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """total = weak + magnetic, with the same couplings."""
        weak, magnetic = (partner(formula, part=part) for part in ("weak", "magnetic"))
        yield identity("total = weak + magnetic", unfolded(formula), unfolded(weak) + unfolded(magnetic))
        values = {**dict(magnetic.where), **dict(weak.where)}
        for name, value in formula.where:
            yield identity(f"{name} is the same in the total and in its parts", value, values[name])
