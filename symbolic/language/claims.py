"""A statement about physics, under conditions: proved, disproved with a point, or undecided.

Variables range over their physical domain: T up to T_max(E_nu), costheta from 0 to 1, positive energies.
A condition `E_nu = ...` removes a variable but not the domain it stands in: points that are tried as
counterexamples satisfy the conditions and lie in phase space.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import sympy as sp

from symbolic import constants, coordinates, proof
from symbolic.errors import SymbolicError
from symbolic.language import vocabulary
from symbolic.language.parser import Node
from symbolic.language.size import Size, size_of
from symbolic.language.tokens import LanguageError, shown
from symbolic.proof import Verdict
from symbolic.symbols import SYMBOLS, E_nu, T, T_max, T_min, costheta, info, m_e

Point = dict[sp.Symbol, sp.Expr]
_DRAWS = 60
_CONDITIONS = 8
_POINTS = 12


@dataclass(frozen=True)
class Claim:
    """`left == right` where some variables have values; `values` are free of the variables they set."""

    left: sp.Expr
    right: sp.Expr
    values: Mapping[sp.Symbol, sp.Expr] = field(default_factory=dict)

    def variables(self) -> list[sp.Symbol]:
        """Everything that has a value at a point, constants excepted, in the order in which points are drawn."""
        found = (self.left - self.right).free_symbols | self.left.free_symbols | self.right.free_symbols
        found |= set(self.values)
        for value in self.values.values():
            found |= value.free_symbols
        late = [E_nu, T_max, T_min, T, costheta]
        names = sorted(s for s in map(str, found) if s not in constants.CONSTANTS)
        return sorted((info(n).symbol for n in names), key=lambda s: late.index(s) + 1 if s in late else 0)

    def sides(self) -> tuple[sp.Expr, sp.Expr]:
        """Both sides with the values put in."""
        return self.left.xreplace(dict(self.values)), self.right.xreplace(dict(self.values))


def claim(text: str, where: tuple[str, ...] = ()) -> Claim:
    """Read a statement and its conditions; conditions apply one after the other."""
    nodes = [vocabulary.assignment(condition) for condition in where]
    left, right = vocabulary.statement(text, _sizes(nodes))
    values: Point = {}
    for condition, (symbol, node) in zip(where, nodes, strict=True):
        if symbol in values:
            raise LanguageError(f"{symbol} is set twice; give each variable one condition.")
        value = vocabulary.meaning(node).xreplace(values)
        if value.has(symbol):
            raise LanguageError(
                f"the condition {shown(condition)} has {symbol} on both sides; solve it for {symbol} first."
            )
        values = {**{s: v.xreplace({symbol: value}) for s, v in values.items()}, symbol: value}
    made = Claim(left, right, values)
    for side, name in zip(made.sides(), ("left", "right"), strict=True):
        _check_denominators(side, name)
    return made


def _sizes(nodes: list[tuple[sp.Symbol, Node]]) -> dict[str, Size]:
    """Sizes of the conditions, each with the others put in, whatever their order."""
    if len(nodes) > _CONDITIONS:
        raise LanguageError(f"{len(nodes)} conditions were given; at most {_CONDITIONS} are read.")
    sizes: dict[str, Size] = {}
    for _ in nodes:
        sizes |= {str(symbol): size_of(node, sizes) for symbol, node in nodes}
    return sizes


def _check_denominators(side: sp.Expr, name: str) -> None:
    if side.has(sp.zoo, sp.nan, sp.oo):
        raise LanguageError(
            f"the {name} side is not defined under these conditions: it divides by zero or takes log(0)."
        )
    for power in side.atoms(sp.Pow):
        if power.exp.is_negative and power.base.free_symbols and proof.equal(power.base, sp.Integer(0)):
            raise LanguageError(f"the {name} side divides by {power.base}, which is zero everywhere on the domain.")


def prove(made: Claim) -> Verdict:
    """Decide a claim."""
    left, right = (sp.expand_trig(side) if side.has(sp.sin, sp.cos) else side for side in made.sides())
    tried = [Trial(made, point) for point in points(made)]
    if not tried:
        raise LanguageError("the conditions hold nowhere on the physical domain; T <= T_max(E_nu), 0 <= costheta <= 1.")
    if not any(trial.defined for trial in tried):
        raise LanguageError(f"the statement is not defined on the physical domain: {tried[0].why()}.")
    somewhere = "" if all(trial.defined for trial in tried) else ", where both sides are defined"
    for trial in tried:  # first: a point that refutes has the last word over any proof
        if trial.differs():
            return Verdict("disproved", "the two sides differ at this point", *trial.shown())
    if proof.equal(left, right):
        return Verdict("proved", f"the difference reduces to 0 by exact polynomial arithmetic{somewhere}")
    if not made.values and _equal_in_coordinates(made):
        return Verdict("proved", f"exact, in coordinates that cover phase space without subtraction{somewhere}")
    exact = {info(n).symbol: c.exact for n, c in constants.CONSTANTS.items()}
    if (left - right).has(*exact) and proof.equal(left.xreplace(exact), right.xreplace(exact)):
        return Verdict("proved", f"holds with the values of the constants{somewhere}")
    return Verdict("undecided", f"no proof was found, and no counterexample at {len(tried)} points")


def _equal_in_coordinates(made: Claim) -> bool:
    """Where roots of squares need the sign of something like p costheta - T, the right coordinates show it."""
    data = [s for s in made.variables() if s in (T, E_nu, costheta)]
    if not coordinates.of(data):
        return False
    left, right = (coordinates.put(side, data) for side in made.sides())
    return proof.equal(left, right)


class Trial:
    """Both sides of a claim at one point."""

    def __init__(self, made: Claim, point: Point) -> None:
        self.point = point
        self.exact = [side.xreplace(point) for side in made.sides()]
        self.numbers = [sp.N(side, 30) for side in self.exact]
        self.defined = all(x.is_number and x.is_finite and x.is_real for x in self.numbers)

    def differs(self) -> bool:
        """True if the sides are shown to be different numbers."""
        return self.defined and proof.is_nonzero(self.exact[0] - self.exact[1])

    def where(self) -> dict[str, str]:
        """The point in twelve digits; the constants only where there is nothing else."""
        names = {str(s): str(sp.N(v, 12)) for s, v in self.point.items()}
        return {k: v for k, v in names.items() if k not in constants.CONSTANTS} or names

    def shown(self) -> tuple[dict[str, str], str, str]:
        """Point and both sides."""
        return self.where(), str(sp.N(self.numbers[0], 15)), str(sp.N(self.numbers[1], 15))

    def why(self) -> str:
        """Which side is no real number, and where."""
        place = ", ".join(f"{k} = {v}" for k, v in self.where().items())
        for name, x in zip(("left", "right"), self.numbers, strict=True):
            if not (x.is_number and x.is_finite and x.is_real):
                return f"at {place} the {name} side is {sp.N(x, 6)}"
        return f"at {place}"


# --- points of the domain under conditions -----------------------------------------------------------


def points(made: Claim) -> Iterator[Point]:
    """Points in the physical domain that satisfy the conditions; the same ones every time."""
    chance = random.Random(1999)
    wanted = _POINTS if made.variables() else 1
    for _ in range(_DRAWS):
        point = _draw(made, chance)
        if _physical(made, point):
            yield _relevant(made, point)
            wanted -= 1
        if wanted == 0:
            return


def _relevant(made: Claim, point: Point) -> Point:
    """All variables of the claim, and the constants that occur in it."""
    left, right = made.sides()
    used = left.free_symbols | right.free_symbols
    return {s: v for s, v in point.items() if s in used or str(s) not in constants.CONSTANTS}


def _draw(made: Claim, chance: random.Random) -> Point:
    point: Point = {info(n).symbol: c.exact for n, c in constants.CONSTANTS.items()}
    waiting = made.variables()
    while waiting:
        ready = [s for s in waiting if s in made.values and made.values[s].free_symbols <= set(point)]
        free = [s for s in waiting if s not in made.values]
        symbol = (ready or free)[0]
        point[symbol] = made.values[symbol].xreplace(point) if ready else _pick(symbol, point, chance)
        waiting.remove(symbol)
    return point


def _pick(symbol: sp.Symbol, point: Point, chance: random.Random) -> sp.Rational:
    """A value in the range of a symbol, below what is known of its upper bound."""
    fraction = sp.Rational(chance.randint(1, 9972), 9973)
    if symbol in (T, T_max, T_min) and E_nu in point:
        edge = 2 * point[E_nu] ** 2 / (point[m_e] + 2 * point[E_nu])
        upper = point[T_max] if symbol == T_min and T_max in point else edge
        return _rational(upper) * fraction
    if symbol == costheta and T in point and E_nu not in point:
        lowest = _rational(sp.sqrt(point[T] / (point[T] + 2 * point[m_e])))
        return lowest + (1 - lowest) * fraction
    reach = SYMBOLS[str(symbol)]
    low, high = sp.Rational(str(reach.low)), sp.Rational(str(reach.high))
    if low > 0 and high > 100 * low:
        decade = chance.randint(-2, 1)
        return sp.Rational(10) ** decade * (1 + 9 * fraction)
    return low + (high - low) * fraction


def _rational(number: sp.Expr) -> sp.Rational:
    return sp.Rational(number) if number.is_Rational else sp.Rational(str(sp.N(number, 30)))


def _physical(made: Claim, point: Point) -> bool:
    """True if every variable is in its range and in phase space, edges included."""
    try:
        return all(_not_negative(x) for x in _slacks(made, point))
    except SymbolicError:
        return False


def _slacks(made: Claim, point: Point) -> Iterator[sp.Expr]:
    known = made.variables()
    for symbol in known:
        reach = SYMBOLS[str(symbol)]
        if reach.low >= 0:
            yield point[symbol]
        if reach.high == 1.0:
            yield 1 - point[symbol]
    if E_nu in known:
        for symbol in (T, T_max, T_min):
            if symbol in known:
                yield 2 * point[E_nu] ** 2 - point[symbol] * (point[m_e] + 2 * point[E_nu])
    elif {T, costheta} <= set(known):
        yield point[costheta] ** 2 * (point[T] + 2 * point[m_e]) - point[T]
    if {T_min, T_max} <= set(known):
        yield point[T_max] - point[T_min]


def _not_negative(number: sp.Expr) -> bool:
    value = sp.N(number, 30)
    return bool(value.is_real and value > -sp.Float("1e-20"))  # an edge may be met with rounding
