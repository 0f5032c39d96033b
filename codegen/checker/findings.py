"""What is checked, and what a check found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from symbolic.formula import Formula

Kernel = Callable[..., Any]


@dataclass(frozen=True)
class Subject:
    """One kernel: its formula, its name in the certificate, its code by backend, the texts of its modules by path."""

    formula: Formula
    function: str
    kernels: Mapping[str, Kernel]
    texts: Mapping[str, str]


@dataclass(frozen=True)
class Finding:
    """What one check found; `good` is None where nothing could be said."""

    what: str
    good: bool | None
    points: int
    detail: str
