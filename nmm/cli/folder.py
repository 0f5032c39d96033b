"""Output folders: checked before a long job starts, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from nmm.errors import UsageError


def writable(path: Path) -> Path:
    """`path`, once a file has been written and removed where it will be.

    Raises
    ------
    UsageError
        Something is in the way, or nothing can be written there.
    """
    if path.exists() and not path.is_dir():
        raise UsageError(f"{str(path)!r} is a file, not a folder; choose another place with -o.")
    place = nearest(path)
    try:
        with tempfile.TemporaryFile(dir=place) as probe:
            probe.write(b"nmm")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UsageError(f"cannot write to {str(path)!r}: {reason}; choose another place with -o.") from error
    return path


def nearest(path: Path) -> Path:
    """The folder itself, or the nearest one above it that exists."""
    place = Path(os.path.abspath(path))  # noqa: PTH100  resolve() would follow links that are not ours
    while not place.exists() and place != place.parent:
        place = place.parent
    if not place.is_dir():
        raise UsageError(f"cannot make the folder {str(path)!r}: {str(place)!r} is a file; choose another place.")
    return place
