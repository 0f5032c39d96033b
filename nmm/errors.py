"""What goes wrong at the user's side, and the words for it.

Every message says what was given, what is allowed and what to do. The command line prints the
message of any exception that carries an `exit_code` and leaves with that code; no traceback.
"""

from __future__ import annotations

from collections.abc import Iterable


class NmmError(ValueError):
    """A mistake in what the user gave: one clear sentence, exit code 2."""

    exit_code = 2


class UnknownNameError(NmmError):
    """A name that nothing is registered under."""


class DomainError(NmmError):
    """A value outside the physical domain of a formula."""


class UnitError(NmmError):
    """A quantity with a unit of the wrong dimension."""


class UsageError(NmmError):
    """Words of a command that do not fit together."""


class BackendError(NmmError):
    """A backend that is not here or cannot run."""


def unknown(kind: str, given: object, known: Iterable[str], hint: str = "") -> UnknownNameError:
    """An `UnknownNameError` that lists what there is and guesses what was meant."""
    import difflib  # slow to import, and only mistakes need it

    names = list(known)
    close = difflib.get_close_matches(str(given), names, n=1, cutoff=0.5)
    guess = f" Did you mean {close[0]!r}?" if close else ""
    tail = f" {hint}" if hint else ""
    return UnknownNameError(f"{given!r} is not a {kind}; known: {', '.join(names)}.{guess}{tail}")
