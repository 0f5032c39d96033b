r"""ln|Gamma(x + i y)| and its differences in real arithmetic, after a shift to the right.

With X = x + shift, w = 1/(X^2 + y^2) and b_j = B_2j / (2j (2j - 1)), Stirling's series is

    Re ln Gamma(X + i y) = (X - 1/2) ln|Z| - y arg Z - X + ln(2 pi)/2 + sum_j b_j Re Z^(1 - 2j),   Z = X + i y

and Re Z^(1 - 2j) = c_(j-1) follows from c_(k+1) = 2 Re(Z^-2) c_k - w^2 c_(k-1), c_0 = X w, c_-1 = X. The
shift costs the product of |x + k + i y|^2, taken relative to |Z|^2 so that nothing overflows.

The series is cut after `TERMS`. For Re Z > 0 the rest is below |b_(TERMS+1)| |Z|^(-2 TERMS - 1) times
sec(arg(Z)/2)^(2 TERMS + 2) (NIST Digital Library of Mathematical Functions, 5.11.ii), and as |Z| cos(arg(Z)/2)^2
= (|Z| + X)/2 >= X, below |b_(TERMS+1)| X^(-2 TERMS - 1) for every y.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

import flint

from codegen.tape import Builder, Op

SHIFT = 9  # for ln|Gamma| itself, from x = 0 on
RATIO_SHIFT = 6  # for a difference, from x = 1/2 on: each step costs some roundings
TERMS = 10
_ATAN_TERMS, _ATANH_TERMS = 6, 7  # for arguments below 1/27 and 1/14: relative rest below 1e-17


class Ratio(NamedTuple):
    """|Gamma(x + i y) / Gamma(n + i y)|^2 = factor * exp(2 logarithm)."""

    logarithm: int
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


def one_division(b: Builder, number: int) -> int:
    """A product with divisors as one quotient that no later pass takes apart: it is used many times."""
    node = b.nodes[number]
    pairs = [b.base(a) for a in (node.args if node.op is Op.MUL else (number,))]
    bottom = [b.pow(base, -k) for base, k in pairs if k < 0]
    if not bottom:
        return number
    return b.node(Op.DIV, (b.mul([b.pow(base, k) for base, k in pairs if k > 0]), b.mul(bottom)))


def log_gamma(b: Builder, x: int, y: int) -> int:
    """ln|Gamma(x + i y)| for x > 0."""
    y = one_division(b, y)
    X, half = b.add([x, b.const(SHIFT)]), b.const(Fraction(1, 2))
    size, w = _size(b, X, y)
    angle = b.node(Op.ATAN, (b.mul([y, b.pow(X, -1)]),))
    shifted = b.mul([_relative(b, x, k, (y, w)) for k in range(SHIFT)])
    return b.add(
        [
            b.mul([half, b.add([x, b.const(Fraction(-1, 2))]), b.node(Op.LOG, (size,))]),
            b.mul([b.const(-1), y, angle]),
            b.mul([b.const(-1), X]),
            b.mul([half, b.node(Op.LOG, (b.mul([b.const(2), b.node(Op.PI)]),))]),
            _series(b, X, (y, w)),
            b.mul([b.const(Fraction(-1, 2)), b.node(Op.LOG, (shifted,))]),
        ]
    )


def gamma_ratio(b: Builder, x: int, y: int, n: int) -> Ratio:
    """|Gamma(x + i y) / Gamma(n + i y)|^2 for |x - n| <= 1/2 and whole n."""
    y = one_division(b, y)
    d, start = b.add([x, b.const(-n)]), b.const(n)
    X, moved = b.const(n + RATIO_SHIFT), b.add([x, b.const(RATIO_SHIFT)])
    (_, w), (moved_size, moved_w) = _size(b, X, y), _size(b, moved, y)
    q = b.mul([d, b.add([X, moved]), w])  # |Z + d|^2 / |Z|^2 - 1
    between = b.add([b.mul([X, moved]), b.pow(y, 2)])
    r = one_division(b, b.mul([d, y, b.pow(between, -1)]))  # -tan of the change of arg Z
    half = Fraction(1, 2)
    logarithm = b.add(
        [
            b.mul([b.const(half), b.const(n + RATIO_SHIFT - half), _log1p(b, q)]),
            b.mul([y, _atan(b, r)]),
            b.mul([b.const(half), d, b.node(Op.LOG, (moved_size,))]),
            b.mul([b.const(-1), d]),
            _series(b, moved, (y, moved_w)),
            b.mul([b.const(-1), _series(b, X, (y, w))]),
        ]
    )
    top = [_relative(b, start, k, (y, w)) for k in range(RATIO_SHIFT)]
    bottom = b.mul([_relative(b, x, k, (y, w)) for k in range(RATIO_SHIFT)])
    return Ratio(logarithm, b.mul([*top, b.pow(bottom, -1)]))


def _size(b: Builder, X: int, y: int) -> tuple[int, int]:
    """|X + i y|^2 and its inverse: one division, which no later pass takes apart again."""
    size = b.add([b.pow(X, 2), b.pow(y, 2)])
    return size, b.node(Op.DIV, (b.const(1), size))


def _relative(b: Builder, x: int, k: int, yw: tuple[int, int]) -> int:
    """|x + k + i y|^2 w, between 0 and 1."""
    y, w = yw
    square = b.pow(b.add([x, b.const(k)]), 2)
    return b.add([b.mul([square, w]), b.mul([b.pow(y, 2), w])])


def _series(b: Builder, X: int, yw: tuple[int, int]) -> int:
    """sum_j b_j Re Z^(1 - 2j)."""
    y, w = yw
    before, now = X, b.mul([X, w])
    square = b.pow(w, 2)
    twice = b.mul([b.const(2), b.add([b.pow(X, 2), b.mul([b.const(-1), b.pow(y, 2)])]), square])
    terms = []
    for j in range(1, TERMS + 1):
        terms.append(b.mul([b.const(coefficient(j)), now]))
        before, now = now, b.add([b.mul([twice, now]), b.mul([b.const(-1), square, before])])
    return b.add(terms)


def _log1p(b: Builder, q: int) -> int:
    """ln(1 + q) = 2 atanh(q / (2 + q)) for |q| <= 1/7."""
    s = one_division(b, b.mul([q, b.pow(b.add([b.const(2), q]), -1)]))
    return b.mul([b.const(2), _odd(b, s, [Fraction(1, 2 * k + 1) for k in range(_ATANH_TERMS)])])


def _atan(b: Builder, r: int) -> int:
    """atan(r) for |r| <= 1/27."""
    return _odd(b, r, [Fraction((-1) ** k, 2 * k + 1) for k in range(_ATAN_TERMS)])


def _odd(b: Builder, s: int, coefficients: list[Fraction]) -> int:
    """s (c_0 + c_1 s^2 + ...), Horner."""
    square = b.pow(s, 2)
    total = b.const(coefficients[-1])
    for c in reversed(coefficients[:-1]):
        total = b.add([b.const(c), b.mul([square, total])])
    return b.mul([s, total])
