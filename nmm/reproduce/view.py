"""What the page shows of figures and claims, as plain values for the template."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
from markupsafe import Markup, escape

from nmm.reproduce.claim import Claim, Paper
from nmm.reproduce.maths import mathml
from nmm.reproduce.record import Curve, Figure
from nmm.reproduce.verdict import FAILED, Row

# Symbols in prose, longest first, and how a page shows them.
_PROSE = {
    "lambda_2": "λ<sub>2</sub>",
    "dN_dE_nu": "dN/dE<sub>ν</sub>",
    "sin^2 theta_W": "sin²θ<sub>W</sub>",
    "nubar_e": "ν̄<sub>e</sub>",
    "nu_e": "ν<sub>e</sub>",
    "mu_nu": "μ<sub>ν</sub>",
    "E_nu": "E<sub>ν</sub>",
    "T_max": "T<sub>max</sub>",
    "costheta": "cos θ",
    "theta": "θ",
    "hbarc^2": "(ħc)²",
    "hbar": "ħ",
    "g_L": "g<sub>L</sub>",
    "g_R": "g<sub>R</sub>",
    "m_e": "m<sub>e</sub>",
    "mu_B": "μ<sub>B</sub>",
    "cm^2": "cm²",
    "sqrt(10)": "√10",
    "dsigma_d": "dσ/d",
    "dsigma": "dσ",
    "sigma^{mu nu}": "σ<sup>μν</sup>",
    "q_nu": "q<sub>ν</sub>",
    "c_L(nu)": "c<sub>L</sub>(ν)",
    "t_3": "t<sub>3</sub>",
    "M_Z": "M<sub>Z</sub>",
}
_WORDS = re.compile("|".join(re.escape(word) for word in sorted(_PROSE, key=len, reverse=True)))
_EXPONENT = re.compile(r"\^(-?\d+)")
_POWER = re.compile(r"\b([\d.]+)e(-?\d+)\b")
_NUCLIDE = re.compile(r"\b(51|37|49|145|90|147|144|3)(Cr|Ar|V|Sm|Sr|Y|Pm|Ce|Pr|H)\b")
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Drawn:
    """A figure with its curves and drawing, or with the error that it ended in."""

    figure: Figure
    curves: tuple[Curve, ...] = ()
    svg: str = ""
    error: Exception | None = None

    def samples(self) -> list[dict[str, Any]]:
        """The values at the sample points: one row per curve."""
        if not self.curves:
            return []
        at = np.searchsorted(self.curves[0].x, self.figure.samples)
        return [{"name": c.name, "values": [scientific(y) for y in c.y[at].tolist()]} for c in self.curves]


def prose(text: str) -> Markup:
    """ASCII prose as a page shows it: ``mu_nu = 0.8e-10`` with Greek letters, subscripts and powers."""
    shown = _WORDS.sub(lambda match: _PROSE[match[0]], str(escape(text)))
    shown = _EXPONENT.sub(lambda match: match[1].translate(_RAISED), shown).replace(" pi ", " π ")
    shown = _NUCLIDE.sub(lambda match: match[1].translate(_RAISED) + match[2], shown)
    shown = _POWER.sub(lambda match: _times_ten(match[1], match[2]), shown)
    return Markup(shown)  # escaped above; what was put in is ours


def scientific(value: float, digits: int = 4) -> str:
    """A number as in a paper: 9.637 × 10⁻⁴⁵."""
    if value == 0.0:
        return "0"
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    return _times_ten(mantissa, exponent)


def decimal(text: str) -> str:
    """A published decimal, every digit kept: 0.000011663788 as 1.1663788 × 10⁻⁵."""
    if not text.startswith("0.00"):
        return text
    mantissa, exponent = f"{Decimal(text):e}".split("e")
    return f"{mantissa} × 10{exponent.translate(_RAISED)}"


def _times_ten(mantissa: str, exponent: str) -> str:
    power = f"10{str(int(exponent)).translate(_RAISED)}"
    return power if mantissa == "1" else f"{mantissa} × {power}"


def claim_row(row: Row, paper: Paper) -> dict[str, Any]:
    """A row of the claim table: numbers as text, and the command that checks it by hand."""
    claim = next((c for c in paper.claims if c.id == row["id"]), None)
    return {
        **row,
        "expected": "" if claim and claim.identity else _shown(row["expected"], row["unit"], row["tolerance"]),
        "value": _shown(row["value"], row["unit"]),
        "failed": row["value"] == FAILED,
        "command": _command(claim),
        "maths": mathml(claim.latex) if claim and claim.latex else "",
    }


def _shown(value: float | str, unit: str, tolerance: float | None = None) -> str:
    if isinstance(value, str):
        return value
    spread = f" ± {tolerance:g}" if tolerance else ""
    return f"{value:.6g}{spread} {unit}".strip()


def _command(claim: Claim | None) -> str:
    if claim is None or claim.kind != "identity":
        return ""
    given = "".join(f' --where "{text}"' for text in claim.given)
    return f'nmm prove "{claim.identity}"{given}'
