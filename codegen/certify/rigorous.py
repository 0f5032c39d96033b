"""The rigorous part of a certificate: a bound over the whole domain, or the reason why there is none."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

from codegen.certify.analysis import Analysis
from codegen.certify.chart import MIXING, Chart, chart
from codegen.certify.functions import libm
from codegen.certify.noise import CUT, U
from codegen.certify.rational import TooLargeError
from codegen.certify.reading import UnsupportedError
from codegen.certify.subdivide import Cover, Limits, cover
from codegen.tape import Op, Tape
from symbolic.formula import Formula

USELESS = 1e6 * U  # a larger bound says nothing
DEFAULT = Limits(tolerance=0.05, seconds=8.0)
RANGE = Limits(tolerance=0.3, seconds=4.0)  # with sin2_theta_W as one more coordinate


@dataclass(frozen=True)
class Bound:
    """A bound of the relative error of one output on one chart.

    Attributes
    ----------
    bound : float or None
        In units of u = 2^-53; None if no finite bound was found.
    reason : str
        Why there is no bound.
    assumptions : tuple of str
        What the bound rests on beyond IEEE arithmetic.
    """

    bound: float | None
    reason: str
    chart: Chart
    assumptions: tuple[str, ...] = ()
    cover: Cover | None = field(default=None)

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        document: dict[str, Any] = {
            "bound_u": self.bound,
            "domain": self.chart.text,
            "chart": {
                "box": {n: list(side) for n, side in self.chart.box.items()},
                "inputs": {n: str(e) for n, e in self.chart.inputs.items()},
                "parameters": {n: list(side) for n, side in self.chart.parameters.items()},
            },
            "assumptions": list(self.assumptions),
        }
        if self.reason:
            document["reason"] = self.reason
        if self.cover is not None:
            document |= {
                "boxes": self.cover.boxes,
                "leaves": self.cover.leaves,
                "seconds": round(self.cover.seconds, 2),
                "complete": self.cover.complete,
                "worst_box": {n: list(side) for n, side in self.cover.worst.items()},
            }
        return document


def bound(formula: Formula, tape: Tape, backend: str, output: int = 0, mixing: bool = False) -> Bound:
    """Bound of one output; with `mixing`, sin2_theta_W ranges over `MIXING`."""
    on = chart(formula, MIXING if mixing else None)
    try:
        analysis = Analysis(tape, on, backend, output)
    except (UnsupportedError, TooLargeError) as error:
        return Bound(None, str(error), on)
    except (ZeroDivisionError, OverflowError) as error:
        return Bound(None, f"an exact value could not be written down: {error}", on)
    limits = RANGE if mixing else DEFAULT
    found = cover(lambda box: analysis.bound(box).total, on, limits, "mu_nu" in analysis.vanishes_with)
    assumptions = tuple(_assumptions(analysis, backend))
    if not found.bound < USELESS:
        return Bound(None, _why(found), on, assumptions, found)
    return Bound(rounded_up(found.bound / U), "", on, assumptions, found)


def _assumptions(analysis: Analysis, backend: str) -> list[str]:
    found = []
    for op in analysis.functions:
        function = Op.LOG1P if op is Op.PSI else op
        found.append(f"{function.value} of the {backend} backend is within {libm(function, backend):g} ULP")
    if analysis.cuts:
        found.append(f"a series that stands for a branch leaves out at most {CUT:.2g} of the value")
    return sorted(set(found))


def _why(found: Cover) -> str:
    where = ", ".join(f"{n} {low:.3g} to {high:.3g}" for n, (low, high) in found.worst.items())
    limit = "" if found.complete else f" in {found.seconds:.0f} s of processor time"
    return f"no finite bound found{limit}; open where {where}"


def rounded_up(value: float) -> float:
    """Four significant digits, not below the value."""
    if value == 0:
        return 0.0
    step = 10.0 ** (math.floor(math.log10(value)) - 3)
    return float(f"{math.ceil(value / step * (1 - 1e-13)) * step:.4g}")
