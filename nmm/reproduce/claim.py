"""Claims of a paper, read from the folder ``claims``: one TOML file per paper."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Claim:
    """One thing that a paper says, and how it is checked.

    Attributes
    ----------
    id, where, claim : str
        Name, place in the paper, the claim in words.
    kind : str
        ``identity``, ``number`` or ``statement``.
    identity : str
        For an identity: both sides in the grammar of ``nmm prove``.
    latex : str
        The same as the paper prints it.
    given : list of str
        Its substitutions, such as ``E_nu = m_e/(4*sin2_theta_W)``.
    check : str
        For the other kinds: name of a function in checks.py; `arguments` go to it.
    expected : float or str
        The printed number, or what should be found, in words.
    tolerance : float or None
        For a number: half of the last printed digit, in `unit`.
    note : str
        What a reader should know whatever the outcome.
    differs : str
        Why the paper is not reproduced here; empty where it is.
    """

    id: str
    where: str
    claim: str
    kind: str
    identity: str = ""
    latex: str = ""
    given: list[str] = field(default_factory=list)
    check: str = ""
    arguments: dict[str, Any] = field(default_factory=dict)
    expected: float | str = "proved"
    tolerance: float | None = None
    unit: str = ""
    note: str = ""
    differs: str = ""


@dataclass(frozen=True)
class Paper:
    """A paper: how it is called, its claims, and the formulas that its page shows."""

    id: str
    key: str
    title: str
    authors: str
    year: int
    aliases: list[str]
    formulas: list[dict[str, str]]
    claims: tuple[Claim, ...] = ()


@cache
def papers() -> tuple[Paper, ...]:
    """All papers, oldest first."""
    folder = files("nmm.reproduce").joinpath("claims")
    texts = [f.read_text(encoding="utf-8") for f in folder.iterdir() if f.name.endswith(".toml")]
    return tuple(sorted((_read(text) for text in texts), key=lambda paper: (paper.year, paper.id)))


def _read(text: str) -> Paper:
    table = tomllib.loads(text)
    return Paper(**table["paper"], claims=tuple(Claim(**entry) for entry in table["claim"]))
