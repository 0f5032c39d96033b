"""What every law is made of: conditions that must hold, and the verdict on them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Protocol

import sympy as sp

from symbolic import proof
from symbolic.errors import SymbolicError
from symbolic.formula import Formula


@dataclass(frozen=True)
class LawVerdict:
    """Outcome of one law for one formula; the fields of the JSON document of ``nmm verify``.

    Attributes
    ----------
    name : str
        The formula with its choices, such as ``dsigma_dT[nu_e,weak]``.
    law : str
    verdict : str
        ``proved``, ``disproved`` or ``undecided``.
    points : int
        Points where the law was tested; 0 for an exact proof.
    detail : str
        What was proved, or what went wrong in a sentence.
    """

    name: str
    law: str
    verdict: str
    points: int
    detail: str

    def __bool__(self) -> bool:
        return self.verdict == "proved"


class Subject(Protocol):
    """What a law must know to say whether it applies: a `Formula`, or one that is not derived yet."""

    @property
    def name(self) -> str: ...
    @property
    def variables(self) -> tuple[sp.Symbol, ...]: ...
    @property
    def flavour(self) -> str: ...
    @property
    def part(self) -> str: ...


@dataclass(frozen=True)
class Condition:
    """One thing that must hold, in words, with its proof and a way to show why it does not."""

    words: str
    proves: Callable[[], bool]
    refute: Callable[[], str] = lambda: ""


def identity(words: str, left: sp.Expr, right: sp.Expr) -> Condition:
    """`left == right` on the whole physical domain."""

    def refute() -> str:
        found = proof.counterexample(left, right)
        return (
            "" if found is None else f"at {_shown(found.point or {})} one side is {found.left}, the other {found.right}"
        )

    return Condition(words, lambda: equal(left, right), refute)


@lru_cache(maxsize=4096)
def equal(left: sp.Expr, right: sp.Expr) -> bool:
    """`proof.equal`, once per pair: flavours of one kind share their formulas up to the couplings."""
    return proof.equal(left, right)


def _shown(point: Mapping[str, str]) -> str:
    return ", ".join(f"{name} = {value}" for name, value in point.items()) or "any point"


class Law:
    """A law that formulas obey."""

    name: ClassVar[str]
    universal: ClassVar[bool] = False  # True: any formula can be judged, registered or not

    def applies(self, subject: Subject) -> bool:
        """True if the law says something about this formula."""
        raise NotImplementedError

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """What must hold; the first that does not decides."""
        raise NotImplementedError

    @property
    def sentence(self) -> str:
        """The docstring in one line: what a physicist reads when the law fails."""
        return " ".join(inspect.cleandoc(self.__doc__ or "").split())

    def check(self, formula: Formula) -> LawVerdict:
        """Prove the law for a formula."""
        proved: list[str] = []
        try:
            for condition in self.conditions(formula):
                if not condition.proves():
                    return self._failed(formula, condition)
                proved.append(condition.words)
        except SymbolicError as error:
            return LawVerdict(formula.key, self.name, "disproved", 0, f"{self.sentence} {error}")
        return LawVerdict(formula.key, self.name, "proved", 0, "; ".join(proved))

    def _failed(self, formula: Formula, condition: Condition) -> LawVerdict:
        why = condition.refute()
        verdict = "disproved" if why else "undecided"
        tail = f": {why}." if why else "; no proof and no counterexample was found."
        return LawVerdict(formula.key, self.name, verdict, 0, f"{self.sentence} Not so: {condition.words}{tail}")
