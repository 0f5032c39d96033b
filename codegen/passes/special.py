r"""LOG_GAMMA -> elementary operations, with a bound on what is cut off.

ln|Gamma(x + i y)| by Stirling's series after a shift to the right. Alone it loses digits inside an
exponential: ln|Gamma| falls like -pi y / 2 while the other terms grow. So exp(... + 2 m ln|Gamma(x + i y)|)
becomes, with n the whole number next to x and d = x - n,

    (|Gamma(n + i y)|^2)^m exp(... + 2 m D),   |Gamma(n + i y)|^2 = prod_{0<k<n} (k^2 + y^2) pi y / sinh(pi y)

where D = ln|Gamma(x + i y) / Gamma(n + i y)| is small and smooth (Stirling's series of both, subtracted term
by term), and pi y / sinh(pi y) = 2 pi y exp(-pi y) / (1 - exp(-2 pi y)) gives its exponential back to the sum,
where it meets and cancels that of the Fermi function. The shift leaves a rational factor outside; logarithms
of one argument are collected, and those that cancel (in exact arithmetic) are dropped.

`codegen.passes.stirling` has the series and the bound on what is cut off: 3e-16 of |Gamma|^2 at x = 1/2, the
worst place, and far less elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from codegen.evaluate import ball_values, evaluate
from codegen.passes import stirling
from codegen.passes.rewrite import rebuild
from codegen.residues import Residues
from codegen.spec import Role
from codegen.tape import Builder, Node, Op, Tape
from symbolic.constants import CONSTANTS

NAME = "special"
EXACT = False
TINY = Fraction(1, 2**1000)  # y^2 below this is 0: pi y / sinh(pi y) is 1 there, where the quotient is 0/0


def run(tape: Tape) -> Tape:
    """Write out LOG_GAMMA wherever its arguments change; in constants it stays, and becomes a literal."""
    if not any(n.op is Op.LOG_GAMMA for n in tape.nodes):
        return tape
    for rule in (_root_squared, _exponential, _alone):
        tape = rebuild(tape, rule)
    return tape


def error(tape: Tape) -> float:
    """Bound of the relative error of what the series cut off of every LOG_GAMMA, taken twice.

    Below an exponential, and in products, the errors of all add up; a sum of exponentials has, relative to the sizes
    of its terms, no more than that of the worst term.
    """
    left_out = _left_out(tape)
    inside = _exponents(tape)
    used: list[frozenset[int]] = []
    for k, node in enumerate(tape.nodes):
        below = [used[a] for a in node.args]
        if node.op is Op.ADD and k not in inside:
            worst = max(below, key=lambda found: sum(left_out[j] for j in sorted(found)))
            used.append(worst)
        else:
            used.append(frozenset({k} & left_out.keys()).union(*below))
    return max(sum(left_out[j] for j in sorted(used[o])) for o in tape.outputs)


def _left_out(tape: Tape) -> dict[int, float]:
    """What the series cut off of each LOG_GAMMA that changes, twice."""
    values = ball_values(tape, {name: _double(name) for name in tape.roles})
    levels, found = tape.levels(), {}
    for k, (node, level) in enumerate(zip(tape.nodes, levels, strict=True)):
        if node.op is Op.LOG_GAMMA and level is not Role.CONST:
            x = float(values[node.args[0]].abs_lower()) if levels[node.args[0]] is Role.CONST else 0.0
            start = max(1, round(x)) + stirling.RATIO_SHIFT if x else stirling.SHIFT
            rest = stirling.remainder(x + stirling.RATIO_SHIFT if x else start)
            found[k] = 2 * (stirling.remainder(start) + rest)
    return found


def _exponents(tape: Tape) -> set[int]:
    """Nodes below an exponential."""
    inside: set[int] = set()
    for k in range(len(tape.nodes) - 1, -1, -1):
        node = tape.nodes[k]
        if k in inside or node.op in (Op.EXP, Op.EXPM1):
            inside.update(node.args)
    return inside


def _double(name: str) -> float:
    return float(CONSTANTS[name].exact) if name in CONSTANTS else 1.0


def _root_squared(b: Builder, node: Node, args: list[int]) -> int:
    """sqrt(x)^(2 k) = x^k: the momentum squared then cancels against that of the Sommerfeld parameter."""
    power = int(str(node.value)) if node.op is Op.POW else 1
    if power % 2 == 0 and b.nodes[args[0]].op is Op.SQRT:
        return b.pow(b.nodes[args[0]].args[0], power // 2)
    return b.rebuilt(node, args)


def _alone(b: Builder, node: Node, args: list[int]) -> int:
    if node.op is not Op.LOG_GAMMA or all(b.level(a) is Role.CONST for a in args):
        return b.rebuilt(node, args)
    return stirling.log_gamma(b, *args)


@dataclass
class _Exponent:
    """A sum: terms by what they are apart from their rational factor, logarithms, and factors of the exponential."""

    b: Builder
    terms: dict[int, Fraction] = field(default_factory=dict)
    logs: dict[int, list[int]] = field(default_factory=dict)
    outside: list[int] = field(default_factory=list)

    def add(self, number: int, times: Fraction = Fraction(1)) -> None:
        """Add a multiple of a node; equal terms are collected, constants times logarithms kept apart."""
        b = self.b
        factors = b.nodes[number].args if b.nodes[number].op is Op.MUL else (number,)
        moving = [f for f in factors if b.level(f) is not Role.CONST]
        fixed = b.mul([b.const(times), *(f for f in factors if b.level(f) is Role.CONST)])
        if len(moving) == 1 and b.nodes[moving[0]].op is Op.LOG:
            self.add_log(fixed, b.nodes[moving[0]].args[0])
            return
        factor, rest = _split(b, b.mul([b.const(times), number]))
        self.terms[rest] = self.terms.get(rest, Fraction(0)) + factor

    def add_log(self, coefficient: int, argument: int) -> None:
        """Add coefficient * log(argument); constants and a root come out of the logarithm."""
        b = self.b
        factors = b.nodes[argument].args if b.nodes[argument].op is Op.MUL else (argument,)
        fixed = b.mul([f for f in factors if b.level(f) is Role.CONST])
        moving = b.mul([f for f in factors if b.level(f) is not Role.CONST])
        if b.number(fixed) != 1:
            term = b.mul([coefficient, b.node(Op.LOG, (fixed,))])
            self.terms[term] = self.terms.get(term, Fraction(0)) + 1
        if b.nodes[moving].op is Op.SQRT:
            moving, coefficient = b.nodes[moving].args[0], b.mul([b.const(Fraction(1, 2)), coefficient])
        self.logs.setdefault(moving, []).append(coefficient)

    def node(self) -> int:
        """exp(sum) times the factors; the constant part outside, as a small exponent keeps more digits."""
        b = self.b
        sums = {argument: b.add(coefficients) for argument, coefficients in self.logs.items()}
        parts = [b.mul([c, b.node(Op.LOG, (a,))]) for a, c in sums.items() if not _is_zero(b, c)]
        parts += [b.mul([b.const(factor), k]) for k, factor in self.terms.items() if factor]
        moving = b.add([k for k in parts if b.level(k) is not Role.CONST])
        fixed = b.add([k for k in parts if b.level(k) is Role.CONST])
        return b.mul([*self.outside, b.node(Op.EXP, (moving,)), b.node(Op.EXP, (fixed,))])


def _exponential(b: Builder, node: Node, args: list[int]) -> int:
    """exp(sum): every even multiple of a LOG_GAMMA at constant x becomes a smooth difference."""
    if node.op is not Op.EXP:
        return b.rebuilt(node, args)
    total = _Exponent(b)
    for term in b.nodes[args[0]].args if b.nodes[args[0]].op is Op.ADD else args:
        total.add(term)
    gammas = [k for k, factor in total.terms.items() if _is_gamma(b, k) and (factor / 2).denominator == 1]
    if not gammas:
        return b.rebuilt(node, args)
    powers: dict[int, int] = {}
    for k in gammas:
        half, (x, y) = int(total.terms.pop(k) / 2), b.nodes[k].args
        _difference(total, x, stirling.quotient(b, y), half)
        powers[y] = powers.get(y, 0) + half
    for y, power in powers.items():
        _sinh_factor(total, y, power)
    return total.node()


def _difference(total: _Exponent, x: int, y: stirling.Quotient, half: int) -> None:
    """|Gamma(x + i y)|^(2 half) without the power of pi y / sinh(pi y)."""
    b = total.b
    n = max(1, round(_value(b, x)))
    ratio = stirling.gamma_ratio(b, x, y, n)
    total.add(ratio.smooth, Fraction(2 * half))
    for coefficient, argument in ratio.logs:
        total.add_log(b.mul([b.const(2 * half), coefficient]), argument)
    squares = [b.add([b.mul([b.const(k * k), y.B2]), y.A2]) for k in range(1, n)]
    total.outside += [b.pow(k, half) for k in (ratio.factor, *squares)]
    total.outside.append(b.pow(y.B2, -half * (n - 1)))


def _sinh_factor(total: _Exponent, y: int, power: int) -> None:
    """(pi y / sinh(pi y))^power: its exponential into the sum, the rest outside."""
    if not power:
        return
    b = total.b
    total.add(b.mul([b.node(Op.PI), y]), Fraction(-power))
    whole = stirling.one_division(b, y)
    rise = b.node(Op.EXPM1, (b.mul([b.const(-2), b.node(Op.PI), whole]),))
    factor = b.mul([b.const(-2), b.node(Op.PI), y, b.pow(rise, -1)])
    if whole == y:  # no quotient: y may be 0
        factor = b.node(Op.SELECT, (b.pow(y, 2), b.const(TINY), b.const(1), factor))
    total.outside.append(b.pow(factor, power))


def _is_gamma(b: Builder, number: int) -> bool:
    node = b.nodes[number]
    return node.op is Op.LOG_GAMMA and b.level(node.args[0]) is Role.CONST and b.level(number) is not Role.CONST


def _split(b: Builder, number: int) -> tuple[Fraction, int]:
    """A node as (rational factor, the rest)."""
    node = b.nodes[number]
    if node.op is Op.CONST:
        return Fraction(str(node.value)), b.const(1)
    if node.op is not Op.MUL:
        return Fraction(1), number
    factors = [b.number(a) for a in node.args]
    value = next((f for f in factors if f is not None), Fraction(1))
    rest = [a for a, f in zip(node.args, factors, strict=True) if f is None]
    return value, b.mul(rest)


def _value(b: Builder, number: int) -> float:
    """Value of a constant node."""
    tape = b.tape([number])
    return float(ball_values(tape, {name: _double(name) for name in tape.roles})[tape.outputs[0]].mid())


def _is_zero(b: Builder, number: int) -> bool:
    """True if a constant node is 0 for all values of the constants, by exact arithmetic."""
    tape, field_ = b.tape([number]), Residues()
    values = evaluate(tape, {name: field_.load(name) for name in tape.roles}, field_)
    return not values[tape.outputs[0]]
