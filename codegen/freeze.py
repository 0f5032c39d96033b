"""SymPy -> Tape. An unknown node is an error, never a guess. SymPy stops here."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce

import sympy as sp

from codegen.errors import FreezeError
from codegen.reference import typed_decimal
from codegen.reserved import is_reserved
from codegen.spec import EDGE, Input, KernelSpec, Output, Role
from codegen.tape import Builder, Guard, Op, Tape
from symbolic.constants import CONSTANTS
from symbolic.formula import Formula
from symbolic.symbols import info

_FUNCTIONS = {
    sp.log: Op.LOG,
    sp.exp: Op.EXP,
    sp.sin: Op.SIN,
    sp.cos: Op.COS,
    sp.atan: Op.ATAN,
    sp.Min: Op.MIN,
    sp.Max: Op.MAX,
}


def specify(formula: Formula, name: str) -> KernelSpec:
    """The contract of a kernel for a formula."""
    free = formula.expr.free_symbols | {s for r in formula.domain.phase_space for s in r.free_symbols}
    free |= {s for _, bound in formula.domain.clamps for s in bound.free_symbols}
    constants = [s for s in CONSTANTS if any(str(f) == s for f in free)]
    inputs = [_input(str(v), Role.DATA) for v in formula.variables]
    inputs += [_input(str(p), Role.PARAM) for p in formula.parameters]
    inputs += [_input(c, Role.CONST) for c in constants]
    where = tuple((str(s), sp.sstr(e)) for s, e in formula.where)
    return KernelSpec(
        name=name,
        formula=formula.key,
        inputs=tuple(inputs),
        unit=str(formula.unit),
        title=formula.title,
        source=formula.source,
        text=sp.sstr(formula.body),
        where=where,
        outside=formula.domain.outside,
        outputs=(Output("value", str(formula.unit)),),
    )


def _input(name: str, role: Role) -> Input:
    if is_reserved(name):
        raise FreezeError(f"{name!r} is a word of a target language or of the emitted code; rename the symbol.")
    entry = info(name)
    value = float(CONSTANTS[name].exact) if role is Role.CONST else None
    return Input(name, role, str(entry.unit), entry.meaning, entry.low, entry.high, value)


def freeze_expression(expr: sp.Expr) -> Tape:
    """The tape of a bare expression; every symbol is an input."""
    builder = Builder({str(s): Role.DATA for s in expr.free_symbols})
    return builder.tape([_Writer(builder, str(expr)).write(expr)])


def freeze(formula: Formula, spec: KernelSpec) -> Tape:
    """The tape of a formula, its named sub-expressions kept as labels."""
    builder = Builder({i.name: i.role for i in spec.inputs})
    writer = _Writer(builder, formula.key)
    guards = [writer.guard(r, "nan") for r in formula.domain.allowed]
    for variable, bound in formula.domain.clamps:
        raw = builder.load(str(variable))
        writer.names[variable] = builder.node(Op.MIN, sorted((raw, writer.write(bound))))
    outside = [writer.guard(r, formula.domain.outside) for r in formula.domain.phase_space]
    for symbol, value in formula.where:
        writer.names[symbol] = number = writer.write(value)
        builder.labels[number] = str(symbol)
    value = writer.write(formula.body)
    if formula.domain.ceiling is not None:
        value = builder.node(Op.MIN, sorted((value, writer.write(formula.domain.ceiling))))
    return builder.tape([value], [*outside, *guards])


class _Writer:
    """Walks one expression; `names` are symbols that stand for nodes."""

    def __init__(self, builder: Builder, where: str) -> None:
        self.builder = builder
        self.where = where
        self.names: dict[sp.Symbol, int] = {}

    def write(self, expr: sp.Expr) -> int:
        b = self.builder
        if expr.is_Symbol:
            if expr in self.names:
                return self.names[expr]
            if str(expr) not in b.roles:
                raise FreezeError(f"{self.where}: {expr} is no input of the kernel; declare it in the formula.")
            return b.load(str(expr))
        if expr.is_Rational:
            return b.const(Fraction(int(expr.p), int(expr.q)))
        if expr is sp.pi:
            return b.node(Op.PI)
        if expr is sp.E:
            return b.node(Op.EXP, (b.const(1),))
        if isinstance(expr, sp.Float):
            return b.const(typed_decimal(expr))
        if isinstance(expr, sp.Add):
            return b.add([self.write(a) for a in sorted(expr.args, key=sp.default_sort_key)])
        if isinstance(expr, sp.Mul):
            return self._product(expr)
        if isinstance(expr, sp.Pow):
            return self._power(expr)
        op = _FUNCTIONS.get(type(expr))
        if op is None:
            known = ", ".join(sorted(o.value for o in _FUNCTIONS.values()))
            raise FreezeError(f"{self.where}: {type(expr).__name__} in {expr} is not supported; known: {known}, sqrt.")
        args = [self.write(a) for a in sorted(expr.args, key=sp.default_sort_key)]
        if op in (Op.MIN, Op.MAX):  # two at a time
            return reduce(lambda x, y: b.node(op, sorted((x, y))), args)
        return b.node(op, args)

    def _product(self, expr: sp.Mul) -> int:
        """Factors under square roots are gathered under one root: one sqrt is cheaper than two."""
        whole: list[int] = []
        halves: dict[int, list[int]] = {}
        for factor in sorted(expr.args, key=sp.default_sort_key):
            base, power = factor.as_base_exp()
            if power in (sp.Rational(1, 2), sp.Rational(-1, 2)):
                halves.setdefault(int(sp.sign(power)), []).append(self.write(base))
            else:
                whole.append(self.write(factor))
        roots = [self._sqrt(self.builder.mul(bases), sign) for sign, bases in sorted(halves.items())]
        return self.builder.mul(whole + roots)

    def _power(self, expr: sp.Pow) -> int:
        b = self.builder
        base, power = expr.as_base_exp()
        if base is sp.E:
            return b.node(Op.EXP, (self.write(power),))
        if not power.is_Rational or power.q > 2:
            raise FreezeError(f"{self.where}: the power {expr} is not supported; whole and half powers are.")
        number = self.write(base)
        if power.q == 1:
            return b.pow(number, int(power))
        whole, sign = abs(int(power.p)) // 2, 1 if power > 0 else -1
        return b.mul([b.pow(number, sign * whole), self._sqrt(number, sign)])

    def _sqrt(self, number: int, sign: int) -> int:
        return self.builder.pow(self.builder.node(Op.SQRT, (number,)), sign)

    def guard(self, relation: sp.Rel, result: str) -> Guard:
        """The negation of a relation, written so that a NaN on either side leaves the value alone."""
        left, right = self.write(relation.lhs), self.write(relation.rhs)
        wrong = {sp.Le: ">", sp.Lt: ">=", sp.Ge: "<", sp.Gt: "<="}[type(relation)]
        if wrong == ">" and self.builder.number(right) != 0:
            right = self.builder.mul([right, self.builder.const(EDGE)])
        return Guard(left, wrong, right, result)
