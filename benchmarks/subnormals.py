"""Numbers below 2^-1022: some libraries switch them off for the whole process when they are loaded.

A shared library linked with -ffast-math does it on Linux. Every other candidate would then be faster or
wrong without a fault of its own.
"""

from __future__ import annotations

import ctypes
import ctypes.util

import numpy as np

_DEFAULT_ENVIRONMENT = ctypes.c_void_p(-1)  # FE_DFL_ENV of glibc


def on() -> bool:
    """True if the smallest double is not taken for 0."""
    return bool(np.array([5e-324])[0] * 1.0 > 0)


def switch_on() -> bool:
    """Back to what IEEE says; True if it had to be done.

    Raises
    ------
    RuntimeError
        If it cannot be done here.
    """
    if on():
        return False
    name = ctypes.util.find_library("m")
    if name is not None:
        ctypes.CDLL(name).fesetenv(_DEFAULT_ENVIRONMENT)
    if not on():
        raise RuntimeError("a library switched subnormal numbers off, and they cannot be switched on again")
    return True
