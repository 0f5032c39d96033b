"""The largest error of a tape on a box, in balls: absolute errors forward, derivatives backward.

With a^ = a + e_a for every line, e_line = sum of (d line / d argument) e_argument + own rounding + remainder, where
the remainder is Taylor's, of second order, bounded with |e| <= B from a forward run. The error of the result is
sum (d result / d line) (own rounding + remainder). The rounding of a product and the residual of the same product
are one number with opposite signs.
"""

from __future__ import annotations

from collections.abc import Mapping

from flint import arb

from codegen.checker import calculus
from codegen.checker.balls import precision
from codegen.checker.local import Local, U, ball, pairs, up
from codegen.checker.quotients import Evaluation

BITS = 160
BEYOND = arb(2) ** -1060  # what gradual underflow may add to an operation


def evaluation(local: Local, box: Mapping[str, arb]) -> Evaluation:
    """Exact values on a box of balls."""
    balls = {n: arb(x) for n, x in local.claim.constants.items()}
    at = Evaluation(
        local.field.names, {**balls, "pi": arb.pi(), **box}, lambda name: local.call(name, at.of)
    )
    return at


def bound(local: Local, box: Mapping[str, arb]) -> arb:
    """Upper bound of |computed - exact| / |exact| on a small box in units of u; not finite where there is none."""
    with precision(BITS):
        at = evaluation(local, box)
        exact = {k: at.of(q) for k, q in local.values.items()}
        root = local.code.outputs[local.claim.output]
        return arb((LineErrors(local, exact).total(root) / abs(exact[root])).abs_upper()) / ball(U)


def difference(local: Local, left: int, right: int, box: Mapping[str, arb]) -> arb:
    """Exact left - right on a small box."""
    with precision(BITS):
        at = evaluation(local, box)
        return at.of(local.values[left]) - at.of(local.values[right])


class LineErrors:
    """Own rounding, remainder and whole error of every line, as upper bounds of absolute values."""

    def __init__(self, local: Local, exact: Mapping[int, arb]) -> None:
        self.local, self.code, self.exact = local, local.code, exact
        self.own: dict[int, arb] = {}
        self.rest: dict[int, arb] = {}
        self.whole: dict[int, arb] = {}
        self.slopes: dict[int, list[arb]] = {}
        for k in local.order:
            self._line(k)

    def _line(self, k: int) -> None:
        factor, own = self._rounding(k)
        if self.local.is_given(k):
            self.own[k], self.rest[k], self.slopes[k], self.whole[k] = own, arb(0), [], own
            return
        args = self.local.arguments(k)
        self.slopes[k] = self._slopes(k, args)
        moved = sum((up(s) * self.whole[a] for s, a in zip(self.slopes[k], args, strict=True)), arb(0))
        curved = self._curved(k, args)
        self.own[k] = own
        self.rest[k] = curved + factor * (moved + curved) + self._linked(k, args) + BEYOND
        self.whole[k] = up(moved + own + self.rest[k])

    def _rounding(self, k: int) -> tuple[arb, arb]:
        """Relative, and as an absolute value."""
        factor, of_products = self.local.rounding(k)
        line = self.code.lines[k]
        own = factor * up(self.exact[k])
        if line.op == "residual" and not self.local.shifts(k):
            own = ball(U) * up(self.exact[line.args[0]] * self.exact[line.args[1]])
        if of_products is not None:
            own += of_products * sum((up(self.exact[a] * self.exact[b]) for a, b in pairs(line.args)), arb(0))
            factor += of_products
        return factor, own

    def _slopes(self, k: int, args: tuple[int, ...]) -> list[arb]:
        """d line / d argument."""
        line, v, x = self.code.lines[k], self.exact[k], [self.exact[a] for a in args]
        op = line.op.removeprefix("dd_")
        if k in self.local.branches or op in ("dd", "hi"):
            return [arb(1)]
        if op in ("add", "sub"):
            return [arb(1), arb(1 if op == "add" else -1)]
        if op == "mul":
            return [x[1], x[0]]
        if op == "div":
            return [1 / x[1], -v / x[1]]
        if op == "dot":
            return [x[j ^ 1] for j in range(len(x))]
        if op in ("min", "max"):
            if not self._clear(args):
                return [arb(0), arb(0)]
            first = self.local.values[k] == self.local.values[args[0]]
            return [arb(1 if first else 0), arb(0 if first else 1)]
        return [arb(0), arb(0)] if op == "residual" else [calculus.slope(op, x[0], v)]

    def _curved(self, k: int, args: tuple[int, ...]) -> arb:
        """Taylor's remainder in the errors of the arguments."""
        b, x, v = [self.whole[a] for a in args], [self.exact[a] for a in args], self.exact[k]
        op = self.code.lines[k].op.removeprefix("dd_")
        if op == "mul":
            return b[0] * b[1]
        if op == "div":
            share = b[1] / arb(x[1].abs_lower())
            return up((b[0] / abs(x[1]) + abs(v) * share) * share / (1 - share)) if share < 1 else arb("inf")
        if op == "dot":
            return sum((self.whole[a] * self.whole[c] for a, c in pairs(args)), arb(0))
        if op in ("min", "max"):
            return arb(0) if self._clear(args) else b[0].max(b[1])
        away = calculus.curve(op, x[0], v) if len(x) == 1 else None
        if away is None:
            return arb(0)
        near = b[0] < arb(x[0].abs_lower()) / 1024 or (op in ("exp", "expm1", "sin", "cos", "atan") and b[0] < 1e-3)
        return up(away) * b[0] ** 2 if near else arb("inf")

    def _clear(self, args: tuple[int, ...]) -> bool:
        """True where rounding cannot make a MIN or MAX take its other argument."""
        x, y = args
        return bool(abs(self.exact[x] - self.exact[y]) > self.whole[x] + self.whole[y])

    def _linked(self, k: int, args: tuple[int, ...]) -> arb:
        """The residual of moved factors."""
        if self.code.lines[k].op != "residual":
            return arb(0)
        x, y = args
        moved = up(self.exact[x]) * self.whole[y] + up(self.exact[y]) * self.whole[x] + self.whole[x] * self.whole[y]
        return ball(U) * moved

    def total(self, root: int) -> arb:
        """Sum of |d root / d line| (own rounding + remainder)."""
        slopes = {root: arb(1)}
        for k in reversed(self.local.order):
            if k in slopes:
                for a, s in zip(self.local.arguments(k), self.slopes[k], strict=False):
                    slopes[a] = slopes.get(a, arb(0)) + slopes[k] * s
        partners = self.local.partners
        found = arb(0)
        for k, slope in slopes.items():
            weight = slope - slopes[partners[k]] if partners.get(k) in slopes else slope
            own = arb(0) if k in partners.values() else up(weight) * self.own[k]
            found += own + up(slope) * self.rest[k]
        return found
