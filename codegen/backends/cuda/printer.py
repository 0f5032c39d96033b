"""Finished program -> CUDA C: the lines of C, which device code shares."""

from __future__ import annotations

from codegen.backends.c.printer import horner, literals, number, results, statements

__all__ = ["horner", "literals", "number", "results", "statements"]
