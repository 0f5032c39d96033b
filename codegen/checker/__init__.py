"""An independent look at certificates: shares no code with `codegen.certify`.

What is checked, kernel by kernel: the certificate was not changed and names the bytes of the emitted modules; its tape
is the formula, in balls; the emitted code is the tape, bit by bit; its bounds hold on small boxes anywhere in the
domain and, as far as time allows, on boxes that cover it; no point of the domain is worse than a bound.
"""

from codegen.checker.check import Budget, check
from codegen.checker.findings import Finding, Subject

__all__ = ["Budget", "Finding", "Subject", "check"]
