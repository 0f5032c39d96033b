"""After every pass: the tape is still the same function, by exact arithmetic and in balls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from codegen.errors import VerifyError
from codegen.evaluate import ball_values, evaluate
from codegen.residues import Residues
from codegen.tape import Tape

SERIES = 2.0**-50  # how far a truncated series may be from what it stands for


def check_same(before: Tape, after: Tape, label: str, points: Sequence[Mapping[str, float]]) -> None:
    """Raise `VerifyError` unless both tapes are the same function."""
    if not same_everywhere(before, after):
        raise VerifyError(f"{label} changed the formula: the two forms differ as rational functions.")
    if not same_in_balls(before, after, points):
        raise VerifyError(f"{label} changed the formula: the values differ at a point of its domain.")


def same_everywhere(before: Tape, after: Tape, rounds: int = 2) -> bool:
    """Identity of all outputs and guards over a prime field, at random points.

    Exact arithmetic: no rounding, no tolerance. The chance that two different functions pass is about
    degree / 2^61 for each round. Functions
    whose arguments are tied are told: sqrt(a b) = sqrt(a) sqrt(b), exp(a + b) = exp(a) exp(b), log(a b).
    """
    return all(_same(before, after, r) for r in range(rounds))


def _same(before: Tape, after: Tape, salt: int) -> bool:
    field = Residues()
    left, right = _residues(before, field, salt), _residues(after, field, salt)
    if left != right and (relations := field.relations()):
        field = Residues(relations)
        left, right = _residues(before, field, salt), _residues(after, field, salt)
    return left == right or _signless(field, left) == _signless(field, right)


def _signless(field: Residues, values: list[Any]) -> list[Any]:
    """Every term c sqrt(r) as its square c^2 r: equal for b sqrt(r) and sqrt(b^2 r).

    What is left open is the sign of each term, which the values at points of the domain decide.
    """

    def one(value: Any) -> Any:
        return field.squared(value) if isinstance(value, dict) else value

    return [tuple(map(one, v)) if isinstance(v, tuple) else one(v) for v in values]


def _residues(tape: Tape, field: Residues, salt: int) -> list[Any]:
    values = evaluate(tape, {name: field.load(f"{salt}:{name}") for name in tape.roles}, field)
    guards = [(g.relation, g.result, values[g.left], values[g.right]) for g in tape.guards]
    return [*(values[o] for o in tape.outputs), *guards]


def same_in_balls(before: Tape, after: Tape, points: Sequence[Mapping[str, float]]) -> bool:
    """Values overlap, and overlap tightly, at doubles from the domain where the first tape has a value.

    That is what the tapes stand for; a series that is used below a threshold must also be right to doubles there.
    """
    for point in points:
        left, right, taken = (
            ball_values(t, point, is_meaning=m) for t, m in ((before, True), (after, True), (after, False))
        )
        for a, b in zip(before.outputs, after.outputs, strict=True):
            x, y = left[a], right[b]
            if not x.is_finite():
                continue
            if not (x.overlaps(y) and (x - y).abs_upper() <= x.abs_upper() * 1e-40):
                return False
            if not (x - taken[b]).abs_upper() <= x.abs_upper() * SERIES:
                return False
    return True
