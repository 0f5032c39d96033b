"""Passes over the tape, one file each. A pass is a module with `NAME`, `EXACT` and `run(tape) -> Tape`.

`ORDER` is the pipeline's; every pass can be switched off by name. Only passes before `lower` may
re-associate.
"""

from __future__ import annotations

from codegen.passes import distribute, expand, fractions, logarithms, lower
from codegen.tape import Tape

ORDER = (distribute, fractions, lower)

__all__ = ["ORDER", "distribute", "expand", "fractions", "logarithms", "lower", "primitive"]


def primitive(tape: Tape) -> Tape:
    """A lowered tape in the operations that backends print."""
    return expand.run(logarithms.run(tape))
