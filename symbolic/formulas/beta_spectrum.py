"""Neutrino spectra of the beta sources, each normalised to one: one formula for each file of symbolic/spectra/data."""

from __future__ import annotations

from collections.abc import Callable

from symbolic.registered import Derived
from symbolic.registry import formula
from symbolic.spectra import DECAYS, beta_spectrum, decay
from symbolic.spectra.density import LATEX, SOURCE, longest, spectrum_domain, title
from symbolic.symbols import E_nu


def _builder(source: str) -> Callable[[], Derived]:
    def build() -> Derived:
        made = beta_spectrum(source)
        return Derived(made.body, made.where, made.steps)

    build.__name__ = f"beta_spectrum_{source}"
    build.__doc__ = f"{title(source)}, each branch with the shape that it has."
    return build


for _source in DECAYS:
    formula(
        title=title(_source),
        unit="1/MeV",
        variables=(E_nu,),
        latex=LATEX,
        source=SOURCE,
        domain=spectrum_domain(longest(decay(_source))),
    )(_builder(_source))
