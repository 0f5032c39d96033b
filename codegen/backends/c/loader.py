"""Compiled loops as real NumPy ufuncs, through NumPy's C API capsule: no headers, no wrapper in Python.

A call on one element costs about a microsecond; broadcasting, `out=` and `where=` come from NumPy.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import numpy as np

from codegen import build
from codegen.backends import Signature
from codegen.backends.c import large

NPY_DOUBLE = 12  # NumPy's type number of double, fixed by its ABI
PYUFUNC_NONE = -1  # no identity for reductions
FROM_FUNC_AND_DATA = 1  # slot of PyUFunc_FromFuncAndData in the ufunc API table, fixed by its ABI

_keep: list[Any] = []  # a ufunc does not own its tables


def available() -> str:
    """Empty if the backend can run here, else why not."""
    return "" if build.compiler() else build.why_none()


def load(source: str, name: str, functions: Mapping[str, Signature], module: str = "") -> dict[str, Callable[..., Any]]:
    """Ufuncs of a C module.

    Parameters
    ----------
    source : str
        Text of the module.
    name : str
        Its name, the prefix of its symbols.
    functions : mapping of function name to how many arrays it takes and gives
    module : str
        Importable name of the file, for backends that emit Python; not used here.
    """
    del module
    shared = build.opened(source, name)
    return {f: _ufunc(getattr(shared, f"{name}_{f}"), count, f"{name}_{f}") for f, count in functions.items()}


@cache
def _from_func_and_data() -> Callable[..., Any]:
    home = "numpy._core" if importlib.util.find_spec("numpy._core") else "numpy.core"  # NumPy 1.x
    core = importlib.import_module(f"{home}._multiarray_umath")
    get = ctypes.pythonapi.PyCapsule_GetPointer
    get.restype, get.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    table = ctypes.cast(get(core._UFUNC_API, None), ctypes.POINTER(ctypes.c_void_p))
    pointer, text, integer = ctypes.POINTER(ctypes.c_void_p), ctypes.c_char_p, ctypes.c_int
    prototype = ctypes.PYFUNCTYPE(
        ctypes.py_object, pointer, pointer, text, integer, integer, integer, integer, text, text, integer
    )
    return prototype(table[FROM_FUNC_AND_DATA] or 0)


class _Loop(ctypes.Structure):
    """The loop of a kernel as the runtime wants it."""

    _fields_ = (("run", ctypes.c_void_p), ("inputs", ctypes.c_int), ("outputs", ctypes.c_int))


def _ufunc(function: Any, count: Signature, name: str) -> np.ufunc:
    """NumPy calls the runtime, which calls the loop; the loop itself where there is no runtime."""
    arrays = count.inputs + count.outputs
    own = _Loop(ctypes.cast(function, ctypes.c_void_p), count.inputs, count.outputs)
    runtime = large.runtime()
    called, context = (function, None) if runtime is None else (runtime.nmm_large, ctypes.addressof(own))
    loops = (ctypes.c_void_p * 1)(ctypes.cast(called, ctypes.c_void_p).value)
    data = (ctypes.c_void_p * 1)(context)
    types = ctypes.create_string_buffer(bytes([NPY_DOUBLE] * arrays), arrays)
    label, doc = name.encode(), b"emitted by nmm"
    made: np.ufunc = _from_func_and_data()(
        loops, data, ctypes.cast(types, ctypes.c_char_p), 1, count.inputs, count.outputs, PYUFUNC_NONE, label, doc, 0
    )
    _keep.append((function, own, loops, data, types, label, doc, made))
    return made
