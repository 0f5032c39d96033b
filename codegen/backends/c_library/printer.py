"""Finished program -> C functions: what depends on parameters alone, done once per call, and what each point needs."""

from __future__ import annotations

from codegen.backends.c.printer import expression, grouped, number
from codegen.export import hoisted, literals_of, needed, output_names, read_by
from codegen.schedule import Line, Literal, Program

_BEYOND = {"zero": "0.0", "nan": "NAN"}


def prologue(program: Program) -> list[str]:
    """From the parameters to what every point needs of them."""
    return [*_literals(literals_of(program, read_by(program.prologue))), *statements(program.prologue)]


def point(program: Program) -> list[str]:
    """From the inputs of a point, and what the prologue gives, to the results before they are checked."""
    return [*_literals(literals_of(program, needed(program))), *statements(program.body)]


def statements(lines: tuple[Line, ...]) -> list[str]:
    """One constant per line."""
    return [f"const double {line.name} = {expression(line)};" for line in lines]


def checked(program: Program) -> list[tuple[str, str]]:
    """Each output with its value: the result where it holds, 0 or NaN elsewhere."""
    found = []
    for name, result in zip(output_names(program), program.results, strict=True):
        text = result
        for condition, kind in grouped(program.checks):  # what is applied last wins: NaN before 0
            text = f"{condition} ? {_BEYOND[kind]} : {text if text == result else f'({text})'}"
        found.append((name, text))
    return found


def needs(program: Program) -> tuple[str, ...]:
    """Inputs of the function of one point: data, then what the prologue gives."""
    return (*program.data, *hoisted(program))


def row(numbers: tuple[float, ...]) -> str:
    """Exact doubles between commas."""
    return ", ".join(hexadecimal(x) for x in numbers)


def hexadecimal(value: float) -> str:
    """A double with every bit, as C99 and C++17 read it."""
    return value.hex() if abs(value) < float("inf") else number(value)


def _literals(found: tuple[Literal, ...]) -> list[str]:
    return [f"const double {x.name} = {number(x.value)}; /* {x.text} */" for x in found]
