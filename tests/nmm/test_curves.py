"""Curves of equal ratio: on the curve, ends on the boundary, loops where they must be; and the critical ratio."""

from __future__ import annotations

import numpy as np
import pytest

import nmm
from nmm.errors import DomainError, NmmError

FLAVOURS = ("nu_e", "nubar_e", "nu_mu", "nubar_mu")


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("C", [0.3, 1.0, 4.0, 28.8, 28.9, 64.0, 500.0])
def test_points_have_the_ratio(flavour, C):
    for curve in nmm.iso_ratio(C, mu_nu=1e-10, flavour=flavour):
        inside = np.isfinite(curve.E_nu) & (curve.theta > 0)
        got = nmm.ratio(curve.T[inside], curve.E_nu[inside], mu_nu=1e-10, flavour=flavour)
        assert np.max(np.abs(got / C - 1)) < 1e-8
        angles = nmm.costheta(curve.T[inside], curve.E_nu[inside])
        assert np.allclose(angles, curve.costheta[inside], rtol=1e-12, atol=1e-14)
        assert curve.T.shape == curve.theta.shape == curve.costheta.shape == curve.E_nu.shape


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("C", [0.3, 1.0, 8.0, 64.0])
def test_curves_start_and_end_on_the_boundary(flavour, C):
    for curve in nmm.iso_ratio(C, mu_nu=1e-10, flavour=flavour):
        for end in (0, -1):
            T, E = curve.T[end], curve.E_nu[end]
            if np.isinf(E):
                assert curve.costheta[end] == pytest.approx(np.sqrt(T / (T + 2 * 0.51099895069)), rel=1e-14)
            else:
                assert curve.theta[end] == 0.0
                assert nmm.T_max(E) == pytest.approx(T, rel=1e-14)
        assert curve.closed == (curve.theta[0] == 0.0 == curve.theta[-1])


@pytest.mark.parametrize("C", [1, 2, 4, 8, 16, 32, 64])
def test_topology_of_the_paper(C):
    """Loops around the dynamical zero at C = 32 and 64 for antineutrinos, none for neutrinos."""
    curves = nmm.iso_ratio(C, mu_nu=1e-10, flavour="nubar_e")
    loops = [c for c in curves if c.closed]
    assert len(loops) == (1 if C >= 32 else 0)
    assert len(curves) == 1 + len(loops)
    zero = nmm.dynamical_zero()
    for loop in loops:
        assert loop.T[[0, -1]].min() < zero.T < loop.T[[0, -1]].max()
    only = nmm.iso_ratio(C, mu_nu=1e-10, flavour="nu_e")
    assert [c.closed for c in only] == [False]


def test_the_critical_ratio_is_where_the_number_of_curves_changes():
    critical = nmm.critical_ratio(1e-10, "nubar_e")
    assert float(critical) == critical.C == pytest.approx(28.878, abs=1e-3)
    below, above = (nmm.iso_ratio(critical.C * (1 + e), mu_nu=1e-10) for e in (-1e-6, 1e-6))
    assert (len(below), len(above)) == (1, 2)
    # A minimum along the forward boundary, and the ratio falls into phase space: a saddle of the whole.
    E = critical.E_nu * (1 + np.array([-1e-3, 0.0, 1e-3]))
    edge = nmm.ratio(nmm.T_max(E) * (1 - 1e-12), E, mu_nu=1e-10, flavour="nubar_e")
    assert edge[1] == pytest.approx(critical.C, rel=1e-9)
    assert edge[1] < min(edge[0], edge[2])
    assert nmm.ratio(0.999 * critical.T, critical.E_nu, mu_nu=1e-10, flavour="nubar_e") < critical.C


def test_the_critical_ratio_scales_and_exists_for_electron_antineutrinos_alone():
    one, other = (nmm.critical_ratio(mu, "nubar_e").C for mu in (1e-10, 1e-11))
    assert one / other == pytest.approx(100, rel=1e-12)
    assert [nmm.critical_ratio(1e-10, f) for f in ("nu_e", "nu_mu", "nubar_mu", "nu_tau")] == [None] * 4


def test_several_ratios_at_once_and_dense_points():
    curves = nmm.iso_ratio([1, 2, 64])
    assert [c.C for c in curves] == [1.0, 2.0, 64.0, 64.0]
    for curve in curves:
        step = np.hypot(np.diff(curve.T) / np.ptp(curve.T), np.diff(curve.theta) / np.ptp(curve.theta))
        assert step.max() < 0.2


@pytest.mark.parametrize(
    ("C", "keywords"),
    [(0.0, {}), (np.nan, {}), (1.0, {"mu_nu": 0.0}), (1.0, {"sin2_theta_W": 1.2})],
    ids=["no ratio", "NaN", "no moment", "no mixing angle"],
)
def test_values_that_give_no_curve(C, keywords):
    with pytest.raises(DomainError):
        nmm.iso_ratio(C, **keywords)
    if keywords:
        with pytest.raises(DomainError):
            nmm.critical_ratio(**keywords)


def test_unknown_flavour():
    with pytest.raises(NmmError, match="Did you mean 'nubar_e'"):
        nmm.iso_ratio(1.0, flavour="nubare")
