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
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import sympy as sp

from codegen import corners
from codegen.reference import Reference
from codegen.render import Module
from codegen.spec import KernelSpec
from codegen.truth import truth
from symbolic.constants import CONSTANTS
from symbolic.formula import Formula

ALLOWED_ULP = 10.0  # the aim of the default grade, from the bulk to the corners
PER_STRATUM = 8
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


def of_module(module: Module, allowed_ulp: float = ALLOWED_ULP) -> tuple[Vectors, ...]:
    """Vectors of every kernel of a module, aliases left out."""
    pairs = zip(module.programs, module.formulas, strict=True)
    return tuple(of_kernel(formula, program.spec, allowed_ulp) for (_, program), formula in pairs)


@lru_cache(maxsize=128)
def of_kernel(formula: Formula, spec: KernelSpec, allowed_ulp: float = ALLOWED_ULP) -> Vectors:
    """Vectors of one kernel.

    Parameters
    ----------
    formula : Formula
        What the kernel computes.
    spec : KernelSpec
        Order of its inputs, and its outputs: the value, or derivatives of it.
    allowed_ulp : float
        Largest error of a kernel that passes, in units in the last place of the true value.
    """
    names = tuple(i.name for i in spec.arguments)
    inside = tuple(_inside(formula, spec, names, allowed_ulp))
    bulk = next(dict(zip(names, row.inputs, strict=True)) for row in inside if row.stratum == "bulk")
    rows = (*inside, *_beyond(formula, spec, bulk), *_not_numbers(spec, bulk))
    return Vectors(spec.name, names, tuple(o.name for o in spec.outputs), allowed_ulp, rows)


def _inside(formula: Formula, spec: KernelSpec, names: Sequence[str], allowed_ulp: float) -> Iterator[Row]:
    expressions = [derivative(formula, output.by) for output in spec.outputs]
    for stratum, columns in corners.strata(formula, PER_STRATUM, SEED).items():
        true = np.array([truth(e, columns).high for e in expressions])
        for k in np.flatnonzero(np.isfinite(true).all(axis=0)):
            values = tuple(float(v) for v in true[:, k])
            tolerances = tuple(allowed_ulp * math.ulp(v) if v else 0.0 for v in values)
            yield Row(stratum, tuple(float(columns[n][k]) for n in names), values, tolerances)


def derivative(formula: Formula, by: Sequence[str]) -> sp.Expr:
    """The formula, differentiated by the named variables or parameters, one after the other."""
    symbols = {str(s): s for s in (*formula.variables, *formula.parameters)}
    return sp.diff(formula.expr, *(symbols[n] for n in by)) if by else formula.expr


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


def _not_numbers(spec: KernelSpec, bulk: Point) -> Iterator[Row]:
    return (_expecting("NaN", spec, {**bulk, name: math.nan}, math.nan) for name in bulk)


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
    "that passes (allowed_ulp units in the last place of the true value)."
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
