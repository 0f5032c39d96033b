"""heyoka: a compiled function of its own expression, structure of arrays in and out."""

from __future__ import annotations

import numpy as np

from benchmarks.candidate import Arrays, Built, Call, Candidate
from benchmarks.native import Maths, build
from benchmarks.workload import Workload

PACKAGES = ("heyoka",)


def _make(workload: Workload, fast_math: bool) -> Built:
    import heyoka

    names = {s: heyoka.make_vars(str(s)) for s in workload.data}
    zero = heyoka.expression(0.0)
    maths = Maths(
        heyoka,
        lambda a, b: heyoka.select(heyoka.gt(a, b), a, b),
        lambda a, b, x: heyoka.select(heyoka.lt(a, b), x, zero),
        power=lambda base, exponent: base ** float(exponent),
        number=heyoka.expression,
    )
    trees = build(workload.baked, names, maths)  # parameters baked in: the cheapest way that heyoka has
    compiled = heyoka.cfunc(trees, vars=list(names.values()), fast_math=fast_math)

    def bind(data: Arrays, outputs: Arrays) -> Call:
        # Stacking is not charged: a user of heyoka keeps arrays stacked.
        inputs, stacked = np.stack(data), np.empty((len(outputs), data[0].size))
        return lambda: list(compiled(inputs, outputs=stacked))

    def single(*point: float) -> Call:
        inputs = np.array(point)
        return lambda: compiled(inputs)

    return Built(bind, single)


def candidates(workload: Workload) -> list[Candidate]:
    """cfunc with and without fast_math."""
    return [
        Candidate("heyoka", "peer", lambda: _make(workload, fast_math=False)),
        Candidate("heyoka, fast_math", "peer", lambda: _make(workload, fast_math=True)),
    ]
