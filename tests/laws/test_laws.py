"""Every law over every formula and choice: one test for each pair."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from symbolic import laws
from symbolic.laws import Case, Law

# the muon family has the electron family's expressions with another g_L, the tau family the muon family's;
# where only the couplings differ the long run repeats every proof
SAMPLED = ("dsigma_dT", "M2")


def is_quick(case: Case) -> bool:
    if case.flavour == "nubar_e" and case.part == "total":
        return case.name in SAMPLED  # weak and magnetic parts, and their sum for nu_e, are quick everywhere
    return case.flavour in ("", "nu_e", "nubar_e") or (case.name in SAMPLED and case.flavour.endswith("_mu"))


def pairs() -> Iterator[object]:
    for case in laws.cases():
        for law in laws.laws():
            if law.applies(case):
                marks = [] if is_quick(case) else pytest.mark.long
                yield pytest.param(law, case, id=f"{law.name}-{case.key}", marks=marks)


@pytest.mark.parametrize(("law", "case"), list(pairs()))
def test_law(law: Law, case: Case) -> None:
    verdict = law.check(case.formula())
    assert verdict, verdict.detail
    assert (verdict.name, verdict.law, verdict.points) == (case.key, law.name, 0)


def test_every_law_says_something_and_about_something() -> None:
    for law in laws.laws():
        assert law.sentence.endswith(".")
        assert any(law.applies(case) for case in laws.cases()), law.name


def test_every_formula_has_steps_and_a_dimension_to_answer_for() -> None:
    for case in laws.cases():
        names = {law.name for law in laws.laws() if law.applies(case)}
        assert {"derivation", "dimension"} <= names
        assert len(names) >= 4, case.key


def test_a_law_is_found_by_its_file_alone() -> None:
    assert {law.name for law in laws.laws()} == {
        "additivity",
        "derivation",
        "dimension",
        "dynamical_zero",
        "end_points",
        "jacobian",
        "limits",
        "normalisation",
        "phase_space",
        "positivity",
        "round_trip",
        "scaling",
        "swap",
        "total_rate",
    }


def test_run_is_the_same_as_one_by_one() -> None:
    found = list(laws.run(("T_max", "E_nu_zero")))
    assert {v.name for v in found} == {"T_max", "E_nu_zero"}
    assert all(found)
