"""Is the bound of a certificate true? Replayed on small boxes everywhere, or on boxes that cover the domain."""

from __future__ import annotations

import itertools
import math
import random
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import flint

from codegen.checker.balls import precision
from codegen.checker.cover import Contributions
from codegen.checker.errors import BITS, bound, difference
from codegen.checker.local import Claim, Local
from codegen.checker.tape import Code

WIDTH = 2.0**-50  # of a small box, relative
TOLERANCE = 1e-6  # relative, to which a bound is confirmed
HALVINGS = 60  # of one side

Box = dict[str, tuple[float, float]]


@dataclass(frozen=True)
class Replayed:
    """What was found.

    Attributes
    ----------
    boxes : int
        Boxes that were bounded.
    largest : float
        Largest bound on a small box, in u.
    share : float
        Share of the (logarithmic) volume that was covered.
    against : dict
        A box on which the stated bound is not confirmed; empty if there is none.
    """

    boxes: int
    largest: float
    share: float
    against: Box


class Replay:
    """A claim, ready to be tested box by box."""

    def __init__(self, code: Code, claim: Claim) -> None:
        self.claim = claim
        selects = [k for k in code.needed((code.outputs[claim.output],)) if code.lines[k].op == "select"]
        selects = [k for k in selects if not code.fixed[k]]
        choices = itertools.product((2, 3), repeat=len(selects))
        self.code = code
        self.choices = [Local(code, claim, dict(zip(selects, c, strict=True))) for c in choices]
        self.sides: Box = {**claim.box, **claim.parameters}

    def at(self, box: Box) -> float:
        """The bound on one box, in u."""
        with precision(BITS):
            balls = {n: _interval(*side) for n, side in box.items()}
            possible = [local for local in self.choices if self._taken(local, balls)]
            return max((_upper(bound(local, balls)) for local in possible), default=0.0)

    def _taken(self, local: Local, balls: Mapping[str, flint.arb]) -> bool:
        """False where the conditions of the branches cannot hold, rounding included."""
        for k, branch in local.branches.items():
            left, right = self.code.lines[k].args[:2]
            gap = difference(local, left, right, balls)
            if (branch == 2 and gap > 0) or (branch == 3 and gap < 0):
                return False
        return True

    def small_boxes(self, count: int, seed: int) -> Replayed:
        """Small boxes anywhere, and in the corners."""
        rng = random.Random(seed)
        largest = 0.0
        against: Box = {}
        done = 0
        for box in itertools.chain(self._corners(), (self._anywhere(rng) for _ in range(count))):
            done += 1
            found = self.at(box)
            if not found <= self.claim.bound * (1 + TOLERANCE):
                against = box
            largest = max(largest, found)
            if against:
                break
        return Replayed(done, largest, 0.0, against)

    def _corners(self) -> Iterator[Box]:
        for ends in itertools.product((0, 1), repeat=len(self.sides)):
            yield {
                n: _around(side[end], side) for (n, side), end in zip(self.sides.items(), ends, strict=True)
            }

    def _anywhere(self, rng: random.Random) -> Box:
        made = {}
        for name, (low, high) in self.sides.items():
            share = rng.choice((rng.random(), rng.random(), 10.0 ** rng.uniform(-6, 0), 1 - 10.0 ** rng.uniform(-6, 0)))
            made[name] = _around(math.exp(math.log(low) + share * math.log(high / low)), (low, high))
        return made

    def cover(self, seconds: float) -> Replayed:
        """Boxes that cover the domain, halved until each confirms the bound, as far as time allows."""
        stop = time.process_time() + seconds
        parts = [Contributions(local) for local in self.choices]
        todo: list[tuple[Box, float, int]] = [(dict(self.sides), 1.0, 0)]
        done, share, largest = 0, 0.0, 0.0
        while todo and time.process_time() < stop:
            box, volume, depth = todo.pop(0)
            found = max(self._over(part, box) for part in parts)
            done += 1
            if found <= self.claim.bound * (1 + TOLERANCE):
                share, largest = share + volume, max(largest, found)
                continue
            if depth > HALVINGS * len(self.sides):
                return Replayed(done, found, share, box)
            todo += [(half, volume / 2, depth + 1) for half in _halves(box)]
        return Replayed(done, largest, share, {})

    def _over(self, part: Contributions, box: Box) -> float:
        with precision(BITS):
            wide = {n: _interval(*side) for n, side in box.items()}
            return _upper(part.bound(box)) if self._taken(part.local, wide) else 0.0


def _interval(low: float, high: float) -> flint.arb:
    return flint.arb(low).union(flint.arb(high))


def _upper(bound: flint.arb) -> float:
    return float(bound) if bound.is_finite() else math.inf


def _around(x: float, side: tuple[float, float]) -> tuple[float, float]:
    low, high = side
    return (max(low, x * (1 - WIDTH)), min(high, x * (1 + WIDTH))) if low < high else side


def _halves(box: Box) -> list[Box]:
    """Cut geometrically along the longest side."""
    name = max(box, key=lambda n: box[n][1] / box[n][0])
    low, high = box[name]
    middle = math.sqrt(low) * math.sqrt(high)
    return [{**box, name: (low, middle)}, {**box, name: (middle, high)}]
