"""Where a formula vanishes inside its domain or on its border: digits are lost there, so corners are sampled there.

Border: the other variables at an end of their range, the numerator in the one that is left factored, its real
roots found. A zero that only touches, like the dynamical zero, is found as well as a sign change.
Interior: sign changes along one variable, bracketed on a grid and bisected in balls.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import flint
import numpy as np
import sympy as sp

from codegen.reference import Reference
from symbolic.constants import CONSTANTS
from symbolic.formula import Formula

GRID = 40
STEPS = 60  # of bisection
MANY_TERMS = 40  # a numerator with more is not factored
Point = dict[str, float]


@dataclass(frozen=True)
class Zero:
    """Zeros of a formula in one variable: each anchor holds the parameters, what else is fixed, and the zero.

    `pinned` are the ends of the other variables, on a border; in the interior anchors hold their values.
    """

    variable: str
    pinned: Mapping[str, str]
    anchors: tuple[Point, ...]


def find(
    formula: Formula, parameters: list[Point], inner: list[Point], ranges: Mapping[str, tuple[float, float]]
) -> list[Zero]:
    """All zeros that are found.

    Parameters
    ----------
    parameters : list of points
        Values of the parameters for which borders are searched.
    inner : list of points
        Parameters and variables at points of the domain, where each variable is moved over its range.
    ranges : mapping of variable to (low, high)
        Numeric ranges; variables without one (their range moves with another variable) are not searched on borders.
    """
    found = [
        Zero(v, pinned, a)
        for v, pinned in _borders(formula, ranges)
        if (a := _on_border(formula, v, pinned, parameters, ranges))
    ]
    for variable in ranges:
        anchors = _inside(formula, variable, inner, ranges[variable])
        if anchors:
            found.append(Zero(variable, {}, anchors))
    return found


def interior(
    formula: Formula, inner: list[Point], ranges: Mapping[str, tuple[float, float]]
) -> Iterator[tuple[str, Point]]:
    """(variable, point) for each sign change along each variable, from the given points."""
    for variable in ranges:
        for anchor in _inside(formula, variable, inner, ranges[variable]):
            yield variable, anchor


def _borders(formula: Formula, ranges: Mapping[str, tuple[float, float]]) -> Iterator[tuple[str, dict[str, str]]]:
    names = [str(v) for v, _, _ in formula.domain.ranges]
    for variable in ranges:
        others = [n for n in names if n != variable]
        for ends in itertools.product(("low", "high"), repeat=len(others)):
            if others:
                yield variable, dict(zip(others, ends, strict=True))


def _on_border(
    formula: Formula,
    variable: str,
    pinned: Mapping[str, str],
    parameters: list[Point],
    ranges: Mapping[str, tuple[float, float]],
) -> tuple[Point, ...]:
    expr = formula.expr
    if expr.has(sp.Piecewise, sp.Integral):  # no polynomial on any border
        return ()
    for symbol, low, high in reversed(formula.domain.ranges):
        if str(symbol) in pinned:
            expr = expr.subs(symbol, high if pinned[str(symbol)] == "high" else low)
    symbol = next((s for s in expr.free_symbols if str(s) == variable), None)
    if symbol is None or expr.has(sp.zoo, sp.nan, sp.oo):
        return ()
    numerator = sp.fraction(sp.together(expr))[0]
    if not numerator.is_polynomial(symbol) or len(sp.Add.make_args(sp.expand(numerator))) > MANY_TERMS:
        return ()
    low, high = ranges[variable]
    factors = [f for f, _ in sp.factor_list(numerator)[1] if f.has(symbol)]
    return tuple(
        {**p, variable: r} for p in parameters for f in factors for r in _roots(f, symbol, p) if low < r < high
    )


def _roots(factor: sp.Expr, symbol: sp.Symbol, point: Point) -> list[float]:
    values = {s: _value(str(s), point) for s in factor.free_symbols - {symbol}}
    polynomial = sp.Poly(factor.subs({s: sp.Rational(v) for s, v in values.items()}), symbol)
    coefficients = polynomial.all_coeffs()[::-1]
    if not all(c.is_Rational for c in coefficients) or polynomial.degree() < 1:
        return []
    exact = flint.fmpq_poly([flint.fmpq(int(c.p), int(c.q)) for c in coefficients])
    return [float(root.real) for root, _ in exact.complex_roots() if root.imag.contains(0)]


def _value(name: str, point: Point) -> float:
    return point[name] if name in point else float(CONSTANTS[name].exact)


def _inside(formula: Formula, variable: str, inner: list[Point], limits: tuple[float, float]) -> tuple[Point, ...]:
    reference = Reference(formula.expr)
    low, high = limits
    grid = np.geomspace(low, high, GRID) if low > 0 and high > 100 * low else np.linspace(low, high, GRID + 2)[1:-1]

    def sign(point: Point, x: float) -> int:
        ball = reference.at({**point, variable: x})
        return int(ball > 0) - int(ball < 0)

    anchors = []
    for point in inner:
        signs = [sign(point, float(x)) for x in grid]
        for k in np.flatnonzero(np.array(signs[:-1]) * np.array(signs[1:]) < 0):
            a, b = float(grid[k]), float(grid[k + 1])
            for _ in range(STEPS):
                middle = (a + b) / 2
                a, b = (middle, b) if sign(point, middle) == signs[k] else (a, middle)
            anchors.append({**point, variable: a})
    return tuple(anchors)
