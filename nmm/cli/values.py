"""Values as users type them: `0.1`, `2.8keV`, `0.1,0.2`, `1e-3:0.5:50`, `1e-3:0.5:50log`. Nothing is evaluated."""

from __future__ import annotations

import math
import re

import numpy as np
from numpy.typing import NDArray

from nmm.errors import DomainError, UnitError, UsageError

Value = float | NDArray[np.float64]

MOST_POINTS = 10_000_000
ENERGIES = {"eV": 1e-6, "keV": 1e-3, "MeV": 1.0, "GeV": 1e3}
"""Units of energy that may follow a number, in MeV."""

_DECIMAL = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?"
_NUMBER = re.compile(rf"({_DECIMAL}|[+-]?(?:inf(?:inity)?|nan))(.*)", re.IGNORECASE)
_COUNT = re.compile(r"([0-9]+)(log)?")
_FORMS = "write a number (0.1), a list (0.1,0.2) or a range (1e-3:0.5:50, or 1e-3:0.5:50log)"


def read(key: str, text: str, unit: str, *, open_end: bool = False) -> Value:
    """The number or array that `text` stands for, in `unit`.

    Parameters
    ----------
    key, text : str
        What the user typed on the two sides of ``=``.
    unit : str
        Unit of the formula's variable: ``MeV``, ``1``, ``mu_B`` ...
    open_end : bool
        Allow ``inf``, for the upper edge of an integral.
    """
    if ":" in text:
        return _range(key, text, unit)
    words = [word.strip() for word in text.split(",")]
    pairs = [_quantity(key, text, word, unit, open_end) for word in words]
    _same_units(key, text, [named for _, named in pairs])
    numbers = [number for number, _ in pairs]
    return numbers[0] if len(numbers) == 1 else np.array(numbers)


def _range(key: str, text: str, unit: str) -> Value:
    words = [word.strip() for word in text.split(":")]
    count = _COUNT.fullmatch(words[-1])
    if len(words) != 3 or count is None:
        raise UsageError(f"{key}={text} is not a range; {_FORMS}.")
    pairs = [_quantity(key, text, word, unit, open_end=False) for word in words[:2]]
    _same_units(key, text, [named for _, named in pairs])
    (low, _), (high, _) = pairs
    # A count with hundreds of digits would be slow to read, and is too large anyway.
    n = int(count[1]) if len(count[1]) <= 12 else MOST_POINTS + 1
    too_many(key, n)
    if n < 2:
        raise UsageError(f"{key}={text} is a range of {n} points; a range needs at least 2, or give one number.")
    if count[2] is None:
        return np.linspace(low, high, n)
    if low <= 0 or high <= 0:
        raise DomainError(f"{key}={text} is a logarithmic range, so both ends must be positive; leave log out.")
    return np.geomspace(low, high, n)


def too_many(what: str, n: int) -> None:
    """Refuse more points than a table is good for."""
    if n > MOST_POINTS:
        given = f"{n}" if n < 10**12 else "more"
        raise UsageError(
            f"{what} asks for {given} points, and the command line takes at most {MOST_POINTS}; "
            "use fewer, or call nmm from Python."
        )


def _quantity(key: str, text: str, word: str, unit: str, open_end: bool) -> tuple[float, str]:
    """A number in `unit`, and the unit that was written after it."""
    match = _NUMBER.fullmatch(word)
    if match is None:
        problem = f"{word!r} is not a number" if word else "there is nothing where a number should be"
        raise UsageError(f"{key}={text}: {problem}; {_FORMS}.")
    number, named = float(match[1]), match[2].strip()
    if math.isnan(number) or (math.isinf(number) and not open_end):
        raise DomainError(f"{key}={text}: {word} is not a finite number; {_FORMS}.")
    return number * _size(key, text, named, unit), named


def _size(key: str, text: str, named: str, unit: str) -> float:
    """Size of the unit that was written, in the variable's own."""
    if named in ("", unit):
        return 1.0
    if unit == "MeV" and named in ENERGIES:
        return ENERGIES[named]
    if unit == "MeV":
        raise UnitError(f"{key}={text}: {named!r} is not an energy; {key} is in MeV, or write eV, keV, MeV or GeV.")
    kind = "a pure number" if unit == "1" else f"in {unit}"
    raise UnitError(f"{key}={text}: {named!r} does not fit, {key} is {kind}; leave the unit out.")


def _same_units(key: str, text: str, named: list[str]) -> None:
    if len({bool(name) for name in named}) > 1:
        raise UnitError(f"{key}={text} has a unit on some of its numbers only; write it on all of them, or on none.")
