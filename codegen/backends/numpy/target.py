"""The `numpy` backend: a plain module that needs NumPy alone, blocked so that work stays in cache."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.backends.numpy import printer
from codegen.render import Module, render, shared_tables, table_card, uses
from codegen.render import context as common
from codegen.schedule import Program
from codegen.tape import Op

NAME = "numpy"
SUFFIX = ".py"
TEMPLATE = "module.py.j2"
FOLDER = Path(__file__).parent


def emit(module: Module) -> str:
    """Text of the module."""
    return render(FOLDER, TEMPLATE, context(module))


def context(module: Module) -> dict[str, Any]:
    """Variables of the template."""
    module, tables = shared_tables(module)
    return {
        **common(module, _printed),
        "tables": [table_card(f"table_{name}", table, printer.number) for name, table in sorted(tables.items())],
        "residual": uses(module, Op.RESIDUAL),
        "asks_once": any(printer.asks_once(program) for _, program in module.programs),
    }


def _printed(program: Program) -> dict[str, Any]:
    body, buffers = printer.body(program)
    return {
        "literals": printer.literals(program),
        "prologue": printer.prologue(program),
        "body": body,
        "buffers": tuple(f"w{k}" for k in range(buffers)),
        "results": printer.values(program),
    }
