"""Formulas that the accuracy pass has not seen: built, sampled in all corners, and held to 10 ULP."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

import codegen
import symbolic
from codegen.errors import CodegenError
from codegen.reference import Reference
from symbolic import units
from symbolic.errors import SymbolicError
from symbolic.symbols import SYMBOLS
from tests.codegen.unseen import FORMULAS, REFUSED, refused
from tests.codegen.unseen.corners import sample
from tests.codegen.unseen.errors import POINTS, Worst, condition, measure, naive

LIMIT_ULP = 10.0
DIGITS = 100  # bits that a true value must have
NAMES = sorted(FORMULAS)
BIBLIOGRAPHY = (Path(__file__).resolve().parents[3] / "refs.bib").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_is_a_formula_with_the_unit_it_states(name: str) -> None:
    formula = FORMULAS[name]
    known = {entry.symbol: entry.unit for entry in SYMBOLS.values()}
    assert units.dimension_of(formula.expr, known) == formula.unit
    for relation in (*formula.domain.allowed, *formula.domain.phase_space):
        sides = [units.dimension_of(side, known) for side in relation.args if not side.is_number]
        assert len(set(sides)) == 1, relation
    assert {symbol for symbol, _, _ in formula.domain.ranges} == set(formula.variables)
    cited = re.findall(r"\w+:\d{4}\w+", formula.source)
    assert cited or re.search(r"^[A-Z][^,:]+, ", formula.source), "a bibliography key, or author and title"
    assert all(f"{{{key}," in BIBLIOGRAPHY for key in cited), cited


@pytest.mark.parametrize("name", NAMES)
def test_has_true_values_in_all_corners(name: str) -> None:
    points = sample(name, POINTS)
    assert len(points) == POINTS
    for point, true in points:
        assert true.is_finite(), point
        assert true.rel_accuracy_bits() >= DIGITS, point
        assert 1e-290 < abs(float(true.mid())) < 1e290, point


@pytest.mark.parametrize("name", NAMES)
def test_corners_reach_both_ends_of_every_range(name: str) -> None:
    for variable, low, high in FORMULAS[name].domain.ranges:
        ends = Reference(low), Reference(high)
        places = []
        for point, _ in sample(name, POINTS):
            first, last = (end.at(point) for end in ends)
            places.append(float((point[str(variable)] - first) / (last - first)))
        assert min(places) < 1e-9, variable
        assert max(places) > 1 - 1e-9, variable
        assert any(0.2 < place < 0.8 for place in places), variable


def test_other_tests_do_not_see_them() -> None:
    assert len(FORMULAS) >= 20
    assert not set(FORMULAS) & set(symbolic.names())


@pytest.mark.parametrize(("factor", "least"), [(1 + 2.0**-46, 30.0), (math.nan, math.inf)])
def test_a_planted_error_is_measured(factor: float, least: float) -> None:
    plain = naive(FORMULAS["light_scalar"])
    assert measure("light_scalar", plain).ulp < LIMIT_ULP
    assert measure("light_scalar", lambda **columns: factor * plain(**columns)).ulp >= least


def test_plain_code_loses_its_digits() -> None:
    found = [measure(name, naive(FORMULAS[name])) for name in NAMES]
    print("\nplain doubles")
    for worst in sorted(found, key=lambda w: w.ulp):
        print(f"{worst.line()}  condition {condition(worst):.2g}")
    lost = [w.name for w in found if w.ulp > LIMIT_ULP]
    assert len(lost) >= 0.8 * len(found), f"too easy: only {lost} are above {LIMIT_ULP:g} ULP"


def compiled(name: str) -> Worst:
    """Error of the C kernel; a formula that is wrongly refused has an infinite one."""
    try:
        kernel = codegen.compile(FORMULAS[name], backend="c")
    except (CodegenError, SymbolicError) as error:
        return Worst(name, math.inf, 1.0, {}, f"nothing: {error}")
    return measure(name, kernel)


def test_ten_ulp_in_c_for_nine_in_ten() -> None:
    found = sorted((compiled(name) for name in NAMES), key=lambda w: w.ulp)
    table = "\n".join(w.line() for w in found)
    print(f"\nC kernels\n{table}")
    good = [w.name for w in found if w.ulp <= LIMIT_ULP]
    assert len(good) >= 0.9 * len(found), f"{len(good)} of {len(found)} within {LIMIT_ULP:g} ULP:\n{table}"


@pytest.mark.parametrize(("name", "words"), [pytest.param(*case, id=case[0]) for case in REFUSED])
def test_refused_with_a_reason(name: str, words: str) -> None:
    with pytest.raises((CodegenError, SymbolicError), match=f"(?is)(?=.*{name})(?=.*({words}))"):
        codegen.compile(refused(name), backend="c")
