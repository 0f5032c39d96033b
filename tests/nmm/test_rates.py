"""Folded templates: the same rates as averages, chi^2 as the sum over bins."""

from __future__ import annotations

import numpy as np
import pytest

import nmm
from nmm.errors import NmmError

EDGES = np.linspace(0.1, 1.0, 51)


@pytest.mark.parametrize("source", ["90Sr-90Y", "51Cr"])
def test_rates_are_averages(source):
    folded = nmm.templates(source, EDGES)
    for sin2, mu_nu in ((0.23122, 0.0), (0.2, 6e-11)):
        got = folded.rates(sin2, mu_nu)
        direct = nmm.average("sigma", source, T_min=EDGES[:-1], T_max=EDGES[1:], sin2_theta_W=sin2, mu_nu=mu_nu)
        assert got == pytest.approx(direct, rel=1e-11, abs=0)


def test_grids_broadcast():
    folded = nmm.templates("90Sr-90Y", EDGES)
    sin2, mu_nu = np.linspace(0.2, 0.26, 4)[:, None], np.linspace(0, 1e-10, 5)
    grid = folded.rates(sin2, mu_nu)
    assert grid.shape == (4, 5, 50)
    assert grid[1, 2] == pytest.approx(folded.rates(sin2[1, 0], mu_nu[2]), rel=1e-14, abs=0)
    data, errors = folded.rates(0.231, 3e-11) * 1.01, folded.rates() * 0.05
    chi2 = folded.chi2(data, errors, sin2_theta_W=sin2, mu_nu=mu_nu)
    assert chi2 == pytest.approx((((grid - data) / errors) ** 2).sum(axis=-1), rel=1e-10)


@pytest.mark.parametrize("edges", [[0.1], [0.2, 0.1], [0.0, 0.1], ["a", 1], [0.1, np.nan]])
def test_edges_that_are_none(edges):
    with pytest.raises(NmmError, match="edges"):
        nmm.templates("90Sr-90Y", edges)
