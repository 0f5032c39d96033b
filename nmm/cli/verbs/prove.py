"""`nmm prove`: an identity that the user types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click

from nmm.cli.output import Output, mark
from nmm.cli.verb import verb

_EXIT = {"proved": 0, "disproved": 1, "undecided": 3}
_MOODS = {"proved": "good", "disproved": "bad", "undecided": "unsure"}


@verb(
    "prove",
    'nmm prove "T_max(E_nu) == 2*E_nu**2/(m_e + 2*E_nu)"',
    'nmm prove "dsigma_dT(T_max(E_nu), E_nu, flavour=nubar_e, part=weak) == 0" --where "E_nu = m_e/(4*sin2_theta_W)"',
    'nmm prove "costheta(T, E_nu)**2 == T*(E_nu + m_e)**2/(E_nu**2*(T + 2*m_e))" --json',
)
@click.argument("identity", metavar='"LHS == RHS"')
@click.option("--where", multiple=True, metavar='"X = EXPR"', help="Put EXPR for X; may be repeated.")
def command(out: Output, identity: str, where: tuple[str, ...]) -> int:
    """Prove or disprove an identity.

    Allowed are numbers, + - * / **, parentheses, pi, sqrt, exp, log, sin, cos, the names of symbols and
    constants, and formulas called like functions. Variables range over their physical domain. Leaves with 0
    if proved, 1 if disproved (a point and both sides are printed), 3 if undecided.
    """
    from nmm.prove import prove

    found = prove(identity, where=where)
    out.show(found, _lines(found))
    return _EXIT[found["verdict"]]


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    verdict = str(found["verdict"])
    yield mark(verdict, _MOODS[verdict])
    for key, value in found.items():
        if key != "verdict" and value not in (None, "", {}, []):
            yield f"  {key:<10} {_told(value)}"


def _told(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{k} = {v}" for k, v in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)
