"""Finished program -> C functions: what depends on parameters alone, done once per call, and what each point needs."""

from __future__ import annotations

from codegen.backends.c.printer import expression as plain
from codegen.backends.c.printer import grouped, number
from codegen.export import hoisted, idle, literals_of, needed, output_names, read_by
from codegen.schedule import Line, Literal, Program
from codegen.tape import Op

_BEYOND = {"zero": "0.0", "nan": "NAN"}


def prologue(program: Program) -> list[str]:
    """From the parameters to what every point needs of them."""
    unread = [f"(void){name};" for name in idle(program)]
    return [*unread, *_literals(literals_of(program, read_by(program.prologue))), *statements(program.prologue)]


def point(program: Program) -> list[str]:
    """From the inputs of a point, and what the prologue gives, to the results before they are checked."""
    return [*_literals(literals_of(program, needed(program))), *statements(program.body)]


def expression(line: Line) -> str:
    """Right-hand side of a line, without what compilers warn of."""
    if line.op in (Op.MIN, Op.MAX):  # a NaN on either side stays a NaN
        a, b = line.args
        return f"(({b} {'<' if line.op is Op.MIN else '>'} {a}) | ({b} != {b})) ? {b} : {a}"
    return plain(line)


def statements(lines: tuple[Line, ...]) -> list[str]:
    """One constant per line."""
    return [f"const double {line.name} = {expression(line)};" for line in lines]


def checked(program: Program) -> list[tuple[str, str]]:
    """Each output with its value: the result where it holds, 0 or NaN elsewhere."""
    found = []
    for name, result in zip(output_names(program), program.results, strict=True):
        text = result
        for condition, kind in grouped(program.checks):  # what is applied last wins: NaN before 0
            text = f"({condition}) ? {_BEYOND[kind]} : {text if text == result else f'({text})'}"
        found.append((name, text))
    return found


def needs(program: Program) -> tuple[str, ...]:
    """Inputs of the function of one point: data that it reads, then what the prologue gives."""
    return (*points_of(program), *hoisted(program))


def points_of(program: Program) -> tuple[str, ...]:
    """Data that the function of one point reads."""
    names = needed(program)
    return tuple(n for n in program.data if n in names)


def row(numbers: tuple[float, ...]) -> str:
    """Exact doubles between commas."""
    return ", ".join(hexadecimal(x) for x in numbers)


def hexadecimal(value: float) -> str:
    """A double with every bit, as C99 and C++17 read it."""
    return value.hex() if abs(value) < float("inf") else number(value)


def _literals(found: tuple[Literal, ...]) -> list[str]:
    return [f"const double {x.name} = {number(x.value)}; /* {x.text} */" for x in found]
