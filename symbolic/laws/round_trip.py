"""Law: there and back again is nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import sympy as sp

from symbolic.formula import Formula
from symbolic.laws._base import Condition, Law, Subject, identity
from symbolic.laws._expressions import at
from symbolic.registry import get
from symbolic.symbols import E_nu, T, costheta

TRIPS: dict[
    str, tuple[tuple[str, str], Callable[[list[Formula]], sp.Expr], sp.Symbol]
] = {  # words -> (formulas used, there-and-back, where it must end)
    "T_from(costheta(T, E_nu), E_nu) = T": (("T_from", "costheta"), lambda f: at(f[0], f[1].expr, E_nu), T),
    "costheta(T_from(costheta, E_nu), E_nu) = costheta": (
        ("costheta", "T_from"),
        lambda f: at(f[0], f[1].expr, E_nu),
        costheta,
    ),
    "E_nu_from(T, costheta(T, E_nu)) = E_nu": (("E_nu_from", "costheta"), lambda f: at(f[0], T, f[1].expr), E_nu),
    "costheta(T, E_nu_from(T, costheta)) = costheta": (
        ("costheta", "E_nu_from"),
        lambda f: at(f[0], T, f[1].expr),
        costheta,
    ),
    "E_nu_from(T_from(costheta, E_nu), costheta) = E_nu": (
        ("E_nu_from", "T_from"),
        lambda f: at(f[0], f[1].expr, costheta),
        E_nu,
    ),
    "T_max(E_nu_min(T)) = T": (("T_max", "E_nu_min"), lambda f: at(f[0], f[1].expr), T),
    "E_nu_min(T_max(E_nu)) = E_nu": (("E_nu_min", "T_max"), lambda f: at(f[0], f[1].expr), E_nu),
}


class RoundTrip(Law):
    """Solving the kinematics for one quantity and putting the solution back in gives what one started from."""

    name = "round_trip"

    def applies(self, subject: Subject) -> bool:
        """Every solution of the kinematics."""
        return any(subject.name in used for used, _, _ in TRIPS.values())

    def conditions(self, formula: Formula) -> Iterator[Condition]:
        """Every trip that the formula is part of."""
        for words, (used, trip, goal) in TRIPS.items():
            if formula.name in used:
                stops = [formula if name == formula.name else get(name) for name in used]
                yield identity(words, trip(stops), goal)
