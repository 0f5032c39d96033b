"""Backends: one folder each, found here and through the entry-point group ``nmm.backends``.

A backend is a package with a `target` module (`NAME`, `SUFFIX`, `emit(module) -> str`; where a formula becomes
several files, `emit_files(module) -> {end of the file's name: text}`) and a `loader`
module (`available() -> str`, `load(source, name, functions, module) -> {function: callable}`) that imports
neither SymPy nor Jinja2. `functions` maps each function to its `Signature`; a function of several outputs
returns a tuple of arrays.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from codegen.errors import BackendNameError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from codegen.render import Module


@dataclass(frozen=True)
class Signature:
    """How many arrays a function takes and gives."""

    inputs: int
    outputs: int = 1


@cache
def names() -> tuple[str, ...]:
    """Names of all backends: built in, then from other packages."""
    return (*_own(), *(n for n in sorted(_points()) if n not in _own()))


@cache
def shipped() -> tuple[str, ...]:
    """Backends whose kernels are part of the package; a target with ``SHIPPED = False`` is emitted on demand."""
    return tuple(n for n in names() if getattr(target(n), "SHIPPED", True))


@cache
def _own() -> tuple[str, ...]:
    return tuple(sorted(m.name for m in pkgutil.iter_modules([str(Path(__file__).parent)]) if m.ispkg))


@cache
def _points() -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points  # slow to import, and most calls need a built-in backend

    return {p.name: p for p in entry_points(group="nmm.backends")}


def _part(name: str, part: str) -> ModuleType:
    if name in _own():
        return importlib.import_module(f"{__name__}.{name}.{part}")
    if name not in _points():
        raise BackendNameError(f"{name!r} is not a backend; known: {', '.join(names())}.")
    return importlib.import_module(f"{_points()[name].value}.{part}")


def target(name: str) -> ModuleType:
    """The emitting half of a backend (needs Jinja2)."""
    return _part(name, "target")


def emit_files(name: str, module: Module) -> dict[str, str]:
    """Texts of all files of a module by what their names end in: one, or what the backend's `emit_files` gives."""
    made = target(name)
    several = getattr(made, "emit_files", None)
    return dict(several(module)) if several else {made.SUFFIX: made.emit(module)}


def loader(name: str) -> ModuleType:
    """The running half of a backend (needs NumPy only)."""
    return _part(name, "loader")
