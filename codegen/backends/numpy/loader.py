"""Emitted NumPy modules as callables."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from typing import Any


def available() -> str:
    """Empty: NumPy is always here."""
    return ""


def load(source: str, name: str, functions: Mapping[str, int]) -> dict[str, Callable[..., Any]]:
    """Functions of an emitted module; see the `c` loader for the parameters."""
    module = types.ModuleType(f"nmm_emitted_{name}")
    exec(compile(source, f"<emitted {name}>", "exec"), module.__dict__)  # our own emitted text, checked by hash
    return {f: getattr(module, f) for f in functions}
