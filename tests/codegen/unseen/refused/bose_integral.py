"""A function that no backend has."""

import sympy as sp

import symbolic
from symbolic.symbols import E_nu, T


@symbolic.formula(title="Bose integral", unit="1", variables=(T, E_nu), source="this work")
def bose_integral() -> sp.Expr:
    """Dilogarithm of a Boltzmann factor."""
    return sp.polylog(2, sp.exp(-T / E_nu))
