"""Law: the dimension of a formula is the dimension that it states."""

from __future__ import annotations

from collections.abc import Iterator

from symbolic import symbols, units
from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject


class Dimension(Law):
    """Only terms of one dimension may be added, and the result must have the unit that is stated.

    A factor (hbar c)^2 that is missing or doubled, or a unit that is misread, shows here.
    """

    name = "dimension"
    universal = True

    def applies(self, subject: Subject) -> bool:
        """Every formula."""
        del subject
        return True

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """The dimension of the expression, and that of every named sub-expression that has a unit."""
        known = symbols.units()
        found = units.dimension_of(formula.expr, known)
        yield Condition(
            f"the unit is {formula.unit}",
            lambda: found == formula.unit,
            lambda: f"the expression has the unit {found}",
        )
