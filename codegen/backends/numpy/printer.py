"""Finished program -> NumPy statements: ufuncs with out=, into as few buffers as the program needs."""

from __future__ import annotations

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
    Op.MIN: "minimum",
    Op.MAX: "maximum",
}
_COMPARE = {">": "greater", ">=": "greater_equal", "<": "less", "<=": "less_equal"}
_RESULTS = {"zero": "0.0", "nan": "np.nan"}


def literals(program: Program) -> list[str]:
    """Correctly rounded constants with what they stand for."""
    return [f"{x.name} = {x.value!r}  # {x.text}" for x in program.literals]


def prologue(program: Program) -> list[str]:
    """What depends on parameters only, in plain arithmetic (numbers or arrays)."""
    return [f"{line.name} = {_plain(line)}" for line in program.prologue]


def _plain(line: Line) -> str:
    if line.op in (Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.NEG):
        return infix(line)
    return f"np.{_UFUNCS[line.op]}({', '.join(line.args)})"


def body(program: Program) -> tuple[list[str], int]:
    """Statements of the block and the number of buffers they use."""
    return _Buffers(program).statements()


class _Buffers:
    """Gives every value a buffer and takes it back after its last use."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.last: dict[str, int] = {}
        for k, line in enumerate(program.body):
            for a in line.args:
                self.last[a] = k
        for c in program.checks:
            self.last[c.left] = self.last[c.right] = len(program.body)
        self.last[program.results[0]] = len(program.body)
        self.moving = {*program.data, *(line.name for line in program.body)}
        self.place: dict[str, str] = {}
        self.free: list[str] = []
        self.count = 0

    def statements(self) -> tuple[list[str], int]:
        lines = []
        for k, line in enumerate(self.program.body):
            args = [self.place.get(a, a) for a in line.args]
            for a in dict.fromkeys(line.args):  # a ufunc may write where it reads, element by element
                if self.place.get(a, "values") != "values" and self.last[a] == k:
                    self.free.append(self.place[a])
            target = "values" if line.name == self.program.results[0] else self._take()
            self.place[line.name] = target
            lines.append(f"np.{_UFUNCS[line.op]}({', '.join(args)}, out={target})  # {line.name}")
        return [*lines, *self._checks()], self.count

    def _take(self) -> str:
        if self.free:
            return self.free.pop()
        self.count += 1
        return f"w{self.count - 1}"

    def _checks(self) -> list[str]:
        result = self.place.get(self.program.results[0], self.program.results[0])
        lines = [] if result == "values" else [f"np.copyto(values, {result})"]
        for c in sorted(self.program.checks, key=lambda c: ("zero", "nan").index(c.result)):
            left, right = (self.place.get(x, x) for x in (c.left, c.right))
            if not {c.left, c.right} & self.moving:  # one answer for all points, or one for each if arrays are given
                lines.append(f"np.copyto(values, {_RESULTS[c.result]}, where={left} {c.relation} {right})")
                continue
            lines.append(f"np.{_COMPARE[c.relation]}({left}, {right}, out=mask)")
            lines.append(f"np.copyto(values, {_RESULTS[c.result]}, where=mask)")
        return lines
