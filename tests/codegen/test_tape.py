"""The tape: equal nodes are one, rationals are exact, dead nodes go."""

from fractions import Fraction

from codegen.spec import Role
from codegen.tape import Builder, Op

ROLES = {"a": Role.DATA, "b": Role.PARAM, "m_e": Role.CONST}


def test_equal_nodes_are_one_node() -> None:
    b = Builder(ROLES)
    x, y = b.load("a"), b.load("b")
    assert b.add([x, y]) == b.add([y, x])
    assert b.mul([x, b.mul([y, x])]) == b.mul([y, b.pow(x, 2)])


def test_rationals_are_done_at_once_and_exactly() -> None:
    b = Builder(ROLES)
    third = b.const(Fraction(1, 3))
    assert b.number(b.add([third, third, third])) == 1
    assert b.number(b.pow(third, -2)) == 9
    assert b.mul([b.const(0), b.load("a")]) == b.const(0)
    assert b.mul([b.const(1), b.load("a")]) == b.load("a")


def test_powers_of_powers_and_of_products() -> None:
    b = Builder(ROLES)
    x, y = b.load("a"), b.load("b")
    assert b.pow(b.pow(x, 2), 3) == b.pow(x, 6)
    assert b.mul([b.pow(x, 2), b.pow(x, -2)]) == b.const(1)
    assert b.pow(b.mul([x, y]), -1) == b.mul([b.pow(x, -1), b.pow(y, -1)])


def test_levels_and_dead_nodes() -> None:
    b = Builder(ROLES)
    x, y, m = b.load("a"), b.load("b"), b.load("m_e")
    b.mul([x, x, x])  # not used
    tape = b.tape([b.add([b.mul([m, y]), x])])
    levels = dict(zip([str(n.value or n.op) for n in tape.nodes], tape.levels(), strict=True))
    assert levels["a"] is Role.DATA
    assert levels["m_e"] is Role.CONST
    assert levels["mul"] is Role.PARAM
    assert not any(n.op is Op.POW for n in tape.nodes)


def test_digest_is_the_meaning() -> None:
    def tape(power: int) -> str:
        b = Builder(ROLES)
        return b.tape([b.pow(b.load("a"), power)]).digest()

    assert tape(2) == tape(2) != tape(3)
