"""A claim, checked: one row of the claim table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nmm.reproduce.claim import Claim, Paper, papers
from nmm.reproduce.record import Figure

Row = dict[str, Any]

FAILED = "failed"
"""The `value` of a row that could not be checked; then its verdict is ``differs`` and its note says why."""


def verdict(paper: Paper, claim: Claim) -> Row:
    """Check one claim. What goes wrong inside a check is told in its row: the others go on."""
    try:
        value, holds, detail = _KINDS[claim.kind](claim)
    except Exception as error:  # noqa: BLE001  any failure is a row, never the end of the run
        return row(paper, claim, FAILED, holds=False, detail=f"Could not be checked: {sentence(error)}")
    return row(paper, claim, value, holds=holds, detail=detail)


def row(paper: Paper, claim: Claim, value: float | str, *, holds: bool, detail: str = "") -> Row:
    """A row of claims.json."""
    return {
        "id": claim.id,
        "paper": paper.id,
        "where": claim.where,
        "claim": claim.claim,
        "expected": claim.expected,
        "value": value,
        "tolerance": claim.tolerance,
        "unit": claim.unit,
        "verdict": "reproduced" if holds else "differs",
        "note": " ".join(part for part in (detail, claim.note, "" if holds else claim.differs) if part),
    }


def figure_failed(figure: Figure, error: Exception) -> Row:
    """The row of a figure that could not be drawn."""
    return {
        "id": figure.id,
        "paper": figure.paper,
        "where": figure.id.replace("fig", "Fig. "),
        "claim": "This figure can be drawn.",
        "expected": "drawn",
        "value": FAILED,
        "tolerance": None,
        "unit": "",
        "verdict": "differs",
        "note": f"Could not be drawn: {sentence(error)}",
    }


def surprises(rows: list[Row]) -> list[Row]:
    """Rows that did not come out as recorded: new differences, failures, and differences that are gone."""
    recorded = {(p.id, c.id): "differs" if c.differs else "reproduced" for p in papers() for c in p.claims}
    return [
        row
        for row in rows
        if row["value"] == FAILED or row["verdict"] != recorded.get((row["paper"], row["id"]), "reproduced")
    ]


def sentence(error: Exception) -> str:
    """What an exception says, on one line."""
    text = " ".join(str(error).split()) or "no message"
    return f"{type(error).__name__}: {text}"


def _identity(claim: Claim) -> tuple[str, bool, str]:
    from nmm.prove import prove

    answer = prove(claim.identity, where=list(claim.given))
    found = str(answer["verdict"])
    return found, found == "proved", "" if found == "proved" else str(answer.get("detail", ""))


def _number(claim: Claim) -> tuple[float, bool, str]:
    from nmm.reproduce.checks import CHECKS

    found = CHECKS[claim.check](**claim.arguments)
    value, expected, tolerance = float(found.value), float(claim.expected), float(claim.tolerance or 0.0)
    return value, abs(value - expected) <= tolerance, found.detail


def _statement(claim: Claim) -> tuple[float | str, bool, str]:
    from nmm.reproduce.checks import CHECKS

    found = CHECKS[claim.check](**claim.arguments)
    return found.value, found.holds, found.detail


_KINDS: dict[str, Callable[[Claim], tuple[float | str, bool, str]]] = {
    "identity": _identity,
    "number": _number,
    "statement": _statement,
}
