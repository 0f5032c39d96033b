"""A piece of a formula as a formula of its own: fewer variables, the rest of the domain, its unit, its proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import sympy as sp

from codegen.errors import PlanError
from symbolic import symbols, units
from symbolic.constants import CONSTANTS
from symbolic.domain import Domain
from symbolic.errors import DimensionError
from symbolic.formula import Formula, Step, equation
from symbolic.units import Unit

NAME = "plan"
"""Name of every piece as a formula, and of the module that they are emitted in; the key tells them apart."""

Names = tuple[tuple[sp.Symbol, sp.Expr], ...]


@dataclass(frozen=True)
class Cut:
    """What a piece is made of.

    Attributes
    ----------
    kind : str
        What it is: template, coefficient ...
    label : str
        What tells it from its siblings; part of its key, as `kind` is.
    body : Expr
    where : names that the body may use, in order of use
    variables, parameters : tuple of Symbol
        Arguments, used or not: siblings are called alike.
    why : str
        Reason of its step.
    prove : callable
        Proves again that it is the piece of its source that it claims to be.
    steps : tuple of Step
        What comes before that, after the steps of the source.
    """

    kind: str
    label: str
    body: sp.Expr
    where: Names
    variables: tuple[sp.Symbol, ...]
    parameters: tuple[sp.Symbol, ...]
    why: str
    prove: Callable[[], bool]
    steps: tuple[Step, ...] = ()


def constants() -> frozenset[sp.Symbol]:
    """Symbols that stand for measured constants, the same on all sides."""
    return frozenset(symbols.SYMBOLS[name].symbol for name in CONSTANTS)


def known_symbol(formula: Formula, name: sp.Symbol | str) -> sp.Symbol:
    """The symbol of a formula that is called `name`; raises `PlanError` if there is none."""
    choices = {str(s): s for s in (*formula.variables, *formula.parameters, *_sorted(formula.expr.free_symbols))}
    if str(name) not in choices:
        raise PlanError(f"{formula.key} does not depend on {name}; it depends on {', '.join(choices)}.")
    return choices[str(name)]


def _sorted(found: set[sp.Symbol]) -> list[sp.Symbol]:
    return sorted(found, key=str)


def used(body: sp.Expr, where: Names) -> Names:
    """The names that a body needs, directly or through other names."""
    needed, kept = set(body.free_symbols), []
    for symbol, value in reversed(where):
        if symbol in needed:
            needed |= value.free_symbols
            kept.append((symbol, value))
    return tuple(reversed(kept))


def formula_of(source: Formula, cut: Cut) -> Formula:
    """The piece as a formula that can be emitted, checked and shown like any other."""
    where = used(cut.body, cut.where)
    bare = Formula(
        name=NAME,
        body=cut.body,
        variables=cut.variables,
        parameters=cut.parameters,
        where=where,
        domain=projected(source.domain, cut.variables, cut.parameters),
        unit=Unit(),
        title=f"{cut.kind} {cut.label} of {source.key}",
        latex_name=rf"\mathrm{{{_plain(cut.kind)}}}_{{\mathrm{{{_plain(cut.label)}}}}}",
        source=source.source,
        flavour=source.flavour,
        part="_".join(x for x in (own_name(source), source.part, cut.kind, cut.label) if x),
    )
    shown = Step(f"{cut.kind} {cut.label}", equation(bare.latex_name, cut.body), cut.why, cut.prove)
    return replace(bare, unit=unit_of(bare.expr, source), steps=(*source.steps, *cut.steps, shown))


def own_name(formula: Formula) -> str:
    """Name of a formula, unless it is a piece, whose part says where it comes from."""
    return "" if formula.name == NAME else formula.name


def _plain(text: str) -> str:
    return text.replace("_", r"\_")


def unit_of(expr: sp.Expr, source: Formula) -> Unit:
    """Dimension of a piece."""
    try:
        return units.dimension_of(expr, symbols.units())
    except DimensionError as error:
        raise PlanError(f"{source.key} cannot be taken apart: {error}") from error


def projected(domain: Domain, variables: tuple[sp.Symbol, ...], parameters: tuple[sp.Symbol, ...]) -> Domain:
    """What a domain says of some of its variables; a bound by a variable that is gone becomes the sampled range."""
    have = {*variables, *parameters} | constants()
    ranges, seen = [], set(constants())
    for variable, low, high in domain.ranges:
        if variable not in have:
            continue
        if not (low.free_symbols | high.free_symbols) <= seen:
            low, high = _reach(variable)
        ranges.append((variable, low, high))
        seen.add(variable)
    ranges += [(v, *_reach(v)) for v in variables if v not in seen]
    return Domain(
        ranges=tuple(ranges),
        allowed=tuple(r for r in domain.allowed if r.free_symbols <= have),
        phase_space=tuple(r for r in domain.phase_space if r.free_symbols <= have),
        clamps=tuple((v, bound) for v, bound in domain.clamps if {v, *bound.free_symbols} <= have),
        outside=domain.outside,
    )


def _reach(variable: sp.Symbol) -> tuple[sp.Expr, sp.Expr]:
    entry = symbols.info(variable)
    return sp.Rational(repr(entry.low)), sp.Rational(repr(entry.high))
