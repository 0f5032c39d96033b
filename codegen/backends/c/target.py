"""The `c` backend: loops over separate arrays in strict IEEE arithmetic, with NumPy's ufunc signature."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.backends.c import printer
from codegen.render import Module, render, shared_tables, table_card, uses
from codegen.render import context as common
from codegen.schedule import Program
from codegen.tape import Op

NAME = "c"
SUFFIX = ".c"
TEMPLATE = "module.c.j2"
FOLDER = Path(__file__).parent
FEW_INPUTS = 16
MOST_STREAMED = 60  # operations per point; with more the processor, not the memory, limits the loop


def emit(module: Module) -> str:
    """Text of the module."""
    return render(FOLDER, TEMPLATE, context(module))


def context(module: Module) -> dict[str, Any]:
    """Variables of the template."""
    module, tables = shared_tables(module)
    programs = [program for _, program in module.programs]
    cards = [table_card(f"table_{name}", table, printer.number) for name, table in sorted(tables.items())]
    return {
        **common(module, _printed),
        "tables": [{**card, "horner": printer.horner(card)} for card in cards],
        "residual": uses(module, Op.RESIDUAL),
        "streams": any(map(streams, programs)),
        "max_inputs": max([FEW_INPUTS, *(max(len(p.data), len(p.parameters)) for p in programs)]),
        "max_outputs": max(len(p.results) for p in programs),
    }


def streams(program: Program) -> bool:
    """True if memory limits a kernel on large arrays, so that stores past the cache are worth a second loop."""
    return len(program.body) <= MOST_STREAMED


def _printed(program: Program) -> dict[str, Any]:
    return {
        "streams": streams(program),
        "signature": printer.signature(program),
        "call": printer.call(program),
        "counts": f"{len(program.data)}, {len(program.parameters)}, {len(program.results)}",
        "literals": printer.literals(program),
        "prologue": printer.statements(program.prologue),
        "body": printer.statements(program.body),
        "results": printer.results(program),
    }
