"""One line per kernel for readers, and its place in the header of an emitted module.

The lines go below the line that names the source. The hash in a certificate is that of the text without them, so
that text and certificate can name each other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

MARK = "Certified: "
_SOURCE = re.compile(r"^(?P<lead>\s*(?:[*#!/]+ ?)?)Source: .*$", re.MULTILINE)
_LINE = re.compile(rf"^\s*(?:[*#!/]+ ?)?{MARK}.*\n", re.MULTILINE)


def sentence(kernel: Mapping[str, Any], backend: str) -> str:
    """Error of one kernel on one backend in one line."""
    words = []
    measured = kernel["sampled"].get(backend, {}).get("value")
    if measured is not None:
        words.append(f"at most {measured['max_ulp']:.3g} ULP at {measured['points']} points in every corner")
    limit = bound_of(kernel, backend)
    if limit is not None:
        scope = "conditional " if limit["assumptions"] else ""
        if limit["bound_u"] is not None:
            words.append(f"{scope}bound {limit['bound_u']:.4g} u over the domain")
        else:
            words.append("no rigorous bound")
    return ", ".join(words)


def bound_of(kernel: Mapping[str, Any], backend: str, output: str = "value") -> Mapping[str, Any] | None:
    """The rigorous part for a backend, parameters at their defaults."""
    for part in kernel["rigorous"]:
        if backend in part["backends"] and part["output"] == output and part["parameters"] == "default":
            found: Mapping[str, Any] = part
            return found
    return None


def lines(document: Mapping[str, Any], backend: str) -> list[str]:
    """The lines for a module: its kernels, worst first."""
    made = [(name, sentence(kernel, backend)) for name, kernel in document["kernels"].items()]
    return [f"{MARK}{name}: {words} (u = 2^-53)" for name, words in made if words]


def inserted(text: str, added: list[str]) -> str:
    """A module's text with the lines in its header; unchanged where it names no source."""
    place = _SOURCE.search(text)
    if place is None or not added:
        return text
    block = "".join(f"\n{place['lead']}{line}" for line in added)
    return text[: place.end()] + block + text[place.end() :]


def without(text: str) -> str:
    """The text that a certificate is about."""
    return _LINE.sub("", text)
