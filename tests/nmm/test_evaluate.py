"""The public functions: contract, physics properties on numbers, and every mistake's sentence."""

from __future__ import annotations

import math
import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate

import nmm
from nmm import evaluate
from nmm.errors import DomainError, NmmError, UnknownNameError, UsageError
from symbolic import constants
from symbolic.symbols import FLAVOURS

energies = st.floats(1e-2, 1e3)
shares = st.floats(1e-3, 1.0)
flavours = st.sampled_from(FLAVOURS)
moments = st.floats(1e-13, 1e-9)


def test_default_mixing_angle_is_the_symbols() -> None:
    assert float(constants.sin2_theta_W()) == evaluate.SIN2_THETA_W


@given(energies, shares, flavours, moments)
def test_parts_add_up(E: float, x: float, flavour: str, mu: float) -> None:
    T = x * nmm.T_max(E)
    weak, magnetic, total = (
        nmm.dsigma_dT(T, E, flavour=flavour, part=p, mu_nu=mu) for p in ("weak", "magnetic", "total")
    )
    assert total == pytest.approx(weak + magnetic, rel=1e-13, abs=0)
    assert weak >= 0
    assert magnetic > 0


@given(energies, shares, moments)
def test_magnetic_part_scales_with_mu_squared_and_knows_no_flavour(E: float, x: float, mu: float) -> None:
    T = x * nmm.T_max(E)
    one = nmm.dsigma_dT(T, E, part="magnetic", mu_nu=mu)
    assert nmm.dsigma_dT(T, E, part="magnetic", mu_nu=2 * mu) == pytest.approx(4 * one, rel=1e-14, abs=0)
    assert nmm.dsigma_dT(T, E, part="magnetic", mu_nu=mu, flavour="nubar_tau") == one


@given(energies, shares)
def test_round_trips(E: float, x: float) -> None:
    T = x * nmm.T_max(E)
    assert nmm.E_nu_min(nmm.T_max(E)) == pytest.approx(E, rel=1e-12, abs=0)
    c = nmm.costheta(T, E)
    assert 0 <= c <= 1
    condition = 1 + E / nmm.T_max(E) / max(1 - c, 1e-16)  # the angle forgets T near forward recoil
    assert nmm.T_from(c, E) == pytest.approx(T, rel=4e-15 * condition * 1e2, abs=0) or c > 1 - 1e-6


@given(energies, shares)
def test_jacobian_against_a_difference_quotient(E: float, x: float) -> None:
    c = 0.05 + 0.9 * x
    h = 1e-6 * c
    slope = (nmm.T_from(c + h, E) - nmm.T_from(c - h, E)) / (2 * h)
    q = (E / (E + 0.511 + E * 0)) ** 2
    assert nmm.dT_dcostheta(c, E) == pytest.approx(slope, rel=1e-4 / max(1e-3, 1 - q * c * c), abs=0)
    assert nmm.dT_dcostheta(c, E) > 0


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("E", [0.2, 0.746, 3.0, 50.0])
def test_total_rate_is_conserved(flavour: str, E: float) -> None:
    """Closed form, integral over T and integral over costheta: three ways to one number."""
    T_th, mu = 0.01 * nmm.T_max(E), 5e-11
    closed = nmm.sigma(E, T_min=T_th, flavour=flavour, mu_nu=mu)
    scale = 1e45
    over_T, _ = integrate.quad(
        lambda T: scale * nmm.dsigma_dT(T, E, flavour=flavour, mu_nu=mu), T_th, nmm.T_max(E), epsrel=1e-11
    )
    over_c, _ = integrate.quad(
        lambda c: scale * nmm.dsigma_dcostheta(c, E, flavour=flavour, mu_nu=mu),
        nmm.costheta(T_th, E),
        1.0,
        epsrel=1e-11,
        limit=200,
    )
    assert over_T == pytest.approx(scale * closed, rel=1e-10)
    assert over_c == pytest.approx(scale * closed, rel=1e-9)


def test_analytic_limits() -> None:
    """T -> 0, E -> infinity, sin^2 -> 0 on the emitted kernels."""
    K = 1.723265947600775e-44  # 2 m_e G_F^2 hbarc^2 / pi, cm^2/MeV
    s = evaluate.SIN2_THETA_W
    low = nmm.dsigma_dT(1e-12, 1.0)
    assert low == pytest.approx(K * ((0.5 + s) ** 2 + s**2), rel=1e-9, abs=0)
    assert nmm.dsigma_dT(1.0, 1e5) == pytest.approx(K * ((0.5 + s) ** 2 + s**2), rel=1e-4, abs=0)
    assert nmm.dsigma_dT(0.1, 1.0, sin2_theta_W=1e-300) == pytest.approx(K / 4, rel=1e-12, abs=0)
    assert nmm.T_max(1e6) == pytest.approx(1e6 - 0.51099895069 / 2, rel=1e-12)
    assert nmm.T_max(1e-6) == pytest.approx(2e-12 / 0.51099895069, rel=1e-5)


def test_dynamical_zero() -> None:
    zero = nmm.dynamical_zero()
    assert zero.E_nu == pytest.approx(0.51099895069 / (4 * 0.23122), rel=1e-15)
    assert pytest.approx(float(nmm.T_max(zero.E_nu)), rel=1e-15) == zero.T
    there = nmm.dsigma_dT(zero.T, zero.E_nu, flavour="nubar_e", outside="zero")
    assert there < 1e-12 * nmm.dsigma_dT(zero.T, zero.E_nu, flavour="nu_e", outside="zero")
    assert nmm.dynamical_zero(np.array([0.2, 0.3])).E_nu.shape == (2,)


def test_arrays_give_zero_above_T_max() -> None:
    values = nmm.dsigma_dT(np.array([0.1, 0.9]), 1.0)
    assert values[0] > 0
    assert values[1] == 0
    with pytest.raises(DomainError, match="first at index 1, 1 of 2"):
        nmm.dsigma_dT(np.array([0.1, 0.9]), 1.0, outside="raise")
    assert nmm.dsigma_dT(0.9, 1.0, outside="zero") == 0


def test_nan_goes_through() -> None:
    assert math.isnan(nmm.dsigma_dT(float("nan"), 1.0))
    assert np.isnan(nmm.dsigma_dT([0.1, float("nan")], 1.0)).tolist() == [False, True]


def test_no_warnings_and_shapes() -> None:
    assert nmm.sigma(np.array([0.5, 1.0])).shape == (2,)
    assert nmm.costheta(np.array([[0.1], [0.9]]), np.array([1.0, 2.0])).shape == (2, 2)
    assert np.isnan(nmm.costheta(np.array([0.9]), 1.0)).all()
    assert nmm.dsigma_dT([], 1.0).shape == (0,)


BAD: list[tuple[Any, type[NmmError], str]] = [
    (lambda: nmm.dsigma_dT(0.9, 1.0), DomainError, r"T_max = 0.796496 MeV for E_nu = 1 MeV"),
    (lambda: nmm.dsigma_dT(2.8, 0.59), DomainError, r"2.8 keV is T=0.0028"),
    (lambda: nmm.dsigma_dT(0.1, -1.0), DomainError, r"E_nu = -1 is not allowed"),
    (lambda: nmm.dsigma_dT([0.1, -0.1], 1.0), DomainError, r"T = -0.1 \(first at index 1, 1 of 2\)"),
    (lambda: nmm.dsigma_dcostheta(1.1, 1.0), DomainError, r"a cosine lies between -1 and 1"),
    (lambda: nmm.dsigma_dcostheta(-0.5, 1.0), DomainError, r"recoils go forward"),
    (lambda: nmm.E_nu_from(0.1, 0.1), DomainError, r"no neutrino energy gives T = 0.1 MeV"),
    (lambda: nmm.costheta(0.9, 1.0), DomainError, r"above T_max"),
    (lambda: nmm.ratio(0.9, 1.0, mu_nu=1e-10), DomainError, r"above T_max"),
    (lambda: nmm.sigma(1.0, T_min=0.5, T_max=0.2), DomainError, r"not below T_max"),
    (lambda: nmm.sigma(1.0, mu_nu=1e-10), DomainError, r"diverges as T_min -> 0"),
    (lambda: nmm.dynamical_zero(1.5), DomainError, r"sin\^2 theta_W lies between 0 and 1"),
    (lambda: nmm.dynamical_zero(0.0), DomainError, r"sin2_theta_W"),
    (lambda: nmm.dsigma_dT(0.1, 1.0, flavour="nue"), UnknownNameError, r"Did you mean 'nu_e'"),
    (lambda: nmm.dsigma_dT(0.1, 1.0, part="strong"), UnknownNameError, r"not a part"),
    (lambda: nmm.dsigma_dT(0.1, 1.0, backend="fortran"), UnknownNameError, r"not a backend"),
    (lambda: nmm.dsigma_dT(0.1, 1.0, outside="wrap"), UnknownNameError, r"zero, raise"),
    (lambda: nmm.dsigma_dT([0.1, 0.2], [1.0, 2.0, 3.0]), UsageError, r"shapes do not fit together"),
    (lambda: nmm.dsigma_dT("a", 1.0), UsageError, r"not a number"),
    (lambda: nmm.dsigma_dT(None, 1.0), UsageError, r"not a number"),
]


@pytest.mark.parametrize(("mistake", "error", "words"), BAD, ids=[f"{k}" for k in range(len(BAD))])
def test_mistakes_get_one_clear_sentence(mistake: Any, error: type[NmmError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        mistake()
    assert "\n" not in str(caught.value)


class Quantity:
    """A stand-in for pint and astropy: it knows `.to`."""

    def __init__(self, value: Any, unit: str) -> None:
        self.value, self.unit = value, unit

    def to(self, unit: str) -> Any:
        scale = {("keV", "MeV"): 1e-3, ("MeV", "MeV"): 1.0}
        if (self.unit, str(unit)) not in scale:
            raise ValueError(f"cannot convert from {self.unit} to {unit}")
        made = Quantity(np.asarray(self.value) * scale[self.unit, str(unit)], str(unit))
        made.magnitude = made.value  # type: ignore[attr-defined]
        return made


def test_quantities_are_stripped_at_the_edge() -> None:
    assert nmm.dsigma_dT(Quantity(100.0, "keV"), 1.0) == nmm.dsigma_dT(0.1, 1.0)
    with pytest.raises(nmm.errors.UnitError):
        nmm.dsigma_dT(Quantity(3.0, "cm"), 1.0)


def test_every_backend_by_name() -> None:
    values = {float(nmm.dsigma_dT(0.1, 1.0, mu_nu=1e-11, backend=b)) for b in ("numpy", "c")}
    assert len(values) == 1


def test_no_compiler_is_said_once_and_numpy_answers() -> None:
    code = "import nmm; print(nmm.dsigma_dT(0.1, 1.0), nmm.sigma(1.0), sep='\\n')"
    import os

    run = subprocess.run(
        [sys.executable, "-W", "default", "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "NMM_CC": ""},
        timeout=120,
        check=True,
    )
    assert float(run.stdout.split()[0]) == float(nmm.dsigma_dT(0.1, 1.0))
    assert run.stderr.count("no C compiler") == 1


def test_a_kernel_changed_by_hand_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from nmm import catalogue

    monkeypatch.setitem(catalogue._manifest()["files"], "c/T_max.c", "0" * 64)
    with pytest.raises(NmmError, match="differs from its manifest"):
        catalogue.emitted("T_max", "c")
