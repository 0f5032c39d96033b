"""Claims: proved, disproved inside the domain only, undecided, or without a meaning."""

from __future__ import annotations

import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic import coordinates, kinematics, language, proof
from symbolic.language import LanguageError, claims
from symbolic.symbols import E_nu, T, costheta, m_e

ZERO = "E_nu = m_e/(4*sin2_theta_W)"
AT_THE_ZERO = "dsigma_dT(T_max(E_nu), E_nu, flavour=nubar_e, part=weak) == 0"

PROVED: list[tuple[str, tuple[str, ...]]] = [
    ("T_max(E_nu) == 2*E_nu**2/(m_e + 2*E_nu)", ()),
    ("1/T_max(E_nu) == 1/E_nu + m_e/(2*E_nu**2)", ()),
    (AT_THE_ZERO, (ZERO,)),
    (AT_THE_ZERO, ("sin2_theta_W = m_e/(4*E_nu)",)),
    ("T_from(costheta(T, E_nu), E_nu) == T", ()),
    ("costheta(T, E_nu)**2 == T*(E_nu + m_e)**2/(E_nu**2*(T + 2*m_e))", ()),
    ("costheta(T, E_nu) == costheta", ("E_nu = E_nu_from(T, costheta)",)),
    ("T == T_max(E_nu)", ("E_nu = E_nu_min(T)",)),
    ("dE_nu_dcostheta(T, costheta) == -m_e*p*T/(p*costheta - T)**2", ()),
    ("ratio(T, E_nu)*dsigma_dT(T, E_nu, part=weak) == dsigma_dT(T, E_nu, part=magnetic)", ()),
    ("sigma(E_nu, T_min, T_max) == sigma(E_nu, T_min, T) + sigma(E_nu, T, T_max)", ()),
    ("sqrt((T_max(E_nu) - T)**2) == T_max(E_nu) - T", ()),
    ("sqrt(E_nu_from(T, costheta)**2) == E_nu_from(T, costheta)", ()),
    ("sqrt((1 - costheta(T, E_nu))**2) == 1 - costheta(T, E_nu)", ()),
    ("sin(3*T) == 3*sin(T) - 4*sin(T)**3", ()),
    ("m_e == 0.51099895069", ()),
    ("T == costheta", ("T = E_nu/100", "costheta = E_nu/100")),
]
DISPROVED: list[tuple[str, tuple[str, ...]]] = [
    ("m_e == 2*m_e", ()),
    ("T_max(E_nu) == E_nu", ()),
    (AT_THE_ZERO, ()),
    (AT_THE_ZERO, ("E_nu = m_e/(2*sin2_theta_W)",)),
    ("dsigma_dT(T, E_nu, flavour=nubar_e) == dsigma_dT(T, E_nu)", ()),
    ("costheta(T, E_nu) == T*(E_nu + 2*m_e)/(E_nu*p)", ()),
    ("dE_nu_dcostheta(T, costheta) == m_e*p*T/(p*costheta - T)**2", ()),
    ("sin2_theta_W == 1/4", ()),
    ("1e-60 == 0", ()),
    ("T == T_max(E_nu)", ("E_nu = 2*E_nu_min(T)",)),
]


@pytest.mark.parametrize(("text", "where"), PROVED)
def test_proved(text: str, where: tuple[str, ...]) -> None:
    assert language.prove(language.claim(text, where)).verdict == "proved"


@pytest.mark.parametrize(("text", "where"), DISPROVED)
def test_disproved_with_a_point(text: str, where: tuple[str, ...]) -> None:
    verdict = language.prove(language.claim(text, where))
    assert verdict.verdict == "disproved"
    assert sp.Float(verdict.left) != sp.Float(verdict.right)
    assert verdict.point is not None


def test_a_condition_keeps_the_domain() -> None:
    # T is removed from the sight of the engine by E_nu = 0.001 MeV, but must still stay below T_max
    made = language.claim("sqrt((T_max(E_nu) - T)**2) == T_max(E_nu) - T", ("E_nu = 0.001",))
    verdict = language.prove(made)
    assert verdict.verdict != "disproved"
    assert all(point[T] < sp.Rational("4e-6") for point in claims.points(made))


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ("T == T", ("T = 2*E_nu",), "hold nowhere on the physical domain"),
        ("costheta == 2", ("costheta = 2",), "hold nowhere"),
        ("E_nu == 1", ("E_nu = -1",), "hold nowhere"),
        ("sqrt(T - E_nu) == 1", (), "not defined on the physical domain: at .* the left side is"),
        ("1 == log(T - E_nu)", (), "not defined on the physical domain: at .* the right side is"),
        ("1/((T + 1)**2 - T**2 - 2*T - 1) == 1", (), "divides by .* zero everywhere"),
        ("1/(T - E_nu) == 1", ("T = E_nu",), "not defined under these conditions"),
        ("T == 1", ("T = T + 1",), "on both sides"),
        ("T == 1", ("T = E_nu", "E_nu = T"), "on both sides"),
        ("T == 1", ("T = 1", "T = 2"), "set twice"),
        ("T == 1", ("m_e = 1",), "is a constant"),
        ("T == 1", ("T = E_nu",) * 9, "at most 8"),
        ("T**60 == 1", ("T = (E_nu + 1)**60",), "too large"),
        ("exp(T) == 1", ("T = exp(E_nu)",), "exp inside exp"),
        ("exp(T_min) == 1", ("T_min = 2*T_max", "T_max = exp(T)"), "exp inside exp"),
    ],
)
def test_claims_without_a_meaning(text: str, where: tuple[str, ...], words: str) -> None:
    with pytest.raises(LanguageError, match=words):
        language.prove(language.claim(text, where))


def test_undecided_is_said() -> None:
    verdict = language.prove(language.claim("sin(T)*cos(E_nu) + cos(T)*sin(E_nu) == sin(T + E_nu)"))
    assert verdict.verdict in ("proved", "undecided")
    hard = language.prove(language.claim("exp(-log(T)) == 1/T"))
    assert hard.verdict in ("proved", "undecided")


POLYNOMIALS = [
    "(T + {0}*E_nu)**2",
    "T*(E_nu - {0})",
    "{0}*m_e/T + costheta",
    "T_max({1}*E_nu)",
    "costheta(T, E_nu)*{0}",
]


@settings(max_examples=20)
@given(st.sampled_from(POLYNOMIALS), st.integers(1, 9), st.integers(1, 9), st.integers(1, 99))
def test_a_changed_coefficient_is_never_proved(form: str, a: int, b: int, shift: int) -> None:
    left = form.format(a, b)
    right = form.format(f"({a} + {shift}/1000)", f"({b} + {shift}/1000)")
    assert language.prove(language.claim(f"{left} == {left}")).verdict == "proved"
    assert language.prove(language.claim(f"{left} == {right}")).verdict == "disproved"


def test_coordinates_cover_phase_space() -> None:
    at = coordinates.of((T, E_nu))
    assert proof.equal(
        kinematics.E_nu_min().subs(T, at[T]).subs(sp.Symbol("p", positive=True), at[coordinates.p]),
        m_e * coordinates.z / 2,
    )
    assert proof.equal(at[coordinates.p] ** 2, at[T] ** 2 + 2 * m_e * at[T])
    angle = kinematics.branch(costheta).xreplace(at)
    assert proof.equal(angle, coordinates.of((T, costheta))[costheta])
    assert coordinates.of((T, E_nu, costheta)) == {}
    # the edge T = T_max is g = 0
    assert proof.equal(kinematics.T_max().xreplace(at).subs(coordinates.g, 0), at[T])
