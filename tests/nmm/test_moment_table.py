"""Tables of moments: few pieces for every kind of end point, digits kept up to the end, a user's spectrum."""

from __future__ import annotations

import numpy as np
import pytest

import nmm
from nmm.integrals.spectrum import continuum
from nmm.integrals.table import moment_table

CHOICES = [{}, {"fermi": False}, {"shape": "allowed"}, {"screening": True}]


@pytest.mark.parametrize("choice", CHOICES, ids=["default", "no charge", "allowed", "screened"])
@pytest.mark.parametrize("source", ["3H", "90Sr-90Y"])
def test_few_pieces_whatever_the_end_point_is_like(source, choice):
    """Without charge the spectrum ends like a square root, whose rounding must not be taken for structure."""
    table = continuum(nmm.source(source, **choice)).moments
    assert table.edges.size < 400
    assert table.error < 2e-14


def test_moments_of_a_power_in_closed_form():
    """g = (1 - E)^(1/2) from 0 to 1: J_0(x) = 2/3 (1 - x)^(3/2), and so on, relatively up to the end."""
    table = moment_table(lambda E: np.sqrt(1 - E), (0.0, 1.0))
    x = 1 - np.array([1.0, 0.5, 1e-2, 1e-4, 1e-7])
    u = 1 - x
    expected = np.array([2 / 3 * u**1.5, 4 / 15 * u**2.5, 16 / 105 * u**3.5])
    assert table(x) == pytest.approx(expected, rel=2e-9)
    assert table(x[:3]) == pytest.approx(expected[:, :3], rel=1e-13)
    assert table(np.array([1.0, 2.0])).tolist() == [[0.0, 0.0]] * 3


def test_a_step_that_is_declared_costs_nothing():
    stepped = moment_table(lambda E: np.where(E < 0.3, 2.0, 1.0), (0.0, 0.3, 1.0))
    assert stepped.edges.size == 3
    assert stepped(np.array([0.0]))[0, 0] == pytest.approx(1.3, rel=1e-15)


def test_noise_is_not_resolved():
    noise = np.random.default_rng(1)
    table = moment_table(lambda E: (1 + E) * (1 + 1e-13 * noise.standard_normal(E.shape)), (0.0, 1.0))
    assert table.edges.size < 100
    assert table(np.array([0.0]))[0, 0] == pytest.approx(1.5, rel=1e-12)


def test_a_spectrum_of_rows(tmp_path):
    """Piecewise linear between rows, so its sums are known: averages against Gauss-Legendre row by row."""
    E = np.linspace(0.2, 3.0, 57)
    rows = np.exp(-E) * (1 + 0.3 * np.sin(9 * E))
    file = tmp_path / "own.csv"
    lines = [f"{a!r},{b!r}" for a, b in zip(E.tolist(), rows.tolist(), strict=True)]
    file.write_text("\n".join(["E_nu_MeV,dN_dE", *lines, ""]))
    src = nmm.source(str(file), flavour="nubar_e")
    nodes, weights = np.polynomial.legendre.leggauss(30)
    for T in (0.05, 0.5, 1.7):
        edges = np.array([b for b in (float(nmm.E_nu_min(T)), *src.breakpoints) if b >= float(nmm.E_nu_min(T))])
        low, width = edges[:-1, None], np.diff(edges)[:, None]
        at = np.minimum(low + 0.5 * width * (nodes + 1), np.nextafter(low + width, 0))
        values = src.spectrum(at) * nmm.dsigma_dT(T, at, flavour="nubar_e", mu_nu=6e-11, outside="zero")
        expected = float(np.sum(values @ weights * 0.5 * width[:, 0]))
        assert nmm.average("dsigma_dT", src, T=T, mu_nu=6e-11) == pytest.approx(expected, rel=1e-12, abs=0)
