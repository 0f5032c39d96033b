"""From the file of a beta decay to a `Source`: nuclides, branches and weights.

The files lie with the symbols, in symbolic/spectra/data, since the spectra are derived from them; here they are
read as data, without SymPy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path

from nmm.errors import NmmError, unknown
from nmm.sources.continuum import SHAPES, BetaSpectrum, Branch, Choice, kinks
from nmm.sources.entry import Entry, parsed
from nmm.sources.record import Nuclide, Source
from nmm.sources.times import seconds, time_units

FLAVOUR = ("nubar_e",)
_TOP = ("title", "flavour", "references", "note", "chain", "nuclide")
_NUCLIDE = ("name", "half_life", "branch")
_HALF_LIFE = ("value", "uncertainty", "unit")
_BRANCH = ("daughter", "level_keV", "E_0_keV", "E_0_err_keV", "percent", "kind")
_DAUGHTER = ("name", "Z", "A")


@dataclass(frozen=True)
class _Decay:
    """A nuclide with its branches: end point in MeV exactly, share not yet scaled."""

    nuclide: Nuclide
    branches: tuple[tuple[Entry, Fraction, Fraction], ...]


def beta_files() -> dict[str, Path]:
    """The files of beta decays by name of the source."""
    found = find_spec("symbolic")
    places = list(found.submodule_search_locations or ()) if found else []
    return {f.stem: f for place in places for f in sorted(Path(place, "spectra", "data").glob("*.toml"))}


def read_beta(name: str, text: str, choice: Choice | None = None) -> Source:
    """Build a `Source` from the text of its file.

    Parameters
    ----------
    name : str
        Name of the source; its file is ``<name>.toml``.
    text : str
        Content of the file.
    choice : Choice, optional
        Factors of the spectrum.

    Raises
    ------
    NmmError
        The file is wrong; the message names the file and the key.
    """
    top = parsed(name, text)
    top.only(_TOP)
    nuclides = [_nuclide(one) for one in _members(top)]
    life, err = nuclides[0].nuclide.half_life, nuclides[0].nuclide.half_life_err
    return Source(
        name=name,
        title=top.text("title"),
        flavour=top.text("flavour", FLAVOUR),
        variant="modern",
        half_life=life,
        half_life_err=err,
        lines=(),
        origins=(),
        note=top.text("note") if "note" in top.table else "",
        references=top.texts("references"),
        continuum=_spectrum(name, nuclides, choice or Choice()),
        nuclides=tuple(n.nuclide for n in nuclides),
    )


def _members(top: Entry) -> Iterator[Entry]:
    """Tables of the nuclides, parent first; those of a chain have files of their own."""
    if "chain" not in top.table:
        yield from top.children("nuclide")
        return
    files = beta_files()
    for member in top.texts("chain"):
        if member not in files:
            raise top.error("chain", f"a list of {', '.join(files)}")
        yield from parsed(member, files[member].read_text(encoding="utf-8")).children("nuclide")


def _nuclide(entry: Entry) -> _Decay:
    entry.only(_NUCLIDE)
    life = entry.child("half_life")
    life.only(_HALF_LIFE)
    value, err = (float(life.decimal(key)) for key in ("value", "uncertainty"))
    if value == 0.0:
        raise life.error("value", "a positive time")
    unit = life.text("unit", time_units())
    branches = []
    for branch in entry.children("branch"):
        branch.only(_BRANCH)
        branch.text("kind", SHAPES)
        if branch.decimal("E_0_keV") == 0:
            raise branch.error("E_0_keV", 'a positive energy in keV, as a text: "545.9"')
        branches.append((branch, branch.decimal("E_0_keV") / 1000, branch.decimal("percent")))
    return _Decay(Nuclide(entry.text("name"), seconds(value, unit), seconds(err, unit)), tuple(branches))


def _spectrum(name: str, nuclides: list[_Decay], choice: Choice) -> BetaSpectrum:
    """All branches, each nuclide decaying as often as the others."""
    made = []
    for one in nuclides:
        whole = sum((share for _, _, share in one.branches), Fraction(0)) * len(nuclides)
        made += [_branch(one.nuclide.name, entry, E_0, share / whole) for entry, E_0, share in one.branches]
    formula = f"beta_spectrum_{_identifier(name)}"
    ends = {branch.E_0 for branch in made} | set(kinks(formula, choice))
    return BetaSpectrum(formula, choice, tuple(made), tuple(sorted(ends)))


def _branch(parent: str, entry: Entry, E_0: Fraction, weight: Fraction) -> Branch:
    daughter = entry.child("daughter")
    daughter.only(_DAUGHTER)
    level, err = (entry.decimal(key) for key in ("level_keV", "E_0_err_keV"))
    names = (parent, daughter.text("name"))
    return Branch(*names, float(level), float(E_0), float(err / 1000), float(weight), entry.text("kind"))


def _identifier(name: str) -> str:
    """``90Sr-90Y`` as ``Sr90_Y90``, as in the names of formulas."""
    return "_".join(re.sub(r"^(\d+)(\D+)$", r"\2\1", part) for part in name.split("-"))


def choice_of(
    shape: str | None, fermi: bool | None, finite_size: bool | None, screening: bool | None
) -> Choice | None:
    """The factors that were asked for; None if none was.

    Raises
    ------
    UnknownNameError
        A shape that is not one of `SHAPES`.
    NmmError
        A factor that is neither True nor False; a correction to a Coulomb field that is off.
    """
    if shape is None and fermi is None and finite_size is None and screening is None:
        return None
    if shape and shape not in SHAPES:
        raise unknown("shape", shape, SHAPES)
    switches = {"fermi": fermi, "finite_size": finite_size, "screening": screening}
    for key, value in switches.items():
        if value is not None and not isinstance(value, bool):
            raise NmmError(f"{key} is {value!r}; give True or False.")
    if fermi is False and (finite_size or screening):
        raise NmmError("finite_size and screening correct the Coulomb field, which fermi=False leaves out; drop one.")
    return Choice(shape or "", fermi is not False, bool(finite_size), bool(screening))

