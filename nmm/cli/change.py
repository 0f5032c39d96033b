"""Which formula, and which variable is to be replaced. Imports SymPy: load it lazily."""

from __future__ import annotations

from collections.abc import Iterable

import symbolic
from nmm.cli.arguments import Accepted, request
from nmm.errors import UsageError, unknown
from symbolic.change_of_variables import CHANGES


def chosen(name: str, words: Iterable[str]) -> symbolic.Formula:
    """The formula `name` for the flavour and part in `words`."""
    entry = symbolic.entry(name)
    choices = {"flavour": entry.flavours, "part": entry.parts}
    accepted = Accepted(of=name, data={}, choices={key: known for key, known in choices.items() if known})
    return symbolic.get(name, **request(words, accepted).model)


def changed(name: str, words: Iterable[str], new: str, old: str | None) -> symbolic.Formula:
    """The density `name` in the variable `new`."""
    formula = chosen(name, words)
    replaced = old or _guess(formula, new)
    _check_density(formula, replaced)
    return formula.change_variable(replaced, new)


def _guess(formula: symbolic.Formula, new: str) -> str:
    """The variable that `new` can replace: first the one the formula is a density in."""
    targets = sorted({str(change.new) for change in CHANGES})
    if new not in targets:
        raise unknown("variable to change to", new, targets)
    variables = [str(v) for v in formula.variables]
    if new in variables:
        raise UsageError(f"{formula.name} is already a function of {new}; give another variable to --to.")
    olds = [str(c.old) for c in CHANGES if str(c.new) == new and str(c.old) in variables]
    if not olds:
        raise UsageError(
            f"{formula.name} depends on {', '.join(variables)}, none of which {new} can replace; "
            f"see: nmm show {formula.name}"
        )
    return min(olds, key=lambda name: (f"_d{name}" not in formula.name, variables.index(name)))


def _check_density(formula: symbolic.Formula, old: str) -> None:
    """A Jacobian belongs to densities only; at fixed T, a spectrum in E_nu multiplies the cross section."""
    density = f"_d{old}" in formula.name or (old == "T" and formula.unit.MeV < 0)
    folded = old == "E_nu" and {"T", "E_nu"} <= {str(v) for v in formula.variables} and formula.unit.cm > 0
    if not (density or folded):
        raise UsageError(
            f"{formula.name} is not a density in {old}, so no Jacobian belongs to it; densities are dsigma_dT, "
            "dsigma_dcostheta and formulas of your own per MeV."
        )
