"""Finished program -> the body of a C++ function: C expressions, with the names they use brought in."""

from __future__ import annotations

from codegen.backends.c.printer import literals
from codegen.backends.c_library.printer import statements
from codegen.export import idle, operations, tables
from codegen.schedule import Program
from codegen.tape import Op

_STANDARD = (Op.SQRT, Op.LOG, Op.EXP, Op.SIN, Op.COS, Op.ATAN, Op.LOG1P, Op.EXPM1)


def using(program: Program, module: str) -> list[str]:
    """Declarations of the functions that the statements call: a formula may well be called ``exp``."""
    used = operations(program)
    lines = [f"using std::{op.value};" for op in _STANDARD if op in used]
    lines += ["using detail::residual;"] if Op.RESIDUAL in used else []
    return lines + [f"using detail::{module}_tables::table_{name};" for name in tables(program)]


def lines(program: Program) -> list[str]:
    """From the inputs to the results before they are checked."""
    unread = [f"(void){name};" for name in idle(program)]
    return [*unread, *literals(program), *statements(program.prologue), *statements(program.body)]
