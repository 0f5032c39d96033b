"""SymPy -> Tape: what is known is exact, what is not known is an error."""

import pytest
import sympy as sp

from codegen.errors import FreezeError
from codegen.evaluate import ball_values
from codegen.freeze import specify
from codegen.spec import EDGE
from codegen.tape import Op
from symbolic import registry
from symbolic.symbols import E_nu, T, declare
from tests.codegen.expressions import formula_of, tape_of

POINT = {"T": 0.25, "E_nu": 2.0, "m_e": 0.51099895069, "mu_nu": 1e-11, "sin2_theta_W": 0.23}


@pytest.mark.parametrize(
    "expr",
    [
        sp.sqrt(T) * sp.sqrt(T + E_nu),
        T ** sp.Rational(3, 2) / sp.sqrt(E_nu),
        sp.log(T / E_nu) * sp.exp(-T),
        sp.exp(1) * T,
        sp.sin(T) + sp.cos(E_nu),
        sp.Min(T, E_nu) - sp.Max(T, E_nu) ** 2,
        (E_nu - T) ** -3,
    ],
    ids=str,
)
def test_values_agree_with_sympy(expr: sp.Expr) -> None:
    tape, _ = tape_of(expr)
    exact = {s: sp.Rational(POINT[str(s)]) for s in expr.free_symbols}
    expected = sp.N(expr.subs(exact), 40)
    found = ball_values(tape, POINT)[tape.outputs[0]]
    assert abs(sp.Float(found.mid().str(40, radius=False), 40) / expected - 1) < sp.Float("1e-30")


def test_square_roots_are_gathered() -> None:
    tape, _ = tape_of(sp.sqrt(T) * sp.sqrt(T + E_nu))
    assert sum(n.op is Op.SQRT for n in tape.nodes) == 1


@pytest.mark.parametrize("expr", [sp.gamma(T), sp.polylog(2, T), T**E_nu, T ** sp.Rational(1, 3)], ids=str)
def test_unknown_functions_are_refused_by_name(expr: sp.Expr) -> None:
    with pytest.raises(FreezeError, match="not supported"):
        tape_of(expr)


@pytest.mark.parametrize("name", ["lambda", "double", "restrict", "x0", "w3", "values"])
def test_words_of_target_languages_are_refused(name: str) -> None:
    symbol = declare(name, latex=name, unit="1", meaning="a bad name", reach=(0.1, 1.0))
    with pytest.raises(FreezeError, match="rename"):
        specify(formula_of(symbol * T, variables=(T, symbol)), "test")


def test_a_parameter_missing_from_the_spec_is_named() -> None:
    stranger = declare("stranger", latex="s", unit="1", meaning="nobody passes it", reach=(0.1, 1.0))
    with pytest.raises(FreezeError, match="stranger"):
        tape_of(stranger * T)


def test_order_of_inputs_is_the_formula_s() -> None:
    formula = registry.get("sigma", flavour="nu_e", part="total")
    names = [i.name for i in specify(formula, "k").arguments]
    assert names == ["E_nu", "T_min", "T_max", "sin2_theta_W", "mu_nu"]


def test_the_edge_is_inside_to_within_its_rounding() -> None:
    assert 1 < EDGE < 1 + sp.Rational(1, 10**15)


def test_a_typed_decimal_is_that_decimal() -> None:
    """0.1 in a formula is one tenth, not the double next to it."""
    from fractions import Fraction

    tape, _ = tape_of(sp.Float(0.1) * T)
    assert Fraction(1, 10) in [n.value for n in tape.nodes]
