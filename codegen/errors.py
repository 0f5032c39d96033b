"""Mistakes that code generation reports, each with exit code 2 on the command line."""

from __future__ import annotations


class CodegenError(ValueError):
    """A formula that cannot become code; the message names the formula and the step."""

    exit_code = 2


class FreezeError(CodegenError):
    """A function that the tape does not know."""


class VerifyError(CodegenError):
    """A pass changed the meaning of a tape."""


class BuildError(CodegenError):
    """A compiler is missing, failed, or the cache cannot be written."""


class BackendNameError(CodegenError):
    """No backend of this name."""
