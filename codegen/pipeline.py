"""The order of the stages, and nothing else.

    Formula --specify--> KernelSpec --freeze--> Tape --passes, each verified--> Tape
            --select--> Tape --schedule--> Program --emit--> text
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from codegen import passes, points, select, verify
from codegen.backends import target
from codegen.errors import CodegenError
from codegen.evaluate import ball_values
from codegen.freeze import freeze, specify
from codegen.passes import rewrite
from codegen.render import Module
from codegen.schedule import Program, schedule
from codegen.spec import KernelSpec
from codegen.tape import Tape
from symbolic.formula import Formula

CHECK_POINTS = 4
CORNER_POINTS = 60


@dataclass(frozen=True)
class Lowered:
    """A formula on its way: contract, lowered tape, operations per point before and after the passes.

    All backends print the same tape without contraction, so that + - * / sqrt kernels give the same bits
    everywhere.
    """

    spec: KernelSpec
    tape: Tape
    operations: dict[str, dict[str, int]]


def lower(formula: Formula, name: str, off: Iterable[str] = ()) -> Lowered:
    """Formula to verified, lowered tape; `off` names passes to leave out."""
    spec = specify(formula, name)
    start = freeze(formula, spec)
    sample = points.bulk(formula, CHECK_POINTS)
    require_values(start, sample, formula.key)
    skip = set(off)

    def through(tape: Tape, chain: Iterable[object]) -> Tape:
        for one in chain:
            if one.NAME in skip:  # type: ignore[attr-defined]
                continue
            after: Tape = one.run(tape)  # type: ignore[attr-defined]
            verify.check_same(tape, after, f"{formula.key}: pass {one.NAME}", sample)  # type: ignore[attr-defined]
            tape = after
        return tape

    candidates = [through(start, [passes.distribute, passes.lower])]
    if passes.fractions.NAME not in skip:
        candidates.append(through(start, passes.ORDER))
    best, _ = select.best(candidates, start, points.corners(formula, CORNER_POINTS))
    operations = {"naive": rewrite.operations(passes.lower.run(start)), "emitted": rewrite.operations(best)}
    return Lowered(spec, best, operations)


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
    return schedule(passes.expand.run(lowered.tape), lowered.spec, lowered.operations["emitted"])


def emit(module: Module, backend: str) -> str:
    """The text of a module."""
    text: str = target(backend).emit(module)
    return text
