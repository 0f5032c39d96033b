"""The per-user cache of built kernels: keyed by everything that matters, written atomically."""

from __future__ import annotations

import hashlib
import os
import platform
import sys
import tempfile
from functools import cache
from pathlib import Path

from codegen.errors import BuildError


def folder() -> Path:
    """Where built kernels live: $NMM_CACHE_DIR, else the user's cache folder."""
    given = os.environ.get("NMM_CACHE_DIR")
    if given:
        return Path(given).expanduser()
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "nmm"
    base = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "nmm"


def key(*parts: str) -> str:
    """Hash of the parts, each with its length, so that no two lists of parts collide."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode()
        digest.update(f"{len(raw)}:".encode() + raw)
    return digest.hexdigest()[:32]


@cache
def cpu() -> str:
    """What the machine code may rely on: architecture and the processor's feature flags."""
    info = Path("/proc/cpuinfo")
    if info.is_file():
        lines = info.read_text(encoding="utf-8", errors="replace").splitlines()
        flags = next((x for x in lines if x.startswith(("flags", "Features"))), "")
        model = next((x for x in lines if x.startswith("model name")), "")
        return f"{platform.machine()} {model} {flags}"
    return f"{platform.machine()} {platform.processor()}"


def write_in_one_step(file: Path, content: bytes, mode: int) -> None:
    """Write a file through a temporary one beside it: a full disk leaves what was there. Raises `OSError`."""
    temporary = ""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=file.parent, suffix=".tmp")
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(temporary).chmod(mode)
        Path(temporary).replace(file)
    except OSError:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise


def store(name: str, content: bytes) -> Path:
    """Write a file into the cache in one step; a reader sees all of it or nothing.

    Raises
    ------
    BuildError
        If the folder is read-only or full.
    """
    place = folder()
    target = place / name
    try:
        write_in_one_step(target, content, 0o755)
    except OSError as error:
        raise BuildError(
            f"the cache folder {place} cannot be written ({error.strerror}); free space there or set NMM_CACHE_DIR."
        ) from error
    return target
