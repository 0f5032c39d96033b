"""Emitted kernels as callables: data, then parameters, like a NumPy ufunc."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import cache
from typing import Any

from codegen import backends as codegen_backends
from nmm import catalogue
from nmm.errors import BackendError, unknown


@cache
def preferred() -> str:
    """``c`` where a compiler is, else ``numpy``, which is said once."""
    reason = codegen_backends.loader("c").available() if "c" in catalogue.backends() else "no C kernels were emitted"
    if not reason:
        return "c"
    warnings.warn(f"nmm uses NumPy kernels: {reason}.", RuntimeWarning, stacklevel=2)
    return "numpy"


@cache
def _module(name: str, backend: str) -> dict[str, Callable[..., Any]]:
    card = catalogue.formula(name)
    source = catalogue.emitted(name, backend)
    loader = codegen_backends.loader(backend)
    reason = loader.available()
    if reason:
        raise BackendError(f"backend {backend!r} cannot run here: {reason}; use backend='numpy'.")
    counts = {f: codegen_backends.Signature(len(card.variables) + len(k.parameters)) for f, k in card.kernels.items()}
    loaded: dict[str, Callable[..., Any]] = loader.load(source, name, counts, f"generated.{backend}.{name}")
    return loaded


def choice(name: str, flavour: str, part: str) -> str:
    """Function name of a kernel for a choice; raises `UnknownNameError` for one that is not there."""
    card = catalogue.formula(name)
    for kind, given, known in (("flavour", flavour, card.flavours), ("part", part, card.parts)):
        if known and given not in known:
            raise unknown(kind, given, known)
    words = [w for w, known in ((flavour, card.flavours), (part, card.parts)) if known]
    return "_".join(words) or name


def kernel(name: str, flavour: str = "nu_e", part: str = "total", backend: str | None = None) -> Callable[..., Any]:
    """A kernel: called with the data variables, then its parameters (`parameters(...)`), all broadcasting.

    `flavour` and `part` are ignored by formulas that have no such choice. No checks: values that physics
    does not allow give NaN.
    """
    return _module(name, backend or preferred())[choice(name, flavour, part)]


def parameters(name: str, flavour: str = "nu_e", part: str = "total") -> tuple[str, ...]:
    """Names of the parameters of a kernel, in order."""
    return catalogue.formula(name).kernels[choice(name, flavour, part)].parameters
