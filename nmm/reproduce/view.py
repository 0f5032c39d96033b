"""What the page shows of figures and claims, as plain values for the template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nmm.reproduce.claim import Claim, Paper
from nmm.reproduce.record import Curve, Figure
from nmm.reproduce.verdict import FAILED, Row

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Drawn:
    """A figure with its curves and drawing, or with the error that it ended in."""

    figure: Figure
    curves: tuple[Curve, ...] = ()
    svg: str = ""
    error: Exception | None = None

    def samples(self) -> list[dict[str, Any]]:
        """The values at the sample points: one row per curve."""
        if not self.curves:
            return []
        at = np.searchsorted(self.curves[0].x, self.figure.samples)
        return [{"name": c.name, "values": [scientific(y) for y in c.y[at].tolist()]} for c in self.curves]


def scientific(value: float, digits: int = 4) -> str:
    """A number as in a paper: 9.637 × 10⁻⁴⁵."""
    if value == 0.0:
        return "0"
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    return f"{mantissa} × 10{str(int(exponent)).translate(_RAISED)}"


def claim_row(row: Row, paper: Paper) -> dict[str, Any]:
    """A row of the claim table: numbers as text, and the command that checks it by hand."""
    claim = next((c for c in paper.claims if f"{paper.id}:{c.id}" == row["id"]), None)
    return {
        **row,
        "expected": _shown(row["expected"], row["unit"], row["tolerance"]),
        "value": _shown(row["value"], row["unit"]),
        "failed": row["value"] == FAILED,
        "command": _command(claim),
    }


def _shown(value: float | str, unit: str, tolerance: float | None = None) -> str:
    if isinstance(value, str):
        return value
    spread = f" ± {tolerance:g}" if tolerance else ""
    return f"{value:.6g}{spread} {unit}".strip()


def _command(claim: Claim | None) -> str:
    if claim is None or claim.kind != "identity":
        return ""
    given = "".join(f' --where "{text}"' for text in claim.given)
    return f'nmm prove "{claim.identity}"{given}'
