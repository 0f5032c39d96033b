"""Units with a dimension check, and natural units to cm^2/MeV.

Everything is measured in powers of MeV and cm. Natural units (hbar = c = 1) give cross sections in
MeV^-2; the constant hbarc (MeV cm) appears in the formulas themselves, so a forgotten factor is a
wrong dimension and `dimension_of` says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import sympy as sp

from symbolic.errors import DimensionError, SymbolicError


@dataclass(frozen=True)
class Unit:
    """A product of powers of MeV, cm and s."""

    MeV: sp.Rational = sp.S.Zero
    cm: sp.Rational = sp.S.Zero
    s: sp.Rational = sp.S.Zero

    def __mul__(self, other: Unit) -> Unit:
        return Unit(self.MeV + other.MeV, self.cm + other.cm, self.s + other.s)

    def __truediv__(self, other: Unit) -> Unit:
        return Unit(self.MeV - other.MeV, self.cm - other.cm, self.s - other.s)

    def __pow__(self, power: sp.Rational) -> Unit:
        return Unit(self.MeV * power, self.cm * power, self.s * power)

    def __str__(self) -> str:
        powers = [("cm", self.cm), ("s", self.s), ("MeV", self.MeV)]
        top = [_power(name, k) for name, k in powers if k > 0]
        bottom = [_power(name, -k) for name, k in powers if k < 0]
        text = " ".join(top) or "1"
        return text + "".join("/" + factor for factor in bottom)


ONE = Unit()
MEV = Unit(MeV=sp.Integer(1))

_SCALES = {  # unit -> (size in the base unit, dimension)
    "1": (sp.Integer(1), ONE),
    "MeV": (sp.Integer(1), MEV),
    "keV": (sp.Rational(1, 1000), MEV),
    "GeV": (sp.Integer(1000), MEV),
    "cm": (sp.Integer(1), Unit(cm=sp.Integer(1))),
    "fm": (sp.Rational(1, 10**13), Unit(cm=sp.Integer(1))),
    "s": (sp.Integer(1), Unit(s=sp.Integer(1))),
    "mu_B": (sp.Integer(1), ONE),
}


_FACTOR = r"(?:[A-Za-z_]+|1)(?:\^-?\d+)?"


def _power(name: str, k: sp.Rational) -> str:
    return name if k == 1 else f"{name}^{k}"


def parse_unit(text: str) -> tuple[sp.Rational, Unit]:
    """Size in MeV, cm, s and dimension of a unit such as ``GeV^-2``, ``MeV fm``, ``cm^2/MeV``."""
    scale, unit = sp.Integer(1), ONE
    if not re.fullmatch(rf"{_FACTOR}(\s*/\s*{_FACTOR}|\s+{_FACTOR})*", text.strip()):
        raise SymbolicError(f"{text!r} is not a unit; write for example cm^2/MeV, GeV^-2 or MeV fm.")
    for sign, name, power in re.findall(r"(/?)\s*([A-Za-z_]+|1)(?:\^(-?\d+))?", text):
        if name not in _SCALES:
            raise SymbolicError(f"{name!r} in {text!r} is not a unit; known: {', '.join(_SCALES)}.")
        k = sp.Integer(power or 1) * (-1 if sign else 1)
        size, dimension = _SCALES[name]
        scale, unit = scale * size**k, unit * dimension**k
    return scale, unit


def unit(text: str) -> Unit:
    """Dimension of a unit text, without its size."""
    return parse_unit(text)[1]


def dimension_of(expr: sp.Expr, units: Mapping[sp.Symbol, Unit]) -> Unit:
    """Dimension of an expression.

    Raises
    ------
    DimensionError
        If terms of different dimension are added or compared, or a function that needs a pure number
        gets a quantity.
    """
    if expr.is_number:
        return ONE
    if expr.is_Symbol:
        if expr not in units:
            raise DimensionError(f"{expr} has no unit; declare it in symbolic/symbols.py.")
        return units[expr]
    if isinstance(expr, sp.Add | sp.Min | sp.Max):
        return _same([dimension_of(term, units) for term in expr.args], expr)
    if isinstance(expr, sp.Mul):
        product = ONE
        for factor in expr.args:
            product = product * dimension_of(factor, units)
        return product
    if isinstance(expr, sp.Pow):
        _same([dimension_of(expr.exp, units), ONE], expr)
        if not expr.exp.is_Rational:
            return _same([dimension_of(expr.base, units), ONE], expr)
        base: Unit = dimension_of(expr.base, units)
        power: Unit = base**expr.exp
        return power
    if isinstance(expr, sp.Integral | sp.Piecewise):
        return _integral(expr, units) if isinstance(expr, sp.Integral) else _branches(expr, units)
    return _same([dimension_of(argument, units) for argument in expr.args] + [ONE], expr)


def _integral(expr: sp.Integral, units: Mapping[sp.Symbol, Unit]) -> Unit:
    """Integrand times variable; the variable has the unit of the limits that are not 0."""
    variable, *limits = expr.limits[0]
    reach = _same([dimension_of(limit, units) for limit in limits if limit != 0] or [ONE], expr)
    return dimension_of(expr.function, {**units, variable: reach}) * reach


def _branches(expr: sp.Piecewise, units: Mapping[sp.Symbol, Unit]) -> Unit:
    """All values have one unit (0 has any), and so have the two sides of each condition."""
    for _, condition in expr.args:
        for relation in condition.atoms(sp.core.relational.Relational):
            _same([dimension_of(side, units) for side in relation.args], expr)
    return _same([dimension_of(value, units) for value, _ in expr.args if value != 0] or [ONE], expr)


def _same(found: list[Unit], expr: sp.Expr) -> Unit:
    first = found[0]
    for other in found[1:]:
        if other != first:
            raise DimensionError(f"terms of dimension {first} and {other} meet in {expr}.")
    return first
