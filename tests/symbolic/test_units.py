"""Units: parsing, sizes, and a dimension check that refuses nonsense."""

from __future__ import annotations

import pytest
import sympy as sp

from symbolic import symbols, units
from symbolic.errors import DimensionError, SymbolicError
from symbolic.symbols import G_F, E_nu, T, alpha, costheta, hbarc, m_e

KNOWN = symbols.units()


@pytest.mark.parametrize(
    ("text", "scale", "shown"),
    [
        ("MeV", 1, "MeV"),
        ("GeV^-2", sp.Rational(1, 10**6), "1/MeV^2"),
        ("MeV fm", sp.Rational(1, 10**13), "cm MeV"),
        ("cm^2/MeV", 1, "cm^2/MeV"),
        ("keV", sp.Rational(1, 1000), "MeV"),
        ("1", 1, "1"),
        ("mu_B", 1, "1"),
    ],
)
def test_unit_texts(text: str, scale: sp.Rational, shown: str) -> None:
    size, dimension = units.parse_unit(text)
    assert size == scale
    assert str(dimension) == shown


def test_unknown_unit_is_named() -> None:
    with pytest.raises(SymbolicError, match=r"'barn' in 'barn' is not a unit; known: .*MeV"):
        units.parse_unit("barn")


@pytest.mark.parametrize(
    ("expr", "unit"),
    [
        (T * m_e / E_nu, "MeV"),
        (sp.sqrt(T**2 + 2 * m_e * T), "MeV"),
        (G_F**2 * m_e * hbarc**2, "cm^2/MeV"),
        (alpha * sp.log(T / E_nu), "1"),
        (sp.Max(T, E_nu), "MeV"),
        (sp.pi, "1"),
        (costheta**3, "1"),
    ],
)
def test_dimensions(expr: sp.Expr, unit: str) -> None:
    assert units.dimension_of(expr, KNOWN) == units.unit(unit)


@pytest.mark.parametrize(
    "expr", [T + 1, T + costheta, sp.log(T), sp.exp(m_e), T + T**2, costheta**T, sp.Min(T, costheta)]
)
def test_nonsense_has_no_dimension(expr: sp.Expr) -> None:
    with pytest.raises(DimensionError, match="meet in"):
        units.dimension_of(expr, KNOWN)


def test_symbol_without_unit() -> None:
    with pytest.raises(DimensionError, match="has no unit"):
        units.dimension_of(sp.Symbol("nobody"), KNOWN)


def test_unit_algebra() -> None:
    assert units.MEV * units.MEV / units.MEV == units.MEV
    assert units.MEV ** sp.Rational(1, 2) * units.MEV ** sp.Rational(1, 2) == units.MEV
