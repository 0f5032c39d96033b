"""The plan of scattering: what it derives, what it refuses, and that the emitted text is what the symbols say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import sympy as sp

import generated
import nmm
from codegen.errors import PlanError
from codegen.plan import recoil
from codegen.plan.emission import emitted
from codegen.plan.listing import Function, c_function, listing
from generated.plans import recoil as plan
from symbolic.symbols import E_nu, T

FOLDER = Path(generated.__path__[0])
FLAVOURS = ("nu_e", "nubar_e", "nu_mu", "nubar_mu")


def test_the_checked_in_plan_is_what_is_emitted():
    for name, text in emitted().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, "run `nmm generate`"


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_moments_recombine_to_the_cross_section(flavour):
    E, lost = np.array([0.3, 0.6, 2.0, 50.0]), np.array([1e-6, 0.2, 0.9])[:, None]
    recoils = nmm.T_max(E) * (1 - lost)
    x = plan.E_nu_min(recoils)
    powers = [plan.weight(E) * (E - x) ** k for k in range(3)]
    g = plan.couplings[flavour](0.23122)
    weak = sum(a * b for a, b in zip(plan.weak_moments(x, *g), powers, strict=True))
    magnetic = sum(a * b for a, b in zip(plan.magnetic_moments(x), powers, strict=True))
    assert weak == pytest.approx(nmm.dsigma_dT(recoils, E, flavour=flavour, part="weak"), rel=1e-9, abs=0)
    expected = nmm.dsigma_dT(recoils, E, flavour=flavour, part="magnetic", mu_nu=1.0)
    assert magnetic == pytest.approx(expected, rel=1e-9, abs=0)


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_closed_integrals_over_T(flavour):
    E = np.array([0.3, 0.55, 2.0])
    top = plan.T_max(E)
    for low, high in ((0.01, 0.02), (0.05, 0.1)):
        start, width = top - high, high - low
        g = plan.couplings[flavour](0.23122)
        weak = nmm.sigma(E, low, high, flavour=flavour, part="weak")
        assert plan.weak_between(E, start, width, *g) == pytest.approx(weak, rel=1e-12, abs=0)
        magnetic = nmm.sigma(E, low, high, flavour=flavour, part="magnetic", mu_nu=1.0)
        assert plan.magnetic_between(E, low, width) == pytest.approx(magnetic, rel=1e-12, abs=0)


def test_polynomials_vanish_where_boundaries_meet_and_cross():
    k, g = 40.0, plan.couplings["nubar_e"](0.23122)

    def cubic(E):
        return np.array([1.0, *plan.boundary(E, k, *g)])

    for E in np.roots(plan.crossing(0.1, k, *g)):
        assert abs(np.polyval(cubic(E), 10.0)) < 1e-9 * np.abs(cubic(E)).max() * 1e3
    for function in (plan.forward_plus, plan.forward_minus):
        for E in np.roots(function(k, *g)):
            if E.imag == 0 and E > 0:
                assert abs(np.polyval(cubic(E), 1 / plan.T_max(E))) < 1e-8 * np.abs(cubic(E)).max()
    meetings = [E.real for E in np.roots(plan.meeting(k, *g)) if E.imag == 0 and E.real > 0]
    assert meetings
    for E in meetings:
        roots = np.roots(cubic(E))
        gaps = np.abs(roots[:, None] - roots[None, :])[np.triu_indices(3, 1)]
        assert gaps.min() < 1e-5 * np.abs(roots).max()


def test_a_cross_section_of_another_form_is_refused():
    found = recoil.recoil()
    with pytest.raises(PlanError, match="no polynomial"):
        recoil.fold(1 / (T + E_nu), found.limit, E_nu**-2)
    with pytest.raises(PlanError, match="no square"):
        recoil.forward(recoil.Recoil(found.weak + 1, found.magnetic, found.limit, found.T_largest))
    with pytest.raises(PlanError, match="no cubic"):
        recoil.cubic(recoil.Recoil(found.weak * T, found.magnetic, found.limit, found.T_largest))


def test_text_of_a_function():
    x, y = sp.symbols("x y")
    function = Function("f", (x, y), (x**3 * y, sp.sqrt(x) / 3), "Two values.")
    space: dict[str, object] = {"sqrt": np.sqrt}
    exec(listing(function), space)
    first, second = space["f"](2.0, 5.0)
    assert (first, second) == (40.0, np.sqrt(2.0) * (1 / 3))
    assert "x*x*x" in c_function(function)
    assert "pow" not in c_function(function)
