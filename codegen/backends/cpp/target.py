"""The `cpp` backend: one header of inline functions in C++17, with a self-test."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from codegen import export, vectors
from codegen.backends.c.printer import horner, number
from codegen.backends.c_library.printer import checked, row
from codegen.backends.cpp import printer
from codegen.render import Module, render, shared_tables, table_card, uses
from codegen.render import context as common
from codegen.schedule import Program
from codegen.tape import Op

NAME = "cpp"
SUFFIX = ".hpp"
SHIPPED = False  # emitted on demand
TEMPLATE = "header.hpp.j2"
SELFTEST = "selftest.cpp.j2"
FOLDER = Path(__file__).parent


def emit(module: Module) -> str:
    """Text of the header."""
    return render(FOLDER, TEMPLATE, context(module))


def emit_files(module: Module) -> dict[str, str]:
    """Header, self-test and test vectors by what their names end in."""
    found = vectors.of_module(module)
    return {
        SUFFIX: emit(module),
        "_selftest.cpp": render(FOLDER, SELFTEST, {"name": module.name, "tests": tests(module, found)}),
        "_vectors.json": vectors.text(module, found),
    }


def context(module: Module) -> dict[str, Any]:
    """Variables of the header's template."""
    export.require_names(module)
    module, tables = shared_tables(module)
    cards = (table_card(f"table_{name}", table, number) for name, table in sorted(tables.items()))

    def printed(program: Program) -> dict[str, Any]:
        return {
            **_signature(module, program, program.spec.name),
            "documentation": export.documentation(program, module.formula_of(program)),
            "using": printer.using(program, module.name),
            "lines": printer.lines(program),
            "checked": checked(program),
        }

    return {
        **common(module, printed),
        "tables": [{**card, "horner": horner(card)} for card in cards],
        "residual": uses(module, Op.RESIDUAL),
        "aliases": [_alias(module, *pair) for pair in module.aliases],
    }


def _signature(module: Module, program: Program, function: str) -> dict[str, Any]:
    called = export.public(module.name, function)
    kind = "double" if len(program.results) == 1 else f"{export.public(module.name, program.spec.name)}_values"
    inputs = (*program.data, *program.parameters)
    return {"called": called, "kind": kind, "given": ", ".join(f"double {i}" for i in inputs)}


def _alias(module: Module, alias: str, function: str) -> dict[str, Any]:
    program = dict(module.programs)[function]
    names = ", ".join((*program.data, *program.parameters))
    return {**_signature(module, program, alias), "same": export.public(module.name, function), "names": names}


def tests(module: Module, found: Sequence[vectors.Vectors]) -> list[dict[str, Any]]:
    """What the template of the self-test prints for each kernel."""
    return [_test(module, program, v) for (_, program), v in zip(module.programs, found, strict=True)]


def _test(module: Module, program: Program, found: vectors.Vectors) -> dict[str, Any]:
    count, outputs = len(found.inputs), export.output_names(program)
    label = f"nmm::{export.public(module.name, program.spec.name)}"
    return {
        "function": program.spec.name,
        "label": label,
        "columns": count + 2 * len(outputs),
        "inputs": count,
        "call": f"{label}({', '.join(f'row[{k}]' for k in range(count))})",
        "members": [f".{o}" for o in outputs] if len(outputs) > 1 else [""],
        "rows": [(row(r.numbers), r.stratum) for r in found.rows],
    }
