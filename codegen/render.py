"""Jinja2 environment and the record that every template gets; missing or spare variables are errors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import jinja2.meta

from codegen.errors import CodegenError
from codegen.schedule import Program


@dataclass(frozen=True)
class Module:
    """One emitted file: a formula with all its kernels; `aliases` are kernels that are equal to another."""

    name: str
    title: str
    source: str
    unit: str
    programs: tuple[tuple[str, Program], ...]
    aliases: tuple[tuple[str, str], ...]


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
