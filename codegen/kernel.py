"""Kernel: what `codegen.compile` returns - callable, with its source and its certificate."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from codegen import backends, travel
from codegen.backends import Signature
from codegen.certify import Certificate, certify
from codegen.errors import BackendNameError, CodegenError
from codegen.module import Family, family_of, function_name
from codegen.pipeline import emit
from codegen.spec import KernelSpec, Output
from symbolic.constants import value_of
from symbolic.formula import Formula

_DEFAULTS = {"mu_nu": 0.0, "sin2_theta_W": float(value_of("sin2_theta_W"))}


@dataclass(frozen=True)
class Kernel:
    """A compiled formula.

    It can be pickled: what travels is the source, and the receiver builds it again (or finds it in its cache).
    The formula then comes without its steps, or not at all if it holds something that cannot be pickled.

    Attributes
    ----------
    formula : Formula or None
    backend : str
    source : str
        The emitted text.
    spec : KernelSpec
        Order and units of the arguments: data, then parameters; and of the outputs.
    function : callable
        The raw kernel; with the `c` backend a NumPy ufunc.
    operations : dict
        Operations per point before and after the passes.
    """

    formula: Formula | None
    backend: str
    source: str
    spec: KernelSpec
    function: Callable[..., Any] = field(repr=False)
    operations: dict[str, dict[str, int]] = field(repr=False)
    accuracy: str = "default"

    @cached_property
    def gradient(self) -> Kernel:
        """The kernel of the value and its derivatives by all arguments."""
        return self.derivatives()

    def derivatives(self, *by: str, order: int = 1) -> Kernel:
        """The kernel of the value and its derivatives by some arguments (all, if none are named).

        The result of a call is a named tuple: value, d_T, d_mu_nu ...; with `order` 2 also d_T_d_mu_nu ...
        """
        if self.formula is None:
            raise CodegenError(
                f"{self.spec.formula} came without its formula, which cannot be pickled; "
                "differentiate it where it was made."
            )
        return compile(self.formula, self.backend, accuracy=self.accuracy, gradient=by or True, order=order)

    def __call__(self, *arguments: Any, out: Any = None, **named: Any) -> Any:
        """Evaluate on numbers or arrays, which broadcast.

        Data come by position or by name; parameters by name, default mu_nu = 0 and sin2_theta_W in the
        default scheme. Units as in `spec`. A kernel of several outputs returns a named tuple (value, d_T,
        d_mu_nu_d_T ...), and `out` is then a tuple of arrays, None where a new one is wanted.
        """
        given = len(arguments)
        try:
            rest = [named.pop(n) if n in named else _DEFAULTS[n] for n in self.names[given:]]
        except KeyError:
            raise self._misuse(given, named) from None
        if named or given > len(self.names):
            raise self._misuse(given, named)
        if len(self.spec.outputs) > 1:
            return self._several(arguments, rest, out)
        if out is None:
            return self.function(*arguments, *rest)
        return self.function(*arguments, *rest, out=out)

    def _several(self, arguments: tuple[Any, ...], rest: list[Any], out: Any) -> Any:
        fields = tuple(field_name(o) for o in self.spec.outputs)
        given = tuple(out) if isinstance(out, tuple | list) else (out,)
        if out is None:
            return record(fields)(*self.function(*arguments, *rest))
        if len(given) != len(fields):
            names = ", ".join(fields)
            raise CodegenError(f"{self.spec.formula} has {len(fields)} outputs ({names}); give as many arrays in out.")
        return record(fields)(*self.function(*arguments, *rest, out=given))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names of the arguments in order: data, then parameters."""
        return tuple(i.name for i in self.spec.arguments)

    def _misuse(self, given: int, named: dict[str, Any]) -> CodegenError:
        missing = [n for n in self.names[given:] if n not in named and n not in _DEFAULTS]
        extra = [n for n in named if n not in self.names[given:]]
        many = [f"{given - len(self.names)} too many by position"] if given > len(self.names) else []
        return CodegenError(
            f"{self.spec.formula} takes {', '.join(self.names)}; missing: {', '.join(missing) or 'none'}, "
            f"unknown or given twice: {', '.join(extra + many) or 'none'}."
        )

    @cached_property
    def certificate(self) -> Certificate:
        """Measured error against ball arithmetic, in the bulk of phase space, on this machine."""
        if self.formula is None:
            raise CodegenError(
                f"{self.spec.formula} came without its formula, which cannot be pickled; certify it where it was made."
            )
        return certify(self.formula, self.function, self.backend)

    def __reduce__(self) -> tuple[Any, ...]:
        """Text and contract; no function, and no proofs of steps, which are functions too."""
        return _restored, (
            travel.packed(self.formula),
            self.backend,
            self.source,
            self.spec,
            self.operations,
            self.accuracy,
        )


def field_name(output: Output) -> str:
    """An output as an identifier: value, d_T, d_mu_nu_d_T."""
    return "_".join(f"d_{name}" for name in output.by) or "value"


@cache
def record(fields: tuple[str, ...]) -> Any:
    """The named tuple that a kernel of these outputs returns."""
    maker: Any = namedtuple  # its fields are known only now
    made = maker("Values", fields)
    made.__reduce__ = lambda self: (_record_of, (fields, tuple(self)))
    return made


def _record_of(fields: tuple[str, ...], values: tuple[Any, ...]) -> Any:
    return record(fields)(*values)


def _restored(formula: bytes | None, backend: str, source: str, spec: KernelSpec, *rest: Any) -> Kernel:
    function = _function(backend, source, spec)
    return Kernel(travel.unpacked(formula), backend, source, spec, function, *rest)


def _function(backend: str, source: str, spec: KernelSpec) -> Callable[..., Any]:
    """The live kernel of a source."""
    loader = backends.loader(backend)
    reason = loader.available()
    if reason:
        raise BackendNameError(f"backend {backend!r} cannot run here: {reason}.")
    name = spec.formula.partition("[")[0]
    count = Signature(len(spec.arguments), len(spec.outputs))
    loaded: dict[str, Callable[..., Any]] = loader.load(source, name, {spec.name: count})
    return loaded[spec.name]


def compile(
    formula: Formula,
    backend: str = "c",
    *,
    accuracy: str = "default",
    gradient: Sequence[str] | bool = False,
    order: int = 1,
) -> Kernel:
    """A kernel for a formula that is in no file.

    Parameters
    ----------
    formula : Formula
        Registered or made on the spot, for example by `change_variable`.
    backend : str
        ``c`` or ``numpy``, or a backend of another package.
    accuracy : str
        ``default`` (at most 10 ULP wherever that is reached), or ``high`` (double-double where it is needed for 1).
    gradient : bool or sequence of str
        Also the derivatives by these inputs and parameters; True for all of them.
    order : int
        2 adds the second derivatives.

    Raises
    ------
    CodegenError
        Unknown backend, a backend that cannot run here, a function that no backend knows.
    """
    loader = backends.loader(backend)
    reason = loader.available()
    if reason:
        raise BackendNameError(f"backend {backend!r} cannot run here: {reason}.")
    if gradient is False:
        family = family_of(formula.name, [formula], accuracy)
    else:
        from codegen.gradient import lower_gradient

        function = function_name(formula.name, formula.flavour, formula.part)
        by = None if gradient is True else gradient
        lowered = lower_gradient(formula, function, by, order, accuracy)
        family = Family(formula.name, formula, ((function, lowered),), (), (formula,))
    source = emit(family.module(), backend)
    ((_, lowered),) = family.kernels
    live = _function(backend, source, lowered.spec)
    return Kernel(formula, backend, source, lowered.spec, live, lowered.operations, accuracy)
