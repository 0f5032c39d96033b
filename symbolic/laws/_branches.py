"""The branches of a spectrum, read from its formula: what laws of spectra look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import sympy as sp

from symbolic.errors import SymbolicError
from symbolic.formula import Formula
from symbolic.laws._base import Subject
from symbolic.symbols import E_nu


@dataclass(frozen=True)
class Term:
    """One term of a spectrum.

    Attributes
    ----------
    density : Expr
        Weight, norm and factors, in the names of the formula.
    norm : Symbol
        One over `integral`.
    integral : Integral
    end : Expr
        Where the branch ends.
    """

    density: sp.Expr
    norm: sp.Symbol
    integral: sp.Integral
    end: sp.Expr


def is_spectrum(subject: Subject) -> bool:
    """True for the spectrum of a source."""
    return subject.name.startswith("beta_spectrum")


def terms(formula: Formula) -> Iterator[Term]:
    """The terms of a spectrum, one for each branch."""
    values = dict(formula.where)
    norms = {s: 1 / v for s, v in values.items() if v.has(sp.Integral)}
    densities = {s: v for s, v in values.items() if v.free_symbols & set(norms)}
    (last,) = (relation.rhs for relation in formula.domain.phase_space)
    for term in sp.Add.make_args(formula.body):
        pieces = term.atoms(sp.Piecewise)
        ends = [_other_side(piece.args[0][1]) for piece in pieces] or [last]
        inside = term.xreplace({piece: piece.args[0][0] for piece in pieces}).xreplace(densities)
        found = [s for s in norms if s in inside.free_symbols]
        if len(found) != 1:
            raise SymbolicError(f"{formula.key}: a term has {len(found)} norms instead of one.")
        yield Term(inside, found[0], norms[found[0]], ends[0])


def _other_side(relation: sp.Rel) -> sp.Expr:
    """What the neutrino energy is compared with."""
    return relation.lhs if relation.rhs == E_nu else relation.rhs
