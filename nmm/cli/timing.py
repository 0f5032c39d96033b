"""Timing of our own kernels on this machine: the best of several runs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from nmm import catalogue, evaluate, kernels
from nmm.cli.emission import backend_names
from nmm.errors import unknown

_SECONDS = 0.05  # per number: long enough for a stable minimum, short enough to try all formulas
_SEED = 1

_INSIDE = {  # a box inside phase space, for the variables of our own formulas
    "T": (0.01, 0.4),
    "E_nu": (1.0, 2.0),
    "costheta": (0.6, 0.9),
    "T_min": (0.01, 0.1),
    "T_max": (0.2, 0.4),
    "sin2_theta_W": (0.2, 0.3),
}

_MODEL = {"sin2_theta_W": evaluate.SIN2_THETA_W, "mu_nu": 1e-11}


@dataclass(frozen=True)
class Timing:
    """Times of one formula with one backend."""

    name: str
    backend: str
    call_us: float
    ns_at_1e3: float
    ns_at_1e5: float

    def document(self) -> dict[str, Any]:
        """As a JSON object."""
        return asdict(self)


def measure(names: Iterable[str], backends: str, progress: Callable[[str], None]) -> list[Timing]:
    """Time formulas, all if none is named, backend by backend."""
    known = catalogue.backends()
    chosen = backend_names(backends) or _running(known)
    for backend in chosen:
        if backend not in known:
            raise unknown("backend", backend, known)
    cards = [catalogue.formula(name) for name in dict.fromkeys(names)] or list(catalogue.formulas().values())
    return list(_timings(cards, chosen, progress))


def _running(known: tuple[str, ...]) -> tuple[str, ...]:
    """Backends that run here; without a compiler that is NumPy alone."""
    from codegen import backends

    return tuple(name for name in known if not backends.loader(name).available())


def _timings(
    cards: list[catalogue.FormulaCard], backends: tuple[str, ...], progress: Callable[[str], None]
) -> Iterator[Timing]:
    for card in cards:
        for backend in backends:
            progress(f"{card.name} {backend}")
            call = _best(_public(card, backend)) * 1e6
            arrays = [_best(_bare(card, backend, n)) / n * 1e9 for n in (1000, 100_000)]
            yield Timing(card.name, backend, call, *arrays)


def _public(card: catalogue.FormulaCard, backend: str) -> Callable[[], object]:
    """The public way, on one point."""
    data = [float(column[0]) for column in _points(card, 1)]
    return lambda: evaluate.call(card.name, *data, mu_nu=_MODEL["mu_nu"], backend=backend)


def _bare(card: catalogue.FormulaCard, backend: str, n: int) -> Callable[[], object]:
    """The kernel itself, into memory that is there already."""
    kernel = kernels.kernel(card.name, backend=backend)
    arguments = [*_points(card, n), *(_MODEL[name] for name in kernels.parameters(card.name))]
    result = np.empty(n)
    return lambda: kernel(*arguments, out=result)


def _best(run: Callable[[], object]) -> float:
    """Smallest time of one call, in s."""
    run()  # builds and loads the kernel
    repeat = max(1, int(1e-3 / max(_timed(run, 1), 1e-9)))
    best, until = _timed(run, repeat), time.perf_counter() + _SECONDS
    while time.perf_counter() < until:
        best = min(best, _timed(run, repeat))
    return best


def _timed(run: Callable[[], object], repeat: int) -> float:
    start = time.perf_counter()
    for _ in range(repeat):
        run()
    return (time.perf_counter() - start) / repeat


def _points(card: catalogue.FormulaCard, n: int) -> list[Any]:
    random = np.random.default_rng(_SEED)
    return [random.uniform(*_INSIDE.get(v.name, (0.5, 1.5)), n) for v in card.variables]
