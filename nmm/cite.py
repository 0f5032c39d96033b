"""The papers behind the formulas, as BibTeX.

The bibliography is the file `refs.bib`: at the top of a checkout, inside the package in an installation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from nmm.errors import NmmError, unknown

_ENTRY = re.compile(r"^@\w+\{\s*([^,\s]+)\s*,", re.MULTILINE)
_KEY = re.compile(r"[A-Za-z][\w'-]*:\w+")


def bibliography_file() -> Path:
    """Where `refs.bib` is."""
    package = Path(__file__).parent
    for place in (package / "refs.bib", package.parent / "refs.bib"):
        if place.is_file():
            return place
    raise NmmError("the bibliography refs.bib is missing from this installation; install nmm again.")


@cache
def bibliography() -> dict[str, str]:
    """All entries by key, each as its BibTeX text."""
    text = bibliography_file().read_text(encoding="utf-8")
    starts = list(_ENTRY.finditer(text))
    ends = [start.start() for start in starts[1:]] + [len(text)]
    return {m[1]: text[m.start() : end].strip() for m, end in zip(starts, ends, strict=True)}


def keys_in(source: str) -> tuple[str, ...]:
    """Bibliography keys in a formula's source, such as ``Miranda:1999sd, eq. 5; Vogel:1989iv``."""
    return tuple(dict.fromkeys(_KEY.findall(source)))


def cite(names: Iterable[str] = ()) -> dict[str, str]:
    """BibTeX entries by key.

    Parameters
    ----------
    names : iterable of str
        Formulas, sources or bibliography keys; none gives the whole bibliography.

    Raises
    ------
    UnknownNameError
        A name that is none of these.
    """
    wanted = list(names)
    if not wanted:
        return dict(bibliography())
    found: dict[str, str] = {}
    for name in wanted:
        for key in _keys_of(name):
            found[key] = _entry(key)
    return found


def _keys_of(name: str) -> tuple[str, ...]:
    from nmm import catalogue, sources

    if name in bibliography():
        return (name,)
    formulas = catalogue.formulas()
    if name in formulas:
        return keys_in(formulas[name].source)
    known = [*formulas, *sources.names(), *bibliography()]
    if name not in sources.names():
        raise unknown("formula, source or paper", name, known)
    return tuple(sources.source(name).references)


def _entry(key: str) -> str:
    if key not in bibliography():
        raise unknown("key of refs.bib", key, bibliography())
    return bibliography()[key]
