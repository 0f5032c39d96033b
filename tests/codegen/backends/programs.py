"""Small tapes as loaded kernels, to look at one operation of a backend at a time."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from codegen import backends, pipeline
from codegen.backends import Signature
from codegen.passes import expand
from codegen.render import Module
from codegen.schedule import Program, schedule
from codegen.spec import Input, KernelSpec, Output, Role
from codegen.tape import Builder, Guard, Table

INF = math.inf
LOCAL = [b for b in ("c", "numpy") if not backends.loader(b).available()]


def builder(data: Sequence[str], parameters: Sequence[str] = ()) -> Builder:
    """An empty tape with inputs."""
    return Builder({**dict.fromkeys(data, Role.DATA), **dict.fromkeys(parameters, Role.PARAM)})


def program(b: Builder, outputs: Sequence[int], guards: Sequence[Guard] = ()) -> Program:
    """What a backend prints for a tape in the making."""
    names = [i for i in b.roles for _ in range(len(outputs))][: len(outputs) - 1]
    spec = KernelSpec(
        name="f",
        formula="f",
        inputs=tuple(Input(n, role, "1", "a number", -INF, INF) for n, role in b.roles.items()),
        unit="1",
        title="A test",
        source="this work",
        text="f",
        where=(),
        outside="zero",
        outputs=(Output("value", "1"), *(Output(f"d/d{n} {k}", "1", (n,) * (k + 1)) for k, n in enumerate(names))),
    )
    return schedule(expand.run(b.tape(outputs, guards)), spec, {"add": 1})


def text(made: Program, backend: str) -> str:
    """The emitted module of one kernel, f."""
    return pipeline.emit(Module("f", "A test", "this work", "1", (("f", made),), ()), backend)


def load(made: Program, backend: str) -> Callable[..., Any]:
    """The kernel, ready to be called."""
    count = Signature(len(made.data) + len(made.parameters), len(made.results))
    loaded: dict[str, Callable[..., Any]] = backends.loader(backend).load(text(made, backend), "f", {"f": count})
    return loaded["f"]


def cubic_table(bits: int = 3, low: float = 0.25, high: float = 8.0) -> Table:
    """1/x on [low, high) by Taylor polynomials of degree 3 about the middle of each piece."""
    import struct

    def pattern(x: float) -> int:
        return int(struct.unpack("<Q", struct.pack("<d", x))[0])

    def double(k: int) -> float:
        return float(struct.unpack("<d", struct.pack("<Q", k << (52 - bits)))[0])

    first, last = pattern(low) >> (52 - bits), pattern(math.nextafter(high, 0.0)) >> (52 - bits)
    centres = tuple((double(k) + double(k + 1)) / 2 for k in range(first, last + 1))
    coefficients = tuple((1 / c, -1 / c**2, 1 / c**3, -1 / c**4) for c in centres)
    return Table(low, high, bits, first, centres, coefficients, -7.0, 1e-5, "1/x")
