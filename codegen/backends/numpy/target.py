"""The `numpy` backend: a plain module that needs NumPy alone, blocked so that work stays in cache."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.backends.numpy import printer
from codegen.render import Module, render
from codegen.schedule import Program

NAME = "numpy"
SUFFIX = ".py"
TEMPLATE = "module.py.j2"
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
    body, buffers = printer.body(program)
    return {
        "function": function,
        "formula": program.spec.formula,
        "text": program.spec.text,
        "where": program.spec.where,
        "unit": program.spec.unit,
        "outside": program.spec.outside,
        "inputs": program.spec.arguments,
        "data": program.data,
        "parameters": program.parameters,
        "operations": ", ".join(f"{n} {op}" for op, n in program.operations.items()),
        "literals": printer.literals(program),
        "prologue": printer.prologue(program),
        "body": body,
        "buffers": [f"w{k}" for k in range(buffers)],
    }
