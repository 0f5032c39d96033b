"""Expensive functions of one changing node become tables with a certified error.

A beta spectrum with its Fermi function costs hundreds of operations, and depends on one number, the neutrino
energy. Where the guards bound that number, the subtree becomes a TABLE: found by itself, split at its breaks, its
algebraic zeros kept as operations, fitted and certified in ball arithmetic over the whole range. Several
intervals share one table, each in octaves of its own, so that a point costs one look-up.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

import flint

from codegen import stored_tables
from codegen.cover import Side, cover
from codegen.curve import Curve
from codegen.errors import CodegenError
from codegen.passes import opaque
from codegen.passes.branches import Branches, Interval
from codegen.passes.subtrees import Search
from codegen.spec import Role
from codegen.tables import Fit, Plan, Span, choose
from codegen.tape import PIECE, Builder, Guard, Op, Tape
from symbolic.constants import CONSTANTS

NAME = "approximate"
EXACT = False
TOLERANCE = 5e-16  # two ULP: with its roundings a table then keeps within four
CHECKS = 8  # doubles of each interval at which a stored table must still be right
GOAL = 0.02  # errors of the functions' own expansions, as a share of the tolerance


@dataclass(frozen=True)
class Approximation:
    """A subtree that became a table: its name, the fit, its breaks, what stays outside, and how it is filed."""

    name: str
    fit: Fit
    breaks: tuple[float, ...]
    text: str
    plan: Plan
    key: str


@dataclass(frozen=True)
class Leg:
    """An interval with its own part of the table: x = (origin - u) sign 2^scale."""

    interval: Interval
    origin: float
    factor: Fraction


def run(tape: Tape) -> Tape:
    """Table what can be tabled, to `TOLERANCE`."""
    return approximated(tape)[0]


def approximated(tape: Tape, tolerance: float = TOLERANCE) -> tuple[Tape, tuple[Approximation, ...]]:
    """The tape with tables, and what they stand for; unchanged where nothing is both expensive and bounded.

    Parameters
    ----------
    tape : Tape
        Algebraic, before the pass `special`.
    tolerance : float
        Largest distance of a table from its function, relative to the function's size on each piece.
    """
    for hide in (None, *opaque.named_products(tape)):
        search = Search(tape if hide is None else opaque.hidden(tape, hide))
        for subtree in search.found():
            try:
                made = _tabled(Branches(search, subtree), tolerance)
            except CodegenError:  # singular inside, or too rough: it stays as it is
                continue
            after, more = approximated(opaque.shown(made[0]), tolerance)
            return after, (made[1], *more)
    return tape, ()


def _tabled(branches: Branches, tolerance: float) -> tuple[Tape, Approximation]:
    """The tape with one subtree as a table."""
    intervals = branches.intervals()
    plain = [branches.function(i, {}) for i in intervals]
    moving = [i for i, t in zip(intervals, plain, strict=True) if Role.DATA in t.levels()]
    kept = _kept(branches, moving)
    functions = [branches.function(i, kept) for i in moving]
    text = _text(branches, kept)
    key = _key(functions, moving, tolerance, text)
    plan, fit = _fitted(key, functions, moving, (tolerance, text))
    legs = _legs(moving, plan)
    name = _name(branches)
    tape = _Emission(branches, name, fit, kept).tape(intervals, legs)
    return tape, Approximation(name, fit, tuple(i.low for i in intervals[1:]), text, plan, key)


def _key(functions: Sequence[Tape], intervals: Sequence[Interval], tolerance: float, text: str) -> str:
    """What the table of some functions on intervals is filed under."""
    names = sorted({name for tape in functions for name in tape.roles if name in CONSTANTS})
    values = [f"{name}={float(CONSTANTS[name].exact)!r}" for name in names]
    ends = [f"{i.low!r} {i.high!r}" for i in intervals]
    return stored_tables.key(repr(tolerance), text, *values, *ends, *(tape.digest() for tape in functions))


def _fitted(
    key: str, functions: Sequence[Tape], intervals: Sequence[Interval], wanted: tuple[float, str]
) -> tuple[Plan, Fit]:
    """The table of some functions on intervals: a stored one, or a new one, which is stored."""
    tolerance, text = wanted
    found = stored_tables.find(key)
    if found is None or not _agrees(functions, intervals, *found):
        spans = [_span(Curve(tape), i, tolerance) for tape, i in zip(functions, intervals, strict=True)]
        found = choose(spans, tolerance, text)
        stored_tables.keep(key, *found)
    return found


def _legs(intervals: Sequence[Interval], plan: Plan) -> list[Leg]:
    """Each interval with its part of the table; one that starts below its origin runs the other way."""
    scales = [Fraction(2) ** index.scale for index in plan.indices]
    return [Leg(i, o, s if o > i.low else -s) for i, o, s in zip(intervals, plan.origins, scales, strict=True)]


def _agrees(functions: Sequence[Tape], intervals: Sequence[Interval], plan: Plan, fit: Fit) -> bool:
    """True if a stored table still gives the functions, at a few doubles of each interval."""
    for tape, leg in zip(functions, _legs(intervals, plan), strict=True):
        curve, (low, high) = Curve(tape), (leg.interval.low, leg.interval.high)
        for k in range(CHECKS):
            u = low + (high - low) * (k + 0.5) / CHECKS
            true = float(curve.at(flint.arb(u)).mid())
            if not abs(fit.table.value((leg.origin - u) * float(leg.factor)) - true) <= 2 * fit.total * abs(true):
                return False
    return True


def _span(curve: Curve, interval: Interval, tolerance: float) -> Span:
    """The interval from its upper end, or, where the function is singular at the lower one, from there."""
    low, high = interval.low, interval.high
    goal = GOAL * tolerance
    try:
        side = Side(curve, high, 1, high - low, high - math.nextafter(high, low))
        return Span(high, 1, high - low, tuple(cover(side, goal)))
    except CodegenError:
        side = Side(curve, low, -1, high - low, 0.0)
        return Span(low, -1, high - low, tuple(cover(side, goal)))


def _kept(branches: Branches, intervals: Sequence[Interval]) -> dict[int, int]:
    """Fewest cheap factors that take all zeros and poles at the ends of the intervals out of the subtree."""
    first, *others = [branches.factors(i) for i in intervals]
    shared = {base: k for base, k in first.items() if all(o.get(base) == k for o in others)}
    ends = [(end, inside) for i in intervals for end, inside in ((i.low, i.high), (i.high, i.low))]
    slopes = [branches.slopes(end, (inside - end), list(shared)) for end, inside in ends]
    for count in range(len(shared) + 1):
        for chosen in combinations(shared, count):
            rests = [total - sum(shared[b] * each[b] for b in chosen) for total, each in slopes]
            if all(abs(rest) < 0.05 for rest in rests):
                return {b: shared[b] for b in chosen}
    return {}


def _name(branches: Branches) -> str:
    tape, variable = branches.tape, branches.subtree.variable
    node = tape.nodes[variable]
    base = str(node.value) if node.op is Op.LOAD else tape.labels.get(variable, "x")
    free = (f"{base}{'' if k == 1 else f'_{k}'}" for k in range(1, len(tape.tables) + 2))
    return next(name for name in free if name not in tape.tables)


def _text(branches: Branches, kept: dict[int, int]) -> str:
    """What is tabled, for readers."""
    tape, subtree = branches.tape, branches.subtree
    named = [tape.labels[k] for k in sorted(tape.labels) if k in branches.cone]
    over = "".join(f" / {_label(branches, base)}^{k}" for base, k in kept.items())
    return f"product or sum of {', '.join(named) or 'functions'}{over} by {_label(branches, subtree.variable)}"


def _label(branches: Branches, number: int) -> str:
    node = branches.tape.nodes[number]
    return branches.tape.labels.get(number, str(node.value) if node.op is Op.LOAD else f"node {number}")


class _Emission:
    """Writes the tape with a table in place of the subtree."""

    def __init__(self, branches: Branches, name: str, fit: Fit, kept: dict[int, int]) -> None:
        self.branches, self.name, self.kept = branches, name, kept
        self.b = Builder(branches.tape.roles)
        self.b.tables.update({**branches.tape.tables, name: fit.table})
        self.new: list[int] = []

    def tape(self, intervals: Sequence[Interval], legs: Sequence[Leg]) -> Tape:
        """The whole tape again."""
        old, subtree = self.branches.tape, self.branches.subtree
        for k, node in enumerate(old.nodes):
            if k == subtree.place:
                value = self._value(intervals, legs)
                rest = [self.new[a] for a in node.args if a not in subtree.members]
                self.new.append(value if k in subtree.members else self.b.rebuilt(node, [*rest, value]))
            else:
                self.new.append(self.b.rebuilt(node, [self.new[a] for a in node.args]))
            if k in old.labels:
                self.b.labels.setdefault(self.new[-1], old.labels[k])
        guards = [Guard(self.new[g.left], g.relation, self.new[g.right], g.result) for g in old.guards]
        return self.b.tape([self.new[o] for o in old.outputs], guards)

    def _value(self, intervals: Sequence[Interval], legs: Sequence[Leg]) -> int:
        """Table times kept factors; between other breaks a constant."""
        b, u = self.b, self.new[self.branches.subtree.variable]
        table = b.node(Op.TABLE, (self._argument(u, legs),), self.name)
        whole = b.mul([table, *(b.pow(self.new[base], k) for base, k in self.kept.items())])
        starts = {leg.interval.low for leg in legs}
        values = [whole if i.low in starts else self._constant(i) for i in intervals]
        return self._by_interval(u, [self._double(i.low) for i in intervals[1:]], values)

    def _argument(self, u: int, legs: Sequence[Leg]) -> int:
        """x = (origin - u) factor, with what each interval has of these numbers."""
        b = self.b
        edges = [self._double(leg.interval.low) for leg in legs[1:]]
        origin = self._by_interval(u, edges, [b.const(Fraction(leg.origin)) for leg in legs])
        factor = self._by_interval(u, edges, [b.const(leg.factor) for leg in legs])
        return b.mul([factor, b.node(Op.SUB, (origin, u))])

    def _by_interval(self, u: int, edges: Sequence[int], values: Sequence[int]) -> int:
        chosen = values[-1]
        for edge, value in zip(reversed(edges), reversed(values[:-1]), strict=True):
            chosen = value if value == chosen else self.b.node(Op.SELECT, (u, edge, value, chosen), PIECE)
        return chosen

    def _double(self, value: float) -> int:
        """A double; a constant of that value by its name."""
        search = self.branches.search
        loads = {search.constant(k): str(n.value) for k, n in enumerate(search.tape.nodes) if n.op is Op.LOAD}
        return self.b.load(loads[value]) if value in loads else self.b.const(Fraction(value))

    def _constant(self, interval: Interval) -> int:
        made = self.branches.function(interval, {})
        values = [0] * len(made.nodes)
        for k, node in enumerate(made.nodes):
            values[k] = self.b.rebuilt(node, [values[a] for a in node.args])
        return values[made.outputs[0]]
