"""Two forms, each where it keeps its digits: SELECT on the argument of a function or on an input."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from codegen.passes import primitive
from codegen.spec import Role
from codegen.stabilise.score import Columns, values
from codegen.tape import Builder, Op, Tape, without_dead_nodes

THRESHOLDS = [Fraction(2) ** k for k in range(-24, 11)]
FUNCTIONS = (Op.PSI, Op.LOG1P, Op.EXPM1, Op.EXP, Op.LOG, Op.SIN, Op.COS)
MOST = 8  # pairs of forms that are made
FORMS = 4  # that are good on most points, and for each of them as many that are good where it fails


@dataclass(frozen=True)
class Scored:
    """A tape of one output without guards, its error at every point of the sample, and what it costs."""

    tape: Tape
    errors: np.ndarray
    cost: int


@dataclass(frozen=True)
class Split:
    """`below` where the splitter is less than the threshold, `above` elsewhere."""

    below: int
    above: int
    splitter: Tape
    threshold: Fraction
    error: float


def splits(scored: Sequence[Scored], columns: Columns, target: float) -> Iterator[Split]:
    """The most promising pairs, those that meet the target first, the cheap ones before the dear."""
    order = _complementary(scored, target)
    found = [
        split
        for splitter in _splitters([scored[k].tape for k in order])
        for split in _along(splitter, scored, order, columns, target)
    ]
    worst = min((float(s.errors.max(initial=0.0)) for s in scored), default=np.inf)
    useful = [s for s in found if s.error < 0.5 * worst]
    useful.sort(key=lambda s: (s.error > target, scored[s.below].cost + scored[s.above].cost, s.error))
    yield from useful[:MOST]


def _complementary(scored: Sequence[Scored], target: float) -> list[int]:
    """Forms that are good on most points, and those that are good where these fail."""
    good = np.array([s.errors <= target for s in scored])

    def best(where: np.ndarray) -> list[int]:
        share = good[:, where].mean(axis=1) if where.any() else np.zeros(len(scored))
        found: list[int] = []
        for digits in (2, 1):  # with fewer, cost decides more
            keys = [(-round(float(share[k]), digits), scored[k].cost, k) for k in range(len(scored))]
            found += [k for _, _, k in sorted(keys)[:FORMS]]
        return list(dict.fromkeys(found))

    first = best(np.ones(good.shape[1], dtype=bool))
    return list(dict.fromkeys([*first, *(k for f in first for k in best(~good[f]))]))


def _splitters(tapes: list[Tape]) -> list[Tape]:
    """Arguments of functions, and inputs, that change from point to point."""
    found: dict[str, Tape] = {}
    for tape in tapes:
        levels = tape.levels()
        for node in tape.nodes:
            for a in node.args if node.op in FUNCTIONS else ():
                if levels[a] is Role.DATA:
                    part = without_dead_nodes(replace(tape, outputs=(a,), guards=(), labels={}))
                    found.setdefault(part.digest(), part)
        for k, node in enumerate(tape.nodes):
            if node.op is Op.LOAD and levels[k] is Role.DATA:
                part = without_dead_nodes(replace(tape, outputs=(k,), guards=(), labels={}))
                found.setdefault(part.digest(), part)
    return list(found.values())


def _along(
    splitter: Tape, scored: Sequence[Scored], order: list[int], columns: Columns, target: float
) -> Iterator[Split]:
    written = primitive(splitter)
    at = np.broadcast_to(np.asarray(values(written, columns)[written.outputs[0]]), scored[0].errors.shape)
    inside = [t for t in THRESHOLDS if at.min() < float(t) < at.max()]
    below = {k: [float(scored[k].errors[at < float(t)].max(initial=0.0)) for t in inside] for k in order}
    above = {k: [float(scored[k].errors[at >= float(t)].max(initial=0.0)) for t in inside] for k in order}
    for a, b in itertools.permutations(order, 2):
        worst = [max(x, y) for x, y in zip(below[a], above[b], strict=True)]
        if not worst:
            continue
        best = min(worst)
        limit = max(target, best)
        place = next(k for k, w in enumerate(worst) if w <= limit)
        yield Split(a, b, splitter, inside[place], worst[place])


def joined(whole: Tape, below: Tape, above: Tape, split: Split) -> Tape:
    """`whole`'s guards with the two forms as its value."""
    b = Builder(whole.roles)
    b.tables.update(whole.tables)
    point = graft(b, split.splitter)[split.splitter.outputs[0]]
    low = graft(b, below, (point, split.threshold))
    high = graft(b, above)
    value = b.node(Op.SELECT, (point, b.const(split.threshold), low[below.outputs[0]], high[above.outputs[0]]))
    rest = graft(b, whole)
    guards = [replace(g, left=rest[g.left], right=rest[g.right]) for g in whole.guards]
    return b.tape([value], guards)


def graft(
    b: Builder, tape: Tape, small: tuple[int, Fraction] | None = None, loads: Mapping[str, int] | None = None
) -> list[int]:
    """Numbers of a tape's nodes in another builder.

    `small` is a node and what it is less than: PSI of it needs to hold there only. `loads` are nodes that stand for
    inputs.
    """
    new: list[int] = []
    for k, node in enumerate(tape.nodes):
        args = [new[a] for a in node.args]
        value = node.value
        if node.op is Op.LOAD and loads is not None and str(value) in loads:
            new.append(loads[str(value)])
            continue
        if node.op is Op.PSI and small is not None and args[0] == small[0]:
            value = small[1]
        new.append(b.node(node.op, args, value))
        if k in tape.labels:
            b.labels.setdefault(new[-1], tape.labels[k])
    return new
