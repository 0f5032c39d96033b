"""Named values of the weak mixing angle, for `sin2_theta_W=low-energy`."""

from __future__ import annotations

from nmm import evaluate

# PDG 2024, MS-bar at zero momentum transfer; the same number as symbolic/constants.py (a test compares
# them), written here because evaluating must not load SymPy.
LOW_ENERGY = 0.23863

SCHEMES = ("MS-bar", "low-energy", "1999")


def scheme(text: str) -> float | None:
    """The value of a scheme, or None if `text` names none.

    ``1999`` is what the 0.548 MeV of the 1999 paper implies: E_nu^0 = m_e/(4 sin^2) solved for sin^2 has the
    same form, so the kernel of the zero gives it.
    """
    if text not in SCHEMES:
        return None
    values = {"MS-bar": evaluate.SIN2_THETA_W, "low-energy": LOW_ENERGY}
    return values.get(text) or float(evaluate.call("E_nu_zero", 0.548))
