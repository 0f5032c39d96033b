"""Finished program -> C expressions, line by line."""

from __future__ import annotations

from codegen.schedule import Check, Line, Program
from codegen.tape import Op

_INFIX = {Op.ADD: "+", Op.SUB: "-", Op.MUL: "*", Op.DIV: "/"}
_CALLS = {Op.SQRT: "sqrt", Op.LOG: "log", Op.EXP: "exp", Op.SIN: "sin", Op.COS: "cos"}
_RESULTS = {"zero": "0.0", "nan": "NAN"}


def expression(line: Line) -> str:
    """Right-hand side of a line."""
    a = line.args
    if line.op in _INFIX:
        return f"{a[0]} {_INFIX[line.op]} {a[1]}"
    if line.op is Op.NEG:
        return f"-{a[0]}"
    if line.op is Op.MIN:  # a NaN on either side stays a NaN
        return f"({a[1]} < {a[0]}) | ({a[1]} != {a[1]}) ? {a[1]} : {a[0]}"
    if line.op is Op.MAX:
        return f"({a[1]} > {a[0]}) | ({a[1]} != {a[1]}) ? {a[1]} : {a[0]}"
    return f"{_CALLS[line.op]}({', '.join(a)})"


def statements(lines: tuple[Line, ...]) -> list[str]:
    """One constant per line."""
    return [f"const double {line.name} = {expression(line)};" for line in lines]


def literals(program: Program) -> list[str]:
    """Correctly rounded constants with what they stand for."""
    return [f"const double {x.name} = {x.value!r}; /* {x.text} */" for x in program.literals]


def checks(program: Program) -> list[str]:
    """Conditions in order of application: outside phase space first, then what no physics allows."""
    return [f"value = {condition} ? {_RESULTS[result]} : value;" for condition, result in grouped(program.checks)]


def grouped(found: tuple[Check, ...]) -> list[tuple[str, str]]:
    """Checks with the same result as one condition."""
    merged: dict[str, list[str]] = {}
    for c in found:
        merged.setdefault(c.result, []).append(f"({c.left} {c.relation} {c.right})")
    order = sorted(merged, key=("zero", "nan").index)
    return [(" | ".join(merged[r]), r) for r in order]
