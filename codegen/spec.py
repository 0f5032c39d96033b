"""Frozen contract between physics and code: what goes in, what comes out, in which order and unit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

# One part in 2^50: phase space is closed to within the rounding of its own edge, so T = T_max(E_nu) as a
# double is inside although it may lie half an ULP above the exact edge.
EDGE = 1 + Fraction(1, 2**50)


class Role(IntEnum):
    """How often an input changes: never, per call, per point."""

    CONST = 0
    PARAM = 1
    DATA = 2


@dataclass(frozen=True)
class Input:
    """One input of a kernel; `value` is the double that a CONST stands for."""

    name: str
    role: Role
    unit: str
    meaning: str
    low: float
    high: float
    value: float | None = None


@dataclass(frozen=True)
class Output:
    """One result of a kernel: the value, or a derivative such as ``d/dmu_nu``."""

    name: str
    unit: str
    by: tuple[str, ...] = ()  # inputs it is differentiated by; empty for the value itself


@dataclass(frozen=True)
class KernelSpec:
    """What a kernel computes, apart from how.

    `inputs` are ordered: data, then parameters, then constants. The order comes from the formula,
    never from a set of symbols.
    """

    name: str
    formula: str
    inputs: tuple[Input, ...]
    unit: str
    title: str
    source: str
    text: str
    where: tuple[tuple[str, str], ...]
    outside: str
    outputs: tuple[Output, ...]

    def of(self, role: Role) -> tuple[Input, ...]:
        """Inputs of one role, in order."""
        return tuple(i for i in self.inputs if i.role == role)

    @property
    def arguments(self) -> tuple[Input, ...]:
        """What a caller passes: data, then parameters."""
        return self.of(Role.DATA) + self.of(Role.PARAM)
