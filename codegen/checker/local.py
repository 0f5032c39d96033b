"""A claim, and the exact value of every line of its tape as a quotient of polynomials, for one choice of branches."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from flint import arb, fmpq

from codegen.checker import calculus
from codegen.checker.known import errors
from codegen.checker.quotients import Field, Quotient
from codegen.checker.tape import Code, Line, MalformedError

U = Fraction(1, 2**53)
SUMS = {"dd_add": 3, "dd_sub": 3, "dd_mul": 5, "dd_div": 20, "dd_sqrt": 4}  # roundings in u^2, rounded up
FUNCTIONS = frozenset(("log", "exp", "log1p", "expm1", "atan", "sin", "cos", "psi"))
_ASSUMED = re.compile(r"^(\w+) of the (\w+) backend is within ([0-9.]+) ULP$")


def ball(value: Fraction) -> arb:
    """A rational as a ball."""
    return arb(fmpq(value.numerator, value.denominator))


def up(x: arb) -> arb:
    """Upper end of the absolute value."""
    return arb(x.abs_upper())


def pairs(args: Sequence[int]) -> list[tuple[int, int]]:
    """Factors of the products of a sum."""
    return list(zip(args[::2], args[1::2], strict=True))


@dataclass(frozen=True)
class Claim:
    """One bound of a certificate: which output, on which coordinates, resting on what, in units of u."""

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
    """A tape with its exact values on the coordinates of a claim.

    Raises
    ------
    MalformedError
        An operation that cannot be replayed.
    """

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
        self.partners = self._partners()
        fixed = {n: low for n, (low, high) in claim.parameters.items() if low == high}
        self.literal = errors(code, {**claim.constants, **fixed}, {*self.partners, *self.partners.values()})

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

    def is_given(self, k: int) -> bool:
        """True for inputs and numbers: their error does not come from arguments."""
        return k in self.literal or self.code.lines[k].op == "load"

    def _partners(self) -> dict[int, int]:
        """Product -> residual of the same numbers: one rounding with opposite signs."""

        def of(op: str) -> dict[tuple[int, ...], int]:
            lines = self.code.lines
            return {tuple(sorted(lines[k].args)): k for k in self.order if lines[k].op == op}

        products = of("mul")
        return {products[args]: k for args, k in of("residual").items() if args in products}

    # --- exact values -------------------------------------------------------------------------------

    def _value(self, k: int, line: Line) -> Quotient:
        field, args = self.field, [self.values[a] for a in self.arguments(k)]
        op = line.op.removeprefix("dd_")
        if op in ("const", "load", "pi"):
            return self._leaf(line)
        if op in ("dd", "hi") or k in self.branches:
            return args[0]
        if op in ("add", "sub"):
            return field.add(args[0], args[1], 1 if op == "add" else -1)
        if op in ("mul", "div"):
            return (field.mul if op == "mul" else field.div)(args[0], args[1])
        if op == "neg":
            return field.mul(field.number(Fraction(-1)), args[0])
        if op in ("residual", "low"):
            return field.number(Fraction(0))
        if op == "dot":
            total = field.number(Fraction(0))
            for a, b in zip(args[::2], args[1::2], strict=True):
                total = field.add(total, field.mul(a, b))
            return total
        return self._extreme(op, args) if op in ("min", "max") else self._function(op, args[0])

    def _leaf(self, line: Line) -> Quotient:
        if line.op == "const":
            return self.field.number(line.number)
        name = "pi" if line.op == "pi" else str(line.value)
        return self.field.parsed(self.claim.inputs.get(name, name))

    def _extreme(self, op: str, args: list[Quotient]) -> Quotient:
        gap = self.field.add(args[1], args[0], -1)
        signs = [{int(c) > 0 for c in p.coeffs()} for p in gap]
        if not gap.num.is_zero() and any(len(s) > 1 for s in signs):
            raise MalformedError(f"the arguments of a {op} may cross")
        second_is_larger = gap.num.is_zero() or signs[0] == signs[1]
        return args[0] if second_is_larger == (op == "min") else args[1]

    def _function(self, op: str, x: Quotient) -> Quotient:
        if op == "sqrt":
            root = self.field.root(x)
            if root is not None:
                return root
        elif op not in FUNCTIONS:
            raise MalformedError(f"{op} cannot be replayed")
        name = self.field.new()
        self.functions[name] = (op, x)
        return self.field.generator(name)

    def call(self, name: str, of: Callable[[Quotient], arb]) -> arb:
        """Value of a generator that stands for a function value, where `of` gives those of quotients."""
        op, argument = self.functions[name]
        if op == "log":  # near 1 the exact difference to 1 keeps the digits
            return of(self.field.add(argument, self.field.number(Fraction(1)), -1)).log1p()
        return calculus.value(op, of(argument))

    # --- roundings ----------------------------------------------------------------------------------

    def rounding(self, k: int) -> tuple[arb, arb | None]:
        """Own rounding of a line: relative, and of a compensated sum relative to its absolute products."""
        line, zero = self.code.lines[k], arb(0)
        if self.is_given(k):
            return self.literal.get(k, zero), None
        if line.op in SUMS:
            return ball(U * U) * SUMS[line.op], None
        if k in self.branches:
            return (ball(U / 16) if self.branches[k] == 2 and line.value != "piece" else zero), None
        if line.op in ("neg", "dd", "min", "max", "residual") or (line.op in ("mul", "div") and self.shifts(k)):
            return zero, None
        if line.op == "dot":
            return _of_dot(len(line.args) // 2, int(line.value or 2))
        return (self._library(line) if line.op in FUNCTIONS else ball(U)), None

    def _library(self, line: Line) -> arb:
        ulps = self.claim.ulps
        if line.op != "psi":
            return ball(2 * U) * arb(ulps[line.op])
        series = arb("6.5")
        if line.value is not None and Fraction(line.value) <= Fraction(1, 2):
            return ball(U) * series
        return ball(U) * max(series, arb("7.2") * arb(ulps["log1p"]) + 1, key=float)

    def shifts(self, k: int) -> bool:
        """True for a product with, or a quotient by, a power of two."""
        line = self.code.lines[k]
        among = line.args[1:] if line.op == "div" else line.args
        return any(self._is_power_of_two(a) for a in among)

    def _is_power_of_two(self, k: int) -> bool:
        line = self.code.lines[k]
        if line.op != "const":
            return False
        p, q = abs(line.number.numerator), line.number.denominator
        return p > 0 and p & (p - 1) == 0 and q & (q - 1) == 0


def _of_dot(n: int, doubles: int) -> tuple[arb, arb]:
    """A sum of n products in two or three doubles: relative, and relative to the absolute products."""
    u, more = ball(U), arb("1.000001")
    if doubles < 3:
        return u, (2 * n - 2) * n * u * u * more
    return u + 4 * n * n * u * u * more, 8 * n**3 * u**3 * more
