"""Kinematics of elastic scattering on an electron at rest, on numbers and arrays."""

from __future__ import annotations

from typing import Any

from nmm.evaluate import call


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
