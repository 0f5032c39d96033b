"""Factors that do not change from point to point are pushed into sums that can absorb them."""

from codegen import passes
from codegen.passes.rewrite import operations
from symbolic.symbols import E_nu, T, mu_nu, sin2_theta_W
from tests.codegen.expressions import tape_of


def muls(expr: object, *chain: object) -> int:
    tape = tape_of(expr)[0]
    for one in (*chain, passes.lower):
        tape = one.run(tape)  # type: ignore[attr-defined]
    return operations(tape)["mul"]


def test_saves_the_outer_factor() -> None:
    expr = mu_nu * (sin2_theta_W * T + (1 - sin2_theta_W) * E_nu)
    assert muls(expr, passes.distribute) == muls(expr) - 1


def test_leaves_a_sum_that_cannot_absorb() -> None:
    expr = mu_nu * (T + E_nu)
    assert muls(expr, passes.distribute) == muls(expr) == 1
