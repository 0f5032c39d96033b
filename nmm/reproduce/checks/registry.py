"""What a check returns, and all checks by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Found:
    """What a check found: a value to show, whether the statement holds, and a sentence with numbers."""

    value: float | str
    holds: bool = True
    detail: str = ""


CHECKS: dict[str, Callable[..., Found]] = {}


def check(function: Callable[..., Found]) -> Callable[..., Found]:
    """Register a function under its own name."""
    CHECKS[function.__name__] = function
    return function
