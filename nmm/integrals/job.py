"""A formula of one's own, its arguments and a source, checked and made flat. SymPy is loaded here, not at import."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nmm import kernels
from nmm.errors import DomainError, NmmError, UsageError, unknown
from nmm.evaluate import SIN2_THETA_W
from nmm.quantities import strip

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Job:
    """A formula with its arguments, flat, over a source.

    Attributes
    ----------
    made : codegen.plan.averaging.Averaged
    source : Source
    columns : dict of str -> ndarray
        The arguments besides E_nu, equally long.
    shape : tuple of int
        What the caller gets.
    """

    made: Any
    source: Any
    columns: dict[str, Array]
    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        """Number of averages."""
        return int(np.prod(self.shape, dtype=int))

    def ends(self, kind: str) -> list[Array]:
        """Ends of one kind (``lower``, ``upper``, ``kinks``) at all points, MeV."""
        with np.errstate(all="ignore"):
            found = [np.asarray(e.at(*self.columns.values()), dtype=float) for e in getattr(self.made, kind)]
        return [np.broadcast_to(one, self.size) for one in found]

    def range(self) -> tuple[Array, Array]:
        """Where phase space and the source leave something, MeV."""
        zero, top = np.zeros(self.size), np.full(self.size, float(self.source.E_nu_max))
        low = np.maximum.reduce([zero, *self.ends("lower")])
        high = np.minimum.reduce([top, *self.ends("upper")])
        return np.minimum(low, high), high

    def kernel(self, E: Array, owner: Any) -> Array:
        """The formula at energies E for the points `owner`."""
        words = {name: column[owner] for name, column in self.columns.items()}
        values: Array = np.asarray(self.made.kernel(E_nu=E, **words), dtype=float)
        return values

    @property
    def is_missing(self) -> NDArray[np.bool_]:
        """Points with an argument that is no number."""
        found: NDArray[np.bool_] = np.zeros(self.size, dtype=bool)
        for column in self.columns.values():
            found = found | np.isnan(column)
        return found


def formula_of(observable: Any, src: Any, part: str | None, known: tuple[str, ...]) -> Any:
    """The formula that is meant, of the flavour of the source.

    Parameters
    ----------
    observable : Formula or str
    src : Source
    part : str or None
        Of registered formulas that have parts.
    known : tuple of str
        Names that are averaged by plans of their own, for the message.
    """
    symbolic = importlib.import_module("symbolic")
    if isinstance(observable, symbolic.Formula):
        if part is not None:
            raise UsageError(f"{observable.key} is one formula, part={part!r} cannot change it; leave part out.")
        _check_flavour(observable, src)
        return observable
    E_nu = importlib.import_module("symbolic.symbols").E_nu
    if not isinstance(observable, str) or observable not in symbolic.names():
        own = (e.name for e in symbolic.find() if E_nu in e.variables and e.name not in known)
        hint = "Formulas of your own: symbolic.load_from(...), or --from."
        raise unknown("quantity to average", observable, (*known, *own), hint)
    entry = symbolic.entry(observable)
    if entry.flavours and src.flavour not in entry.flavours:
        allowed = ", ".join(entry.flavours)
        raise UsageError(f"{observable} is made for {allowed}, but {src.name} emits {src.flavour}; take another.")
    return symbolic.get(observable, flavour=src.flavour if entry.flavours else "", part=part or "")


def _check_flavour(formula: Any, src: Any) -> None:
    if formula.flavour and formula.flavour != src.flavour:
        raise UsageError(
            f"{formula.key} is for {formula.flavour}, but {src.name} emits {src.flavour}; "
            f"derive the formula for {src.flavour}, or take another source."
        )


def job_of(observable: Any, src: Any, keywords: Mapping[str, Any], known: tuple[str, ...]) -> Job:
    """Everything checked and flat; each mistake is one sentence."""
    given = dict(keywords)
    if "flavour" in given:
        raise UsageError(
            f"average(...) got flavour={given['flavour']!r}, but the source fixes the flavour: "
            f"{src.name} emits {src.flavour}; leave flavour out."
        )
    backend = given.pop("backend", None) or kernels.preferred()
    formula = formula_of(observable, src, given.pop("part", None), known)
    made = importlib.import_module("codegen.plan.averaging").averaged(formula, backend)
    _check_keywords(formula.key, made, given)
    defaults = {"mu_nu": 0.0, "sin2_theta_W": float(SIN2_THETA_W)}
    plain = {n: _plain(n, given.get(n, defaults.get(n)), unit) for n, unit in made.units.items()}
    try:
        arrays = np.broadcast_arrays(*plain.values())
    except ValueError as error:
        shapes = ", ".join(f"{n} {np.shape(v)}" for n, v in plain.items() if np.ndim(v))
        raise UsageError(f"the arguments of {formula.key} do not broadcast: {shapes}; see NumPy's rules.") from error
    shape = arrays[0].shape if arrays else ()
    columns = {n: np.ascontiguousarray(a, dtype=float).ravel() for n, a in zip(plain, arrays, strict=True)}
    _check_demands(formula.key, made, columns)
    return Job(made, src, columns, shape)


def _check_keywords(name: str, made: Any, given: Mapping[str, Any]) -> None:
    for key in given:
        if key == "E_nu":
            raise UsageError(f"average({name}, ...) got E_nu, but that is averaged over the source; leave it out.")
        if key not in made.units:
            raise unknown(f"keyword of average({name}, ...)", key, (*made.units, "backend"))
    for key in made.data:
        if key not in given:
            raise UsageError(f"average({name}, ...) needs {key}; add {key}=..., a number or an array.")


def _plain(name: str, value: object, unit: str) -> Any:
    try:
        return strip(value, unit, name)
    except NmmError:
        raise
    except (TypeError, ValueError) as error:
        raise UsageError(f"{name} is {value!r}; give a number or an array of numbers ({unit}).") from error


def _check_demands(name: str, made: Any, columns: Mapping[str, Array]) -> None:
    for demand in made.demands:
        with np.errstate(all="ignore"):
            margin = np.asarray(demand.margin(*columns.values()), dtype=float)
        if np.any(margin < 0.0) or (demand.is_strict and np.any(margin == 0.0)):
            raise DomainError(f"{name} asks for {demand.text}; give values that obey it.")
