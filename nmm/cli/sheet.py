"""What `nmm show` shows of a source: its record, the symbolic form of its spectrum, its references."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any

from nmm import sources
from nmm.cli.arguments import pairs
from nmm.errors import NmmError, UsageError, unknown
from nmm.sources.continuum import BetaSpectrum

SWITCHES = ("fermi", "finite_size", "screening")
KEYS = ("variant", "shape", *SWITCHES, "flavour", "half_life")
_WORDS = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


def chosen(name: str, words: Iterable[str]) -> sources.Source:
    """The source that the words of a command ask for."""
    given: dict[str, Any] = dict(pairs(words))
    for key, text in given.items():
        if key not in KEYS:
            raise unknown(f"key of {name}", key, KEYS)
        if key in SWITCHES:
            given[key] = _switch(key, text)
        elif key == "half_life":
            given[key] = _seconds(text)
    return sources.source(name, **given)


def _switch(key: str, text: str) -> bool:
    if text.lower() not in _WORDS:
        raise UsageError(f"{key}={text} is neither on nor off; write {key}=on or {key}=off.")
    return _WORDS[text.lower()]


def _seconds(text: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise UsageError(f"half_life={text} is not a number; give it in seconds.") from error


def document(record: sources.Source) -> dict[str, Any]:
    """A source as a JSON object."""
    more = {
        "E_nu_max": record.E_nu_max,
        "mean_energy": record.mean_energy,
        "breakpoints": list(record.breakpoints),
        "is_continuum": record.is_continuum,
    }
    return dataclasses.asdict(record) | more


def lines(record: sources.Source) -> Iterator[str]:
    """The record in words, then the formula of its spectrum."""
    yield from str(record).splitlines()
    if record.references:
        yield f"  references     {', '.join(record.references)}"
    if isinstance(record.continuum, BetaSpectrum):
        from nmm.cli import derivation

        yield ""
        yield from derivation.formula_lines(record.continuum.symbolic())
        if record.continuum.is_default:
            yield f"  {'more':<14} nmm show {record.continuum.formula} --steps"


def symbolic(record: sources.Source) -> Any:
    """The formula of a beta spectrum; raises `NmmError` for a source that has none."""
    if not isinstance(record.continuum, BetaSpectrum):
        raise NmmError(f"{record.name} is a list of numbers, no spectrum in symbols; leave out --latex and --steps.")
    return record.continuum.symbolic()
