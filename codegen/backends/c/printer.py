"""Finished program -> C expressions, line by line."""

from __future__ import annotations

import math
from typing import Any

from codegen.schedule import Check, Line, Program
from codegen.tape import Op

_INFIX = {Op.ADD: "+", Op.SUB: "-", Op.MUL: "*", Op.DIV: "/"}
_CALLS = {
    Op.SQRT: "sqrt",
    Op.LOG: "log",
    Op.EXP: "exp",
    Op.SIN: "sin",
    Op.COS: "cos",
    Op.ATAN: "atan",
    Op.LOG1P: "log1p",
    Op.EXPM1: "expm1",
    Op.RESIDUAL: "residual",
}
_RESULTS = {"zero": "0.0", "nan": "NAN"}


def expression(line: Line) -> str:
    """Right-hand side of a line."""
    a = line.args
    if line.op in _INFIX:
        return f"{a[0]} {_INFIX[line.op]} {a[1]}"
    if line.op is Op.NEG:
        return f"-{a[0]}"
    if line.op is Op.MIN:  # a NaN on either side stays a NaN
        return f"(({a[1]} < {a[0]}) | ({a[1]} != {a[1]})) ? {a[1]} : {a[0]}"
    if line.op is Op.MAX:
        return f"(({a[1]} > {a[0]}) | ({a[1]} != {a[1]})) ? {a[1]} : {a[0]}"
    if line.op is Op.SELECT:
        return f"{a[0]} < {a[1]} ? {a[2]} : {a[3]}"
    if line.op is Op.TABLE:
        return f"table_{a[0]}({a[1]})"
    return f"{_CALLS[line.op]}({', '.join(a)})"


def statements(lines: tuple[Line, ...]) -> list[str]:
    """One constant per line."""
    return [f"const double {line.name} = {expression(line)};" for line in lines]


def number(value: float) -> str:
    """A double in C; the shortest decimal that reads back as the same bits."""
    if math.isnan(value):
        return "NAN"
    if math.isinf(value):
        return "INFINITY" if value > 0 else "-INFINITY"
    return repr(float(value))


def literals(program: Program) -> list[str]:
    """Correctly rounded constants with what they stand for."""
    return [f"const double {x.name} = {number(x.value)}; /* {x.text} */" for x in program.literals]


def signature(program: Program) -> list[str]:
    """Arguments of the loop. Only as arguments do compilers take `restrict` at its word and leave out the tests
    for overlap, which they give up on, and with them on vectors, when there are many arrays or tables."""
    inputs = [f"const double *restrict data_{k}" for k in range(len(program.data))]
    return ["ptrdiff_t n", *inputs, "const double *parameters", *(f"double *restrict {v}" for v in _arrays(program))]


def call(program: Program) -> list[str]:
    """What a block passes to its loop."""
    inputs = [f"data[{k}]" for k in range(len(program.data))]
    return ["n", *inputs, "parameters", *(f"values[{k}]" for k in range(len(program.results)))]


def _arrays(program: Program) -> list[str]:
    many = len(program.results)
    return ["values_"] if many == 1 else [f"values_{k}" for k in range(many)]


def results(program: Program) -> list[str]:
    """From the results to the outputs: one statement per line, the checks applied to each."""
    if len(program.results) == 1:
        return [f"double value = {program.results[0]};", *_checked("value", program), "values_[i] = value;"]
    lines: list[str] = []
    for k, result in enumerate(program.results):
        lines += [f"double value_{k} = {result};", *_checked(f"value_{k}", program)]
    return [*lines, *(f"values_{k}[i] = value_{k};" for k in range(len(program.results)))]


def _checked(name: str, program: Program) -> list[str]:
    """Conditions in order of application: outside phase space first, then what no physics allows."""
    found = [(f"({c})" if " | " in c else c, result) for c, result in grouped(program.checks)]
    return [f"{name} = {condition} ? {_RESULTS[result]} : {name};" for condition, result in found]


def grouped(found: tuple[Check, ...]) -> list[tuple[str, str]]:
    """Checks with the same result as one condition."""
    merged: dict[str, list[str]] = {}
    for c in found:
        merged.setdefault(c.result, []).append(f"({c.left} {c.relation} {c.right})")
    order = sorted(merged, key=("zero", "nan").index)
    return [(" | ".join(merged[r]), r) for r in order]


def horner(table: dict[str, Any]) -> str:
    """c0 + u (c1 + u (c2 ...)), each coefficient read where it is needed."""
    name, degree = table["name"], table["degree"]
    text = f"{name}_coefficients[{degree}][k]"
    for k in reversed(range(degree)):
        text = f"({text} * u + {name}_coefficients[{k}][k])"
    return text
