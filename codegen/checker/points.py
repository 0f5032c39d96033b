"""Random doubles inside the domain of a claim, with true values."""

from __future__ import annotations

import math
import random
from functools import cached_property

import numpy as np
from flint import arb

from codegen.checker.balls import precision
from codegen.checker.local import Claim
from codegen.checker.quotients import Evaluation, Field
from codegen.reference import Reference
from symbolic.formula import Formula

INSIDE = 1.01  # stay this factor away from ends that are shares of a range: rounding moves the coordinates
SHARE = 1e-6  # ends below this are such shares


class Points:
    """`count` points of a claim's domain: coordinates anywhere on a logarithmic scale, and leaning to their ends."""

    def __init__(self, claim: Claim, formula: Formula, count: int, seed: int = 23) -> None:
        self.claim, self.formula = claim, formula
        self.names = [str(s) for s in (*formula.variables, *formula.parameters)]
        rng = random.Random(seed)
        field = Field([*claim.box, *claim.constants, "pi"], 0)
        parsed = {n: field.parsed(e) for n, e in claim.inputs.items()}
        with precision():
            fixed = {n: arb(x) for n, x in claim.constants.items()} | {"pi": arb.pi()}
            rows = [self._row(field, parsed, fixed, rng) for _ in range(count)]
        self.columns = {n: np.array([row[n] for row in rows]) for n in self.names}

    def _row(self, field: Field, parsed: dict, fixed: dict, rng: random.Random) -> dict[str, float]:  # type: ignore[type-arg]
        place = {n: _drawn(side, rng) for n, side in self.claim.box.items()}
        at = Evaluation(field.names, {**fixed, **{n: arb(x) for n, x in place.items()}}, lambda _: arb("nan"))
        row = {n: float(at.of(q).mid()) for n, q in parsed.items()}
        for name, side in self.claim.parameters.items():
            row[name] = _drawn(side, rng)
        return row

    def point(self, k: int) -> dict[str, float]:
        """One point."""
        return {n: float(c[k]) for n, c in self.columns.items()}

    def some(self, count: int) -> list[dict[str, float]]:
        """The first points."""
        return [self.point(k) for k in range(min(count, len(self.columns[self.names[0]])))]

    @cached_property
    def true(self) -> tuple[np.ndarray, np.ndarray]:
        """True values as sums of two doubles."""
        reference = Reference(self.formula.expr)
        pairs = []
        for k in range(len(self.columns[self.names[0]])):
            exact = reference.at(self.point(k), 600)
            with precision(600):
                high = float(exact.mid())
                pairs.append((high, float((exact - high).mid()) if math.isfinite(high) else 0.0))
        found = np.array(pairs)
        return found[:, 0], found[:, 1]

    def errors(self, computed: np.ndarray) -> np.ndarray:
        """|computed - true| / |true| in units of u = 2^-53; infinite where only one is a number."""
        high, low = self.true
        with np.errstate(all="ignore"):
            found: np.ndarray = np.abs((computed - high) - low) / np.abs(high) * 2.0**53
        found[(computed == high) & (low == 0)] = 0.0
        found[~np.isfinite(found)] = np.inf
        return found


def _drawn(side: tuple[float, float], rng: random.Random) -> float:
    low, high = side
    if low == high:
        return low
    low, high = (low * INSIDE if low < SHARE else low), (high / INSIDE if high > 1 / SHARE else high)
    share = rng.choice((rng.random(), rng.random(), 10.0 ** rng.uniform(-8, 0), 1 - 10.0 ** rng.uniform(-8, 0)))
    return min(max(math.exp(math.log(low) + share * math.log(high / low)), low), high)
