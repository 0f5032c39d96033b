"""Large arrays: threads and stores past the cache change no bit, whatever the arrays, the callers and the forks."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import platform
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from codegen import build
from codegen.backends.c import large
from codegen.backends.c.target import MOST_STREAMED
from codegen.errors import BuildError
from codegen.schedule import Program
from codegen.tape import Op
from tests.codegen.backends import programs
from tests.codegen.backends.test_operations import gradient_program, residual_program, select_program, table_program

pytestmark = pytest.mark.skipif(build.compiler() is None, reason="no C compiler here")

N = 100_003
A, B = np.linspace(0.3, 3.0, N), np.linspace(1.0, 2.0, N)[::-1].copy()
NEVER = 2**62


@pytest.fixture(scope="module")
def run() -> Callable[..., Any]:
    return programs.load(gradient_program(), "c")


@pytest.fixture
def limits() -> Iterator[Callable[[int, int], None]]:
    """Sets threads and the bytes from which values are stored past the cache, and puts back what was."""
    library = large.runtime()
    assert library is not None
    size = ctypes.c_ssize_t

    def set_limits(threads: int, stream_from: int) -> None:
        library.nmm_limits(threads, threads, size(1), size(stream_from))

    yield set_limits
    large.runtime.cache_clear()
    large.runtime()


MODES = {"threads": (4, NEVER), "stores": (1, 0), "both": (4, 0)}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("shift", [0, 1, 5])
def test_same_bits(mode: str, shift: int, run: Callable[..., Any], limits: Callable[[int, int], None]) -> None:
    """For every alignment of the outputs, together and apart."""
    limits(1, NEVER)
    expected = [x.tobytes() for x in run(A, B, 4.0)]
    for alike in (True, False):
        out = tuple(np.zeros(N + 16)[shift + (0 if alike else k) :][:N] for k in range(6))
        limits(*MODES[mode])
        found = run(A, B, 4.0, out=out)
        assert [x.tobytes() for x in found] == expected


@pytest.mark.parametrize("mode", MODES)
def test_any_arrays(mode: str, run: Callable[..., Any], limits: Callable[[int, int], None]) -> None:
    """Strides, broadcasting, arrays of parameters, results over the inputs."""
    limits(1, NEVER)
    p = np.linspace(0.0, 1.0, N)
    expected = [run(A[::-1], B, 4.0), run(A, 1.5, p), run(A[:50_000], B[:50_000], 4.0)]
    limits(*MODES[mode])
    found = [run(A[::-1], B, 4.0), run(A, 1.5, p)]
    a, b = A[:50_000].copy(), B[:50_000].copy()
    found.append(run(a, b, 4.0, out=(b, a, None, None, None, None)))
    strided = tuple(np.zeros(2 * N)[::2] for _ in range(6))
    found.append(run(A[::-1], B, 4.0, out=strided))
    for one, other in zip(found, [*expected, expected[0]], strict=True):
        for x, y in zip(one, other, strict=True):
            np.testing.assert_array_equal(x, y)


@pytest.mark.parametrize("size", [32767, 32768, 32769, 16384 * 3, 16384 * 3 + 1, 16384 * 4 - 1])
def test_every_point_is_done_once(size: int, run: Callable[..., Any], limits: Callable[[int, int], None]) -> None:
    for mode in MODES.values():
        limits(*mode)
        np.testing.assert_array_equal(run(A[:size], B[:size], 4.0)[0], A[:size] * A[:size] * B[:size])


def test_callers_at_once(run: Callable[..., Any], limits: Callable[[int, int], None]) -> None:
    """One of them has the team, the others work alone; all are right."""
    limits(4, 0)
    expected = A * A * B

    def again(k: int) -> bool:
        return all((run(A[k:], B[k:], 4.0)[0] == expected[k:]).all() for _ in range(10))

    with ThreadPoolExecutor(6) as pool:
        assert all(pool.map(again, range(6)))


def values(_: int) -> bytes:
    """What a worker of a pool computes."""
    return bytes(FORKED[0](A, B, 4.0)[0].tobytes())


FORKED: list[Callable[..., Any]] = []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_fork_has_its_own_team(run: Callable[..., Any], limits: Callable[[int, int], None]) -> None:
    """The parent's team is awake when it forks; a child that waited for it would hang."""
    limits(4, 0)
    expected = run(A, B, 4.0)[0].tobytes()
    FORKED[:] = [run]
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map_async(values, range(4)).get(timeout=60) == [expected] * 4
    assert run(A, B, 4.0)[0].tobytes() == expected


@pytest.mark.skipif(platform.machine() not in ("x86_64", "AMD64"), reason="the number of a rounding mode is x86's")
def test_the_team_rounds_as_its_caller(limits: Callable[[int, int], None]) -> None:
    run, libm = programs.load(select_program(False), "c"), ctypes.CDLL(None)
    limits(1, NEVER)
    nearest = run(A, B, 0.1)
    found = {}
    libm.fesetround(0x800)  # upwards
    try:
        found["alone"] = run(A, B, 0.1).tobytes()
        limits(4, 0)
        found["team"] = run(A, B, 0.1).tobytes()
    finally:
        libm.fesetround(0)
    assert found["alone"] == found["team"] != nearest.tobytes()


COUNT = """
import os
import numpy as np
from nmm import kernels
def count():
    return len(os.listdir("/proc/self/task"))
run = kernels.kernel("T_max", backend="c")
run(1.0)
found = [count()]
for n in (1000, 200_000, 200_000):
    run(np.ones(n))
    found.append(count())
print([x - found[0] for x in found[1:]])
"""


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="threads are counted in /proc")
@pytest.mark.parametrize("asked", ["1", "2", "64"])
def test_threads_are_started_when_they_pay(asked: str) -> None:
    environment = {**os.environ, "NMM_THREADS": asked}
    done = subprocess.run([sys.executable, "-c", COUNT], env=environment, capture_output=True, text=True, check=True)
    helpers = min(int(asked), large.cores(), 200_000 // large.POINTS_PER_THREAD) - 1
    assert done.stdout.strip() == str([0, helpers, helpers])


def long_program(operations: int) -> Program:
    """A polynomial with that many operations."""
    b = programs.builder(["a"])
    value = a = b.load("a")
    for k in range(operations):
        value = b.node(Op.MUL if k % 2 else Op.ADD, (value, a))
    return programs.program(b, [value])


def test_only_loops_that_memory_limits_get_stores_past_the_cache(limits: Callable[[int, int], None]) -> None:
    """A second loop is compiled for those alone; the others run as they are, also on large arrays."""
    few, many = long_program(MOST_STREAMED), long_program(MOST_STREAMED + 1)
    assert "_mm_stream_pd" in programs.text(few, "c")
    assert "_mm_stream_pd" not in programs.text(many, "c")
    run = programs.load(many, "c")
    limits(1, NEVER)
    expected = run(A)
    limits(4, 0)
    np.testing.assert_array_equal(run(A), expected)


# --- how many threads ---------------------------------------------------------------------------------------


@pytest.fixture
def eight_cores(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(large, "cores", lambda: 8)
    monkeypatch.delenv("NMM_THREADS", raising=False)
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("ours", "omp", "expected"),
    [
        ("", "", 8),
        ("3", "", 3),
        ("", "2", 2),
        ("", "4,2", 4),
        ("3", "2", 3),
        ("99", "", 8),
        ("", "99", 8),
        ("", "x", 8),
    ],
)
def test_environment(ours: str, omp: str, expected: int, eight_cores: pytest.MonkeyPatch) -> None:
    eight_cores.setenv("NMM_THREADS", ours)
    eight_cores.setenv("OMP_NUM_THREADS", omp)
    assert large.threads() == expected


@pytest.mark.parametrize("bad", ["0", "-1", "two", "1.5"])
def test_a_number_of_threads_that_is_none(bad: str, eight_cores: pytest.MonkeyPatch) -> None:
    eight_cores.setenv("NMM_THREADS", bad)
    with pytest.raises(BuildError, match=re.escape(f"NMM_THREADS={bad!r} is not a number of threads; give a whole")):
        large.threads()


def test_one_thread_in_the_worker_of_a_pool(eight_cores: pytest.MonkeyPatch) -> None:
    worker = SimpleNamespace(parent_process=lambda: object())
    eight_cores.setitem(sys.modules, "multiprocessing.process", worker)  # type: ignore[arg-type]
    assert large.threads() == 1
    eight_cores.setenv("NMM_THREADS", "4")
    assert large.threads() == 4


def test_quota_of_a_container(tmp_path: Path) -> None:
    assert large._quota(8, tmp_path) == 8
    for text, expected in (("max 100000", 8), ("150000 100000", 2), ("50000 100000", 1), ("odd", 8)):
        (tmp_path / "cpu.max").write_text(text + "\n")
        assert large._quota(8, tmp_path) == expected
    (tmp_path / "cpu.max").unlink()
    (tmp_path / "cpu").mkdir()
    for quota, expected in (("-1", 8), ("250000", 3)):
        (tmp_path / "cpu" / "cpu.cfs_quota_us").write_text(quota + "\n")
        (tmp_path / "cpu" / "cpu.cfs_period_us").write_text("100000\n")
        assert large._quota(8, tmp_path) == expected


def test_last_level_cache(tmp_path: Path) -> None:
    assert large.last_level_cache(tmp_path / "nothing") == large.STREAM_FROM
    for k, text in enumerate(("48K", "2048K", "36M", "odd")):
        (tmp_path / f"index{k}").mkdir()
        (tmp_path / f"index{k}" / "size").write_text(text + "\n")
    assert large.last_level_cache(tmp_path) == 36 << 20


def test_kernels_run_without_the_runtime(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "runtime", lambda: None)
    run = programs.load(gradient_program(), "c")
    np.testing.assert_array_equal(run(A, B, 4.0)[0], A * A * B)


# --- vectors -------------------------------------------------------------------------------------------------

MADE = {
    "SELECT": select_program(False),
    "RESIDUAL": residual_program(False),
    "TABLE": table_program(),
    "six outputs": gradient_program(),
}


@pytest.mark.parametrize("what", MADE)
def test_loops_become_vectors(what: str, tmp_path: Path) -> None:
    """The compiler's own report about the loop over the points."""
    cc = build.compiler()
    assert cc is not None
    clang = "clang" in cc.version or "ziglang" in cc.command
    if what == "TABLE" and "avx2" not in build.cache.cpu().split():
        pytest.skip("gathers came with AVX2")
    source = programs.text(MADE[what], "c")
    (tmp_path / "f.c").write_text(source)
    report = "-Rpass=loop-vectorize" if clang else "-fopt-info-vec-optimized"
    command = [*cc.command, *cc.flags, report, str(tmp_path / "f.c"), "-o", str(tmp_path / "f.so"), "-lm"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("a compiler that makes no report of gcc's or clang's kind")
    loop = 1 + source.splitlines().index("    for (ptrdiff_t i = 0; i < n; i++) {")
    assert re.search(rf"f\.c:{loop}:\d+: .*vectorized", done.stderr), done.stderr
