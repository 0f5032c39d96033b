"""Every constant once: exact decimal value, uncertainty, unit, source, scheme.

A published decimal is kept as text and becomes an exact rational; nothing is rounded here.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from symbolic.units import Unit, parse_unit


@dataclass(frozen=True)
class Constant:
    """One measured or defined number.

    `value` and `uncertainty` are the published decimals in `unit`; `exact` is the value in powers of
    MeV and cm.
    """

    name: str
    value: str
    uncertainty: str
    unit: str
    meaning: str
    source: str
    scheme: str = ""

    @property
    def exact(self) -> sp.Rational:
        """Exact rational value in MeV, cm."""
        return sp.Rational(self.value) * parse_unit(self.unit)[0]

    @property
    def dimension(self) -> Unit:
        """Powers of MeV and cm."""
        return parse_unit(self.unit)[1]


CONSTANTS: dict[str, Constant] = {
    c.name: c
    for c in (
        Constant("m_e", "0.51099895069", "0.00000000016", "MeV", "electron mass", "Mohr:2024kco"),
        Constant(
            "G_F", "0.000011663788", "0.000000000006", "GeV^-2", "Fermi constant", "ParticleDataGroup:2024cfk"
        ),
        Constant("alpha", "0.0072973525643", "0.0000000000011", "1", "fine-structure constant", "Mohr:2024kco"),
        Constant(
            "hbarc", "197.3269804", "0", "MeV fm", "reduced Planck constant times c", "Mohr:2024kco", "exact, rounded"
        ),
    )
}

SIN2_THETA_W: dict[str, Constant] = {
    c.scheme: c
    for c in (
        Constant(
            "sin2_theta_W",
            "0.23122",
            "0.00004",
            "1",
            "weak mixing angle, MS-bar at M_Z",
            "ParticleDataGroup:2024cfk",
            "MS-bar",
        ),
        Constant(
            "sin2_theta_W",
            "0.23863",
            "0.00005",
            "1",
            "weak mixing angle, MS-bar at zero momentum transfer",
            "ParticleDataGroup:2024cfk",
            "low-energy",
        ),
    )
}


def sin2_theta_W(scheme: str = "MS-bar") -> sp.Rational:
    """Exact value of sin^2 theta_W in a scheme: ``MS-bar``, ``low-energy`` or ``1999``.

    ``1999`` is what the 0.548 MeV printed after eq. (3) of the 1999 paper implies,
    m_e / (4 * 0.548 MeV) = 0.23312, with today's electron mass.

    Source: Miranda:1999sd, eq. (3).
    """
    if scheme == "1999":
        return CONSTANTS["m_e"].exact / (4 * sp.Rational("0.548"))
    return SIN2_THETA_W[scheme].exact


def value_of(name: str) -> sp.Rational:
    """Exact value of a constant, or of sin^2 theta_W in the default scheme."""
    return sin2_theta_W() if name == "sin2_theta_W" else CONSTANTS[name].exact
