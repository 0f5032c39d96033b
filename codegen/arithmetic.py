"""Does a compiler keep IEEE arithmetic? A program that it must compile right, and words for what it got wrong.

Emitted kernels have the same bits everywhere, and compensated ones lose all that they gain, if a compiler
re-associates sums, contracts to fma or forgets about NaN. Options that do this hide in wrappers, environment
variables and the defaults of some compilers, so that the flags alone prove nothing. Python's own arithmetic,
one operation at a time, says what is right.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

_SEED = 12345
_INFINITY = "0x7ff0000000000000"  # bits above it, without the sign, are NaN
_COUNT = 37  # points of each case: full vectors and a rest
_NORMAL, _HUGE, _INF, _NAN = 2.0**-1022, 1.7976931348623157e308, math.inf, math.nan

Point = tuple[float, float, float]


@dataclass(frozen=True)
class Case:
    """An expression in a, b, c, what it must give, and what a compiler does that gets it wrong."""

    fault: str
    expression: str
    right: Callable[[float, float, float], float]
    special: tuple[Point, ...] = ()  # points beside the random ones


def _residual(a: float, b: float, _c: float) -> float:
    return float(Fraction(a) * Fraction(b) - Fraction(a * b))


def _sum_error(a: float, b: float, _c: float) -> float:
    return float(Fraction(a) + Fraction(b) - Fraction(a + b))


def _smaller(a: float, b: float) -> float:
    """The second where they do not compare; `min` is another function."""
    return (b, a)[a < b]


_EPS = 2.0**-30
_FUSED = ((1 + _EPS, 1 - _EPS, -1.0), (1 + _EPS, 1 - _EPS, 1.0), (1 + 3 * _EPS, 1 + _EPS, -1 - 4 * _EPS))
_ODD = ((_NAN, 1.0, 2.0), (1.0, _NAN, 2.0), (_INF, 1.0, 2.0), (-_INF, _INF, 2.0), (0.0, -0.0, 1.0), (-0.0, 0.0, 1.0))
_CONTRACTS = "contracts a*b + c to one fma"
_ASSOCIATES = "re-associates sums and products"
_RECIPROCAL = "divides by way of a reciprocal"
_SPECIAL = "takes NaN, infinity and the sign of zero for granted"

CASES = (
    Case(_CONTRACTS, "a * b + c", lambda a, b, c: a * b + c, _FUSED),
    Case(_CONTRACTS, "a * b - c", lambda a, b, c: a * b - c, _FUSED),
    Case(_CONTRACTS, "c - a * b", lambda a, b, c: c - a * b, _FUSED),
    Case(_ASSOCIATES, "(a - ((a + b) - ((a + b) - a))) + (b - ((a + b) - a))", _sum_error),
    Case(_ASSOCIATES, "(a + b) - a", lambda a, b, _c: (a + b) - a),
    Case(_ASSOCIATES, "(a * b) * c", lambda a, b, c: (a * b) * c),
    Case(_RECIPROCAL, "a / b", lambda a, b, _c: a / b if b else _INF),
    Case(_RECIPROCAL, "a / 3.0 + b / c", lambda a, b, c: a / 3.0 + b / c),
    Case("does not round square roots correctly", "sqrt(a * a)", lambda a, _b, _c: math.sqrt(a * a)),
    Case("does not round square roots correctly", "sqrt(fabs(b))", lambda _a, b, _c: math.sqrt(abs(b))),
    Case("has a wrong fma", "fma(a, b, -(a * b))", _residual),
    Case(_SPECIAL, "a != a ? 1.0 : 2.0", lambda a, _b, _c: 1.0 if a != a else 2.0, _ODD),
    Case(_SPECIAL, "a < b ? a : b", lambda a, b, _c: _smaller(a, b), _ODD),
    Case(_SPECIAL, "a > 1.7976931348623157e308 ? c : a + 0.0", lambda a, _b, c: c if a > _HUGE else a + 0.0, _ODD),
    Case(_SPECIAL, "0.0 - a", lambda a, _b, _c: 0.0 - a, _ODD),
    Case(_SPECIAL, "a - a", lambda a, _b, _c: a - a, _ODD),
    Case(
        "flushes subnormal numbers to zero", "a * b", lambda a, b, _c: a * b, ((_NORMAL, 0.5, 0.0), (_NORMAL, 0.3, 0.0))
    ),
    Case("computes in more than double precision", "a * b * c", lambda a, b, c: a * b * c, ((1e200, 1e200, 1e-200),)),
)


def points(case: Case) -> list[Point]:
    """Where a case is tried: its own points, then pseudo-random ones of both signs and many sizes."""
    state, found = _SEED, list(case.special)
    while len(found) < _COUNT:
        numbers = []
        for _ in range(3):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            numbers.append(math.ldexp(1 + (state >> 12) / 2**52, (state >> 3) % 24 - 12) * (-1 if state >> 63 else 1))
        found.append((numbers[0], numbers[1], numbers[2]))
    return found


@cache
def program() -> str:
    """A C program that prints the numbers of the cases that it gets wrong."""
    cases = [_case(k, case) for k, case in enumerate(CASES)]
    head = "#include <math.h>\n#include <stdint.h>\n#include <stdio.h>\n#include <string.h>\n"
    return "\n".join([head, *cases, _MAIN.replace("CASES", ", ".join(f"case_{k}" for k in range(len(CASES))))])


_MAIN = """int main(void)
{
    static int (*const cases[])(void) = {CASES};
    for (unsigned k = 0; k < sizeof cases / sizeof *cases; k++)
        if (cases[k]())
            printf("%u\\n", k);
    return 0;
}
"""


def _case(number: int, case: Case) -> str:
    """Inputs are variables of the file that the compiler cannot know to be constant; bits are compared as integers."""
    given = points(case)
    columns = [", ".join(f"0x{_bits(p[k]):016x}" for p in given) for k in range(3)]
    right = ", ".join(f"0x{_bits(case.right(*p)):016x}" for p in given)
    return f"""static volatile uint64_t input_{number}[3][{_COUNT}] = {{{{{"}, {".join(columns)}}}}};
static const uint64_t right_{number}[{_COUNT}] = {{{right}}};
static int case_{number}(void)
{{
    double x[3][{_COUNT}], y[{_COUNT}];
    uint64_t bits;
    for (int k = 0; k < 3; k++)
        for (int i = 0; i < {_COUNT}; i++) {{
            bits = input_{number}[k][i];
            memcpy(&x[k][i], &bits, 8);
        }}
    for (int i = 0; i < {_COUNT}; i++) {{
        const double a = x[0][i], b = x[1][i], c = x[2][i];
        y[i] = {case.expression};
    }}
    for (int i = 0; i < {_COUNT}; i++) {{
        const uint64_t right = right_{number}[i];
        memcpy(&bits, &y[i], 8);
        const int both_nan = (bits & INT64_MAX) > {_INFINITY} && (right & INT64_MAX) > {_INFINITY};
        if (bits != right && !both_nan)
            return 1;
    }}
    return 0;
}}
"""


def _bits(value: float) -> int:
    return int(struct.unpack("<Q", struct.pack("<d", value))[0])


def faults(printed: str) -> list[str]:
    """What the output of the program says, in words, each once."""
    return list(dict.fromkeys(CASES[int(line)].fault for line in printed.split()))
