"""From text to words: numbers, names and signs; everything else is refused at its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

from symbolic.errors import SymbolicError

MAX_LENGTH = 2000
MAX_DIGITS = 40
MAX_DECIMAL_EXPONENT = 99

ALLOWED = "numbers, + - * / **, parentheses, pi sqrt exp log sin cos, symbols, formulas such as T_max(E_nu), and one =="

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z_0-9]*)|(?P<sign>\*\*|==|//|[-+*/(),=]))",
    re.ASCII,
)
_REMEDIES = {  # what people type -> what to say
    "^": "a power is written **",
    "<": "the only comparison is one ==",
    ">": "the only comparison is one ==",
    "!": "the only comparison is one ==",
    "//": "division is written /",
    ".": "a dot belongs inside a number only, and attributes do not exist here",
    "'": "texts do not exist here",
    '"': "texts do not exist here",
    "[": "subscripts and lists do not exist here; use parentheses",
    "{": "braces do not exist here; use parentheses",
    ":": "Python code is never run",
}


class LanguageError(SymbolicError):
    """A text that is not a statement of the language; one sentence, exit code 2."""


@dataclass(frozen=True)
class Token:
    """A number, a name, a sign or the end, and where it stands."""

    kind: str
    text: str
    start: int
    end: int


def shown(text: str, limit: int = 60) -> str:
    """A text as it may stand in a message: quoted, in one line, not too long."""
    short = text if len(text) <= limit else text[: limit - 3] + "..."
    return repr(short)


def tokens(text: str) -> list[Token]:
    """Split a text; raises `LanguageError` at the first character that does not belong."""
    if len(text) > MAX_LENGTH:
        raise LanguageError(f"the text has {len(text)} characters; at most {MAX_LENGTH} are read.")
    found: list[Token] = []
    place = 0
    stop = len(text.rstrip())
    while place < stop:
        match = _TOKEN.match(text, place)
        if match is None or match.lastgroup is None or match[match.lastgroup] == "//":
            _refuse_character(text, place)
        kind = match.lastgroup
        if kind == "number":
            check_number(match[kind])
        found.append(Token(kind, match[kind], match.start(kind), match.end(kind)))
        place = match.end()
    return [*found, Token("end", "the end", stop, stop)]


def _refuse_character(text: str, place: int) -> NoReturn:
    start = place + len(text[place:]) - len(text[place:].lstrip())
    given = "//" if text.startswith("//", start) else text[start]
    remedy = _REMEDIES.get(given)
    why = f" ({remedy})" if remedy else ""
    raise LanguageError(f"{shown(given)} at position {start + 1} is not allowed{why}; allowed are {ALLOWED}.")


def check_number(text: str) -> None:
    mantissa, _, exponent = text.lower().partition("e")
    if len(mantissa.replace(".", "")) > MAX_DIGITS or abs(int((exponent or "0")[:9])) > MAX_DECIMAL_EXPONENT:
        raise LanguageError(
            f"the number {shown(text, 30)} is out of bounds; at most {MAX_DIGITS} digits and powers of ten "
            f"up to {MAX_DECIMAL_EXPONENT} are read."
        )
