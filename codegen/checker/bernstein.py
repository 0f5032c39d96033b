"""Ranges of quotients of polynomials on boxes of any size, from their coefficients in Bernstein form.

With x = (low + high t) / (1 + t), t from 0 to infinity, a polynomial of degree n becomes one in t over (1 + t)^n. A
quotient of two such, all coefficients of the lower one of one sign, lies between the smallest and the largest
quotient of coefficients. Coefficients are balls; constants have been put in.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import flint
from flint import arb, arb_mat

from codegen.checker.quotients import Quotient

Side = tuple[arb, arb]
Collected = dict[str, dict[tuple[int, ...], arb]]


class Ranges:
    """Ranges of quotients over one box; every polynomial is transformed once for each degree.

    Parameters
    ----------
    names : sequence of str
        Generators of the polynomials.
    sides : mapping of generator to (low, high)
        The box, and ranges of further generators.
    fixed : mapping of generator to ball
        Numbers that are put in.
    collected : dict
        Polynomials with these numbers in them, kept from box to box.
    """

    def __init__(
        self, names: Sequence[str], sides: Mapping[str, Side], fixed: Mapping[str, arb], collected: Collected
    ) -> None:
        self._terms = collected
        self._names, self._sides, self._fixed = names, sides, fixed
        self._free = [n for n in names if n in sides]
        self._known: dict[tuple[str, tuple[int, ...]], list[arb]] = {}
        self._matrices: dict[tuple[str, int], arb_mat] = {}

    def of(self, quotient: Quotient) -> arb:
        """A ball around all values; not finite where the denominator may be 0."""
        num, den = self._collected(quotient.num), self._collected(quotient.den)
        degrees = tuple(max((e[j] for e in (*num, *den)), default=0) for j in range(len(self._free)))
        above = self._transformed(str(quotient.num), num, degrees)
        below = self._transformed(str(quotient.den), den, degrees)
        if not (all(d > 0 for d in below) or all(d < 0 for d in below)):
            return arb("nan")
        ratios = [n / d for n, d in zip(above, below, strict=True)]
        return arb(min(r.lower() for r in ratios)).union(arb(max(r.upper() for r in ratios)))

    def _collected(self, poly: Any) -> dict[tuple[int, ...], arb]:
        """{powers of the free generators: coefficient}."""
        key = str(poly)
        if key not in self._terms:
            found: dict[tuple[int, ...], arb] = {}
            for exponents, c in poly.to_dict().items():
                term = arb(int(c))
                powers = dict(zip(self._names, map(int, exponents), strict=True))
                for name, k in powers.items():
                    if k and name in self._fixed:
                        term *= self._fixed[name] ** k
                place = tuple(powers[n] for n in self._free)
                found[place] = found.get(place, arb(0)) + term
            self._terms[key] = found
        return self._terms[key]

    def _transformed(self, key: str, terms: Mapping[tuple[int, ...], arb], degrees: tuple[int, ...]) -> list[arb]:
        """All coefficients in t, divided by those of (1 + t)^n."""
        if (key, degrees) not in self._known:
            counts = [n + 1 for n in degrees]
            table = [terms.get(place, arb(0)) for place in product(*map(range, counts))]
            for j, name in enumerate(self._free):
                table = self._along(j, table, counts, self._matrix(name, degrees[j]))
            self._known[key, degrees] = table
        return self._known[key, degrees]

    @staticmethod
    def _along(axis: int, table: list[arb], counts: list[int], matrix: arb_mat) -> list[arb]:
        """A matrix applied along one axis of a table in C order."""
        n, inner = counts[axis], math.prod(counts[axis + 1 :])
        outer = len(table) // (n * inner)
        columns = [[table[(o * n + i) * inner + k] for o in range(outer) for k in range(inner)] for i in range(n)]
        made = (matrix * arb_mat(columns)).tolist()
        return [made[i][o * inner + k] for o in range(outer) for i in range(n) for k in range(inner)]

    def _matrix(self, name: str, n: int) -> arb_mat:
        """Coefficients of (low + high t)^e (1 + t)^(n - e), e = 0 ... n, each divided by n over i."""
        if (name, n) not in self._matrices:
            low, high = self._sides[name]
            columns = []
            for e in range(n + 1):
                first = flint.arb_poly([low, high]) ** e * flint.arb_poly([1, 1]) ** (n - e)
                columns.append([first[i] / math.comb(n, i) for i in range(n + 1)])
            self._matrices[name, n] = arb_mat([[columns[e][i] for e in range(n + 1)] for i in range(n + 1)])
        return self._matrices[name, n]
