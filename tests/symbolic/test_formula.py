"""Formulas: names put in, LaTeX, check() and what it refuses; the registry and its mistakes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import sympy as sp

import symbolic
from symbolic import registry, symbols
from symbolic.domain import Domain
from symbolic.errors import DerivationError, SymbolicError, UnknownFormulaError
from symbolic.formula import Formula, step
from symbolic.symbols import T, m_e
from symbolic.units import MEV


def test_every_formula_has_title_source_latex_and_steps() -> None:
    for entry in symbolic.find():
        for choice in entry.choices()[:3]:
            made = symbolic.get(entry.name, **choice)
            assert made.title
            assert made.source
            assert made.steps
            assert made._repr_latex_().startswith("$")
            assert made.expr.free_symbols.isdisjoint({symbols.g_L, symbols.g_R, symbols.p})
            assert all(step.latex() and step.why for step in made.steps)


def test_keys_and_defaults() -> None:
    assert symbolic.get("dsigma_dT").key == "dsigma_dT[nu_e,total]"
    assert symbolic.get("T_max").key == "T_max"
    assert symbolic.get("ratio", flavour="nubar_e").key == "ratio[nubar_e]"


@pytest.mark.parametrize(
    ("name", "choice", "words"),
    [
        ("dsigma_dt", {}, "Did you mean 'dsigma_dT'"),
        ("dsigma_dT", {"flavour": "nu_x"}, "no flavour 'nu_x'; allowed: nu_e"),
        ("dsigma_dT", {"part": "strong"}, "no part 'strong'"),
        ("T_max", {"flavour": "nu_e"}, "no flavour 'nu_e'; allowed: none"),
    ],
)
def test_unknown_names_and_choices(name: str, choice: dict[str, str], words: str) -> None:
    with pytest.raises(SymbolicError, match=words):
        symbolic.get(name, **choice)


def test_unknown_formula_class() -> None:
    with pytest.raises(UnknownFormulaError):
        registry.entry("nothing")


@pytest.fixture
def clean() -> object:
    before, symbols_before = dict(registry._ENTRIES), dict(symbols.SYMBOLS)
    yield
    registry._ENTRIES.clear()
    registry._ENTRIES.update(before)
    symbols.SYMBOLS.clear()
    symbols.SYMBOLS.update(symbols_before)
    registry.get_built.cache_clear()


OWN = """
import symbolic
from symbolic.symbols import T, m_e

@symbolic.formula(title="Velocity", unit="1", variables=(T,), source="this work")
def beta():
    return symbolic.symbols.sp.sqrt(T * (T + 2 * m_e)) / (T + m_e)
"""


def test_formulas_from_a_file(clean: object, tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text(OWN, encoding="utf-8")
    assert symbolic.load_from(path) == ("beta",)
    assert [v.verdict for v in symbolic.get("beta").check()] == ["proved", "proved"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("def (", "cannot be imported: SyntaxError"),
        ("1/0", "cannot be imported: ZeroDivisionError"),
        (OWN.replace("beta", "T_max"), "registered already"),
    ],
)
def test_files_that_cannot_be_formulas(clean: object, tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "broken.py"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SymbolicError, match=words):
        symbolic.load_from(path)


def test_no_file() -> None:
    with pytest.raises(SymbolicError, match="no formula file"):
        symbolic.load_from("/nonexistent/formulas.py")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("T * sp.Symbol('dark')", "uses dark, which no one declared"),
        ("T * E_nu", "uses E_nu, missing from its variables"),
    ],
)
def test_symbols_that_a_formula_may_not_use(clean: object, tmp_path: Path, body: str, words: str) -> None:
    path = tmp_path / "mine.py"
    head = OWN.replace("T, m_e", "E_nu, T, m_e").split("    return")[0]
    path.write_text(f"import sympy as sp\n{head}    return {body}\n", encoding="utf-8")
    symbolic.load_from(path)
    with pytest.raises(SymbolicError, match=words):
        symbolic.get("beta")


def test_declared_symbols(clean: object) -> None:
    made = symbolic.declare("L", latex="L", unit="cm", meaning="baseline", reach=(1.0, 1e6))
    assert symbolic.declare("L", latex="L", unit="cm", meaning="baseline", reach=(1.0, 1e6)) is made
    with pytest.raises(SymbolicError, match="is not a name"):
        symbolic.declare("2L", latex="L", unit="cm", meaning="baseline", reach=(1.0, 1e6))


def own_formula(**changes: object) -> Formula:
    value = T * (1 + T / m_e)
    made = Formula(
        name="own",
        body=value,
        variables=(T,),
        domain=Domain(((T, sp.Integer(0), sp.Integer(1)),)),
        unit=MEV,
        steps=(step("expand", T + T**2 / m_e, value, "algebra", "own"),),
    )
    return replace(made, **changes)


def test_check_of_a_formula_that_is_registered_nowhere() -> None:
    assert all(own_formula().check())


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"unit": MEV * MEV}, "the expression has the unit MeV"),
        ({"body": T + 1, "steps": ()}, "terms of dimension .* meet"),
        ({"body": 2 * T}, "no step states own"),
        ({"steps": (step("wrong", T, 2 * T, "no", "own"),)}, "step 'wrong'"),
    ],
)
def test_check_refuses(changes: dict[str, object], words: str) -> None:
    with pytest.raises(DerivationError, match=words):
        own_formula(**changes).check()


def test_symbol_information() -> None:
    assert symbols.info("T").symbol is T
    with pytest.raises(SymbolicError, match="is not a symbol"):
        symbols.info("nothing")
