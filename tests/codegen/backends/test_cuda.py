"""The cuda backend without a GPU: its text runs as C++ behind a small shim, its loader on a CuPy of NumPy arrays."""

from __future__ import annotations

import ctypes
import importlib.machinery
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest

import codegen
import symbolic
from codegen import backends
from codegen.backends.cuda import loader
from codegen.errors import BackendNameError, BuildError
from codegen.pipeline import emit
from tests.codegen.backends import programs, sample
from tests.codegen.backends import test_operations as operations

needs_cpp = pytest.mark.skipif(shutil.which("g++") is None, reason="there is no g++")
needs_nvcc = pytest.mark.skipif(shutil.which("nvcc") is None, reason="there is no nvcc")
ALGEBRA_ULP, LIBM_ULP = 0.0, 16.0
MANNERS = [
    operations.test_table_gives_nan_at_nan_whatever_its_bits,
    operations.test_residual_of_a_square_and_of_a_constant,
    operations.test_several_outputs_broadcast_and_take_numbers,
    operations.test_guards_apply_to_every_output,
    operations.test_out_for_several_outputs,
    operations.test_outputs_over_inputs,
    operations.test_a_guard_on_an_output_sees_its_value,
    operations.test_helpers_only_where_they_are_needed,
    operations.test_two_kernels_share_equal_tables_and_keep_different_ones,
    operations.test_parameters_are_doubles_whatever_they_come_as,
]

SHIM = """
#include <cmath>
#include <cstring>
#define __global__
#define __device__
struct place { int x; };
extern "C" { place threadIdx, blockIdx, blockDim, gridDim; }
static inline double __fma_rn(double a, double b, double c) { return std::fma(a, b, c); }
static inline long long __double_as_longlong(double x) { long long k; std::memcpy(&k, &x, sizeof k); return k; }
static inline double __longlong_as_double(long long k) { double x; std::memcpy(&x, &k, sizeof x); return x; }
using std::nan;
"""


class Device(np.ndarray):
    """An array that only its own library takes, as those of a GPU."""


class CompileException(Exception):
    """What CuPy raises for a text that does not compile."""


class RawKernel:
    """CuPy's class on the processor: every thread of every block, one after the other."""

    folder: Path

    def __init__(self, code: str, name: str, options: tuple[str, ...] = ()) -> None:
        assert options == ("--fmad=false",)
        self.code, self.name = code, name

    def compile(self) -> None:
        stem = self.folder / f"k{abs(hash(self.code))}"
        if not stem.with_suffix(".so").exists():
            stem.with_suffix(".cpp").write_text(SHIM + self.code)
            flags = ["-std=c++17", "-O1", "-ffp-contract=off", "-Wall", "-Werror", "-shared", "-fPIC"]
            command = ["g++", *flags, f"{stem}.cpp", "-o", f"{stem}.so"]
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
            if done.returncode:
                raise CompileException(done.stderr)
        self.library = ctypes.CDLL(f"{stem}.so")
        self.function = getattr(self.library, self.name)

    def __call__(self, grid: tuple[int], block: tuple[int], arguments: tuple[Any, ...]) -> None:
        assert all(isinstance(a, Device | np.int64) for a in arguments)
        assert all(a.flags.c_contiguous and a.dtype == np.float64 for a in arguments if isinstance(a, Device))
        passed = [ctypes.c_void_p(a.ctypes.data) if isinstance(a, Device) else ctypes.c_longlong(a) for a in arguments]
        places = {n: ctypes.c_int.in_dll(self.library, n) for n in ("threadIdx", "blockIdx", "blockDim", "gridDim")}
        places["blockDim"].value, places["gridDim"].value = block[0], grid[0]
        for places["blockIdx"].value in range(grid[0]):
            for places["threadIdx"].value in range(block[0]):
                self.function(*passed)


@pytest.fixture(scope="module")
def cupy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """A CuPy whose GPU is this processor."""
    if shutil.which("g++") is None:
        pytest.skip("there is no g++")
    kernel = type("Kernel", (RawKernel,), {"folder": tmp_path_factory.mktemp("cuda")})
    made: Any = ModuleType("cupy")
    made.__spec__ = importlib.machinery.ModuleSpec("cupy", None)
    made.ndarray, made.RawKernel = Device, kernel
    made.asarray = lambda a: np.array(a, dtype=getattr(a, "dtype", None)).view(Device)
    made.ascontiguousarray = lambda a: np.ascontiguousarray(a).view(Device)
    made.broadcast_to = lambda a, shape: np.broadcast_to(a, shape, subok=True)
    made.empty = lambda shape: np.full(shape, np.nan).view(Device)
    made.asnumpy = lambda a: np.array(a)
    made.cuda = SimpleNamespace(
        runtime=SimpleNamespace(getDeviceCount=lambda: 1), compiler=SimpleNamespace(CompileException=CompileException)
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "cupy", made)
        patch.setattr(loader, "THREADS", 4)
        patch.setattr(loader, "MAX_BLOCKS", 8)  # fewer threads than points: the kernels stride
        yield made


# --- values -------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("cupy")
@pytest.mark.parametrize(
    ("name", "flavour", "part"),
    [
        ("dsigma_dT", "nubar_e", "total"),
        ("d2sigma_dT_dcostheta", "nu_e", "weak"),
        ("sigma", "nu_e", "total"),
        ("costheta", "", ""),
        ("E_nu_from", "", ""),
    ],
)
def test_same_values_as_c(name: str, flavour: str, part: str) -> None:
    found = sample.agreement(name, flavour, part, "cuda")
    assert found.ulp <= (LIBM_ULP if found.libm else ALGEBRA_ULP)


@pytest.mark.usefixtures("cupy")
def test_every_operation() -> None:
    for output, ulp in sample.distances("cuda").items():
        assert ulp <= (LIBM_ULP if output in sample.LIBM else ALGEBRA_ULP), output


@pytest.mark.usefixtures("cupy")
@pytest.mark.parametrize("test", MANNERS)
def test_manners_of_the_local_backends(test: Callable[[str], None]) -> None:
    test("cuda")


@pytest.mark.usefixtures("cupy")
def test_aliases_are_kernels() -> None:
    from codegen.backends import Signature
    from codegen.module import family

    made = family("dsigma_dT").module()
    (alias, function), *_ = made.aliases
    counts = dict.fromkeys((alias, function), Signature(3))
    run = loader.load(emit(made, "cuda"), made.name, counts)
    assert run[alias](0.1, 1.0, 1e-11) == run[function](0.1, 1.0, 1e-11) > 0


# --- the loader -----------------------------------------------------------------------------------------


def test_arrays_stay_where_they_are(cupy: Any) -> None:
    (run,) = sample.load(sample.one("T_max"), "cuda").values()
    energies = np.linspace(0.5, 2.0, 50)
    host, device = run(energies), run(cupy.asarray(energies))
    assert type(host) is np.ndarray
    assert type(device) is Device
    assert (host == device).all()
    assert type(run(1.0)) is np.float64
    out = np.empty(50)
    assert run(energies, out=out) is out
    assert (out == host).all()
    assert run(np.empty((0, 3))).shape == (0, 3)


@pytest.mark.usefixtures("cupy")
def test_wrong_calls() -> None:
    (run,) = sample.load(sample.one("T_max"), "cuda").values()
    with pytest.raises(TypeError, match="T_max_T_max takes 1 arguments, not 2"):
        run(1.0, 2.0)
    with pytest.raises(TypeError, match="takes real numbers, not complex128"):
        run(1j)


@pytest.mark.usefixtures("cupy")
def test_a_text_that_does_not_compile_is_named() -> None:
    with pytest.raises(BuildError, match=r"the CUDA compiler failed on bad_f .*error.*; use backend='c'"):
        loader.load("this is no CUDA", "bad", {"f": backends.Signature(1)})


@pytest.mark.usefixtures("cupy")
def test_value_and_derivatives_in_one_kernel() -> None:
    assert sample.gradients_agree("cuda")


@pytest.mark.usefixtures("cupy")
def test_compile_end_to_end() -> None:
    made = codegen.compile(symbolic.get("dsigma_dT", flavour="nu_e", part="weak"), backend="cuda")
    assert made(0.1, 1.0) == codegen.compile(made.formula, backend=sample.TRUTH)(0.1, 1.0)
    assert made.certificate.max_relative < 1e-13


def test_no_cupy_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cupy", None)
    assert backends.loader("cuda").available().startswith("CuPy is not installed (pip install cupy-cuda12x")
    with pytest.raises(BackendNameError, match="'cuda' cannot run here: CuPy is not installed"):
        codegen.compile(symbolic.get("T_max"), backend="cuda")


def test_no_gpu_is_said(cupy: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> int:
        raise RuntimeError("cudaErrorInsufficientDriver:\n driver too old")

    assert loader.available() == ""
    monkeypatch.setattr(cupy.cuda.runtime, "getDeviceCount", lambda: 0)
    assert loader.available() == "there is no GPU that CuPy can use (no device found)"
    monkeypatch.setattr(cupy.cuda.runtime, "getDeviceCount", fails)
    said = "there is no GPU that CuPy can use (cudaErrorInsufficientDriver: driver too old)"
    assert loader.available() == said


# --- the compiler of CUDA -------------------------------------------------------------------------------


def ptx(source: str, folder: Path) -> str:
    (folder / "k.cu").write_text(source)
    command = ["nvcc", "-ptx", *loader.OPTIONS, str(folder / "k.cu"), "-o", str(folder / "k.ptx")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    assert "warning" not in done.stderr
    return (folder / "k.ptx").read_text()


@needs_nvcc
def test_nvcc_takes_it_and_fuses_nothing(tmp_path: Path) -> None:
    from codegen.module import family

    text = ptx(emit(family("T_max").module(), "cuda"), tmp_path)
    assert ".entry T_max_T_max(" in text
    assert "mul" in text
    assert "fma" not in text


@needs_nvcc
def test_nvcc_takes_every_operation(tmp_path: Path) -> None:
    text = ptx(programs.text(sample.everything()[0], "cuda"), tmp_path)
    assert ".entry f_f(" in text
    assert "fma.rn.f64" in text  # the residuals
