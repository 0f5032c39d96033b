"""Random algebraic expressions over a small formula, for properties of passes."""

from __future__ import annotations

from typing import Any

import sympy as sp
from hypothesis import strategies as st

from codegen.freeze import freeze, specify
from codegen.spec import KernelSpec
from codegen.tape import Tape
from symbolic.domain import Domain
from symbolic.formula import Formula
from symbolic.symbols import E_nu, T, m_e, mu_nu, sin2_theta_W
from symbolic.units import ONE

LEAVES = [T, E_nu, m_e, mu_nu, sin2_theta_W, sp.Integer(2), sp.Rational(1, 3), sp.pi]


def _combine(children: st.SearchStrategy[sp.Expr]) -> st.SearchStrategy[sp.Expr]:
    pairs = st.tuples(children, children)
    return st.one_of(
        pairs.map(lambda p: p[0] + p[1]),
        pairs.map(lambda p: p[0] * p[1]),
        pairs.map(lambda p: p[0] - p[1]),
        pairs.map(lambda p: p[0] / (p[1] ** 2 + T)),  # a denominator that is not identically zero
        children.map(lambda e: e**2),
        children.map(lambda e: sp.sqrt(e**2 + T)),
    )


expressions: st.SearchStrategy[sp.Expr] = st.recursive(st.sampled_from(LEAVES), _combine, max_leaves=10)


def formula_of(expr: sp.Expr, **more: Any) -> Formula:
    """A formula for an expression in T, E_nu and the parameters."""
    domain = Domain(((E_nu, sp.Integer(1), sp.Integer(10)), (T, sp.Rational(1, 10), sp.Integer(1))))
    used = [p for p in (sin2_theta_W, mu_nu) if expr.has(p)]
    made = {"name": "test", "body": expr, "variables": (T, E_nu), "domain": domain, "unit": ONE, **more}
    return Formula(parameters=tuple(used), **made)


def tape_of(expr: sp.Expr) -> tuple[Tape, KernelSpec]:
    """Frozen tape and contract."""
    formula = formula_of(sp.sympify(expr))
    spec = specify(formula, "test")
    return freeze(formula, spec), spec


def label(value: object) -> str:
    """Name of a case: the same in every process, also for sets."""
    return "{" + ", ".join(sorted(map(str, value))) + "}" if isinstance(value, set | frozenset) else str(value)
