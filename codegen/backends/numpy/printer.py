"""Finished program -> NumPy statements: ufuncs with out=, into as few buffers as the program needs."""

from __future__ import annotations

import math

from codegen.backends.c.printer import expression as infix
from codegen.schedule import Line, Program
from codegen.tape import Op

_UFUNCS = {
    Op.ADD: "add",
    Op.SUB: "subtract",
    Op.MUL: "multiply",
    Op.DIV: "divide",
    Op.NEG: "negative",
    Op.SQRT: "sqrt",
    Op.LOG: "log",
    Op.EXP: "exp",
    Op.SIN: "sin",
    Op.COS: "cos",
    Op.ATAN: "arctan",
    Op.LOG1P: "log1p",
    Op.EXPM1: "expm1",
    Op.MIN: "minimum",
    Op.MAX: "maximum",
}
_COMPARE = {">": "greater", ">=": "greater_equal", "<": "less", "<=": "less_equal"}
_RESULTS = {"zero": "0.0", "nan": "np.nan"}
_WORK = {Op.RESIDUAL: 5, Op.TABLE: 3}  # buffers that a helper needs beside its result


def number(value: float) -> str:
    """A double in Python."""
    if math.isnan(value):
        return "np.nan"
    if math.isinf(value):
        return "np.inf" if value > 0 else "-np.inf"
    return repr(float(value))


def literals(program: Program) -> list[str]:
    """Correctly rounded constants with what they stand for."""
    return [f"{x.name} = {number(x.value)}  # {x.text}" for x in program.literals]


def values(program: Program) -> tuple[str, ...]:
    """Names of the output arrays."""
    many = len(program.results)
    return ("values",) if many == 1 else tuple(f"values_{k}" for k in range(many))


def asks_once(program: Program) -> bool:
    """True if a check compares parameters and numbers alone."""
    moving = {*program.data, *(line.name for line in program.body)}
    return any(not {c.left, c.right} & moving for c in program.checks)


def prologue(program: Program) -> list[str]:
    """What depends on parameters only, in plain arithmetic (numbers or arrays)."""
    return [f"{line.name} = {_plain(line)}" for line in program.prologue]


def _plain(line: Line) -> str:
    a = line.args
    if line.op in (Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.NEG):
        return infix(line)
    if line.op is Op.SELECT:
        return f"np.where({a[0]} < {a[1]}, {a[2]}, {a[3]})"
    if line.op is Op.RESIDUAL:
        return f"_apart(_residual, {a[0]}, {a[1]}, buffers={_WORK[line.op]})"
    if line.op is Op.TABLE:
        return f"_apart(_table_{a[0]}, {a[1]}, buffers={_WORK[line.op]})"
    return f"np.{_UFUNCS[line.op]}({', '.join(a)})"


def body(program: Program) -> tuple[list[str], int]:
    """Statements of the block and the number of buffers they use."""
    return _Buffers(program).statements()


class _Buffers:
    """Gives every value a buffer and takes it back after its last use."""

    def __init__(self, program: Program) -> None:
        self.program = program
        compared = {side for c in program.checks for side in (c.left, c.right)}  # still read when outputs are written
        named = zip(program.results, values(program), strict=True)
        self.outputs = {result: out for result, out in named if result not in compared}
        self.last: dict[str, int] = {}
        for k, line in enumerate(program.body):
            for a in line.args:
                self.last[a] = k
        for name in (*program.results, *compared):
            self.last[name] = len(program.body)
        self.moving = {*program.data, *(line.name for line in program.body)}
        self.place: dict[str, str] = {}
        self.free: list[str] = []
        self.count = 0

    def statements(self) -> tuple[list[str], int]:
        lines: list[str] = []
        for k, line in enumerate(self.program.body):
            write = {Op.SELECT: self._select, Op.RESIDUAL: self._helper, Op.TABLE: self._helper}
            lines += write.get(line.op, self._ufunc)(line, k)
        return [*lines, *self._copies(), *self._checks()], self.count

    def _places(self, names: tuple[str, ...]) -> list[str]:
        return [self.place.get(a, a) for a in names]

    def _ufunc(self, line: Line, k: int) -> list[str]:
        args = self._places(line.args)
        self._release(line.args, k)  # a ufunc may write where it reads, element by element
        return [f"np.{_UFUNCS[line.op]}({', '.join(args)}, out={self._target(line)})  # {line.name}"]

    def _helper(self, line: Line, k: int) -> list[str]:
        """A function that reads its arguments while it writes into its buffers."""
        table = line.op is Op.TABLE
        args = self._places(line.args[1:] if table else line.args)
        target, work = self._target(line), [self._take() for _ in range(_WORK[line.op])]
        self.free += reversed(work)
        self._release(line.args, k)
        name = f"_table_{line.args[0]}" if table else "_residual"
        return [f"{name}({', '.join([*args, *work, target])})  # {line.name}"]

    def _select(self, line: Line, k: int) -> list[str]:
        left, right, yes, no = self._places(line.args)
        target = self._target(line)
        self._release(line.args, k)
        return [
            f"np.less({left}, {right}, out=mask)",
            f"np.copyto({target}, {no})",
            f"np.copyto({target}, {yes}, where=mask)  # {line.name}",
        ]

    def _release(self, names: tuple[str, ...], k: int) -> None:
        kept = set(self.outputs.values())
        for a in dict.fromkeys(names):
            if a in self.place and self.place[a] not in kept and self.last[a] == k:
                self.free.append(self.place[a])

    def _target(self, line: Line) -> str:
        self.place[line.name] = self.outputs.get(line.name) or self._take()
        return self.place[line.name]

    def _take(self) -> str:
        if self.free:
            return self.free.pop()
        self.count += 1
        return f"w{self.count - 1}"

    def _copies(self) -> list[str]:
        """Outputs that no line writes: an input, a constant, or the same as another output."""
        pairs = zip(self.program.results, values(self.program), strict=True)
        return [f"np.copyto({out}, {self.place.get(r, r)})" for r, out in pairs if self.place.get(r, r) != out]

    def _checks(self) -> list[str]:
        """Conditions with the same result become one mask; those on parameters alone are asked once."""
        lines: list[str] = []
        for result in ("zero", "nan"):
            checks = [c for c in self.program.checks if c.result == result]
            moving = [c for c in checks if {c.left, c.right} & self.moving]
            for k, c in enumerate(moving):
                left, right = self._places((c.left, c.right))
                lines.append(f"np.{_COMPARE[c.relation]}({left}, {right}, out={'other' if k else 'mask'})")
                lines += ["np.logical_or(mask, other, out=mask)"] if k else []
            if moving:
                lines += [f"{v}[mask] = {_RESULTS[result]}" for v in values(self.program)]
            fixed = " | ".join(f"({c.left} {c.relation} {c.right})" for c in checks if c not in moving)
            if fixed:
                lines.append(f"_everywhere({fixed}, {_RESULTS[result]}, {', '.join(values(self.program))})")
        return lines
