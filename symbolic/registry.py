"""@formula, get(), find(), names(): every formula registers itself; the rest of the house asks here.

Formulas live in `symbolic/formulas/`, one file each, in modules named by the entry-point group
``nmm.formulas``, and in files given with ``--from``. A builder runs, and so derives, only when its
formula is asked for.
"""

from __future__ import annotations

import difflib
import importlib
import importlib.metadata
import importlib.util
import inspect
import keyword
import pkgutil
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import sympy as sp

from symbolic import symbols
from symbolic.domain import Domain
from symbolic.errors import SymbolicError, UnknownFormulaError
from symbolic.formula import Formula
from symbolic.registered import Entry

_ENTRIES: dict[str, Entry] = {}


def formula(
    *,
    title: str,
    unit: str,
    variables: tuple[sp.Symbol, ...],
    source: str,
    latex: str = "",
    domain: Domain | None = None,
    flavours: tuple[str, ...] = (),
    parts: tuple[str, ...] = (),
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    r"""Register the decorated function as the builder of a formula of its own name.

    Parameters
    ----------
    title, unit, source, latex : str
        What it is, the unit of its value (``cm^2/MeV``), where it comes from (bibliography key and
        equation, or ``this work``), the symbol of its left-hand side.
    variables : tuple of Symbol
        Data arguments in the order users type them. Parameters are found in the expression.
    domain : Domain, optional
        Where it holds. Default: every variable over its range in symbols.py.
    flavours, parts : tuple of str
        If given, the function is called with ``flavour=`` and ``part=``.

    Examples
    --------
    >>> @formula(title="Photon-like momentum", unit="MeV", variables=(symbols.T,), source="this work")
    ... def twice_T():
    ...     return 2 * symbols.T
    """

    def register(build: Callable[..., Any]) -> Callable[..., Any]:
        name = build.__name__
        known = _ENTRIES.get(name)
        if known is not None and _place(known.build) != _place(build):
            raise SymbolicError(f"{name!r} is registered already, at {_place(known.build)}; choose another name.")
        if keyword.iskeyword(name) or name.startswith("_") or name in ("np", "BLOCK"):
            raise SymbolicError(f"{name!r} cannot name a formula in every target language; choose another name.")
        where = domain or default_domain(variables)
        _ENTRIES[name] = Entry(name, build, title, unit, variables, latex, source, where, flavours, parts)
        get_built.cache_clear()
        return build

    return register


def _place(build: Callable[..., Any]) -> str:
    code = getattr(build, "__code__", None)
    return f"{inspect.getfile(build)}:{code.co_firstlineno if code else 0}"


def default_domain(variables: tuple[sp.Symbol, ...]) -> Domain:
    """Every variable over its range in symbols.py; negative values of positive symbols are not allowed."""
    reach = [(v, symbols.info(v)) for v in variables]
    ranges = tuple((v, sp.nsimplify(i.low), sp.nsimplify(i.high)) for v, i in reach)
    return Domain(ranges, allowed=tuple(sp.Ge(v, 0, evaluate=False) for v, i in reach if i.low >= 0))


@cache
def _load_all() -> None:
    package = importlib.import_module("symbolic.formulas")
    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
        importlib.import_module(f"symbolic.formulas.{module}")
    for point in sorted(importlib.metadata.entry_points(group="nmm.formulas"), key=lambda e: e.name):
        point.load()


def load_from(path: str | Path) -> tuple[str, ...]:
    """Import a file, or every file of a folder, of formulas; returns the names that came in.

    This runs the file, like any import; it is for one's own files.
    """
    _load_all()
    place = Path(path)
    files = sorted(place.glob("*.py")) if place.is_dir() else [place]
    if not files or not all(f.is_file() for f in files):
        raise SymbolicError(f"no formula file at {str(path)!r}; give a .py file or a folder of them.")
    before = set(_ENTRIES)
    for file in files:
        spec = importlib.util.spec_from_file_location(f"nmm_user_{file.stem}", file)
        if spec is None or spec.loader is None:
            raise SymbolicError(f"{str(file)!r} is not a Python file; give a .py file.")
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        try:
            spec.loader.exec_module(module)
        except SymbolicError:
            raise
        except Exception as error:
            raise SymbolicError(f"{file} cannot be imported: {type(error).__name__}: {error}") from error
    return tuple(sorted(set(_ENTRIES) - before))


def names() -> tuple[str, ...]:
    """Names of all registered formulas."""
    _load_all()
    return tuple(sorted(_ENTRIES))


def find(pattern: str = "") -> tuple[Entry, ...]:
    """Registered formulas whose name contains a text."""
    return tuple(_ENTRIES[n] for n in names() if pattern in n)


def entry(name: str) -> Entry:
    """The registered, not yet derived formula; raises `UnknownFormulaError`."""
    if name not in names():
        close = difflib.get_close_matches(name, names(), n=1)
        guess = f" Did you mean {close[0]!r}?" if close else ""
        raise UnknownFormulaError(f"{name!r} is not a formula; known: {', '.join(names())}.{guess}")
    return _ENTRIES[name]


def get(name: str, *, flavour: str = "", part: str = "") -> Formula:
    """Derive a formula.

    Parameters
    ----------
    name : str
        As in `names()`.
    flavour, part : str
        Which neutrino and which contribution, for formulas that have the choice; default ``nu_e`` and
        ``total`` (or the first there is).
    """
    found = entry(name)
    return get_built(
        name,
        _chosen("flavour", flavour, found.flavours, "nu_e", name),
        _chosen("part", part, found.parts, "total", name),
    )


def _chosen(kind: str, given: str, known: tuple[str, ...], default: str, name: str) -> str:
    if not known and not given:
        return ""
    if given and given not in known:
        allowed = ", ".join(known) or "none"
        raise SymbolicError(f"{name} has no {kind} {given!r}; allowed: {allowed}.")
    return given or (default if default in known else known[0])


@cache
def get_built(name: str, flavour: str, part: str) -> Formula:
    """Run the builder; cached, since formulas do not change."""
    return _ENTRIES[name].formula(flavour, part)
