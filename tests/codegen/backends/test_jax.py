"""The jax backend: strict arithmetic under jit, derivatives of any kind without a NaN, double precision or nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

import codegen
import symbolic
from codegen import backends, points
from codegen.errors import BackendNameError
from codegen.freeze import specify
from codegen.reference import Reference
from codegen.tape import Guard, Op
from nmm import kernel_laws
from symbolic.laws import Case
from tests.codegen.backends import programs, sample
from tests.codegen.backends import test_operations as operations

ALGEBRA_ULP, LIBM_ULP = 0.0, 16.0
WITHOUT_OUT = [
    operations.test_table_values,
    operations.test_table_gives_nan_at_nan_whatever_its_bits,
    operations.test_residual_of_a_square_and_of_a_constant,
    operations.test_several_outputs_broadcast_and_take_numbers,
    operations.test_a_guard_on_an_output_sees_its_value,
    operations.test_helpers_only_where_they_are_needed,
    operations.test_two_kernels_share_equal_tables_and_keep_different_ones,
    operations.test_select_of_parameters_alone,
]


@pytest.fixture(scope="module")
def jax() -> Iterator[Any]:
    module = pytest.importorskip("jax", reason="JAX is not installed")
    before = module.config.jax_enable_x64
    module.config.update("jax_enable_x64", True)
    yield module
    module.config.update("jax_enable_x64", before)


def kernel(name: str = "dsigma_dT", flavour: str = "nubar_e", part: str = "total") -> Any:
    (run,) = sample.load(sample.one(name, flavour, part), "jax").values()
    return run


# --- values -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "flavour", "part"), list(sample.choices()))
@pytest.mark.usefixtures("jax")
def test_same_values_as_c(name: str, flavour: str, part: str) -> None:
    found = sample.agreement(name, flavour, part, "jax")
    assert found.ulp <= (LIBM_ULP if found.libm else ALGEBRA_ULP)


@pytest.mark.usefixtures("jax")
def test_every_operation() -> None:
    for output, ulp in sample.distances("jax").items():
        assert ulp <= (LIBM_ULP if output in sample.LIBM else ALGEBRA_ULP), output


@pytest.mark.usefixtures("jax")
@pytest.mark.parametrize("test", WITHOUT_OUT)
def test_manners_of_the_local_backends(test: Callable[[str], None]) -> None:
    test("jax")


@pytest.mark.usefixtures("jax")
def test_kernel_laws() -> None:
    name, flavour, part = "dsigma_dT", "nubar_e", "total"
    formula = symbolic.get(name, flavour=flavour, part=part)
    both = {b: next(iter(sample.load(sample.one(name, flavour, part), b).values())) for b in (sample.TRUTH, "jax")}
    for law in kernel_laws.laws():
        if law.name != "broadcasting":  # arrays of JAX cannot be written to, so there is no out=
            verdict = law.check(kernel_laws.Emitted(Case(name, formula.variables, flavour, part), both))
            assert verdict, verdict.detail


# --- error-free transformations under jit ---------------------------------------------------------------

magnitudes = st.floats(1e-60, 1e60)
numbers = st.one_of(magnitudes, magnitudes.map(lambda x: -x), st.integers(1, 2**53).map(float))


@pytest.fixture(scope="module")
def transformations(jax: Any) -> dict[str, Callable[..., Any]]:
    """Ways to run them; all take arrays a and b and a number c."""
    run = programs.load(sample.error_free(), "jax")
    one, np_ = jax.jit(run), jax.numpy
    each = jax.jit(jax.vmap(run, (None, None, 0)))
    return {
        "arrays": one,
        "numbers": lambda a, b, c: np.array([one(x, y, c) for x, y in zip(a.tolist(), b.tolist(), strict=True)]).T,
        "vmap": jax.jit(jax.vmap(run, (0, 0, None))),
        "vmap of c alone": lambda a, b, c: np.array(each(a, b, np.full(2, c)))[:, 1],
        "in a larger program": jax.jit(lambda a, b, c: run(np_.flip(np_.flip(a)), b * 1.0, c + 0.0)),
    }


@given(rows=st.lists(st.tuples(numbers, numbers), min_size=8, max_size=8), c=numbers)
def test_error_free_transformations_are_exact_under_jit(
    transformations: dict[str, Callable[..., Any]], rows: list[tuple[float, float]], c: float
) -> None:
    a, b = (np.array(column) for column in zip(*rows, strict=True))
    wanted = [sample.exact(x, y, c) for x, y in rows]
    for how, run in transformations.items():
        found = np.array(run(a, b, c))
        sums = [
            [Fraction(float(x)) + Fraction(float(y)) for x, y in zip(f[::2], f[1::2], strict=True)] for f in found.T
        ]
        assert sums == wanted, how


# --- derivatives ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "flavour", "part"),
    [("dsigma_dT", "nubar_e", "total"), ("costheta", "", ""), ("dE_nu_dcostheta", "", "")],
)
def test_gradients_are_those_of_the_formula(jax: Any, name: str, flavour: str, part: str) -> None:
    formula = symbolic.get(name, flavour=flavour, part=part)
    names = [i.name for i in specify(formula, "k").arguments]
    symbols = {str(s): s for s in formula.expr.free_symbols}
    run = kernel(name, flavour, part)
    given_ = points.bulk(formula, 8, seed=5)
    columns = [np.array([p[n] for p in given_]) for n in names]
    slopes = jax.jit(jax.vmap(jax.grad(run, tuple(range(len(names))))))(*columns)
    for name_, column in zip(names, slopes, strict=True):
        true = Reference(sp.diff(formula.expr, symbols[name_]))
        for point, value in zip(given_, column, strict=True):
            wanted = float(true.at(point).mid())
            allowed = 1e-14 * (1 + true.condition(point)) * abs(wanted)
            assert abs(float(value) - wanted) <= allowed, (name_, point)


def test_forwards_backwards_and_twice(jax: Any) -> None:
    run, every, point = kernel("dsigma_dT", "nu_e"), (0, 1, 2, 3), (0.1, 1.0, 0.23, 1e-11)
    forwards, backwards = (jax.jit(f(run, every))(*point) for f in (jax.jacfwd, jax.jacrev))
    np.testing.assert_allclose(forwards, backwards, rtol=1e-14)
    second = np.array(jax.jit(jax.hessian(run, (0, 3)))(*point))
    assert second.any()
    np.testing.assert_allclose(second, second.T, rtol=1e-12)
    step = 1e-4
    difference = (run(0.1, 1.0, 0.23 + step, 1e-11) - run(0.1, 1.0, 0.23 - step, 1e-11)) / (2 * step)
    assert backwards[2] == pytest.approx(float(difference), rel=1e-6, abs=0)


OUTSIDE = np.array([(5.0, 1.0), (0.9, 1.0), (0.1, 0.0), (1e-3, 1e-320), (np.inf, 1.0), (-0.1, 1.0), (0.1, -1.0)]).T


def test_no_nan_from_outside_phase_space(jax: Any) -> None:
    """0 (or NaN, where no physics is) with the slope 0, in either direction, once and twice."""
    run, every = kernel("dsigma_dT", "nu_e"), (0, 1, 2, 3)
    point = (*OUTSIDE, 0.23, 1e-11)
    np.testing.assert_array_equal(run(*point), np.where(OUTSIDE.min(axis=0) < 0, np.nan, 0.0))
    for kind, of in ((jax.grad, every), (jax.jacfwd, every), (jax.hessian, (1, 3))):
        slopes = jax.jit(jax.vmap(kind(run, of), (0, 0, None, None)))(*point)
        assert not np.array(slopes).any(), kind


def test_gradients_backwards_of_gradients_backwards(jax: Any) -> None:
    """The slopes have slopes of their own kind: no NaN either."""
    b = programs.builder(["a"], ["p"])
    root = b.node(Op.SQRT, (b.load("a"),))
    guard = Guard(b.load("a"), "<", b.const(0), "zero")
    run = programs.load(programs.program(b, [b.node(Op.MUL, (root, b.load("p")))], [guard]), "jax")
    twice = jax.jit(jax.vmap(jax.jacrev(jax.grad(run, (0, 1)), (0, 1)), (0, None)))
    values = np.array(twice(np.array([-1.0, 4.0]), 3.0))
    assert not values[..., 0].any()
    np.testing.assert_allclose(values[..., 1], [[-3 / 32, 1 / 4], [1 / 4, 0]], rtol=1e-15)


def test_points_outside_do_not_spoil_a_sum(jax: Any) -> None:
    """A fit sums over points of which some are outside: the gradient in the parameters is that of the points inside."""
    run = kernel()
    recoil, energy = np.array([0.1, 5.0, 0.5, 0.2, 9.0]), np.array([1.0, 1.0, 0.0, 1.0, 1e-320])
    total = jax.jit(jax.grad(lambda s, mu, t, e: run(t, e, s, mu).sum(), argnums=(0, 1)))
    inside = [k for k in range(5) if recoil[k] < 0.5]
    whole, part = total(0.23, 1e-11, recoil, energy), total(0.23, 1e-11, recoil[inside], energy[inside])
    assert np.isfinite(part).all()
    np.testing.assert_allclose(whole, part, rtol=1e-14)


def test_a_branch_not_taken_does_not_spoil_a_gradient(jax: Any) -> None:
    """x / sqrt(x) where 0 < x, else p: at x = 0 the quotient is NaN and its slope infinite."""
    b = programs.builder(["a"], ["p"])
    x, zero = b.load("a"), b.const(0)
    quotient = b.node(Op.DIV, (x, b.node(Op.SQRT, (x,))))
    run = programs.load(programs.program(b, [b.node(Op.SELECT, (zero, x, quotient, b.load("p")))]), "jax")
    values, slopes = jax.vmap(jax.value_and_grad(run, (0, 1)), (0, None))(np.array([0.0, 4.0, -1.0]), 7.0)
    assert values.tolist() == [7.0, 2.0, 7.0]
    assert [s.tolist() for s in slopes] == [[0.0, 0.25, 0.0], [1.0, 0.0, 1.0]]


def test_derivatives_of_tables_and_compensated_arithmetic(jax: Any) -> None:
    b = programs.builder(["a"])
    b.tables["inverse"] = programs.cubic_table()
    x = b.load("a")
    wide = b.node(Op.DD_SUB, (b.node(Op.DD_MUL, (b.node(Op.DD, (x,)), b.node(Op.DD, (x,)))), b.node(Op.DD, (x,))))
    root = b.node(Op.HI, (b.node(Op.DD_DIV, (wide, b.node(Op.DD_SQRT, (b.node(Op.DD, (x,)),)))),))
    run = programs.load(programs.program(b, [b.node(Op.TABLE, (x,), "inverse"), root]), "jax")
    table, quotient = jax.jacfwd(run)(3.0)
    assert table == pytest.approx(-1 / 9, rel=1e-3)
    assert quotient == pytest.approx(1.5 * 3**0.5 - 0.5 / 3**0.5, rel=1e-14)
    assert jax.jacrev(run)(3.0) == (table, quotient)


def test_gradients_of_several_outputs(jax: Any) -> None:
    run = programs.load(operations.gradient_program(), "jax")
    slopes = jax.jacrev(run, (0, 1))(2.0, 3.0, 4.0)
    assert [float(s) for s in slopes[0]] == [12.0, 4.0]
    assert [float(s) for s in slopes[1]] == [6.0, 4.0]
    outside = jax.jacrev(run, (0, 1))(11.0, 3.0, 4.0)
    assert not np.array(outside).any()


# --- manners --------------------------------------------------------------------------------------------


def test_vmap_and_broadcasting(jax: Any) -> None:
    run, energies = kernel(), np.linspace(0.5, 2.0, 7)
    recoil = np.linspace(0.01, 0.3, 5)
    whole = run(recoil[:, None], energies, 0.23, 1e-11)
    assert whole.shape == (5, 7)
    assert whole.dtype == np.float64
    by_row = jax.vmap(jax.vmap(run, (None, 0, None, None)), (0, None, None, None))(recoil, energies, 0.23, 1e-11)
    np.testing.assert_array_equal(whole, by_row)
    many = run(0.1, 1.0, 0.23, np.array([1e-12, 1e-10]))
    np.testing.assert_array_equal(many, [run(0.1, 1.0, 0.23, mu) for mu in (1e-12, 1e-10)])
    assert run(np.empty(0), 1.0, 0.23, 0.0).shape == (0,)


def test_single_precision_is_refused(jax: Any) -> None:
    run = kernel("T_max", "", "")
    jax.config.update("jax_enable_x64", False)
    try:
        with pytest.raises(RuntimeError, match=r"double precision and JAX is set to single; call jax\.config\.update"):
            run(2.0)
        assert "single precision" in backends.loader("jax").available()
    finally:
        jax.config.update("jax_enable_x64", True)
    assert run(np.float32(2.0)) == run(2.0)
    assert backends.loader("jax").available() == ""


def test_complex_numbers_and_out_are_refused(jax: Any) -> None:
    run = kernel("T_max", "", "")
    with pytest.raises(TypeError, match="takes real numbers, not complex128"):
        run(2.0 + 0j)
    with pytest.raises(TypeError, match="leave out= away"):
        run(2.0, out=np.empty(1))


@pytest.mark.usefixtures("jax")
def test_value_and_derivatives_in_one_kernel() -> None:
    assert sample.gradients_agree("jax")


@pytest.mark.usefixtures("jax")
def test_compile_end_to_end() -> None:
    angle = symbolic.get("dsigma_dT", flavour="nubar_e", part="weak").change_variable("T", "costheta")
    made = codegen.compile(angle, backend="jax")
    c = np.linspace(0.05, 0.95, 40)
    assert (np.asarray(made(c, 1.0)) == codegen.compile(angle, backend=sample.TRUTH)(c, E_nu=1.0)).all()
    assert made.certificate.max_relative < 1e-13


@pytest.mark.usefixtures("jax")
def test_the_page_works(capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(sample.page("jax"), "other-backends.md", "exec"), {"__name__": "page"})
    value, slopes, column = capsys.readouterr().out.strip().split("\n", 2)
    assert float(value) == float(kernel()(0.1, 1.0, 0.23122, 1e-11))
    assert slopes.count("Array(") == 2
    assert float(column.split()[-1].strip("[]")) == 0.0  # T = 0.9 MeV is outside phase space


# --- what is said before JAX is there -------------------------------------------------------------------


def test_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jax", None)
    assert backends.loader("jax").available() == "JAX is not installed (pip install jax)"
    with pytest.raises(BackendNameError, match="'jax' cannot run here: JAX is not installed"):
        codegen.compile(symbolic.get("T_max"), backend="jax")


@pytest.mark.parametrize(("setting", "double"), [("1", True), ("True", True), ("0", False), (None, False)])
def test_the_precision_to_come_is_known_before_the_import(
    monkeypatch: pytest.MonkeyPatch, setting: str | None, double: bool
) -> None:
    monkeypatch.delitem(sys.modules, "jax", raising=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name)
    if setting is None:
        monkeypatch.delenv("JAX_ENABLE_X64", raising=False)
    else:
        monkeypatch.setenv("JAX_ENABLE_X64", setting)
    said = backends.loader("jax").available()
    assert (said == "") == double
    assert double or "JAX_ENABLE_X64=1" in said
