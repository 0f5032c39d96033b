"""The `numpy` backend: a plain module that needs NumPy alone, blocked so that work stays in cache."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.backends.numpy import printer
from codegen.render import Module, render
from codegen.render import context as common
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
    return common(module, _printed)


def _printed(program: Program) -> dict[str, Any]:
    body, buffers = printer.body(program)
    return {
        "literals": printer.literals(program),
        "prologue": printer.prologue(program),
        "body": body,
        "buffers": [f"w{k}" for k in range(buffers)],
    }
