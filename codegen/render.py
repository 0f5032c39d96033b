"""Jinja2 environment and the record that every template gets; missing or spare variables are errors."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import jinja2.meta

from codegen.errors import CodegenError
from codegen.schedule import Line, Program
from codegen.tape import Op, Table
from symbolic.formula import Formula

PER_LINE = 6  # numbers of a table


@dataclass(frozen=True)
class Module:
    """One emitted file: a formula with all its kernels; `aliases` are kernels that are equal to another."""

    name: str
    title: str
    source: str
    unit: str
    programs: tuple[tuple[str, Program], ...]
    aliases: tuple[tuple[str, str], ...]
    formulas: tuple[Formula, ...] = ()  # one per program: the truth that exported sources are tested against
    accuracy: str = "default"

    def formula_of(self, program: Program) -> Formula | None:
        """The formula of a program, None where the module does not know it."""
        found = (f for (_, p), f in zip(self.programs, self.formulas, strict=False) if p.spec == program.spec)
        return next(found, None)


def shared_tables(module: Module) -> tuple[Module, dict[str, Table]]:
    """The module with one name for equal tables of its kernels and different names for different ones."""
    found: dict[str, Table] = {}
    programs = []
    for function, program in module.programs:
        names = {name: _table_name(found, name, table) for name, table in program.tables}
        programs.append((function, _with_table_names(program, names)))
    return replace(module, programs=tuple(programs)), found


def _table_name(found: dict[str, Table], name: str, table: Table) -> str:
    chosen, count = name, 1
    while found.setdefault(chosen, table) != table:
        count += 1
        chosen = f"{name}_{count}"
    return chosen


def _with_table_names(program: Program, names: dict[str, str]) -> Program:
    def line(old: Line) -> Line:
        return replace(old, args=(names[old.args[0]], *old.args[1:])) if old.op is Op.TABLE else old

    tables = tuple((names[name], table) for name, table in program.tables)
    return replace(
        program, prologue=tuple(map(line, program.prologue)), body=tuple(map(line, program.body)), tables=tables
    )


def table_card(name: str, table: Table, number: Callable[[float], str]) -> dict[str, Any]:
    """What a template needs to print a table; `number` writes a double in its language.

    `low` and `last` are the smallest and largest argument inside, `coefficients` one column per power. Where
    `half` is not 0, every centre is the middle of its piece: the bits of x above `shift`, then `half`.

    Raises
    ------
    CodegenError
        If an argument inside the range would read beyond the pieces.
    """
    last = math.nextafter(table.high, table.low)
    first, final = ((_bits(x) >> table.shift) - table.offset for x in (table.low, last))
    if not (0 <= table.low < table.high and 0 <= first <= final < len(table.centres)):
        raise CodegenError(f"{name}: {len(table.centres)} pieces do not cover [{table.low}, {table.high}).")
    columns = list(zip(*table.coefficients, strict=True))
    half = 1 << table.shift - 1
    middles = ((k + table.offset << table.shift) + half for k in range(len(table.centres)))
    centred = all(_bits(c) == m for c, m in zip(table.centres, middles, strict=True))
    numbers = {"low": table.low, "high": table.high, "last": last, "outside": table.outside}
    return {
        **{key: number(value) for key, value in numbers.items()},
        "name": name,
        "text": table.text,
        "error": f"{table.error:.2g}",
        "shift": table.shift,
        "offset": table.offset,
        "half": half if centred else 0,
        "pieces": len(table.centres),
        "degree": len(columns) - 1,
        "centres": _wrapped(table.centres, number),
        "coefficients": [_wrapped(c, number) for c in columns],
    }


def _bits(value: float) -> int:
    return int(struct.unpack("<Q", struct.pack("<d", value))[0])


def _wrapped(values: tuple[float, ...], number: Callable[[float], str]) -> list[str]:
    """Numbers, a few per line."""
    texts = [number(x) for x in values]
    return [", ".join(texts[k : k + PER_LINE]) for k in range(0, len(texts), PER_LINE)]


def uses(module: Module, op: Op) -> bool:
    """True if a kernel of the module has the operation."""
    return any(line.op is op for _, program in module.programs for line in (*program.prologue, *program.body))


def context(module: Module, printed: Callable[[Program], dict[str, Any]]) -> dict[str, Any]:
    """Variables of every backend's template; `printed` gives the lines of a program in its language."""

    def kernel(function: str, program: Program) -> dict[str, Any]:
        spec = program.spec
        return {
            "function": function,
            "formula": spec.formula,
            "text": spec.text,
            "where": spec.where,
            "unit": spec.unit,
            "outside": spec.outside,
            "inputs": spec.arguments,
            "outputs": spec.outputs,
            "data": program.data,
            "parameters": program.parameters,
            "operations": ", ".join(f"{n} {op}" for op, n in program.operations.items()),
            **printed(program),
        }

    return {
        "name": module.name,
        "title": module.title,
        "source": module.source,
        "unit": module.unit,
        "aliases": module.aliases,
        "kernels": [kernel(function, program) for function, program in module.programs],
    }


@cache
def environment(folder: Path) -> jinja2.Environment:
    """Strict environment: an undefined variable is an error, not an empty text."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # the output is code, not HTML
    )


def template_variables(folder: Path, name: str) -> set[str]:
    """What a template asks for."""
    env = environment(folder)
    source = (folder / name).read_text(encoding="utf-8")
    return set(jinja2.meta.find_undeclared_variables(env.parse(source)))


def render(folder: Path, name: str, context: dict[str, Any]) -> str:
    """The text of a template; its variables and the keys of the context must be the same set."""
    asked, given = template_variables(folder, name), set(context)
    if asked != given:
        missing, spare = sorted(asked - given), sorted(given - asked)
        raise CodegenError(f"template {name}: variables that nobody gives: {missing}; given and not used: {spare}.")
    text: str = environment(folder).get_template(name).render(context)
    return text
