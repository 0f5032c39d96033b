"""Artificial neutrino sources: one file each in the folder ``data``, found by listing it.

A new source is one TOML file; it then appears in `names`, on the command line and in the documentation.
"""

from __future__ import annotations

import re
from functools import lru_cache

from nmm.errors import unknown
from nmm.sources.load import MODERN, read_source, source_files
from nmm.sources.record import Source

__all__ = ["Source", "names", "source"]

_NUCLIDE = re.compile(r"([a-z]+)[-_ ]?(\d+)|(\d+)[-_ ]?([a-z]+)")


def names() -> tuple[str, ...]:
    """The names of all sources, lightest nuclide first."""
    return tuple(sorted(source_files(), key=lambda name: (_mass_number(name), name)))


def source(name: str, *, variant: str = MODERN) -> Source:
    """A neutrino source by name.

    Parameters
    ----------
    name : str
        The nuclide: ``51Cr``, also spelled ``Cr51``, ``cr-51`` or ``51-Cr``.
    variant : str
        ``modern`` for evaluated data; ``1999`` (also ``paper``, ``miranda1999``) for the numbers of
        Miranda:1999sd; ``sage`` for the published lines of the gallium calibrations, where there are any.

    Returns
    -------
    Source
        Its flavour, half-life and lines.

    Raises
    ------
    UnknownNameError
        No such source, or no such variant of it; the message lists what there is.

    Source: the references of each record; see docs/explanation/sources.md.
    """
    return _load(str(name), str(variant))


@lru_cache(maxsize=128)
def _load(name: str, variant: str) -> Source:
    found = source_files()
    spelled = {_spelling(known): known for known in found}
    if _spelling(name) not in spelled:
        raise unknown("source", name, names())
    known = spelled[_spelling(name)]
    return read_source(known, found[known].read_text(encoding="utf-8"), variant)


def _spelling(name: str) -> str:
    """One spelling for all: ``Cr-51``, ``51cr`` and ``Cr51`` become ``51cr``, chains part by part."""
    text = name.strip().lower()
    parts = [(a or d) + (z or s) for s, a, d, z in _NUCLIDE.findall(text)]
    leftover = re.sub(r"[-_ /+]", "", _NUCLIDE.sub("", text))
    # With letters or digits left over it is not a list of nuclides, and is compared as it stands.
    return "-".join(parts) if parts and not leftover else text


def _mass_number(name: str) -> int:
    digits = re.match(r"\d+", name)
    return int(digits.group()) if digits else 0
