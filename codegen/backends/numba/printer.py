"""Finished program -> scalar Python that Numba compiles: one value per line, branches as expressions."""

from __future__ import annotations

from codegen.backends.c.printer import grouped
from codegen.backends.numpy.printer import literals, number
from codegen.schedule import Line, Program
from codegen.tape import Op

__all__ = ["expression", "literals", "number", "results", "statements"]

_INFIX = {Op.ADD: "+", Op.SUB: "-", Op.MUL: "*", Op.DIV: "/"}
_CALLS = {
    Op.SQRT: "math.sqrt",
    Op.LOG: "math.log",
    Op.EXP: "math.exp",
    Op.SIN: "math.sin",
    Op.COS: "math.cos",
    Op.ATAN: "math.atan",
    Op.LOG1P: "math.log1p",
    Op.EXPM1: "math.expm1",
    Op.RESIDUAL: "_residual",
}
_RESULTS = {"zero": "0.0", "nan": "np.nan"}


def expression(line: Line) -> str:
    """Right-hand side of a line."""
    a = line.args
    if line.op in _INFIX:
        return f"{a[0]} {_INFIX[line.op]} {a[1]}"
    if line.op is Op.NEG:
        return f"-{a[0]}"
    if line.op in (Op.MIN, Op.MAX):  # a NaN on either side stays a NaN
        sign = "<" if line.op is Op.MIN else ">"
        return f"{a[1]} if ({a[1]} {sign} {a[0]}) | ({a[1]} != {a[1]}) else {a[0]}"
    if line.op is Op.SELECT:
        return f"{a[2]} if {a[0]} < {a[1]} else {a[3]}"
    if line.op is Op.TABLE:
        return f"_table_{a[0]}({a[1]})"
    return f"{_CALLS[line.op]}({', '.join(a)})"


def statements(lines: tuple[Line, ...]) -> list[str]:
    """One value per line."""
    return [f"{line.name} = {expression(line)}" for line in lines]


def results(program: Program) -> list[str]:
    """From results to outputs, the checks applied to each: outside phase space first, then what is no physics."""
    many = len(program.results)
    names = ["value"] if many == 1 else [f"value_{k}" for k in range(many)]
    lines: list[str] = []
    for name, result in zip(names, program.results, strict=True):
        lines.append(f"{name} = {result}")
        for condition, what in grouped(program.checks):
            lines.append(f"{name} = {_RESULTS[what]} if {condition} else {name}")
    return [*lines, f"return {', '.join(names)}"]
