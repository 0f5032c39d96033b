"""From an experiment's file to an `Experiment`: each number is a table with value, unit and source."""

from __future__ import annotations

import math
import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable

from nmm.errors import NmmError
from nmm.experiments.record import Experiment
from nmm.experiments.units import QUANTITIES
from nmm.sources.entry import Entry
from nmm.targets import names as target_names
from nmm.targets import target

_OPTIONAL = {"upper_cut": math.inf, "angular_resolution": math.inf, "distance": None, "inner_radius": None}
_QUANTITY = ("value", "unit", "source", "table")


def experiment_files() -> dict[str, Traversable]:
    """The experiment files by name: every ``*.toml`` in the folder ``data``."""
    found = (f for f in files("nmm.experiments").joinpath("data").iterdir() if f.name.endswith(".toml"))
    return {f.name.removesuffix(".toml"): f for f in sorted(found, key=lambda f: f.name)}


def read_experiment(name: str, text: str) -> Experiment:
    """Build an `Experiment` from the text of its file.

    Raises
    ------
    NmmError
        The file is wrong; the message names the file and the key.
    """
    try:
        top = Entry(f"{name}.toml", "", tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise NmmError(f"{name}.toml: not valid TOML: {error}.") from error
    top.only(("title", "target", *QUANTITIES))
    numbers = dict(_OPTIONAL) | {
        key: _number(top.child(key), key) for key in QUANTITIES if key in top.table or key not in _OPTIONAL
    }
    origins = {key: top.child(key).text("source") for key in QUANTITIES if key in top.table}
    material = target(top.text("target", target_names()))
    try:
        return Experiment(name, top.text("title"), material, origins=origins, **numbers)  # type: ignore[arg-type]
    except NmmError as error:
        raise NmmError(f"{top.file}: {error}") from error


def _number(entry: Entry, key: str) -> float | tuple[tuple[float, float], ...]:
    """A value in the unit of the record; a background may be a table."""
    entry.only(_QUANTITY)
    quantity = QUANTITIES[key]
    size = quantity.units[entry.text("unit", quantity.units)]
    if key == "background" and "table" in entry.table:
        return tuple((energy / 1e3, rate * size) for energy, rate in entry.pairs("table"))
    return entry.number("value", quantity.low / size, quantity.high / size) * size
