"""SymPy functions that keep digits where exp, log and their sums do not; the tape has an operation for each."""

from __future__ import annotations

from typing import Any

import sympy as sp


class expm1(sp.Function):  # type: ignore[misc]
    """exp(x) - 1."""

    nargs = 1

    def fdiff(self, argindex: int = 1) -> Any:
        """exp(x)."""
        del argindex
        return sp.exp(self.args[0])


class log1p(sp.Function):  # type: ignore[misc]
    """log(1 + x)."""

    nargs = 1

    def fdiff(self, argindex: int = 1) -> Any:
        """1 / (1 + x)."""
        del argindex
        return 1 / (1 + self.args[0])


class psi(sp.Function):  # type: ignore[misc]
    """-log(1 - q) - q for 0 <= q < 1: what is left of a logarithm when its leading term has cancelled."""

    nargs = 1

    def fdiff(self, argindex: int = 1) -> Any:
        """q / (1 - q)."""
        del argindex
        return self.args[0] / (1 - self.args[0])


class near(sp.Function):  # type: ignore[misc]
    """near(y, limit, series, exact): `exact`, which `series` approximates to double precision where y < limit."""

    nargs = 4

    def fdiff(self, argindex: int = 1) -> Any:
        """Only `exact` counts."""
        return sp.Integer(1) if argindex == 4 else sp.Integer(0)
