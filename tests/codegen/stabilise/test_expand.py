"""Compensated operations written out: the bits are those of the algorithms, the function is the same."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import flint
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.passes import expand
from codegen.spec import Role
from codegen.stabilise.score import values
from codegen.tape import Builder, Op, Tape
from codegen.verify import same_everywhere

NUMBERS = st.floats(min_value=1e-3, max_value=1e3)


def tape_of(build: Callable[[Builder, int, int], int]) -> Tape:
    b = Builder({"x": Role.DATA, "y": Role.DATA})
    return b.tape([build(b, b.load("x"), b.load("y"))])


def wide(b: Builder, op: Op, *args: int) -> int:
    return b.node(
        op,
        [
            a if b.nodes[a].op in (Op.DD_ADD, Op.DD_SUB, Op.DD_MUL, Op.DD_DIV, Op.DD_SQRT) else b.node(Op.DD, (a,))
            for a in args
        ],
    )


CASES: dict[str, Callable[[Builder, int, int], int]] = {
    "a product minus a square": lambda b, x, y: wide(b, Op.DD_SUB, wide(b, Op.DD_MUL, x, y), wide(b, Op.DD_MUL, x, x)),
    "a quotient minus one": lambda b, x, y: wide(b, Op.DD_SUB, wide(b, Op.DD_DIV, x, y), b.const(1)),
    "a root minus a number": lambda b, x, y: wide(b, Op.DD_SUB, wide(b, Op.DD_SQRT, x), y),
    "a third of a sum": lambda b, x, y: wide(b, Op.DD_MUL, wide(b, Op.DD_ADD, x, y), b.const(Fraction(1, 3))),
}


def exact(name: str, x: float, y: float) -> flint.arb:
    a, b = flint.arb(x), flint.arb(y)
    return {
        "a product minus a square": a * b - a * a,
        "a quotient minus one": a / b - 1,
        "a root minus a number": a.sqrt() - b,
        "a third of a sum": (a + b) / 3,
    }[name]


@pytest.mark.parametrize("name", CASES)
@given(x=NUMBERS, y=NUMBERS)
def test_double_doubles_round_correctly_but_for_the_last_bits(name: str, x: float, y: float) -> None:
    """|error| <= 1 ULP of the result, as long as fewer than 40 bits cancel."""
    flint.ctx.prec = 300
    tape = expand.run(tape_of(lambda b, p, q: b.node(Op.HI, (CASES[name](b, p, q),))))
    found = float(values(tape, {"x": np.array([x]), "y": np.array([y])})[tape.outputs[0]][0])
    true = exact(name, x, y)
    if abs(float(true.mid())) < 2.0**-40 * max(abs(x * y), x * x, 1.0):
        return
    assert abs(float((true - found).mid())) <= np.spacing(abs(float(true.mid())))


@pytest.mark.parametrize("name", CASES)
def test_the_function_is_kept(name: str) -> None:
    tape = tape_of(lambda b, p, q: b.node(Op.HI, (CASES[name](b, p, q),)))
    assert same_everywhere(tape, expand.run(tape))


@given(x=NUMBERS, y=NUMBERS, terms=st.sampled_from([2, 3]))
def test_dot_products_survive_cancellation(x: float, y: float, terms: int) -> None:
    """x y - x' y with x' the next double: K doubles' worth of digits cancel no more than they may."""
    flint.ctx.prec = 300
    other = float(np.nextafter(x, 2 * x))
    tape = expand.run(
        tape_of(lambda b, p, q: b.node(Op.DOT, (p, q, b.node(Op.NEG, (b.const(Fraction(other)),)), q), terms))
    )
    found = float(values(tape, {"x": np.array([x]), "y": np.array([y])})[tape.outputs[0]][0])
    true = flint.arb(x) * flint.arb(y) - flint.arb(other) * flint.arb(y)
    assert abs(float((true - found).mid())) <= np.spacing(abs(float(true.mid())))


def test_a_dot_product_in_three_doubles_keeps_what_two_lose() -> None:
    """(1 + e)^2 - 1 - 2 e - e^2 + 2^-150 with exact products: the result is far below u^2."""
    x = 1.0 + 2.0**-52
    tiny = 2.0**-150

    def build(terms: int) -> Callable[[Builder, int, int], int]:
        def make(b: Builder, p: int, q: int) -> int:
            one, e = b.const(1), b.const(Fraction(2) ** -52)
            minus = b.node(Op.NEG, (one,))
            return b.node(
                Op.DOT, (p, p, minus, one, b.const(-(Fraction(2) ** -51)), one, b.node(Op.NEG, (e,)), e, q, one), terms
            )

        return make

    columns = {"x": np.array([x]), "y": np.array([tiny])}
    found = {k: float(values(t, columns)[t.outputs[0]][0]) for k in (2, 3) for t in [expand.run(tape_of(build(k)))]}
    assert found[3] == tiny


def test_a_constant_that_no_double_holds_has_two_literals() -> None:
    """One third as a double-double: high and low literal, so that x/3 is right to 107 bits."""
    b = Builder({"x": Role.DATA})
    product = b.node(Op.DD_MUL, (b.node(Op.DD, (b.load("x"),)), b.node(Op.DD, (b.const(Fraction(1, 3)),))))
    tape = expand.run(b.tape([b.node(Op.HI, (product,))]))
    assert any(n.op is Op.LOW for n in tape.nodes)
    x = np.linspace(0.1, 10, 1000)
    found = values(tape, {"x": x})[tape.outputs[0]]
    assert all(Fraction(f) == Fraction(float(Fraction(v) / 3)) for f, v in zip(found.tolist(), x.tolist(), strict=True))
