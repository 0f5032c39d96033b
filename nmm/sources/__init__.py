"""Artificial neutrino sources: lines from electron capture, continua from beta decay, spectra of one's own.

A new line source is one TOML file in the folder ``data``, a new beta source one in ``symbolic/spectra/data``; each
then appears in `names`, on the command line and in the documentation.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from pathlib import Path

from nmm.errors import NmmError, unknown
from nmm.sources.activity import rate_inside
from nmm.sources.beta import beta_files, choice_of, read_beta
from nmm.sources.continuum import Choice
from nmm.sources.load import MODERN, read_source, source_files
from nmm.sources.record import Source
from nmm.sources.table import read_table

__all__ = ["Source", "names", "rate_inside", "source"]

_NUCLIDE = re.compile(r"([a-z]+)[-_ ]?(\d+)|(\d+)[-_ ]?([a-z]+)")


def names() -> tuple[str, ...]:
    """The names of all sources, lightest nuclide first."""
    return tuple(sorted({**source_files(), **beta_files()}, key=lambda name: (_mass_number(name), name)))


def source(
    name: str,
    *,
    variant: str = MODERN,
    shape: str | None = None,
    fermi: bool | None = None,
    finite_size: bool | None = None,
    screening: bool | None = None,
    flavour: str | None = None,
    half_life: float | None = None,
) -> Source:
    """A neutrino source by name.

    Parameters
    ----------
    name : str
        The nuclide: ``51Cr``, also spelled ``Cr51``, ``cr-51`` or ``51-Cr``; a chain in equilibrium: ``90Sr-90Y``;
        or the path of a CSV file with the columns ``E_nu_MeV`` and ``dN_dE``.
    variant : str
        ``modern`` for evaluated data; ``1999`` (also ``paper``, ``miranda1999``) for the numbers of
        Miranda:1999sd; ``sage`` for the published lines of the gallium calibrations, where there are any.
    shape : str, optional
        Of beta decays: ``allowed``, ``p2_q2`` or ``unique`` for all branches; by default what each branch is.
    fermi, finite_size, screening : bool, optional
        Of beta decays: Coulomb field of the nucleus (default True), its finite size, the atom's electrons (default
        False). Spectra other than the default one are derived and compiled on first use, which takes seconds.
    flavour, half_life : str; float, s; optional
        Of a CSV file, default ``nubar_e`` and unknown.

    Returns
    -------
    Source
        Its flavour, half-life, and lines or continuum.

    Raises
    ------
    UnknownNameError
        No such source, shape, or variant of the source; the message lists what there is.
    NmmError
        A CSV file that is wrong, with file and line; a choice that means nothing for the source.

    Source: the references of each record; see docs/explanation/sources.md.
    """
    choice = choice_of(shape, fermi, finite_size, screening)
    if str(name).lower().endswith(".csv"):
        _require_plain(str(name), choice, variant)
        life = math.nan if half_life is None else half_life
        return read_table(Path(name), flavour=flavour or "nubar_e", half_life=life)
    if flavour is not None or half_life is not None:
        raise NmmError(f"flavour and half_life belong to spectra from a CSV file; {name} has its own, leave them out.")
    return _load(str(name), str(variant), choice)


def _require_plain(name: str, choice: Choice | None, variant: str = MODERN) -> None:
    """Factors of a beta spectrum mean nothing for lines and tables."""
    if choice is not None:
        raise NmmError(
            f"shape, fermi, finite_size and screening are choices of beta decays; {name} is none, leave them out."
        )
    if variant != MODERN:
        raise unknown(f"variant of {name}", variant, [MODERN])


@lru_cache(maxsize=128)
def _load(name: str, variant: str, choice: Choice | None) -> Source:
    lines, betas = source_files(), beta_files()
    spelled = {_spelling(known): known for known in (*lines, *betas)}
    if _spelling(name) not in spelled:
        raise unknown("source", name, names(), "A spectrum of your own: the path of a .csv file.")
    known = spelled[_spelling(name)]
    if known in lines:
        _require_plain(known, choice)
        return read_source(known, lines[known].read_text(encoding="utf-8"), variant)
    _require_plain(known, None, variant)
    return read_beta(known, betas[known].read_text(encoding="utf-8"), choice)


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
