"""Cross sections of neutrino-electron scattering at tree level, on numbers and arrays."""

from __future__ import annotations

from typing import Any, NamedTuple

from nmm.evaluate import INF, SIN2_THETA_W, call, evaluate


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
    return evaluate("dsigma_dT", (T, E_nu), (flavour, part, backend), (sin2_theta_W, mu_nu), outside)


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
    return evaluate("dsigma_dcostheta", (costheta, E_nu), (flavour, part, backend), (sin2_theta_W, mu_nu), outside)


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
    return evaluate("sigma", data, (flavour, part, backend), (sin2_theta_W, mu_nu), "zero")


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


class DynamicalZero(NamedTuple):
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
