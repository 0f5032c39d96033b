"""From a formula to verified source text and a running kernel.

Names load on first use, so that building and loading kernels never imports SymPy or Jinja2.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codegen.kernel import Kernel, compile

_HOME = {
    "Kernel": "codegen.kernel",
    "compile": "codegen.kernel",
}

__all__ = ["Kernel", "compile"]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(importlib.import_module(_HOME[name]), name)
    raise AttributeError(f"module 'codegen' has no attribute {name!r}")
