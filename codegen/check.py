"""Does a folder hold exactly what would be emitted? Drift, hand edits and stale files are named."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

SHOWN = 12  # lines of a difference


def differences(root: Path, expected: Mapping[str, str]) -> list[tuple[str, str]]:
    """(path, short diff) of every file that is missing or has another text."""
    found = []
    for name, text in sorted(expected.items()):
        file = root / name
        try:
            present = file.read_text(encoding="utf-8")
        except OSError:
            found.append((name, "missing"))
            continue
        if present != text:
            found.append((name, short_diff(present, text)))
    return found


def short_diff(present: str, expected: str) -> str:
    """First changed lines, old and new."""
    lines = difflib.unified_diff(present.splitlines(), expected.splitlines(), "present", "expected", lineterm="", n=0)
    return "\n".join(list(lines)[2 : 2 + SHOWN])


def stale(root: Path, expected: Mapping[str, str]) -> list[str]:
    """Files that nothing emits."""
    if not root.is_dir():
        return []
    present = (f for f in root.rglob("*") if f.is_file() and "__pycache__" not in f.parts)
    return sorted(n for n in (f.relative_to(root).as_posix() for f in present) if n not in expected)
