"""The `cuda` backend: CUDA C for CuPy's RawKernel, one kernel per choice of a formula, strict IEEE arithmetic."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.backends.cuda import printer
from codegen.render import Module, render, shared_tables, table_card, uses
from codegen.render import context as common
from codegen.schedule import Program
from codegen.tape import Op

NAME = "cuda"
SUFFIX = ".cu"
SHIPPED = False  # emitted on demand: `nmm generate --backend cuda -o DIR`, `codegen.compile`
TEMPLATE = "module.cu.j2"
FOLDER = Path(__file__).parent


def emit(module: Module) -> str:
    """Text of the module."""
    return render(FOLDER, TEMPLATE, context(module))


def context(module: Module) -> dict[str, Any]:
    """Variables of the template."""
    module, tables = shared_tables(module)
    cards = [table_card(f"table_{name}", table, printer.number) for name, table in sorted(tables.items())]
    return {
        **common(module, _printed),
        "tables": [{**card, "horner": printer.horner(card)} for card in cards],
        "residual": uses(module, Op.RESIDUAL),
    }


def _printed(program: Program) -> dict[str, Any]:
    many = len(program.results)
    return {
        "lines": [*printer.literals(program), *printer.statements((*program.prologue, *program.body))],
        "results": printer.results(program),
        "arrays": ["values_"] if many == 1 else [f"values_{k}" for k in range(many)],
    }
