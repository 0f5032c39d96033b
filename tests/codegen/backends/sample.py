"""What the tests of optional backends share: every kernel with its points, and programs of every operation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import codegen
import symbolic
from codegen import backends, points
from codegen.backends import Signature
from codegen.freeze import specify
from codegen.module import family_of, function_name
from codegen.passes import expand
from codegen.pipeline import emit
from codegen.render import Module
from codegen.schedule import Program
from codegen.tape import Guard, Op
from symbolic import registry
from symbolic.formula import Formula
from tests.codegen.backends import programs

TRUTH = "numpy" if backends.loader("c").available() else "c"
LIBM = {Op.LOG, Op.EXP, Op.SIN, Op.COS, Op.ATAN, Op.LOG1P, Op.EXPM1}
Kernel = Callable[..., Any]


def load(module: Module, backend: str) -> dict[str, Kernel]:
    """All kernels of a module on a backend."""
    counts = {f: Signature(len(p.spec.arguments), len(p.results)) for f, p in module.programs}
    loaded: dict[str, Kernel] = backends.loader(backend).load(emit(module, backend), module.name, counts)
    return loaded


def choices() -> Iterator[Any]:
    """Every formula with every choice; the muon and tau families, which differ in couplings only, in the long run."""
    for name in registry.names():
        entry = registry.entry(name)
        if not entry.build.__module__.startswith("symbolic.formulas"):
            continue
        for choice in entry.choices():
            flavour, part = choice.get("flavour", ""), choice.get("part", "")
            marks = pytest.mark.long if flavour.endswith(("_mu", "_tau")) else []
            yield pytest.param(name, flavour, part, marks=marks, id="-".join(x for x in (name, flavour, part) if x))


@cache
def one(name: str, flavour: str = "", part: str = "") -> Module:
    """A module with a single kernel."""
    return family_of(name, [registry.get(name, flavour=flavour, part=part)]).module()


def columns(formula: Formula, count: int) -> list[np.ndarray]:
    """Points in the bulk and in the corners of the domain, one array per argument."""
    sample = [*points.bulk(formula, count), *points.corners(formula, count)]
    return [np.array([p[i.name] for p in sample]) for i in specify(formula, "k").arguments]


@dataclass(frozen=True)
class Agreement:
    """Distance of a backend from the C kernel, and whether the kernel calls a libm."""

    ulp: float
    libm: bool


def agreement(name: str, flavour: str, part: str, backend: str) -> Agreement:
    """Largest distance in units in the last place, NaN and infinity included, at bulk and corner points."""
    module, function = one(name, flavour, part), function_name(name, flavour, part)
    given = columns(registry.get(name, flavour=flavour, part=part), 150)
    want, found = (np.asarray(load(module, b)[function](*given)) for b in (TRUTH, backend))
    assert np.isfinite(want).any()
    program = module.programs[0][1]
    libm = any(line.op in LIBM for line in (*program.prologue, *program.body))
    return Agreement(distance(found, want), libm)


def distance(found: np.ndarray, want: np.ndarray) -> float:
    """Largest distance in ULP; infinite where one of two has no number."""
    same = (found == want) | (np.isnan(found) & np.isnan(want))
    with np.errstate(invalid="ignore", over="ignore"):
        ulps = np.abs(found - want) / np.spacing(np.abs(want))
    return float(np.max(np.where(same, 0.0, np.where(np.isfinite(ulps), ulps, np.inf)), initial=0.0))


def gradients_agree(backend: str) -> bool:
    """Value and derivatives of a formula, compiled as one kernel: the bits of the C kernel."""
    formula = symbolic.get("E_nu_min")
    found, want = (codegen.compile(formula, b, gradient=True)(*columns(formula, 60)) for b in (backend, TRUTH))
    assert found._fields == want._fields == ("value", "d_T")
    return all(distance(np.asarray(x), y) == 0 for x, y in zip(found, want, strict=True))


def page(word: str) -> str:
    """The Python block of the how-to page that imports this."""
    text = (Path(__file__).parents[3] / "docs" / "how-to" / "other-backends.md").read_text(encoding="utf-8")
    (block,) = (b for b in re.findall(r"```python\n(.*?)```", text, re.DOTALL) if f"import {word}\n" in b)
    return str(block)


# --- programs of our own ------------------------------------------------------------------------------


@cache
def everything() -> tuple[Program, tuple[str, ...]]:
    """A kernel of every operation, and what its outputs are."""
    b = programs.builder(["a", "b"], ["c"])
    x, y, c = b.load("a"), b.load("b"), b.load("c")
    b.tables["inverse"] = programs.cubic_table()
    third = b.node(Op.DD, (b.const(Fraction(1, 3)),))
    sum_ = b.node(Op.DD_ADD, (b.node(Op.DD, (x,)), third))
    product = b.node(Op.DD_MUL, (sum_, b.node(Op.DD, (y,))))
    quotient = b.node(Op.DD_DIV, (product, b.node(Op.DD_SQRT, (b.node(Op.DD, (c,)),))))
    outputs = {
        "add": b.node(Op.ADD, (x, b.const(Fraction(1, 10)))),
        "sub": b.node(Op.SUB, (b.node(Op.MUL, (x, y)), b.node(Op.MUL, (c, c)))),
        "div": b.node(Op.DIV, (b.node(Op.DIV, (x, y)), b.const(3))),
        "neg": b.node(Op.NEG, (x,)),
        "sqrt": b.node(Op.DIV, (y, b.node(Op.SQRT, (x,)))),
        "min": b.node(Op.MIN, (x, y)),
        "max": b.node(Op.MAX, (y, c)),
        "select": b.node(Op.SELECT, (x, y, c, b.node(Op.DIV, (x, b.node(Op.SUB, (x, x)))))),
        "dot": b.node(Op.DOT, (x, y, c, c)),
        "dd": b.node(Op.HI, (quotient,)),
        "table": b.node(Op.TABLE, (x,), "inverse"),
        "table of c": b.node(Op.TABLE, (c,), "inverse"),
        "one": b.const(1),
        **{op.value: b.node(op, (x,)) for op in sorted(LIBM)},
    }
    guards = (Guard(x, ">", b.const(9), "zero"), Guard(y, "<", b.const(-2), "nan"))
    return programs.program(b, list(outputs.values()), guards), tuple(outputs)


def grid() -> list[np.ndarray]:
    """Points that meet every branch of `everything`: a, b, c."""
    rng = np.random.default_rng(3)
    edges = [0.25, 8.0, np.nextafter(8.0, 0.0), 1.0, 9.0, 9.5, 0.0, -1.0, np.nan, np.inf, -np.inf, 1e-150, 1e150]
    a = np.concatenate([rng.uniform(0.01, 9.0, 400), edges, rng.uniform(0.1, 4, len(edges))])
    b = np.concatenate([rng.uniform(-2.5, 6.0, 400), rng.uniform(0.1, 4, len(edges)), edges])
    return [a, b, np.float64(1.7)]


def distances(backend: str) -> dict[str, float]:
    """Distance in ULP from the C kernel for each output of `everything`."""
    made, names = everything()
    found, want = (programs.load(made, b)(*grid()) for b in (backend, TRUTH))
    assert len(found) == len(want) == len(names)
    return {n: distance(np.asarray(x), y) for n, x, y in zip(names, found, want, strict=True)}


@cache
def error_free() -> Program:
    """Error-free transformations as compilers like to spoil them: of products, and with constants."""
    b = programs.builder(["a", "b"], ["c"])
    x, y, z = b.load("a"), b.load("b"), b.load("c")
    third, one = b.const(Fraction(1, 3)), b.const(1)
    pairs = [
        expand.two_sum(b, b.node(Op.MUL, (x, y)), b.node(Op.MUL, (z, z))),
        expand.two_sum(b, third, x),
        expand.two_sum(b, x, one),
        expand.two_sum(b, z, x),
        expand.two_sum(b, b.node(Op.MUL, (x, third)), b.node(Op.DIV, (b.node(Op.DIV, (x, y)), z))),
        expand.two_product(b, x, y),
        expand.two_product(b, x, third),
    ]
    return programs.program(b, [part for pair in pairs for part in pair if part is not None])


def exact(a: float, b: float, c: float) -> list[Fraction]:
    """What the pairs of `error_free` must sum to."""
    x, y, z, third = Fraction(a), Fraction(b), Fraction(c), Fraction(1 / 3)
    rounded = [Fraction(v) for v in (a * b, c * c, a * (1 / 3), a / b / c)]
    return [rounded[0] + rounded[1], third + x, x + 1, z + x, rounded[2] + rounded[3], x * y, x * third]
