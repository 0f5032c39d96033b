"""Piecewise polynomials of a tape, read from the text that a certificate holds and evaluated in balls."""

from __future__ import annotations

import ast
import math
from bisect import bisect_left
from dataclasses import dataclass

import flint
import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Pieces:
    """Polynomials in x - centre, lowest power first; each octave has 2^bits pieces."""

    low: float
    high: float
    bits: int
    centres: tuple[float, ...]
    coefficients: tuple[tuple[float, ...], ...]
    error: float  # as stated: of the polynomials and their rounding, in shares of the largest value on a piece

    def at(self, x: flint.arb) -> flint.arb:
        """The polynomial of the piece that the middle of a tight ball lies in; NaN outside the range."""
        middle = float(x.mid()) if x.is_finite() else math.nan
        if not self.low <= middle < self.high:
            return flint.arb("nan")
        k, total = self._piece(middle), flint.arb(0)
        for c in reversed(self.coefficients[k]):
            total = total * (x - self.centres[k]) + c
        return total

    def in_doubles(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        """Horner's rule in doubles, as the emitted code computes it; NaN outside the range."""
        inside = (x >= self.low) & (x < self.high)
        pieces = np.array([self._piece(v) if ok else 0 for v, ok in zip(x.ravel(), inside.ravel(), strict=True)])
        pieces = pieces.reshape(x.shape)
        u = x - np.array(self.centres)[pieces]
        rows = np.array(self.coefficients)[pieces]
        total = rows[..., -1]
        for k in range(rows.shape[-1] - 2, -1, -1):
            total = total * u + rows[..., k]
        return np.where(inside, total, np.nan)

    def _piece(self, x: float) -> int:
        """The piece that a double of the range lies in; a centre's neighbour from its lower edge on."""
        k = bisect_left(self.centres, x)
        return k - 1 if k == len(self.centres) or x < self.centres[k] - self._half(k) else k

    def _half(self, k: int) -> float:
        return math.ldexp(1.0, math.frexp(self.centres[k])[1] - 2 - self.bits)


def read(text: str) -> Pieces:
    """The table of a text such as ``Table(low=0.5, high=2.0, ...)``; raises ValueError for any other text."""
    try:
        call = ast.parse(text.replace("nan", "None"), mode="eval").body
        given = {k.arg: ast.literal_eval(k.value) for k in call.keywords} if isinstance(call, ast.Call) else {}
        rows = tuple(tuple(math.nan if c is None else float(c) for c in row) for row in given["coefficients"])
        centres = tuple(map(float, given["centres"]))
        low, high, error = (float(given[name]) for name in ("low", "high", "error"))
        made = Pieces(low, high, int(given["bits"]), centres, rows, error)
    except (SyntaxError, KeyError, TypeError, ValueError) as wrong:
        raise ValueError("a table of the tape cannot be read") from wrong
    if len(rows) != len(centres) or list(centres) != sorted(centres):
        raise ValueError("the pieces of a table of the tape are not in order")
    return made
