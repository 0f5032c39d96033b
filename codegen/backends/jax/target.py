"""The `jax` backend: pure, jitted functions of jax.numpy in double precision, for jax.grad, jax.vmap and jax.jit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.backends.jax import printer
from codegen.backends.numpy.printer import number
from codegen.render import Module, render, shared_tables, table_card, uses
from codegen.render import context as common
from codegen.schedule import Program
from codegen.tape import Op

NAME = "jax"
SUFFIX = ".py"
SHIPPED = False  # emitted on demand: `nmm generate --backend jax -o DIR`, `codegen.compile`
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
        "tables": [table_card(f"table_{name}", table, number) for name, table in sorted(tables.items())],
        "residual": uses(module, Op.RESIDUAL),
    }


def _printed(program: Program) -> dict[str, Any]:
    return {
        "prologue": [*printer.literals(program), *printer.statements(program.prologue)],
        "body": [*printer.statements(program.body), *printer.results(program)],
        "arrays": [f"value_{k}" for k in range(len(program.results))],
    }
