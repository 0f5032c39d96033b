"""Lines of a tape that are numbers: made of constants and of parameters with one value. Their error is a number too."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

import numpy as np
from flint import arb

from codegen.checker.balls import nearest, precision, values
from codegen.checker.tape import WIDE, Code

_STEPS: Mapping[str, Callable[..., np.float64]] = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "div": np.divide,
    "neg": np.negative,
    "sqrt": np.sqrt,
}
_PAIR = arb(2) ** -105  # of a double-double


def errors(code: Code, inputs: Mapping[str, float], without: Collection[int]) -> dict[int, arb]:
    """{line: relative error}: of literals, and of plain operations on numbers, done here in doubles one by one.

    Parameters
    ----------
    code : Code
    inputs : mapping of name to float
        Constants and fixed parameters.
    without : collection of int
        Lines that are left to the general analysis, unless they are literals.
    """
    exact = values(code, inputs)
    doubles: dict[int, np.float64] = {}
    found: dict[int, arb] = {}
    with precision(), np.errstate(all="ignore"):
        for k, line in enumerate(code.lines):
            if code.fixed[k]:
                doubles[k] = np.float64(nearest(exact[k]))
            elif line.op == "load" and str(line.value) in inputs:
                doubles[k] = np.float64(inputs[str(line.value)])
            elif line.op in _STEPS and all(a in doubles for a in line.args) and k not in without:
                doubles[k] = _STEPS[line.op](*(doubles[a] for a in line.args))
            if k in doubles:
                error = _relative(exact[k], float(doubles[k]))
                found[k] = error.min(_PAIR) if line.op in WIDE else error  # a double-double keeps the rest
    return found


def _relative(exact: arb, computed: float) -> arb:
    if exact.is_exact() and exact == computed:
        return arb(0)
    return arb((abs(arb(computed) - exact) / abs(exact)).abs_upper())
