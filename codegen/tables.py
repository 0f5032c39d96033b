"""Fitting and certifying tables: piecewise polynomials whose pieces are found by the bits of their argument.

A function of u is tabled in x = 2^first + (anchor - u) scale, so that the pieces get narrow towards the anchor,
an end of the range, by halves. On every piece the distance between the function and the polynomial with its
rounded coefficients is bounded over the whole piece: both are known as Chebyshev expansions with proved errors
(`codegen.cover`), and so is their difference.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import flint

from codegen.chebyshev import coefficients, expanded, points, powers, size
from codegen.cover import Region
from codegen.curve import precision
from codegen.errors import CodegenError
from codegen.tape import Table

UNIT = 2.0**-53
EXTRA = 8  # points of a fit beyond the degree
TOP_DEGREE = 11
BITS = (3, 4, 5, 6)
CACHE = 32768  # bytes of a first-level cache
TRIES = 6


@dataclass(frozen=True)
class Index:
    """x = (lead + t) 2^scale for distances t from an anchor, up to `span`; t = 0 is at 2^first or just above.

    In doubles x = (origin - u) 2^scale with origin = anchor + lead: one rounding. `lead` is a difference of
    doubles, exact.
    """

    scale: int
    first: int
    span: float
    lead: float

    @property
    def last(self) -> int:
        """Exponent of the next power of two that x does not reach."""
        return math.frexp((self.lead + self.span) * 2.0**self.scale)[1]

    @property
    def top(self) -> float:
        """x at the far end."""
        return (self.lead + self.span) * 2.0**self.scale

    def distance(self, x: float) -> flint.arb:
        """t of an x."""
        return flint.arb(x) * flint.arb(2) ** -self.scale - self.lead

    def x(self, t: flint.arb) -> flint.arb:
        """x of a distance."""
        return (t + self.lead) * flint.arb(2) ** self.scale


def origin(anchor: float, sign: int, step: float) -> float:
    """The double next to anchor + sign step, not nearer to the anchor than the step."""
    found = anchor + sign * step
    short = (Fraction(found) - Fraction(anchor)) * sign < Fraction(step)
    return math.nextafter(found, sign * math.inf) if short else found


@dataclass(frozen=True)
class Part:
    """A function on one side of a break: its regions in order, and its index."""

    regions: tuple[Region, ...]
    index: Index

    def at(self, t: flint.arb) -> flint.arb:
        """The function at a distance; beyond the ends by its last region."""
        return next((r for r in self.regions if t <= r.high), self.regions[-1]).at(t)

    def on(self, low: flint.arb, high: flint.arb) -> Iterator[tuple[Region, flint.arb, flint.arb]]:
        """Regions that meet an interval, with what they have of it; the last one reaches a little further."""
        for r in self.regions:
            left, right = low.max(r.low), high if r is self.regions[-1] else high.min(r.high)
            if left < right:
                yield r, left, right


@dataclass(frozen=True)
class Fit:
    """A finished table; all errors relative to the largest value on a piece.

    Attributes
    ----------
    cut : float
        Certified distance between polynomial and function.
    rounding : float
        Bound of the rounding errors of one evaluation in doubles (Horner, with or without fma).
    argument : float
        Bound of what the one rounding of x does.
    """

    table: Table
    cut: float
    rounding: float
    argument: float

    @property
    def total(self) -> float:
        """Bound of the error of an emitted evaluation at an exact u."""
        return self.cut + self.rounding + self.argument


@dataclass(frozen=True)
class _Piece:
    centre: float
    polynomial: tuple[float, ...]
    cut: float
    rounding: float
    argument: float


def fit(parts: Sequence[Part], bits: int, degree: int, text: str) -> Fit:
    """The table of functions whose octaves follow each other, with its certified errors.

    Parameters
    ----------
    parts : sequence of Part
    bits, degree : int
        Each octave has 2^bits pieces, each a polynomial of this degree.
    text : str
        What is tabled, for readers.
    """
    with precision():
        pieces = [piece for part, end in _with_ends(parts) for piece in _pieces(part, end, bits, degree)]
    used = [p for p in pieces if p.polynomial]
    cut, rounding, argument = (max(getattr(p, n) for p in used) for n in ("cut", "rounding", "argument"))
    low, high = 2.0 ** parts[0].index.first, _end(used[-1].centre, bits)
    offset = Table(low, high, bits, 0, (), (), math.nan, 0.0, text).piece(low)
    polynomials = tuple(p.polynomial or (math.nan,) * (degree + 1) for p in pieces)
    table = Table(low, high, bits, offset, tuple(p.centre for p in pieces), polynomials, math.nan, cut + rounding, text)
    return Fit(table, cut, rounding, argument)


def _end(centre: float, bits: int) -> float:
    """Upper end of the piece around a centre."""
    return centre + math.ldexp(1.0, math.frexp(centre)[1] - 2 - bits)


def _with_ends(parts: Sequence[Part]) -> Iterator[tuple[Part, int | None]]:
    """Each part with the exponent where the next one starts."""
    for k, part in enumerate(parts):
        yield part, parts[k + 1].index.first if k + 1 < len(parts) else None


def _pieces(part: Part, end: int | None, bits: int, degree: int) -> Iterator[_Piece]:
    """Pieces from the anchor to the end of the span, then empty ones up to the next part."""
    index = part.index
    for exponent in range(index.first, end if end is not None else index.last):
        width = 2.0 ** (exponent - bits)
        for k in range(2**bits):
            x = 2.0**exponent + k * width
            if x < index.top:
                yield _piece(part, x, width, degree)
            elif end is not None:
                yield _Piece(x + width / 2, (), 0.0, 0.0, 0.0)


def _piece(part: Part, x: float, width: float, degree: int) -> _Piece:
    index, half = part.index, width / 2
    low, high = index.distance(x), index.distance(x + width)
    covered = list(part.on(low, high))
    if len(covered) == 1:
        exact = covered[0][0].on(low, high)
    else:
        exact = powers(coefficients([part.at(t) for t in points(low, high, degree + 1 + EXTRA)]))
    short = powers(expanded(exact)[: degree + 1]).coeffs()
    polynomial = tuple(float((c / flint.arb(half) ** k).mid()) for k, c in enumerate(short))
    polynomial += (0.0,) * (degree + 1 - len(polynomial))
    largest = max(float(abs(exact(flint.arb(e))).lower()) for e in (-1, 0, 1))
    cut = max(_distance(found, polynomial, (index, x + half)) for found in covered)
    rounding, argument = _rounding(polynomial, half), _argument(polynomial, (x, width))
    return _Piece(x + half, polynomial, cut / largest, rounding / largest, argument / largest)


def _distance(
    found: tuple[Region, flint.arb, flint.arb], polynomial: Sequence[float], place: tuple[Index, float]
) -> float:
    """Upper bound of |function - polynomial| on the part of a piece that lies in a region."""
    (region, low, high), (index, centre) = found, place
    first, last = (index.x(t) - centre for t in (low, high))
    local = flint.arb_poly(list(polynomial))(flint.arb_poly([(first + last) / 2, (last - first) / 2]))
    return size(region.on(low, high) - local) + region.rest


def survey(part: Part, bits: int) -> list[float]:
    """Distance of the best polynomial of each degree, on pieces at the ends of every octave: an estimate."""
    index, worst = part.index, [0.0] * (TOP_DEGREE + 1)
    for exponent in range(index.first, index.last):
        width = 2.0 ** (exponent - bits)
        for k in {0, 1, 2**bits // 2, 2**bits - 1}:
            x = 2.0**exponent + k * width
            if x < index.top:
                tails = _tails(part, x, width)
                worst = [max(a, b) for a, b in zip(worst, tails, strict=True)]
    return worst


def _tails(part: Part, x: float, width: float) -> list[float]:
    low, high = (t.max(flint.arb(0)) for t in (part.index.distance(x), part.index.distance(x + width)))
    values = [part.at(t) for t in points(low, high, TOP_DEGREE + 1 + EXTRA)]
    shares = [abs(float(c.mid())) for c in coefficients(values)]
    largest = max(abs(float(part.at(low).mid())), abs(float(part.at(high).mid())))
    return [sum(shares[d + 1 :]) / largest for d in range(TOP_DEGREE + 1)]


@dataclass(frozen=True)
class Span:
    """A stretch of the variable: from `anchor` over `length` to the side of `sign` (u = anchor - sign t)."""

    anchor: float
    sign: int
    length: float
    regions: tuple[Region, ...]


@dataclass(frozen=True)
class Plan:
    """How to cut: pieces in an octave, degree, and for each stretch its origin and index."""

    bits: int
    degree: int
    origins: tuple[float, ...]
    indices: tuple[Index, ...]

    @property
    def cost(self) -> float:
        """Look-ups of one evaluation, dearer where the table leaves little of the first cache for anything else."""
        pieces = sum((i.last - i.first) * 2**self.bits for i in self.indices)
        size = pieces * (self.degree + 1) * 8 / CACHE
        return float((self.degree + 1) * (1 + 0.5 * max(0.0, size - 0.5)))


def plans(spans: Sequence[Span], tolerance: float) -> list[Plan]:
    """Plans that promise the tolerance, the cheapest first."""
    found: list[Plan] = []
    with precision():
        for bits in BITS:
            ways = [_ways(span.length, span.regions, bits, tolerance) for span in spans]
            for degree in range(2, TOP_DEGREE + 1):
                chosen = [min((m for d, m in way if d <= degree), default=None) for way in ways]
                if None not in chosen:
                    found.append(Plan(bits, degree, *stacked(spans, [m for m in chosen if m is not None])))
    return sorted(found, key=lambda p: p.cost)


def _ways(span: float, regions: tuple[Region, ...], bits: int, tolerance: float) -> list[tuple[int, int]]:
    """(least degree, resolution) pairs: the first piece is 2^-resolution times a power of two of the span."""
    ways = []
    start = -math.frexp(span)[1]
    for m in range(start + 2, start + 11):
        part = Part(regions, Index(m, 0, span, 2.0**-m))
        tails = survey(part, bits)
        degree = next((d for d, tail in enumerate(tails) if tail < tolerance), None)
        if degree is not None:
            ways.append((degree, m))
    return ways


def stacked(spans: Sequence[Span], shifts: Sequence[int]) -> tuple[tuple[float, ...], tuple[Index, ...]]:
    """Origins and indices whose octaves follow each other; the first stretch needs no scaling."""
    origins: list[float] = []
    indices: list[Index] = []
    first = -shifts[0]
    for span, m in zip(spans, shifts, strict=True):
        origins.append(origin(span.anchor, span.sign, 2.0**-m))
        lead = (origins[-1] - span.anchor) * span.sign
        indices.append(Index(first + m, first, span.length, lead))
        first = indices[-1].last
    return tuple(origins), tuple(indices)


def choose(spans: Sequence[Span], tolerance: float, text: str) -> tuple[Plan, Fit]:
    """The cheapest table whose certified `cut` is within the tolerance.

    Raises
    ------
    CodegenError
        If no table of reasonable size reaches it.
    """
    for plan in plans(spans, tolerance)[:TRIES]:
        parts = [Part(span.regions, index) for span, index in zip(spans, plan.indices, strict=True)]
        made = fit(parts, plan.bits, plan.degree, text)
        if made.cut <= tolerance:
            return plan, made
    raise CodegenError(f"no table of at most {2 ** max(BITS)} pieces an octave holds {text} to {tolerance:.1g}.")


def _rounding(polynomial: Sequence[float], half: float) -> float:
    """Rounding of Horner's rule: 2 k + 1 roundings reach the coefficient of power k; x - centre is exact."""
    top = len(polynomial) - 1
    return sum((2 * k + (k < top)) * UNIT * abs(c) * half**k for k, c in enumerate(polynomial)) * (1 + 1e-12)


def _argument(polynomial: Sequence[float], where: tuple[float, float]) -> float:
    """Largest change of the polynomial where x has its rounding error."""
    low, width = where
    slope = sum(k * abs(c) * (width / 2) ** (k - 1) for k, c in enumerate(polynomial) if k)
    return float(slope * UNIT * (low + width) * (1 + 1e-12))
