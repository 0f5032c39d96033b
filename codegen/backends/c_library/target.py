"""The `c_library` backend: a header and a source for programs in C, C++ and whatever calls C, with a self-test."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from codegen import export, vectors
from codegen.backends.c.printer import horner, number
from codegen.backends.c_library import printer
from codegen.render import Module, render, shared_tables, table_card, uses
from codegen.render import context as common
from codegen.schedule import Program
from codegen.tape import Op

NAME = "c_library"
SUFFIX = ".c"
SHIPPED = False  # emitted on demand
TEMPLATE = "source.c.j2"
HEADER = "header.h.j2"
SELFTEST = "selftest.c.j2"
FOLDER = Path(__file__).parent
PREFIX = "nmm_"


def emit(module: Module) -> str:
    """Text of the source."""
    return render(FOLDER, TEMPLATE, context(module))


def emit_files(module: Module) -> dict[str, str]:
    """Header, source, self-test and test vectors by what their names end in."""
    found = vectors.of_module(module)
    full = context(module)
    return {
        ".h": header(full),
        SUFFIX: render(FOLDER, TEMPLATE, full),
        "_selftest.c": render(FOLDER, SELFTEST, {"name": module.name, "tests": tests(module, found)}),
        "_vectors.json": vectors.text(module, found),
    }


def header(full: dict[str, Any]) -> str:
    """Text of the header from the variables of the source."""
    names = ("name", "title", "unit", "source", "kernels", "aliases")
    return render(FOLDER, HEADER, {name: full[name] for name in names})


def context(module: Module) -> dict[str, Any]:
    """Variables of the source's template."""
    export.require_names(module)
    module, tables = shared_tables(module)
    cards = (table_card(f"table_{name}", table, number) for name, table in sorted(tables.items()))

    def printed(program: Program) -> dict[str, Any]:
        called = export.public(module.name, program.spec.name)
        return {
            **_signatures(program, called),
            "documentation": export.documentation(program, module.formula_of(program)),
            "fixed": _fixed(program),
            "prologue": printer.prologue(program),
            "body": printer.point(program),
            "checked": printer.checked(program),
        }

    return {
        **common(module, printed),
        "tables": [{**card, "horner": horner(card)} for card in cards],
        "residual": uses(module, Op.RESIDUAL),
        "aliases": [_alias(module, *pair) for pair in module.aliases],
    }


def _signatures(program: Program, called: str) -> dict[str, str]:
    """Declarations of the three functions of a kernel, and the calls of the first by the other two."""
    outputs = export.output_names(program)
    single = len(outputs) == 1
    kind, pointers = ("double", []) if single else ("void", [f"double *{o}" for o in outputs])
    given = [f"double {i}" for i in (*program.data, *program.parameters)]
    at_point = [f"double {i}" for i in printer.needs(program)]
    arrays = [*(f"const double *{i}" for i in program.data), *(f"double {p}" for p in program.parameters)]
    loop = f"void {PREFIX}{called}_n({', '.join(['size_t n', *arrays, *(f'double *{o}' for o in outputs)])})"
    numbers = [*printer.needs(program), *([] if single else outputs)]
    indexed = [f"{i}[i]" for i in printer.points_of(program)] + list(export.hoisted(program))
    indexed += [] if single else [f"&{o}[i]" for o in outputs]
    return {
        "point": f"{kind} {called}_at({', '.join([*at_point, *pointers])})",
        "scalar": f"{kind} {PREFIX}{called}({', '.join([*given, *pointers])})",
        "loop": loop,
        "restricted": loop.replace("double *", "double *restrict "),
        "at_number": f"{called}_at({', '.join(numbers)})",
        "at_index": f"{called}_at({', '.join(indexed)})",
    }


def _fixed(program: Program) -> str:
    names = ", ".join(program.parameters)
    return f"; {names}: one number for all points" if names else ""


def _alias(module: Module, alias: str, function: str) -> dict[str, Any]:
    program = dict(module.programs)[function]
    called, same = export.public(module.name, alias), PREFIX + export.public(module.name, function)
    outputs = export.output_names(program)
    inputs, single = [*program.data, *program.parameters], len(outputs) == 1
    return {
        **_signatures(program, called),
        "same": same,
        "returns": single,
        "call": f"{same}({', '.join([*inputs, *([] if single else outputs)])})",
        "call_loop": f"{same}_n({', '.join(['n', *inputs, *outputs])})",
    }


def tests(module: Module, found: Sequence[vectors.Vectors]) -> list[dict[str, Any]]:
    """What the template of the self-test prints for each kernel."""
    return [_test(module, program, v) for (_, program), v in zip(module.programs, found, strict=True)]


def _test(module: Module, program: Program, found: vectors.Vectors) -> dict[str, Any]:
    called = PREFIX + export.public(module.name, program.spec.name)
    count, outputs = len(found.inputs), list(export.output_names(program))
    numbers = [f"row[{k}]" for k in range(count)]
    arrays = [f"input_{k}" for k in range(len(program.data))]
    loops = [f"{o}_n" for o in outputs]
    pointers = [] if len(outputs) == 1 else [f"&{o}" for o in outputs]
    return {
        "function": program.spec.name,
        "label": called,
        "columns": count + 2 * len(outputs),
        "inputs": count,
        "data": len(program.data),
        "outputs": outputs,
        "arrays": [*arrays, *loops],
        "call": f"{called}({', '.join([*numbers, *pointers])})",
        "loop": f"{called}_n({', '.join(['N', *arrays, *numbers[len(program.data):], *loops])})",
        "rows": [(printer.row(r.numbers), r.stratum) for r in found.rows],
    }
