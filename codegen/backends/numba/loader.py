"""Emitted Numba modules as callables; the machine code is kept beside the module in the cache folder."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from codegen import cache
from codegen.backends import Signature
from codegen.errors import BuildError


def available() -> str:
    """Empty if the backend can run here, else why not."""
    return "" if importlib.util.find_spec("numba") else "Numba is not installed (pip install numba)"


def load(source: str, name: str, functions: Mapping[str, Signature], module: str = "") -> dict[str, Callable[..., Any]]:
    """Functions of an emitted module, imported where it is a file of a package; see the `c` loader.

    Each has an attribute `point`: the kernel at one point, compiled by Numba, for compiled code of one's own.

    Raises
    ------
    BuildError
        A cache folder that cannot be written, or a Numba that does not import.
    """
    try:
        made = importlib.import_module(module) if module else _imported(source, name)
    except ImportError as error:
        raise BuildError(f"Numba cannot be imported ({error}); repair it or use backend='c'.") from error
    return {f: getattr(made, f) for f in functions}


def _imported(source: str, name: str) -> ModuleType:
    """The module of a text, under a name and in a file that belong to this text alone.

    Numba finds its kept machine code by the file, its age included, and by the name of the module.
    """
    title = f"nmm_numba_{name}_{cache.key(source)}"
    if title in sys.modules:
        return sys.modules[title]
    spec = importlib.util.spec_from_file_location(title, _file(source, f"{title}.py"))
    assert spec is not None
    assert spec.loader is not None
    made = sys.modules[title] = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(made)
    except BaseException:
        del sys.modules[title]
        raise
    return made


def _file(source: str, name: str) -> Path:
    path = cache.folder() / name
    if path.is_file() and path.read_text(encoding="utf-8") == source:
        return path
    return cache.store(name, source.encode())
