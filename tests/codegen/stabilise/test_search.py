"""The chosen form keeps its digits on points that the search never saw, costs what it may, and is the formula."""

from __future__ import annotations

import numpy as np
import pytest

from codegen import corners, passes, stabilise
from codegen.freeze import freeze, specify
from codegen.passes.rewrite import cost
from codegen.pipeline import lower
from codegen.stabilise import store
from codegen.stabilise.score import Sample
from codegen.stabilise.search import search
from codegen.stabilise.store import Chosen
from codegen.stabilise.tapes import value_only
from codegen.tape import Op, Tape
from codegen.truth import truth
from codegen.verify import same_everywhere
from symbolic import registry
from symbolic.formula import Formula

LIMIT = 10.0


def worst(formula: Formula, tape: Tape, count: int = 400, seed: int = 99) -> float:
    columns = corners.joined(corners.strata(formula, count, seed))
    sample = Sample.of(columns, truth(formula.expr, columns))
    return float(sample.errors(value_only(tape)).max())


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        ("dsigma_dT", {"flavour": "nubar_e", "part": "weak"}),
        ("T_from", {}),
        ("E_nu_from", {}),
    ],
)
def test_a_search_ends_below_ten_ulp(name: str, choice: dict[str, str]) -> None:
    formula = registry.get(name, **choice)
    spec = specify(formula, "k")
    found = search(formula, spec)
    assert found.naive > 1e3 * LIMIT
    assert worst(formula, found.chosen.tape) <= LIMIT
    assert same_everywhere(freeze(formula, spec), found.chosen.tape)


def test_what_is_good_already_costs_nothing_more() -> None:
    """W(nu_e) as derived keeps its digits: no compensated operation is spent on it."""
    formula = registry.get("dsigma_dT", flavour="nu_e", part="weak")
    lowered = lower(formula, "k")
    assert not any(n.op in (Op.DOT, Op.HI) for n in lowered.tape.nodes)
    naive = passes.lower.run(freeze(formula, lowered.spec))
    assert cost(passes.primitive(lowered.tape)) <= cost(naive)


def test_a_stored_form_is_used_again() -> None:
    formula = registry.get("T_from")
    spec = specify(formula, "k")
    key, first = stabilise.best_form(formula, spec, freeze(formula, spec))
    again = store.chosen({**first.as_dict()})
    assert again.tape == first.tape
    assert stabilise.best_form(formula, spec, freeze(formula, spec))[0] == key


def test_a_wrong_stored_form_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another function under the right key: refused by the proof, and the search finds the right one."""
    formula, other = registry.get("T_max"), registry.get("E_nu_zero")
    spec = specify(formula, "k")
    wrong = passes.lower.run(freeze(other, specify(other, "k")))
    planted = Chosen(wrong, "planted", 1.0, 1.0, 1)
    monkeypatch.setattr(stabilise, "find", lambda *_: planted)
    monkeypatch.setattr(stabilise, "keep", lambda *_: None)
    start = freeze(formula, spec)
    _, made = stabilise.best_form(formula, spec, start)
    assert made.how != "planted"
    assert same_everywhere(start, made.tape)


def test_an_unknown_grade_is_refused() -> None:
    formula = registry.get("T_max")
    spec = specify(formula, "k")
    with pytest.raises(ValueError, match="known: default, high"):
        stabilise.best_form(formula, spec, freeze(formula, spec), "highest")


def test_high_grade_is_within_one_ulp() -> None:
    formula = registry.get("dsigma_dT", flavour="nubar_e", part="weak")
    lowered = lower(formula, "k", accuracy="high")
    assert worst(formula, lowered.tape) <= 1.0


def test_the_beyond_of_a_clamp_meets_the_before() -> None:
    """sigma(T_min, T_max) with T_max beyond the kinematic limit, infinity included, is the one up to it."""
    formula = registry.get("sigma", flavour="nubar_e", part="weak")
    lowered = lower(formula, "k")
    from codegen.stabilise.score import values

    tape = passes.primitive(lowered.tape)
    energy, low = np.full(4, 1.7), np.full(4, 0.3)
    limit = 2 * 1.7**2 / (0.51099895069 + 2 * 1.7)
    ends = np.array([limit * (1 + 1e-13), limit * 1.5, 1e6, np.inf])
    columns = {"E_nu": energy, "T_min": low, "T_max": ends, "sin2_theta_W": np.full(4, 0.23122)}
    found = values(tape, columns)[tape.outputs[0]]
    assert np.all(found == found[0])
    before = values(tape, {**columns, "T_max": np.full(4, limit * (1 - 1e-12))})[tape.outputs[0]]
    assert before[0] == pytest.approx(found[0], rel=1e-11, abs=0)
