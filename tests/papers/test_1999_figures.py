"""The figures of the 1999 paper: the right numbers, readable in print and without colour."""

import numpy as np
import pytest

import nmm
from nmm.reproduce.chromium import MOMENTS
from nmm.reproduce.figures import all_figures
from nmm.reproduce.plot import draw, to_svg


def test_fig2_is_the_cross_section_at_746_keV():
    (figure,) = (f for f in all_figures() if f.name == "1999:fig2")
    weak, *magnetic = figure.curves()[:4]
    assert np.array_equal(weak.y, nmm.dsigma_dT(weak.x, 0.746, part="weak"))
    for curve, mu in zip(magnetic, MOMENTS, strict=True):
        assert np.array_equal(curve.y, nmm.dsigma_dT(curve.x, 0.746, part="magnetic", mu_nu=mu))


def test_fig3_has_the_moment_of_the_paper():
    (figure,) = (f for f in all_figures() if f.name == "1999:fig3")
    (curve,) = (c for c in figure.curves() if "8e-11" in c.name and "modern" not in c.name)
    assert np.array_equal(curve.y, nmm.dsigma_dcostheta(curve.x, 0.746, part="magnetic", mu_nu=8e-11))


@pytest.mark.parametrize("figure", all_figures(), ids=lambda figure: figure.name)
def test_legend_covers_no_curve(figure):
    canvas = draw(figure, figure.curves())
    canvas.draw_without_rendering()
    (axes,) = canvas.axes
    box = axes.get_legend().get_window_extent()
    for line in axes.lines:
        assert not any(box.contains(*point) for point in line.get_transform().transform(line.get_xydata()))


@pytest.mark.parametrize("figure", all_figures(), ids=lambda figure: figure.name)
def test_curves_differ_without_colour(figure):
    (axes,) = draw(figure, figure.curves()).axes
    curves = [line for line in axes.lines if not line.get_label().startswith("_")]
    looks = [(str(line._dash_pattern), line.get_linewidth(), line.get_marker()) for line in curves]
    assert len(set(looks)) == len(looks) == sum(curve.line != "none" for curve in figure.curves())


def test_drawing_is_the_same_twice():
    figure = all_figures()[0]
    assert to_svg(figure, figure.curves()) == to_svg(figure, figure.curves())
