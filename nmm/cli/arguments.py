"""`key=value` words of a command, checked against what a formula takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nmm.cli.values import Value, read, too_many
from nmm.errors import DomainError, NmmError, UsageError, unknown

UNITS = {"mu_nu": "mu_B", "sin2_theta_W": "1"}
"""Parameters that a user may set, with their units."""

OPEN_ENDS = frozenset({"T_max"})
"""What may be infinite: the upper edge of an integral, which phase space cuts anyway."""


ALLOWED = {"sin2_theta_W": (0.0, 1.0)}
"""Parameters are refused here; data against phase space are judged where the formula is evaluated."""


@dataclass(frozen=True)
class Accepted:
    """What a command takes.

    Data with units, those of them that may be left out, parameters, choices, parameters that must be given.
    """

    of: str
    data: Mapping[str, str]
    optional: frozenset[str] = frozenset()
    parameters: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] | None = None
    needed: tuple[str, ...] = ()

    @property
    def keys(self) -> list[str]:
        """Everything that may stand before an equals sign."""
        return [*self.data, *self.parameters, *(self.choices or {})]


@dataclass(frozen=True)
class Request:
    """What was asked for: data arguments and the rest, as numbers, arrays and names."""

    data: dict[str, Value]
    model: dict[str, Any]

    def echo(self) -> dict[str, Any]:
        """The inputs as they go into a JSON document."""
        return {**self.data, **self.model}


def pairs(words: Iterable[str]) -> dict[str, str]:
    """Split `key=value` words; each key once, neither side empty."""
    found: dict[str, str] = {}
    for word in words:
        key, equals, text = (part.strip() for part in word.partition("="))
        if not (equals and text and key.isidentifier()):
            raise UsageError(f"{word!r} is not key=value, without spaces; write for example T=0.1 or flavour=nu_e.")
        if key in found:
            raise UsageError(f"{key} is given twice ({key}={found[key]} and {key}={text}); give it once.")
        found[key] = text
    return found


def request(words: Iterable[str], accepted: Accepted) -> Request:
    """Read the words of a command; every mistake is one sentence."""
    given = pairs(words)
    for key in given:
        if key not in accepted.keys:
            raise _unknown_key(key, accepted)
    missing = [key for key in (*accepted.data, *accepted.needed) if key not in given and key not in accepted.optional]
    if missing:
        raise UsageError(f"{accepted.of} needs {' and '.join(missing)}; add {' '.join(_hint(k) for k in missing)}.")
    data = {key: _value(key, given[key], unit) for key, unit in accepted.data.items() if key in given}
    model: dict[str, Any] = {key: _value(key, given[key], UNITS[key]) for key in accepted.parameters if key in given}
    for key, allowed in (accepted.choices or {}).items():
        if key in given:
            model[key] = _choice(key, given[key], allowed)
    _same_lengths(accepted.of, {**data, **model})
    return Request(data, model)


def _unknown_key(key: str, accepted: Accepted) -> NmmError:
    if not accepted.keys:
        return UsageError(f"{accepted.of} takes no keys here, {key!r} was given; leave it out.")
    return unknown(f"key of {accepted.of}", key, accepted.keys)


def _hint(key: str) -> str:
    return {"T": "T=0.1", "E_nu": "E_nu=1", "costheta": "costheta=0.8", "mu_nu": "mu_nu=1e-11"}.get(key, f"{key}=...")


def _value(key: str, text: str, unit: str) -> Value:
    if key == "sin2_theta_W":
        from nmm.cli.schemes import SCHEMES, scheme

        named = scheme(text)
        if named is not None:
            return named
        if text[:1].isalpha():
            raise unknown("value or scheme of sin2_theta_W", text, SCHEMES)
    value = read(key, text, unit, open_end=key in OPEN_ENDS)
    low, high = ALLOWED.get(key, (-np.inf, np.inf))
    if np.any(np.less(value, low) | np.greater(value, high)):
        raise DomainError(f"{key}={text} is not allowed: {key} lies between {low:g} and {high:g}.")
    return value


def _choice(key: str, text: str, allowed: Sequence[str]) -> str:
    if allowed and text not in allowed:
        raise unknown(f"value of {key}" if key == "outside" else key, text, allowed)
    return text


def _same_lengths(of: str, values: Mapping[str, Any]) -> None:
    """Lists go together element by element, so they must be equally long."""
    lengths = {key: len(value) for key, value in values.items() if isinstance(value, np.ndarray)}
    if len(set(lengths.values())) > 1:
        told = ", ".join(f"{key} has {n} values" for key, n in lengths.items())
        raise UsageError(f"the lists given to {of} do not fit together: {told}; lists must be equally long.")
    for key, n in lengths.items():
        too_many(key, n)
