"""Physics in SymPy: symbols, constants, derivations, proofs. Nothing numeric."""

from symbolic.domain import Domain
from symbolic.errors import DerivationError, DimensionError, SymbolicError, UnknownFormulaError
from symbolic.formula import Formula, Step, equation, step
from symbolic.registered import Derived
from symbolic.registry import entry, find, formula, get, load_from, names
from symbolic.symbols import FLAVOURS, PARTS, declare

__all__ = [
    "FLAVOURS",
    "PARTS",
    "DerivationError",
    "Derived",
    "DimensionError",
    "Domain",
    "Formula",
    "Step",
    "SymbolicError",
    "UnknownFormulaError",
    "declare",
    "entry",
    "equation",
    "find",
    "formula",
    "get",
    "load_from",
    "names",
    "step",
]
