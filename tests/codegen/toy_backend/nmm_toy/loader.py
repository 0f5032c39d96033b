"""The running half of the `toy` backend: one call of Python per point."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from codegen.backends import Signature


def available() -> str:
    """Empty: Python is always here."""
    return ""


def load(source: str, name: str, functions: Mapping[str, Signature], module: str = "") -> dict[str, Callable[..., Any]]:
    """Kernels that broadcast."""
    space: dict[str, Any] = {}
    exec(compile(source, f"<emitted {name}>", "exec"), space)
    return {f: _broadcasting(space[f], count) for f, count in functions.items()}


def _broadcasting(function: Callable[..., Any], count: Signature) -> Callable[..., Any]:
    return np.vectorize(function, otypes=[float] * count.outputs)
