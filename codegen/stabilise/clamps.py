"""Formulas with a clamped variable: an integral whose upper end stops where phase space ends.

Before the bound and beyond it the value is a different function of the inputs, each with digits of its own to
lose, so each is searched for by itself. Which one holds is decided by the sign of a polynomial, computed so
exactly that the two agree where they meet.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import sympy as sp

from codegen.freeze import freeze, limited, specify
from codegen.passes import lower
from codegen.spec import KernelSpec
from codegen.stabilise import dots, promote, regimes
from codegen.tape import PIECE, Builder, Guard, Op, Tape, without_dead_nodes
from symbolic.domain import margin
from symbolic.formula import Formula

Search = Callable[[Formula, KernelSpec], Tape]


def before(formula: Formula) -> Formula:
    """The formula where the first clamped variable has not reached its bound."""
    (variable, bound), *rest = formula.domain.clamps
    inside = sp.Le(variable, bound, evaluate=False)
    domain = replace(formula.domain, clamps=tuple(rest), phase_space=(*formula.domain.phase_space, inside))
    return replace(formula, domain=domain)


def beyond(formula: Formula) -> Formula:
    """The formula with the bound in place of the first clamped variable."""
    (variable, bound), *rest = formula.domain.clamps
    old = formula.domain

    def put(expr: sp.Basic) -> sp.Basic:
        return expr.subs(variable, bound)

    domain = replace(
        old,
        ranges=tuple((v, put(sp.sympify(low)), put(sp.sympify(high))) for v, low, high in old.ranges if v != variable),
        allowed=tuple(r for r in old.allowed if not r.has(variable)),
        phase_space=tuple(put(r) for r in old.phase_space),
        clamps=tuple((v, put(b)) for v, b in rest),
    )
    return replace(
        formula,
        body=put(formula.body),
        where=tuple((s, put(e)) for s, e in formula.where),
        variables=tuple(v for v in formula.variables if v != variable),
        domain=domain,
    )


def joined(formula: Formula, spec: KernelSpec, find: Search) -> Tape:
    """The stabilised tape of a formula with clamps; `find` searches one of its parts."""
    variable, bound = formula.domain.clamps[0]
    parts = [find(part, specify(part, spec.name)) for part in (before(formula), beyond(formula))]
    start = lower.run(freeze(formula, spec))
    b = Builder(start.roles)
    point = regimes.graft(b, _tape(limited(variable, bound), start))[-1]
    loads = {str(variable): point}
    edge = regimes.graft(b, exactly(_tape(margin(sp.Le(variable, bound, evaluate=False)), start)), loads=loads)[-1]
    inside, outside = (regimes.graft(b, part, loads=loads)[part.outputs[0]] for part in parts)
    value = b.node(Op.SELECT, (edge, b.const(0), outside, inside), PIECE)
    return b.tape([value], _guards(b, start))


def _guards(b: Builder, start: Tape) -> list[Guard]:
    """The guards of the tape; those that compare a polynomial with 0 exactly."""
    plain = regimes.graft(b, start)
    made = []
    for g in start.guards:
        left = plain[g.left]
        if b.number(plain[g.right]) == 0 and start.nodes[g.left].op in (Op.ADD, Op.SUB):
            part = exactly(without_dead_nodes(replace(start, outputs=(g.left,), guards=(), labels={})))
            left = regimes.graft(b, part)[part.outputs[0]]
        made.append(replace(g, left=left, right=plain[g.right]))
    return made


def _tape(expr: sp.Expr, like: Tape) -> Tape:
    from codegen.freeze import freeze_expression

    made = lower.run(freeze_expression(expr))
    return replace(made, roles=like.roles)


def exactly(tape: Tape) -> Tape:
    """A polynomial as a dot product in three doubles, so that its sign is right."""
    return dots.run(promote.promote(tape, frozenset(range(len(tape.nodes)))), 3)
