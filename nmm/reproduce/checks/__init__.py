"""The functions behind claims of kind ``number`` and ``statement``; a claim names one of them.

A function returns what it found. For a number the claim's tolerance decides; a statement decides itself.
"""

from nmm.reproduce.checks import exact, lines, strontium
from nmm.reproduce.checks.registry import CHECKS, Found, check

__all__ = ["CHECKS", "Found", "check", "exact", "lines", "strontium"]
