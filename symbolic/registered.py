"""A registered formula before and after its builder runs."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import sympy as sp

from symbolic import symbols
from symbolic.domain import Domain
from symbolic.errors import SymbolicError
from symbolic.formula import Formula, Step
from symbolic.units import unit as parse


@dataclass(frozen=True)
class Derived:
    """What a builder returns when it has more to say than an expression."""

    body: sp.Expr
    where: tuple[tuple[sp.Symbol, sp.Expr], ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Entry:
    """A registered formula that has not been derived yet."""

    name: str
    build: Callable[..., sp.Expr | Derived]
    title: str
    unit: str
    variables: tuple[sp.Symbol, ...]
    latex_name: str
    source: str
    domain: Domain
    flavours: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict, compare=False)

    def choices(self) -> list[dict[str, str]]:
        """All combinations of flavour and part."""
        flavours = [{"flavour": f} for f in self.flavours] or [{}]
        parts = [{"part": p} for p in self.parts] or [{}]
        return [{**f, **p} for f in flavours for p in parts]

    def formula(self, flavour: str = "", part: str = "") -> Formula:
        """Derive it, for a choice of flavour and part."""
        derived = self._run({k: v for k, v in (("flavour", flavour), ("part", part)) if v})
        made = Formula(
            name=self.name,
            body=derived.body,
            where=derived.where,
            variables=self.variables,
            domain=self.domain,
            unit=parse(self.unit),
            title=self.title,
            latex_name=self.latex_name,
            source=self.source,
            steps=derived.steps,
            flavour=flavour,
            part=part,
        )
        return with_parameters(made)

    def _run(self, choices: dict[str, str]) -> Derived:
        try:
            built = self.build(**choices)
        except SymbolicError:
            raise
        except Exception as error:
            where = inspect.getsourcefile(self.build) or "its file"
            raise SymbolicError(f"{self.name} in {where} cannot be built: {type(error).__name__}: {error}.") from error
        if isinstance(built, Derived):
            return built
        if not isinstance(built, sp.Expr | int | float):
            raise SymbolicError(f"{self.name} returns {built!r}; return a SymPy expression or symbolic.Derived(...).")
        return Derived(sp.sympify(built))


def with_parameters(made: Formula) -> Formula:
    """The formula with the parameters found in its expression, and with what physics allows of them."""
    free = made.expr.free_symbols - set(made.variables)
    unknown = sorted(str(s) for s in free if str(s) not in symbols.SYMBOLS)
    if unknown:
        raise SymbolicError(
            f"{made.name} uses {', '.join(unknown)}, which no one declared; use symbolic.declare(...) first."
        )
    roles = {s: symbols.info(s).role for s in free}
    stray = sorted(str(s) for s, role in roles.items() if role in ("data", "name"))
    if stray:
        raise SymbolicError(f"{made.name} uses {', '.join(stray)}, missing from its variables; add it there.")
    order = [i.symbol for i in symbols.SYMBOLS.values()]
    parameters = sorted((s for s, role in roles.items() if role == "parameter"), key=order.index)
    limits = [(s, *symbols.LIMITS[s]) for s in parameters if s in symbols.LIMITS]
    allowed = [r for s, low, high in limits for r in (sp.Ge(s, low, evaluate=False), sp.Le(s, high, evaluate=False))]
    domain = replace(made.domain, allowed=(*made.domain.allowed, *allowed))
    return replace(made, parameters=tuple(parameters), domain=domain)
