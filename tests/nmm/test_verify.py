"""nmm verify: laws of formulas and of the emitted kernels, and that the laws of kernels can fail."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import flint
import mpmath
import numpy as np
import pytest

import symbolic
from codegen.reference import Reference, ulps
from nmm import kernel_laws
from nmm.errors import UnknownNameError
from nmm.kernel_laws import Emitted
from nmm.verify import verify
from symbolic import laws
from symbolic.laws import Case

CASES = [c for c in laws.cases() if c.flavour in ("", "nubar_e")]
LAWS = {law.name: law for law in kernel_laws.laws()}


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.key)
def test_laws_of_kernels(case: Case, law: str) -> None:
    made = kernel_laws.emitted(case)
    assert made is not None
    verdict = LAWS[law].check(made)
    assert verdict, verdict.detail
    assert verdict.points > 0


@pytest.mark.long
@pytest.mark.parametrize("case", [c for c in laws.cases() if c not in CASES], ids=lambda case: case.key)
def test_laws_of_the_other_kernels(case: Case) -> None:
    made = kernel_laws.emitted(case)
    assert made is not None
    for law in kernel_laws.laws():
        verdict = law.check(made)
        assert verdict, verdict.detail


def test_document() -> None:
    found = verify(["T_max"])
    assert all(set(row) == {"name", "law", "verdict", "points", "detail"} for row in found)
    assert {row["verdict"] for row in found} == {"proved"}
    assert {"derivation", "dimension", "accuracy", "same_values", "outside", "nan_through", "broadcasting"} <= {
        row["law"] for row in found
    }
    assert json.loads(json.dumps(found)) == found


def test_unknown_name() -> None:
    with pytest.raises(UnknownNameError, match="Did you mean 'T_max'"):
        verify(["T_mx"])


def planted(change: Callable[[Callable[..., Any]], Callable[..., Any]], name: str = "dsigma_dT") -> Emitted:
    case = next(c for c in laws.cases((name,)) if c.part in ("", "weak"))
    good = kernel_laws.emitted(case)
    assert good is not None
    first = next(iter(good.kernels))
    kernels = {"planted": change(good.kernels[first]), **good.kernels}
    return Emitted(case, kernels)


def scaled(factor: float) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def change(kernel: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *args, out=None: np.multiply(kernel(*args), factor, out=out)

    return change


def no_guard(kernel: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *args, out=None: np.add(np.nan_to_num(kernel(*args)), 1e-45, out=out)


def flat(kernel: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *args, out=None: np.ravel(kernel(*args))


PLANTED: dict[str, tuple[str, Callable[[Callable[..., Any]], Callable[..., Any]]]] = {
    "a coefficient off by 1e-12": ("accuracy", scaled(1 + 1e-12)),
    "a coefficient off by a few ULP": ("same_values", scaled(1 + 64 * 2.0**-52)),
    "NaN replaced by a number": ("nan_through", no_guard),
    "a value outside phase space": ("outside", no_guard),
    "shapes lost": ("broadcasting", flat),
}


@pytest.mark.parametrize("case", PLANTED)
def test_a_planted_error_turns_the_law_red(case: str) -> None:
    law, change = PLANTED[case]
    verdict = LAWS[law].check(planted(change))
    assert verdict.verdict == "disproved"
    assert "planted" in verdict.detail


def test_every_law_of_kernels_has_a_planted_error() -> None:
    assert {law for law, _ in PLANTED.values()} == set(LAWS)


def test_a_kernel_without_domain_checks_is_found_for_kinematics_too() -> None:
    verdict = LAWS["outside"].check(planted(lambda k: lambda *a, out=None: np.abs(np.nan_to_num(k(*a))), "costheta"))
    assert not verdict


def test_the_reference_agrees_with_mpmath() -> None:
    formula = symbolic.get("sigma", flavour="nubar_e", part="total")
    point = {"E_nu": 1.25, "T_min": 0.125, "T_max": 0.75, "sin2_theta_W": 0.23122, "mu_nu": 6e-11}
    constants = {n: float(c.exact) for n, c in symbolic.constants.CONSTANTS.items()}
    with mpmath.workdps(60):
        values = {s: mpmath.mpf({**constants, **point}[str(s)]) for s in formula.expr.free_symbols}
        exact = formula.expr.evalf(50, subs=values)
    found = Reference(formula.expr).at(point)
    with mpmath.workdps(60), flint_precision(200):
        assert abs(float((found - flint.arb(str(exact))).mid())) < 1e-40 * abs(float(exact))
    assert ulps(float(exact), found) <= 0.5


@contextmanager
def flint_precision(bits: int) -> Iterator[None]:
    before, flint.ctx.prec = flint.ctx.prec, bits
    yield
    flint.ctx.prec = before


def test_condition_numbers() -> None:
    E_nu, T = symbolic.symbols.E_nu, symbolic.symbols.T
    assert Reference(E_nu**3).condition({"E_nu": 2.0}) == pytest.approx(3, rel=1e-5)
    near = Reference(E_nu - T).condition({"E_nu": 1.0, "T": 0.999})
    assert near == pytest.approx(1999, rel=1e-3)


def test_functions_without_ball_arithmetic_are_named() -> None:
    with pytest.raises(NotImplementedError, match="gamma has no ball arithmetic"):
        Reference(symbolic.symbols.sp.gamma(symbolic.symbols.T))
