"""From a source file to a `Source`: validation, and the energies and weights of the lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable

from nmm.errors import unknown
from nmm.sources.entry import Entry, parsed
from nmm.sources.record import Nuclide, Source
from nmm.sources.times import seconds, time_units

MODERN = "modern"
FLAVOURS = ("nu_e", "nubar_e", "nu_mu", "nubar_mu", "nu_tau", "nubar_tau")

_TOP = ("title", "flavour", "references", "note", "merge", "half_life", "binding_keV")
_TABLES = ("transition", "variant")
_HALF_LIFE = ("value", "uncertainty", "unit", "kind", "source")
_TRANSITION = ("level_keV", "energy_keV", "energy_err_keV", "branch", "branch_err", "capture", "source")
_VARIANT = ("aliases", "lines_keV", "fraction", "note", "references", "half_life")

# A line before normalisation: energy in keV, weight, where it comes from.
_Line = tuple[float, float, str]


def source_files() -> dict[str, Traversable]:
    """The source files by name: every ``*.toml`` in the folder ``data``."""
    found = (f for f in files("nmm.sources").joinpath("data").iterdir() if f.name.endswith(".toml"))
    return {f.name.removesuffix(".toml"): f for f in sorted(found, key=lambda f: f.name)}


def read_source(name: str, text: str, variant: str = MODERN) -> Source:
    """Build a `Source` from the text of its file.

    Parameters
    ----------
    name : str
        Name of the source; its file is ``<name>.toml``.
    text : str
        Content of the file.
    variant : str
        ``modern``, a ``[variant.*]`` of the file, or an alias of one.

    Raises
    ------
    NmmError
        The file is wrong; the message names the file and the key.
    UnknownNameError
        The file has no such variant.
    """
    top = parsed(name, text)
    top.only(_TOP + _TABLES)
    chosen = _choose(name, top, variant)
    return _modern(name, top) if chosen is None else _published(name, top, chosen)


def _choose(name: str, top: Entry, variant: str) -> Entry | None:
    """The table of the variant, or None for the modern numbers."""
    if variant == MODERN:
        return None
    tables = top.child("variant") if "variant" in top.table else Entry(top.file, "variant", {})
    for key in tables.table:
        entry = tables.child(key)
        entry.only(_VARIANT)
        if variant == key or variant in entry.texts("aliases"):
            return entry
    raise unknown(f"variant of {name}", variant, [MODERN, *tables.table])


def _modern(name: str, top: Entry) -> Source:
    """Lines computed from nuclear transitions and atomic shells."""
    lines = _captures(top)
    life, err = _half_life(top.child("half_life"))
    return Source(
        name=name,
        title=top.text("title"),
        flavour=top.text("flavour", FLAVOURS),
        variant=MODERN,
        half_life=life,
        half_life_err=err,
        lines=_normalised(lines),
        origins=tuple(origin for _, _, origin in lines),
        note=top.text("note") if "note" in top.table else "",
        references=top.texts("references"),
        nuclides=(Nuclide(name, life, err),),
    )


def _published(name: str, top: Entry, entry: Entry) -> Source:
    """Lines as printed somewhere."""
    origin = "as published"
    lines = _ordered([(energy, weight, origin) for energy, weight in entry.pairs("lines_keV")])
    life, err = _half_life((entry if "half_life" in entry.table else top).child("half_life"))
    return Source(
        name=name,
        title=top.text("title"),
        flavour=top.text("flavour", FLAVOURS),
        variant=entry.path.removeprefix("variant."),
        half_life=life,
        half_life_err=err,
        lines=_normalised(lines),
        origins=(origin,) * len(lines),
        fraction=entry.number("fraction", 0.0, 1.0),
        note=entry.text("note"),
        references=entry.texts("references"),
        nuclides=(Nuclide(name, life, err),),
    )


def _half_life(entry: Entry) -> tuple[float, float]:
    """Half-life and its uncertainty in s; NaN where no uncertainty is given."""
    entry.only(_HALF_LIFE)
    unit = entry.text("unit", time_units())
    # Papers call both numbers "lifetime"; the file says which one it is.
    factor = {"half-life": 1.0, "mean life": math.log(2)}[entry.text("kind", ("half-life", "mean life"))]
    value = entry.number("value")
    if value == 0.0:
        raise entry.error("value", "a positive time")
    err = entry.number("uncertainty") if "uncertainty" in entry.table else math.nan
    return seconds(factor * value, unit), seconds(factor * err, unit)


def _captures(top: Entry) -> list[_Line]:
    """One line per nuclear transition and captured shell.

    E_nu = transition energy - binding energy of the shell in the daughter atom; the recoil of the nucleus,
    below 0.01 keV for the nuclides here, is left out.
    """
    binding = top.child("binding_keV")
    merge = top.texts("merge") if "merge" in top.table else ()
    lines: list[_Line] = []
    transitions = top.children("transition")
    _near_one(top, "transition", [t.number("branch", 0.0, 1.0) for t in transitions], "branches")
    for transition in transitions:
        transition.only(_TRANSITION)
        level, branch = transition.number("level_keV"), transition.number("branch", 0.0, 1.0)
        capture = transition.child("capture")
        fractions = {shell: capture.number(shell, 0.0, 1.0) for shell in capture.table}
        _near_one(transition, "capture", list(fractions.values()), "fractions")
        shells = [
            (_energy(transition, binding.number(shell)), branch * fraction, shell)
            for shell, fraction in fractions.items()
        ]
        lines += [(e, w, f"{shell} capture to {level:g} keV") for e, w, shell in _merged(shells, merge)]
    return _ordered(lines)


def _near_one(entry: Entry, key: str, parts: Sequence[float], what: str) -> None:
    """Catch a wrong digit: parts of a whole sum to one, within what evaluations leave out."""
    total = math.fsum(parts)
    if abs(total - 1.0) > 0.02:
        raise entry.error(key, f"a set of {what} that sum to 1 (they sum to {total:g})")


def _energy(transition: Entry, binding: float) -> float:
    energy = transition.number("energy_keV") - binding
    if energy <= 0.0:
        raise transition.error("energy_keV", f"above the binding energy of each shell, here {binding:g} keV")
    return energy


def _merged(shells: Sequence[_Line], merge: Sequence[str]) -> list[_Line]:
    """`shells` with those named in `merge` replaced by one line at their mean energy."""
    apart = [line for line in shells if line[2] not in merge]
    joined = [line for line in shells if line[2] in merge]
    if not joined:
        return apart
    weight = math.fsum(w for _, w, _ in joined)
    energy = math.fsum(e * w for e, w, _ in joined) / weight
    return [*apart, (energy, weight, " and ".join(name for _, _, name in joined))]


def _ordered(lines: Sequence[_Line]) -> list[_Line]:
    return sorted(lines, key=lambda line: (-line[1], -line[0]))


def _normalised(lines: Sequence[_Line]) -> tuple[tuple[float, float], ...]:
    """Energies in MeV with weights that sum to one."""
    total = math.fsum(weight for _, weight, _ in lines)
    rest = [weight / total for _, weight, _ in lines[1:]]
    # The first weight takes the rounding of all others, so that the sum is exactly 1.0.
    weights = [1.0 - math.fsum(rest), *rest]
    return tuple((energy / 1e3, weight) for (energy, _, _), weight in zip(lines, weights, strict=True))
