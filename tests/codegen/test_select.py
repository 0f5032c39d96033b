"""Among equal forms: digits in the corners first, then cost; doubles are run as the emitted code runs them."""

from __future__ import annotations

import math

import numpy as np
import pytest

import symbolic
from codegen import passes, points, select
from codegen.evaluate import evaluate
from codegen.freeze import freeze, specify
from codegen.pipeline import lower
from codegen.tape import Tape
from nmm import kernels
from symbolic.symbols import E_nu, T
from tests.codegen.expressions import tape_of


def lowered(expr: object) -> Tape:
    return passes.lower.run(tape_of(expr)[0])


CORNER = [{"T": 1.0 - 1e-12, "E_nu": 1.0}, {"T": 1e-9, "E_nu": 3.0}]


def test_the_form_that_keeps_its_digits_wins_over_a_cheaper_one() -> None:
    stable = lowered((E_nu - T) * (E_nu + T))
    losing = lowered(E_nu**2 - T**2)
    chosen, error = select.best([losing, stable], tape_of(E_nu**2 - T**2)[0], CORNER)
    assert chosen is stable
    assert error < 3


def test_of_equally_good_forms_the_cheaper_one_wins() -> None:
    dear, cheap = lowered(1 / T + 1 / E_nu), lowered((E_nu + T) / (E_nu * T))
    chosen, _ = select.best([dear, cheap], tape_of(1 / T + 1 / E_nu)[0], CORNER)
    assert chosen is cheap


def test_corner_points_lie_in_the_domain_and_near_its_ends() -> None:
    formula = symbolic.get("T_from")
    shares = sorted(p["costheta"] for p in points.corners(formula, 200))
    assert 0 < shares[0] < 1e-10
    assert 1 - 1e-10 < shares[-1] < 1


@pytest.mark.parametrize(("name", "limit"), [("T_from", 10), ("dT_dcostheta", 10), ("dsigma_dT", 20), ("costheta", 10)])
def test_emitted_forms_in_the_corners(name: str, limit: float) -> None:
    """Forward recoils at E >> m lost 5 digits when the cheaper form was emitted."""
    formula = symbolic.get(name)
    sample = points.corners(formula, 150, seed=99)
    truth = freeze(formula, specify(formula, "k"))
    _, error = select.best([lower(formula, "k").tape], truth, sample)
    assert error < limit


def test_doubles_are_the_emitted_code_s() -> None:
    """What was judged is what runs: the same bits as the NumPy kernel."""
    formula = symbolic.get("dsigma_dT", flavour="nubar_e", part="total")
    made = lower(formula, "k")
    sample = points.bulk(formula, 50)
    names = [i.name for i in made.spec.arguments]
    run = kernels.kernel("dsigma_dT", "nubar_e", "total", "numpy")
    emitted = run(*(np.array([p[n] for p in sample]) for n in names))
    for point, value in zip(sample, emitted, strict=True):
        found = evaluate(made.tape, point, select.Doubles())[made.tape.outputs[0]]
        assert math.isclose(found, value, rel_tol=3e-15)  # literals are folded in balls, here step by step


def test_a_formula_with_a_pole_is_judged_where_it_is_finite() -> None:
    tape = lowered(1 / (T - E_nu))
    assert select.worst_error(tape, [[_ball(1.0)]], [{"T": 1.0, "E_nu": 1.0}]) == math.inf


def _ball(value: float) -> object:
    import flint

    return flint.arb(value)
