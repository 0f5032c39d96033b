"""Functions of a tape in balls: values, derivatives, and what Taylor leaves out."""

from __future__ import annotations

from collections.abc import Callable

from flint import arb


def value(op: str, x: arb) -> arb:
    """f(x)."""
    return _CALLS[op](x)


def slope(op: str, x: arb, v: arb) -> arb:
    """f'(x), where v = f(x)."""
    return _SLOPES[op](x, v)


def curve(op: str, x: arb, v: arb) -> arb | None:
    """A little more than |f''| / 2 at x, for arguments nearby; None for operations that are no such function."""
    return _CURVES[op](x, v) if op in _CURVES else None


_CALLS: dict[str, Callable[[arb], arb]] = {
    "sqrt": lambda x: x.sqrt(),
    "exp": lambda x: x.exp(),
    "log1p": lambda x: x.log1p(),
    "expm1": lambda x: x.expm1(),
    "atan": lambda x: x.atan(),
    "sin": lambda x: x.sin(),
    "cos": lambda x: x.cos(),
    "psi": lambda x: -(-x).log1p() - x,
}
_SLOPES: dict[str, Callable[[arb, arb], arb]] = {
    "neg": lambda _x, _v: arb(-1),
    "sqrt": lambda _x, v: 1 / (2 * v),
    "log": lambda x, _v: 1 / x,
    "exp": lambda _x, v: v,
    "log1p": lambda x, _v: 1 / (1 + x),
    "expm1": lambda _x, v: 1 + v,
    "atan": lambda x, _v: 1 / (1 + x * x),
    "sin": lambda x, _v: x.cos(),
    "cos": lambda x, _v: -x.sin(),
    "psi": lambda x, _v: x / (1 - x),
}
_CURVES: dict[str, Callable[[arb, arb], arb]] = {
    "sqrt": lambda x, v: arb("0.13") / (abs(v) * abs(x)),
    "log": lambda x, _v: arb("0.51") / (x * x),
    "exp": lambda _x, v: arb("0.51") * v,
    "log1p": lambda x, _v: arb("0.51") / (1 + x) ** 2,
    "expm1": lambda _x, v: arb("0.51") * (1 + v),
    "atan": lambda _x, _v: arb(1),
    "sin": lambda _x, _v: arb(1),
    "cos": lambda _x, _v: arb(1),
    "psi": lambda x, _v: arb("0.51") / (1 - x) ** 2,
}
