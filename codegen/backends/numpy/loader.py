"""Emitted NumPy modules as callables."""

from __future__ import annotations

import importlib
import types
from collections.abc import Callable, Mapping
from typing import Any

from codegen.backends import Signature


def available() -> str:
    """Empty: NumPy is always here."""
    return ""


def load(source: str, name: str, functions: Mapping[str, Signature], module: str = "") -> dict[str, Callable[..., Any]]:
    """Functions of an emitted module, imported where it is a file of a package; see the `c` loader."""
    if module:
        return {f: getattr(importlib.import_module(module), f) for f in functions}
    made = types.ModuleType(f"nmm_emitted_{name}")
    exec(compile(source, f"<emitted {name}>", "exec"), made.__dict__)
    return {f: getattr(made, f) for f in functions}
