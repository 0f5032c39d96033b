"""The mean of 1/r^2 over a target, which is what turns an activity into a flux."""

from __future__ import annotations

import math

from nmm.errors import DomainError

_SERIES_BELOW = 0.2
_TERMS = 16


def mean_over_ball(distance: float, radius: float) -> float:
    """Mean of 1/r^2 over a ball with the source outside.

    Parameters
    ----------
    distance : float
        From the source to the centre of the ball.
    radius : float
        Of the ball, below `distance`.

    Returns
    -------
    float
        (3/(2 R^3 d)) [d R - (d^2 - R^2) atanh(R/d)], in one over the unit of length squared; 1/d^2 for R = 0.

    Raises
    ------
    DomainError
        The source is inside the ball.
    """
    if not 0 <= radius < distance:
        raise DomainError(f"distance = {distance:g} must be above the radius of the ball, {radius:g}.")
    x = radius / distance
    if x < _SERIES_BELOW:
        # The bracket cancels to order x^3; its series, sum 2 x^(2k+1)/(4 k^2 - 1), keeps all digits.
        return 3 * math.fsum(x ** (2 * k - 2) / (4 * k * k - 1) for k in range(1, _TERMS)) / distance**2
    return 1.5 * (x - (1 - x * x) * math.atanh(x)) / (x**3 * distance**2)


def mean_over_shell(inner: float, outer: float) -> float:
    """Mean of 1/r^2 over a spherical shell around the source: 3 (R_2 - R_1)/(R_2^3 - R_1^3).

    A ray from the source crosses R_2 - R_1 of target, whatever its direction.
    """
    return 3 / (outer * outer + outer * inner + inner * inner)
