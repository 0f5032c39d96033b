"""The `c` backend: loops over separate arrays in strict IEEE arithmetic, with NumPy's ufunc signature."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.backends.c import printer
from codegen.render import Module, render
from codegen.schedule import Program

NAME = "c"
SUFFIX = ".c"
TEMPLATE = "module.c.j2"
FOLDER = Path(__file__).parent


def emit(module: Module) -> str:
    """Text of the module."""
    return render(FOLDER, TEMPLATE, context(module))


def context(module: Module) -> dict[str, Any]:
    """Variables of the template."""
    return {
        "name": module.name,
        "title": module.title,
        "source": module.source,
        "unit": module.unit,
        "aliases": module.aliases,
        "kernels": [_kernel(function, program) for function, program in module.programs],
    }


def _kernel(function: str, program: Program) -> dict[str, Any]:
    return {
        "function": function,
        "formula": program.spec.formula,
        "text": program.spec.text,
        "where": program.spec.where,
        "outside": program.spec.outside,
        "inputs": program.spec.arguments,
        "data": program.data,
        "parameters": program.parameters,
        "operations": ", ".join(f"{n} {op}" for op, n in program.operations.items()),
        "literals": printer.literals(program),
        "prologue": printer.statements(program.prologue),
        "body": printer.statements(program.body),
        "result": program.result,
        "checks": printer.checks(program),
    }
