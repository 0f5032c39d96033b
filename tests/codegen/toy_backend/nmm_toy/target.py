"""The emitting half of the `toy` backend."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.render import Module, render
from codegen.render import context as common
from codegen.schedule import Line, Program
from codegen.tape import Op

NAME = "toy"
SUFFIX = ".py"
SHIPPED = False
TEMPLATE = "module.py.j2"
FOLDER = Path(__file__).parent

_INFIX = {Op.ADD: "+", Op.SUB: "-", Op.MUL: "*"}
_RESULTS = {"zero": "0.0", "nan": "math.nan"}


def emit(module: Module) -> str:
    """Text of the module."""
    return render(FOLDER, TEMPLATE, context(module))


def context(module: Module) -> dict[str, Any]:
    """Variables of the template."""
    return common(module, _printed)


def _printed(program: Program) -> dict[str, Any]:
    lines = [f"{x.name} = {x.value!r}  # {x.text}" for x in program.literals]
    lines += [f"{x.name} = {_expression(x)}" for x in (*program.prologue, *program.body)]
    for result in ("nan", "zero"):  # what physics forbids wins
        checks = [f"{c.left} {c.relation} {c.right}" for c in program.checks if c.result == result]
        if checks:
            lines.append(f"if {' or '.join(checks)}:")
            lines.append(f"    return {', '.join([_RESULTS[result]] * len(program.results))}")
    return {"lines": [*lines, f"return {', '.join(program.results)}"]}


def _expression(line: Line) -> str:
    a = line.args
    if line.op in _INFIX:
        return f" {_INFIX[line.op]} ".join(a)
    if line.op is Op.NEG:
        return f"-{a[0]}"
    if line.op is Op.SELECT:
        return f"{a[2]} if {a[0]} < {a[1]} else {a[3]}"
    if line.op is Op.TABLE:
        raise NotImplementedError("the toy backend has no tables")
    name = {Op.MIN: "least", Op.MAX: "greatest"}.get(line.op, line.op.value)
    return f"_{name}({', '.join(a)})"
