"""Points in the corners of a formula's domain, made from its ranges alone, and true values there.

Nothing here is taken from the sampler or the tapes of the code generator: both are on trial.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping
from functools import cache

import flint
import sympy as sp

from codegen.reference import BITS, Reference
from symbolic.formula import Formula
from symbolic.symbols import info

Point = Mapping[str, float]
MODES = ("low", "high", "inside")
WIDE = 100  # a range with more than this between its ends is sampled in its logarithm
_Ball = flint.arb


def corners(formula: Formula, count: int, seed: int = 20) -> list[dict[str, float]]:
    """`count` points of the domain that lean into all its corners in turn.

    Each variable and parameter is within 1e-1 to 1e-15 of the low or the high end of its range, in units of
    the range, or anywhere inside; all combinations take turns. Points that rounding moves out of phase space
    are left out.
    """
    rng = random.Random(seed)
    ranges = _ranges(formula)
    relations = [(r, Reference(r.lhs - r.rhs)) for r in (*formula.domain.allowed, *formula.domain.phase_space)]
    found: list[dict[str, float]] = []
    for modes in itertools.islice(_in_turn(len(ranges), rng), 20 * count):
        point: dict[str, float] = {}
        for (name, low, high), mode in zip(ranges, modes, strict=True):
            point[name] = _draw(rng, low.at(point), high.at(point), mode)
        if all(_holds(relation, difference.at(point)) for relation, difference in relations):
            found.append(point)
        if len(found) == count:
            return found
    raise AssertionError(f"{formula.key}: only {len(found)} of {20 * count} points are inside its domain")


def _ranges(formula: Formula) -> list[tuple[str, Reference, Reference]]:
    parameters = [(p, sp.nsimplify(info(p).low), sp.nsimplify(info(p).high)) for p in formula.parameters]
    return [(str(v), Reference(low), Reference(high)) for v, low, high in (*formula.domain.ranges, *parameters)]


def _in_turn(count: int, rng: random.Random) -> Iterator[tuple[str, ...]]:
    turns = list(itertools.product(MODES, repeat=count))
    while True:
        rng.shuffle(turns)
        yield from turns


def _draw(rng: random.Random, low: _Ball, high: _Ball, mode: str) -> float:
    share = 10.0 ** rng.uniform(-15, -1)
    with flint.ctx.workprec(BITS):
        if mode == "low":
            return float((low + (high - low) * share).mid())
        if mode == "high":
            return float((high - (high - low) * share).mid())
        part = rng.random()
        if low > 0 and high > WIDE * low:
            return float((low * (high / low) ** part).mid())
        return float((low + (high - low) * part).mid())


def _holds(relation: sp.Rel, difference: _Ball) -> bool:
    """True if the sign of left minus right is certain and right."""
    return {
        sp.Le: difference <= 0,
        sp.Lt: difference < 0,
        sp.Ge: difference >= 0,
        sp.Gt: difference > 0,
    }[type(relation)]


@cache
def sample(key: str, count: int) -> tuple[tuple[dict[str, float], _Ball], ...]:
    """Corner points of a formula of `FORMULAS`, with the true values there."""
    from tests.codegen.unseen import FORMULAS

    formula = FORMULAS[key]
    truth = Reference(formula.expr)
    return tuple((point, truth.at(point)) for point in corners(formula, count))
