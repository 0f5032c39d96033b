"""Named values of the weak mixing angle, for `sin2_theta_W=low-energy`."""

from __future__ import annotations

from nmm.cli.placeholder import SCHEMES


def scheme(text: str) -> float | None:
    """The value of a scheme, or None if `text` names none."""
    return SCHEMES.get(text)
