"""Emitted CUDA C as callables that broadcast, through CuPy: NVRTC compiles, and the arrays live on the GPU."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from codegen.backends import Signature
from codegen.errors import BuildError

OPTIONS = ("--fmad=false",)  # strict IEEE arithmetic: the values of every other backend
THREADS = 256
MAX_BLOCKS = 65_536  # a kernel strides over what is left


def available() -> str:
    """Empty if the backend can run here, else why not."""
    if not importlib.util.find_spec("cupy"):
        return "CuPy is not installed (pip install cupy-cuda12x, or the one for your CUDA)"
    try:
        count = _cupy().cuda.runtime.getDeviceCount()
    except Exception as error:  # noqa: BLE001  a driver fails in many ways, and each is a reason
        return f"there is no GPU that CuPy can use ({' '.join(str(error).split())})"
    return "" if count else "there is no GPU that CuPy can use (no device found)"


def _cupy() -> Any:
    return importlib.import_module("cupy")


def load(source: str, name: str, functions: Mapping[str, Signature], module: str = "") -> dict[str, Callable[..., Any]]:
    """Kernels of a CUDA module; see the `c` loader.

    Each takes numbers, NumPy or CuPy arrays, broadcasts, and takes `out=`. The result is a CuPy array if an argument
    or `out` is one, else it is copied to a NumPy array.

    Raises
    ------
    BuildError
        A text that does not compile.
    """
    del module
    return {f: _function(source, f"{name}_{f}", count) for f, count in functions.items()}


def _function(source: str, name: str, count: Signature) -> Callable[..., Any]:
    cupy = _cupy()
    kernel = cupy.RawKernel(source, name, options=OPTIONS)
    try:
        kernel.compile()
    except cupy.cuda.compiler.CompileException as error:
        said = " ".join(str(error).split())
        raise BuildError(f"the CUDA compiler failed on {name} ({said}); use backend='c'.") from error

    def run(*arguments: Any, out: Any = None) -> Any:
        if len(arguments) != count.inputs:
            raise TypeError(f"{name} takes {count.inputs} arguments, not {len(arguments)}.")
        given = [cupy.asarray(_real(a)) for a in arguments]
        shape = np.broadcast_shapes(*(a.shape for a in given))
        columns = [_column(a, shape) for a in given]
        values = [cupy.empty(shape) for _ in range(count.outputs)]
        size = int(np.prod(shape))
        if size:
            pointers = [x for a in columns for x in (a, np.int64(a.size != 1))]
            blocks = min(-(-size // THREADS), MAX_BLOCKS)
            kernel((blocks,), (THREADS,), (np.int64(size), *pointers, *values))
        return _handed_over(values, arguments, out)

    return run


def _real(argument: Any) -> Any:
    """The argument as doubles; what is complex or text is refused, as a NumPy ufunc does."""
    array = argument if isinstance(argument, _cupy().ndarray) else np.asarray(argument)
    if array.dtype.kind not in "fiub":
        raise TypeError(f"a kernel takes real numbers, not {array.dtype}.")
    return array.astype(float, copy=False)


def _column(array: Any, shape: tuple[int, ...]) -> Any:
    """Contiguous points; one number stays one number."""
    cupy = _cupy()
    return array.ravel() if array.size == 1 else cupy.ascontiguousarray(cupy.broadcast_to(array, shape)).ravel()


def _handed_over(values: list[Any], arguments: tuple[Any, ...], out: Any) -> Any:
    """Results where the caller wants them: in `out`, where it has a place for them, on the GPU, or on the host."""
    cupy = _cupy()
    on_gpu = any(isinstance(a, cupy.ndarray) for a in arguments)
    places = out if isinstance(out, tuple) else (out,) if out is not None else (None,) * len(values)
    results = []
    for place, value in zip(places, values, strict=True):
        if place is None:
            results.append(value if on_gpu else cupy.asnumpy(value)[()])
        else:
            place[...] = value if isinstance(place, cupy.ndarray) else cupy.asnumpy(value)
            results.append(place)
    return results[0] if len(results) == 1 else tuple(results)
