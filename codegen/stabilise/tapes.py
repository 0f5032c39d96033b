"""What the search asks of a tape: its value alone, its cost, and which of its nodes that is."""

from __future__ import annotations

from dataclasses import replace

from codegen import passes
from codegen.passes.rewrite import cost
from codegen.tape import Tape, without_dead_nodes


def cost_of(tape: Tape) -> int:
    """Cost per point of a tape without its guards, in multiply-adds."""
    return cost(passes.primitive(value_only(tape)))


def value_only(tape: Tape) -> Tape:
    """The tape without its guards."""
    return without_dead_nodes(replace(tape, guards=()))


def matching(whole: Tape, chosen: frozenset[int]) -> frozenset[int]:
    """Nodes of the whole tape for nodes of the tape without guards."""
    alive = sorted(_reached(whole))
    return frozenset(alive[k] for k in chosen)


def _reached(tape: Tape) -> set[int]:
    alive = set(tape.outputs)
    for k in range(len(tape.nodes) - 1, -1, -1):
        if k in alive:
            alive.update(tape.nodes[k].args)
    return alive
