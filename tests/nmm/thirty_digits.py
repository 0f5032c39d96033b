"""Integrals over a spectrum in 30 digits: another way than the code's, from the exact SymPy expressions in balls.

Double-exponential quadrature over E_nu of spectrum times cross section. Where regions are concerned, the recoils are
found at each E_nu as the roots of magnetic - C weak by mpmath, and the kinks by bisecting on their number.
"""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Sequence
from functools import cache

import flint
import mpmath as mp
import numpy as np
import sympy as sp

import symbolic
from codegen.integrals import tanh_sinh
from codegen.reference import Reference
from symbolic.constants import CONSTANTS
from symbolic.spectra import beta_spectrum
from symbolic.symbols import E_nu, T

arb = flint.arb
BITS = 500  # abscissae come within 1e-40 of an end point, where the Coulomb functions cancel 20 digits and more
Function = Callable[[arb], arb]


@cache
def spectrum(source: str) -> Function:
    """f(E_nu) of a source, in balls."""
    density = Reference(beta_spectrum(source).expr)
    known: dict[str, arb] = {}

    def at(E: arb) -> arb:
        key = E.mid().str(70, radius=False)
        if key not in known:
            known[key] = density.at({"E_nu": E}, BITS)
        return known[key]

    return at


@cache
def cross_section(name: str, flavour: str, part: str) -> Callable[..., arb]:
    """A registered formula, in balls."""
    formula = Reference(symbolic.get(name, flavour=flavour, part=part).expr)
    return lambda **point: formula.at(point, BITS)


def integral(function: Function, points: Sequence[float | arb]) -> arb:
    """Integral between kinks given as doubles or balls."""
    before, flint.ctx.prec = flint.ctx.prec, BITS
    try:
        ordered = sorted((arb(p) for p in points), key=lambda p: float(p.mid()))
        pieces = [(a, b) for a, b in itertools.pairwise(ordered) if (b - a).mid() > 0]
        return sum((tanh_sinh(function, a, b) for a, b in pieces), arb(0))
    finally:
        flint.ctx.prec = before


@cache
def E_nu_min() -> Callable[[float | arb], arb]:
    """The smallest energy for a recoil, in balls."""
    formula = Reference(symbolic.get("E_nu_min").expr)
    return lambda recoil: formula.at({"T": recoil}, BITS)


def energy(recoil: float, costheta: float, end: float) -> arb:
    """The energy that gives a recoil at an angle, at most the end of the spectrum."""
    found = Reference(symbolic.get("E_nu_from").expr).at({"T": recoil, "costheta": costheta}, BITS)
    return found.mid() if found.is_finite() and found > 0 and found < end else arb(end)


def highest(T_max: float) -> Function:
    """The largest recoil that counts: T_max, or where phase space ends."""
    formula = Reference(symbolic.get("T_max").expr)

    def at(E: arb) -> arb:
        end = formula.at({"E_nu": E}, BITS)
        return end if end < T_max else arb(T_max)

    return at


def relative(found: float, true: arb) -> float:
    """Relative error of a double."""
    return abs(float(((arb(found) - true) / true).mid()))


class Region:
    """magnetic > C weak for one source, by roots and bisection."""

    def __init__(self, flavour: str, C: float, mu_nu: float, T_min: float) -> None:
        values = {"mu_nu": mu_nu, "sin2_theta_W": 0.23122}
        self.T_min = mp.mpf(T_min)
        self.known: dict[str, tuple[mp.mpf, mp.mpf]] = {}
        with mp.workdps(40):
            formulas = [symbolic.get("dsigma_dT", flavour=flavour, part=p) for p in ("weak", "magnetic")]
            parts = [_exact(f.expr, values) for f in formulas]
            numerator, _ = sp.fraction(sp.together(parts[1] - sp.Rational(C) * parts[0]))
            self.polynomial = [sp.lambdify(E_nu, c, "mpmath") for c in sp.Poly(numerator, T).all_coeffs()]
            self.excess = sp.lambdify((T, E_nu), parts[1] - sp.Rational(C) * parts[0], "mpmath")
            self.inner = [sp.lambdify((T, E_nu), sp.integrate(sp.expand(p), T), "mpmath") for p in parts]
            self.largest = sp.lambdify(E_nu, _exact(symbolic.get("T_max").expr, {}), "mpmath")

    def bounds(self, E: mp.mpf) -> list[mp.mpf]:
        """T_min, the roots between, T_max."""
        top = self.largest(E)
        found = _roots([c(E) for c in self.polynomial])
        real = [mp.re(r) for r in found if abs(mp.im(r)) < mp.mpf(10) ** -30 * abs(r)]
        return [self.T_min, *sorted(r for r in real if self.T_min < r < top), top]

    def parts(self, E: mp.mpf) -> tuple[mp.mpf, mp.mpf]:
        """Both parts at one energy, integrated over the recoils of the region."""
        key = mp.nstr(E, 45)
        if key not in self.known:
            self.known[key] = self._parts(E)
        return self.known[key]

    def _parts(self, E: mp.mpf) -> tuple[mp.mpf, mp.mpf]:
        if self.largest(E) <= self.T_min:
            return mp.mpf(0), mp.mpf(0)
        total = [mp.mpf(0), mp.mpf(0)]
        edges = self.bounds(E)
        for a, b in itertools.pairwise(edges):
            if self.excess((a + b) / 2, E) > 0:
                for k in (0, 1):
                    total[k] += self.inner[k](b, E) - self.inner[k](a, E)
        return total[0], total[1]

    def kinks(self, low: float, high: float, dense: Sequence[float] = ()) -> list[mp.mpf]:
        """Energies where the number of intervals changes, found on a grid and bisected."""
        grid = [mp.mpf(float(e)) for e in sorted({*np.linspace(low, high, 300), *dense})]
        kinds = [self._kind(e) for e in grid]
        found = []
        for a, b, kind, other in zip(grid[:-1], grid[1:], kinds[:-1], kinds[1:], strict=True):
            if kind != other:
                left, right = a, b
                for _ in range(125):
                    middle = (left + right) / 2
                    left, right = (middle, right) if self._kind(middle) == kind else (left, middle)
                found.append((left + right) / 2)
        return found

    def _kind(self, E: mp.mpf) -> tuple[bool, int]:
        above = bool(self.largest(E) > self.T_min)
        return above, len(self.bounds(E)) if above else 0


def _roots(coefficients: list[mp.mpf]) -> list[mp.mpc]:
    """Roots of a polynomial, highest power first, by flint."""
    scale = coefficients[0]
    polynomial = flint.acb_poly([flint.acb(_ball(c / scale)) for c in coefficients[::-1]])
    before = flint.ctx.prec
    try:
        for bits in (200, 800, 3000):  # two roots that meet need more
            flint.ctx.prec = bits
            with contextlib.suppress(ValueError):
                found = polynomial.roots(tol=flint.arb(10) ** -45, maxprec=4 * bits)
                return [mp.mpc(_number(r.real), _number(r.imag)) for r in found]
    finally:
        flint.ctx.prec = before
    return []


def _number(ball: arb) -> mp.mpf:
    return mp.mpf(ball.mid().str(50, radius=False))


def _exact(expr: sp.Expr, values: dict[str, float]) -> sp.Expr:
    """An expression with the doubles that the code uses, as exact rationals."""
    known = {name: sp.Rational(float(c.exact)) for name, c in CONSTANTS.items()}
    known |= {name: sp.Rational(v) for name, v in values.items()}
    return expr.subs({s: known[s.name] for s in expr.free_symbols if s.name in known})


def region(
    source: str, found: Region, E_ends: tuple[float, float], breaks: Sequence[float], dense: Sequence[float] = ()
) -> list[arb]:
    """Weak and magnetic cross section of a region."""
    density = spectrum(source)
    with mp.workdps(40):
        kinks = found.kinks(*E_ends, dense)
        points = [*E_ends, *(b for b in breaks if E_ends[0] < b < E_ends[1]), *(_ball(x) for x in kinks)]

        def part(k: int) -> Function:
            return lambda E: density(E) * _ball(found.parts(_number(E))[k])

        ends = sorted(mp.mpf(str(p)) if isinstance(p, float) else _number(p) for p in points)
        full = [n for n, (a, b) in enumerate(itertools.pairwise(ends)) if any(found.parts((a + b) / 2))]
        balls = sorted((arb(p) for p in points), key=lambda p: float(p.mid()))
        return [sum((integral(part(k), balls[n : n + 2]) for n in full), arb(0)) for k in (0, 1)]


def _ball(value: mp.mpf) -> arb:
    """The number itself: a radius would be magnified beyond all bounds next to an end point."""
    before, flint.ctx.prec = flint.ctx.prec, BITS
    try:
        return arb(mp.nstr(value, 45)).mid()
    finally:
        flint.ctx.prec = before
