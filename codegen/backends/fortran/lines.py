"""Free-form source lines: at most 132 characters, continued with &; comments wrapped."""

from __future__ import annotations

import re
import textwrap

WIDTH = 110  # of 132: room for a long word and the mark of continuation


def statement(text: str, indent: int) -> list[str]:
    """Lines of a statement, broken at blanks that are in no text between quotes."""
    margin = " " * indent
    kept = re.sub(r"'[^']*'", lambda found: found[0].replace(" ", "\0"), text)
    pieces = textwrap.wrap(kept, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    lines = [margin + pieces[0], *(f"{margin}    {p}" for p in pieces[1:])]
    return [line.replace("\0", " ") for line in (*(f"{line} &" for line in lines[:-1]), lines[-1])]


def comment(text: str, indent: int, hang: int = 2) -> list[str]:
    """Lines of a comment; all but the first hang in."""
    margin = " " * indent + "! "
    pieces = textwrap.wrap(text, WIDTH - indent, subsequent_indent=" " * hang, break_on_hyphens=False) or [""]
    return [(margin + piece).rstrip() for piece in pieces]
