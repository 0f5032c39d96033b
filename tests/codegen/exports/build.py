"""Exported sources through gcc, g++ and gfortran: a self-test that runs, a library whose functions Python can call."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from codegen import backends, export
from codegen.module import family_of
from codegen.render import Module
from codegen.schedule import Program
from symbolic import registry

STRICT_WARNINGS = ("-Wall", "-Wextra", "-pedantic", "-Werror")
IDLE = "-Wno-unused-dummy-argument"  # Fortran has no way to say that an input is not read
Function = Callable[..., tuple[float, ...]]


@dataclass(frozen=True)
class Language:
    """A backend, its compiler, and the flags that a user is told to take."""

    backend: str
    compiler: str
    flags: tuple[str, ...]
    main: str  # what the name of the self-test ends in
    module: str  # what the name of the file with the functions ends in
    link: tuple[str, ...] = ("-lm",)

    @property
    def skip(self) -> str:
        """Why its tests cannot run here, empty if they can."""
        return "" if shutil.which(self.compiler) else f"{self.compiler} is not installed: {self.backend} is not built"


C = Language("c_library", "gcc", ("-std=c99", "-O2", "-march=native"), "_selftest.c", ".c")
CPP = Language("cpp", "g++", ("-std=c++17", "-O2", "-march=native"), "_selftest.cpp", ".hpp")
FORTRAN = Language(
    "fortran", "gfortran", ("-std=f2008", "-O2", "-march=native", "-ffp-contract=off", IDLE), "_selftest.f90", ".f90"
)
LANGUAGES = (C, CPP, FORTRAN)


def each_language(*chosen: Language) -> list[object]:
    """Parameters of a test, one per language; those without a compiler are skipped and say so."""
    return [
        pytest.param(x, id=x.backend, marks=pytest.mark.skipif(bool(x.skip), reason=x.skip or "runs"))
        for x in chosen or LANGUAGES
    ]


@cache
def module_of(name: str) -> Module:
    """A registered formula, lowered; of the flavours the electron's, whose forms all others share."""
    choices = (c for c in registry.entry(name).choices() if c.get("flavour", "nu_e") in ("nu_e", "nubar_e"))
    return family_of(name, [registry.get(name, **choice) for choice in choices]).module()


def written(language: Language, module: Module, folder: Path) -> Path:
    """All files of a module in a folder; the path of the one with the functions."""
    for end, text in backends.emit_files(language.backend, module).items():
        (folder / f"{module.name}{end}").write_text(text, encoding="utf-8")
    return folder / f"{module.name}{language.module}"


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command in a folder, its words kept."""
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=300, check=False)


def compiled(language: Language, folder: Path, sources: Sequence[Path], out: str, *flags: str) -> Path:
    """What the compiler makes of some files, warnings being errors; fails the test with what it says."""
    command = (language.compiler, *language.flags, *STRICT_WARNINGS, *flags, *sources, "-o", out)
    done = run(*command, *([] if "-c" in flags else language.link), folder=folder)
    assert done.returncode == 0, done.stderr[-3000:]
    return folder / out


def selftest(language: Language, name: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Build and run the self-test of a formula whose files lie in a folder."""
    main = folder / f"{name}{language.main}"
    if language is CPP:
        return run(compiled(language, folder, [main], f"selftest_{name}"), folder=folder)
    functions = compiled(language, folder, [folder / f"{name}{language.module}"], f"{name}.o", "-c")
    return run(compiled(language, folder, [functions, main], f"selftest_{name}", "-O0"), folder=folder)


def loaded(language: Language, module: Module, folder: Path, *flags: str) -> dict[str, Function]:
    """The functions of a module by name, called with numbers, each giving a tuple of its outputs."""
    file = folder / f"{module.name}{language.module}"
    if language is C:
        target = backends.target("c_library")
        (folder / f"{module.name}.h").write_text(target.header(target.context(module)), encoding="utf-8")
    file.write_text(backends.target(language.backend).emit(module), encoding="utf-8")
    source = _bridge(module, folder) if language is CPP else file
    shared = ctypes.CDLL(str(compiled(language, folder, [source], f"{module.name}.so", "-shared", "-fPIC", *flags)))
    symbols = _symbols(language, module)
    return {function: _callable(shared[symbols[function]], language, program) for function, program in module.programs}


def _symbols(language: Language, module: Module) -> Mapping[str, str]:
    if language is not FORTRAN:
        return {
            f: f"{'nmm_' if language is C else 'bridge_'}{export.public(module.name, f)}" for f, _ in module.programs
        }
    target = backends.target("fortran")
    called = target.names_of(module)
    return {f: f"__{target.module_name(module)}_MOD_{called[f]}".lower().replace("_mod_", "_MOD_", 1) for f in called}


def _bridge(module: Module, folder: Path) -> Path:
    """The C++ functions under names that a linker sees."""
    lines = [f'#include "{module.name}.hpp"']
    for function, program in module.programs:
        called, names = export.public(module.name, function), (*program.data, *program.parameters)
        given, outputs = ", ".join(f"double {n}" for n in names), export.output_names(program)
        call = f"nmm::{called}({', '.join(names)})"
        if len(outputs) == 1:
            lines.append(f'extern "C" double bridge_{called}({given}) {{ return {call}; }}')
            continue
        copies = " ".join(f"*out_{o} = found.{o};" for o in outputs)
        pointers = ", ".join(f"double *out_{o}" for o in outputs)
        lines.append(f'extern "C" void bridge_{called}({given}, {pointers}) {{ const auto found = {call}; {copies} }}')
    file = folder / f"{module.name}_bridge.cpp"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def _callable(function: ctypes._CFuncPtr, language: Language, program: Program) -> Function:
    outputs = len(program.results)
    function.restype = ctypes.c_double if outputs == 1 else None

    def call(*numbers: float) -> tuple[float, ...]:
        given = [ctypes.c_double(x) for x in numbers]
        places = [ctypes.c_double() for _ in range(outputs if outputs > 1 else 0)]
        inputs = [ctypes.byref(x) for x in given] if language is FORTRAN else given
        result = function(*inputs, *(ctypes.byref(p) for p in places))
        return tuple(p.value for p in places) or (float(result),)

    return call
