"""The emitted C text of the averages, where a compiler is: the same sums, without passing through memory."""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from codegen import backends, build
from codegen.errors import BuildError
from nmm import catalogue
from nmm.integrals.table import MomentTable

Array = NDArray[np.float64]

BUCKETS = 1024
LANES = 4


class Stored(NamedTuple):
    """A table as the C text wants it: pieces outermost, and the piece at the start of each of equal buckets."""

    edges: Array
    inverse: Array
    table: Array
    guide: NDArray[np.intc]
    shape: NDArray[np.intp]
    addresses: tuple[int, ...]


@cache
def function() -> Any:
    """The loop; None where it cannot be built."""
    if backends.loader("c").available():
        return None
    text = (catalogue.root() / "plans" / "recoil.c").read_text(encoding="utf-8")
    try:
        found = build.opened(text, "plan_recoil").recoil_average
    except BuildError:
        return None
    found.argtypes = [ctypes.c_ssize_t, *[ctypes.c_void_p] * 8]
    found.restype = None
    return found


def stored(moments: MomentTable) -> Stored:
    """A table rearranged."""
    edges = np.ascontiguousarray(moments.edges)
    table = np.zeros((edges.size - 1, len(moments.coefficients), LANES))
    table[:, :, : moments.count] = moments.coefficients.transpose(2, 0, 1)
    starts = np.arange(BUCKETS + 1) * (edges[-1] / BUCKETS) * (1.0 - 1e-15)
    guide = np.maximum(np.searchsorted(edges[1:-1], starts, side="right"), 0).astype(np.intc)
    shape = np.array([edges.size - 1, BUCKETS], dtype=np.intp)
    made = (edges, 1.0 / np.diff(edges), table, guide, shape)
    return Stored(*made, tuple(a.ctypes.data for a in made))


def average(table: Stored, T: Array, model: Array) -> Array:
    """Averages at contiguous T; `model` holds g_L, g_R, 1 or 0 for the weak part, and mu_nu^2 or 0."""
    out = np.empty_like(T)
    addresses = (a.__array_interface__["data"][0] for a in (T, out, model))  # .ctypes costs a microsecond each
    function()(T.size, *addresses, *table.addresses)
    return out
