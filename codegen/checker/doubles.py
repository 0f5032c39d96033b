"""A tape in doubles, one IEEE operation after the other: what emitted code must give, bit by bit.

Constants are literals, correctly rounded from their exact value; in a double-double with the rounded rest. The
error-free transformations are those of Knuth and Dekker; the order of all operations is that of the emitted code.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

import flint
import numpy as np

from codegen.checker.balls import nearest, precision, values
from codegen.checker.tape import WIDE, Code, Line, MalformedError

Array = np.ndarray

_PLAIN: dict[str, Callable[..., Array]] = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "div": np.divide,
    "neg": np.negative,
    "sqrt": np.sqrt,
    "log": np.log,
    "exp": np.exp,
    "sin": np.sin,
    "cos": np.cos,
    "atan": np.arctan,
    "log1p": np.log1p,
    "expm1": np.expm1,
    "min": np.fmin,
    "max": np.fmax,
    "select": lambda a, b, x, y: np.asarray(np.where(a < b, x, y)),
}
LIBM = frozenset(("log", "exp", "sin", "cos", "atan", "log1p", "expm1", "psi"))


class Pair(NamedTuple):
    """An unevaluated sum of two doubles; `low` is None for a double alone, `shift` marks a constant +-2^k."""

    high: Array
    low: Array | None = None
    shift: bool = False


def run(code: Code, inputs: Mapping[str, Array], constants: Mapping[str, float]) -> list[Array]:
    """Outputs at all points, guards included."""
    count = next(iter(inputs.values())).shape
    exact = values(code, constants)
    with np.errstate(all="ignore"):
        found: list[Pair] = []
        for k, line in enumerate(code.lines):
            args = [found[a] for a in line.args]
            if code.fixed[k]:
                found.append(_literal(code, k, exact[k], count))
            elif line.op == "load":
                found.append(Pair(inputs[str(line.value)]))
            else:
                found.append(_operation(line, args))
        return [_guarded(code, found, found[k].high) for k in code.outputs]


def _literal(code: Code, k: int, exact: flint.arb, count: tuple[int, ...]) -> Pair:
    """The nearest double; of a double-double that no double holds also the rest."""
    line = code.lines[k]
    inner = code.lines[line.args[0]] if line.op == "dd" else line
    high = nearest(exact)
    if line.op not in WIDE or inner.op == "load" or (inner.op == "const" and inner.number == Fraction(high)):
        return Pair(np.full(count, high), None, inner.op == "const" and _is_shift(inner.number))
    with precision():
        return Pair(np.full(count, high), np.full(count, nearest(exact - high)))


def _is_shift(value: Fraction) -> bool:
    p, q = abs(value.numerator), value.denominator
    return p > 0 and p & (p - 1) == 0 and q & (q - 1) == 0


def _operation(line: Line, args: list[Pair]) -> Pair:
    if line.op in _WIDE:
        return _WIDE[line.op](*args)
    plain = [a.high for a in args]
    if line.op == "dot":
        return Pair(dot(plain, int(line.value or 2)))
    if line.table is not None:
        return Pair(line.table.in_doubles(plain[0]))
    if line.op == "residual":
        return Pair(two_product(*plain)[1])
    if line.op == "psi":
        return Pair(_psi(plain[0], Fraction(line.value) if line.value else None))
    if line.op not in _PLAIN:
        raise MalformedError(f"{line.op} has no meaning in doubles")
    return Pair(_PLAIN[line.op](*plain))


def _guarded(code: Code, found: list[Pair], value: Array) -> Array:
    compare = {">": np.greater, ">=": np.greater_equal, "<": np.less, "<=": np.less_equal}
    for left, relation, right, result in code.guards:
        fires = compare[relation](found[left].high, found[right].high)
        value = np.where(fires, 0.0 if result == "zero" else np.nan, value)
    return value


# --- error-free transformations -----------------------------------------------------------------------


def two_sum(x: Array, y: Array) -> tuple[Array, Array]:
    """x + y and its error (Knuth)."""
    total = x + y
    back = total - x
    return total, (x - (total - back)) + (y - back)


def _fast(x: Array, y: Array) -> Pair:
    total = x + y
    return Pair(total, y - (total - x))


def two_product(x: Array, y: Array) -> tuple[Array, Array]:
    """x y and its error (Dekker, Veltkamp's splitting)."""
    (a, b), (c, d) = _split(x), _split(y)
    product = x * y
    return product, ((a * c - product) + a * d + b * c) + b * d


def _split(x: Array) -> tuple[Array, Array]:
    big = 134217729.0 * x
    high = big - (big - x)
    return high, x - high


def _add(x: Pair, y: Pair) -> Pair:
    s, t = two_sum(x.high, y.high)
    lows = [p.low for p in (x, y) if p.low is not None]
    if not lows:
        return Pair(s, t)
    if len(lows) == 1:
        return _fast(s, lows[0] + t)
    low, rest = two_sum(*lows)
    high, tail, _ = _fast(s, t + low)
    return _fast(high, rest + (tail if tail is not None else 0.0))


def _sub(x: Pair, y: Pair) -> Pair:
    return _add(x, Pair(-y.high, None if y.low is None else -y.low))


def _mul(x: Pair, y: Pair) -> Pair:
    if x.shift:
        x, y = y, x
    if y.shift:
        return Pair(x.high * y.high, None if x.low is None else x.low * y.high)
    product, error = two_product(x.high, y.high)
    cross = [p * q for p, q in ((x.high, y.low), (x.low, y.high)) if p is not None and q is not None]
    return Pair(product, error) if not cross else _fast(product, error + sum(cross[1:], cross[0]))


def _div(x: Pair, y: Pair) -> Pair:
    quotient = x.high / y.high
    product = _mul(y, Pair(quotient))
    rest = x.high - product.high
    for low in (x.low, None if product.low is None else -product.low):
        rest = rest if low is None else rest + low
    return _fast(quotient, rest / y.high)


def _sqrt(x: Pair) -> Pair:
    root = np.sqrt(x.high)
    square, error = two_product(root, root)
    rest = (x.high - square) - error
    rest = rest if x.low is None else rest + x.low
    return _fast(root, np.where(root > 0, rest / (root * 2), 0.0))


_WIDE: dict[str, Callable[..., Pair]] = {
    "dd": lambda x: x,
    "dd_add": _add,
    "dd_sub": _sub,
    "dd_mul": _mul,
    "dd_div": _div,
    "dd_sqrt": _sqrt,
    "hi": lambda x: Pair(x.high if x.low is None else x.high + x.low),
}


def dot(args: list[Array], precision_: int) -> Array:
    """A compensated sum of products: errors added at the end, with three doubles after one more distillation."""
    total, errors = None, []
    for x, y in zip(args[::2], args[1::2], strict=True):
        product, error = two_product(x, y)
        errors.append(error)
        if total is None:
            total = product
            continue
        total, rest = two_sum(total, product)
        errors.append(rest)
    assert total is not None
    errors.append(total)
    for _ in range(precision_ - 2):
        for k in range(1, len(errors)):
            errors[k], errors[k - 1] = two_sum(errors[k], errors[k - 1])
    correction = errors[0]
    for e in errors[1:]:
        correction = correction + e
    return correction


def _psi(q: Array, limit: Fraction | None) -> Array:
    """-log1p(-q) - q: the series below 1/2, or below the limit that is stated."""
    half = Fraction(1, 2)
    if limit is not None and limit <= half:
        return _psi_series(q, limit)
    return np.where(q < 0.5, _psi_series(q, half), -np.log1p(-q) - q)


def _psi_series(q: Array, limit: Fraction) -> Array:
    n = 2
    while 2 * limit ** (n - 1) > Fraction(n + 1, 2**57) * (1 - limit):
        n += 1
    total = np.full_like(q, float(Fraction(1, n)))
    for k in range(n - 1, 1, -1):
        total = float(Fraction(1, k)) + total * q
    found: Array = (q * q) * total
    return found
