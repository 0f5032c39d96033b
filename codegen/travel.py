"""Formulas between processes: pickled without their steps, which hold proofs, and with every expression as it is.

SymPy evaluates an expression again when it reads one: `E_nu >= 0` becomes True for a symbol that is positive, and
a guard would be lost on the way; 2 (x + y) becomes 2 x + 2 y.
"""

from __future__ import annotations

import io
import pickle
from dataclasses import replace
from typing import Any

import sympy as sp
from sympy.core.function import Application

from symbolic.formula import Formula

_KEPT = (sp.Add, sp.Mul, sp.Pow, sp.Rel, Application)


class _Pickler(pickle.Pickler):
    """Writes expressions as what they are made of."""

    def reducer_override(self, obj: Any) -> Any:
        if isinstance(obj, _KEPT):
            return _as_it_was, (obj.func, obj.args)
        return NotImplemented


def _as_it_was(kind: Any, arguments: tuple[Any, ...]) -> Any:
    return kind(*arguments, evaluate=False)


def packed(formula: Formula | None) -> bytes | None:
    """The formula in bytes; None if it holds something that cannot be pickled."""
    if formula is None:
        return None
    stream = io.BytesIO()
    try:
        _Pickler(stream).dump(replace(formula, steps=()))
    except (pickle.PicklingError, TypeError, AttributeError):  # what it raises depends on what is inside
        return None
    return stream.getvalue()


def unpacked(content: bytes | None) -> Formula | None:
    """The formula again."""
    if content is None:
        return None
    found: Formula = pickle.loads(content)
    return found
