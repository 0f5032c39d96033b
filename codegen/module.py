"""All kernels of one formula: the choices of flavour and part, equal ones made once."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.errors import CodegenError
from codegen.pipeline import Lowered, lower, program
from codegen.render import Module
from symbolic import registry, symbols, units
from symbolic.errors import DimensionError
from symbolic.formula import Formula


@dataclass(frozen=True)
class Family:
    """A formula's kernels, lowered, before a backend sees them."""

    name: str
    formula: Formula
    kernels: tuple[tuple[str, Lowered], ...]
    aliases: tuple[tuple[str, str], ...]
    formulas: tuple[Formula, ...]  # one per kernel
    accuracy: str = "default"

    def module(self) -> Module:
        """What a backend emits."""
        made = tuple((function, program(lowered)) for function, lowered in self.kernels)
        first = self.formula
        texts = (self.name, first.title, first.source, str(first.unit))
        return Module(*texts, made, self.aliases, self.formulas, self.accuracy)


def function_name(name: str, flavour: str, part: str) -> str:
    """Name of a kernel within its module: the choices, or the formula's name where there are none."""
    return "_".join(x for x in (flavour, part) if x) or name


def family(name: str) -> Family:
    """Derive and lower every choice of a registered formula."""
    formulas = [registry.get(name, **choice) for choice in registry.entry(name).choices()]
    return family_of(name, formulas)


def require_unit(formula: Formula) -> None:
    """Raise `CodegenError` if the expression has not the stated unit: a header must not lie."""
    try:
        found = units.dimension_of(formula.expr, symbols.units())
    except DimensionError as error:
        raise CodegenError(f"{formula.key}: {error}") from error
    if found != formula.unit:
        raise CodegenError(f"{formula.key} is stated in {formula.unit}, but its expression has the dimension {found}.")


def family_of(name: str, formulas: list[Formula], accuracy: str = "default") -> Family:
    """The family of some formulas that differ in flavour and part only."""
    kernels: list[tuple[str, Lowered]] = []
    aliases: list[tuple[str, str]] = []
    made: list[Formula] = []
    seen: dict[object, str] = {}
    for formula in formulas:
        require_unit(formula)
        function = function_name(name, formula.flavour, formula.part)
        meaning = (formula.expr, formula.body, formula.domain)
        if meaning in seen:
            aliases.append((function, seen[meaning]))
            continue
        seen[meaning] = function
        kernels.append((function, lower(formula, function, accuracy=accuracy)))
        made.append(formula)
    return Family(name, formulas[0], tuple(kernels), tuple(aliases), tuple(made), accuracy)
