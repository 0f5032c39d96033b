"""The spectrum of 90Sr-90Y as a user would type it: elementary functions only, since no peer has a complex Gamma.

:math:`\\ln|\\Gamma(x + i y)|` is Stirling's series after a shift by eight, good to 1e-14. Each branch is a product of
phase space, Coulomb functions and the unique first-forbidden shape, normalised to one by quadrature.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

import sympy as sp
from scipy.integrate import quad

from benchmarks.typed import NUMBERS, E_nu

SHIFT = 8
STIRLING = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360)
TINY = 1e-9  # MeV: kinetic energy below which a spectrum stays as it is
R_0 = 1.2e-13  # cm
Named = tuple[tuple[sp.Symbol, sp.Expr], ...]


@dataclass(frozen=True)
class Branch:
    """One beta-minus branch: daughter and end point in MeV."""

    name: str
    Z: int
    A: int
    E_0: float


BRANCHES = (Branch("Sr", 39, 90, 0.5459), Branch("Y", 40, 90, 2.2785))


def gamma_k(branch: Branch, k: int) -> float:
    """sqrt(k^2 - (alpha Z)^2)."""
    return math.sqrt(k * k - (float(NUMBERS.alpha) * branch.Z) ** 2)


def _constant(branch: Branch, k: int) -> float:
    """Logarithm of the factors of F_{k-1} that do not change with the energy."""
    g = gamma_k(branch, k)
    weight = 4 ** (k - 1) * 2 * k * (k + g) * (1, 9)[k - 1]  # [(2k-1)!!]^2
    size = 2 * R_0 * branch.A ** (1 / 3) / float(NUMBERS.hbarc)
    return math.log(weight) - 2 * math.lgamma(1 + 2 * g) + 2 * (g - k) * math.log(size)


class Typist:
    """Collects named sub-expressions; every name is used, so that no expression becomes long."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.steps: list[tuple[sp.Symbol, sp.Expr]] = []

    def name(self, name: str, value: sp.Expr) -> sp.Symbol:
        """Give a name to a value. Real, not positive: SymPy would split roots and logarithms."""
        symbol = sp.Symbol(f"{name}_{self.tag}", real=True)
        self.steps.append((symbol, value))
        return symbol


def log_coulomb(typist: Typist, branch: Branch, k: int, log_p: sp.Symbol, eta: sp.Symbol) -> sp.Symbol:
    """ln F_{k-1}: pi eta + 2 ln|Gamma(gamma + i eta)| without a large term."""
    g = gamma_k(branch, k)
    x = g + SHIFT

    def name(text: str, value: sp.Expr) -> sp.Symbol:
        return typist.name(f"{text}{k}", value)

    square = name("square", x**2 + eta**2)
    real, imaginary = name("re", x / square), name("im", -eta / square)  # of 1/z
    a, b = name("a", real**2 - imaginary**2), name("b", 2 * real * imaginary)
    u, v = sp.Float(STIRLING[-1]), sp.Integer(0)
    for j, c in enumerate(reversed(STIRLING[:-1])):  # Horner in 1/z^2
        u, v = name(f"u{j}_", u * a - v * b + c), name(f"v{j}_", u * b + v * a)
    shifted = name("shifted", sp.Mul(*((g + j) ** 2 + eta**2 for j in range(SHIFT))))
    series = 2 * (u * real - v * imaginary) - 2 * x + math.log(2 * math.pi) + _constant(branch, k)
    logarithms = 2 * (g - k) * log_p + (x - 0.5) * sp.log(square) - sp.log(shifted)
    return name("log_F", logarithms + 2 * eta * sp.atan(x / eta) + series)


def branch_steps(branch: Branch) -> Named:
    """Named sub-expressions of one branch; the last one is its spectrum, not normalised, 0 beyond the end point."""
    typist = Typist(branch.name)
    m, charge = float(NUMBERS.m_e), float(NUMBERS.alpha) * branch.Z
    K = typist.name("K", sp.Max(branch.E_0 - E_nu, TINY))
    W = typist.name("W", K + m)
    p = typist.name("p", sp.sqrt(K * (K + 2 * m)))
    eta, log_p = typist.name("eta", charge * W / p), typist.name("log_p", sp.log(p))
    F, F1 = (typist.name(f"F{k}", sp.exp(log_coulomb(typist, branch, k, log_p, eta))) for k in (1, 2))
    spectrum = p * W * E_nu**2 * (F * E_nu**2 + F1 * p**2)
    typist.name("f", sp.Piecewise((spectrum, E_nu < branch.E_0), (0, True)))
    return tuple(typist.steps)


@cache
def norm(branch: Branch) -> float:
    """One over the integral; over s with E_nu = E_0 (1 - s^2), which is smooth at the end point."""
    steps = branch_steps(branch)
    function = sp.lambdify(E_nu, [steps[-1][0]], "math", cse=lambda results: (steps, results))

    def integrand(s: float) -> float:
        return float(function(branch.E_0 * (1 - s * s))[0]) * 2 * s * branch.E_0

    return 1 / float(quad(integrand, 0, 1, epsabs=0, epsrel=1e-13, limit=200)[0])


def spectrum() -> tuple[Named, sp.Expr]:
    """Named sub-expressions and f(E_nu), 1/MeV: one decay of each nuclide."""
    parts = [branch_steps(b) for b in BRANCHES]
    total = sp.Add(*(norm(b) / 2 * steps[-1][0] for b, steps in zip(BRANCHES, parts, strict=True)))
    return tuple(step for steps in parts for step in steps), total
