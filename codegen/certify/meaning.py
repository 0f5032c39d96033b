"""The exact value of every node of a tape on a chart, factored; function values are generators of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import sympy as sp

from codegen.certify.chart import Chart
from codegen.certify.rational import ONE, ZERO, Ring, TooLargeError, Value
from codegen.certify.reading import Monomial, Operation, Reading, UnsupportedError
from codegen.tape import Op

FUNCTIONS = frozenset((Op.LOG, Op.EXP, Op.LOG1P, Op.EXPM1, Op.ATAN, Op.SIN, Op.COS, Op.PSI))
SAME = frozenset((Op.DD, Op.HI, Op.SELECT))
SUMS = frozenset((Op.ADD, Op.SUB, Op.DD_ADD, Op.DD_SUB))
PRODUCTS = frozenset((Op.MUL, Op.DD_MUL))
QUOTIENTS = frozenset((Op.DIV, Op.DD_DIV))
ROOTS = frozenset((Op.SQRT, Op.DD_SQRT))


@dataclass(frozen=True)
class FunctionValue:
    """A generator that stands for a function value.

    `less_one` is argument - 1 for a logarithm; `condition` is x f'(x) / f(x) as a value.
    """

    op: Op
    argument: Value
    less_one: Value
    condition: Value


@dataclass(frozen=True)
class Meaning:
    """Exact values of all nodes.

    Attributes
    ----------
    ring : Ring
    values : tuple of Value
    functions : mapping of generator to FunctionValue
    of_node : mapping of node to generator
        Nodes that are function values.
    chosen : mapping of node to 0 or 1
        Which argument a MIN or MAX is, everywhere on the domain.
    """

    ring: Ring
    values: tuple[Value, ...]
    functions: Mapping[str, FunctionValue]
    of_node: Mapping[int, str]
    chosen: Mapping[int, int]


def meaning(reading: Reading, chart: Chart) -> Meaning:
    """Exact values of a tape.

    Raises
    ------
    UnsupportedError
        An operation without rules here.
    TooLargeError
        An exact value that is too large to be written out.
    """
    return _Reader(reading, chart).read()


class _Reader:
    def __init__(self, reading: Reading, chart: Chart) -> None:
        self.reading = reading
        names = [*chart.box, *chart.parameters, *chart.constants, "pi"]
        spare = 2 + 2 * sum(o.op in FUNCTIONS or o.op in ROOTS for o in reading.operations)
        self.ring = Ring(tuple(dict.fromkeys(names)), spare + 4)
        self.inputs = {name: self.expression(e) for name, e in chart.inputs.items()}
        for name in (*chart.parameters, *chart.constants):
            self.inputs.setdefault(name, self.ring.generator(name))
        self.values: list[Value] = []
        self.functions: dict[str, FunctionValue] = {}
        self.of_node: dict[int, str] = {}
        self.chosen: dict[int, int] = {}

    def read(self) -> Meaning:
        for k, operation in enumerate(self.reading.operations):
            args = [self.values[a] for a in operation.args]
            self.values.append(self.value(k, operation, args) if k in self.reading.live else ZERO)
            if self.values[k].is_zero and k in self.reading.live and not self.reading.literal[k]:
                raise UnsupportedError("an operation whose exact value is 0 everywhere")
        return Meaning(self.ring, tuple(self.values), self.functions, self.of_node, self.chosen)

    def value(self, k: int, node: Operation, args: list[Value]) -> Value:
        op, ring = node.op, self.ring
        if op is Op.CONST:
            return ring.number(Fraction(str(node.value)))
        if op is Op.LOAD:
            return self.inputs[str(node.value)]
        if op is Op.PI:
            return ring.generator("pi")
        if op in SAME:
            return args[0]
        if op in SUMS:
            return (ring.difference if op in (Op.SUB, Op.DD_SUB) else ring.sum)(args[0], args[1])
        if op in PRODUCTS:
            return ring.product(*args)
        if op in QUOTIENTS:
            return ring.quotient(*args)
        return self.other(k, node, args)

    def other(self, k: int, node: Operation, args: list[Value]) -> Value:
        op, ring = node.op, self.ring
        if op is Op.NEG:
            return ring.difference(ZERO, args[0])
        if op in ROOTS:
            return ring.root(args[0])
        if op is Op.DOT:
            total = ZERO
            for monomial in node.monomials:
                total = ring.sum(total, self.monomial(monomial))
            return total
        if op in (Op.MIN, Op.MAX):
            return self.extreme(k, op, args)
        if op in FUNCTIONS:
            return self.function(k, op, args[0])
        raise UnsupportedError(f"no rule for {op.value}")

    def monomial(self, monomial: Monomial) -> Value:
        coefficient, atoms = monomial
        return self.ring.product(self.ring.number(coefficient), *(self.values[a] for a in atoms))

    def function(self, k: int, op: Op, x: Value) -> Value:
        name = self.ring.new_generator()
        value = self.ring.generator(name)
        less_one = self.ring.difference(x, ONE) if op is Op.LOG else ZERO
        partner = None
        if op in (Op.SIN, Op.COS):  # the derivative is a generator too
            other = self.ring.new_generator()
            partner = self.ring.generator(other)
            self.functions[other] = FunctionValue(Op.COS if op is Op.SIN else Op.SIN, x, ZERO, ZERO)
        self.functions[name] = FunctionValue(op, x, less_one, condition(self.ring, op, x, (value, partner)))
        self.of_node[k] = name
        return value

    def extreme(self, k: int, op: Op, args: list[Value]) -> Value:
        sign = self.ring.sign(self.ring.difference(args[1], args[0]))
        if sign is None:
            raise UnsupportedError(f"the arguments of a {op.value} cross inside the domain")
        self.chosen[k] = 0 if (sign >= 0) == (op is Op.MIN) else 1
        return args[self.chosen[k]]

    def expression(self, expr: sp.Expr) -> Value:
        """A SymPy expression in coordinates and constants."""
        ring = self.ring
        if expr.is_Symbol:
            return ring.generator(str(expr))
        if expr.is_Rational:
            return ring.number(Fraction(int(expr.p), int(expr.q)))
        if expr is sp.pi:
            return ring.generator("pi")
        if expr.is_Add:
            total = ZERO
            for a in expr.args:
                total = ring.sum(total, self.expression(a))
            return total
        if expr.is_Mul:
            return ring.product(*(self.expression(a) for a in expr.args))
        if expr.is_Pow and expr.exp.is_Rational and expr.exp.q <= 2:
            base = self.expression(expr.base)
            return ring.power(ring.root(base) if expr.exp.q == 2 else base, int(expr.exp.p))
        raise UnsupportedError(f"a bound of the domain holds {expr.func.__name__}")


def condition(ring: Ring, op: Op, x: Value, made: tuple[Value, Value | None]) -> Value:
    """x f'(x) / f(x) for f(x) and, where it is no rational function of x and f, f'(x) up to its sign."""
    f, slope = made
    if op is Op.EXP:
        return x
    if slope is not None:
        signed = slope if op is Op.SIN else ring.product(ring.number(-1), slope)
        return ring.quotient(ring.product(x, signed), f)
    if op is Op.EXPM1:
        return ring.quotient(ring.product(x, ring.sum(f, ONE)), f)
    less = {
        Op.LOG: ONE,
        Op.LOG1P: ring.quotient(x, ring.sum(x, ONE)),
        Op.ATAN: ring.quotient(x, ring.sum(ring.product(x, x), ONE)),
        Op.PSI: ring.quotient(ring.product(x, x), ring.difference(ONE, x)),
    }[op]
    return ring.quotient(less, f)


def monomial(exact: Meaning, term: Monomial) -> Value:
    """Exact value of a term of a compensated sum."""
    coefficient, atoms = term
    return exact.ring.product(exact.ring.number(coefficient), *(exact.values[a] for a in atoms))


def sums(reading: Reading, exact: Meaning) -> list[tuple[Value, tuple[Value, ...]]]:
    """Value and terms of every sum, in order."""
    found: list[tuple[Value, tuple[Value, ...]]] = []
    for k in sorted(reading.live):
        operation = reading.operations[k]
        values = [exact.values[a] for a in operation.args]
        if exact.values[k].is_zero:
            continue
        if operation.op in SUMS:
            minus = operation.op in (Op.SUB, Op.DD_SUB)
            second = exact.ring.difference(ZERO, values[1]) if minus else values[1]
            found.append((exact.values[k], (values[0], second)))
        elif operation.op is Op.DOT:
            found.append((exact.values[k], tuple(monomial(exact, m) for m in operation.monomials)))
    return found


__all__ = ["FUNCTIONS", "FunctionValue", "Meaning", "TooLargeError", "UnsupportedError", "condition", "meaning"]
