"""Coordinates of a formula's domain in which little is subtracted: a box, and each input as a function on it.

Phase space of the recoil has the coordinates of `symbolic.coordinates` with z = 2 E_nu / (m_e (1 + g)), so that
E_nu itself is a coordinate and the box is a range of E_nu times a range of g. Any other domain is built range by
range: a variable between two bounds is v = (high + y low) / (1 + y), y > 0, or v itself where both are positive
numbers. Where a range ends at 0 or at another variable, a share of `NEAREST` is left out at that end.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import sympy as sp

from symbolic import coordinates, kinematics
from symbolic.constants import CONSTANTS, value_of
from symbolic.formula import Formula
from symbolic.symbols import USUAL, E_nu, T, costheta, info, m_e, sin2_theta_W

NEAREST = 1e-12
ENERGIES = (1e-3, 1e5)  # MeV: 1 keV to 100 GeV
MOMENTS = (1e-20, 1e-6)  # mu_nu where it is not 0
MIXING = next((float(low), float(high)) for v, low, high in USUAL if v == sin2_theta_W)  # of the second bound

Ends = tuple[float, float]
Ranges = Mapping[sp.Symbol, tuple[sp.Expr, sp.Expr]]


@dataclass(frozen=True)
class Chart:
    """A box and a map from it to the inputs.

    Attributes
    ----------
    box : mapping of coordinate to (low, high)
        All positive.
    inputs : mapping of variable to expression in the coordinates and constants
    constants : mapping of name to the double that stands for it
    parameters : mapping of name to (low, high)
        A parameter at its default has low = high; `mu_nu` is 0 or in `MOMENTS`.
    text : str
        The domain in words.
    """

    box: Mapping[str, Ends]
    inputs: Mapping[str, sp.Expr]
    constants: Mapping[str, float]
    parameters: Mapping[str, Ends]
    text: str


def chart(formula: Formula, mixing: Ends | None = None) -> Chart:
    """The chart of a formula, with sin2_theta_W at its default or in the range `mixing`."""
    box, inputs, text = _recoil(formula) or _by_ranges(formula)
    parameters = {str(symbol): _reach(str(symbol), mixing) for symbol in formula.parameters}
    for name, (low, high) in parameters.items():
        zero = "0 or " if name == "mu_nu" else ""
        text += f"; {name} = {low!r}" if low == high else f"; {name} {zero}{low:g} to {high:g}"
    return Chart(box, inputs, {name: float(c.exact) for name, c in CONSTANTS.items()}, parameters, text)


def _reach(name: str, mixing: Ends | None) -> Ends:
    if name == "mu_nu":
        return MOMENTS
    if name == "sin2_theta_W":
        value = float(value_of(name))
        return mixing or (value, value)
    entry = info(name)
    return entry.low, entry.high


# --- phase space of the recoil ------------------------------------------------------------------------

Found = tuple[dict[str, Ends], dict[str, sp.Expr], str]


def _recoil(formula: Formula) -> Found | None:
    """The rational coordinates, where the domain is what they cover."""
    ranges = {v: (low, high) for v, low, high in formula.domain.ranges}
    if not _is_recoil(ranges):
        return None
    known = coordinates.of(ranges)
    if set(ranges) == {T}:
        low, high = (_z(end) for end in ranges[T])
        box = {"z": (math.nextafter(low, 0.0), math.nextafter(high, math.inf))}
        return box, {str(T): known[T]}, f"T {float(ranges[T][0]):g} to {float(ranges[T][1]):g} MeV"
    g = coordinates.g
    z = 2 * E_nu / (m_e * (1 + g))
    inputs = {str(v): sp.factor(known[v].xreplace({coordinates.z: z})) for v in ranges}
    low, high = ranges.get(E_nu, ENERGIES)
    ends = max(float(low), ENERGIES[0]), min(float(high), ENERGIES[1])
    box = {str(E_nu): ends, str(g): (NEAREST, 1 / NEAREST)}
    text = f"E_nu {ends[0]:g} to {ends[1]:g} MeV, g = E_nu/E_nu_min(T) - 1 from {NEAREST:g} to {1 / NEAREST:g}"
    return box, inputs, text


def _is_recoil(ranges: Ranges) -> bool:
    if set(ranges) == {T}:
        return all(end.is_number and end > 0 for end in ranges[T])
    if set(ranges) == {T, E_nu}:
        low, high = ranges[T]
        return bool(low == 0 and sp.simplify(high - kinematics.T_max()) == 0)
    if set(ranges) == {T, costheta}:
        low, high = ranges[costheta]
        return bool(high == 1 and sp.simplify(low**2 - T / (T + 2 * m_e)) == 0)
    return False


def _z(recoil: sp.Expr) -> float:
    """z at a recoil energy in MeV, to a few units in the last place."""
    t, m = float(recoil), float(CONSTANTS["m_e"].exact)
    return (t + math.sqrt(t * (t + 2 * m))) / m


# --- any domain ---------------------------------------------------------------------------------------


def _by_ranges(formula: Formula) -> Found:
    box: dict[str, Ends] = {}
    inputs: dict[str, sp.Expr] = {}
    for k, (v, *ends) in enumerate(formula.domain.ranges):
        known = {info(n).symbol: e for n, e in inputs.items()}
        low, high = (sp.sympify(end).xreplace(known) for end in ends)
        if low.is_number and high.is_number and low > 0:
            box[str(v)] = (_rounded(low, -math.inf), _rounded(high, math.inf))
            inputs[str(v)] = v
            continue
        y = sp.Symbol(f"y{k}", positive=True)
        box[str(y)] = (NEAREST, 1 / NEAREST)
        inputs[str(v)] = sp.factor(high / (1 + y)) if low == 0 else (high + y * low) / (1 + y)
    text = ", ".join(f"{v} from {sp.sstr(low)} to {sp.sstr(high)}" for v, low, high in formula.domain.ranges)
    left_out = any(name not in inputs for name in box)
    return box, inputs, f"{text}, to a share of {NEAREST:g} of each range" if left_out else text


def _rounded(value: sp.Expr, towards: float) -> float:
    """A double at or beyond a number."""
    near = float(value)
    return near if value.is_Integer else math.nextafter(near, towards)
