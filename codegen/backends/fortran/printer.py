"""Finished program -> Fortran statements; every name is spelt so that case does not matter."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from codegen.backends.fortran.lines import comment, statement
from codegen.backends.fortran.names import Names
from codegen.errors import CodegenError
from codegen.export import computed, output_names
from codegen.schedule import Check, Line, Literal, Program
from codegen.tape import Op

_INFIX = {Op.ADD: "+", Op.SUB: "-", Op.MUL: "*", Op.DIV: "/"}
_CALLS = (Op.SQRT, Op.LOG, Op.EXP, Op.SIN, Op.COS, Op.ATAN, Op.LOG1P, Op.EXPM1, Op.RESIDUAL)
_BEYOND = {"zero": "0.0_real64", "nan": "ieee_value(0.0_real64, ieee_quiet_nan)"}
_PER_DECLARATION = 12
INDENT = 4


@dataclass(frozen=True)
class Named:
    """A program in which every name is one of Fortran's, its outputs, and what its inputs were called."""

    program: Program
    outputs: tuple[str, ...]
    called: dict[str, str]

    @property
    def inputs(self) -> tuple[str, ...]:
        """Data, then parameters."""
        return (*self.program.data, *self.program.parameters)


def named(program: Program, function: str) -> Named:
    """Rename what collides: inputs keep their names first, then outputs, then the rest in order."""
    names = Names([function])
    own = (*program.data, *program.parameters)
    spelt = {n: names.give(n) for n in own}
    outputs = tuple(names.give(n) for n in output_names(program))
    spelt |= {n: names.give(n) for n in computed(program)}
    tables = {name: f"table_{name}" for name, _ in program.tables}

    def line(old: Line) -> Line:
        args = (tables[old.args[0]], *old.args[1:]) if old.op is Op.TABLE else old.args
        return Line(spelt[old.name], old.op, tuple(spelt.get(a, a) for a in args))

    def check(old: Check) -> Check:
        return Check(spelt.get(old.left, old.left), old.relation, spelt.get(old.right, old.right), old.result)

    made = replace(
        program,
        data=tuple(spelt[n] for n in program.data),
        parameters=tuple(spelt[n] for n in program.parameters),
        literals=tuple(Literal(spelt[x.name], x.value, x.text) for x in program.literals),
        prologue=tuple(map(line, program.prologue)),
        body=tuple(map(line, program.body)),
        results=tuple(spelt.get(r, r) for r in program.results),
        checks=tuple(map(check, program.checks)),
    )
    return Named(made, outputs, {n: spelt[n] for n in own})


def number(value: float) -> str:
    """A double: the shortest decimal that reads back as the same bits."""
    if not math.isfinite(value):
        raise CodegenError(f"the constant {value} has no literal in Fortran; scale the formula.")
    text = f"{float(value)!r}_real64"
    return text if math.copysign(1.0, value) > 0 else f"({text})"


def arguments(made: Named) -> list[str]:
    """Declarations of inputs and outputs."""
    intent = "" if len(made.outputs) == 1 else ", intent(out)"
    lines = [f"{' ' * INDENT}real(real64), intent(in) :: {n}" for n in made.inputs]
    return lines + [f"{' ' * INDENT}real(real64){intent} :: {n}" for n in made.outputs]


def declarations(made: Named) -> list[str]:
    """Arguments, literals with what they stand for, and variables."""
    lines = arguments(made)
    for x in made.program.literals:
        lines += comment(x.text, INDENT)
        lines += statement(f"real(real64), parameter :: {x.name} = {number(x.value)}", INDENT)
    names = [line.name for line in (*made.program.prologue, *made.program.body)]
    for k in range(0, len(names), _PER_DECLARATION):
        lines += statement(f"real(real64) :: {', '.join(names[k : k + _PER_DECLARATION])}", INDENT)
    return lines


def statements(made: Named) -> list[str]:
    """From the inputs to the outputs, checked: 0 outside phase space, then NaN where no physics allows a value."""
    lines = []
    for line in (*made.program.prologue, *made.program.body):
        lines += statement(f"{line.name} = {expression(line)}", INDENT)
    for name, result in zip(made.outputs, made.program.results, strict=True):
        lines += statement(f"{name} = {_operand(result)}", INDENT)
    for condition, beyond in _conditions(made.program.checks):
        lines += statement(f"if ({condition}) then", INDENT)
        lines += [f"{' ' * (INDENT + 2)}{name} = {beyond}" for name in made.outputs]
        lines.append(f"{' ' * INDENT}end if")
    return lines


def _conditions(checks: tuple[Check, ...]) -> Iterator[tuple[str, str]]:
    for kind, beyond in _BEYOND.items():
        sides = [f"{_operand(c.left)} {c.relation} {_operand(c.right)}" for c in checks if c.result == kind]
        if sides:
            yield " .or. ".join(sides), beyond


def expression(line: Line) -> str:
    """Right-hand side of a line."""
    if line.op is Op.TABLE:
        return f"{line.args[0]}({_operand(line.args[1])})"
    a = [_operand(x) for x in line.args]
    if line.op in _INFIX:
        return f"{a[0]} {_INFIX[line.op]} {a[1]}"
    if line.op is Op.NEG:
        return f"-{a[0]}"
    if line.op in (Op.MIN, Op.MAX):  # a NaN on either side stays a NaN
        sign = "<" if line.op is Op.MIN else ">"
        return f"merge({a[1]}, {a[0]}, ({a[1]} {sign} {a[0]}) .or. ieee_is_nan({a[1]}))"
    if line.op is Op.SELECT:
        return f"merge({a[2]}, {a[3]}, {a[0]} < {a[1]})"
    if line.op not in _CALLS:
        raise CodegenError(f"Fortran has no {line.op.value}; it must be lowered before it is printed.")
    return f"{line.op.value}({', '.join(a)})"


def _operand(text: str) -> str:
    """A name as it is, a number with its kind."""
    return number(float(text)) if re.match(r"-?[\d.]", text) else text
