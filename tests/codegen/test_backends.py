"""Every emitted kernel on every backend: right to a few ULP, broadcasting, edges, strides, NaN."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import sympy as sp

from codegen import backends, points
from codegen.certify import certify
from codegen.freeze import specify
from codegen.reference import Reference
from nmm import catalogue, kernels
from symbolic import registry

BACKENDS = [b for b in catalogue.backends() if not backends.loader(b).available()]
KERNELS = [
    (name, choice.get("flavour", ""), choice.get("part", ""))
    for name in registry.names()
    if registry.entry(name).build.__module__.startswith("symbolic.formulas")
    for choice in registry.entry(name).choices()
    if not choice.get("flavour", "").endswith("_tau")
]


def kernel(name: str, flavour: str, part: str, backend: str) -> Callable[..., Any]:
    return kernels.kernel(name, flavour, part, backend)


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(("name", "flavour", "part"), KERNELS)
def test_values_against_ball_arithmetic(name: str, flavour: str, part: str, backend: str) -> None:
    """1e-13 relative in the bulk, at the very doubles given (the antineutrino's zero has a law of its own)."""
    formula = registry.get(name, flavour=flavour, part=part)
    found = certify(formula, kernel(name, flavour, part, backend), backend, count=120)
    assert found.max_relative < 1e-13, found


@pytest.mark.skipif(len(BACKENDS) < 2, reason="one backend here")
@pytest.mark.parametrize(("name", "flavour", "part"), KERNELS)
def test_backends_agree(name: str, flavour: str, part: str) -> None:
    """The same bits for + - * / sqrt; with a logarithm (every libm has its own), 4 ULP of the condition."""
    formula = registry.get(name, flavour=flavour, part=part)
    sample = points.bulk(formula, 400, seed=3)
    columns = [np.array([p[i.name] for p in sample]) for i in specify(formula, "k").arguments]
    first, *rest = (np.asarray(kernel(name, flavour, part, b)(*columns)) for b in BACKENDS)
    allowed = np.zeros_like(first)
    if formula.expr.has(sp.log):
        condition = Reference(formula.expr).condition
        allowed = 4 * np.spacing(np.abs(first)) * [1 + condition(point) for point in sample]
    for other in rest:
        assert (np.abs(other - first) <= allowed).all()


@pytest.fixture(params=BACKENDS)
def weak(request: pytest.FixtureRequest) -> Callable[..., Any]:
    return kernel("dsigma_dT", "nu_e", "total", request.param)


T = np.linspace(0.01, 0.3, 1000)
E = np.linspace(0.5, 2.0, 1000)


def test_broadcasts_like_a_ufunc(weak: Callable[..., Any]) -> None:
    grid = weak(T[:, None], E[None, :5], 0.23, 1e-11)
    assert grid.shape == (1000, 5)
    assert grid[7, 3] == weak(T[7], E[3], 0.23, 1e-11)
    assert np.ndim(weak(0.1, 1.0, 0.23, 1e-11)) == 0


def test_parameters_may_be_arrays(weak: Callable[..., Any]) -> None:
    mu = np.array([1e-12, 1e-11, 1e-10])
    many = weak(0.1, 1.0, 0.23, mu)
    assert many.tolist() == [float(weak(0.1, 1.0, 0.23, m)) for m in mu]


def test_out_and_in_place(weak: Callable[..., Any]) -> None:
    expected = weak(T, E, 0.23, 1e-11)
    out = np.empty_like(T)
    assert weak(T, E, 0.23, 1e-11, out=out) is out
    assert (out == expected).all()
    over = T.copy()
    weak(over, E, 0.23, 1e-11, out=over)
    assert (over == expected).all()


@pytest.mark.parametrize("cut", [slice(None, None, 2), slice(None, None, -1), slice(3, 4), slice(0, 0), slice(0, 700)])
def test_strides_do_not_matter(weak: Callable[..., Any], cut: slice) -> None:
    assert (weak(T[cut], E[cut], 0.23, 1e-11) == weak(T, E, 0.23, 1e-11)[cut]).all()
    out = np.zeros(2000)[::2]
    weak(T, E[::-1], 0.23, 1e-11, out=out)
    assert (out == weak(T, E[::-1].copy(), 0.23, 1e-11)).all()


def test_overlapping_memory_is_safe(weak: Callable[..., Any]) -> None:
    buffer = np.concatenate([T, [0.2]])
    expected = weak(T, 1.0, 0.23, 1e-11)
    weak(buffer[:-1], 1.0, 0.23, 1e-11, out=buffer[1:])
    assert (buffer[1:] == expected).all()


def test_other_number_types(weak: Callable[..., Any]) -> None:
    assert weak(1, 10, 0.23, 0.0) == weak(1.0, 10.0, 0.23, 0.0)
    single = np.float32(0.1)
    assert weak(single, 1.0, 0.23, 0.0) == weak(float(single), 1.0, 0.23, 0.0)


def test_edges_of_phase_space(weak: Callable[..., Any]) -> None:
    edge = kernel("T_max", "", "", "numpy")(E)
    assert (weak(edge, E, 0.23, 1e-11) > 0).all()
    assert (weak(edge * (1 + 1e-12), E, 0.23, 1e-11) == 0).all()


def test_nan_in_nan_out_and_nothing_unphysical(weak: Callable[..., Any]) -> None:
    values = weak([np.nan, 0.1, -0.1, 0.1], [1.0, np.nan, 1.0, -1.0], 0.23, 1e-11)
    assert np.isnan(values).all()
    assert np.isnan(weak(0.1, 1.0, np.nan, 1e-11))


def test_no_warning_escapes(weak: Callable[..., Any]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        weak([0.0, 0.1, 5.0], [0.0, 0.0, 1e-320], 0.23, 1e-11)


@pytest.mark.skipif("c" not in BACKENDS, reason="no C compiler here")
def test_c_kernels_are_real_ufuncs() -> None:
    run = kernel("dsigma_dT", "nu_e", "weak", "c")
    assert isinstance(run, np.ufunc)
    assert run.nin == 3
    masked = run(T, E, 0.23, where=T > 0.2, out=np.zeros_like(T))
    assert (masked[T <= 0.2] == 0).all()
    assert (masked[T > 0.2] > 0).all()
