r"""ln|Gamma(x + i y)| and its differences in real arithmetic, after a shift to the right.

With X = x + shift, w = 1/(X^2 + y^2) and b_j = B_2j / (2j (2j - 1)), Stirling's series is

    Re ln Gamma(X + i y) = (X - 1/2) ln|Z| - y arg Z - X + ln(2 pi)/2 + sum_j b_j Re Z^(1 - 2j),   Z = X + i y

and Re Z^(1 - 2j) = c_(j-1) follows from c_(k+1) = 2 Re(Z^-2) c_k - w^2 c_(k-1), c_0 = X w, c_-1 = X. The
shift costs the product of |x + k + i y|^2.

The series is cut after `TERMS`. For Re Z > 0 the rest is below |b_(TERMS+1)| |Z|^(-2 TERMS - 1) times
sec(arg(Z)/2)^(2 TERMS + 2) (NIST Digital Library of Mathematical Functions, 5.11.ii), and as |Z| cos(arg(Z)/2)^2
= (|Z| + X)/2 >= X, below |b_(TERMS+1)| X^(-2 TERMS - 1) for every y.

A difference is written with y = A/B and B multiplied out, so that y -> infinity (B -> 0) is a point like any
other: the Sommerfeld parameter alpha Z W/p grows without limit towards the end point of a beta spectrum.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

import flint

from codegen.tape import Builder, Op

SHIFT = 9  # for ln|Gamma| itself, from x = 0 on
RATIO_SHIFT = 6  # for a difference, from x = 1/2 on: each step costs some roundings
TERMS = 11
_ATAN_TERMS, _ATANH_TERMS = 6, 7  # for arguments below 1/27 and 1/14: relative rest below 1e-17
_HALF = Fraction(1, 2)


class Quotient(NamedTuple):
    """y = A/B by the squares of its sides."""

    A2: int
    B2: int


class Ratio(NamedTuple):
    """|Gamma(x + i y) / Gamma(n + i y)|^2 = factor * exp(2 (smooth + sum of coefficient * ln(base)))."""

    smooth: int
    logs: tuple[tuple[int, int], ...]
    factor: int


def coefficient(j: int) -> Fraction:
    """b_j of Stirling's series."""
    bernoulli = flint.fmpq.bernoulli(2 * j)
    return Fraction(int(bernoulli.p), int(bernoulli.q)) / (2 * j * (2 * j - 1))


def remainder(X: float) -> float:
    """Upper bound of what is cut off from ln|Gamma(X + i y)|, for every y."""
    bound = coefficient(TERMS + 1)
    size = flint.arb(flint.fmpq(abs(bound.numerator), bound.denominator)) / flint.arb(X) ** (2 * TERMS + 1)
    return float(size.upper())


def sides(b: Builder, number: int) -> tuple[int, int]:
    """Numerator and denominator of a product."""
    node = b.nodes[number]
    pairs = [b.base(a) for a in (node.args if node.op is Op.MUL else (number,))]
    top = b.mul([b.pow(base, k) for base, k in pairs if k > 0])
    return top, b.mul([b.pow(base, -k) for base, k in pairs if k < 0])


def one_division(b: Builder, number: int) -> int:
    """A product with divisors as one quotient that no later pass takes apart: it is used many times."""
    top, bottom = sides(b, number)
    return number if b.number(bottom) == 1 else b.node(Op.DIV, (top, bottom))


def quotient(b: Builder, y: int) -> Quotient:
    """The squares of the sides of y; the square of a root is what stands under it."""
    top, bottom = (_square(b, side) for side in sides(b, y))
    return Quotient(top, bottom)


def _square(b: Builder, number: int) -> int:
    node = b.nodes[number]
    if node.op is Op.MUL:
        return b.mul([_square(b, a) for a in node.args])
    return node.args[0] if node.op is Op.SQRT else b.pow(number, 2)


def log_gamma(b: Builder, x: int, y: int) -> int:
    """ln|Gamma(x + i y)| for x > 0."""
    y = one_division(b, y)
    X, half = b.add([x, b.const(SHIFT)]), b.const(_HALF)
    plain = Quotient(b.pow(y, 2), b.const(1))
    size = _size(b, X, plain)
    angle = b.node(Op.ATAN, (b.mul([y, b.pow(X, -1)]),))
    shifted = b.mul([b.node(Op.DIV, (_size(b, b.add([x, b.const(k)]), plain), size)) for k in range(SHIFT)])
    return b.add(
        [
            b.mul([half, b.add([x, b.const(-_HALF)]), b.node(Op.LOG, (size,))]),
            b.mul([b.const(-1), y, angle]),
            b.mul([b.const(-1), X]),
            b.mul([half, b.node(Op.LOG, (b.mul([b.const(2), b.node(Op.PI)]),))]),
            _series(b, X, plain),
            b.mul([b.const(-_HALF), b.node(Op.LOG, (shifted,))]),
        ]
    )


def gamma_ratio(b: Builder, x: int, y: Quotient, n: int) -> Ratio:
    """|Gamma(x + i y) / Gamma(n + i y)|^2 for |x - n| <= 1/2 and whole n."""
    d, half = b.add([x, b.const(-n)]), b.const(_HALF)
    X, moved = b.const(n + RATIO_SHIFT), b.add([x, b.const(RATIO_SHIFT)])
    size = _size(b, moved, y)
    longer = b.mul([d, b.add([X, moved]), _inverse(b, X, y)])  # |Z + d|^2 / |Z|^2 - 1
    smooth = b.add(
        [
            b.mul([half, b.const(n + RATIO_SHIFT - _HALF), _log1p(b, longer)]),
            _turned(b, d, b.mul([X, moved]), y),
            b.mul([b.const(-1), d]),
            _series(b, moved, y),
            b.mul([b.const(-1), _series(b, X, y)]),
        ]
    )
    halved = b.mul([half, d])
    logs = ((halved, size), (b.mul([b.const(-1), halved]), y.B2))
    return Ratio(smooth, logs, b.mul([_shifted(b, x, d, y, k) for k in range(RATIO_SHIFT)]))


def _shifted(b: Builder, x: int, d: int, y: Quotient, k: int) -> int:
    """|n + k + i y|^2 / |x + k + i y|^2 as 1 + something small: the roundings of the quotient hardly count."""
    moved = b.add([x, b.const(k)])
    twice = b.add([b.mul([b.const(2), moved]), b.mul([b.const(-1), d])])  # (x + k)^2 - (n + k)^2 = d twice
    return b.add([b.const(1), b.mul([b.const(-1), d, twice, _inverse(b, moved, y)])])


def _size(b: Builder, X: int, y: Quotient) -> int:
    """|X + i y|^2 times B^2."""
    return b.add([b.mul([b.pow(X, 2), y.B2]), y.A2])


def _inverse(b: Builder, X: int, y: Quotient) -> int:
    """w = 1/|X + i y|^2, with a division that no later pass takes apart."""
    return b.mul([y.B2, b.node(Op.DIV, (b.const(1), _size(b, X, y)))])


def _turned(b: Builder, d: int, between: int, y: Quotient) -> int:
    """y (arg Z - arg(Z + d)) = y atan(r), r = d y / (X (X + d) + y^2), by its series in r^2."""
    scale = b.node(Op.DIV, (b.const(1), b.add([b.mul([between, y.B2]), y.A2])))
    first = b.mul([d, y.A2, scale])
    square = b.mul([d, first, y.B2, scale])
    return b.mul([first, _even(b, square, [Fraction((-1) ** k, 2 * k + 1) for k in range(_ATAN_TERMS)])])


def _series(b: Builder, X: int, y: Quotient) -> int:
    """sum_j b_j Re Z^(1 - 2j)."""
    w, scale = _inverse(b, X, y), b.node(Op.DIV, (b.const(1), _size(b, X, y)))
    before, now = X, b.mul([X, w])
    difference = b.add([b.mul([b.pow(X, 2), y.B2]), b.mul([b.const(-1), y.A2])])
    twice, square = b.mul([b.const(2), difference, scale, w]), b.pow(w, 2)
    terms = []
    for j in range(1, TERMS + 1):
        terms.append(b.mul([b.const(coefficient(j)), now]))
        before, now = now, b.add([b.mul([twice, now]), b.mul([b.const(-1), square, before])])
    return b.add(terms)


def _log1p(b: Builder, q: int) -> int:
    """ln(1 + q) = 2 atanh(q / (2 + q)) for |q| <= 1/7."""
    s = b.node(Op.DIV, (q, b.add([b.const(2), q])))
    return b.mul([b.const(2), s, _even(b, b.pow(s, 2), [Fraction(1, 2 * k + 1) for k in range(_ATANH_TERMS)])])


def _even(b: Builder, square: int, coefficients: list[Fraction]) -> int:
    """c_0 + c_1 s^2 + ..., Horner."""
    total = b.const(coefficients[-1])
    for c in reversed(coefficients[:-1]):
        total = b.add([b.const(c), b.mul([square, total])])
    return total
