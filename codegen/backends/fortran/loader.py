"""Nothing to load: what this backend emits belongs to other programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from codegen.backends import Signature
from codegen.errors import BackendNameError


def available() -> str:
    """Why kernels of this backend do not run here."""
    return "it emits Fortran source for other programs and is not run from Python; use `nmm generate --backend fortran`"


def load(source: str, name: str, functions: Mapping[str, Signature], module: str = "") -> dict[str, Callable[..., Any]]:
    """Raise `BackendNameError`: there is nothing to run."""
    del source, functions, module
    raise BackendNameError(f"{name}: backend 'fortran' cannot run here: {available()}.")
