"""Law: the magnetic rate goes with the square of the magnetic moment, the weak rate does not know it."""

from __future__ import annotations

from collections.abc import Iterator

import sympy as sp

from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject, identity
from symbolic.laws._expressions import unfolded
from symbolic.laws.positivity import is_cross_section
from symbolic.symbols import mu_nu

_scale = sp.Symbol("scale", positive=True)


class Scaling(Law):
    """Doubling mu_nu makes the magnetic rate four times as large and leaves the weak rate alone."""

    name = "scaling"

    def applies(self, subject: Subject) -> bool:
        """Cross sections by part, and the ratio of magnetic to weak."""
        return subject.name == "ratio" or (is_cross_section(subject) and bool(subject.part))

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """f(scale mu) - f(0) = scale^2 (f(mu) - f(0)), with f(0) = 0 or f constant for a single part."""
        body = unfolded(formula)
        if formula.part == "weak":
            yield identity("the weak part has no mu_nu", sp.diff(body, mu_nu), sp.Integer(0))
            return
        zero = body.xreplace({mu_nu: sp.Integer(0)})
        if formula.part != "total":
            yield identity("no magnetic rate without a moment", zero, sp.Integer(0))
        grown = body.xreplace({mu_nu: _scale * mu_nu})
        yield identity("the magnetic part goes with mu_nu^2", grown - zero, _scale**2 * (body - zero))
        yield Condition("it depends on mu_nu", lambda: body.has(mu_nu), lambda: "mu_nu does not occur")
