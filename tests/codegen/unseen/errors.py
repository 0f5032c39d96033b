"""Worst error of a function over corner points, in units in the last place of the true value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import flint
import numpy as np
import sympy as sp

from codegen.reference import BITS, Reference, ulps
from symbolic.constants import CONSTANTS
from symbolic.formula import Formula
from tests.codegen.unseen import FORMULAS
from tests.codegen.unseen.corners import sample

POINTS = 1000
STEP = 2.0**-70


@dataclass(frozen=True)
class Worst:
    """Largest error of a function, where it is, how often it is above 10, or why there is no function."""

    name: str
    ulp: float
    share: float
    point: dict[str, float]
    why: str = ""

    def line(self) -> str:
        """One line of a table."""
        where = ", ".join(f"{k}={v!r}" for k, v in self.point.items())
        return f"{self.name:22} {self.ulp:9.3g} ULP  above 10: {100 * self.share:5.1f} %  at {where}{self.why}"


def measure(name: str, run: Callable[..., Any]) -> Worst:
    """Compare `run`, called with arrays by name, with ball arithmetic."""
    points = sample(name, POINTS)
    columns = {v: np.array([p[v] for p, _ in points]) for v in points[0][0]}
    with np.errstate(all="ignore"):
        values = np.broadcast_to(run(**columns), len(points))
    found = [ulps(float(value), true) for value, (_, true) in zip(values, points, strict=True)]
    errors = np.where(np.isnan(found), np.inf, found)
    worst = int(np.argmax(errors))
    return Worst(name, float(errors[worst]), float(np.mean(errors > 10)), points[worst][0])


def naive(formula: Formula) -> Callable[..., Any]:
    """What users write: the formula as it stands, one NumPy operation after the other."""
    symbols = sorted(formula.expr.free_symbols, key=str)
    plain = sp.lambdify(symbols, formula.expr, modules="numpy", cse=False)
    constants = {str(s): float(CONSTANTS[str(s)].exact) for s in symbols if str(s) in CONSTANTS}
    return lambda **columns: plain(*({**constants, **columns}[str(s)] for s in symbols))


def condition(worst: Worst) -> float:
    """Condition number where the error is largest: sum over inputs and constants of |x f'(x) / f(x)|.

    The step is far below a unit in the last place, so that it crosses no threshold.
    """
    expr = FORMULAS[worst.name].expr
    truth = Reference(expr)
    constants = {name: float(CONSTANTS[name].exact) for name in map(str, expr.free_symbols) if name in CONSTANTS}
    point = {**worst.point, **constants}
    base, total = truth.at(point), 0.0
    for name, value in point.items():
        with flint.ctx.workprec(BITS):
            moved = truth.at({**point, name: flint.arb(value) * (1 + flint.arb(STEP))})
            total += abs(float(((moved - base) / (base * STEP)).mid()))
    return total
