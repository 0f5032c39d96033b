"""A sum of terms that a parameter scales and terms that it does not: each part in its own best form, then added.

The magnetic part next to the weak one, for example. Both are positive, so their sum loses nothing; and a form that is
good for one need not be good for the other.
"""

from __future__ import annotations

from dataclasses import replace

import sympy as sp

from codegen.passes import lower
from codegen.stabilise import regimes
from codegen.tape import Builder, Op, Tape
from symbolic.formula import Formula


def split(formula: Formula) -> tuple[Formula, Formula] | None:
    """The formula without and with the terms of one parameter; None where no parameter tells terms apart."""
    if formula.domain.ceiling is not None:
        return None
    terms = sp.Add.make_args(formula.body)
    for parameter in formula.parameters:
        sides = [[t for t in terms if formula.unfold(t).has(parameter) is has] for has in (False, True)]
        if all(sides):
            without, with_it = (_part(formula, sp.Add(*side)) for side in sides)
            return without, with_it
    return None


def _part(formula: Formula, body: sp.Expr) -> Formula:
    used = body.free_symbols
    where = []
    for symbol, value in reversed(formula.where):
        if symbol in used:
            where.append((symbol, value))
            used |= value.free_symbols
    whole = replace(formula, body=body, where=tuple(reversed(where)))
    free = whole.expr.free_symbols
    parameters = tuple(p for p in formula.parameters if p in free)
    gone = set(formula.parameters) - set(parameters)
    allowed = tuple(r for r in formula.domain.allowed if not r.free_symbols & gone)
    return replace(whole, parameters=parameters, domain=replace(formula.domain, allowed=allowed))


def joined(start: Tape, first: Tape, second: Tape, *, is_wide: bool = False) -> Tape:
    """The sum of two tapes under the guards of the whole; `is_wide`: in double-double, rounded once."""
    b = Builder(start.roles)
    sides = tuple(regimes.graft(b, t)[t.outputs[0]] for t in (first, second))
    if is_wide:
        value = b.node(Op.HI, (b.node(Op.DD_ADD, tuple(_unrounded(b, k) for k in sides)),))
    else:
        value = b.node(Op.ADD, sides)
    whole = lower.run(start)
    exact = next((t for t in (first, second) if len(t.guards) == len(whole.guards)), whole)
    rest = regimes.graft(b, exact)  # the guards of a part are as exact as its values
    return b.tape([value], [replace(g, left=rest[g.left], right=rest[g.right]) for g in exact.guards])


def _unrounded(b: Builder, number: int) -> int:
    """A node as a double-double: what it was before it was rounded, where it was one."""
    node = b.nodes[number]
    return node.args[0] if node.op is Op.HI else b.node(Op.DD, (number,))
