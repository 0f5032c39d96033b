"""Certificates of emitted modules: made for what changed, one kernel at a time, two processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard

from codegen import backends as known_backends
from codegen.certify.document import SCHEMA, VERSION, Document, fault, is_sealed, sealed, sha256, tape_data
from codegen.certify.rigorous import Bound, bound
from codegen.certify.sample import COUNT, Sample, StratumError, sample
from codegen.module import Family
from codegen.pipeline import Lowered
from symbolic.formula import Formula

PROCESSES = 2
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Emitted:
    """A family with its modules: {backend: {path: text without summary}}, what was certified before, points wanted."""

    family: Family
    texts: Mapping[str, Mapping[str, str]]
    before: Document | None
    points: int = COUNT  # in each corner

    @property
    def files(self) -> dict[str, str]:
        """All paths with their texts."""
        return {path: text for files in self.texts.values() for path, text in files.items()}

    @property
    def fresh(self) -> bool:
        """True if the old certificate is still good, and of as many points as are wanted."""
        if self.before is None or fault(self.before, self.family.name, self.files):
            return False
        return bool(self.before["points_per_corner"] >= self.points)


@dataclass(frozen=True)
class Job:
    """One kernel of one family."""

    family: int
    kernel: int


_emitted: Sequence[Emitted] = ()  # what the processes that are forked work on


def certificates(emitted: Sequence[Emitted], progress: Progress | None = None) -> dict[str, Document]:
    """Documents of all families, those that are still good as they are."""
    global _emitted
    _emitted = emitted
    jobs = [
        Job(f, k) for f, one in enumerate(emitted) if not one.fresh for k in range(len(one.family.kernels))
    ]
    made: dict[Job, Document] = {}
    for done, (job, document) in enumerate(_run(jobs)):
        made[job] = document
        if progress:
            key = emitted[job.family].family.kernels[job.kernel][1].spec.formula
            progress(f"certificate of {key}", done, len(jobs))
    _emitted = ()
    return {one.family.name: _document(f, one, made) for f, one in enumerate(emitted)}


def _run(jobs: list[Job]) -> Iterator[tuple[Job, Document]]:
    forks = "fork" in multiprocessing.get_all_start_methods()
    if len(jobs) < 2 or not forks or multiprocessing.current_process().daemon:
        yield from map(_kernel, jobs)
        return
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
        yield from pool.imap_unordered(_kernel, jobs)


def _document(place: int, one: Emitted, made: Mapping[Job, Document]) -> Document:
    if one.fresh:
        assert one.before is not None
        return one.before
    kernels = {function: made[Job(place, k)] for k, (function, _) in enumerate(one.family.kernels)}
    modules = {b: {path: sha256(text) for path, text in files.items()} for b, files in one.texts.items()}
    if _comparable(one.before):
        kept = {b: m for b, m in one.before["modules"].items() if b not in one.texts}
        modules = dict(sorted({**kept, **modules}.items()))
    return sealed(
        {
            "comment": "Made by nmm generate. Do not edit. Errors in ULP of the true value, bounds in u = 2^-53.",
            "schema": SCHEMA,
            "certifier": VERSION,
            "formula": one.family.name,
            "grade": one.family.accuracy,
            "points_per_corner": one.points,
            "modules": modules,
            "aliases": dict(one.family.aliases),
            "kernels": kernels,
        }
    )


def _comparable(before: Document | None) -> TypeGuard[Document]:
    """True for a document of this certifier that nobody changed: what it says of an equal tape holds."""
    return before is not None and before.get("certifier") == VERSION and is_sealed(before)


def _kernel(job: Job) -> tuple[Job, Document]:
    one = _emitted[job.family]
    function, lowered = one.family.kernels[job.kernel]
    formula = one.family.formulas[job.kernel]
    return job, kernel_document(formula, function, lowered, one)


def kernel_document(formula: Formula, function: str, lowered: Lowered, one: Emitted) -> Document:
    """Everything about one kernel: its tape, its bounds, its measured errors."""
    digest = lowered.tape.digest()
    old = one.before["kernels"].get(function, {}) if _comparable(one.before) else {}
    if old.get("digest") != digest:
        old = {}
    rigorous = _extended(old.get("rigorous", []), tuple(one.texts)) or list(
        _rigorous(formula, lowered, tuple(one.texts))
    )
    return {
        "key": lowered.spec.formula,
        "digest": digest,
        "arguments": [i.name for i in lowered.spec.arguments],
        "constants": {i.name: i.value for i in lowered.spec.inputs if i.value is not None},
        "tape": tape_data(lowered.tape),
        "rigorous": rigorous,
        "sampled": {**old.get("sampled", {}), **_sampled(formula, function, lowered, one)},
    }


def _extended(parts: list[Document], backends: tuple[str, ...]) -> list[Document]:
    """Old bounds, which hold on any backend if no library is involved; none if one of the backends has no bound."""
    made = []
    for part in parts:
        named = [b for b in backends if b not in part["backends"]] if not _needs_library(part["assumptions"]) else []
        made.append({**part, "backends": [*part["backends"], *named]})
    covered = all(any(b in part["backends"] for part in made) for b in backends)
    return made if covered else []


def _needs_library(assumptions: Sequence[str]) -> bool:
    return any(" backend " in a for a in assumptions)


def _rigorous(formula: Formula, lowered: Lowered, backends: tuple[str, ...]) -> Iterator[Document]:
    for k, output in enumerate(lowered.spec.outputs):
        for mixing in (False, True) if any(str(p) == "sin2_theta_W" for p in formula.parameters) else (False,):
            first = bound(formula, lowered.tape, backends[0], k, mixing)
            groups = [(backends, first)]
            if _needs_library(first.assumptions):  # each library has its own bound
                rest = [((b,), bound(formula, lowered.tape, b, k, mixing)) for b in backends[1:]]
                groups = [(backends[:1], first), *rest]
            for names, found in groups:
                yield _part(output.name, names, found, mixing)


def _part(output: str, backends: tuple[str, ...], found: Bound, mixing: bool) -> Document:
    parameters = "range" if mixing else "default"
    return {"output": output, "parameters": parameters, "backends": list(backends), **found.as_dict()}


def _sampled(formula: Formula, function: str, lowered: Lowered, one: Emitted) -> Document:
    """Measured errors of every output on every backend that runs here."""
    found: dict[str, Document] = {}
    loaded = {backend: _loaded(one, backend, function) for backend in one.texts}
    for k, output in enumerate(lowered.spec.outputs):
        taken = sample(formula, output, one.points)
        for backend, kernel in loaded.items():
            entry = found.setdefault(backend, {})
            if isinstance(kernel, str):
                entry["reason"] = kernel
            else:
                entry[output.name] = _errors(taken, _output(kernel, k))
    return found


def _loaded(one: Emitted, backend: str, function: str) -> Callable[..., Any] | str:
    """The kernel, or why it cannot run here."""
    loader = known_backends.loader(backend)
    reason = loader.available()
    if reason:
        return str(reason)
    name, module = one.family.name, one.family.module()
    signatures = {
        f: known_backends.Signature(len(p.data) + len(p.parameters), len(p.results)) for f, p in module.programs
    }
    text = one.texts[backend][f"{backend}/{name}{known_backends.target(backend).SUFFIX}"]
    kernel: Callable[..., Any] = loader.load(text, name, signatures, "")[function]
    return kernel


def _output(kernel: Callable[..., Any], k: int) -> Callable[..., Any]:
    def one(*columns: Any) -> Any:
        found = kernel(*columns)
        return found[k] if isinstance(found, tuple) else found

    return one


def _errors(taken: Sample, kernel: Callable[..., Any]) -> Document:
    strata: tuple[StratumError, ...] = taken.errors(kernel)
    worst = max(strata, key=lambda s: s.max_ulp)
    return {
        "points": sum(s.points for s in strata),
        "max_ulp": worst.max_ulp,
        "p999_ulp": max(s.p999_ulp for s in strata),
        "worst": worst.worst,
        "condition": worst.condition,
        "strata": [s.as_dict() for s in strata],
    }
