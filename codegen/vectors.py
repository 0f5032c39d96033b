"""Test vectors for exported sources: inputs as exact doubles, true values from ball arithmetic, what is allowed.

They come from the formula's own SymPy expression and know nothing of the tape, so that a program in another
language can be checked where it runs, without Python. Rows cover the bulk and the corners of the domain, points
outside phase space, values that no physics allows, and NaN. Seeds are fixed: the same formula gives the same rows.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import sympy as sp

from codegen import corners
from codegen.gradient import derivative
from codegen.reference import Reference
from codegen.render import Module
from codegen.schedule import Program
from codegen.spec import KernelSpec
from codegen.tape import Op
from codegen.truth import truth
from symbolic.constants import CONSTANTS
from symbolic.formula import Formula

ALLOWED_ULP = {"default": 10.0, "high": 1.0}  # aims of the grades, from the bulk to the corners
LIBM = frozenset((Op.LOG, Op.EXP, Op.SIN, Op.COS, Op.ATAN, Op.LOG1P, Op.EXPM1))  # right to about an ULP at best
BULK = 24
PER_STRATUM = 8  # rows of each corner
SEED = 11
CLEARLY = 1e-9  # a relation is broken by more than rounding if its sides differ by this share of their size
_BEYOND = (-1.0, 0.0, 1e6)  # factors that lead out of the domain

Point = dict[str, float]


@dataclass(frozen=True)
class Row:
    """One point: inputs in the order of the kernel, a true value per output, and how far off each may be."""

    stratum: str
    inputs: tuple[float, ...]
    values: tuple[float, ...]
    tolerances: tuple[float, ...]

    @property
    def numbers(self) -> tuple[float, ...]:
        """Inputs, then for each output the true value and its tolerance."""
        pairs = zip(self.values, self.tolerances, strict=True)
        return (*self.inputs, *(x for pair in pairs for x in pair))


@dataclass(frozen=True)
class Vectors:
    """All rows of one kernel."""

    function: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    allowed_ulp: float
    rows: tuple[Row, ...]


def of_module(module: Module) -> tuple[Vectors, ...]:
    """Vectors of every kernel of a module, aliases left out."""
    pairs = zip(module.programs, module.formulas, strict=True)
    return tuple(of_kernel(formula, program.spec, allowed(module, program)) for (_, program), formula in pairs)


def allowed(module: Module, program: Program) -> float:
    """Largest error of a kernel in ULP: that of its grade; with a libm function in it, of the default grade."""
    lines = (*program.prologue, *program.body)
    return ALLOWED_ULP["default" if any(line.op in LIBM for line in lines) else module.accuracy]


@lru_cache(maxsize=128)
def of_kernel(formula: Formula, spec: KernelSpec, allowed_ulp: float = ALLOWED_ULP["default"]) -> Vectors:
    """Vectors of one kernel.

    Parameters
    ----------
    formula : Formula
        What the kernel computes.
    spec : KernelSpec
        Order of its inputs, and its outputs: the value, or derivatives of it.
    allowed_ulp : float
        Largest error of a kernel that passes, in units in the last place of the true value (of a derivative df/dx:
        of the larger of itself and f/x).
    """
    names = tuple(i.name for i in spec.arguments)
    inside = tuple(_inside(formula, spec, names, allowed_ulp))
    bulk = next(row for row in inside if row.stratum == "bulk")
    point = dict(zip(names, bulk.inputs, strict=True))
    rows = (*inside, *_beyond(formula, spec, point), *_not_numbers(formula, spec, bulk))
    return Vectors(spec.name, names, tuple(o.name for o in spec.outputs), allowed_ulp, rows)


def _inside(formula: Formula, spec: KernelSpec, names: Sequence[str], allowed_ulp: float) -> Iterator[Row]:
    orders = [output.by for output in spec.outputs]
    for stratum, columns in corners.strata(formula, BULK, SEED).items():
        some = {n: c if stratum == "bulk" else c[:PER_STRATUM] for n, c in columns.items()}
        true = np.array([truth(derivative(formula, by).expr, some).high for by in orders])
        ulps = np.array([_ulp(row, by, some, formula) for row, by in zip(true, orders, strict=True)])
        for k in np.flatnonzero(np.isfinite(true).all(axis=0)):
            inputs = tuple(float(some[n][k]) for n in names)
            yield Row(stratum, inputs, tuple(true[:, k].tolist()), tuple((allowed_ulp * ulps[:, k]).tolist()))


def _ulp(true: np.ndarray, by: tuple[str, ...], columns: corners.Columns, formula: Formula) -> np.ndarray:
    """Unit in the last place of a value; of df/dx, of the larger of itself and f/x: what matters is its effect on f."""
    size = np.abs(true)
    if by:
        effect = np.abs(truth(formula.expr, columns).high)
        with np.errstate(all="ignore"):
            effect = effect / np.abs(np.prod([columns[n] for n in by], axis=0))
        size = np.fmax(size, np.where(np.isfinite(effect), effect, 0.0))
    unit: np.ndarray = np.where(size > 0, np.spacing(size), 0.0)
    return unit


def _beyond(formula: Formula, spec: KernelSpec, bulk: Point) -> Iterator[Row]:
    """Each input moved out of its range: NaN where no physics allows it, else what `outside` says."""
    outside = 0.0 if formula.domain.outside == "zero" else math.nan
    for name in bulk:
        for factor in _BEYOND:
            point = {**bulk, name: bulk[name] * factor}
            if any(_broken(r, point) for r in formula.domain.allowed):
                yield _expecting("not allowed", spec, point, math.nan)
            elif any(_broken(r, point) for r in formula.domain.phase_space):
                yield _expecting("outside phase space", spec, point, outside)


def _not_numbers(formula: Formula, spec: KernelSpec, bulk: Row) -> Iterator[Row]:
    """Each input NaN in turn: so is every output that depends on it; the others are what they were."""
    expressions = [derivative(formula, output.by).expr for output in spec.outputs]
    for k, given in enumerate(spec.arguments):
        lost = [given.name in map(str, e.free_symbols) for e in expressions]
        inputs = (*bulk.inputs[:k], math.nan, *bulk.inputs[k + 1 :])
        values = tuple(math.nan if gone else v for gone, v in zip(lost, bulk.values, strict=True))
        yield replace(bulk, stratum="NaN", inputs=inputs, values=values)


def _expecting(stratum: str, spec: KernelSpec, point: Point, value: float) -> Row:
    count = len(spec.outputs)
    return Row(stratum, tuple(point.values()), (value,) * count, (0.0,) * count)


def _broken(relation: sp.Rel, point: Point) -> bool:
    """True where a relation fails by more than rounding."""
    values = {**{n: float(c.exact) for n, c in CONSTANTS.items()}, **point}
    left, right = (Reference(sp.sympify(side)).at(values) for side in relation.args)
    slack = CLEARLY * max(abs(left), abs(right))
    if not slack.is_finite():
        return False
    strict = isinstance(relation, sp.Lt | sp.Gt)
    excess = left - right if isinstance(relation, sp.Le | sp.Lt) else right - left
    return bool(excess > slack or (strict and left == right))


def text(module: Module, vectors: Sequence[Vectors]) -> str:
    """The vectors as JSON, one row per line; numbers as hexadecimal texts, which keep every bit."""
    head = {"formula": module.name, "source": module.source, "comment": _COMMENT}
    lines = [f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    lines.append(' "kernels": {\n' + ",\n".join(_kernel_text(v) for v in vectors) + "\n }")
    return "{\n" + ",\n".join(lines) + "\n}\n"


_COMMENT = (
    "Emitted by nmm. Each row: stratum, inputs, true values (ball arithmetic, rounded once), largest difference "
    "that passes (allowed_ulp units in the last place of the true value; of a derivative df/dx, of the larger of it "
    "and f/x)."
)


def _kernel_text(vectors: Vectors) -> str:
    names = {"inputs": vectors.inputs, "outputs": vectors.outputs, "allowed_ulp": vectors.allowed_ulp}
    lines = [f"   {json.dumps(key)}: {json.dumps(value)}" for key, value in names.items()]
    rows = [json.dumps([r.stratum, *map(_hexadecimal, (r.inputs, r.values, r.tolerances))]) for r in vectors.rows]
    lines.append('   "rows": [\n    ' + ",\n    ".join(rows) + "\n   ]")
    return f"  {json.dumps(vectors.function)}: {{\n" + ",\n".join(lines) + "\n  }"


def _hexadecimal(numbers: Sequence[float]) -> list[str]:
    return [x.hex() for x in numbers]


def pattern(value: float) -> int:
    """The bits of a double."""
    return int.from_bytes(struct.pack(">d", value), "big")
