"""Emitted JAX modules as callables: pure functions of JAX, so without `out=`."""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
import types
from collections.abc import Callable, Mapping
from typing import Any

from codegen.backends import Signature
from codegen.errors import BuildError


def available() -> str:
    """Empty if the backend can run here, else why not; JAX itself is not imported for it."""
    if not importlib.util.find_spec("jax"):
        return "JAX is not installed (pip install jax)"
    if not _double_precision():
        return 'JAX computes in single precision here (jax.config.update("jax_enable_x64", True), or JAX_ENABLE_X64=1)'
    return ""


def _double_precision() -> bool:
    """What JAX is set to, or will be when it is imported."""
    jax = sys.modules.get("jax")
    if jax is not None and hasattr(jax, "config"):
        return bool(jax.config.jax_enable_x64)
    return os.environ.get("JAX_ENABLE_X64", "").lower() in ("1", "y", "yes", "t", "true", "on")


def load(source: str, name: str, functions: Mapping[str, Signature], module: str = "") -> dict[str, Callable[..., Any]]:
    """Functions of an emitted module, imported where it is a file of a package; see the `c` loader.

    Raises
    ------
    BuildError
        A JAX that does not import.
    """
    try:
        if module:
            return {f: getattr(importlib.import_module(module), f) for f in functions}
        made = types.ModuleType(f"nmm_emitted_{name}")
        exec(compile(source, f"<emitted {name}>", "exec"), made.__dict__)
    except ImportError as error:
        raise BuildError(f"JAX cannot be imported ({error}); repair it or use backend='numpy'.") from error
    return {f: getattr(made, f) for f in functions}
