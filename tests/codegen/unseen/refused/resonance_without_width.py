"""A pole in the middle of the stated energies."""

import sympy as sp

import symbolic
from symbolic.symbols import E_nu, m_e

M_W = symbolic.declare("M_W", latex="M_W", unit="MeV", meaning="mass of the W boson", reach=(80000.0, 81000.0))


@symbolic.formula(
    title="Antineutrinos through the W resonance, its width forgotten",
    unit="MeV^-2",
    variables=(E_nu, M_W),
    source="Glashow, Phys. Rev. 118 (1960) 316",
    domain=symbolic.Domain(
        ((M_W, sp.Integer(80000), sp.Integer(81000)), (E_nu, sp.Integer(10) ** 6, sp.Integer(10) ** 11)),
        (sp.Ge(E_nu, 0, evaluate=False),),
    ),
)
def resonance_without_width() -> sp.Expr:
    """s/(s - M^2)^2 with s = 2 m E: infinite at 6.3 PeV."""
    s = 2 * m_e * E_nu
    return s / (s - M_W**2) ** 2
