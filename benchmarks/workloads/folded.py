"""f(E(T, costheta)) dsigma/dT |dE/dcostheta| with the spectrum of 90Sr-90Y: the integrand of a detector's plane."""

import sympy as sp

from benchmarks import draw, spectrum_table
from benchmarks.typed import NUMBERS, E_nu, Program, T, costheta, magnetic, weak
from benchmarks.typed_spectrum import spectrum
from benchmarks.workload import Workload
from symbolic.formula import Formula

ORDER = 5
FLAVOUR, PART = "nubar_e", "total"


def in_steps() -> Program:
    """Kinematics, spectrum, cross section, Jacobian."""
    p, J = sp.symbols("p J", real=True)
    m, (names, f) = NUMBERS.m_e, spectrum()
    steps = (
        (p, sp.sqrt(T**2 + 2 * m * T)),
        (E_nu, m * T / (p * costheta - T)),
        (J, m * p * T / (p * costheta - T) ** 2),
    )
    return Program((*steps, *names), (f * (weak(NUMBERS, FLAVOUR) + magnetic(NUMBERS)) * J,))


def ours() -> Formula:
    """Imported only here: deriving it takes seconds."""
    from symbolic.spectra import beta_spectrum, folded

    return folded(beta_spectrum("90Sr-90Y"), FLAVOUR, PART)


WORKLOAD = Workload(
    name="folded",
    title="f(E) dσ/dT |dE/dcosθ|, ⁹⁰Sr-⁹⁰Y, ν̄ₑ",
    unit="cm^2/MeV",
    data=(T, costheta),
    in_steps=in_steps,
    draw=draw.plane,
    point=(0.3, 0.8),
    ours=ours,
    hand="folded.c",
    reference="hand C, table",
    extra=spectrum_table.numbers,
)
