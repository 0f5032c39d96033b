"""C source -> shared library: the system `cc`, else `zig cc` from the ziglang wheel; cached per user.

No SymPy and no Jinja2 here: the numeric paths of `nmm` build with it.
"""

from __future__ import annotations

import ctypes
import functools
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from codegen import arithmetic, cache
from codegen.errors import BuildError

# Strict IEEE values, the same as NumPy's: no -ffast-math, no contraction to fma (the division limits these
# loops, so it costs nothing). The two -fno options drop errno and trap bookkeeping, which no value depends on
# and which stop vectorisation.
FLAGS = ("-std=c11", "-O3", "-march=native", "-ffp-contract=off", "-fno-math-errno", "-fno-trapping-math")
LINK = ("-shared", "-fPIC")
TIMEOUT_S = 120.0


@dataclass(frozen=True)
class Compiler:
    """A C compiler and how to call it."""

    command: tuple[str, ...]
    version: str
    extra: tuple[str, ...] = ()

    @property
    def flags(self) -> tuple[str, ...]:
        """All flags of a kernel build."""
        return (*FLAGS, *self.extra, *LINK)


@functools.cache
def compiler() -> Compiler | None:
    """The compiler to use: $NMM_CC, `cc`, or `zig cc`; None where there is none (or NMM_CC is empty)."""
    given = os.environ.get("NMM_CC")
    if given is not None:
        try:
            commands = [tuple(shlex.split(given))] if given.strip() else []
        except ValueError as error:
            raise BuildError(f"NMM_CC={given!r} is not a command ({error}); give a compiler and options.") from error
    else:
        commands = [(found,) for found in (shutil.which("cc"), shutil.which("gcc"), shutil.which("clang")) if found]
        if importlib.util.find_spec("ziglang") is not None:
            commands.append((sys.executable, "-m", "ziglang", "cc"))
    for command in commands:
        version = _version(command)
        if version:
            return Compiler(command, version, _wide_vectors(command))
    return None


def why_none() -> str:
    """Why there is no compiler, in words that end a sentence."""
    given = os.environ.get("NMM_CC", "").strip()
    if given:
        return f"NMM_CC={given!r} does not run (give a working compiler, or unset it)"
    return "no C compiler (install cc, or pip install ziglang)"


def _version(command: tuple[str, ...]) -> str:
    try:
        done = subprocess.run([*command, "--version"], capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.splitlines()[0] if done.returncode == 0 and done.stdout else ""


def _wide_vectors(command: tuple[str, ...]) -> tuple[str, ...]:
    """512-bit vectors where the processor has them; compilers default to 256 on many."""
    flag = "-mprefer-vector-width=512"
    return (flag,) if "avx512f" in cache.cpu() and "ziglang" not in command else ()


def shared_library(source: str, name: str, options: tuple[str, ...] = ()) -> Path:
    """Path of the shared library of a C source, built if it is not in the cache.

    Two processes may build at once: each compiles in a folder of its own and moves the result in place.
    A compiler that breaks IEEE arithmetic is refused: see `codegen.arithmetic`.

    Raises
    ------
    BuildError
        No compiler, a compiler that fails or computes wrongly, or a cache that cannot be written.
    """
    cc = compiler()
    if cc is None:
        raise BuildError(f"{why_none()}; without one use backend='numpy'.")
    key = _key(source, cc, options)
    file = f"{name}-{key}.so"
    target = cache.folder() / file
    if target.is_file():
        return target
    binary = _compiled(source, name, cc, (*cc.flags, *options))
    require_ieee(cc)
    return cache.store(file, binary)


def opened(source: str, name: str, options: tuple[str, ...] = ()) -> ctypes.CDLL:
    """The shared library of a C source, loaded; one that does not load (a damaged cache) is built again, once."""
    path = shared_library(source, name, options)
    try:
        return ctypes.CDLL(str(path))
    except OSError:
        path.unlink(missing_ok=True)
    path = shared_library(source, name, options)
    try:
        return ctypes.CDLL(str(path))
    except OSError as error:
        raise BuildError(f"{path} cannot be loaded ({error}); set NMM_CC or use backend='numpy'.") from error


def _key(source: str, cc: Compiler, options: tuple[str, ...] = ()) -> str:
    """All that a binary depends on; with the test of the arithmetic, so that none is older than its test."""
    flags = " ".join((*cc.flags, *options))
    return cache.key(source, arithmetic.program(), " ".join(cc.command), cc.version, flags, cache.cpu())


@functools.cache
def require_ieee(cc: Compiler) -> None:
    """Raise `BuildError` if the compiler breaks IEEE arithmetic; what passed is remembered in the cache."""
    key = _key("", cc)
    passed = f"arithmetic-{key}.ok"
    if (cache.folder() / passed).is_file():
        return
    flags = tuple(f for f in cc.flags if f != "-shared")
    binary = cache.store(f"arithmetic-{key}-{os.getpid()}", _compiled(arithmetic.program(), "arithmetic", cc, flags))
    who = " ".join(cc.command)
    try:
        done = subprocess.run([binary], capture_output=True, text=True, timeout=TIMEOUT_S, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise BuildError(f"what the C compiler {who} builds does not run here ({error}); set NMM_CC.") from error
    finally:
        binary.unlink(missing_ok=True)
    faults = arithmetic.faults(done.stdout)
    if faults:
        raise BuildError(
            f"the C compiler {who} breaks IEEE arithmetic: it {', '.join(faults)}; take such options (-ffast-math?) "
            "out of it, set NMM_CC to another compiler, or use backend='numpy'."
        )
    cache.store(passed, b"")


def _compiled(source: str, name: str, cc: Compiler, flags: tuple[str, ...]) -> bytes:
    try:
        with tempfile.TemporaryDirectory(prefix="nmm-") as scratch:
            text, binary = Path(scratch) / f"{name}.c", Path(scratch) / f"{name}.so"
            text.write_text(source, encoding="utf-8")
            command = [*cc.command, *flags, str(text), "-o", str(binary), "-lm"]
            done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
            if done.returncode or not binary.is_file():
                lines = done.stderr.strip().splitlines() or ["no message"]
                said = next((line for line in lines if "error" in line.lower()), lines[0])
                who = " ".join(cc.command)
                raise BuildError(f"the C compiler {who} failed on {name} ({said}); set NMM_CC or use backend='numpy'.")
            return binary.read_bytes()
    except subprocess.TimeoutExpired as error:
        raise BuildError(f"the C compiler took more than {TIMEOUT_S:.0f} s on {name}; set NMM_CC.") from error
    except OSError as error:
        raise BuildError(
            f"building {name} failed ({error.strerror}); make room in the temporary folder or use backend='numpy'."
        ) from error
