"""Plans as code: all pieces of a plan in one emitted module, called together, and what recombining them loses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from codegen import backends, points
from codegen.backends import Signature
from codegen.errors import BackendNameError, PlanError
from codegen.kernel import Kernel
from codegen.module import Family, function_name, require_unit
from codegen.pipeline import emit, lower
from codegen.plan.linear import Templates
from codegen.plan.pieces import NAME
from codegen.plan.separation import Separation
from codegen.reference import Reference
from symbolic.formula import Formula

Array = NDArray[np.float64]


def compile_pieces(formulas: Sequence[Formula], backend: str = "c", off: Sequence[str] = ()) -> tuple[Kernel, ...]:
    """Kernels of several formulas, emitted as one module.

    Parameters
    ----------
    formulas : sequence of Formula
        Pieces of one plan; equal ones share a function.
    backend : str
    off : sequence of str
        Passes to leave out, for example ``stabilise`` where the setting up must be quick.
    """
    loader = backends.loader(backend)
    reason = loader.available()
    if reason:
        raise BackendNameError(f"backend {backend!r} cannot run here: {reason}.")
    made, functions_of = family(formulas, off)
    source = emit(made.module(), backend)
    counts = {name: Signature(len(k.spec.arguments), len(k.spec.outputs)) for name, k in made.kernels}
    functions = loader.load(source, made.name, counts)
    kernels = dict(made.kernels)
    return tuple(
        Kernel(f, backend, source, kernels[name].spec, functions[name], kernels[name].operations)
        for f, name in zip(formulas, functions_of, strict=True)
    )


def family(formulas: Sequence[Formula], off: Sequence[str] = ()) -> tuple[Family, tuple[str, ...]]:
    """The pieces of a plan as one module, and the function that each of them is."""
    kernels, names, known, firsts = [], [], {}, []
    for formula in formulas:
        require_unit(formula)
        meaning = (formula.expr, formula.body, formula.domain, formula.variables, formula.parameters)
        if meaning not in known:
            known[meaning] = function_name(formula.name, formula.flavour, formula.part)
            kernels.append((known[meaning], lower(formula, known[meaning], off)))
            firsts.append(formula)
        names.append(known[meaning])
    return Family(NAME, formulas[0], tuple(kernels), (), tuple(firsts)), tuple(names)


@dataclass(frozen=True)
class TemplateKernels:
    """Templates and their coefficients, compiled.

    All arguments are given by name; arrays broadcast. Parameters have the defaults of any kernel.
    """

    plan: Templates
    templates: tuple[Kernel, ...]
    coefficients: tuple[Kernel, ...]
    slopes: tuple[tuple[Kernel, ...], ...]

    def data(self, **arguments: Any) -> Array:
        """t_k at the data; shape (terms, ...)."""
        return _stacked(self.templates, arguments)

    def parameters(self, **arguments: Any) -> Array:
        """c_k at the parameters; shape (terms, ...)."""
        return _stacked(self.coefficients, arguments)

    def gradient(self, **arguments: Any) -> Array:
        """d c_k / d parameter; shape (parameters, terms, ...)."""
        columns = zip(*self.slopes, strict=True)
        return np.stack([_stacked(column, arguments) for column in columns])

    def __call__(self, **arguments: Any) -> Array:
        """The source formula, recombined."""
        both = zip(self.parameters(**arguments), self.data(**arguments), strict=True)
        total: Array = np.asarray(sum(c * t for c, t in both))
        return total

    @cached_property
    def source(self) -> str:
        """The emitted text of the templates."""
        return self.templates[0].source


@dataclass(frozen=True)
class SeparationKernels:
    """Both sides of a separation, compiled; called like `TemplateKernels`."""

    plan: Separation
    first_kernels: tuple[Kernel, ...]
    second_kernels: tuple[Kernel, ...]

    def first(self, **arguments: Any) -> Array:
        """a_k; shape (terms, ...)."""
        return _stacked(self.first_kernels, arguments)

    def second(self, **arguments: Any) -> Array:
        """b_k; shape (terms, ...)."""
        return _stacked(self.second_kernels, arguments)

    def __call__(self, **arguments: Any) -> Array:
        """The source formula, recombined; its phase space is the caller's to know where the sides do not."""
        both = zip(self.first(**arguments), self.second(**arguments), strict=True)
        total: Array = np.asarray(sum(a * b for a, b in both))
        return total

    @cached_property
    def source(self) -> str:
        """The emitted text of both sides."""
        return self.first_kernels[0].source


def _stacked(kernels: Sequence[Kernel], arguments: dict[str, Any]) -> Array:
    values = [k(**{n: v for n, v in arguments.items() if n in k.names}) for k in kernels]
    return np.stack(np.broadcast_arrays(*values))


def compile_plan(
    plan: Templates | Separation, backend: str = "c", off: Sequence[str] = ()
) -> TemplateKernels | SeparationKernels:
    """Emit and compile a plan.

    Parameters
    ----------
    plan : Templates or Separation
    backend : str
    off : sequence of str
        Passes to leave out.
    """
    if isinstance(plan, Separation):
        sides = [p.first for p in plan.products] + [p.second for p in plan.products]
        both = compile_pieces(sides, backend, off)
        half = len(plan.products)
        return SeparationKernels(plan, both[:half], both[half:])
    count, width = len(plan.terms), len(plan.parameters)
    slopes = [s for row in plan.gradient_formulas for s in row]
    made = compile_pieces([*plan.formulas, *plan.coefficient_formulas, *slopes], backend, off)
    rows = [made[2 * count + k * width : 2 * count + (k + 1) * width] for k in range(count)]
    return TemplateKernels(plan, made[:count], made[count : 2 * count], tuple(rows))


@dataclass(frozen=True)
class Loss:
    """Largest relative error of a recombination against ball arithmetic, and where.

    `bulk` is where experiments are, `corners` leans into every edge of the domain. The sum cannot be better
    than its condition times 1.1e-16.
    """

    bulk: float
    corners: float
    worst: dict[str, float]


def loss(formula: Formula, recombined: Callable[..., Any], count: int = 200) -> Loss:
    """Compare a recombination, called with the arguments of the formula by name, with the formula in balls."""
    names = [str(s) for s in (*formula.variables, *formula.parameters)]
    reference = Reference(formula.expr)

    def errors(sample: Sequence[dict[str, float]]) -> list[tuple[float, dict[str, float]]]:
        values = recombined(**{n: np.array([p[n] for p in sample]) for n in names})
        found = []
        for point, value in zip(sample, values, strict=True):
            true = float(reference.at(point).mid())
            if true != 0.0 and np.isfinite(true):
                found.append((abs(float(value) - true) / abs(true), {n: point[n] for n in names}))
        return found

    bulk, corners = errors(points.bulk(formula, count)), errors(points.corners(formula, count))
    if not bulk or not corners:
        raise PlanError(f"{formula.key} has no value at any sampled point, so its loss cannot be measured.")
    worst = max((*bulk, *corners), key=lambda e: e[0])
    return Loss(max(e for e, _ in bulk), max(e for e, _ in corners), worst[1])
