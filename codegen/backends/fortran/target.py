"""The `fortran` backend: a Fortran 2008 module of elemental functions, with a self-test."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from codegen import export, vectors
from codegen.backends.fortran import printer
from codegen.backends.fortran.lines import comment, statement
from codegen.backends.fortran.names import Names, fitted
from codegen.render import Module, render, shared_tables, table_card, uses
from codegen.render import context as common
from codegen.schedule import Program
from codegen.tape import Op, Table

NAME = "fortran"
SUFFIX = ".f90"
SHIPPED = False  # emitted on demand
TEMPLATE = "module.f90.j2"
SELFTEST = "selftest.f90.j2"
FOLDER = Path(__file__).parent
FROM_LIBM = (Op.LOG1P, Op.EXPM1)
NUMBERS = 500  # of one array constructor, so that it needs fewer lines than a statement may have
STRATUM = 50  # letters of its name that are shown
NAN = "ieee_value(0.0_real64, ieee_quiet_nan)"

Card = dict[str, Any]


def emit(module: Module) -> str:
    """Text of the module."""
    return render(FOLDER, TEMPLATE, context(module))


def emit_files(module: Module) -> dict[str, str]:
    """Module, self-test and test vectors by what their names end in."""
    found = vectors.of_module(module)
    return {
        SUFFIX: emit(module),
        "_selftest.f90": render(FOLDER, SELFTEST, _selftest(module, found)),
        "_vectors.json": vectors.text(module, found),
    }


def context(module: Module) -> Card:
    """Variables of the module's template."""
    export.require_names(module)
    module, tables = shared_tables(module)
    called = names_of(module)

    def printed(program: Program) -> Card:
        return _kernel(module, program, called[program.spec.name])

    made = common(module, printed)
    return {
        "title": comment(f"{module.name}: {module.title} [{module.unit}]", 0, hang=0),
        "heading": _heading(module),
        "module_name": module_name(module),
        "kernels": made["kernels"],
        "aliases": [_alias(module, called, *pair) for pair in module.aliases],
        "tables": [_table(f"table_{name}", table) for name, table in sorted(tables.items())],
        "residual": uses(module, Op.RESIDUAL),
        "from_libm": [op.value for op in FROM_LIBM if uses(module, op)],
        "environment": ["int64", "real64"] if tables else ["real64"],
        "arithmetic": _arithmetic(module, tables),
    }


def module_name(module: Module) -> str:
    """Name of the Fortran module of a formula."""
    return fitted(f"nmm_{module.name}")


def names_of(module: Module) -> dict[str, str]:
    """Names of functions in Fortran by those of kernels and aliases."""
    names = Names([module_name(module)])
    kernels = [*(f for f, _ in module.programs), *(alias for alias, _ in module.aliases)]
    return {k: names.give(export.public(module.name, k)) for k in kernels}


def _heading(module: Module) -> list[str]:
    texts = (
        f"Emitted by nmm from symbolic/formulas/{module.name}.py. Do not edit: change the formula, then emit again.",
        f"Source: {module.source}",
        "",
        "Fortran 2008. The functions are elemental: numbers or arrays. Strict arithmetic is needed, since the "
        "corrections that keep the digits hold only as they are written: gfortran -O2 -ffp-contract=off, never "
        "-Ofast or -ffast-math; parentheses are kept (the standard asks for it). Do not trap floating-point "
        "exceptions: 0/0 may occur where the result is then 0 or NaN by definition.",
    )
    return [line for text in texts for line in comment(text, 0, hang=0)]


def _arithmetic(module: Module, tables: dict[str, Table]) -> list[str]:
    nan = any(c.result == "nan" for _, p in module.programs for c in p.checks)
    nan = nan or any(math.isnan(t.outside) for t in tables.values())
    names = ["ieee_is_nan"] if uses(module, Op.MIN) or uses(module, Op.MAX) else []
    return names + (["ieee_quiet_nan", "ieee_value"] if nan else [])


def _kernel(module: Module, program: Program, called: str) -> Card:
    made = printer.named(program, called)
    texts = export.documentation(program, module.formula_of(program), made.called)
    return {
        "called": called,
        "kind": _kind(made),
        "documentation": [line for text in texts for line in comment(text, 2)],
        "opening": _opening(called, made),
        "declarations": printer.declarations(made),
        "statements": printer.statements(made),
    }


def _kind(made: printer.Named) -> str:
    return "function" if len(made.outputs) == 1 else "subroutine"


def _opening(called: str, made: printer.Named) -> list[str]:
    if _kind(made) == "function":
        return statement(f"elemental function {called}({', '.join(made.inputs)}) result({made.outputs[0]})", 2)
    return statement(f"elemental subroutine {called}({', '.join([*made.inputs, *made.outputs])})", 2)


def _alias(module: Module, called: dict[str, str], alias: str, function: str) -> Card:
    made = printer.named(dict(module.programs)[function], called[alias])
    inputs = ", ".join(made.inputs)
    lines = [*_opening(called[alias], made), *printer.arguments(made), ""]
    if _kind(made) == "function":
        lines += statement(f"{made.outputs[0]} = {called[function]}({inputs})", printer.INDENT)
    else:
        lines += statement(f"call {called[function]}({', '.join([inputs, *made.outputs])})", printer.INDENT)
    return {"called": called[alias], "same": called[function], "kind": _kind(made), "lines": lines}


def _table(name: str, table: Table) -> Card:
    card = table_card(name, table, lambda x: NAN if math.isnan(x) else printer.number(x))
    columns = zip(*table.coefficients, strict=True)
    arrays = [*_array(f"{name}_centres", table.centres)]
    for power, column in enumerate(columns):
        arrays += _array(f"{name}_{power}", column)
    text = (
        f"{table.text} on [{table.low}, {table.high}): {card['pieces']} polynomials of degree {card['degree']}, found "
        f"by the bits of x; error {card['error']} of the local scale."
    )
    return {**card, "arrays": arrays, "comment": comment(text, 2)}


def _array(name: str, values: Sequence[float]) -> list[str]:
    """A constant array, in parts where one statement would be too long."""
    parts = [values[k : k + NUMBERS] for k in range(0, len(values), NUMBERS)]
    if len(parts) == 1:
        return statement(f"real(real64), parameter :: {name}({len(values)}) = [ {_numbers(values)} ]", 2)
    names = [f"{name}_part_{k}" for k in range(1, len(parts) + 1)]
    lines = [line for n, part in zip(names, parts, strict=True) for line in _array(n, part)]
    whole = f"real(real64), parameter :: {name}({len(values)}) = [ {', '.join(names)} ]"
    return [*lines, *statement(whole, 2)]


def _numbers(values: Sequence[float]) -> str:
    """Literals; pieces between two stretches of a table, which no argument reaches, are NaN, which has none."""
    return ", ".join(printer.number(0.0 if math.isnan(x) else x) for x in values)


def _selftest(module: Module, found: Sequence[vectors.Vectors]) -> Card:
    called = names_of(module)
    return {
        "name": module.name,
        "module_name": module_name(module),
        "program_name": fitted(f"selftest_{module.name}"),
        "tests": [
            _test(k, called[p.spec.name], printer.named(p, called[p.spec.name]), v)
            for k, ((_, p), v) in enumerate(zip(module.programs, found, strict=True), 1)
        ],
    }


def _test(number: int, called: str, made: printer.Named, found: vectors.Vectors) -> Card:
    points = [f"x({k + 1})" for k in range(len(made.inputs))]
    arrays = [f"[{points[0]}, {points[0]}, {points[0]}]", *points[1:]]
    if len(made.outputs) == 1:
        texts = [f"found(1) = {called}({', '.join(points)})", f"many(:, 1) = {called}({', '.join(arrays)})"]
    else:
        single, several = ([f"{n}{k + 1})" for k in range(len(made.outputs))] for n in ("found(", "many(:, "))
        texts = [f"call {called}({', '.join(a + o)})" for a, o in ((points, single), (arrays, several))]
    return {
        "label": called,
        "outputs": len(made.outputs),
        "calls": [line for text in texts for line in statement(text, printer.INDENT)],
        "rows": [_row(f"row_{number}", r) for r in found.rows],
    }


def _row(called: str, row: vectors.Row) -> list[str]:
    parts = (f"[ {', '.join(_bits(x) for x in numbers)} ]" for numbers in (row.inputs, row.values, row.tolerances))
    return statement(f"call {called}('{row.stratum[:STRATUM]}', {', '.join(parts)})", printer.INDENT)


def _bits(value: float) -> str:
    """A double by its bits; NaN is a variable, since compilers refuse its bits."""
    return "nan" if math.isnan(value) else f"real(z'{vectors.pattern(value):016X}', real64)"
