"""Target materials of detectors: one file each in the folder ``data``, found by listing it."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from nmm.errors import NmmError, unknown
from nmm.sources.entry import Entry
from nmm.targets.record import ATOMIC_WEIGHTS, Target

__all__ = ["Target", "names", "target"]

_KEYS = ("title", "density_kg_per_m3", "density_source", "composition", "composition_source")


def names() -> tuple[str, ...]:
    """The names of all targets."""
    return tuple(sorted(_files(), key=str.casefold))


@lru_cache(maxsize=64)
def target(name: str) -> Target:
    """A target material by name.

    Parameters
    ----------
    name : str
        ``NaI``, ``C9H12``, ``He-CH4`` ...; capitals do not matter.

    Returns
    -------
    Target

    Raises
    ------
    UnknownNameError
        No such target; the message lists what there is.

    Source: atomic weights of Prohaska:2022pac; densities as said in each file.
    """
    spelled = {known.casefold(): known for known in _files()}
    if name.casefold() not in spelled:
        raise unknown("known target", name, names(), "See: nmm list --kind targets.")
    known = spelled[name.casefold()]
    return read_target(known, _files()[known].read_text(encoding="utf-8"))


def read_target(name: str, text: str) -> Target:
    """Build a `Target` from the text of its file; raises `NmmError` with file and key."""
    try:
        top = Entry(f"{name}.toml", "", tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise NmmError(f"{name}.toml: not valid TOML: {error}.") from error
    top.only(_KEYS)
    atoms = top.child("composition")
    atoms.only(ATOMIC_WEIGHTS)
    density = top.number("density_kg_per_m3")
    if density == 0.0:
        raise top.error("density_kg_per_m3", "a positive number")
    return Target(
        name=name,
        title=top.text("title"),
        composition=tuple((symbol, atoms.number(symbol)) for symbol in atoms.table),
        density=density,
        sources=(top.text("density_source"), top.text("composition_source")),
    )


def _files() -> dict[str, Traversable]:
    found = (f for f in files("nmm.targets").joinpath("data").iterdir() if f.name.endswith(".toml"))
    return {f.name.removesuffix(".toml"): f for f in found}
