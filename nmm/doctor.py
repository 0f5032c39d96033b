"""What a bug report needs: versions, compiler, backends with a self test, cache, state of the kernels."""

from __future__ import annotations

import importlib.metadata
import math
import platform
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PACKAGES = (
    "numpy", "scipy", "sympy", "python-flint", "jinja2", "click", "matplotlib", "latex2mathml", "ziglang",
)  # fmt: skip

SELF_TEST = ("dsigma_dT", (0.1, 1.0), 9.811377956204567e-45)
"""Weak cross section of nu_e at T = 0.1 MeV, E_nu = 1 MeV, from the formula at 50 digits: one point tells a
broken build. A test computes it again."""

TOLERANCE = 1e-13

Row = tuple[str, str, str]
"""Name, text, mood: what a line of the report says, and whether it is good or bad news."""


def version() -> str:
    """Version of the installed distribution."""
    try:
        return importlib.metadata.version("nmm")
    except importlib.metadata.PackageNotFoundError:
        import nmm

        return f"{nmm.__version__} (not installed)"


def examine() -> dict[str, Any]:
    """Everything, as a JSON document; what is missing or broken is reported, not raised."""
    backends, kernels = _backends(), _generated()
    return {
        "nmm": version(),
        "python": platform.python_version(),
        "executable": sys.executable,
        "platform": platform.platform(),
        "packages": {name: _installed(name) for name in PACKAGES},
        "compiler": _compiler(),
        "backends": backends,
        "cache": _cache(),
        "generated": kernels,
        "ok": not kernels["changed"] and all(entry["ok"] for entry in backends.values()),
    }


def _installed(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _compiler() -> dict[str, Any] | None:
    from codegen import build

    found = build.compiler()
    if found is None:
        return None
    return {"command": " ".join(found.command), "version": found.version, "flags": list(found.flags)}


def _backends() -> dict[str, dict[str, Any]]:
    from nmm import catalogue

    return {name: _self_test(name) for name in catalogue.backends()}


def _self_test(backend: str) -> dict[str, Any]:
    """One point through the kernel of a backend; a backend that has no compiler here is not at fault."""
    from codegen import backends
    from nmm import evaluate

    missing = backends.loader(backend).available()
    if missing:
        return {"ok": True, "available": False, "detail": missing}
    name, point, expected = SELF_TEST
    try:
        value = float(evaluate.call(name, *point, flavour="nu_e", part="weak", backend=backend))
    except Exception as error:  # noqa: BLE001  a report tells of every failure, it does not end with one
        return {"ok": False, "available": True, "detail": " ".join(str(error).split())}
    good = math.isclose(value, expected, rel_tol=TOLERANCE)
    detail = f"{name} at one point" if good else f"{name} is {value!r} instead of {expected!r}"
    return {"ok": good, "available": True, "detail": detail}


def _cache() -> dict[str, Any]:
    from codegen import cache

    folder = cache.folder()
    files = [f for f in folder.rglob("*") if f.is_file()] if folder.is_dir() else []
    size = sum(f.stat().st_size for f in files)
    return {"path": str(folder), "writable": _can_write(folder), "files": len(files), "bytes": size}


def _can_write(folder: Path) -> bool:
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    try:
        with tempfile.TemporaryFile(dir=place) as probe:
            probe.write(b"nmm")
    except OSError:
        return False
    return True


def _generated() -> dict[str, Any]:
    """Which emitted files are missing or not what the manifest vouches for."""
    from nmm import catalogue
    from nmm.errors import NmmError

    changed = []
    names = [(name, backend) for backend in catalogue.backends() for name in catalogue.formulas()]
    for name, backend in names:
        try:
            catalogue.emitted(name, backend)
        except NmmError as error:
            changed.append(str(error))
    return {"path": str(catalogue.root()), "files": len(names), "changed": changed}


def told(found: Mapping[str, Any]) -> dict[str, list[Row]]:
    """The report as tables with headings."""
    compiler, cache, kernels = found["compiler"], found["cache"], found["generated"]
    compiled = [("compiler", "none found: NumPy kernels are used; install cc, or pip install ziglang", "bad")]
    if compiler:
        compiled = [(key, _words(compiler[key]), "") for key in ("command", "version", "flags")]
    tested = [(name, *_verdict(entry)) for name, entry in found["backends"].items()]
    writable = "writable" if cache["writable"] else "not writable; set NMM_CACHE_DIR"
    states = [(text, "", "bad") for text in kernels["changed"]] or [("state", "as the manifest says", "good")]
    return {
        f"nmm {found['nmm']}": [
            ("python", f"{found['python']} at {found['executable']}", ""),
            ("platform", found["platform"], ""),
        ],
        "packages": [(name, text or "not installed", "") for name, text in found["packages"].items()],
        "C compiler": compiled,
        "backends": tested,
        "cache": [
            ("path", cache["path"], ""),
            ("state", writable, "" if cache["writable"] else "bad"),
            ("size", f"{cache['files']} files, {cache['bytes'] / 1e6:.1f} MB", ""),
        ],
        "emitted kernels": [("path", kernels["path"], ""), ("files", str(kernels["files"]), ""), *states],
    }


def _words(value: Any) -> str:
    return " ".join(value) if isinstance(value, list) else str(value)


def _verdict(entry: Mapping[str, Any]) -> tuple[str, str]:
    word, mood = ("ok", "good") if entry["ok"] else ("FAILED", "bad")
    if not entry["available"]:
        word, mood = "not here", "unsure"
    return f"{word}: {entry['detail']}", mood
