"""The order of the stages, and nothing else.

    Formula --specify--> KernelSpec --freeze--> Tape --prepare, verified--> Tape
            --stabilise, verified--> Tape --expand--> Tape --schedule--> Program --emit--> text
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType

from codegen import passes, points, prepare, soundness, stabilise, verify
from codegen.backends import target
from codegen.errors import CodegenError
from codegen.evaluate import ball_values
from codegen.freeze import freeze, specify
from codegen.passes import rewrite
from codegen.passes.approximate import Approximation
from codegen.render import Module
from codegen.schedule import Program, schedule
from codegen.spec import KernelSpec
from codegen.stabilise import borders
from codegen.stabilise.store import Chosen
from codegen.tape import Tape
from symbolic.formula import Formula

CHECK_POINTS = 4


@dataclass(frozen=True)
class Lowered:
    """A formula on its way: contract, lowered tape, operations per point as derived and as emitted.

    All backends print the same tape without contraction, so that + - * / sqrt kernels give the same bits
    everywhere. `form` is what the pass `stabilise` chose, filed under `key`; None where the pass was left out.
    `tables` are the subtrees that became tables.
    """

    spec: KernelSpec
    tape: Tape
    operations: dict[str, dict[str, int]]
    form: Chosen | None = None
    key: str = ""
    tables: tuple[Approximation, ...] = ()


def lower(
    formula: Formula,
    name: str,
    off: Iterable[str] = (),
    accuracy: str = "default",
    tolerance: float | None = None,
) -> Lowered:
    """Formula to verified, lowered tape; `off` names passes to leave out, `tolerance` is that of tables."""
    spec = specify(formula, name)
    start = freeze(formula, spec)
    soundness.require_domain(formula)
    sample = points.bulk(formula, CHECK_POINTS)
    require_values(start, sample, formula.key)
    ready = prepare.prepared(start, formula.key, sample, set(off), tolerance)
    form, key = None, ""
    if stabilise.NAME in set(off) or ready.tape is not start:  # forms are searched for without tables and series
        start = ready.tape
        tape = _through(start, [p for p in passes.ORDER if p.NAME not in set(off)], formula.key, sample)
    else:
        key, form = stabilise.best_form(formula, spec, start, accuracy)
        tape = form.tape
        verify.check_same(start, tape, f"{formula.key}: pass {stabilise.NAME}", sample)
        tape = borders.exact(tape)
    naive, emitted = (passes.primitive(t) for t in (passes.lower.run(start), tape))
    operations = {"naive": rewrite.operations(naive), "emitted": rewrite.operations(emitted)}
    return Lowered(spec, tape, operations, form, key, ready.tables)


def _through(tape: Tape, chain: Iterable[ModuleType], name: str, sample: Sequence[Mapping[str, float]]) -> Tape:
    """A tape through passes, verified after each."""
    for one in chain:
        after: Tape = one.run(tape)
        verify.check_same(tape, after, f"{name}: pass {one.NAME}", sample)
        tape = after
    return tape


def require_values(tape: Tape, sample: Sequence[Mapping[str, float]], name: str) -> None:
    """Raise `CodegenError` unless the formula has a real value somewhere in its stated domain."""
    values = [ball_values(tape, point)[tape.outputs[0]] for point in sample]
    if not any(v.is_finite() for v in values):
        raise CodegenError(
            f"{name} has no real value at any sampled point of its domain; say where it holds with domain=Domain(...)."
        )
    if any(v.is_finite() and abs(float(v.mid())) == math.inf for v in values):
        raise CodegenError(f"{name} does not fit into doubles at a point of its domain; scale it.")


def program(lowered: Lowered) -> Program:
    """The program that every backend prints."""
    return schedule(passes.primitive(lowered.tape), lowered.spec, lowered.operations["emitted"])


def emit(module: Module, backend: str) -> str:
    """The text of a module."""
    text: str = target(backend).emit(module)
    return text
