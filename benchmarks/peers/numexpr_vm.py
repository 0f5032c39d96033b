"""numexpr: the printed expression, block by block through its virtual machine, one thread."""

from __future__ import annotations

import math

import sympy as sp
from sympy.printing.lambdarepr import NumExprPrinter

from benchmarks.candidate import Arrays, Built, Call, Candidate
from benchmarks.workload import Workload

PACKAGES = ("sympy", "numexpr")


def _make(workload: Workload) -> Built:
    import numexpr

    numexpr.set_num_threads(1)
    printer = NumExprPrinter({"fully_qualified_modules": False})
    steps, results = workload.program.cse() if not workload.expressions else ((), workload.expressions)
    # Its `max` is a reduction; `doprint` would wrap a call around the text.
    lines = [(str(name), printer._print(value.rewrite(sp.Piecewise))) for name, value in steps]
    texts = [printer._print(e) for e in results]
    named = {str(p): v for p, v in zip(workload.parameters, workload.numbers, strict=True)} | {"pi": math.pi}
    names = [str(s) for s in workload.data]

    def bind(data: Arrays, outputs: Arrays) -> Call:
        values = {**dict(zip(names, data, strict=True)), **named}

        def call() -> Arrays:
            for name, line in lines:
                values[name] = numexpr.evaluate(line, local_dict=values, global_dict={})
            for text, out in zip(texts, outputs, strict=True):
                numexpr.evaluate(text, local_dict=values, global_dict={}, out=out)
            return outputs

        return call

    def single(*point: float) -> Call:
        values = {**dict(zip(names, point, strict=True)), **named}
        return lambda: [numexpr.evaluate(text, local_dict=values, global_dict={}) for text in texts]

    return Built(bind, None if lines else single)


def candidates(workload: Workload) -> list[Candidate]:
    """One candidate, writing into existing arrays."""
    return [Candidate("numexpr", "peer", lambda: _make(workload))]
