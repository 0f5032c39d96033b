"""Piecewise polynomials whose pieces are found by the bits of their argument."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """A piecewise polynomial on [low, high), its pieces found by the bits of the argument.

    The range is cut at powers of two and each octave into 2^`bits` equal pieces, so that the top bits of a
    double count the piece: number = (bits of x >> `shift`) - `offset`. Piece k holds coefficients in x -
    `centres[k]`, lowest first. Outside the range the value is `outside`.
    """

    low: float
    high: float
    bits: int
    offset: int
    centres: tuple[float, ...]
    coefficients: tuple[tuple[float, ...], ...]
    outside: float
    error: float  # certified: largest |table - function| relative to the local scale
    text: str  # what it approximates, for readers

    @property
    def shift(self) -> int:
        """How many bits of the pattern of x lie below the piece number."""
        return 52 - self.bits

    def piece(self, x: float) -> int:
        """Number of the piece of an argument inside the range."""
        (pattern,) = struct.unpack("<q", struct.pack("<d", x))
        return int(pattern >> self.shift) - self.offset

    def value(self, x: float) -> float:
        """The value in doubles, operation by operation as the emitted code does it."""
        if not self.low <= x < self.high:
            return math.nan if math.isnan(x) else self.outside
        piece = self.piece(x)
        u = x - self.centres[piece]
        *rest, total = self.coefficients[piece]
        for c in reversed(rest):
            total = total * u + c
        return total
