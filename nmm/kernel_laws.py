"""Laws of the emitted kernels: what the code computes is what the formula says, on every backend."""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
import sympy as sp

from codegen import points, reference
from codegen.reference import Reference
from nmm import catalogue, kernels
from nmm.borders import Borders
from nmm.errors import BackendError
from symbolic.formula import Formula
from symbolic.laws import Case, LawVerdict

ULPS = 4.0  # allowed for each unit of the condition number of a point
_LIBM = (sp.log, sp.exp, sp.sin, sp.cos)
POINTS = 120

Kernel = Callable[..., Any]


@dataclass(frozen=True)
class Emitted:
    """The kernels of one formula and choice on every backend that runs here."""

    case: Case
    kernels: dict[str, Kernel]

    @cached_property
    def formula(self) -> Formula:
        """The formula that the kernels must compute."""
        return self.case.formula()

    @cached_property
    def reference(self) -> Reference:
        """Its value in ball arithmetic."""
        return Reference(self.formula.expr)

    def allowed(self, index: int) -> float:
        """Error in ULP that is allowed at a point of the sample: 4 ULP times its condition number."""
        return ULPS * (1 + self.reference.condition(self.sample[index]))

    @cached_property
    def names(self) -> list[str]:
        """Arguments in order: data, then parameters."""
        return [str(s) for s in (*self.formula.variables, *self.formula.parameters)]

    @cached_property
    def sample(self) -> list[dict[str, float]]:
        """Points in the bulk of phase space."""
        return points.bulk(self.formula, POINTS, seed=11)

    def columns(self, sample: list[dict[str, float]]) -> list[np.ndarray]:
        """The sample as arrays, one for each argument."""
        return [np.array([point[name] for point in sample]) for name in self.names]

    def values(self, sample: list[dict[str, float]]) -> Iterator[tuple[str, np.ndarray]]:
        """Backend and values at the sample."""
        for backend, kernel in self.kernels.items():
            yield backend, np.asarray(kernel(*self.columns(sample)))


def emitted(case: Case) -> Emitted | None:
    """Kernels of a case; None for a formula that no kernel was emitted for."""
    if case.name not in catalogue.formulas():
        return None
    found = {}
    for backend in catalogue.backends():
        try:
            found[backend] = kernels.kernel(case.name, case.flavour, case.part, backend)
        except BackendError:
            continue  # no compiler here: the other backends are still checked
    return Emitted(case, found)


class KernelLaw:
    """A law that emitted kernels obey."""

    name: ClassVar[str]

    def judge(self, made: Emitted) -> tuple[int, str, str]:
        """Points tested, what went wrong (empty if nothing), what was found."""
        raise NotImplementedError

    def check(self, made: Emitted) -> LawVerdict:
        """The verdict for one formula and choice, over all its backends."""
        try:
            count, wrong, found = self.judge(made)
        except (TypeError, ValueError) as error:  # a kernel that cannot be called breaks any law
            count, wrong, found = 0, f"a call of {made.case.key} on {', '.join(made.kernels)} fails with: {error}", ""
        sentence = " ".join(inspect.cleandoc(self.__doc__ or "").split())
        backends = ", ".join(made.kernels)
        if wrong:
            return LawVerdict(made.case.key, self.name, "disproved", count, f"{sentence} Not so: {wrong}.")
        return LawVerdict(made.case.key, self.name, "proved", count, f"{found} ({backends})")


class Accuracy(KernelLaw):
    """A kernel agrees with 60-digit arithmetic at the same doubles to 4 ULP per unit of the condition number.

    That is as good as rounded intermediate results can be, and 1e-13 of the value in the bulk of phase
    space, where the condition number stays below 100.
    """

    name = "accuracy"

    def judge(self, made: Emitted) -> tuple[int, str, str]:
        """Largest error of each backend."""
        true = [made.reference.at(point) for point in made.sample]
        found = []
        for backend, values in made.values(made.sample):
            errors = [reference.ulps(float(v), t) for v, t in zip(values, true, strict=True)]
            wrong = _first_beyond(made, errors)
            if wrong is not None:
                return len(errors), f"{backend} is wrong by {errors[wrong]:.3g} ULP at {_at(made, wrong)}", ""
            found.append(f"{backend} {max(errors):.2g}")
        return len(true) * len(found), "", f"largest error in ULP: {', '.join(found)}"


class SameValues(KernelLaw):
    """Every backend gives the same value: the same bits for + - * / sqrt.

    Where a libm is called, every library has its own last bit: 4 ULP per unit of the condition number.
    """

    name = "same_values"

    def judge(self, made: Emitted) -> tuple[int, str, str]:
        """Largest distance from the first backend."""
        (first, base), *others = made.values(made.sample)
        largest, libm = 0.0, made.formula.expr.has(*_LIBM)
        for backend, values in others:
            distance = [float(d) for d in np.abs(values - base) / np.spacing(np.abs(base))]
            wrong = next((i for i, d in enumerate(distance) if not d <= (made.allowed(i) if libm else 0.0)), None)
            if wrong is not None:
                return len(base), f"{first} and {backend} differ by {distance[wrong]:.3g} ULP at {_at(made, wrong)}", ""
            largest = max(largest, *distance)
        return len(base) * len(others), "", f"largest distance {largest:.2g} ULP"


class Outside(KernelLaw):
    """Outside phase space a cross section is 0 and a kinematic quantity NaN; what physics forbids is NaN."""

    name = "outside"

    def judge(self, made: Emitted) -> tuple[int, str, str]:
        """Points around the domain, judged by the exact relations of the formula's domain."""
        sample = [p for point in made.sample[:6] for p in _around(made, point)]
        borders = Borders(made.formula.domain)
        wanted = [borders.expected(point) for point in sample]
        checked = [(i, w) for i, w in enumerate(wanted) if w is not None]
        for backend, values in made.values(sample):
            for i, want in checked:
                if not (values[i] == want or (math.isnan(want) and math.isnan(values[i]))):
                    where = ", ".join(f"{n} = {sample[i][n]!r}" for n in made.names)
                    return len(checked), f"{backend} gives {values[i]} instead of {want} at {where}", ""
        return len(checked) * len(made.kernels), "", "0 or NaN as declared"


class NaNThrough(KernelLaw):
    """NaN in any argument gives NaN, never a number."""

    name = "nan_through"

    def judge(self, made: Emitted) -> tuple[int, str, str]:
        """Each argument in turn."""
        sample = [{**made.sample[k], name: math.nan} for k in range(3) for name in made.names]
        for backend, values in made.values(sample):
            for point, value in zip(sample, values, strict=True):
                if not math.isnan(value):
                    name = next(n for n in made.names if math.isnan(point[n]))
                    return len(sample), f"{backend} gives {value} for {name} = NaN", ""
        return len(sample) * len(made.kernels), "", "NaN in, NaN out"


class Broadcasting(KernelLaw):
    """A kernel broadcasts like a NumPy ufunc: constants, columns against rows, strides, empty arrays, out=."""

    name = "broadcasting"

    def judge(self, made: Emitted) -> tuple[int, str, str]:
        """Shapes and values against one call per element."""
        for backend, kernel in made.kernels.items():
            for words, holds in _shapes(kernel, made.columns(made.sample[:12])):
                if not holds:
                    return 12, f"{backend}: {words}", ""
        return 12 * len(made.kernels), "", "shapes, strides, scalars, empty arrays and out= as NumPy has them"


def laws() -> tuple[KernelLaw, ...]:
    """All laws of kernels, by name."""
    return tuple(sorted((law() for law in KernelLaw.__subclasses__()), key=lambda law: law.name))


def _first_beyond(made: Emitted, ulps: list[float]) -> int | None:
    """Index of the first point where an error is more than allowed; NaN is."""
    return next((i for i, u in enumerate(ulps) if not u <= ULPS and not u <= made.allowed(i)), None)


def _at(made: Emitted, index: int) -> str:
    return ", ".join(f"{name} = {made.sample[index][name]!r}" for name in made.names)


def _around(made: Emitted, point: dict[str, float]) -> Iterator[dict[str, float]]:
    for name in map(str, made.formula.variables):
        for factor in (-1.0, -1e-9, 1 + 1e-6, 1.5, 40.0, 1e4):
            yield {**point, name: point[name] * factor}


def _shapes(kernel: Kernel, columns: list[np.ndarray]) -> Iterator[tuple[str, bool]]:
    single = np.array([float(kernel(*(float(c[i]) for c in columns))) for i in range(12)])
    yield "a call on numbers gives a number", np.ndim(kernel(*(float(c[0]) for c in columns))) == 0
    yield "arrays give what single calls give", _same(kernel(*columns), single)
    wide = [np.repeat(c, 2)[::2] for c in columns]
    yield "strided input is the same as contiguous input", _same(kernel(*wide), single)
    yield "shapes are kept", _same(kernel(*(c.reshape(3, 4) for c in columns)), single.reshape(3, 4))
    yield "an empty array gives an empty array", np.shape(kernel(*(c[:0] for c in columns))) == (0,)
    grid = kernel(columns[0][:3, None], *(c[:4] for c in columns[1:])) if len(columns) > 1 else single
    yield "a column against rows gives a grid", np.shape(grid) == ((3, 4) if len(columns) > 1 else (12,))
    constant = kernel(columns[0], *(float(c[0]) for c in columns[1:]))
    each = [float(kernel(float(x), *(float(c[0]) for c in columns[1:]))) for x in columns[0]]
    yield "constants broadcast", _same(constant, np.array(each))
    target = np.full(12, -1.0)
    returned = kernel(*columns, out=target)
    yield "out= is filled and returned", _same(target, single) and np.shares_memory(returned, target)
    yield "whole numbers are read as doubles", np.asarray(kernel(*(1 for _ in columns))).dtype == np.float64


def _same(values: Any, wanted: np.ndarray) -> bool:
    return np.shape(values) == wanted.shape and bool(np.array_equal(np.asarray(values), wanted, equal_nan=True))
