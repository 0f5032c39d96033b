"""The aims of the project beside the numbers of a run. Reported, never asserted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.ours import HIGH, VALUE_ALONE, name_of
from benchmarks.results import Results

OURS = name_of("c")
BY_NAME = name_of("c", how="by name")
SMALL, LARGE = 10**5, 10**7
MAIN, ZERO, ANGLE, GRADIENT, FOLDED = "dsigma_dT", "dynamical_zero", "dsigma_dcostheta", "gradient", "folded"
AS_TYPED, ONE_DIVISION = "hand C, as typed", "hand C, one division"
# An estimate and two Newton steps instead of a division: not for all doubles, so no aim.
NOT_FAIR = "hand C, reciprocal"

Question = Callable[[Results], float | None]


@dataclass(frozen=True)
class Aim:
    """A number that should stay below (`at_most`) or above a limit."""

    text: str
    limit: float
    value: Question
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


def _best_hand_c(r: Results, points: int) -> float | None:
    rows = [row.ns for row in r.at(MAIN, points) if row.group == "hand C" and row.name != NOT_FAIR]
    return min(rows, default=None)


def _over_hand_c(name: str, points: int) -> Question:
    return lambda r: _quotient(r.ns(MAIN, points, name), _best_hand_c(r, points))


def _by_name(r: Results) -> float | None:
    return _quotient(r.ns(MAIN, SMALL, BY_NAME), r.ns(MAIN, SMALL, ONE_DIVISION))


def _lead(workload: str, points: int, peer: str | None = None) -> Question:
    """How many times faster than a named peer, or than the fastest one, our C kernel is."""

    def value(r: Results) -> float | None:
        other = r.ns(workload, points, peer) if peer else r.fastest(workload, points, "peer")
        return _quotient(other, r.ns(workload, points, OURS))

    return value


def _cost(workload: str, other: str, name: str) -> Question:
    """Our C kernel over candidate `name` of this or another workload."""
    return lambda r: _quotient(r.ns(workload, SMALL, OURS), r.ns(other, SMALL, name))


def _seconds(key: str, over: str | None = None) -> Question:
    def value(r: Results) -> float | None:
        return _quotient(r.seconds.get(key), r.seconds.get(over)) if over else r.seconds.get(key)

    return value


def _worst(workloads: Iterable[str], name: str) -> Question:
    """Largest error over some workloads, None unless all were measured."""

    def value(r: Results) -> float | None:
        found = [r.error(w, name) for w in workloads]
        return max(e for e in found if e is not None) if found and None not in found else None

    return value


_PLAIN = (MAIN, ZERO, ANGLE)

AIMS = (
    Aim("C kernel / best hand C, 1e5 points", 1.1, _over_hand_c(OURS, SMALL)),
    Aim("C kernel / best hand C, 1e7 points", 1.1, _over_hand_c(OURS, LARGE)),
    Aim("C kernel called by name / hand C, 1e5", 1.1, _by_name),
    Aim("best peer / C kernel, 1e5 points", 2.0, _lead(MAIN, SMALL), at_most=False),
    Aim("best peer / C kernel, 1e7 points", 1.5, _lead(MAIN, LARGE), at_most=False),
    Aim("lambdify / C kernel, 1e5 points", 10.0, _lead(MAIN, SMALL, "lambdify"), at_most=False),
    Aim("lambdify / C kernel, 1e7 points", 15.0, _lead(MAIN, LARGE, "lambdify"), at_most=False),
    Aim("dynamical zero: C kernel / C as typed", 2.0, _cost(ZERO, ZERO, AS_TYPED)),
    Aim("dsigma_dcostheta: C kernel / C as typed", 3.0, _cost(ANGLE, ANGLE, AS_TYPED)),
    Aim("value and gradient / value", 1.6, _cost(GRADIENT, GRADIENT, name_of("c", how=VALUE_ALONE))),
    Aim("folded integrand, C", 5.5, lambda r: r.ns(FOLDED, SMALL, OURS), unit=" ns"),
    Aim("folded integrand, NumPy", 22.0, lambda r: r.ns(FOLDED, SMALL, name_of("numpy")), unit=" ns"),
    *(Aim(f"largest error, {w}", 10.0, _worst((w,), OURS), unit=" ULP") for w in (*_PLAIN, GRADIENT)),
    Aim("largest error, high grade", 1.0, _worst(_PLAIN, name_of("c", HIGH)), unit=" ULP"),
    Aim("one element through the public function", 3.0, lambda r: r.call(f"nmm.{MAIN}"), unit=" us"),
    Aim("nmm generate, cold", 20.0, _seconds("generate, cold"), unit=" s"),
    Aim("nmm generate, nothing changed", 2.0, _seconds("generate, nothing changed"), unit=" s"),
    Aim("import nmm / import numpy", 1.6, _seconds("import nmm", "import numpy")),
)


def verdicts(results: Results) -> list[dict[str, object]]:
    """Every aim against a run."""
    return [aim.verdict(results) for aim in AIMS]
