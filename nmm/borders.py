"""Where a kernel must give a value, where 0, where NaN: the domain of a formula, decided at doubles."""

from __future__ import annotations

import math
from collections.abc import Mapping

import sympy as sp

from codegen.reference import Reference
from symbolic.domain import Domain


class Borders:
    """The domain of a formula at doubles: NaN, the declared value outside, or a value of the formula."""

    def __init__(self, domain: Domain) -> None:
        self.allowed = [_Border(relation) for relation in domain.allowed]
        self.inside = [_Border(relation) for relation in domain.phase_space]
        self.clamps = [(str(symbol), Reference(bound)) for symbol, bound in domain.clamps]
        self.outside = 0.0 if domain.outside == "zero" else math.nan

    def expected(self, point: Mapping[str, float]) -> float | None:
        """What a kernel must give; None where the formula has a value, or the point is too close to an edge."""
        if any(border.violated(point) for border in self.allowed):
            return math.nan
        for name, bound in self.clamps:
            point = {**point, name: min(point[name], float(bound.at(point).mid()))}
        return self.outside if any(border.violated(point) for border in self.inside) else None


class _Border:
    def __init__(self, relation: sp.Rel) -> None:
        self.slack = Reference(relation.gts - relation.lts)
        self.open = isinstance(relation, sp.StrictLessThan | sp.StrictGreaterThan)

    def violated(self, point: Mapping[str, float]) -> bool:
        slack = self.slack.at(point)
        return bool(slack < 0) or (self.open and bool(slack == 0))
