r"""LOG_GAMMA -> elementary operations, with a bound on what is cut off.

ln|Gamma(x + i y)| by Stirling's series after a shift to the right. Alone it loses digits inside an
exponential: ln|Gamma| falls like -pi y / 2 while the other terms grow. So exp(... + 2 m ln|Gamma(x + i y)|)
becomes, with n the whole number next to x and d = x - n,

    (|Gamma(n + i y)|^2)^m exp(... + 2 m D),   |Gamma(n + i y)|^2 = prod_{0<k<n} (k^2 + y^2) pi y / sinh(pi y)

where D = ln|Gamma(x + i y) / Gamma(n + i y)| is small and smooth (Stirling's series of both, subtracted term
by term), and pi y / sinh(pi y) = 2 pi y exp(-pi y) / (1 - exp(-2 pi y)) gives its exponential back to the sum,
where it meets and cancels that of the Fermi function. The shift leaves a rational factor outside.

`codegen.passes.stirling` has the series and the bound on what is cut off: 3e-16 of |Gamma|^2 at x = 1/2, the
worst place, and far less elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from codegen.evaluate import ball_values
from codegen.passes import stirling
from codegen.passes.rewrite import rebuild
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
    return rebuild(rebuild(tape, _exponential), _alone)


def _alone(b: Builder, node: Node, args: list[int]) -> int:
    if node.op is not Op.LOG_GAMMA or all(b.level(a) is Role.CONST for a in args):
        return b.rebuilt(node, args)
    return stirling.log_gamma(b, *args)


@dataclass
class _Sum:
    """Terms of an exponent by what they are apart from their rational factor, and the factors outside."""

    terms: dict[int, Fraction] = field(default_factory=dict)
    outside: list[int] = field(default_factory=list)

    def add(self, b: Builder, number: int, times: Fraction = Fraction(1)) -> None:
        """Add a multiple of a node; equal terms are collected."""
        factor, rest = _split(b, number)
        self.terms[rest] = self.terms.get(rest, Fraction(0)) + factor * times


def _exponential(b: Builder, node: Node, args: list[int]) -> int:
    """exp(sum): every even multiple of a LOG_GAMMA at constant x becomes a smooth difference."""
    if node.op is not Op.EXP:
        return b.rebuilt(node, args)
    total = _Sum()
    for term in b.nodes[args[0]].args if b.nodes[args[0]].op is Op.ADD else args:
        total.add(b, term)
    gammas = [k for k in total.terms if _is_smooth_gamma(b, k) and (total.terms[k] / 2).denominator == 1]
    if not gammas:
        return b.rebuilt(node, args)
    powers: dict[int, int] = {}
    for k in gammas:
        half = int(total.terms.pop(k) / 2)
        x, y = b.nodes[k].args
        n = max(1, round(float(_value(b, x))))
        ratio = stirling.gamma_ratio(b, x, y, n)
        total.add(b, ratio.logarithm, Fraction(2 * half))
        total.outside += [b.pow(ratio.factor, half), *(b.pow(_square_sum(b, j, y), half) for j in range(1, n))]
        powers[y] = powers.get(y, 0) + half
    for y, power in powers.items():
        _sinh_factor(b, total, y, power)
    parts = [b.mul([b.const(factor), k]) for k, factor in total.terms.items() if factor]
    moving = b.add([k for k in parts if b.level(k) is not Role.CONST])
    fixed = b.add([k for k in parts if b.level(k) is Role.CONST])  # outside: a small exponent keeps more digits
    return b.mul([*total.outside, b.node(Op.EXP, (moving,)), b.node(Op.EXP, (fixed,))])


def _sinh_factor(b: Builder, total: _Sum, y: int, power: int) -> None:
    """(pi y / sinh(pi y))^power: its exponential into the sum, the rest outside."""
    if not power:
        return
    total.add(b, b.mul([b.node(Op.PI), y]), Fraction(-power))
    y = stirling.one_division(b, y)
    twice = b.mul([b.const(2), b.node(Op.PI), y])
    rise = b.node(Op.EXPM1, (b.mul([b.const(-1), twice]),))
    quotient = b.mul([b.const(-1), twice, b.pow(rise, -1)])
    square = b.pow(y, 2)
    safe = b.node(Op.SELECT, (square, b.const(TINY), b.const(1), quotient))
    total.outside.append(b.pow(safe, power))


def _is_smooth_gamma(b: Builder, number: int) -> bool:
    node = b.nodes[number]
    return node.op is Op.LOG_GAMMA and b.level(node.args[0]) is Role.CONST and b.level(number) is not Role.CONST


def _square_sum(b: Builder, k: int, y: int) -> int:
    return b.add([b.const(k * k), b.pow(stirling.one_division(b, y), 2)])


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
    names = {str(n.value) for n in tape.nodes if n.op is Op.LOAD}
    return float(ball_values(tape, {n: float(CONSTANTS[n].exact) for n in names})[tape.outputs[0]].mid())
