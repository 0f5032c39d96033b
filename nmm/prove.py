"""`nmm prove`: a statement that a user types, decided and told as one document."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any

from symbolic import language
from symbolic.proof import Verdict

TIME_LIMIT = 120.0  # seconds; a statement that takes longer is undecided


class _OutOfTimeError(BaseException):
    """The proof was stopped; no `except Exception` on the way may take it for a mistake of a formula."""


def prove(text: str, where: Sequence[str] = ()) -> dict[str, Any]:
    """Prove or disprove ``LEFT == RIGHT``.

    Parameters
    ----------
    text : str
        A statement in the language of `symbolic.language`, such as ``T_max(E_nu) == E_nu``.
    where : sequence of str
        Conditions ``NAME = EXPRESSION``, put in one after the other.

    Returns
    -------
    dict
        ``verdict`` (``proved``, ``disproved``, ``undecided``), ``statement``, ``where``, ``detail``; for a
        disproof ``point`` (name to value) and both sides there as ``left`` and ``right``, else None.

    Raises
    ------
    symbolic.language.LanguageError
        What was typed is not a statement, or has no meaning on the physical domain.
    """
    verdict = _decide(text, tuple(where))
    refuted = verdict.verdict == "disproved"
    return {
        "verdict": verdict.verdict,
        "statement": text.strip(),
        "where": [condition.strip() for condition in where],
        "detail": verdict.detail,
        "point": dict(verdict.point or {}) if refuted else None,
        "left": verdict.left if refuted else None,
        "right": verdict.right if refuted else None,
    }


def _decide(text: str, where: tuple[str, ...]) -> Verdict:
    try:
        with _time_limit(TIME_LIMIT):
            return language.prove(language.claim(text, where))
    except _OutOfTimeError:
        return Verdict(
            "undecided", f"no proof and no counterexample within {TIME_LIMIT:g} s; give it in smaller pieces"
        )


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Stop after a time, where the system can (the main thread of a Unix process); elsewhere wait."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _OutOfTimeError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
