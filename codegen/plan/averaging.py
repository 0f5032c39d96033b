"""What an average of any formula over a spectrum needs: its kernel, the ends of its range of E_nu, its kinks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import sympy as sp

from codegen.errors import PlanError
from codegen.kernel import Kernel, compile
from codegen.plan.limits import Limit, clamped, ends
from symbolic import symbols
from symbolic.constants import CONSTANTS
from symbolic.domain import Domain
from symbolic.formula import Formula
from symbolic.symbols import E_nu

Function = Callable[..., Any]

_UNITS = {"mu_nu": "mu_B"}


@dataclass(frozen=True)
class End:
    """An end of the range of E_nu, or a kink, as a function of the other arguments.

    Attributes
    ----------
    text : str
        The inequality it is the end of, solved for E_nu.
    at : callable
        Its value in MeV for the other arguments, in the order of `Averaged.others`.
    """

    text: str
    at: Function


@dataclass(frozen=True)
class Demand:
    """What physics allows of the other arguments: `margin` >= 0, or > 0 if `is_strict`."""

    text: str
    margin: Function
    is_strict: bool


@dataclass(frozen=True)
class Averaged:
    """A formula ready to be averaged over E_nu.

    Attributes
    ----------
    kernel : Kernel
    units : dict of str -> str
        The other arguments, data first, with their units.
    data : tuple of str
        Those that must be given.
    lower, upper, kinks : tuple of End
        Ends of phase space that could be solved for E_nu; where a clamp sets in.
    unsolved : tuple of str
        Inequalities in E_nu that could not; the kernel is 0 (or NaN) where they fail.
    demands : tuple of Demand
    """

    kernel: Kernel
    units: dict[str, str]
    data: tuple[str, ...]
    lower: tuple[End, ...]
    upper: tuple[End, ...]
    kinks: tuple[End, ...]
    unsolved: tuple[str, ...]
    demands: tuple[Demand, ...]

    @property
    def others(self) -> tuple[str, ...]:
        """Names of all arguments but E_nu."""
        return tuple(self.units)


@cache
def averaged(formula: Formula, backend: str) -> Averaged:
    """Compile a formula and solve its domain for E_nu; made once for each formula and backend.

    Raises
    ------
    PlanError
        It does not depend on E_nu.
    CodegenError
        It cannot be compiled.
    """
    if E_nu not in formula.variables:
        raise PlanError(
            f"{formula.key} has no E_nu among its variables ({', '.join(map(str, formula.variables)) or 'none'}), "
            "so there is nothing to average over; give a formula of E_nu."
        )
    others = tuple(s for s in (*formula.variables, *formula.parameters) if s != E_nu)
    found = ends(formula, E_nu)
    return Averaged(
        kernel=compile(formula, backend),
        units={str(s): _UNITS.get(str(s), str(symbols.info(s).unit)) for s in others},
        data=tuple(str(v) for v in formula.variables if v != E_nu),
        lower=tuple(_end(e, others) for e in found if e.is_lower),
        upper=tuple(_end(e, others) for e in found if not e.is_lower),
        kinks=tuple(_end(e, others) for e in clamped(formula, E_nu)),
        unsolved=_unsolved(formula, found),
        demands=_demands(formula.domain, others),
    )


def _end(limit: Limit, others: tuple[sp.Symbol, ...]) -> End:
    sign = ">=" if limit.is_lower else "<="
    return End(f"E_nu {sign} {limit.value}", _function(limit.value, others))


def _function(expr: sp.Expr, others: tuple[sp.Symbol, ...]) -> Function:
    values = {symbols.SYMBOLS[name].symbol: one.exact for name, one in CONSTANTS.items() if name in symbols.SYMBOLS}
    made: Function = sp.lambdify(others, expr.xreplace(values), modules="numpy")
    return made


def _unsolved(formula: Formula, found: tuple[Limit, ...]) -> tuple[str, ...]:
    relations = [r for r in formula.domain.phase_space if E_nu in r.free_symbols]
    return tuple(str(r) for r in relations) if len(relations) > len(found) else ()


def _demands(domain: Domain, others: tuple[sp.Symbol, ...]) -> tuple[Demand, ...]:
    made = []
    for relation in domain.allowed:
        if relation.free_symbols & set(others) and E_nu not in relation.free_symbols:
            side = relation.lhs - relation.rhs
            margin = side if relation.rel_op in (">=", ">") else -side
            made.append(Demand(str(relation), _function(margin, others), relation.rel_op in (">", "<")))
    return tuple(made)
