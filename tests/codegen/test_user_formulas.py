"""What users bring: odd but legal formulas come out right, illegal ones get a sentence."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sympy as sp

import codegen
import symbolic
from codegen.errors import CodegenError
from codegen.kernel import Kernel
from symbolic import registry
from symbolic.errors import SymbolicError
from symbolic.symbols import E_nu, T, m_e
from symbolic.units import MEV
from tests.codegen.expressions import formula_of


def compiled(expr: Any, backend: str, **more: Any) -> Kernel:
    return codegen.compile(formula_of(sp.sympify(expr), **more), backend=backend)


@pytest.fixture(params=["c", "numpy"])
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("point", [(7.0, 0.2), (0.2, 7.0), (0.2, 0.3)])
def test_min_and_max_of_three(backend: str, point: tuple[float, float]) -> None:
    both = compiled(sp.Max(T / m_e, 1, E_nu / m_e) + sp.Min(T / m_e, 2, E_nu / m_e), backend)
    t, e = (x / 0.51099895069 for x in point)
    assert both(*point) == pytest.approx(max(t, 1, e) + min(t, 2, e), rel=1e-15, abs=0)
    assert both.certificate.max_ulp < 4


@pytest.mark.parametrize("number", [math.pi, math.e, 1 / 3, 0.1])
def test_a_double_in_a_formula_keeps_all_its_bits(backend: str, number: float) -> None:
    assert compiled(sp.Float(number) * T / m_e, backend, unit=MEV**0)(1.0, 1.0) == pytest.approx(
        number / 0.51099895069, rel=3e-16, abs=0
    )


def test_a_long_number_keeps_more(backend: str) -> None:
    long = sp.Float("0.1234567890123456789012345678901234567890", 40)
    assert compiled(long * 10**20 - 12345678901234567890, backend)(1.0, 1.0) == pytest.approx(0.12345678901, rel=1e-9)


@pytest.mark.parametrize("constant", [sp.Rational(1, 10), sp.pi, sp.Integer(5), sp.sqrt(2)])
def test_constants_broadcast(backend: str, constant: sp.Expr) -> None:
    values = compiled(constant, backend)(np.ones((3, 1)), np.ones(2))
    assert values.shape == (3, 2)
    assert (values == float(constant)).all()


@pytest.mark.parametrize("name", ["while", "value", "i", "x0", "k0", "data_0", "INFINITY"])
def test_names_of_sub_expressions_never_clash(backend: str, name: str) -> None:
    symbol = sp.Symbol(name, positive=True)
    run = codegen.compile(formula_of(symbol * T / m_e, where=((symbol, T / E_nu + 1),)), backend=backend)
    assert run(1.0, 2.0) == pytest.approx(1.5 / 0.51099895069, rel=1e-15, abs=0)


def test_masked_and_pandas_like_input(backend: str) -> None:
    from nmm import kernels

    run = kernels.kernel("dsigma_dT", "nu_e", "weak", backend)
    masked = run(np.ma.array([0.1, 0.2, 5.0], mask=[False, True, False]), 1.0, 0.23122)
    assert masked.mask.tolist() == [False, True, False]


@pytest.mark.parametrize(
    ("expr", "words"),
    [
        (T / (sp.sqrt(T**2 + 2 * T * m_e + m_e**2) - T - m_e), "divides by something that is 0|no real value"),
        (sp.sqrt(T / E_nu - 200), "no real value"),
        (sp.Integer(10) ** 400 * T / m_e, "does not fit into doubles"),
        (T, "is stated in 1, but"),
        (T + 1, "terms of dimension"),
    ],
    ids=["zero denominator", "never real", "too large", "wrong unit", "mixed units"],
)
def test_illegal_formulas_get_a_sentence(backend: str, expr: sp.Expr, words: str) -> None:
    with pytest.raises(CodegenError, match=words):
        compiled(expr, backend)


def test_real_on_part_of_its_domain_is_enough(backend: str) -> None:
    run = compiled(sp.sqrt(T / m_e - 1), backend)
    assert run(1.0, 1.0) == pytest.approx(math.sqrt(1 / 0.51099895069 - 1), rel=1e-15, abs=0)
    assert math.isnan(run(0.1, 1.0))


HEAD = "import symbolic\nfrom symbolic.symbols import *\n"
DECORATED = '@symbolic.formula(title="t", unit="1", variables=(T,), source="this work")\n'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (DECORATED + "def mine():\n    return None\n", "returns None"),
        (DECORATED + "def mine():\n    return 1 / 0\n", "ZeroDivisionError"),
        (DECORATED + "def mine():\n    return T / E_nu\n", "E_nu, missing from its variables"),
        (DECORATED.replace('"1"', '"MeV**2"') + "def mine():\n    return T\n", "is not a unit"),
        (DECORATED + "def _mine():\n    return T\n", "cannot name a formula"),
        (2 * (DECORATED + "def mine():\n    return T\n"), "registered already"),
        ("def broken(:\n", "SyntaxError"),
    ],
    ids=["none", "raises", "stray symbol", "bad unit", "private name", "twice", "syntax"],
)
def test_files_of_formulas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, words: str) -> None:
    monkeypatch.setattr(registry, "_ENTRIES", {**registry._ENTRIES})
    (tmp_path / "mine.py").write_text(HEAD + text)

    def load_and_derive() -> None:
        symbolic.load_from(tmp_path / "mine.py")
        registry.get_built.cache_clear()
        symbolic.get("mine")

    with pytest.raises(SymbolicError, match=words):
        load_and_derive()


@pytest.mark.parametrize("unit", ["cm^2/(MeV)", "MeV**2", "cm2/MeV", "cm²", "MeV^1/2", "2 MeV", ""])
def test_units_that_are_none(unit: str) -> None:
    from symbolic.units import parse_unit

    with pytest.raises(SymbolicError, match="is not a unit"):
        parse_unit(unit)
