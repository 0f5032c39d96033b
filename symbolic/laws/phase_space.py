"""Law: the neutrino and the electron share the energy of a decay."""

from __future__ import annotations

from collections.abc import Iterator

import sympy as sp

from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject, identity
from symbolic.laws._branches import Term, is_spectrum, terms
from symbolic.symbols import E_nu, m_e


class PhaseSpace(Law):
    """A beta spectrum has the phase space of two light particles that share the end point: p_e W_e E_nu^2.

    W_e + E_nu = E_0 + m_e and p_e^2 = W_e^2 - m_e^2; whatever else there is (Coulomb field, shape factor) has no
    further power of the neutrino energy in front.
    """

    name = "phase_space"

    def applies(self, subject: Subject) -> bool:
        """Spectra of beta decays."""
        return is_spectrum(subject)

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """Powers of the factors, and what they are."""
        values = {str(s): s for s, _ in formula.where}
        for term in terms(formula):
            tag = str(term.norm).removeprefix("N")
            p, W = values[f"p_e{tag}"], values[f"W_e{tag}"]
            yield _factors(term, p, W)
            energy, momentum = formula.unfold(W), formula.unfold(p)
            yield identity("W_e + E_nu = E_0 + m_e", energy + E_nu, term.end + m_e)
            yield identity("p_e^2 = W_e^2 - m_e^2", momentum**2, energy**2 - m_e**2)


def _factors(term: Term, p: sp.Symbol, W: sp.Symbol) -> Condition:
    powers = term.density.as_powers_dict()
    found = (powers[p], powers[W], powers[E_nu])
    return Condition(
        f"p_e W_e E_nu^2 is a factor of the branch with {term.norm}",
        lambda: found == (1, 1, 2),
        lambda: f"the powers of p_e, W_e and E_nu are {found[0]}, {found[1]} and {found[2]}",
    )
