"""The largest error of a tape on a small box, in balls: absolute errors forward, derivatives backward.

With a^ = a + e_a for every line, e_line = sum of (d line / d argument) e_argument + own rounding + remainder, where
the remainder is Taylor's, of second order, bounded with |e| <= B from a forward run. The error of the result is
sum (d result / d line) (own rounding + remainder). The rounding of a product and the residual of the same product
are one number with opposite signs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import flint

from codegen.checker.balls import precision
from codegen.checker.quotients import Evaluation, Field, Quotient
from codegen.checker.tape import WIDE, Code, Line, MalformedError

U = Fraction(1, 2**53)
BITS = 160
BEYOND = flint.arb(2) ** -1060  # what gradual underflow may add to an operation
SUMS = {"dd_add": 3, "dd_sub": 3, "dd_mul": 5, "dd_div": 20, "dd_sqrt": 4}  # of u^2, rounded up
FUNCTIONS = frozenset(("log", "exp", "log1p", "expm1", "atan", "sin", "cos", "psi"))
_ASSUMED = re.compile(r"^(\w+) of the (\w+) backend is within ([0-9.]+) ULP$")

Ball = flint.arb


@dataclass(frozen=True)
class Claim:
    """One bound of a certificate: which output, on which coordinates, resting on what."""

    output: int
    box: Mapping[str, tuple[float, float]]
    inputs: Mapping[str, str]
    constants: Mapping[str, float]
    parameters: Mapping[str, tuple[float, float]]
    assumptions: Sequence[str]
    bound: float

    @property
    def ulps(self) -> dict[str, float]:
        """Assumed errors of functions in ULP."""
        found = (_ASSUMED.match(a) for a in self.assumptions)
        return {m[1]: float(m[3]) for m in found if m}


class Local:
    """A tape with its exact values, for one choice of branches."""

    def __init__(self, code: Code, claim: Claim, branches: Mapping[int, int]) -> None:
        self.code, self.claim, self.branches = code, claim, branches
        self.order = self._followed(code.outputs[claim.output])
        names = [*claim.box, *claim.parameters, *claim.constants, "pi"]
        functions = sum(line.op in FUNCTIONS or line.op.endswith("sqrt") for line in code.lines)
        self.field = Field(tuple(dict.fromkeys(names)), 2 * functions + 2)
        self.functions: dict[str, tuple[str, Quotient]] = {}
        self.values: dict[int, Quotient] = {}
        for k in self.order:
            self.values[k] = self._value(k, code.lines[k])

    def _followed(self, root: int) -> list[int]:
        """Lines that the result and the conditions need along the chosen branches."""
        found: set[int] = set()
        todo = [root, *(a for k in self.branches for a in self.code.lines[k].args[:2])]
        while todo:
            k = todo.pop()
            if k not in found:
                found.add(k)
                todo += self.arguments(k)
        return sorted(found)

    def arguments(self, k: int) -> tuple[int, ...]:
        """Arguments, of a branch the one that is followed."""
        line = self.code.lines[k]
        return (line.args[self.branches[k]],) if k in self.branches else line.args

    def _value(self, k: int, line: Line) -> Quotient:
        field, args = self.field, [self.values[a] for a in self.arguments(k)]
        op = line.op.removeprefix("dd_")
        if op in ("const", "load", "pi"):
            return self._leaf(line)
        if op in ("dd", "hi") or k in self.branches:
            return args[0]
        if op in ("add", "sub"):
            return field.add(args[0], args[1], 1 if op == "add" else -1)
        if op == "mul":
            return field.mul(args[0], args[1])
        if op == "div":
            return field.div(args[0], args[1])
        if op == "neg":
            return field.mul(field.number(Fraction(-1)), args[0])
        if op in ("residual", "low"):
            return field.number(Fraction(0))
        if op == "dot":
            total = field.number(Fraction(0))
            for a, b in zip(args[::2], args[1::2], strict=True):
                total = field.add(total, field.mul(a, b))
            return total
        return self._function(op, args)

    def _leaf(self, line: Line) -> Quotient:
        if line.op == "const":
            return self.field.number(line.number)
        name = "pi" if line.op == "pi" else str(line.value)
        return self.field.parsed(self.claim.inputs.get(name, name))

    def _function(self, op: str, args: list[Quotient]) -> Quotient:
        if op in ("min", "max"):
            gap = self.field.add(args[1], args[0], -1)
            sign = _sign(gap)
            if sign == 0:
                raise MalformedError(f"the arguments of a {op} may cross")
            return args[0] if (sign > 0) == (op == "min") else args[1]
        if op == "sqrt":
            root = self.field.root(args[0])
            if root is not None:
                return root
        elif op not in FUNCTIONS:
            raise MalformedError(f"{op} cannot be replayed")
        name = self.field.new()
        self.functions[name] = (op, args[0])
        return self.field.generator(name)

    # --- one box ------------------------------------------------------------------------------------

    def bound(self, box: Mapping[str, Ball]) -> Ball:
        """Upper bound of |computed - exact| / |exact| in units of u; infinite or NaN where there is none."""
        with precision(BITS):
            at = self.evaluation(box)
            exact = {k: at.of(q) for k, q in self.values.items()}
            errors = _Errors(self, exact)
            root = self.code.outputs[self.claim.output]
            return Ball((errors.total(root) / abs(exact[root])).abs_upper()) / _ball(U)

    def difference(self, left: int, right: int, box: Mapping[str, Ball]) -> Ball | None:
        """left - right on a box; None where one of them is not among the lines that are followed."""
        if left not in self.values or right not in self.values:
            return None
        with precision(BITS):
            at = self.evaluation(box)
            return at.of(self.values[left]) - at.of(self.values[right])

    def evaluation(self, box: Mapping[str, Ball]) -> Evaluation:
        """Exact values on a box."""
        balls = {n: Ball(x) for n, x in self.claim.constants.items()}
        at = Evaluation(self.field.names, {**balls, "pi": Ball.pi(), **box}, lambda name: self._call(name, at))
        return at

    def _call(self, name: str, at: Evaluation) -> Ball:
        op, argument = self.functions[name]
        if op == "log":  # near 1 the exact difference to 1 keeps the digits
            return at.of(self.field.add(argument, self.field.number(Fraction(1)), -1)).log1p()
        x = at.of(argument)
        return _CALLS[op](x)


class _Errors:
    """Forward run: own rounding, remainder and whole error of every line, as upper bounds."""

    def __init__(self, local: Local, exact: Mapping[int, Ball]) -> None:
        self.local, self.code, self.exact = local, local.code, exact
        self.own: dict[int, Ball] = {}
        self.rest: dict[int, Ball] = {}
        self.whole: dict[int, Ball] = {}
        self.slopes: dict[int, list[Ball]] = {}
        for k in local.order:
            self._line(k)

    def _line(self, k: int) -> None:
        line, v = self.code.lines[k], _up(self.exact[k])
        if self.code.fixed[k] or line.op == "load":
            self.own[k], self.rest[k], self.slopes[k] = self._literal(k) * v, Ball(0), []
            self.whole[k] = self.own[k]
            return
        args = self.local.arguments(k)
        self.slopes[k] = self._slopes(k, args)
        moved = sum((_up(s) * self.whole[a] for s, a in zip(self.slopes[k], args, strict=True)), Ball(0))
        curved = self._curved(k, args)
        factor, more = self._rounding(k, args)
        self.own[k] = factor * v + more
        self.rest[k] = curved + factor * (moved + curved) + self._linked(k, args) + BEYOND
        self.whole[k] = _up(moved + self.own[k] + self.rest[k])

    def _literal(self, k: int) -> Ball:
        line = self.code.lines[k]
        if line.op == "load" or (line.op in ("const", "dd") and self._fits(k)):
            return Ball(0)
        return _ball(U * U) * 2 if line.op in WIDE else _ball(U)

    def _fits(self, k: int) -> bool:
        line = self.code.lines[k]
        if line.op == "dd":
            return self.code.lines[line.args[0]].op in ("load", "const") and self._fits(line.args[0])
        return line.op == "load" or Fraction(float(line.number)) == line.number

    def _rounding(self, k: int, args: tuple[int, ...]) -> tuple[Ball, Ball]:
        """Relative rounding, and an absolute one."""
        line, zero = self.code.lines[k], Ball(0)
        if line.op in SUMS:
            return _ball(U * U) * SUMS[line.op], zero
        if k in self.local.branches:
            return (_ball(U / 16) if self.local.branches[k] == 2 and line.value != "piece" else zero), zero
        if line.op in ("neg", "dd", "min", "max") or (line.op in ("mul", "div") and self._shifts(line)):
            return zero, zero
        if line.op == "residual":
            return zero, zero if self._shifts(line) else _ball(U) * _up(self.exact[args[0]] * self.exact[args[1]])
        if line.op == "dot":
            products = sum((_up(self.exact[a] * self.exact[b]) for a, b in _pairs(args)), Ball(0))
            factor, more = _of_dot(len(args) // 2, int(line.value or 2))
            return _ball(U) + factor, more * products
        return (self._library(line) if line.op in FUNCTIONS else _ball(U)), zero

    def _library(self, line: Line) -> Ball:
        ulps = self.local.claim.ulps
        if line.op != "psi":
            return _ball(2 * U) * Ball(ulps[line.op])
        if line.value is not None and Fraction(line.value) <= Fraction(1, 2):
            return _ball(U) * Ball("6.5")
        return _ball(U) * max(Ball("6.5"), Ball("7.2") * Ball(ulps["log1p"]) + 1, key=float)

    def _shifts(self, line: Line) -> bool:
        among = line.args[1:] if line.op == "div" else line.args
        return any(self._is_power_of_two(a) for a in among)

    def _is_power_of_two(self, k: int) -> bool:
        line = self.code.lines[k]
        if line.op != "const":
            return False
        p, q = abs(line.number.numerator), line.number.denominator
        return p > 0 and p & (p - 1) == 0 and q & (q - 1) == 0

    def _slopes(self, k: int, args: tuple[int, ...]) -> list[Ball]:
        """d line / d argument."""
        line, v, x = self.code.lines[k], self.exact[k], [self.exact[a] for a in args]
        op = line.op.removeprefix("dd_")
        if k in self.local.branches or op in ("dd", "hi"):
            return [Ball(1)]
        if op in ("add", "sub"):
            return [Ball(1), Ball(1 if op == "add" else -1)]
        if op == "mul":
            return [x[1], x[0]]
        if op == "div":
            return [1 / x[1], -v / x[1]]
        if op == "dot":
            return [x[j + 1] if j % 2 == 0 else x[j - 1] for j in range(len(x))]
        if op in ("min", "max"):
            first = self.local.values[k] == self.local.values[args[0]]
            return [Ball(1 if first else 0), Ball(0 if first else 1)]
        if op == "residual":
            return [Ball(0), Ball(0)]
        return [_SLOPES[op](x[0], v)]

    def _curved(self, k: int, args: tuple[int, ...]) -> Ball:
        """Taylor's remainder in the errors of the arguments."""
        line, b = self.code.lines[k], [self.whole[a] for a in args]
        x, v = [self.exact[a] for a in args], self.exact[k]
        op = line.op.removeprefix("dd_")
        if op == "mul":
            return b[0] * b[1]
        if op == "div":
            share = b[1] / abs(x[1]).abs_lower()
            return _up((b[0] / abs(x[1]) + abs(v) * share) * share / (1 - share)) if share < 1 else Ball("inf")
        if op == "dot":
            return sum((self.whole[a] * self.whole[c] for a, c in _pairs(args)), Ball(0))
        if op in ("min", "max"):
            room = b[0] + b[1]
            return Ball(0) if abs(x[0] - x[1]) > room else room
        if op in _CURVES:
            away = _CURVES[op](x[0], v)
            near = b[0] < abs(x[0]) / 1024 or (op in ("exp", "expm1", "sin", "cos", "atan") and b[0] < Ball("0.001"))
            return _up(away) * b[0] ** 2 if near else Ball("inf")
        return Ball(0)

    def _linked(self, k: int, args: tuple[int, ...]) -> Ball:
        """The residual of moved factors."""
        if self.code.lines[k].op != "residual":
            return Ball(0)
        x, y = args
        moved = _up(self.exact[x]) * self.whole[y] + _up(self.exact[y]) * self.whole[x] + self.whole[x] * self.whole[y]
        return _ball(U) * moved

    def total(self, root: int) -> Ball:
        """Sum of |d root / d line| (own rounding + remainder)."""
        slopes = {root: Ball(1)}
        for k in reversed(self.local.order):
            if k in slopes:
                for a, s in zip(self.local.arguments(k), self.slopes[k], strict=False):
                    slopes[a] = slopes.get(a, Ball(0)) + slopes[k] * s
        partners = self._partners()
        found = Ball(0)
        for k, slope in slopes.items():
            weight = slope - slopes[partners[k]] if partners.get(k) in slopes else slope
            own = Ball(0) if k in partners.values() else _up(weight) * self.own[k]
            found += own + _up(slope) * self.rest[k]
        return found

    def _partners(self) -> dict[int, int]:
        """Product -> residual of the same numbers."""
        products = {tuple(sorted(self.code.lines[k].args)): k for k in self.local.order if self.code.lines[k].op == "mul"}
        residuals = [k for k in self.local.order if self.code.lines[k].op == "residual"]
        found = {products.get(tuple(sorted(self.code.lines[k].args)), -1): k for k in residuals}
        return {k: r for k, r in found.items() if k >= 0}


def _pairs(args: tuple[int, ...]) -> list[tuple[int, int]]:
    return list(zip(args[::2], args[1::2], strict=True))


def _of_dot(n: int, precision_: int) -> tuple[Ball, Ball]:
    """Beyond u |s|: (factor of |s|, factor of the sum of absolute products)."""
    u = _ball(U)
    if precision_ < 3:
        return Ball(0), (2 * n - 2) * n * u * u * Ball("1.000001")
    return 4 * n * n * u * u * Ball("1.000001"), 8 * n**3 * u**3 * Ball("1.000001")


def _ball(value: Fraction) -> Ball:
    return Ball(flint.fmpq(value.numerator, value.denominator))


def _up(x: Ball) -> Ball:
    return Ball(x.abs_upper())


def _sign(gap: Quotient) -> int:
    """1 or -1 where all coefficients show it, else 0; a gap of 0 is of either sign."""
    signs = [{int(c) > 0 for c in p.coeffs()} for p in gap]
    if gap.num.is_zero():
        return 1
    return 0 if any(len(s) > 1 for s in signs) else 1 if signs[0] == signs[1] else -1


_CALLS: dict[str, Callable[[Ball], Ball]] = {
    "sqrt": lambda x: x.sqrt(),
    "exp": lambda x: x.exp(),
    "log1p": lambda x: x.log1p(),
    "expm1": lambda x: x.expm1(),
    "atan": lambda x: x.atan(),
    "sin": lambda x: x.sin(),
    "cos": lambda x: x.cos(),
    "psi": lambda x: -(-x).log1p() - x,
}
_SLOPES: dict[str, Callable[[Ball, Ball], Ball]] = {
    "neg": lambda x, v: Ball(-1),
    "sqrt": lambda x, v: 1 / (2 * v),
    "log": lambda x, v: 1 / x,
    "exp": lambda x, v: v,
    "log1p": lambda x, v: 1 / (1 + x),
    "expm1": lambda x, v: 1 + v,
    "atan": lambda x, v: 1 / (1 + x * x),
    "sin": lambda x, v: x.cos(),
    "cos": lambda x, v: -x.sin(),
    "psi": lambda x, v: x / (1 - x),
}
_CURVES: dict[str, Callable[[Ball, Ball], Ball]] = {  # half of |f''|, a little more for arguments nearby
    "sqrt": lambda x, v: Ball("0.13") / (abs(v) * abs(x)),
    "log": lambda x, v: Ball("0.51") / (x * x),
    "exp": lambda x, v: Ball("0.51") * v,
    "log1p": lambda x, v: Ball("0.51") / (1 + x) ** 2,
    "expm1": lambda x, v: Ball("0.51") * (1 + v),
    "atan": lambda x, v: Ball(1),
    "sin": lambda x, v: Ball(1),
    "cos": lambda x, v: Ball(1),
    "psi": lambda x, v: Ball("0.51") / (1 - x) ** 2,
}
