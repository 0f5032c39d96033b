"""Points of a formula's domain as doubles: the bulk of phase space, and reproducible."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import sympy as sp

from codegen.evaluate import ball_values
from codegen.freeze import freeze_expression
from symbolic.constants import CONSTANTS
from symbolic.formula import Formula
from symbolic.symbols import info

_BULK = {"sin2_theta_W": (0.22, 0.25), "mu_nu": (1e-12, 1e-10)}  # where experiments are
BITS = 64
Draw = Callable[[random.Random, float, float], float]
_LOG_DECADES = 100.0  # a range wider than this is sampled in its logarithm


def bulk(formula: Formula, count: int, seed: int = 1) -> list[dict[str, float]]:
    """`count` points away from the edges of phase space: each variable in the middle 90 % of its range.

    Energies are log-uniform from 0.05 to 10 MeV, where the sources, the Sun and reactors are.
    """
    return _sample(formula, count, seed, _draw)


def corners(formula: Formula, count: int, seed: int = 5) -> list[dict[str, float]]:
    """`count` points that lean into the corners: each variable within 1e-1 to 1e-15 of an end of its range."""
    return _sample(formula, count, seed, _lean)


def _sample(formula: Formula, count: int, seed: int, draw: Draw) -> list[dict[str, float]]:
    rng = random.Random(seed)
    constants = {name: float(c.exact) for name, c in CONSTANTS.items()}
    ranges = [(str(v), _bound(low), _bound(high)) for v, low, high in formula.domain.ranges]
    found = []
    for _ in range(count):
        point = dict(constants)
        for name, low, high in ranges:
            point[name] = draw(rng, low(point), high(point))
        for parameter in formula.parameters:
            low_p, high_p = _BULK.get(str(parameter), _reach(parameter))
            point[str(parameter)] = rng.uniform(low_p, high_p)
        found.append(point)
    return found


def _lean(rng: random.Random, low: float, high: float) -> float:
    if low > 0 and high / low > _LOG_DECADES:
        return math.exp(rng.uniform(math.log(low), math.log(high)))
    share = math.pow(10.0, rng.uniform(-15, -1))
    return low + (high - low) * share if rng.random() < 0.5 else high - (high - low) * share


def _reach(symbol: sp.Symbol) -> tuple[float, float]:
    entry = info(symbol)
    return entry.low, entry.high


def _bound(expr: sp.Expr) -> Callable[[dict[str, float]], float]:
    tape = freeze_expression(expr)
    return lambda point: float(ball_values(tape, {n: point[n] for n in tape.roles}, BITS)[tape.outputs[0]].mid())


def _draw(rng: random.Random, low: float, high: float) -> float:
    if low > 0 and high / low > _LOG_DECADES:
        low, high = max(low, 0.05), min(high, 10.0)
        return math.exp(rng.uniform(math.log(low), math.log(high)))
    return low + (high - low) * rng.uniform(0.05, 0.95)
