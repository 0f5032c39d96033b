"""Emit everything, or say what differs: `nmm generate [--check]`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from codegen import backends as known_backends
from codegen import cache, manifest
from codegen import check as compare
from codegen.errors import BuildError, CodegenError

if TYPE_CHECKING:
    from codegen.module import Family

Progress = Callable[[str, int, int], None]


@dataclass
class GenerateReport:
    """What `generate` did."""

    written: list[str] = field(default_factory=list)
    unchanged: int = 0
    differs: list[tuple[str, str]] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    uncertified: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """True if the folder holds exactly what is emitted, certified as far as that was asked for."""
        return not self.differs and not self.stale and not self.uncertified


def default_root() -> Path:
    """The `generated` package, next to this one."""
    return Path(__file__).resolve().parent.parent / "generated"


def generate(
    names: Iterable[str] = (),
    *,
    backends: Iterable[str] = (),
    check: bool = False,
    out: Path | None = None,
    progress: Progress | None = None,
    certificates: bool = False,
    points: int = 0,
) -> GenerateReport:
    """Emit kernels of formulas for backends.

    Parameters
    ----------
    names : iterable of str
        Formulas; default: all that are registered by the package itself.
    backends : iterable of str
        Default: all that are part of the package; others are emitted on demand.
    check : bool
        Write nothing; report what differs from a fresh emission, and files that nothing emits.
    out : Path, optional
        Folder; default: the `generated` package.
    progress : callable(name, done, total)
    certificates : bool
        Make the certificates of what changed, which takes seconds for each kernel; with `check`, report those that
        are missing or stale.
    points : int
        How many are sampled in each corner for a certificate; certificates of fewer points are made again. 0 is the
        quick default.

    Raises
    ------
    CodegenError
        Unknown formula or backend, a pass that fails verification, a folder that cannot be written, a backend that
        is emitted on demand without a folder to write to.
    """
    started = time.perf_counter()
    root = out or default_root()
    chosen, languages = tuple(names), tuple(backends) or known_backends.shipped()
    _require_folder(languages, out)
    whole = not chosen and not backends
    marker = _marker(root, certificates) if whole else ""
    if whole and not check and not points and (cache.folder() / marker).is_file():
        count = len(manifest.read(root).get("files", {}))
        return GenerateReport(unchanged=count, seconds={"compare": time.perf_counter() - started})
    made = _emit_all(chosen or _own_names(), languages, progress)
    if whole:
        _add_plans(made)
    report = GenerateReport(seconds=made.seconds)
    files, faults = _certified(root, made, progress, certificates and not check, points)
    report.uncertified = faults if certificates else []
    report.seconds["certify"] = time.perf_counter() - started - sum(made.seconds.values())
    expected = _expected(root, made.cards, files, whole)
    if check:
        _compare(report, root, expected, whole)
    else:
        _write_all(report, root, expected, whole)
        if whole:
            _remember(root, certificates)
    report.seconds["total"] = time.perf_counter() - started
    return report


def _require_folder(languages: tuple[str, ...], out: Path | None) -> None:
    """Raise `CodegenError` for an unknown backend, and for one that is no part of the package without a folder."""
    for language in languages:
        if not getattr(known_backends.target(language), "SHIPPED", True) and out is None:
            raise CodegenError(
                f"{language} kernels are no part of the package; say where to write them: "
                f"nmm generate --backend {language} -o DIR, or generate(..., out=DIR)."
            )


def _own_names() -> tuple[str, ...]:
    from symbolic import registry

    entries = registry.find()
    return tuple(e.name for e in entries if e.build.__module__.startswith("symbolic.formulas."))


@dataclass
class _Made:
    """What was emitted: cards of the manifest, files that are no modules, modules of each family by backend."""

    cards: dict[str, object] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    modules: list[tuple[Family, dict[str, dict[str, str]]]] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=lambda: {"derive and lower": 0.0, "emit": 0.0})


def _emit_all(names: tuple[str, ...], languages: tuple[str, ...], progress: Progress | None) -> _Made:
    from codegen.module import family

    made = _Made()
    for k, name in enumerate(names):
        if progress:
            progress(name, k, len(names))
        start = time.perf_counter()
        one = family(name)
        made.cards[name] = manifest.card(one)
        middle = time.perf_counter()
        made.files |= forms(one) | tables(one)
        module = one.module()
        texts = {language: known_backends.emit_files(language, module) for language in languages}
        paths = {b: {f"{b}/{name}{end}": text for end, text in files.items()} for b, files in texts.items()}
        made.modules.append((one, paths))
        made.seconds["derive and lower"] += middle - start
        made.seconds["emit"] += time.perf_counter() - middle
    if progress:
        progress("", len(names), len(names))
    return made


def _add_plans(made: _Made) -> None:
    """Plans are emitted with the whole; they belong to no backend."""
    from codegen.plan.emission import emitted

    start = time.perf_counter()
    made.files |= emitted()
    made.seconds["emit"] += time.perf_counter() - start


def _certified(
    root: Path, made: _Made, progress: Progress | None, make: bool, points: int
) -> tuple[dict[str, str], list[str]]:
    """All files with the certificates that there are, or that are made; and what is not certified."""
    from codegen.certify.attach import attached
    from codegen.certify.sample import COUNT

    plain = {path: text for _, texts in made.modules for files in texts.values() for path, text in files.items()}
    files, faults = attached((root, default_root()), made.modules, progress, make, points or COUNT)
    return {**made.files, **plain, **files}, faults


def forms(made: Family) -> dict[str, str]:
    """The file of the chosen forms of a family, so that the next emission need not search."""
    from codegen.stabilise import store

    chosen = {lowered.key: lowered.form for _, lowered in made.kernels if lowered.form is not None}
    return {f"{store.FOLDER}/{made.name}.json": store.text(chosen)} if chosen else {}


def tables(made: Family) -> dict[str, str]:
    """The files of the fitted tables of a family, so that the next emission need not fit."""
    from codegen import stored_tables

    found = [table for _, lowered in made.kernels for table in lowered.tables]
    return {f"{stored_tables.FOLDER}/{t.key}.table": stored_tables.sealed(t.plan, t.fit) for t in found}


def _expected(root: Path, cards: Mapping[str, object], files: Mapping[str, str], whole: bool) -> dict[str, str]:
    """All files as they should be; a partial run keeps the rest of the manifest."""
    old = {} if whole else manifest.read(root)
    languages = {name.split("/")[0] for name in files}
    texts = dict(files)
    for language in languages & set(known_backends.shipped()):
        texts["__init__.py"] = '"""Kernels that codegen emitted. Do not edit; see manifest.json."""\n'
        texts[f"{language}/__init__.py"] = f'"""Kernels for the {language} backend. Do not edit."""\n'
    hashes = {**old.get("files", {}), **{n: manifest.sha256(t) for n, t in texts.items()}}
    texts[manifest.FILE] = manifest.text({**old.get("formulas", {}), **cards}, hashes)
    return texts


def _compare(report: GenerateReport, root: Path, expected: Mapping[str, str], whole: bool) -> None:
    report.differs = compare.differences(root, expected)
    report.unchanged = len(expected) - len(report.differs)
    if whole:
        report.stale = _stale(root, expected)


def _stale(root: Path, expected: Mapping[str, str]) -> list[str]:
    """Files that nothing emits; a certificate that is out of date is told otherwise, and replaced in time."""
    known = {name.split("/")[1].split(".")[0] for name in expected if name.count("/")}
    old = [f for f in compare.stale(root, expected) if f.split("/")[0] == "certificates" and Path(f).stem in known]
    return [f for f in compare.stale(root, expected) if f not in old]


def _write_all(report: GenerateReport, root: Path, expected: Mapping[str, str], whole: bool) -> None:
    changed = [name for name, _ in compare.differences(root, expected)]
    for name in sorted(changed, key=lambda n: (n == manifest.FILE, n)):  # the manifest last: it vouches for the rest
        _write(root / name, expected[name])
    report.written, report.unchanged = changed, len(expected) - len(changed)
    if whole:
        for name in _stale(root, expected):
            (root / name).unlink()
            report.written.append(f"{name} (removed)")


def _write(file: Path, text: str) -> None:
    try:
        cache.write_in_one_step(file, text.encode(), 0o644)
    except OSError as error:
        raise CodegenError(
            f"{file} cannot be written ({error.strerror}); choose another folder with -o or free space."
        ) from error


# --- "nothing changed" without deriving anything ------------------------------------------------------


def _marker(root: Path, certificates: bool) -> str:
    """Name that stands for: these sources and tools emit exactly this folder, with or without certificates."""
    base = Path(__file__).resolve().parent.parent
    sources = [f for room in ("symbolic", "codegen") for f in sorted((base / room).rglob("*")) if f.is_file()]
    kept = [f for f in sources if f.suffix in (".py", ".j2")]
    emitted = sorted(f for f in root.rglob("*") if f.is_file() and "__pycache__" not in f.parts)
    parts = [f"{f.relative_to(base)}\n{f.read_text(encoding='utf-8')}" for f in kept]
    parts += [f"{f.relative_to(root)}\n{f.read_text(encoding='utf-8')}" for f in emitted]
    return f"generated-{cache.key(version('sympy'), str(certificates), *parts)}.ok"


def _remember(root: Path, certificates: bool) -> None:
    try:
        cache.store(_marker(root, certificates), b"")
    except BuildError:
        return  # without the marker the next run derives again: slower, never wrong
