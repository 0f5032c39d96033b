"""The `numba` backend: loops over arrays, and a scalar function per kernel for the user's own compiled code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.backends.numba import printer
from codegen.render import Module, render, shared_tables, table_card, uses
from codegen.render import context as common
from codegen.schedule import Program
from codegen.tape import Op

NAME = "numba"
SUFFIX = ".py"
SHIPPED = False  # emitted on demand: `nmm generate --backend numba -o DIR`, `codegen.compile`
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
    }


def _printed(program: Program) -> dict[str, Any]:
    lines = [*printer.literals(program), *printer.statements((*program.prologue, *program.body))]
    many = len(program.results)
    return {
        "lines": [*lines, *printer.results(program)],
        "given": [*(f"{name}[i]" for name in program.data), *program.parameters],
        "arrays": ("values",) if many == 1 else tuple(f"values_{k}" for k in range(many)),
    }
