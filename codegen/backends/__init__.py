"""Backends: one folder each, found here and through the entry-point group ``nmm.backends``.

A backend is a package with a `target` module (`NAME`, `SUFFIX`, `emit(module) -> str`) and a `loader`
module (`available() -> str`, `load(source, name, functions, module) -> {function: callable}`) that imports
neither SymPy nor Jinja2.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import pkgutil
from functools import cache
from pathlib import Path
from types import ModuleType

from codegen.errors import BackendNameError


@cache
def names() -> tuple[str, ...]:
    """Names of all backends: built in, then from other packages."""
    own = sorted(m.name for m in pkgutil.iter_modules([str(Path(__file__).parent)]) if m.ispkg)
    return (*own, *(n for n in sorted(_points()) if n not in own))


@cache
def _points() -> dict[str, importlib.metadata.EntryPoint]:
    return {p.name: p for p in importlib.metadata.entry_points(group="nmm.backends")}


def _part(name: str, part: str) -> ModuleType:
    if name not in names():
        raise BackendNameError(f"{name!r} is not a backend; known: {', '.join(names())}.")
    package = _points()[name].value if name in _points() else f"{__name__}.{name}"
    return importlib.import_module(f"{package}.{part}")


def target(name: str) -> ModuleType:
    """The emitting half of a backend (needs Jinja2)."""
    return _part(name, "target")


def loader(name: str) -> ModuleType:
    """The running half of a backend (needs NumPy only)."""
    return _part(name, "loader")
