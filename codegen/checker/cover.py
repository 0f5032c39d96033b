"""The bound of a certificate on boxes of any size: every contribution as an exact quotient of polynomials.

The error of the result is the sum of (d result / d line) (own rounding + remainder). Divided by the result, each
factor of a rounding is a rational function of the coordinates; its range comes from its Bernstein form.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from flint import arb

from codegen.checker.balls import precision
from codegen.checker.bernstein import Collected, Ranges, Side
from codegen.checker.errors import LineErrors
from codegen.checker.local import Local, U, ball, pairs, up
from codegen.checker.quotients import Quotient
from codegen.checker.tape import MalformedError

BITS = 96


class Contributions:
    """Factors of all roundings of a tape, for one choice of branches.

    Raises
    ------
    MalformedError
        A function whose derivative is no rational function of its argument and value.
    """

    def __init__(self, local: Local) -> None:
        self.local = local
        root = local.code.outputs[local.claim.output]
        self.result = local.values[root]
        self.slopes = self._adjoint(root)
        self.rests = [(k, self._relative(q)) for k, q in self.slopes.items()]
        with precision(BITS):
            self.own = [term for k in self.slopes for term in self._own(k)]
        self._collected: dict[tuple[str, ...], Collected] = {}

    def _adjoint(self, root: int) -> dict[int, Quotient]:
        field = self.local.field
        found = {root: field.number(Fraction(1))}
        for k in reversed(self.local.order):
            if k in found and not self.local.is_given(k):
                for a, s in zip(self.local.arguments(k), self._partials(k), strict=True):
                    term = field.mul(found[k], s)
                    found[a] = field.add(found[a], term) if a in found else term
        return found

    def _partials(self, k: int) -> list[Quotient]:
        """d line / d argument, exactly."""
        local, field = self.local, self.local.field
        line, v = local.code.lines[k], local.values[k]
        x = [local.values[a] for a in local.arguments(k)]
        one, zero = field.number(Fraction(1)), field.number(Fraction(0))
        op = line.op.removeprefix("dd_")
        if k in local.branches or op in ("dd", "hi"):
            return [one]
        if op in ("add", "sub"):
            return [one, one if op == "add" else field.number(Fraction(-1))]
        if op == "mul":
            return [x[1], x[0]]
        if op == "div":
            return [field.div(one, x[1]), field.mul(field.number(Fraction(-1)), field.div(v, x[1]))]
        if op == "dot":
            return [x[j ^ 1] for j in range(len(x))]
        if op in ("min", "max"):
            return [one, zero] if v == x[0] else [zero, one]
        if op == "residual":
            return [zero, zero]
        return [self._function(op, x[0], v)]

    def _function(self, op: str, x: Quotient, v: Quotient) -> Quotient:
        field = self.local.field
        one = field.number(Fraction(1))
        if op == "neg":
            return field.number(Fraction(-1))
        if op == "exp":
            return v
        if op == "expm1":
            return field.add(v, one)
        if op == "psi":
            return field.div(x, field.add(one, x, -1))
        if op == "sqrt":
            return field.div(one, field.mul(field.number(Fraction(2)), v))
        if op in ("log", "log1p"):
            return field.div(one, x if op == "log" else field.add(x, one))
        if op == "atan":
            return field.div(one, field.add(field.mul(x, x), one))
        raise MalformedError(f"{op} cannot be covered, only sampled")

    def bound(self, box: Mapping[str, tuple[float, float]]) -> arb:
        """Upper bound over a box in units of u; not finite where there is none."""
        with precision(BITS):
            ranges = self._ranges(box)
            exact = {k: ranges.of(q) for k, q in self.local.values.items()}
            errors = LineErrors(self.local, exact)
            total = arb(0)
            for factor, share in self.own:
                total += factor * up(ranges.of(share))
            for k, share in self.rests:
                total += errors.rest[k] * up(ranges.of(share))
            return arb(total.upper()) / ball(U)

    def _ranges(self, box: Mapping[str, tuple[float, float]]) -> Ranges:
        local = self.local
        fixed = {n: arb(x) for n, x in local.claim.constants.items()} | {"pi": arb.pi()}
        fixed |= {n: arb(low) for n, (low, high) in box.items() if low == high}
        sides = {n: (arb(low), arb(high)) for n, (low, high) in box.items() if low != high}
        ranges = self._over(sides, fixed)
        for name in local.functions:  # inner ones were made first
            sides = {**sides, name: self._side(name, ranges)}
            ranges = self._over(sides, fixed)
        return ranges

    def _over(self, sides: dict[str, Side], fixed: dict[str, arb]) -> Ranges:
        known = self._collected.setdefault((*sides, *(n for n in fixed if n not in sides)), {})
        return Ranges(self.local.field.names, sides, fixed, known)

    def _side(self, name: str, ranges: Ranges) -> tuple[arb, arb]:
        found = self.local.call(name, ranges.of)
        return arb(found.lower()), arb(found.upper())

    def _relative(self, q: Quotient) -> Quotient:
        return self.local.field.div(q, self.result)

    def _own(self, k: int) -> list[tuple[arb, Quotient]]:
        """Own rounding of a line: bounds, and what they are multiplied with, as a share of the result."""
        local, field = self.local, self.local.field
        if k in local.partners.values():
            return []
        slope = self.slopes[k]
        if local.partners.get(k) in self.slopes:
            slope = field.add(slope, self.slopes[local.partners[k]], -1)
        factor, more = local.rounding(k)
        found = []
        if not (factor.is_exact() and factor == 0):
            found.append((factor, self._relative(field.mul(slope, local.values[k]))))
        if local.code.lines[k].op == "residual" and not local.shifts(k):
            x, y = (local.values[a] for a in local.code.lines[k].args)
            found.append((ball(U), self._relative(field.mul(slope, field.mul(x, y)))))
        for a, b in pairs(local.code.lines[k].args) if more is not None else ():
            found.append((more, self._relative(field.mul(slope, field.mul(local.values[a], local.values[b])))))
        return found
