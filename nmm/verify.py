"""`nmm verify`: every law for every formula, proofs first, then the emitted kernels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from nmm import certified, kernel_laws
from nmm.errors import unknown
from symbolic import laws, registry
from symbolic.laws import LawVerdict


def verify(names: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Check the laws of formulas and of their kernels, and replay the kernels' certificates.

    Parameters
    ----------
    names : sequence of str
        Formulas; all if empty. Every choice of flavour and part is checked.

    Returns
    -------
    list of dict
        ``name``, ``law``, ``verdict`` (``proved``, ``disproved``, ``undecided``), ``points`` (0 for an exact
        proof, else how many points were computed), ``detail``.

    Raises
    ------
    UnknownNameError
        A name that no formula has.
    """
    known = registry.names()
    for name in names:
        if name not in known:
            raise unknown("formula", name, known)
    return [asdict(verdict) for verdict in verdicts(tuple(names))]


def verdicts(names: tuple[str, ...] = ()) -> Iterator[LawVerdict]:
    """The verdicts one by one, formula by formula."""
    for case in laws.cases(names):
        yield from (law.check(case.formula()) for law in laws.laws() if law.applies(case))
        made = kernel_laws.emitted(case)
        if made is not None:
            yield from (law.check(made) for law in kernel_laws.laws())
            yield certified.verdict(made)
