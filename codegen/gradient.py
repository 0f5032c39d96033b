"""Kernels of a value with its derivatives, each stabilised again after differentiation.

The value's chosen form is differentiated on the tape, so that most of its work is shared. Where a derivative
then loses digits, it is derived in SymPy instead and goes through the same search as any formula.

The error of a derivative df/dx is counted in units of the last place of max(|df/dx|, |f/x|): where df/dx goes
through zero, what matters is its effect on f.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import sympy as sp

from codegen import corners, passes, stabilise, verify
from codegen.errors import CodegenError
from codegen.freeze import freeze, specify
from codegen.passes import differentiate, rewrite
from codegen.pipeline import Lowered, lower
from codegen.spec import KernelSpec, Output
from codegen.stabilise import regimes
from codegen.stabilise.score import values
from codegen.tape import Builder, Tape
from codegen.truth import Truth, truth
from symbolic.formula import Formula
from symbolic.symbols import info

POINTS = 400  # per stratum
LIMIT_ULP = 10.0
MOST = 40  # outputs of one kernel

Order = tuple[str, ...]


def orders(formula: Formula, by: Sequence[str] | None, order: int) -> tuple[Order, ...]:
    """What to differentiate by: first derivatives by each name, and for order 2 all second ones.

    Raises
    ------
    CodegenError
        A name that is no input, an order other than 1 or 2, more outputs than `MOST`.
    """
    known = [str(s) for s in (*formula.variables, *formula.parameters)]
    names = known if by is None else [str(n) for n in by]
    for name in names:
        if name not in known:
            raise CodegenError(f"{formula.key} does not depend on {name!r}; it has {', '.join(known)}.")
    if order not in (1, 2):
        raise CodegenError(f"derivatives of order {order!r} are not made; order is 1 or 2.")
    chosen: list[Order] = [(n,) for n in dict.fromkeys(names)]
    if order == 2:
        chosen += list(itertools.combinations_with_replacement(dict.fromkeys(names), 2))
    if len(chosen) >= MOST:
        raise CodegenError(f"{formula.key}: {len(chosen)} derivatives are too many for one kernel; name fewer inputs.")
    return tuple(chosen)


def derivative(formula: Formula, by: Order) -> Formula:
    """A derivative as a formula of its own: same inputs, same domain."""
    expr, unit = formula.expr, formula.unit
    for name in by:
        symbol = next(s for s in (*formula.variables, *formula.parameters) if str(s) == name)
        expr, unit = sp.diff(expr, symbol), unit / info(symbol).unit
    domain = replace(formula.domain, ceiling=None)
    name = f"{formula.name}_d{'_d'.join(by)}"
    return replace(formula, body=expr, where=(), unit=unit, domain=domain, steps=(), name=name)


def lower_gradient(
    formula: Formula, name: str, by: Sequence[str] | None = None, order: int = 1, accuracy: str = "default"
) -> Lowered:
    """The tape of a value with derivatives, and what was measured.

    Parameters
    ----------
    formula : Formula
    name : str
        Of the kernel.
    by : sequence of str, optional
        Inputs and parameters; default: all.
    order : int
        2 adds all second derivatives.
    """
    chosen = orders(formula, by, order)
    base = lower(formula, name, accuracy=accuracy)
    spec = replace(base.spec, outputs=(*base.spec.outputs, *(_output(formula, o) for o in chosen)))
    made = differentiate.run(base.tape, chosen)
    sample = _Sample.of(formula)
    for k, one in enumerate(chosen):
        if sample.error(made, k + 1, one) > LIMIT_ULP:
            made = _with_own_search(made, k + 1, formula, one, spec)
    start = _start(formula, spec, chosen)
    verify.check_same(start, made, f"{formula.key}: pass {differentiate.NAME}", ())
    operations = {
        "naive": rewrite.operations(passes.primitive(passes.lower.run(start))),
        "emitted": rewrite.operations(passes.primitive(made)),
    }
    return Lowered(spec, made, operations, base.form, base.key)


def _output(formula: Formula, by: Order) -> Output:
    unit = formula.unit
    for name in by:
        unit = unit / info(name).unit
    return Output("d" + "_d".join(by), str(unit), by)


def _start(formula: Formula, spec: KernelSpec, chosen: Sequence[Order]) -> Tape:
    """Value and derivatives as SymPy gives them: what the emitted tape must be equal to."""
    tape = freeze(formula, spec)
    b = Builder(tape.roles)
    outputs = [regimes.graft(b, tape)[tape.outputs[0]]]
    for by in chosen:
        part = freeze(derivative(formula, by), spec)
        outputs.append(regimes.graft(b, part)[part.outputs[0]])
    rest = regimes.graft(b, tape)
    return b.tape(outputs, [replace(g, left=rest[g.left], right=rest[g.right]) for g in tape.guards])


def _with_own_search(made: Tape, place: int, formula: Formula, by: Order, spec: KernelSpec) -> Tape:
    """The tape with one output replaced by the best form of the derivative."""
    own = derivative(formula, by)
    own_spec = specify(own, spec.name)
    _, form = stabilise.best_form(own, own_spec, freeze(own, own_spec))
    b = Builder(made.roles)
    b.tables.update(made.tables)
    new = regimes.graft(b, made)
    outputs = [new[o] for o in made.outputs]
    outputs[place] = regimes.graft(b, form.tape)[form.tape.outputs[0]]
    return b.tape(outputs, [replace(g, left=new[g.left], right=new[g.right]) for g in made.guards])


@dataclass(frozen=True)
class _Sample:
    """Points of all corners with the value there."""

    formula: Formula
    columns: dict[str, np.ndarray]
    value: Truth

    @classmethod
    def of(cls, formula: Formula) -> _Sample:
        columns = corners.joined(corners.strata(formula, POINTS, 17))
        return cls(formula, columns, truth(formula.expr, columns))

    def error(self, tape: Tape, place: int, by: Order) -> float:
        """Largest error of an output in ULP of the larger of itself and what it means for the value."""
        exact = truth(derivative(self.formula, by).expr, self.columns)
        written = passes.primitive(tape)
        found = np.broadcast_to(np.asarray(values(written, self.columns)[written.outputs[place]]), exact.high.shape)
        scale = np.abs(self.value.high)
        with np.errstate(all="ignore"):
            for name in by:
                scale = scale / np.abs(self.columns[name])
            size = np.fmax(np.abs(exact.high), np.where(np.isfinite(scale), scale, 0.0))
            errors = np.abs((found - exact.high) - exact.low) / np.spacing(size)
        errors[~np.isfinite(exact.high) | (size < 1e-290)] = 0.0
        return float(np.where(np.isfinite(errors), errors, np.inf).max(initial=0.0))
