"""What the planted code-generation errors must fail; run by test_planted.py in a changed copy of the tree."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import codegen
from codegen import pipeline
from codegen.generate import generate
from symbolic import registry

FORMULA = registry.get("dsigma_dT", flavour="nu_e", part="total")


def test_the_tree_is_what_is_emitted() -> None:
    report = generate(["dsigma_dT", "T_max"], check=True, out=Path(__file__).parents[2] / "generated")
    assert report.ok, report.differs


def test_passes_keep_the_function() -> None:
    """The search drops forms that are not the formula, so a wrong pass shows only where it runs by itself."""
    assert pipeline.lower(FORMULA, "probe", off=["stabilise"]).operations["emitted"]["div"] == 1


@pytest.mark.parametrize("backend", ["c", "numpy"])
def test_a_fresh_kernel_is_right(backend: str) -> None:
    run = codegen.compile(FORMULA, backend=backend)
    assert run.certificate.max_relative < 1e-13
    T, E = np.linspace(0.01, 0.3, 700), np.linspace(0.5, 2.0, 700)
    assert (run(T[::-2], E[::-2]) == run(T, E)[::-2]).all()
    edge = codegen.compile(registry.get("T_max"), backend=backend)(E)
    assert (run(edge, E) > 0).all()
