"""Certificates and emitted files together: which are made, what is stale, the lines in the headers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from codegen.certify import document, summary
from codegen.certify.document import FOLDER, Document
from codegen.certify.make import Emitted, Progress, certificates
from codegen.certify.sample import COUNT
from codegen.module import Family

Modules = Mapping[str, Mapping[str, str]]  # backend -> path -> text


def attached(
    roots: Sequence[Path],
    families: Iterable[tuple[Family, Modules]],
    progress: Progress | None,
    make: bool,
    points: int = COUNT,
) -> tuple[dict[str, str], list[str]]:
    """Certificates as files, modules with a summary in their header, and a sentence for each family without.

    Parameters
    ----------
    roots : sequence of Path
        Folders whose certificates are looked at: where the files go, then where others may be.
    families : iterable of (family, its modules)
    make : bool
        Make the certificates that are missing or stale.
    points : int
        In each corner; certificates of fewer points are made again.
    """
    emitted = [replace(_emitted(roots, family, modules), points=points) for family, modules in families]
    found: dict[str, Document] = {}
    if make:
        found = certificates(emitted, progress)
    else:
        kept = (one for one in emitted if not document.fault(one.before, one.family.name, one.files))
        found = {one.family.name: one.before for one in kept if one.before is not None}
    faults = [document.fault(found.get(one.family.name, one.before), one.family.name, one.files) for one in emitted]
    files: dict[str, str] = {}
    for one in emitted:
        good = found.get(one.family.name)
        if good is not None:
            files |= _with_lines(one, good)
            files[f"{FOLDER}/{one.family.name}.json"] = document.text(good)
    return files, [f for f in faults if f]


def _emitted(roots: Sequence[Path], family: Family, modules: Modules) -> Emitted:
    """A family with the best certificate that is there."""
    stored = (document.read(root, family.name) for root in roots)
    known = [Emitted(family, modules, before) for before in stored if before is not None]
    return next((one for one in known if one.fresh), known[0] if known else Emitted(family, modules, None))


def _with_lines(one: Emitted, good: Document) -> dict[str, str]:
    return {
        path: summary.inserted(text, summary.lines(good, backend))
        for backend, texts in one.texts.items()
        for path, text in texts.items()
    }
