"""Mistakes that the symbolic side reports, each with exit code 2 on the command line."""

from __future__ import annotations


class SymbolicError(ValueError):
    """A formula, symbol or step that cannot be what it says it is."""

    exit_code = 2


class UnknownFormulaError(SymbolicError):
    """No formula is registered under this name."""


class DimensionError(SymbolicError):
    """Terms of different dimension are added, or a result has not the stated unit."""


class DerivationError(SymbolicError):
    """A step of a derivation does not hold or has no unique physical branch."""
