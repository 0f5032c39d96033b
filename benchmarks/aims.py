"""The aims of the project beside the numbers of a run. Reported, never asserted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.hand_c import REFERENCE
from benchmarks.ours import PUBLIC
from benchmarks.results import Results

OURS = "ours, c"
BY_NAME = "ours, c, by name"


@dataclass(frozen=True)
class Aim:
    """A number that should stay below (`at_most`) or above a limit."""

    text: str
    limit: float
    value: Callable[[Results], float | None]
    at_most: bool = True
    unit: str = ""

    def verdict(self, results: Results) -> dict[str, object]:
        """The number, the limit and `met`, `not met` or `not measured`."""
        value = self.value(results)
        sign = "<=" if self.at_most else ">="
        if value is None:
            word = "not measured"
        else:
            word = "met" if (value <= self.limit if self.at_most else value >= self.limit) else "not met"
        return {
            "aim": self.text,
            "limit": f"{sign} {self.limit:g}{self.unit}",
            "value": value,
            "verdict": word,
        }


def _quotient(top: float | None, bottom: float | None) -> float | None:
    return top / bottom if top and bottom else None


def _lead(points: int, peer: str | None) -> Callable[[Results], float | None]:
    """How many times faster than a named peer, or than the fastest one, our C kernel is."""

    def value(r: Results) -> float | None:
        other = r.ns(points, peer) if peer else r.fastest(points, "peer")
        return _quotient(other, r.ns(points, OURS))

    return value


def _seconds(key: str, over: str | None = None) -> Callable[[Results], float | None]:
    def value(r: Results) -> float | None:
        return _quotient(r.seconds.get(key), r.seconds.get(over)) if over else r.seconds.get(key)

    return value


def _over_hand_c(name: str) -> Callable[[Results], float | None]:
    return lambda r: _quotient(r.ns(10**5, name), r.ns(10**5, REFERENCE))


AIMS = (
    Aim("C kernel / hand C, 1e5 points", 1.1, _over_hand_c(OURS)),
    Aim("the same, called by name", 1.1, _over_hand_c(BY_NAME)),
    Aim("best peer / C kernel, 1e5 points", 2.0, _lead(10**5, None), at_most=False),
    Aim("lambdify / C kernel, 1e5 points", 10.0, _lead(10**5, "lambdify"), at_most=False),
    Aim("lambdify / C kernel, 1e7 points", 15.0, _lead(10**7, "lambdify"), at_most=False),
    Aim("one element through the public function", 3.0, lambda r: r.call(PUBLIC), unit=" us"),
    Aim("nmm generate, cold", 20.0, _seconds("generate, cold"), unit=" s"),
    Aim("nmm generate, nothing changed", 2.0, _seconds("generate, nothing changed"), unit=" s"),
    Aim("import nmm / import numpy", 1.6, _seconds("import nmm", "import numpy")),
)


def verdicts(results: Results) -> list[dict[str, object]]:
    """Every aim against a run."""
    return [aim.verdict(results) for aim in AIMS]
