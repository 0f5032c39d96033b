"""Kernel: what `codegen.compile` returns - callable, with its source and its certificate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from codegen import backends
from codegen.certify import Certificate, certify
from codegen.errors import BackendNameError, CodegenError
from codegen.module import family_of, function_name
from codegen.pipeline import emit
from codegen.spec import KernelSpec
from symbolic.constants import value_of
from symbolic.formula import Formula

_DEFAULTS = {"mu_nu": 0.0, "sin2_theta_W": float(value_of("sin2_theta_W"))}


@dataclass(frozen=True)
class Kernel:
    """A compiled formula.

    Attributes
    ----------
    formula : Formula
    backend : str
    source : str
        The emitted text.
    spec : KernelSpec
        Order and units of the arguments: data, then parameters.
    function : callable
        The raw kernel; with the `c` backend a NumPy ufunc.
    operations : dict
        Operations per point before and after the passes.
    """

    formula: Formula
    backend: str
    source: str
    spec: KernelSpec
    function: Callable[..., Any] = field(repr=False)
    operations: dict[str, dict[str, int]] = field(repr=False)

    def __call__(self, *arguments: Any, out: Any = None, **named: Any) -> Any:
        """Evaluate on numbers or arrays, which broadcast.

        Data come by position or by name; parameters by name, default mu_nu = 0 and sin2_theta_W in the
        default scheme. Units as in `spec`.
        """
        given = len(arguments)
        try:
            rest = [named.pop(n) if n in named else _DEFAULTS[n] for n in self.names[given:]]
        except KeyError:
            raise self._misuse(given, named) from None
        if named or given > len(self.names):
            raise self._misuse(given, named)
        if out is None:
            return self.function(*arguments, *rest)
        return self.function(*arguments, *rest, out=out)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names of the arguments in order: data, then parameters."""
        return tuple(i.name for i in self.spec.arguments)

    def _misuse(self, given: int, named: dict[str, Any]) -> CodegenError:
        missing = [n for n in self.names[given:] if n not in named and n not in _DEFAULTS]
        extra = [n for n in named if n not in self.names[given:]]
        many = [f"{given - len(self.names)} too many by position"] if given > len(self.names) else []
        return CodegenError(
            f"{self.formula.key} takes {', '.join(self.names)}; missing: {', '.join(missing) or 'none'}, "
            f"unknown or given twice: {', '.join(extra + many) or 'none'}."
        )

    @cached_property
    def certificate(self) -> Certificate:
        """Measured error against ball arithmetic, in the bulk of phase space, on this machine."""
        return certify(self.formula, self.function, self.backend)


def compile(formula: Formula, backend: str = "c") -> Kernel:
    """A kernel for a formula that is in no file.

    Parameters
    ----------
    formula : Formula
        Registered or made on the spot, for example by `change_variable`.
    backend : str
        ``c`` or ``numpy``, or a backend of another package.

    Raises
    ------
    CodegenError
        Unknown backend, a backend that cannot run here, a function that no backend knows.
    """
    loader = backends.loader(backend)
    reason = loader.available()
    if reason:
        raise BackendNameError(f"backend {backend!r} cannot run here: {reason}.")
    family = family_of(formula.name, [formula])
    source = emit(family.module(), backend)
    (function, lowered) = family.kernels[0]
    count = len(lowered.spec.arguments)
    loaded = loader.load(source, formula.name, {function_name(formula.name, formula.flavour, formula.part): count})
    return Kernel(formula, backend, source, lowered.spec, loaded[function], lowered.operations)
