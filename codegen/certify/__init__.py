"""Certificates: measured error in every corner, and a rigorous bound over the whole domain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from codegen.certify.rigorous import Bound, bound
from codegen.certify.sample import COUNT, SEED, StratumError, sample
from codegen.spec import Output
from codegen.tape import Tape
from symbolic.formula import Formula

__all__ = ["Bound", "Certificate", "StratumError", "bound", "certify"]


@dataclass(frozen=True)
class Certificate:
    """Error of one kernel.

    Attributes
    ----------
    kernel, backend : str
    points : int
        Points in all strata.
    max_ulp, p999_ulp : float
        Largest error in units in the last place of the true value over all strata, and the largest of the errors
        that 0.1 % of a stratum exceed.
    max_relative : float
        Largest relative error.
    worst : dict
        The point of the largest error; `condition` is its condition number.
    strata : tuple of StratumError
    rigorous : Bound or None
        Bound over the whole domain, None if it was not asked for.
    """

    kernel: str
    backend: str
    points: int
    max_ulp: float
    p999_ulp: float
    max_relative: float
    worst: dict[str, float]
    condition: float
    strata: tuple[StratumError, ...]
    rigorous: Bound | None = field(default=None)

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        plain = asdict(self) | {"rigorous": None if self.rigorous is None else self.rigorous.as_dict()}
        return plain | {"strata": [s.as_dict() for s in self.strata]}


def certify(
    formula: Formula,
    kernel: Callable[..., Any],
    backend: str,
    count: int = COUNT,
    seed: int = SEED,
    tape: Tape | None = None,
) -> Certificate:
    """Compare a kernel, called like a ufunc on arrays, with the formula in balls; bound its tape, if one is given."""
    taken = sample(formula, Output("value", str(formula.unit)), count, seed)
    strata = taken.errors(_first(kernel))
    rigorous = None if tape is None else bound(formula, tape, backend)
    return summed_up(formula.key, backend, strata, rigorous)


def summed_up(key: str, backend: str, strata: tuple[StratumError, ...], rigorous: Bound | None) -> Certificate:
    """The certificate of what was measured and bounded."""
    worst = max(strata, key=lambda s: s.max_ulp)
    return Certificate(
        key,
        backend,
        sum(s.points for s in strata),
        worst.max_ulp,
        max(s.p999_ulp for s in strata),
        max(s.max_relative for s in strata),
        worst.worst,
        worst.condition,
        strata,
        rigorous,
    )


def _first(kernel: Callable[..., Any]) -> Callable[..., Any]:
    """The value of a kernel of several outputs."""

    def value(*columns: Any) -> Any:
        found = kernel(*columns)
        return found[0] if isinstance(found, tuple) else found

    return value
