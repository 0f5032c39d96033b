"""A spectrum from a file of the user's: two columns, energy and density, straight between the rows."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator
from pathlib import Path

from nmm.errors import NmmError
from nmm.sources.continuum import TabulatedSpectrum
from nmm.sources.load import FLAVOURS
from nmm.sources.record import Nuclide, Source

COLUMNS = ("E_nu_MeV", "dN_dE")
Row = tuple[int, float, float]


def read_table(path: str | Path, *, flavour: str = "nubar_e", half_life: float = math.nan) -> Source:
    """A source from a CSV file with the columns ``E_nu_MeV`` and ``dN_dE``.

    Parameters
    ----------
    path : str or Path
        Lines that are empty or start with ``#`` are left out. The scale of ``dN_dE`` does not matter: the spectrum
        is normalised to one.
    flavour : str
        What the source emits.
    half_life : float, s
        Needed for activities in time only.

    Raises
    ------
    NmmError
        The file cannot be read, or a row is wrong: negative, not a number, not ascending; the message names file
        and line. Fewer than two rows, nothing but zeros, an unknown flavour, a half-life that is not positive.
    """
    if flavour not in FLAVOURS:
        raise NmmError(f"flavour is {flavour!r}; it must be one of {', '.join(FLAVOURS)}.")
    if not math.isnan(half_life) and not 0 < half_life < math.inf:
        raise NmmError(f"half_life is {half_life!r} s; give a positive time in seconds.")
    file = Path(path)
    rows = list(_rows(file))
    continuum = _normalised(file, rows)
    return Source(
        name=file.name,
        title=f"spectrum of {len(rows)} points, straight between them",
        flavour=flavour,
        variant="modern",
        half_life=half_life,
        half_life_err=math.nan,
        lines=(),
        origins=(),
        continuum=continuum,
        nuclides=(Nuclide(file.stem, half_life),),
    )


def _rows(file: Path) -> Iterator[Row]:
    """Line number, energy and density of each row, checked."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise NmmError(f"{file} cannot be read ({error.strerror}); give a CSV file with columns {_named()}.") from error
    except UnicodeDecodeError as error:
        raise NmmError(f"{file} is no text in UTF-8; give a CSV file with columns {_named()}.") from error
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    if not lines:
        raise NmmError(f"{file} is empty; it must have the columns {_named()} and two rows or more.")
    (first, head), *body = lines
    if tuple(_cells(head)) != COLUMNS:
        raise NmmError(f"{file}, line {first}: the columns are {head.strip()!r}; they must be {_named()}.")
    last = -math.inf
    for number, line in body:
        energy, density = _row(f"{file}, line {number}", line)
        if energy <= last:
            raise NmmError(f"{file}, line {number}: E_nu_MeV = {energy:g} is not above {last:g}; sort the rows.")
        last = energy
        yield number, energy, density


def _row(place: str, line: str) -> tuple[float, float]:
    cells = _cells(line)
    if len(cells) != len(COLUMNS):
        raise NmmError(f"{place}: {line.strip()!r} has {len(cells)} values; it must have two, {_named()}.")
    values = []
    for name, cell in zip(COLUMNS, cells, strict=True):
        try:
            value = float(cell)
        except ValueError as error:
            raise NmmError(f"{place}: {name} is {cell!r}; it must be a number.") from error
        if not 0 <= value < math.inf:
            raise NmmError(f"{place}: {name} is {cell}; it must be 0 or more, and finite.")
        values.append(value)
    return values[0], values[1]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([line]))]


def _named() -> str:
    return " and ".join(COLUMNS)


def _normalised(file: Path, rows: list[Row]) -> TabulatedSpectrum:
    """The spectrum with the area of its straight pieces, one."""
    if len(rows) < 2:
        raise NmmError(f"{file} has {len(rows)} rows of numbers; a spectrum needs two or more.")
    energies, densities = [e for _, e, _ in rows], [y for _, _, y in rows]
    steps = zip(energies, energies[1:], densities, densities[1:], strict=False)
    area = math.fsum((b - a) * (low + high) / 2 for a, b, low, high in steps)
    if not 0 < area < math.inf:
        raise NmmError(f"{file}: the area under dN_dE is {area:g}; at least one value must be above 0, none too large.")
    return TabulatedSpectrum(tuple(energies), tuple(y / area for y in densities))
