"""Every primitive operation, on every local backend: values, bits, NaN, parameters as well as data."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.errors import CodegenError
from codegen.render import table_card
from codegen.schedule import Program
from codegen.tape import Builder, Guard, Op
from tests.codegen.backends.programs import LOCAL, builder, cubic_table, load, program, text

NAN = math.nan


@pytest.fixture(params=LOCAL)
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def unary(op: Op, by_parameter: bool) -> Program:
    b = builder(["a"], ["p"]) if by_parameter else builder(["a"])
    if by_parameter:  # the function of the parameter is in the prologue
        return program(b, [b.node(Op.ADD, (b.load("a"), b.node(op, (b.load("p"),))))])
    return program(b, [b.node(op, (b.load("a"),))])


FUNCTIONS: dict[Op, Callable[[float], float]] = {
    Op.SQRT: math.sqrt,
    Op.LOG: math.log,
    Op.EXP: math.exp,
    Op.SIN: math.sin,
    Op.COS: math.cos,
    Op.ATAN: math.atan,
    Op.LOG1P: math.log1p,
    Op.EXPM1: math.expm1,
    Op.NEG: lambda x: -x,
}


@pytest.mark.parametrize("by_parameter", [False, True])
@pytest.mark.parametrize("op", FUNCTIONS)
def test_functions_of_one_argument(backend: str, op: Op, by_parameter: bool) -> None:
    run = load(unary(op, by_parameter), backend)
    for x in (0.3, 1.7, 1e-9, 40.0):
        found = run(0.0, x) if by_parameter else run(x)
        assert found == pytest.approx(FUNCTIONS[op](x), rel=4e-16, abs=0)
    assert np.isnan(run(0.0, NAN) if by_parameter else run(NAN))


def select_program(condition_by_parameter: bool) -> Program:
    b = builder(["a", "b"], ["p"])
    left = b.load("p") if condition_by_parameter else b.load("a")
    product = b.node(Op.MUL, (b.load("a"), b.load("b")))
    total = b.node(Op.ADD, (b.load("a"), b.load("b")))
    chosen = b.node(Op.SELECT, (left, b.load("b"), product, total))
    return program(b, [b.node(Op.SUB, (chosen, b.load("p")))])


@pytest.mark.parametrize("by_parameter", [False, True])
def test_select(backend: str, by_parameter: bool) -> None:
    run = load(select_program(by_parameter), backend)
    a, b = np.array([1.0, 2.0, 3.0, NAN, 5.0]), np.array([2.0, 2.0, 1.0, 1.0, NAN])
    for p in (0.0, 1.5):
        left = np.full(5, p) if by_parameter else a
        expected = np.where(left < b, a * b, a + b) - p
        np.testing.assert_array_equal(run(a, b, p), expected)
        np.testing.assert_array_equal(run(a, b, np.full(5, p)), expected)


def test_select_of_parameters_alone(backend: str) -> None:
    b = builder(["a"], ["p", "q"])
    chosen = b.node(Op.SELECT, (b.load("p"), b.load("q"), b.const(3), b.load("p")))
    run = load(program(b, [b.node(Op.MUL, (b.load("a"), chosen))]), backend)
    assert run(2.0, 1.0, 5.0) == 6.0
    assert run(2.0, 7.0, 5.0) == 14.0
    np.testing.assert_array_equal(run(2.0, np.array([1.0, 7.0]), 5.0), [6.0, 14.0])


# --- RESIDUAL -------------------------------------------------------------------------------------------

mantissas = st.integers(2**52, 2**53 - 1)
exponents = st.integers(-300, 300)
doubles = st.builds(lambda m, e, s: s * math.ldexp(m, e - 52), mantissas, exponents, st.sampled_from((-1, 1)))


def residual_program(by_parameter: bool) -> Program:
    b = builder(["a", "b"], ["p"])
    sides = ("p", "p") if by_parameter else ("a", "b")
    error = b.node(Op.RESIDUAL, [b.load(s) for s in sides])
    return program(b, [b.node(Op.ADD, (error, b.node(Op.SUB, (b.load("a"), b.load("a")))))])


RESIDUALS = {(b, p): load(residual_program(p), b) for b in LOCAL for p in (False, True)}


def exact_residual(a: float, b: float) -> float:
    return float(Fraction(a) * Fraction(b) - Fraction(a * b))


@settings(max_examples=100, deadline=None)
@given(pairs=st.lists(st.tuples(doubles, doubles), min_size=1, max_size=20))
def test_residual_is_exact_everywhere(pairs: list[tuple[float, float]]) -> None:
    """The same bits on all backends, and they are those of exact arithmetic."""
    a, b = (np.array(column) for column in zip(*pairs, strict=True))
    expected = [exact_residual(x, y).hex() for x, y in pairs]
    for backend in LOCAL:
        run = RESIDUALS[backend, False]
        assert [float(x).hex() for x in run(a, b, 0.0)] == expected
        assert [float(run(x, y, 0.0)).hex() for x, y in pairs] == expected
        assert float(RESIDUALS[backend, True](1.0, 1.0, a[0])) == exact_residual(a[0], a[0])


@pytest.mark.parametrize("zero", [0.0, -0.0])
@pytest.mark.parametrize("other", [3.5, -3.5, 0.0, -0.0])
def test_residual_of_zero_is_plus_zero(backend: str, zero: float, other: float) -> None:
    found = RESIDUALS[backend, False](np.array([zero, other]), np.array([other, zero]), 0.0)
    assert [math.copysign(1.0, x) for x in found] == [1.0, 1.0]
    assert (found == 0).all()


def test_residual_of_a_square_and_of_a_constant(backend: str) -> None:
    b = builder(["a"])
    square = b.node(Op.RESIDUAL, (b.load("a"), b.load("a")))
    scaled = b.node(Op.RESIDUAL, (b.load("a"), b.const(Fraction(1, 3))))
    run = load(program(b, [square, scaled]), backend)
    for x in (0.1, 1 / 7, 12345.678):
        assert run(x) == (exact_residual(x, x), exact_residual(x, 1 / 3))


def test_dekker_without_fma(monkeypatch: pytest.MonkeyPatch) -> None:
    """The branch for processors without fma: the same bits (on x86-64, whose baseline has none)."""
    from codegen import build

    if "c" not in LOCAL or "fma" not in build.cache.cpu().split():
        pytest.skip("needs a C compiler on a processor with fma, to compare with")
    monkeypatch.setattr(build, "FLAGS", tuple(f for f in build.FLAGS if f != "-march=native"))
    plain = load(residual_program(False), "c")
    random = np.random.default_rng(3)
    a, b = (random.standard_normal(2000) * np.exp2(random.integers(-200, 200, 2000)) for _ in range(2))
    assert (plain(a, b, 0.0) == RESIDUALS["c", False](a, b, 0.0)).all()
    assert np.count_nonzero(plain(a, b, 0.0)) > 1900


# --- TABLE ----------------------------------------------------------------------------------------------


def table_program(by_parameter: bool = False) -> Program:
    b = builder(["a"], ["p"])
    b.tables["inverse"] = cubic_table()
    value = b.node(Op.TABLE, (b.load("p" if by_parameter else "a"),), "inverse")
    return program(b, [b.node(Op.MUL, (value, b.load("p" if not by_parameter else "a")))])


INSIDE = np.array([0.25, 0.2500001, 0.4, 1.0, math.nextafter(1.0, 0), 3.3, 7.9, math.nextafter(8.0, 0)])
OUTSIDE = np.array([math.nextafter(0.25, 0), 8.0, 0.0, -0.0, -1.0, 1e300, math.inf, -math.inf, 5e-324, -5e-324])


def test_table_values(backend: str) -> None:
    run = load(table_program(), backend)
    np.testing.assert_allclose(run(INSIDE, 1.0), 1 / INSIDE, rtol=2e-5)
    np.testing.assert_array_equal(run(OUTSIDE, 1.0), np.full(OUTSIDE.size, -7.0))


def test_table_gives_nan_at_nan_whatever_its_bits(backend: str) -> None:
    run = load(table_program(), backend)
    patterns = [0x7FF8000000000000, 0xFFF8000000000000, 0x7FF0000000000001, 0xFFFFFFFFFFFFFFFF, 0x7FFFFFFFFFFFFFFF]
    odd = np.array(patterns, dtype=np.uint64).view(float)
    assert np.isnan(run(odd, 1.0)).all()


def test_table_of_a_parameter(backend: str) -> None:
    run = load(table_program(by_parameter=True), backend)
    assert run(3.0, 2.0) == pytest.approx(1.5, rel=2e-5)
    assert run(3.0, 9.0) == -21.0
    assert np.isnan(run(3.0, NAN))
    np.testing.assert_allclose(run(3.0, np.array([2.0, 4.0])), [1.5, 0.75], rtol=2e-5)


def shifted_table_program() -> Program:
    """The same function expanded about other points than the middles, which then must be looked up."""
    b = builder(["a"], ["p"])
    table = cubic_table()
    centres = tuple(math.nextafter(c, math.inf) for c in table.centres)
    b.tables["inverse"] = replace(table, centres=centres)
    return program(b, [b.node(Op.MUL, (b.node(Op.TABLE, (b.load("a"),), "inverse"), b.load("p")))])


TABLES = {(b, made): load(made(), b) for b in LOCAL for made in (table_program, shifted_table_program)}


def written_out(x: float, shifted: bool) -> float:
    """The table in Python, one operation at a time."""
    table = cubic_table()
    if math.isnan(x) or not table.low <= x < table.high:
        return x if math.isnan(x) else table.outside
    k = (int(np.float64(x).view(np.int64)) >> table.shift) - table.offset
    centre = table.centres[k]
    u, value = x - (math.nextafter(centre, math.inf) if shifted else centre), 0.0
    for c in reversed(table.coefficients[k]):
        value = value * u + c
    return value


@settings(max_examples=50, deadline=None)
@given(xs=st.lists(st.one_of(st.floats(width=64), st.floats(0.25, 8.0)), min_size=1, max_size=50))
def test_tables_have_the_bits_of_the_text(xs: list[float]) -> None:
    for (_, made), run in TABLES.items():
        expected = [written_out(x, made is shifted_table_program) for x in xs]
        np.testing.assert_array_equal(run(np.array(xs), 1.0), expected)


@pytest.mark.parametrize("made", [table_program, shifted_table_program])
def test_centres_are_looked_up_only_where_they_are_not_the_middles(backend: str, made: Callable[[], Program]) -> None:
    assert ("_centres" in text(made(), backend)) == (made is shifted_table_program)


def test_a_table_that_does_not_cover_its_range_is_refused(backend: str) -> None:
    b = builder(["a"])
    short = cubic_table()
    b.tables["t"] = type(short)(**{**vars(short), "centres": short.centres[:-1], "coefficients": short.coefficients})
    made = program(b, [b.node(Op.TABLE, (b.load("a"),), "t")])
    with pytest.raises(CodegenError, match="do not cover"):
        text(made, backend)
    assert table_card("t", short, repr)["pieces"] == 40


def test_two_kernels_share_equal_tables_and_keep_different_ones(backend: str) -> None:
    from codegen import backends, pipeline
    from codegen.backends import Signature
    from codegen.render import Module

    def one(low: float) -> Program:
        b = builder(["a"])
        b.tables["t"] = cubic_table(low=low)
        return program(b, [b.node(Op.TABLE, (b.load("a"),), "t")])

    made = (("f", one(0.25)), ("g", one(0.25)), ("h", one(0.5)))
    source = pipeline.emit(Module("t", "A test", "this work", "1", made, ()), backend)
    assert source.count("40 polynomials") == 1
    assert source.count("32 polynomials") == 1
    run = backends.loader(backend).load(source, "t", dict.fromkeys("fgh", Signature(1)))
    assert run["f"](0.3) == run["g"](0.3) == pytest.approx(1 / 0.3, rel=2e-5)
    assert run["h"](0.3) == -7.0


# --- several outputs ------------------------------------------------------------------------------------


def gradient_program() -> Program:
    """a^2 b and its derivatives by a and b, an input and a constant; 0 for a > 10, NaN for b < 0."""
    b = builder(["a", "b"], ["p"])
    x, y, p = b.load("a"), b.load("b"), b.load("p")
    square = b.node(Op.MUL, (x, x))
    value = b.node(Op.MUL, (square, y))
    slope = b.node(Op.MUL, (b.node(Op.MUL, (x, b.const(2))), y))
    guards = [Guard(x, ">", b.const(10), "zero"), Guard(y, "<", b.const(0), "nan")]
    return program(b, [value, slope, square, square, p, b.const(Fraction(1, 3))], guards)


A, B = np.linspace(0.5, 3, 3000), np.linspace(1, 2, 3000)


def expected_gradient(a: Any, b: Any, p: Any) -> list[Any]:
    return [a * a * b, 2 * a * b, a * a, a * a, p + 0 * a, 1 / 3 + 0 * a]


@pytest.mark.parametrize("cut", [slice(None), slice(None, None, 2), slice(None, None, -1), slice(3, 4), slice(0, 0)])
def test_several_outputs(backend: str, cut: slice) -> None:
    found = load(gradient_program(), backend)(A[cut], B[cut], 4.0)
    assert isinstance(found, tuple)
    for one, expected in zip(found, expected_gradient(A[cut], B[cut], 4.0), strict=True):
        np.testing.assert_array_equal(one, expected)


def test_several_outputs_broadcast_and_take_numbers(backend: str) -> None:
    run = load(gradient_program(), backend)
    assert [float(x) for x in run(2.0, 3.0, 4.0)] == [12.0, 12.0, 4.0, 4.0, 4.0, 1 / 3]
    many = run(A[:, None], B[:4], np.array([1.0, 2.0, 3.0, 4.0]))
    assert all(x.shape == (3000, 4) for x in many)
    assert many[4][0].tolist() == [1.0, 2.0, 3.0, 4.0]


def test_guards_apply_to_every_output(backend: str) -> None:
    found = load(gradient_program(), backend)([11.0, 1.0, 11.0, NAN], [1.0, -1.0, -1.0, 1.0], 4.0)
    for one in found:
        assert one[0] == 0.0
        assert np.isnan(one[1:3]).all()
    assert np.isnan(found[0][3])


def test_out_for_several_outputs(backend: str) -> None:
    run = load(gradient_program(), backend)
    out = tuple(np.zeros(6000)[::2] for _ in range(6))
    found = run(A, B, 4.0, out=out)
    for one, target, expected in zip(found, out, expected_gradient(A, B, 4.0), strict=True):
        assert one is target
        np.testing.assert_array_equal(one, expected)
    some = (None, np.empty(3000), None, None, None, None)
    found = run(A, B, 4.0, out=some)
    assert found[1] is some[1]
    np.testing.assert_array_equal(found[0], A * A * B)


def test_outputs_over_inputs(backend: str) -> None:
    run = load(gradient_program(), backend)
    a, b = A.copy(), B.copy()
    found = run(a, b, 4.0, out=(b, a, None, None, None, None))
    np.testing.assert_array_equal(found[0], A * A * B)
    np.testing.assert_array_equal(found[1], 2 * A * B)
    np.testing.assert_array_equal(found[2], A * A)


def test_a_guard_on_an_output_sees_its_value(backend: str) -> None:
    """The second check compares what the first one has replaced: it must see the value itself."""
    b = builder(["a"])
    value = b.node(Op.MUL, (b.load("a"), b.const(2)))
    guards = [Guard(value, "<", b.const(-1), "zero"), Guard(value, "<", b.const(-5), "nan")]
    run = load(program(b, [value], guards), backend)
    np.testing.assert_array_equal(run(np.array([-4.0, -2.0, 0.25])), [NAN, 0.0, 0.5])


def test_helpers_only_where_they_are_needed(backend: str) -> None:
    b = builder(["a"])
    plain = text(program(b, [b.node(Op.MUL, (b.load("a"), b.load("a")))]), backend)
    assert "residual" not in plain
    assert "table" not in plain


# --- parameters of other types ----------------------------------------------------------------------------


def parameter_program() -> Program:
    b: Builder = builder(["a"], ["p"])
    inverse = b.node(Op.DIV, (b.const(Fraction(1, 10**40)), b.load("p")))
    return program(b, [b.node(Op.MUL, (b.load("a"), inverse))])


def test_parameters_are_doubles_whatever_they_come_as(backend: str) -> None:
    run = load(parameter_program(), backend)
    single = np.float32(0.23)
    assert run(1.0, single) == 1e-40 / float(single)
    assert run(1.0, 3) == 1e-40 / 3
    assert run(1.0, np.array(3)) == 1e-40 / 3
    assert run(1.0, 0.0) == math.inf


def test_more_inputs_than_usual(backend: str) -> None:
    names = [f"a{k}" for k in range(20)]
    b = builder(names)
    total = b.load(names[0])
    for n in names[1:]:
        total = b.node(Op.ADD, (total, b.load(n)))
    run = load(program(b, [total]), backend)
    columns = [np.arange(600.0)[::2] + k for k in range(20)]
    np.testing.assert_array_equal(run(*columns), sum(columns))
