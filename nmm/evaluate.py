"""The public functions: kinematics and cross sections on numbers and arrays.

The kernel runs first; only a result that is not a plain positive number is looked at again. So a call on
one element costs little more than the kernel, and mistakes still get a sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from nmm import catalogue, kernels
from nmm.errors import NmmError, UsageError

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


def _evaluate(
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
    if part == "total" and mu_nu.__class__ is float and mu_nu == 0.0:
        part = "weak"  # the same value, also where 1/T diverges
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
    except NmmError:
        raise
    except (TypeError, ValueError) as error:
        return _again(name, data, choices, parameters, outside, error)
    from nmm.inspect import inspected

    return inspected(name, data, value, parameters, outside)


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
    return _evaluate(name, plain, choices, plain_parameters, outside)


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
    return _evaluate(name, data, (flavour, part, backend), (sin2_theta_W, mu_nu), outside)


def kernel_id(name: str, flavour: str = "nu_e", part: str = "total", backend: str | None = None) -> str:
    """Identity of the kernel that `call` would use: formula, backend and hash."""
    card = catalogue.formula(name).kernels[kernels.choice(name, flavour, part)]
    return f"{backend or kernels.preferred()}:{card.function}:{card.id}"


def T_max(E_nu: Any, *, backend: str | None = None) -> Any:
    """Largest recoil energy.

    Parameters
    ----------
    E_nu : array_like, MeV
    backend : str, optional

    Returns
    -------
    float or ndarray, MeV
        2 E_nu^2 / (m_e + 2 E_nu).

    Raises
    ------
    DomainError
        E_nu < 0.

    Source: Miranda:1999sd, eq. 4 at cos(theta) = 1.
    """
    return call("T_max", E_nu, backend=backend)


def E_nu_min(T: Any, *, backend: str | None = None) -> Any:
    """Smallest neutrino energy for a recoil T.

    Parameters
    ----------
    T : array_like, MeV

    Returns
    -------
    float or ndarray, MeV

    Raises
    ------
    DomainError
        T < 0.

    Source: Miranda:1999sd, eq. 4 at cos(theta) = 1.
    """
    return call("E_nu_min", T, backend=backend)


def costheta(T: Any, E_nu: Any, *, backend: str | None = None) -> Any:
    """Cosine of the recoil angle.

    Parameters
    ----------
    T, E_nu : array_like, MeV
        Broadcast together. Points with T > T_max give NaN in arrays.

    Returns
    -------
    float or ndarray

    Raises
    ------
    DomainError
        Negative energies, or a single T above T_max.

    Source: Miranda:1999sd, eq. 4.
    """
    return call("costheta", T, E_nu, backend=backend)


def E_nu_from(T: Any, costheta: Any, *, backend: str | None = None) -> Any:
    """Neutrino energy from recoil energy and angle.

    Parameters
    ----------
    T : array_like, MeV
    costheta : array_like
        Points that no neutrino energy can give (p costheta <= T) give NaN in arrays.

    Returns
    -------
    float or ndarray, MeV

    Raises
    ------
    DomainError
        T < 0, |costheta| > 1, or a single point outside phase space.

    Source: Miranda:1999sd, eq. 4.
    """
    return call("E_nu_from", T, costheta, backend=backend)


def T_from(costheta: Any, E_nu: Any, *, backend: str | None = None) -> Any:
    """Recoil energy from angle and neutrino energy.

    Parameters
    ----------
    costheta : array_like
    E_nu : array_like, MeV

    Returns
    -------
    float or ndarray, MeV

    Raises
    ------
    DomainError
        E_nu < 0, |costheta| > 1, or a single costheta < 0: recoils go forward.

    Source: Miranda:1999sd, eq. 4.
    """
    return call("T_from", costheta, E_nu, backend=backend)


def dE_nu_dcostheta(T: Any, costheta: Any, *, backend: str | None = None) -> Any:
    """Jacobian dE_nu/dcostheta at fixed T, with its sign: -m_e p T/(p costheta - T)^2.

    Parameters
    ----------
    T : array_like, MeV
    costheta : array_like

    Returns
    -------
    float or ndarray, MeV

    Raises
    ------
    DomainError
        As `E_nu_from`.

    Source: Miranda:1999sd, eqs. 6 and 7.
    """
    return call("dE_nu_dcostheta", T, costheta, backend=backend)


def dT_dcostheta(costheta: Any, E_nu: Any, *, backend: str | None = None) -> Any:
    """Jacobian dT/dcostheta at fixed E_nu.

    Parameters
    ----------
    costheta : array_like
    E_nu : array_like, MeV

    Returns
    -------
    float or ndarray, MeV

    Raises
    ------
    DomainError
        As `T_from`.

    Source: Miranda:1999sd, eq. 5.
    """
    return call("dT_dcostheta", costheta, E_nu, backend=backend)


def dsigma_dT(
    T: Any,
    E_nu: Any,
    *,
    flavour: str = "nu_e",
    mu_nu: Any = 0.0,
    part: str = "total",
    sin2_theta_W: Any = SIN2_THETA_W,
    backend: str | None = None,
    outside: str | None = None,
) -> Any:
    """Differential cross section in recoil energy, tree level.

    Parameters
    ----------
    T, E_nu : array_like, MeV
    flavour : str
        nu_e, nubar_e, nu_mu, nubar_mu, nu_tau or nubar_tau.
    mu_nu : array_like, Bohr magnetons
    part : str
        weak, magnetic or total.
    sin2_theta_W : array_like
    backend : str, optional
        c or numpy; default: c where a compiler is.
    outside : str, optional
        What to do above T_max: ``zero`` (default for arrays) or ``raise`` (default for single numbers).

    Returns
    -------
    float or ndarray, cm^2/MeV

    Raises
    ------
    DomainError
        Negative energies; T above T_max where `outside` is ``raise``.
    UnknownNameError
        Unknown flavour, part or backend.

    Source: Miranda:1999sd, eqs. 1 and 2; Vogel:1989iv.
    """
    return _evaluate("dsigma_dT", (T, E_nu), (flavour, part, backend), (sin2_theta_W, mu_nu), outside)


def dsigma_dcostheta(
    costheta: Any,
    E_nu: Any,
    *,
    flavour: str = "nu_e",
    mu_nu: Any = 0.0,
    part: str = "total",
    sin2_theta_W: Any = SIN2_THETA_W,
    backend: str | None = None,
    outside: str | None = None,
) -> Any:
    """Differential cross section in the cosine of the recoil angle, tree level.

    Parameters
    ----------
    costheta : array_like
        Backward recoils, costheta < 0, have cross section 0.
    E_nu : array_like, MeV
    flavour, mu_nu, part, sin2_theta_W, backend, outside
        As for `dsigma_dT`.

    Returns
    -------
    float or ndarray, cm^2

    Raises
    ------
    DomainError
        E_nu < 0, |costheta| > 1; a single costheta < 0 unless ``outside="zero"``.

    Source: Miranda:1999sd, eq. 5.
    """
    return _evaluate("dsigma_dcostheta", (costheta, E_nu), (flavour, part, backend), (sin2_theta_W, mu_nu), outside)


def sigma(
    E_nu: Any,
    T_min: Any = 0.0,
    T_max: Any = INF,
    *,
    flavour: str = "nu_e",
    mu_nu: Any = 0.0,
    part: str = "total",
    sin2_theta_W: Any = SIN2_THETA_W,
    backend: str | None = None,
) -> Any:
    """Cross section between two recoil energies, tree level, in closed form.

    Parameters
    ----------
    E_nu, T_min, T_max : array_like, MeV
        T_max ends at the kinematic limit; a threshold T_min above it gives 0.
    flavour, mu_nu, part, sin2_theta_W, backend
        As for `dsigma_dT`.

    Returns
    -------
    float or ndarray, cm^2

    Raises
    ------
    DomainError
        Negative energies, T_min >= T_max, or a magnetic part with T_min = 0, where it diverges.

    Source: Miranda:1999sd, eqs. 1 and 2 integrated.
    """
    data = (E_nu, T_min, T_max)
    return _evaluate("sigma", data, (flavour, part, backend), (sin2_theta_W, mu_nu), "zero")


def ratio(
    T: Any,
    E_nu: Any,
    *,
    mu_nu: Any,
    flavour: str = "nu_e",
    sin2_theta_W: Any = SIN2_THETA_W,
    backend: str | None = None,
) -> Any:
    """Magnetic over weak cross section at the same T and E_nu.

    Parameters
    ----------
    T, E_nu : array_like, MeV
        Points with T > T_max give NaN in arrays.
    mu_nu : array_like, Bohr magnetons
    flavour, sin2_theta_W, backend
        As for `dsigma_dT`.

    Returns
    -------
    float or ndarray

    Raises
    ------
    DomainError
        Negative energies, or a single T above T_max.

    Source: Miranda:1999sd, eq. 8.
    """
    return call(
        "ratio", T, E_nu, mu_nu=mu_nu, flavour=flavour, sin2_theta_W=sin2_theta_W, backend=backend
    )


@dataclass(frozen=True)
class DynamicalZero:
    """Where the antineutrino's weak cross section vanishes; energies in MeV."""

    E_nu: Any
    T: Any
    sin2_theta_W: Any


def dynamical_zero(sin2_theta_W: Any = SIN2_THETA_W) -> DynamicalZero:
    """The dynamical zero of electron antineutrinos.

    Parameters
    ----------
    sin2_theta_W : array_like
        Between 0 and 1.

    Returns
    -------
    DynamicalZero
        E_nu = m_e/(4 sin^2 theta_W) and T = T_max(E_nu), both in MeV.

    Raises
    ------
    DomainError
        sin2_theta_W outside (0, 1].

    Source: Miranda:1999sd, eq. 3; Segura:1993tu.
    """
    return DynamicalZero(call("E_nu_zero", sin2_theta_W), call("T_zero", sin2_theta_W), sin2_theta_W)
