"""No false proof: roots and powers of expressions whose sign is not known, found by review and by fuzzing."""

from __future__ import annotations

import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic import proof
from symbolic.symbols import E_nu, T, costheta, m_e, p, sin2_theta_W

A, B = sp.sqrt(T - 1), sp.sqrt(T - 2)
CUBE = sp.Pow(T - 1, sp.Rational(1, 3))
X = sin2_theta_W - sp.Rational(1, 2)
Y = sp.Pow(X, sp.Rational(2, 3))

FALSE = [
    (sp.sqrt((A * B + A * B * T) ** 2), A * B * (1 + T)),
    (sp.sqrt((CUBE + T * CUBE) ** 6), (CUBE + T * CUBE) ** 3),
    (sp.sqrt((Y + Y * T) ** 2) * sp.cbrt(X * T + X), Y * (1 + T) * sp.cbrt(X * T + X)),
    (sp.sqrt((T - E_nu) ** 2), T - E_nu),
    (sp.sqrt((p * costheta - T) ** 2), T - p * costheta),
    (sp.log((T - m_e) ** 2), 2 * sp.log(T - m_e)),
    (sp.sqrt((T - m_e) ** 2), T - m_e),
]


@pytest.mark.parametrize(("left", "right"), FALSE, ids=[f"{k}" for k in range(len(FALSE))])
def test_reviewed_falsehoods_are_not_proved(left: sp.Expr, right: sp.Expr) -> None:
    assert not proof.prove(left, right)
    assert not proof.equal(left, right)


ATOMS = [T - 1, T - m_e, T - E_nu, X, T + m_e, sp.cbrt(T - m_e), sp.sqrt(T - m_e), costheta - sp.Rational(1, 2)]
atoms = st.sampled_from(ATOMS)


@st.composite
def wrong_or_right(draw: st.DrawFn) -> tuple[sp.Expr, sp.Expr]:
    """sqrt((u v)^2) against u v with or without a sign or an absolute value: right only where u v >= 0."""
    u, v = draw(atoms), draw(atoms)
    w = draw(st.sampled_from([u * v, u + v * T, u * (1 + T), u / v, u**2 * v, u * v + u * v * T]))
    power = draw(st.sampled_from([2, 4, 6]))
    return sp.Pow(w**power, sp.Rational(1, 2)), draw(st.sampled_from([1, -1])) * w ** (power // 2)


@settings(max_examples=60)
@given(wrong_or_right())
def test_what_is_proved_holds_at_every_point(sides: tuple[sp.Expr, sp.Expr]) -> None:
    left, right = sides
    if proof.equal(left, right):
        assert proof.counterexample(left, right, points=12) is None
