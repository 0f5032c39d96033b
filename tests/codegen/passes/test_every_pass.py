"""Every pass keeps the function, whatever the expression; and the verifier sees when one does not."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from types import ModuleType

import pytest
import sympy as sp
from hypothesis import assume, given
from hypothesis import strategies as st

from codegen import passes, verify
from codegen.errors import VerifyError
from codegen.passes import rewrite
from codegen.tape import Node, Op, Tape
from tests.codegen.expressions import expressions, tape_of

CHAIN = passes.ORDER
POINTS = [{"T": 0.3, "E_nu": 2.0, "m_e": 0.51099895069, "mu_nu": 0.7, "sin2_theta_W": 0.23}]


@given(expressions)
def test_passes_keep_the_function(expr: sp.Expr) -> None:
    tape, _ = tape_of(expr)
    for one in CHAIN:
        after = one.run(tape)
        assert verify.same_everywhere(tape, after), f"{one.NAME} on {expr}"
        tape = after


@pytest.mark.parametrize("one", [passes.distribute, passes.fractions], ids=lambda m: m.NAME)
@given(expr=expressions)
def test_algebraic_passes_stand_alone(one: ModuleType, expr: sp.Expr) -> None:
    tape, _ = tape_of(expr)
    assert verify.same_everywhere(tape, passes.lower.run(one.run(tape)))


@given(expr=expressions, where=st.integers(0, 200), kind=st.integers(0, 3))
def test_the_verifier_sees_planted_changes(expr: sp.Expr, where: int, kind: int) -> None:
    tape, _ = tape_of(expr)
    lowered = passes.lower.run(tape)
    wrong = planted(lowered, where, kind)
    assume(wrong is not None and wrong.nodes != lowered.nodes)
    assert wrong is not None
    difference = sp.simplify(as_expr(lowered) - as_expr(wrong))
    assume(difference != 0)  # the change may be in something that cancels
    assert not verify.same_everywhere(lowered, wrong)


def planted(tape: Tape, where: int, kind: int) -> Tape | None:
    """One operation, sign, power or constant changed."""
    candidates = [k for k, n in enumerate(tape.nodes) if n.op in (Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.CONST)]
    if not candidates:
        return None
    k = candidates[where % len(candidates)]
    node = tape.nodes[k]
    swaps = {Op.ADD: Op.SUB, Op.SUB: Op.ADD, Op.MUL: Op.DIV, Op.DIV: Op.MUL}
    if node.op is Op.CONST:
        changed = Node(Op.CONST, (), Fraction(str(node.value)) + 1)
    elif kind < 3:
        changed = Node(swaps[node.op], node.args, node.value)
    else:
        changed = Node(node.op, (node.args[1], node.args[0]), node.value)
    return replace(tape, nodes=(*tape.nodes[:k], changed, *tape.nodes[k + 1 :]))


def as_expr(tape: Tape) -> sp.Expr:
    """The tape back in SymPy, for the test's own judgement."""
    values: list[sp.Expr] = []
    for n in tape.nodes:
        a = [values[x] for x in n.args]
        made = {
            Op.CONST: lambda n=n: sp.Rational(str(n.value)),
            Op.PI: lambda: sp.pi,
            Op.LOAD: lambda n=n: sp.Symbol(str(n.value), positive=True),
            Op.ADD: lambda a=a: sp.Add(*a),
            Op.SUB: lambda a=a: a[0] - a[1],
            Op.MUL: lambda a=a: sp.Mul(*a),
            Op.DIV: lambda a=a: a[0] / a[1],
            Op.NEG: lambda a=a: -a[0],
            Op.POW: lambda n=n, a=a: a[0] ** int(str(n.value)),
            Op.SQRT: lambda a=a: sp.sqrt(a[0]),
        }[n.op]()
        values.append(made)
    return values[tape.outputs[0]]


def test_a_wrong_pass_is_named_with_its_formula() -> None:
    from symbolic.symbols import E_nu, T

    left, _ = tape_of(1 / T - 1 / E_nu)
    right, _ = tape_of(1 / T + 1 / E_nu)
    with pytest.raises(VerifyError, match=r"dsigma: pass wrong changed the formula"):
        verify.check_same(left, right, "dsigma: pass wrong", POINTS)


def test_balls_see_what_residues_cannot() -> None:
    """A sign under abs-like branches is invisible to field arithmetic; balls at points see values."""
    from symbolic.symbols import E_nu, T

    left, _ = tape_of(sp.sqrt(T) * E_nu)
    right, _ = tape_of(-sp.sqrt(T) * E_nu)
    assert not verify.same_in_balls(left, right, POINTS)


@pytest.mark.parametrize("one", CHAIN, ids=lambda m: m.NAME)
def test_a_pass_says_what_it_is(one: ModuleType) -> None:
    assert one.NAME
    assert one.EXACT is True
    assert one.__doc__


def test_cost_counts_points_only() -> None:
    from symbolic.symbols import T, mu_nu

    lowered = passes.lower.run(tape_of(mu_nu**2 * sp.pi * T)[0])
    assert rewrite.operations(lowered) == {"mul": 1}
