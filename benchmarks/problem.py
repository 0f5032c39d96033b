"""What every candidate computes: d sigma/dT, weak + magnetic, in cm^2/MeV, and at which points.

The formula is typed in here a second time, on purpose: peers get what a user would write, and the
reference does not depend on the code that it judges.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import sympy as sp

Array = npt.NDArray[np.float64]
Number = TypeVar("Number")

# Exact decimals of CODATA 2022 and PDG 2024, in powers of MeV and cm.
M_E = "0.51099895069"
G_F = "1.1663788e-11"
ALPHA = "7.2973525643e-3"
HBARC = "1.973269804e-11"


@dataclass(frozen=True)
class Problem:
    """One flavour and the values of the two parameters."""

    flavour: str = "nu_e"
    mu_nu: float = 1e-10
    sin2_theta_W: float = 0.23122

    def couplings(self, s: Number, half: Number) -> tuple[Number, Number]:
        """g_L and g_R of the electron as the flavour sees them; antineutrinos swap the two."""
        kind, family = self.flavour.split("_")
        left = s + half if family == "e" else s - half
        return (left, s) if kind == "nu" else (s, left)

    @property
    def g_L(self) -> float:
        """Left-handed coupling, rounded."""
        return self.couplings(self.sin2_theta_W, 0.5)[0]

    @property
    def g_R(self) -> float:
        """Right-handed coupling, rounded."""
        return self.couplings(self.sin2_theta_W, 0.5)[1]

    @cached_property
    def symbols(self) -> tuple[sp.Symbol, ...]:
        """T, E, s, mu: the arguments of `expression`, in this order."""
        return sp.symbols("T E s mu", positive=True)

    @cached_property
    def expression(self) -> sp.Expr:
        """The plain formula with constants as floats, as a user would type it for a peer."""
        T, E, s, mu = self.symbols
        m, G, alpha, hbarc = (float(x) for x in (M_E, G_F, ALPHA, HBARC))
        g_L, g_R = self.couplings(s, sp.Rational(1, 2))
        bracket = g_L**2 + g_R**2 * (1 - T / E) ** 2 - (m / E) * g_L * g_R * (T / E)
        weak = 2 * m * G**2 / sp.pi * bracket * hbarc**2
        return weak + sp.pi * alpha**2 * mu**2 * hbarc**2 / m**2 * (1 / T - 1 / E)


def recoil_edge(E: Array) -> Array:
    """T_max = 2 E^2/(m + 2 E), MeV."""
    return 2 * E**2 / (float(M_E) + 2 * E)


def corners() -> tuple[Array, Array]:
    """T and E at the edges of the phase space: E << m, E >> m, the dynamical zero, T -> 0, T -> T_max."""
    E = np.array([1e-3, 0.1, float(M_E) / (4 * 0.23122), 1.0, 10.0, 1e3, 1e5])
    share = np.array([1e-9, 1e-4, 0.5, 1 - 1e-4, 1 - 1e-9])
    grid, fractions = (x.ravel() for x in np.meshgrid(E, share, indexing="ij"))
    return recoil_edge(grid) * fractions, grid


def sample(n: int, seed: int = 20240229) -> tuple[Array, Array]:
    """`n` points inside the phase space, the corners first; E from 10 keV to 10 MeV, log-uniform."""
    rng = np.random.default_rng(seed)
    E = 10 ** rng.uniform(-2, 1, n)
    T = recoil_edge(E) * 10 ** rng.uniform(-4, 0, n) * (1 - 1e-9)
    first = min(n, corners()[0].size)
    T[:first], E[:first] = (x[:first] for x in corners())
    return T, E
