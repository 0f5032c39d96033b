"""Neutrino-electron scattering and the neutrino magnetic moment.

Energies in MeV, cross sections in cm^2, angles as costheta, moments in Bohr magnetons. Functions take
numbers and arrays, which broadcast like NumPy ufuncs.

>>> import nmm
>>> f"{nmm.T_max(1.0):.4f}"
'0.7965'
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from nmm.cross_sections import (
    DynamicalZero,
    dsigma_dcostheta,
    dsigma_dT,
    dynamical_zero,
    ratio,
    sigma,
)
from nmm.errors import NmmError
from nmm.kinematics import (
    E_nu_from,
    E_nu_min,
    T_from,
    T_max,
    costheta,
    dE_nu_dcostheta,
    dT_dcostheta,
)

if TYPE_CHECKING:
    from nmm.averages import average
    from nmm.curves import critical_ratio, iso_ratio
    from nmm.experiments import Experiment, experiment
    from nmm.fold.templates import expected_events
    from nmm.limits.projection import sensitivity
    from nmm.rates import templates
    from nmm.regions import region
    from nmm.sources import Source, source

__version__ = "0.1.0"

__all__ = [
    "DynamicalZero",
    "E_nu_from",
    "E_nu_min",
    "Experiment",
    "NmmError",
    "Source",
    "T_from",
    "T_max",
    "average",
    "costheta",
    "critical_ratio",
    "dE_nu_dcostheta",
    "dT_dcostheta",
    "dsigma_dT",
    "dsigma_dcostheta",
    "dynamical_zero",
    "expected_events",
    "experiment",
    "iso_ratio",
    "ratio",
    "region",
    "sensitivity",
    "sigma",
    "source",
    "templates",
]

_LATER = {  # not needed for a number
    "Experiment": "nmm.experiments",
    "Source": "nmm.sources",
    "average": "nmm.averages",
    "critical_ratio": "nmm.curves",
    "expected_events": "nmm.fold.templates",
    "experiment": "nmm.experiments",
    "iso_ratio": "nmm.curves",
    "region": "nmm.regions",
    "sensitivity": "nmm.limits.projection",
    "source": "nmm.sources",
    "templates": "nmm.rates",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module 'nmm' has no attribute {name!r}")
    value = globals()[name] = getattr(importlib.import_module(_LATER[name]), name)
    return value
