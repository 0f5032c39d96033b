"""Is there something to compute: a domain with points in it, and no pole among them."""

from __future__ import annotations

from dataclasses import replace

import sympy as sp

from codegen import corners, zeros
from codegen.errors import CodegenError
from codegen.reference import Reference
from symbolic.formula import Formula

POINTS = 64
GROWS = 100.0  # a value that grows by this when a zero of a denominator is approached from 1e-4 to 1e-8 is a pole
NEAR, NEARER = 1e-4, 1e-8


def require_domain(formula: Formula) -> None:
    """Raise `CodegenError` unless some point of the ranges is inside phase space."""
    bulk = next(iter(corners.strata(formula, POINTS).items()), None)
    if bulk is None:
        relations = ", ".join(sp.sstr(r) for r in (*formula.domain.allowed, *formula.domain.phase_space))
        raise CodegenError(
            f"{formula.key}: the stated domain is empty, no point of its ranges satisfies {relations}; "
            "correct the ranges or the relations of its Domain."
        )


def require_no_pole(formula: Formula) -> None:
    """Raise `CodegenError` if a denominator vanishes inside the domain and the value grows without limit there.

    A pole on the border, and a 0/0 with a finite limit, are allowed.
    """
    sampler = corners.Sampler(formula)
    reference = Reference(formula.expr)
    for base in _denominators(formula):
        part = replace(formula, body=base, where=())
        for variable, point in zeros.interior(part, sampler.inner(), sampler.fixed_ranges()):
            sizes = []
            for distance in (NEAR, NEARER):
                beside = {**point, variable: point[variable] * (1 + distance)}
                if not sampler.contains(beside):
                    break
                sizes.append(abs(float(reference.at(beside).mid())))
            if len(sizes) == 2 and sizes[1] > GROWS * sizes[0] > 0:
                where = ", ".join(f"{n} = {v:.6g}" for n, v in point.items())
                raise CodegenError(
                    f"{formula.key} is singular inside its stated domain: {sp.sstr(base)} = 0 at {where}; "
                    "exclude the pole from the Domain, or give it a width."
                )


def _denominators(formula: Formula) -> list[sp.Expr]:
    powers = (p for p in formula.expr.atoms(sp.Pow) if p.exp.is_number and p.exp.is_negative)
    bases = {p.base for p in powers if p.base.is_Add and p.base.free_symbols & set(formula.variables)}
    return sorted(bases, key=sp.default_sort_key)
