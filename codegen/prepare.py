"""Before the search for forms: subtrees of one variable become tables, special functions elementary ones.

Neither keeps the function exactly, so neither can be verified by exact arithmetic. A table has its certificate,
made over its whole range; the series have their bound; and here both tapes are compared in balls at points of the
domain, which sees what neither could: a table in the wrong place.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from codegen.errors import VerifyError
from codegen.evaluate import ball_values
from codegen.passes import approximate, special
from codegen.passes.approximate import Approximation
from codegen.tape import Tape

Points = Sequence[Mapping[str, float]]
CLOSE = 1e-9  # a table is far closer; the values of a formula may cancel


@dataclass(frozen=True)
class Prepared:
    """A tape of elementary functions and tables."""

    tape: Tape
    tables: tuple[Approximation, ...] = ()


def prepared(
    tape: Tape, name: str, sample: Points, off: Collection[str] = (), tolerance: float | None = None
) -> Prepared:
    """The tape without special functions, and without expensive functions of one bounded variable.

    Parameters
    ----------
    tape : Tape
        As frozen.
    name : str
        Of the formula, for messages.
    sample : sequence of points
        Where values are compared.
    off : collection of str
        Passes to leave out.
    tolerance : float, optional
        Of tables, relative to the function on each piece; default `approximate.TOLERANCE`.

    Raises
    ------
    VerifyError
        If a value changed.
    """
    after = tape
    tables: tuple[Approximation, ...] = ()
    if approximate.NAME not in off:
        after, tables = approximate.approximated(after, approximate.TOLERANCE if tolerance is None else tolerance)
    if special.NAME not in off:
        after = special.run(after)
    if after is not tape:
        require_close(tape, after, f"{name}: passes {approximate.NAME} and {special.NAME}", sample)
    return Prepared(after, tables)


def require_close(before: Tape, after: Tape, label: str, sample: Points) -> None:
    """Raise `VerifyError` unless the values at points agree to nine digits."""
    for point in sample:
        left, right = ball_values(before, point), ball_values(after, point)
        for a, b in zip(before.outputs, after.outputs, strict=True):
            x, y = left[a], right[b]
            inside = not _guarded(before, left)
            if inside and x.is_finite() and not abs(x - y) <= abs(x) * CLOSE:
                raise VerifyError(
                    f"{label} changed the formula: at a point of its domain {x.str(10)} became {y.str(10)}."
                )


def _guarded(tape: Tape, values: list[object]) -> bool:
    """True where a guard replaces the value, or might."""
    holds = {
        "<": lambda a, b: not a >= b,
        "<=": lambda a, b: not a > b,
        ">": lambda a, b: not a <= b,
        ">=": lambda a, b: not a < b,
    }
    return any(holds[g.relation](values[g.left], values[g.right]) for g in tape.guards)
