"""Points that lean into every corner of a formula's domain, in strata: bulk, ends, vertices, zeros.

The corners come from the domain's own ranges: a variable approaches each end of its range to a share of
1e-1 to 1e-16 of the range. Where the formula vanishes (`codegen.zeros`; the dynamical zero is one), a stratum
closes in on the zero in the same way. All points are doubles inside phase space, checked in balls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import sympy as sp

from codegen import zeros
from codegen.reference import Reference
from symbolic.constants import CONSTANTS
from symbolic.domain import margin
from symbolic.formula import Formula
from symbolic.symbols import USUAL, info

NEAREST = -16.0  # closest approach to an end: this power of ten, as a share of the range
WIDE = 100.0  # a range of positive numbers wider than this is sampled in its logarithm
INNER = 24  # points at which zeros along each variable are looked for
VERTEX = "vertex"
PARAMETERS = 6  # values of the parameters for which they are looked for on borders
_USUAL = {str(v): (float(low), float(high)) for v, low, high in USUAL}  # in the bulk
Columns = dict[str, np.ndarray]


@dataclass(frozen=True)
class Stratum:
    """How each variable is drawn: "bulk", "low", "high" or "any" end, or in turn as all of these ("vertex").

    At vertices parameters do as variables do. Close to a zero of the formula where one is given.
    """

    name: str
    leans: Mapping[str, str]
    zero: zeros.Zero | None = None


def strata(formula: Formula, count: int, seed: int = 5) -> dict[str, Columns]:
    """`count` points for each stratum (fewer where some fall outside phase space).

    Returns
    -------
    dict of stratum name to columns
        Every column is an array of doubles; the constants are not among them.
    """
    sampler = Sampler(formula)
    made: dict[str, Columns] = {}
    for k, stratum in enumerate(sampler.strata()):
        columns = sampler.draw(stratum, count, np.random.default_rng([seed, k]))
        if next(iter(columns.values())).size:
            made[stratum.name] = columns
    return made


def joined(parts: Mapping[str, Columns]) -> Columns:
    """All strata in one."""
    names = next(iter(parts.values()))
    return {n: np.concatenate([p[n] for p in parts.values()]) for n in names}


def double_function(expr: sp.Expr) -> Callable[[Mapping[str, np.ndarray]], np.ndarray]:
    """A bound or a margin in plain doubles; names without a column are constants."""
    symbols = sorted(expr.free_symbols, key=str)
    run = sp.lambdify(symbols, expr, "numpy")

    def value(name: str, columns: Mapping[str, np.ndarray]) -> np.ndarray | float:
        return columns[name] if name in columns else float(CONSTANTS[name].exact)

    return lambda columns: np.asarray(run(*(value(str(s), columns) for s in symbols)), dtype=float)


class Sampler:
    """Draws points of a formula's domain."""

    def __init__(self, formula: Formula) -> None:
        self.formula = formula
        self.ranges = {str(v): (sp.sympify(low), sp.sympify(high)) for v, low, high in formula.domain.ranges}
        self.bounds = {v: (double_function(low), double_function(high)) for v, (low, high) in self.ranges.items()}
        clamped = [sp.Le(v, bound, evaluate=False) for v, bound in formula.domain.clamps]
        relations = (*formula.domain.allowed, *formula.domain.phase_space, *clamped)
        self.usual = {str(v): (float(low), float(high)) for v, low, high in formula.domain.usual}
        self.margins = [(margin(r), isinstance(r, sp.Lt | sp.Gt)) for r in relations]

    def strata(self) -> Iterator[Stratum]:
        bulk = dict.fromkeys(self.ranges, "bulk")
        yield Stratum("bulk", bulk)
        ends = [(v, e) for v in self.ranges for e in ("low", "high") if not self._is_open(v)]
        for v, end in ends:
            yield Stratum(f"{v} -> {self.ranges[v][end == 'high']}", {**bulk, v: end})
        leaning = {v for v, _ in ends}
        if len(leaning) > 1:
            yield Stratum("all ends", {**bulk, **dict.fromkeys(leaning, "any")})
        if len(self.ranges) + len(self.formula.parameters) > 1:
            yield Stratum("vertices", dict.fromkeys(self.ranges, VERTEX))
        for zero in self._zeros():
            at = "".join(f", {w} -> {self.ranges[w][end == 'high']}" for w, end in zero.pinned.items())
            yield Stratum(f"zero in {zero.variable}{at}", {**bulk, **zero.pinned}, zero)

    def inner(self) -> list[dict[str, float]]:
        """A few points of the bulk."""
        drawn = self.draw(Stratum("bulk", dict.fromkeys(self.ranges, "bulk")), INNER, np.random.default_rng(3))
        return [dict(zip(drawn, map(float, row), strict=True)) for row in zip(*drawn.values(), strict=True)]

    def fixed_ranges(self) -> dict[str, tuple[float, float]]:
        """Ranges that do not move with another variable."""
        fixed = {v: pair for v, pair in self.ranges.items() if pair[0].is_number and pair[1].is_number}
        return {v: (float(low), float(high)) for v, (low, high) in fixed.items()}

    def contains(self, point: Mapping[str, float]) -> bool:
        """True for a point inside phase space and inside every range."""
        columns = {n: np.array([v]) for n, v in point.items()}
        ends = {
            v: (float(low(columns).flat[0]), float(high(columns).flat[0])) for v, (low, high) in self.bounds.items()
        }
        if any(not low <= point[v] <= high for v, (low, high) in ends.items()):
            return False
        return bool(next(iter(self._within(columns).values())).size)

    def _zeros(self) -> list[zeros.Zero]:
        points = self.inner()
        names = [str(p) for p in self.formula.parameters]
        parameters = [{n: p[n] for n in names} for p in points[:PARAMETERS]] if names else [{}]
        parameters.append({n: float(CONSTANTS[n].exact) if n in CONSTANTS else 0.0 for n in names})
        return zeros.find(self.formula, parameters, points, self.fixed_ranges())

    def _is_open(self, variable: str) -> bool:
        """True for a wide range of positive numbers: its ends are only the limit of what is sampled."""
        low, high = self.ranges[variable]
        return bool(low.is_number and high.is_number and low > 0 and high / low > WIDE)

    def draw(self, stratum: Stratum, count: int, rng: np.random.Generator) -> Columns:
        columns = self._parameters(count, rng, VERTEX in stratum.leans.values())
        if stratum.zero is not None:
            anchors = stratum.zero.anchors
            which = rng.integers(0, len(anchors), count)
            columns |= {n: np.array([a[n] for a in anchors])[which] for n in anchors[0]}
            share = rng.choice([-1.0, 1.0], count) * 10.0 ** rng.uniform(NEAREST, -1, count)
            columns[stratum.zero.variable] = columns[stratum.zero.variable] * (1 + share)
        for v in self.ranges:
            if v not in columns:
                low, high = (np.broadcast_to(b(columns), (count,)) for b in self.bounds[v])
                columns[v] = between(low, high, stratum.leans[v], rng)
        return self._within({n: columns[n] for n in [*self.ranges, *map(str, self.formula.parameters)]})

    def _parameters(self, count: int, rng: np.random.Generator, is_vertex: bool) -> Columns:
        """A third at the default value, the rest in their range; a magnetic moment is also 0.

        At vertices they lean to the ends of what is usual in this domain, or else of their reach.
        """
        columns: Columns = {}
        for parameter in map(str, self.formula.parameters):
            if parameter == "mu_nu":
                values = 10.0 ** rng.uniform(-16, -8, count)
                values[rng.random(count) < 0.2] = 0.0
            else:
                reach = self.usual.get(parameter, (info(parameter).low, info(parameter).high))
                low, high = _USUAL.get(parameter, reach)
                values = rng.uniform(low, high, count)
                if is_vertex:
                    values = between(np.full(count, reach[0]), np.full(count, reach[1]), VERTEX, rng)
                elif parameter in CONSTANTS:
                    values[rng.random(count) < 0.33] = float(CONSTANTS[parameter].exact)
            columns[parameter] = values
        return columns

    def _within(self, columns: Columns) -> Columns:
        """Points that satisfy every relation, exactly: where doubles cannot tell, balls do."""
        keep = np.ones(next(iter(columns.values())).size, dtype=bool)
        for expr, strict in self.margins:
            if not {str(s) for s in expr.free_symbols} & set(columns):
                continue
            values, scale = (np.broadcast_to(double_function(e)(columns), keep.shape) for e in (expr, _scale(expr)))
            keep &= ~(values < -1e-9 * scale)
            near = keep & (np.abs(values) <= 1e-9 * scale)
            reference = Reference(expr)
            for k in np.flatnonzero(near):
                exact = reference.at({n: float(c[k]) for n, c in columns.items()})
                keep[k] = exact > 0 if strict else exact >= 0
        return {n: c[keep] for n, c in columns.items()}


def _scale(expr: sp.Expr) -> sp.Expr:
    return sp.Add(*(sp.Abs(term) for term in sp.Add.make_args(expr)))


def between(low: np.ndarray, high: np.ndarray, end: str, rng: np.random.Generator) -> np.ndarray:
    """Numbers between two bounds: over the middle, or leaning to an end to a share of 1e-1 to 1e-16; or in turn."""
    count = low.size
    wide = (low > 0) & (high > WIDE * low)
    with np.errstate(all="ignore"):
        logarithmic = np.exp(rng.uniform(np.log(np.where(wide, low, 1.0)), np.log(np.where(wide, high, 1.0))))
    share = 10.0 ** rng.uniform(NEAREST, -1, count)
    towards_high = rng.random(count) < 0.5
    linear = low + (high - low) * rng.uniform(1e-6, 1 - 1e-6, count)
    inside = np.where(wide, logarithmic, linear)
    if end == "bulk":
        return inside
    at_low, at_high = low + (high - low) * share, high - (high - low) * share
    if end == VERTEX:
        return np.choose(rng.integers(0, 3, count), [at_low, at_high, inside])
    if end == "any":
        return np.where(wide, logarithmic, np.where(towards_high, at_high, at_low))
    chosen: np.ndarray = at_high if end == "high" else at_low
    return chosen
