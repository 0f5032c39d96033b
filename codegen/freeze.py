"""SymPy -> Tape. An unknown node is an error, never a guess. SymPy stops here."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce

import sympy as sp

from codegen.elementary import expm1, log1p, near, psi
from codegen.errors import FreezeError
from codegen.integrals import tape_integral
from codegen.reference import typed_decimal
from codegen.reserved import is_reserved
from codegen.spec import EDGE, Input, KernelSpec, Output, Role
from codegen.tape import PIECE, Builder, Guard, Op, Tape
from symbolic.constants import CONSTANTS
from symbolic.domain import margin
from symbolic.formula import Formula
from symbolic.special import LogAbsGamma
from symbolic.symbols import info

Named = tuple[tuple[sp.Symbol, sp.Expr], ...]

_FUNCTIONS = {
    sp.log: Op.LOG,
    sp.exp: Op.EXP,
    sp.sin: Op.SIN,
    sp.cos: Op.COS,
    sp.atan: Op.ATAN,
    expm1: Op.EXPM1,
    log1p: Op.LOG1P,
    psi: Op.PSI,
    near: Op.SELECT,
    LogAbsGamma: Op.LOG_GAMMA,
    sp.Min: Op.MIN,
    sp.Max: Op.MAX,
}


def specify(formula: Formula, name: str) -> KernelSpec:
    """The contract of a kernel for a formula."""
    free = formula.expr.free_symbols | {s for r in formula.domain.phase_space for s in r.free_symbols}
    free |= {s for _, bound in formula.domain.clamps for s in bound.free_symbols}
    constants = [s for s in CONSTANTS if any(str(f) == s for f in free)]
    roles = [(str(v), Role.DATA) for v in formula.variables]
    roles += [(str(p), Role.PARAM) for p in formula.parameters]
    inputs = [_input(formula.key, *given) for given in (*roles, *((c, Role.CONST) for c in constants))]
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


def _input(formula: str, name: str, role: Role) -> Input:
    if is_reserved(name):
        raise FreezeError(
            f"{formula}: {name!r} is a word of a target language or of the emitted code; rename the symbol."
        )
    entry = info(name)
    value = float(CONSTANTS[name].exact) if role is Role.CONST else None
    return Input(name, role, str(entry.unit), entry.meaning, entry.low, entry.high, value)


def freeze_expression(expr: sp.Expr) -> Tape:
    """The tape of a bare expression; every symbol is an input."""
    builder = Builder({str(s): Role.DATA for s in expr.free_symbols})
    return builder.tape([_Writer(builder, str(expr)).write(expr)])


def freeze(formula: Formula, spec: KernelSpec, body: sp.Expr | None = None, where: Named = ()) -> Tape:
    """The tape of a formula, its named sub-expressions kept as labels.

    `body` is another form of its expression, if given, and `where` what that form's own names stand for.
    """
    builder = Builder({i.name: i.role for i in spec.inputs})
    writer = _Writer(builder, formula.key)
    guards = [writer.guard(r, "nan") for r in formula.domain.allowed]
    outside = [g for r in formula.domain.phase_space for g in writer.outside(r, formula)]
    names = formula.where if body is None else where
    value = writer.clamped(formula.domain.clamps, formula.body if body is None else body, names)
    if formula.domain.ceiling is not None:
        value = builder.node(Op.MIN, sorted((value, writer.write(formula.domain.ceiling))))
    return builder.tape([value], [*outside, *guards])


def limited(variable: sp.Symbol, bound: sp.Expr) -> sp.Expr:
    """A clamped variable without its far values, infinity among them; what is beyond the bound stays beyond it."""
    return sp.Min(variable, 2 * bound, evaluate=False)


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
        if isinstance(expr, sp.Piecewise):
            return self._branches(expr)
        if isinstance(expr, sp.Integral):
            return b.const(tape_integral(self._integrand(expr), *self._limits(expr)))
        op = _FUNCTIONS.get(type(expr))
        if op is None:
            known = ", ".join(sorted(o.value for o in _FUNCTIONS.values()))
            raise FreezeError(f"{self.where}: {type(expr).__name__} in {expr} is not supported; known: {known}, sqrt.")
        if op in (Op.MIN, Op.MAX):  # two at a time
            args = [self.write(a) for a in sorted(expr.args, key=sp.default_sort_key)]
            return reduce(lambda x, y: b.node(op, sorted((x, y))), args)
        return b.node(op, [self.write(a) for a in expr.args])

    def _branches(self, expr: sp.Piecewise) -> int:
        """Branches by SELECT, the first that holds; `piece` says that they are different functions."""
        b = self.builder
        value, condition = expr.args[-1]
        if condition != sp.true:
            raise FreezeError(f"{self.where}: {expr} has no value elsewhere; end it with (value, True).")
        chosen = self.write(value)
        for value, condition in reversed(expr.args[:-1]):
            if not isinstance(condition, sp.StrictLessThan | sp.LessThan | sp.StrictGreaterThan | sp.GreaterThan):
                raise FreezeError(f"{self.where}: the condition {condition} is not supported; <, <=, >, >= are.")
            low, high, made = self.write(condition.lts), self.write(condition.gts), self.write(value)
            strict = isinstance(condition, sp.StrictLessThan | sp.StrictGreaterThan)
            args = (low, high, made, chosen) if strict else (high, low, chosen, made)
            chosen = b.node(Op.SELECT, args, PIECE)
        return chosen

    def _integrand(self, expr: sp.Integral) -> Tape:
        """The integrand as a tape of its own; only the variable may change from point to point."""
        if len(expr.limits) != 1 or len(expr.limits[0]) != 3:
            raise FreezeError(f"{self.where}: an integral needs one variable with both ends.")
        variable = str(expr.limits[0][0])
        moving = [str(s) for s in expr.free_symbols if self.builder.roles.get(str(s)) is not Role.CONST]
        if moving:
            names = ", ".join(sorted(moving))
            raise FreezeError(f"{self.where}: an integral that depends on {names} is not a constant.")
        builder = Builder({**{str(s): Role.CONST for s in expr.free_symbols}, variable: Role.DATA})
        return builder.tape([_Writer(builder, self.where).write(expr.function)])

    def _limits(self, expr: sp.Integral) -> tuple[Tape, Tape]:
        builders = [Builder({str(s): Role.CONST for s in expr.free_symbols}) for _ in range(2)]
        low, high = (
            b.tape([_Writer(b, self.where).write(end)]) for b, end in zip(builders, expr.limits[0][1:], strict=True)
        )
        return low, high

    def clamped(self, clamps: Named, body: sp.Expr, where: Named) -> int:
        """The value of a body whose variables end at bounds: the integral to the bound beyond it, the body before."""
        b = self.builder
        if not clamps:
            return self.named(body, where)
        (variable, bound), *rest = clamps
        self.names[variable] = self.write(limited(variable, bound))
        inside = self.clamped(tuple(rest), body, where)
        margin_left = self.write(margin(sp.Le(variable, bound, evaluate=False)))
        self.names[variable] = self.write(bound)
        beyond = self.clamped(tuple(rest), body, where)
        del self.names[variable]
        return b.node(Op.SELECT, (margin_left, b.const(0), beyond, inside), PIECE)

    def named(self, body: sp.Expr, where: Named) -> int:
        """A body after the names it uses."""
        for symbol, value in where:
            self.names[symbol] = number = self.write(value)
            self.builder.labels.setdefault(number, str(symbol))
        return self.write(body)

    def outside(self, relation: sp.Rel, formula: Formula) -> list[Guard]:
        """Guards of a phase-space relation; with a clamped variable it must hold at the bound as well, exactly."""
        result = formula.domain.outside
        found = [self.guard(relation, result)]
        for variable, bound in formula.domain.clamps:
            if relation.has(variable):
                left = self.write(margin(relation.subs(variable, bound)))
                wrong = "<=" if isinstance(relation, sp.Lt | sp.Gt) else "<"
                found.append(Guard(left, wrong, self.builder.const(0), result))
        return found

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
        if power.is_Rational and power.q > 2 and base.is_positive and base.is_number:
            exponent = b.const(Fraction(int(power.p), int(power.q)))
            return b.node(Op.EXP, (b.mul([exponent, b.node(Op.LOG, (self.write(base),))]),))
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
