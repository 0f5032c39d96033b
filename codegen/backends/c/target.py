"""The `c` backend: loops over separate arrays in strict IEEE arithmetic, with NumPy's ufunc signature."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.backends.c import printer
from codegen.render import Module, render
from codegen.render import context as common
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
    return common(module, _printed)


def _printed(program: Program) -> dict[str, Any]:
    return {
        "literals": printer.literals(program),
        "prologue": printer.statements(program.prologue),
        "body": printer.statements(program.body),
        "result": program.results[0],
        "checks": printer.checks(program),
    }
