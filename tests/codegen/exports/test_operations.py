"""Every primitive operation in C, C++ and Fortran: the bits of our own C kernel, NaN and ends of tables included."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from codegen import backends, build, pipeline
from codegen.backends import Signature
from codegen.render import Module
from codegen.schedule import Program
from codegen.tape import Builder, Guard, Op
from tests.codegen.backends.programs import builder, cubic_table, program
from tests.codegen.exports.build import Language, each_language, loaded

NUMBERS = (0.3, 1.7, 1e-9, 40.0, 0.0, -2.5, 0.25, 7.999999999999999, 8.0, math.inf, math.nan)
ONE = (Op.SQRT, Op.LOG, Op.EXP, Op.SIN, Op.COS, Op.ATAN, Op.LOG1P, Op.EXPM1, Op.NEG)
TWO = (Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.MIN, Op.MAX, Op.RESIDUAL)


def _operation(op: Op) -> Program:
    """The operation of the data, and of the parameters: once in the loop and once in the prologue."""
    b = builder(["a", "b"], ["p", "q"])
    names = (("a",), ("p",)) if op in ONE else (("a", "b"), ("p", "q"))
    first, second = (b.node(op, [b.load(n) for n in given]) for given in names)
    return program(b, [first, second])


def _select() -> Program:
    b = builder(["a", "b"], ["p", "q"])
    return program(b, [b.node(Op.SELECT, [b.load(n) for n in "abpq"]), b.node(Op.SELECT, [b.load(n) for n in "pqab"])])


def _table() -> Program:
    b = builder(["a", "b"], ["p", "q"])
    b.tables["f"] = cubic_table()
    return program(b, [b.node(Op.TABLE, (b.load(n),), "f") for n in "ap"])


def _guards() -> Program:
    """0 where a > b, NaN where p < 0, which wins; a number and an input as results."""
    b = builder(["a", "b"], ["p", "q"])
    zero = b.const(0)
    guards = [Guard(b.load("a"), ">", b.load("b"), "zero"), Guard(b.load("p"), "<", zero, "nan")]
    return program(b, [b.load("a"), b.const(-2), _sum(b)], guards)


def _sum(b: Builder) -> int:
    return b.node(Op.ADD, (b.load("q"), b.node(Op.MUL, (b.const(-3), b.load("a")))))


PROGRAMS = {
    **{op.value: _operation(op) for op in (*ONE, *TWO)},
    "select": _select(),
    "table": _table(),
    "guards": _guards(),
}


def one_module() -> Module:
    return Module(
        "t", "A test", "this work", "1", tuple((f"f_{n}", _named(p, f"f_{n}")) for n, p in PROGRAMS.items()), ()
    )


def _named(made: Program, name: str) -> Program:
    from dataclasses import replace

    return replace(made, spec=replace(made.spec, name=name))


def points() -> Iterator[tuple[float, ...]]:
    pairs = itertools.product(NUMBERS, repeat=2)
    return ((a, b, b, a) for a, b in pairs)


@pytest.mark.skipif(build.compiler() is None, reason="no C compiler for our own kernels")
@pytest.mark.parametrize("language", each_language())
def test_all_operations(language: Language, tmp_path: Path) -> None:
    module = one_module()
    signatures = {f: Signature(4, len(p.results)) for f, p in module.programs}
    ours = backends.loader("c").load(pipeline.emit(module, "c"), "t", signatures)
    calls = loaded(language, module, tmp_path)
    for function, call in calls.items():
        for point in points():
            found, expected = np.array(call(*point)), np.array([float(x) for x in ours[function](*point)])
            assert np.array_equal(found, expected, equal_nan=True), (function, point, found, expected)


@pytest.mark.parametrize("language", each_language())
def test_a_long_table_and_a_program_without_operations(language: Language, tmp_path: Path) -> None:
    """Fortran allows 255 lines to a statement: a table of 5000 pieces is written in parts."""
    b = builder(["a"])
    b.tables["long"] = cubic_table(bits=10)
    long = program(b, [b.node(Op.TABLE, (b.load("a"),), "long")])
    b = builder(["a"])
    module = Module(
        "t", "A test", "this work", "1", (("g", _named(long, "g")), ("h", _named(program(b, [b.load("a")]), "h"))), ()
    )
    calls = loaded(language, module, tmp_path)
    assert calls["h"](0.7) == (0.7,)
    for x in (0.25, 0.2500001, 3.3, 7.999999):
        assert calls["g"](x)[0] == pytest.approx(1 / x, rel=1e-9)
    assert calls["g"](8.0) == calls["g"](0.2) == (-7.0,)
    assert math.isnan(calls["g"](math.nan)[0])
