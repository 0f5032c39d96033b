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


class PlanError(CodegenError):
    """A formula that cannot be taken apart as asked."""


class NotLinearError(PlanError):
    """A parameter stands where no sum of products c(parameters) t(data) can reach it."""


class NotSeparableError(PlanError):
    """A formula that is no finite sum of products a(first) b(second), as far as exact algebra can tell.

    Attributes
    ----------
    expression : object
        The part, a SymPy expression, that joins the two sides.
    at_least : int
        Proved: a sum of products needs at least this many terms.
    unbounded : bool
        True where no finite sum exists: a pole of the formula moves with the other variable.
    """

    def __init__(self, message: str, expression: object, at_least: int, unbounded: bool) -> None:
        super().__init__(message)
        self.expression = expression
        self.at_least = at_least
        self.unbounded = unbounded
