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
from benchmarks.candidate import Array, Arrays
from benchmarks.typed import NAMES, NUMBERS, Constants, Program, mu_nu, sin2_theta_W
from symbolic.formula import Formula

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
    draw : callable
        (generator, n) -> data arrays in the bulk of phase space; these are timed.
    point : tuple of float
        Data of the call on one element.
    ours : callable
        () -> our formula.
    typed : callable, optional
        The plain formula for given constants.
    in_steps : callable, optional
        () -> Program, for a formula that is too long for one expression; the truth is then our formula in balls,
        and the tests compare the two.
    public : mapping
        Keywords of the public function of the formula's name; empty where there is none.
    by : tuple of Symbol
        Parameters by which the value is differentiated too.
    hand : str, flags : tuple of str, reference : str
        Source in `hand/`, its -D options, and the kernel in it that ratios are to.
    extra : callable, optional
        () -> numbers that the hand-written kernels get after the parameters.
    sizes : tuple of int
    """

    name: str
    title: str
    unit: str
    data: tuple[sp.Symbol, ...]
    draw: Callable[[np.random.Generator, int], Arrays]
    point: tuple[float, ...]
    ours: Callable[[], Formula]
    typed: Callable[[Constants], sp.Expr] | None = None
    in_steps: Callable[[], Program] | None = None
    public: Mapping[str, str] = field(default_factory=dict)
    by: tuple[sp.Symbol, ...] = ()
    hand: str = ""
    flags: tuple[str, ...] = ()
    reference: str = "hand C, one division"
    extra: Callable[[], Array] | None = None
    sizes: tuple[int, ...] = (10**5,)
    values: Mapping[sp.Symbol, float] = field(default_factory=lambda: dict(PARAMETERS))

    @cached_property
    def formula(self) -> Formula:
        """Our formula."""
        return self.ours()

    @property
    def outputs(self) -> int:
        """How many arrays come out."""
        return 1 + len(self.by)

    @cached_property
    def expressions(self) -> tuple[sp.Expr, ...]:
        """Value and derivatives with constants as doubles; empty for a formula that is typed in steps."""
        return self._outputs(NUMBERS)

    @cached_property
    def exact(self) -> tuple[sp.Expr, ...]:
        """The same with constants as symbols: what ball arithmetic gets."""
        return self._outputs(NAMES) or (self.formula.expr,)

    def _outputs(self, constants: Constants) -> tuple[sp.Expr, ...]:
        if self.typed is None:
            return ()
        value = self.typed(constants)
        return (value, *(sp.diff(value, p) for p in self.by))

    @cached_property
    def program(self) -> Program:
        """What peers get that take named steps: common subexpressions, or the steps as they were typed."""
        if self.in_steps is not None:
            return self.in_steps()
        steps, results = sp.cse(list(self.expressions))
        return Program(tuple(steps), tuple(results))

    @cached_property
    def baked(self) -> Program:
        """`program` with the parameters put in, for peers that have no cheap scalar argument."""
        return self.program.subs(dict(zip(self.parameters, self.numbers, strict=True)))

    @cached_property
    def parameters(self) -> tuple[sp.Symbol, ...]:
        """Parameters in the formula, in the order of `PARAMETERS`."""
        found = set().union(*(e.free_symbols for e in (*(v for _, v in self.program.steps), *self.program.results)))
        return tuple(p for p in self.values if p in found)

    @property
    def symbols(self) -> tuple[sp.Symbol, ...]:
        """Data, then parameters: the arguments of the typed formula."""
        return (*self.data, *self.parameters)

    @property
    def numbers(self) -> tuple[float, ...]:
        """Values of the parameters."""
        return tuple(self.values[p] for p in self.parameters)

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
            "reference": self.reference,
            "formula": self.formula.key,
            "typed": [f"{name} = {value}" for name, value in self._shown()],
        }

    def _shown(self) -> list[tuple[str, sp.Expr]]:
        if self.in_steps is not None:
            return [*((str(s), v) for s, v in self.program.steps), ("value", self.program.results[0])]
        return [("value" if not k else f"d/d{self.by[k - 1]}", e) for k, e in enumerate(self.exact)]


@cache
def known() -> dict[str, Workload]:
    """All workloads: every file in `workloads/`, in the order that they give themselves."""
    modules = [
        importlib.import_module(f"{workloads.__name__}.{m.name}") for m in pkgutil.iter_modules(workloads.__path__)
    ]
    return {m.WORKLOAD.name: m.WORKLOAD for m in sorted(modules, key=lambda m: m.ORDER)}
