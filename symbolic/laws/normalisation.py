"""Law: a spectrum counts one neutrino."""

from __future__ import annotations

from collections.abc import Iterator

import sympy as sp

from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject, identity
from symbolic.laws._branches import Term, is_spectrum, terms
from symbolic.symbols import E_nu


class Normalisation(Law):
    """The spectrum of a source integrates to one.

    Each branch is its weight times a density over that density's own integral, from 0 to the end point of the branch;
    and the weights add to one. So no integral has to be solved.
    """

    name = "normalisation"

    def applies(self, subject: Subject) -> bool:
        """Spectra of sources."""
        return is_spectrum(subject)

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """The weights are what is left when every density is divided by its integrand."""
        found = list(terms(formula))
        for term in found:
            (_, low, high) = term.integral.limits[0]
            yield identity(f"{term.norm} integrates from 0", low, sp.Integer(0))
            yield identity(f"{term.norm} integrates to the end of its branch", high, term.end)
        weights = [_weight(formula, term) for term in found]
        yield Condition("every weight is a positive number", lambda: all(w.is_Rational and w > 0 for w in weights))
        yield identity("the weights add to one", sp.Add(*weights), sp.Integer(1))


def _weight(formula: Formula, term: Term) -> sp.Expr:
    """What the density has more than its integrand; exponentials are taken as names, so that equal ones cancel."""
    variable = term.integral.limits[0][0]
    density = formula.unfold(term.density / term.norm)
    integrand = term.integral.function.xreplace({variable: E_nu})
    names = {e: sp.Dummy(positive=True) for e in density.atoms(sp.exp) | integrand.atoms(sp.exp)}
    return density.xreplace(names) / integrand.xreplace(names)
