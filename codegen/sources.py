"""Sources for other programs of a formula that is in no file: with derivatives, or in the high grade."""

from __future__ import annotations

from collections.abc import Sequence

from codegen import backends
from codegen.gradient import lower_gradient
from codegen.module import Family, family_of, function_name
from symbolic.formula import Formula


def sources(
    formula: Formula,
    backend: str,
    *,
    accuracy: str = "default",
    gradient: Sequence[str] | bool = False,
    order: int = 1,
) -> dict[str, str]:
    """Texts by file name.

    Parameters
    ----------
    formula : Formula
        Registered or made on the spot, for example by `change_variable`.
    backend : str
        ``c_library``, ``cpp``, ``fortran``, or any other.
    accuracy, gradient, order
        As for `codegen.compile`.

    Raises
    ------
    CodegenError
        Unknown backend, a name that is a word of a target language, a function that no backend knows.
    """
    backends.target(backend)
    if gradient is False:
        family = family_of(formula.name, [formula], accuracy)
    else:
        function = function_name(formula.name, formula.flavour, formula.part)
        lowered = lower_gradient(formula, function, None if gradient is True else gradient, order, accuracy)
        family = Family(formula.name, formula, ((function, lowered),), (), (formula,), accuracy)
    return {f"{formula.name}{end}": text for end, text in backends.emit_files(backend, family.module()).items()}
