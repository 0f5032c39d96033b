"""A workload: what every candidate computes, at which points, and which of our formulas it is."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

import numpy as np
import sympy as sp

from benchmarks import workloads
from benchmarks.candidate import Arrays
from benchmarks.typed import NAMES, NUMBERS, Constants, mu_nu, sin2_theta_W

PARAMETERS = {sin2_theta_W: 0.23122, mu_nu: 1e-10}
SEED = 20240229


@dataclass(frozen=True, eq=False)
class Workload:
    """What is computed.

    Attributes
    ----------
    name, title, unit : str
    data : tuple of Symbol
        Arguments that are arrays.
    typed : callable
        The plain formula for given constants.
    draw : callable
        (generator, n) -> data arrays in the bulk of phase space; these are timed.
    point : tuple of float
        Data of the call on one element.
    formula, flavour, part : str
        Our formula.
    by : tuple of Symbol
        Parameters by which the value is differentiated too.
    hand : str, flags : tuple of str
        Source in `hand/` and its -D options.
    sizes : tuple of int
    """

    name: str
    title: str
    unit: str
    data: tuple[sp.Symbol, ...]
    typed: Callable[[Constants], sp.Expr]
    draw: Callable[[np.random.Generator, int], Arrays]
    point: tuple[float, ...]
    formula: str
    flavour: str
    part: str
    by: tuple[sp.Symbol, ...] = ()
    hand: str = ""
    flags: tuple[str, ...] = ()
    sizes: tuple[int, ...] = (10**5,)
    values: Mapping[sp.Symbol, float] = field(default_factory=lambda: dict(PARAMETERS))

    @cached_property
    def expressions(self) -> tuple[sp.Expr, ...]:
        """Value and derivatives with constants as doubles: what peers get."""
        return self._outputs(NUMBERS)

    @cached_property
    def exact(self) -> tuple[sp.Expr, ...]:
        """The same with constants as symbols: what ball arithmetic gets."""
        return self._outputs(NAMES)

    def _outputs(self, constants: Constants) -> tuple[sp.Expr, ...]:
        value = self.typed(constants)
        return (value, *(sp.diff(value, p) for p in self.by))

    @cached_property
    def parameters(self) -> tuple[sp.Symbol, ...]:
        """Parameters in the formula, in the order of `PARAMETERS`."""
        return tuple(p for p in self.values if p in self.expressions[0].free_symbols)

    @property
    def symbols(self) -> tuple[sp.Symbol, ...]:
        """Data, then parameters: the arguments of `expressions`."""
        return (*self.data, *self.parameters)

    @property
    def numbers(self) -> tuple[float, ...]:
        """Values of the parameters."""
        return tuple(self.values[p] for p in self.parameters)

    @cached_property
    def baked(self) -> tuple[sp.Expr, ...]:
        """`expressions` with the parameters put in, for peers that have no cheap scalar argument."""
        return tuple(e.subs(dict(zip(self.parameters, self.numbers, strict=True))) for e in self.expressions)

    def sample(self, n: int, seed: int = SEED) -> Arrays:
        """`n` points of the bulk, always the same."""
        return self.draw(np.random.default_rng(seed), n)

    def document(self) -> dict[str, object]:
        """For the JSON file."""
        return {
            "title": self.title,
            "unit": self.unit,
            "data": [str(s) for s in self.data],
            "parameters": {str(p): self.values[p] for p in self.parameters},
            "outputs": ["value", *(f"d/d{p}" for p in self.by)],
            "formula": self.formula,
            "flavour": self.flavour,
            "part": self.part,
            "typed": [str(e) for e in self.exact],
        }


@cache
def known() -> dict[str, Workload]:
    """All workloads: every file in `workloads/`, in the order that they give themselves."""
    modules = [
        importlib.import_module(f"{workloads.__name__}.{m.name}") for m in pkgutil.iter_modules(workloads.__path__)
    ]
    return {m.WORKLOAD.name: m.WORKLOAD for m in sorted(modules, key=lambda m: m.ORDER)}
