"""Powers by repeated squaring, one DIV per quotient, SUB for signs."""

import pytest

from codegen import passes
from codegen.passes.rewrite import operations
from codegen.tape import Op
from symbolic.symbols import E_nu, T, mu_nu
from tests.codegen.expressions import tape_of


@pytest.mark.parametrize(("power", "products"), [(2, 1), (3, 2), (4, 2), (7, 4), (8, 3)])
def test_repeated_squaring(power: int, products: int) -> None:
    assert operations(passes.lower.run(tape_of(T**power)[0])) == {"mul": products}


def test_negative_powers_are_one_division() -> None:
    assert operations(passes.lower.run(tape_of(T / (E_nu**2 * T**3))[0])) == {"div": 1, "mul": 3}


def test_signs_are_subtractions() -> None:
    assert operations(passes.lower.run(tape_of(E_nu - T)[0])) == {"sub": 1}
    assert operations(passes.lower.run(tape_of(2 * mu_nu - 3 * T)[0])) == {"mul": 1, "sub": 1}


def test_no_power_is_left_for_a_printer() -> None:
    lowered = passes.lower.run(tape_of((E_nu - T) ** -5 + T**9)[0])
    assert all(n.op is not Op.POW for n in lowered.nodes)
    assert all(len(n.args) <= 2 for n in lowered.nodes)
