"""Finished program -> pure functions of jax.numpy that XLA cannot re-associate or contract.

XLA rewrites (a + c) - c to a, a / b / c to a / (b c), and an array over a number to the array times the inverse of
the number, and its compilers fuse a * b - c into one rounding. Every product, quotient and function value is
therefore printed with `+ zero`, where `zero` is a 0 that no compiler can see through; so are constants, and every
divisor. The sum of a product and `zero` has the bits of the product whether it is fused or not, and it costs nothing.
"""

from __future__ import annotations

from codegen.backends.c.printer import grouped
from codegen.backends.numpy.printer import number
from codegen.schedule import Line, Program
from codegen.tape import Op

_CALLS = {
    Op.SQRT: "sqrt",
    Op.LOG: "log",
    Op.EXP: "exp",
    Op.SIN: "sin",
    Op.COS: "cos",
    Op.ATAN: "arctan",
    Op.LOG1P: "log1p",
    Op.EXPM1: "expm1",
}
_RESULTS = {"zero": "0.0", "nan": "jnp.nan"}


def expression(line: Line) -> str:
    """Right-hand side of a line."""
    a = line.args
    if line.op is Op.NEG:
        return f"-{a[0]}"
    if line.op is Op.MIN:
        return f"jnp.minimum({a[0]}, {a[1]})"
    if line.op is Op.MAX:
        return f"jnp.maximum({a[0]}, {a[1]})"
    if line.op is Op.SELECT:
        return f"jnp.where({a[0]} < {a[1]}, {a[2]}, {a[3]})"
    if line.op is Op.RESIDUAL:
        return f"_residual({a[0]}, {a[1]}, zero)"
    if line.op is Op.TABLE:
        return f"_table_{a[0]}({a[1]}, zero)"
    if line.op in _CALLS:
        return f"jnp.{_CALLS[line.op]}({a[0]}) + zero"
    left, right = (_hidden(x) for x in a)
    return {
        Op.ADD: f"{left} + {right}",
        Op.SUB: f"{left} - {right}",
        Op.MUL: f"{left} * {right} + zero",
        Op.DIV: f"{left} / ({a[1]} + zero) + zero",
    }[line.op]


def _hidden(argument: str) -> str:
    """A number that stands in the text, hidden from XLA; a name as it is."""
    return argument if argument.isidentifier() else f"({argument} + zero)"


def statements(lines: tuple[Line, ...]) -> list[str]:
    """One value per line."""
    return [f"{line.name} = {expression(line)}" for line in lines]


def literals(program: Program) -> list[str]:
    """Correctly rounded constants with what they stand for."""
    return [f"{x.name} = {number(x.value)} + zero  # {x.text}" for x in program.literals]


def results(program: Program) -> list[str]:
    """From results to outputs, the checks applied to each: outside phase space first, then what is no physics."""
    lines: list[str] = []
    for k, result in enumerate(program.results):
        lines.append(f"value_{k} = {result}")
        for condition, what in grouped(program.checks):
            lines.append(f"value_{k} = jnp.where({condition}, {_RESULTS[what]}, value_{k})")
    return lines
