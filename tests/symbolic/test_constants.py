"""Constants: exact decimals, units, schemes."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType

import pytest
import sympy as sp

from symbolic import constants
from symbolic.constants import CONSTANTS
from symbolic.units import unit


@pytest.mark.parametrize(
    ("name", "value", "dimension"),
    [
        ("m_e", "0.51099895069", "MeV"),
        ("G_F", "0.000000000011663788", "MeV^-2"),
        ("alpha", "0.0072973525643", "1"),
        ("hbarc", "0.00000000001973269804", "MeV cm"),
    ],
)
def test_exact_values_in_MeV_and_cm(name: str, value: str, dimension: str) -> None:
    assert CONSTANTS[name].exact == sp.Rational(value)
    assert constants.value_of(name) == sp.Rational(value)
    assert CONSTANTS[name].dimension == unit(dimension)


def as_shipped() -> ModuleType:
    """The module read anew: formulas of other tests add constants of their own to the one that is loaded."""
    spec = importlib.util.spec_from_file_location("constants_as_shipped", constants.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_every_constant_says_where_it_comes_from() -> None:
    shipped = as_shipped()
    assert {"m_e", "G_F", "alpha", "hbarc"} <= set(shipped.CONSTANTS)
    for constant in (*shipped.CONSTANTS.values(), *shipped.SIN2_THETA_W.values()):
        assert constant.source
        assert constant.meaning
        assert sp.Rational(constant.uncertainty) < abs(sp.Rational(constant.value)) / 1000


def test_schemes_of_the_weak_mixing_angle() -> None:
    assert constants.sin2_theta_W() == constants.sin2_theta_W("MS-bar") == sp.Rational("0.23122")
    assert constants.sin2_theta_W("low-energy") == sp.Rational("0.23863")
    # the angle that puts the dynamical zero at the 0.548 MeV printed in the 1999 paper
    assert float(constants.sin2_theta_W("1999")) == pytest.approx(0.23312, abs=5e-6)
    assert constants.value_of("sin2_theta_W") == constants.sin2_theta_W()
