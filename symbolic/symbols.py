"""Every symbol once: name, LaTeX, unit, meaning, assumptions, physical range.

The names are the papers' own, in ASCII. A symbol is DATA (what is measured: T, E_nu, costheta), a
PARAMETER (what is fitted: mu_nu, sin2_theta_W), a CONSTANT (symbolic/constants.py), or a NAME for a
sub-expression (p, g_L, g_R).
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from symbolic.constants import CONSTANTS, Constant
from symbolic.errors import SymbolicError
from symbolic.units import Unit, unit


@dataclass(frozen=True)
class SymbolInfo:
    """What is known of a symbol. `low` and `high` are the range that sampling covers, in `unit`."""

    symbol: sp.Symbol
    latex: str
    unit: Unit
    meaning: str
    role: str
    low: float
    high: float


SYMBOLS: dict[str, SymbolInfo] = {}


def _define(name: str, latex: str, unit_text: str, meaning: str, role: str, reach: tuple[float, float]) -> sp.Symbol:
    assumptions = {"positive": True} if reach[0] >= 0 else {"real": True}
    symbol = sp.Symbol(name, **assumptions)
    SYMBOLS[name] = SymbolInfo(symbol, latex, unit(unit_text), meaning, role, *reach)
    return symbol


E_nu = _define("E_nu", r"E_\nu", "MeV", "neutrino energy", "data", (1e-3, 1e5))
T = _define("T", "T", "MeV", "kinetic energy of the recoil electron", "data", (1e-6, 1e5))
costheta = _define(
    "costheta", r"\cos\theta", "1", "cosine of the electron recoil angle to the neutrino", "data", (0.0, 1.0)
)
T_min = _define("T_min", r"T_\mathrm{min}", "MeV", "lower edge of the recoil energies", "data", (1e-6, 1e5))
T_max = _define("T_max", r"T_\mathrm{max}", "MeV", "upper edge of the recoil energies", "data", (1e-6, 1e5))

sin2_theta_W = _define("sin2_theta_W", r"\sin^2\theta_W", "1", "weak mixing angle", "parameter", (0.0, 1.0))
mu_nu = _define("mu_nu", r"\mu_\nu", "mu_B", "neutrino magnetic moment in Bohr magnetons", "parameter", (0.0, 1e-6))

m_e = _define("m_e", "m_e", "MeV", CONSTANTS["m_e"].meaning, "constant", (0.5, 0.52))
G_F = _define("G_F", "G_F", "GeV^-2", CONSTANTS["G_F"].meaning, "constant", (1e-11, 1.2e-11))
alpha = _define("alpha", r"\alpha", "1", CONSTANTS["alpha"].meaning, "constant", (7e-3, 8e-3))
hbarc = _define("hbarc", r"\hbar c", "MeV fm", CONSTANTS["hbarc"].meaning, "constant", (1.9e-11, 2e-11))

g_L = _define("g_L", "g_L", "1", "left-handed coupling of the electron", "name", (-1.0, 1.0))
g_R = _define("g_R", "g_R", "1", "right-handed coupling of the electron", "name", (-1.0, 1.0))
p = _define("p", "p", "MeV", "momentum of the recoil electron", "name", (0.0, 1e5))

# What physics allows of a parameter; a kernel gives NaN beyond.
LIMITS: dict[sp.Symbol, tuple[sp.Expr, sp.Expr]] = {sin2_theta_W: (sp.Integer(0), sp.Integer(1))}
# What experiments and schemes allow: our own formulas are made exact and certified there.
USUAL = ((sin2_theta_W, sp.Rational(1, 5), sp.Rational(13, 50)),)

FLAVOURS = ("nu_e", "nubar_e", "nu_mu", "nubar_mu", "nu_tau", "nubar_tau")
PARTS = ("weak", "magnetic", "total")


def info(symbol: sp.Symbol | str) -> SymbolInfo:
    """What is known of a symbol; raises `SymbolicError` for one that is not in this file."""
    name = str(symbol)
    if name not in SYMBOLS:
        raise SymbolicError(f"{name!r} is not a symbol of symbolic/symbols.py; known: {', '.join(SYMBOLS)}.")
    return SYMBOLS[name]


def declare(name: str, *, latex: str, unit: str, meaning: str, reach: tuple[float, float]) -> sp.Symbol:
    """Make a symbol of one's own known, as DATA; the same call twice gives the same symbol.

    Parameters
    ----------
    name, latex, unit, meaning : str
    reach : tuple of float, in `unit`
        Range that tests and certificates sample; a negative lower end makes the symbol real, not positive.
    """
    if not name.isidentifier():
        raise SymbolicError(f"{name!r} is not a name: use letters, digits and underscores.")
    if name in SYMBOLS:
        return SYMBOLS[name].symbol
    return _define(name, latex, unit, meaning, "data", reach)


def declare_constant(constant: Constant, *, latex: str) -> sp.Symbol:
    """Make a constant known that belongs to one process, such as the end point of a decay.

    Parameters
    ----------
    constant : Constant
        Joins `CONSTANTS`; the same constant twice gives the same symbol.
    latex : str

    Raises
    ------
    SymbolicError
        The name is taken by something else.
    """
    name = constant.name
    if name not in SYMBOLS:
        CONSTANTS[name] = constant
        size = float(constant.exact)
        return _define(name, latex, constant.unit, constant.meaning, "constant", (0.99 * size, 1.01 * size))
    if CONSTANTS.get(name) != constant:
        raise SymbolicError(f"{name!r} is declared already as something else; choose another name.")
    return SYMBOLS[name].symbol


def units() -> dict[sp.Symbol, Unit]:
    """Unit of every known symbol, for the dimension check."""
    return {entry.symbol: entry.unit for entry in SYMBOLS.values()}
