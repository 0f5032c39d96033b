"""Speed and error of our own kernels on this machine: the best of several runs, the worst of many points."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from nmm import catalogue, evaluate, kernels
from nmm.cli.arguments import pairs
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
    """Times of one kernel, and its largest errors, None where not asked for; no choice is an empty word."""

    name: str
    flavour: str
    part: str
    backend: str
    call_us: float
    ns_at_1e3: float
    ns_at_1e5: float
    ulp_bulk: float | None = None
    ulp_corners: float | None = None

    def document(self) -> dict[str, Any]:
        """As a JSON object."""
        return asdict(self)


@dataclass(frozen=True)
class _Kernel:
    """One formula, its choice and a backend."""

    card: catalogue.FormulaCard
    flavour: str
    part: str
    backend: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What names it."""
        return self.card.name, self.flavour, self.part, self.backend


def measure(
    words: Iterable[str], backends: str, progress: Callable[[str], None], *, errors: bool = True
) -> list[Timing]:
    """Time kernels backend by backend; with `errors`, judge them too (loads SymPy).

    `words` are names of formulas, all if there is none, and flavour=... and part=... .
    """
    given = list(words)
    chosen = _choice(word for word in given if "=" in word)
    names = dict.fromkeys(word for word in given if "=" not in word)
    known = catalogue.backends()
    wanted = backend_names(backends) or _running(known)
    for backend in wanted:
        if backend not in known:
            raise unknown("backend", backend, known)
    cards = [catalogue.formula(name) for name in names] or list(catalogue.formulas().values())
    found = [_timed_kernel(_kernel(card, chosen, backend), progress) for card in cards for backend in wanted]
    return [_judged(timing, progress) for timing in found] if errors else found


def _choice(words: Iterable[str]) -> dict[str, str]:
    """Flavour and part."""
    chosen = {"flavour": "nu_e", "part": "total"}
    for key, value in pairs(words).items():
        if key not in chosen:
            raise unknown("key of nmm bench", key, tuple(chosen))
        chosen[key] = value
    return chosen


def _kernel(card: catalogue.FormulaCard, chosen: dict[str, str], backend: str) -> _Kernel:
    kernels.choice(card.name, chosen["flavour"], chosen["part"])
    return _Kernel(card, chosen["flavour"] if card.flavours else "", chosen["part"] if card.parts else "", backend)


def _running(known: tuple[str, ...]) -> tuple[str, ...]:
    """Backends that run here; without a compiler that is NumPy alone."""
    from codegen import backends

    return tuple(name for name in known if not backends.loader(name).available())


def _timed_kernel(kernel: _Kernel, progress: Callable[[str], None]) -> Timing:
    progress(" ".join(kernel.key))
    call = _best(_public(kernel)) * 1e6
    arrays = [_best(_bare(kernel, n)) / n * 1e9 for n in (1000, 100_000)]
    return Timing(*kernel.key, call, *arrays)


def _judged(timing: Timing, progress: Callable[[str], None]) -> Timing:
    """After all times: ball arithmetic would be in their way."""
    from nmm.cli import judging

    progress(f"{timing.name} {timing.backend}, errors")
    bulk, corners = judging.errors(timing.name, timing.backend, timing.flavour, timing.part)
    return replace(timing, ulp_bulk=bulk, ulp_corners=corners)


def _public(kernel: _Kernel) -> Callable[[], object]:
    """The public way, on one point."""
    name, flavour, part, backend = kernel.key
    data = [float(column[0]) for column in _points(kernel.card, 1)]
    options: dict[str, Any] = {"mu_nu": _MODEL["mu_nu"], "backend": backend}
    options |= {key: value for key, value in (("flavour", flavour), ("part", part)) if value}
    return lambda: evaluate.call(name, *data, **options)


def _bare(kernel: _Kernel, n: int) -> Callable[[], object]:
    """The kernel itself, into memory that is there already."""
    run = kernels.kernel(*kernel.key)
    names = kernels.parameters(*kernel.key[:3])
    arguments = [*_points(kernel.card, n), *(_MODEL[name] for name in names)]
    result = np.empty(n)
    return lambda: run(*arguments, out=result)


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
