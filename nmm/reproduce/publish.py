"""Files written aside and moved into place together, so that nothing is ever half-written."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nmm.errors import NmmError


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """A temporary folder on the same disk as `out`; its files appear in `out` at the end, if all went well.

    Files of other names that are in `out` already stay there.

    Raises
    ------
    NmmError
        The place cannot be written, or the disk is full; then `out` is as it was.
    """
    try:
        aside = _aside(out)
    except OSError as error:
        raise _refused(out, error) from error
    try:
        yield aside
        _move(aside, out)
    except OSError as error:
        raise _refused(out, error) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _aside(out: Path) -> Path:
    """Inside `out`, or the nearest folder above it that exists: the same disk, and no folder is made in vain."""
    if out.exists() and not out.is_dir():
        raise FileExistsError(errno.EEXIST, "a file of this name is in the way")
    whole = out.absolute()
    place = next(folder for folder in (whole, *whole.parents) if folder.exists())
    return Path(tempfile.mkdtemp(prefix=".nmm-reproduce-", dir=place))


def _move(aside: Path, out: Path) -> None:
    """Renames on one disk: none of them needs room, so a full disk has shown itself before."""
    for source in sorted(path for path in aside.rglob("*") if path.is_file()):
        goal = out / source.relative_to(aside)
        goal.parent.mkdir(parents=True, exist_ok=True)
        os.replace(source, goal)  # noqa: PTH105  the name says that an older file gives way


def _refused(out: Path, error: OSError) -> NmmError:
    reason = (error.strerror or str(error)).lower()
    return NmmError(f"cannot write the report to {str(out)!r}: {reason}; choose another folder with -o.")
