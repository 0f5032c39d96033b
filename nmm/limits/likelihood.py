"""Poisson likelihood of binned events with two nuisance parameters, profiled.

With s = (mu_nu / 1e-11)^2 the expected events of a bin are

    nu = (1 + sigma_f f) (W + s M) + (1 + sigma_b b) B,

and -2 ln L = 2 sum(nu - n + n ln(n / nu)) + f^2 + b^2 + constant, on the Asimov data n = W + B.

Source: Cowan:2010js.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nmm.fold.recoils import MU_0
from nmm.fold.templates import Templates

Array = NDArray[np.float64]

Q_TWO_SIDED = 2.705543454095404
"""90 % quantile of chi^2 with one degree of freedom."""

Q_ONE_SIDED = 1.6423744151498163
"""80 % quantile of it: a one-sided 90 %, 1.2816 standard deviations."""

_FAR = 1e9


def threshold_q(*, one_sided: bool) -> float:
    """What q must reach for an exclusion at 90 % CL."""
    return Q_ONE_SIDED if one_sided else Q_TWO_SIDED


@dataclass(frozen=True)
class Likelihood:
    """Templates in bins that expect something, flattened, and the errors of the two normalisations."""

    weak: Array
    magnetic: Array
    background: Array
    flux_error: float
    background_error: float

    @classmethod
    def of(cls, templates: Templates, flux_error: float, background_error: float) -> Likelihood:
        """From templates; bins in which nothing is expected say nothing."""
        weak, magnetic, background = (x.ravel() for x in (templates.weak, templates.magnetic, templates.background))
        # What is below a 1e-15 of the whole is rounding of the fold, not physics.
        keep = weak + background > 1e-15 * float(np.sum(weak + background))
        return cls(weak[keep], magnetic[keep], background[keep], flux_error, background_error)

    @property
    def asimov(self) -> Array:
        """Expected events without a magnetic moment."""
        return self.weak + self.background

    def q(self, s: float) -> float:
        """-2 ln(L(s)/L(0)) with the nuisances at their best, where L(0) has its maximum on Asimov data.

        Parameters
        ----------
        s : float
            (mu_nu / 1e-11)^2.
        """
        from scipy.optimize import minimize

        # Convex in (f, b), and the gradient and Hessian are sums over bins: a handful of Newton steps.
        found = minimize(
            self._cost, self._start(s), args=(s,), method="trust-exact", jac=self._gradient, hess=self._hessian,
            options={"gtol": 1e-7, "maxiter": 200},
        )  # fmt: skip
        return float(found.fun)

    def _start(self, s: float) -> Array:
        """Nuisances that give the expected total: for a large s the minimum lies next to nu = 0, far from f = 0."""
        if self.flux_error == 0.0:
            return np.zeros(2)
        scale = float(np.sum(self.weak) / np.sum(self.weak + s * self.magnetic))
        full = np.array([(scale - 1) / self.flux_error, 0.0])
        return full if self._cost(full, s) < self._cost(np.zeros(2), s) else np.zeros(2)

    def limit(self, *, one_sided: bool = False) -> float:
        """The moment that is excluded at 90 % CL, Bohr magnetons; infinite if nothing can be excluded."""
        from scipy.optimize import brentq

        wanted = threshold_q(one_sided=one_sided)
        guess = math.sqrt(wanted) * self.error()
        if not math.isfinite(guess):
            return math.inf
        high = guess
        while self.q(high) < wanted:
            if high > _FAR * guess:  # a flux that is hardly known can absorb any number of events
                return math.inf
            high *= 2.0
        s = brentq(lambda value: self.q(value) - wanted, 0.0, high, xtol=1e-10 * high, rtol=1e-9)
        return MU_0 * math.sqrt(float(s))

    def fisher(self) -> float:
        """Fisher information on s at s = 0, profiled over both normalisations, in closed form.

        The Schur complement F_ss - F_sn F_nn^-1 F_ns of the nuisances, each with its unit prior.
        """
        n = self.asimov
        along = np.stack([self.flux_error * self.weak, self.background_error * self.background])
        cross = along @ (self.magnetic / n)
        nuisance = np.eye(2) + (along / n) @ along.T
        return float(np.sum(self.magnetic**2 / n) - cross @ np.linalg.solve(nuisance, cross))

    def error(self) -> float:
        """Standard deviation of s from the Fisher information."""
        information = self.fisher()
        return 1 / math.sqrt(information) if information > 0 else math.inf

    def fisher_limit(self, *, one_sided: bool = False) -> float:
        """The limit of large counts: q = s^2 I(s), Bohr magnetons."""
        return MU_0 * math.sqrt(math.sqrt(threshold_q(one_sided=one_sided)) * self.error())

    def _expected(self, nuisances: Array, s: float) -> tuple[Array, Array]:
        signal = self.weak + s * self.magnetic
        along = np.stack([self.flux_error * signal, self.background_error * self.background])
        return signal + self.background + nuisances @ along, along

    def _cost(self, nuisances: Array, s: float) -> float:
        expected, _ = self._expected(nuisances, s)
        if not np.all(expected > 0):
            return math.inf
        n = self.asimov
        # n ln(n/nu) + nu - n with x = nu/n - 1: for counts of a million the sum of large terms would cancel.
        x = (expected - n) / n
        return float(2 * np.sum(n * (x - np.log1p(x))) + nuisances @ nuisances)

    def _gradient(self, nuisances: Array, s: float) -> Array:
        expected, along = self._expected(nuisances, s)
        return np.asarray(2 * along @ (1 - self.asimov / expected) + 2 * nuisances)

    def _hessian(self, nuisances: Array, s: float) -> Array:
        expected, along = self._expected(nuisances, s)
        return np.asarray(2 * (along * (self.asimov / expected**2)) @ along.T + 2 * np.eye(2))
