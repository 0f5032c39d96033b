"""Photons: Compton scattering, a thermal bath, a plasma."""

import sympy as sp

import symbolic
from symbolic.symbols import alpha, hbarc, m_e

E_gamma = symbolic.declare("E_gamma", latex=r"E_\gamma", unit="MeV", meaning="photon energy", reach=(1e-9, 1e5))
k_T = symbolic.declare("k_T", latex="k_B T", unit="MeV", meaning="temperature", reach=(1e-10, 100.0))
omega_p = symbolic.declare("omega_p", latex=r"\omega_p", unit="MeV", meaning="plasma frequency", reach=(1e-9, 10.0))
k = sp.Symbol("k", positive=True)


@symbolic.formula(
    title="Klein-Nishina total cross section",
    unit="cm^2",
    variables=(E_gamma,),
    latex=r"\sigma_\mathrm{KN}",
    source="Klein and Nishina, Z. Phys. 52 (1929) 853",
    domain=symbolic.Domain(
        ((E_gamma, sp.Rational(1, 10**9), sp.Integer(100000)),), (sp.Ge(E_gamma, 0, evaluate=False),)
    ),
)
def klein_nishina() -> symbolic.Derived:
    """As in every textbook; it tends to Thomson's 8 pi r_e^2 / 3 at low energy."""
    log = sp.log(1 + 2 * k)
    body = (2 * sp.pi * (alpha * hbarc / m_e) ** 2) * (
        (1 + k) / k**2 * (2 * (1 + k) / (1 + 2 * k) - log / k) + log / (2 * k) - (1 + 3 * k) / (1 + 2 * k) ** 2
    )
    return symbolic.Derived(body, ((k, E_gamma / m_e),))


@symbolic.formula(
    title="Photons of a black body per energy",
    unit="MeV^-1 cm^-3",
    variables=(E_gamma, k_T),
    latex=r"\frac{dn}{dE}",
    source="ParticleDataGroup:2024cfk, review of Big-Bang cosmology",
    domain=symbolic.Domain(
        ((k_T, sp.Rational(1, 10**10), sp.Integer(100)), (E_gamma, k_T / 10**12, 100 * k_T)),
        (sp.Ge(E_gamma, 0, evaluate=False), sp.Ge(k_T, 0, evaluate=False)),
    ),
)
def planck_spectrum() -> sp.Expr:
    """From the microwave background to the time of nucleosynthesis."""
    return E_gamma**2 / (sp.pi**2 * hbarc**3 * (sp.exp(E_gamma / k_T) - 1))


@symbolic.formula(
    title="Momentum of a photon in a plasma",
    unit="MeV",
    variables=(E_gamma, omega_p),
    latex="k",
    source="Raffelt, Stars as Laboratories for Fundamental Physics",
    domain=symbolic.Domain(
        ((omega_p, sp.Rational(1, 10**9), sp.Integer(10)), (E_gamma, omega_p, 10**4 * omega_p)),
        (sp.Ge(omega_p, 0, evaluate=False),),
        (sp.Ge(E_gamma, omega_p, evaluate=False),),
    ),
)
def plasmon_momentum() -> sp.Expr:
    """Transverse plasmons decay to neutrino pairs; they start at the plasma frequency."""
    return sp.sqrt(E_gamma**2 - omega_p**2)
