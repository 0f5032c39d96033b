"""Evaluate an emitted formula on numbers and arrays: what the public functions call.

The kernel runs first; only a result that is not a plain positive number is looked at again. So a call on
one element costs little more than the kernel, and mistakes still get a sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nmm import catalogue, kernels
from nmm.errors import UsageError

# PDG 2024, MS-bar at M_Z; the same number as symbolic/constants.py (a test compares them), written here
# because evaluating must not load SymPy.
SIN2_THETA_W = 0.23122
INF = float("inf")

_Float64 = np.float64
_Run = Callable[..., Any]
_CALLS: dict[tuple[str, str, str, str | None], tuple[_Run, int]] = {}
_WANTED = {(): 0, ("sin2_theta_W",): 1, ("mu_nu",): 2, ("sin2_theta_W", "mu_nu"): 3}


def _resolve(name: str, flavour: str, part: str, backend: str | None) -> tuple[_Run, int]:
    """A kernel and which of (sin2_theta_W, mu_nu) it wants."""
    run = kernels.kernel(name, flavour, part, backend)
    found = _CALLS[name, flavour, part, backend] = run, _WANTED[kernels.parameters(name, flavour, part)]
    return found


def evaluate(
    name: str,
    data: tuple[Any, ...],
    choices: tuple[str, str, str | None],
    parameters: tuple[Any, Any],
    outside: str | None,
) -> Any:
    """Kernel first, questions later: every line here is paid by each call on one element."""
    flavour, part, backend = choices
    sin2, mu_nu = parameters
    if outside is not None:
        _check_outside(outside)
    if mu_nu.__class__ is not float and part != "weak":
        mu_nu = _moment(mu_nu)
        if mu_nu.__class__ is not float and _has_zero(mu_nu):
            return _with_zeros(name, data, choices, (sin2, mu_nu), outside)
    if mu_nu.__class__ is float and mu_nu == 0.0:
        if part == "magnetic":  # 0 wherever anything is, also where 1/T diverges
            return 0.0 * evaluate(name, data, (flavour, "weak", backend), (sin2, 0.0), outside)
        part = part_without_moment(part)
    try:
        run, wanted = _CALLS.get((name, flavour, part, backend)) or _resolve(name, flavour, part, backend)
        if wanted == 1:
            value = run(*data, sin2)
        elif wanted == 3:
            value = run(*data, sin2, mu_nu)
        else:
            value = run(*data, mu_nu) if wanted else run(*data)
        if value.__class__ is _Float64 and 0.0 < value < INF:
            return value
    except (TypeError, ValueError) as error:
        if hasattr(error, "exit_code"):  # one of ours, with its sentence
            raise
        return _again(name, data, choices, (sin2, mu_nu), outside, error)
    from nmm.inspect import inspected

    return inspected(name, data, value, (sin2, mu_nu), outside)


def _moment(mu_nu: Any) -> Any:
    """A single number as a float; arrays, quantities and mistakes as they are."""
    if hasattr(mu_nu, "to") or isinstance(mu_nu, str):
        return mu_nu
    try:
        return float(mu_nu) if np.ndim(mu_nu) == 0 else mu_nu
    except (TypeError, ValueError):
        return mu_nu


def _has_zero(mu_nu: Any) -> bool:
    try:
        return not hasattr(mu_nu, "to") and bool((np.asarray(mu_nu, dtype=float) == 0.0).any())
    except (TypeError, ValueError):
        return False  # a mistake: the kernel says so


def _with_zeros(
    name: str,
    data: tuple[Any, ...],
    choices: tuple[str, str, str | None],
    parameters: tuple[Any, Any],
    outside: str | None,
) -> Any:
    """Several moments, some of them 0: there the value is that of no moment, also where 1/T diverges."""
    sin2, moments = parameters[0], np.asarray(parameters[1], dtype=float)
    some = np.where(moments == 0.0, 1.0, moments)  # any moment but 0: the value there is not used
    without = evaluate(name, data, choices, (sin2, 0.0), outside)
    return np.where(moments == 0.0, without, evaluate(name, data, choices, (sin2, some), outside))


def _check_outside(outside: str) -> None:
    from nmm.inspect import check_outside

    check_outside(outside)


def _again(
    name: str,
    data: tuple[Any, ...],
    choices: tuple[str, str, str | None],
    parameters: tuple[Any, Any],
    outside: str | None,
    error: Exception,
) -> Any:
    """Quantities with units are stripped and tried once more; what is left over is the user's mistake."""
    from nmm.inspect import explain, without_units

    if not any(hasattr(x, "to") for x in (*data, *parameters)):
        raise explain(name, data, parameters, error) from error
    plain, plain_parameters = without_units(name, data, parameters)
    return evaluate(name, plain, choices, plain_parameters, outside)


def call(
    name: str,
    *data: Any,
    flavour: str = "nu_e",
    part: str = "total",
    mu_nu: Any = 0.0,
    sin2_theta_W: Any = SIN2_THETA_W,
    backend: str | None = None,
    outside: str | None = None,
) -> Any:
    """Evaluate any emitted formula by name; arguments as in `nmm list` and `nmm show`.

    Raises
    ------
    NmmError
        Unknown name or choice, wrong number of arguments, values that physics does not allow.
    """
    card = catalogue.formula(name)
    if len(data) != len(card.variables):
        names = ", ".join(v.name for v in card.variables)
        raise UsageError(f"{name} takes {len(card.variables)} arguments ({names}), {len(data)} were given.")
    flavour = flavour if card.flavours else "nu_e"
    if any(hasattr(x, "to") for x in data):
        from nmm.inspect import without_units

        data, (sin2_theta_W, mu_nu) = without_units(name, data, (sin2_theta_W, mu_nu))
    return evaluate(name, data, (flavour, part, backend), (sin2_theta_W, mu_nu), outside)


def part_without_moment(part: str) -> str:
    """The part that is computed for mu_nu = 0: the weak one, also where the 1/T of the total diverges."""
    return "weak" if part in ("total", "magnetic") else part


def kernel_id(
    name: str, flavour: str = "nu_e", part: str = "total", backend: str | None = None, *, mu_nu: Any = 0.0
) -> str:
    """Identity of the kernel that `call` would use: formula, backend and hash."""
    if mu_nu.__class__ is float and mu_nu == 0.0 and catalogue.formula(name).parts:
        part = part_without_moment(part)
    card = catalogue.formula(name).kernels[kernels.choice(name, flavour, part)]
    return f"{backend or kernels.preferred()}:{card.function}:{card.id}"
