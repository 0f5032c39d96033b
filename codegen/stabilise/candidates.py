"""Candidates of a search, and what a search ends with."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from codegen.stabilise.forms import Form
from codegen.tape import Tape


@dataclass(frozen=True)
class Candidate:
    """A lowered tape and how it came about: enough to make it again."""

    form: Form
    lowering: str
    promotion: str
    tape: Tape = field(repr=False)
    cost: int
    error: float = np.inf
    share: float = 1.0  # of the points where the error is above the target

    @property
    def how(self) -> str:
        """The recipe in words."""
        parts = [self.form.how, self.lowering and f"({self.lowering})", self.promotion]
        return " ".join(p for p in parts if p)


@dataclass(frozen=True)
class Found:
    """The chosen candidate, its error on points that the search had not seen, and what it was chosen from."""

    chosen: Candidate
    validated: float
    naive: float
    tried: int
    rounds: int
    front: tuple[Candidate, ...]
    naive_cost: int
