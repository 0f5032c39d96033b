"""Candidate forms in doubles at many points at once, compared with the truth: how many digits each keeps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from codegen.evaluate import ball_values, nearest_double
from codegen.passes import primitive
from codegen.spec import Role
from codegen.tape import Node, Op, Tape
from codegen.truth import Truth
from symbolic.constants import CONSTANTS

Columns = Mapping[str, np.ndarray]
SPLIT = 134217729.0  # 2^27 + 1
TINY = 1e-290  # smaller results are not scored: their errors are those of underflow


def residual(a: Any, b: Any) -> Any:
    """a b - fl(a b), exactly (Dekker)."""
    product = a * b
    x, y = a * SPLIT, b * SPLIT
    a1, b1 = x - (x - a), y - (y - b)
    a2, b2 = a - a1, b - b1
    return a2 * b2 - (((product - a1 * b1) - a2 * b1) - a1 * b2)


def psi(q: Any) -> Any:
    """-log(1 - q) - q without the cancellation at small q."""
    small = np.minimum(q, 0.25)
    total = np.zeros_like(small)
    for k in range(30, 1, -1):
        total = total * small + 1.0 / k
    return np.where(q < 0.25, q * q * total, -np.log1p(-q) - q)


_RUN: dict[Op, Callable[..., Any]] = {
    Op.ADD: np.add,
    Op.SUB: np.subtract,
    Op.MUL: np.multiply,
    Op.DIV: np.divide,
    Op.NEG: np.negative,
    Op.SQRT: np.sqrt,
    Op.LOG: np.log,
    Op.EXP: np.exp,
    Op.SIN: np.sin,
    Op.COS: np.cos,
    Op.ATAN: np.arctan,
    Op.LOG1P: np.log1p,
    Op.EXPM1: np.expm1,
    Op.MIN: np.minimum,
    Op.MAX: np.maximum,
    Op.SELECT: lambda a, b, x, y: np.where(np.less(a, b), x, y),
    Op.RESIDUAL: residual,
    Op.PSI: psi,
}


@dataclass(frozen=True)
class Sample:
    """Points and the true values there; points without a true value, or with one next to 0, are left out."""

    columns: Columns
    truth: Truth

    @classmethod
    def of(cls, columns: Columns, truth: Truth) -> Sample:
        """Keep what can be scored."""
        keep = np.isfinite(truth.high) & (np.abs(truth.high) > TINY)
        return cls({n: c[keep] for n, c in columns.items()}, truth.chosen(keep))

    @property
    def size(self) -> int:
        """Number of points."""
        return int(self.truth.high.size)

    def errors(self, tape: Tape) -> np.ndarray:
        """Error of the first output in ULP at every point."""
        written = primitive(tape)
        value = values(written, self.columns)[written.outputs[0]]
        return self.truth.ulps(np.broadcast_to(np.asarray(value, dtype=float), (self.size,)).copy())

    def joined(self, other: Sample) -> Sample:
        """Both samples."""
        columns = {n: np.concatenate([c, other.columns[n]]) for n, c in self.columns.items()}
        high, low = (
            np.concatenate([getattr(self.truth, part), getattr(other.truth, part)]) for part in ("high", "low")
        )
        return Sample(columns, Truth(high, low))

    def chosen(self, which: np.ndarray) -> Sample:
        """Some of the points."""
        return Sample({n: c[which] for n, c in self.columns.items()}, self.truth.chosen(which))


def values(tape: Tape, columns: Columns, real: type = np.float64) -> list[Any]:
    """All nodes of a tape of primitive operations, in the given arithmetic; constants as the literals they become."""
    literals = constants(tape)
    levels = tape.levels()
    found: list[Any] = []
    with np.errstate(all="ignore"):
        for k, node in enumerate(tape.nodes):
            if levels[k] is Role.CONST:
                found.append(real(literals[k]))
            elif node.op is Op.LOAD:
                found.append(np.asarray(columns[str(node.value)], dtype=real))
            else:
                found.append(_RUN[node.op](*(found[a] for a in node.args)))
    return found


def constants(tape: Tape) -> dict[int, float]:
    """The double of every node that never changes."""
    levels = tape.levels()
    known = {n: float(CONSTANTS[n].exact) if n in CONSTANTS else 0.5 for n in tape.roles}
    balls = ball_values(tape, known)
    return {
        k: _literal(node, balls) if node.op is Op.LOW else nearest_double(balls[k])
        for k, node in enumerate(tape.nodes)
        if levels[k] is Role.CONST
    }


def _literal(node: Node, balls: list[Any]) -> float:
    exact = balls[node.args[0]]
    return nearest_double(exact - nearest_double(exact))
