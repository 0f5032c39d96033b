"""Names in Fortran: letters of either case are the same, at most 63 of them, the first is no digit and no _.

So T and t, or the numbered k0 and an input K0, would be one variable; the second of them gets a number.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import count

LONGEST = 63
# What emitted statements call or declare: a variable of that name would hide it.
KEPT = frozenset((
    "atan", "cos", "exp", "expm1", "ieee_is_nan", "ieee_quiet_nan", "ieee_value", "int", "int64", "log", "log1p",
    "merge", "real", "real64", "residual", "shiftr", "sin", "sqrt", "transfer",
))  # fmt: skip


class Names:
    """Gives every name a spelling of its own; what is asked first keeps its spelling."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {*KEPT, *(t.lower() for t in taken)}

    def give(self, name: str) -> str:
        """The name, shortened and numbered where it must be."""
        made = next(n for k in count(1) if (n := fitted(name, "" if k == 1 else f"_{k}")).lower() not in self._taken)
        self._taken.add(made.lower())
        return made


def fitted(name: str, end: str = "") -> str:
    """A name of at most 63 letters; one that is cut carries a hash of the whole, so that two stay two."""
    first = name if name[0].isalpha() else f"v{name}"
    if len(first) + len(end) <= LONGEST:
        return first + end
    mark = "_" + hashlib.sha256(name.encode()).hexdigest()[:8] + end
    return first[: LONGEST - len(mark)] + mark
