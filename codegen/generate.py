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
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """True if the folder holds exactly what is emitted."""
        return not self.differs and not self.stale


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
    marker = _marker(root) if whole else ""
    if whole and not check and (cache.folder() / marker).is_file():
        count = len(manifest.read(root).get("files", {}))
        return GenerateReport(unchanged=count, seconds={"compare": time.perf_counter() - started})
    cards, files, seconds = _emit_all(chosen or _own_names(), languages, progress)
    expected = _expected(root, cards, files, whole)
    report = GenerateReport(seconds=seconds)
    if check:
        _compare(report, root, expected, whole)
    else:
        _write_all(report, root, expected, whole)
        if whole:
            _remember(root)
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


def _emit_all(
    names: tuple[str, ...], languages: tuple[str, ...], progress: Progress | None
) -> tuple[dict[str, object], dict[str, str], dict[str, float]]:
    from codegen.module import family

    cards: dict[str, object] = {}
    files: dict[str, str] = {}
    seconds = {"derive and lower": 0.0, "emit": 0.0}
    for k, name in enumerate(names):
        if progress:
            progress(name, k, len(names))
        start = time.perf_counter()
        made = family(name)
        cards[name] = manifest.card(made)
        middle = time.perf_counter()
        files |= forms(made)
        module = made.module()
        for language in languages:
            emitted = known_backends.emit_files(language, module)
            files |= {f"{language}/{name}{end}": text for end, text in emitted.items()}
        seconds["derive and lower"] += middle - start
        seconds["emit"] += time.perf_counter() - middle
    if progress:
        progress("", len(names), len(names))
    return cards, files, seconds


def forms(made: Family) -> dict[str, str]:
    """The file of the chosen forms of a family, so that the next emission need not search."""
    from codegen.stabilise import store

    chosen = {lowered.key: lowered.form for _, lowered in made.kernels if lowered.form is not None}
    return {f"{store.FOLDER}/{made.name}.json": store.text(chosen)} if chosen else {}


def _expected(root: Path, cards: Mapping[str, object], files: Mapping[str, str], whole: bool) -> dict[str, str]:
    """All files as they should be; a partial run keeps the rest of the manifest."""
    old = {} if whole else manifest.read(root)
    languages = {name.split("/")[0] for name in files}
    texts = dict(files)
    texts["__init__.py"] = '"""Kernels that codegen emitted. Do not edit; see manifest.json."""\n'
    for language in languages & set(known_backends.shipped()):
        texts[f"{language}/__init__.py"] = f'"""Kernels for the {language} backend. Do not edit."""\n'
    hashes = {**old.get("files", {}), **{n: manifest.sha256(t) for n, t in texts.items()}}
    texts[manifest.FILE] = manifest.text({**old.get("formulas", {}), **cards}, hashes)
    return texts


def _compare(report: GenerateReport, root: Path, expected: Mapping[str, str], whole: bool) -> None:
    report.differs = compare.differences(root, expected)
    report.unchanged = len(expected) - len(report.differs)
    if whole:
        report.stale = compare.stale(root, expected)


def _write_all(report: GenerateReport, root: Path, expected: Mapping[str, str], whole: bool) -> None:
    changed = [name for name, _ in compare.differences(root, expected)]
    for name in sorted(changed, key=lambda n: (n == manifest.FILE, n)):  # the manifest last: it vouches for the rest
        _write(root / name, expected[name])
    report.written, report.unchanged = changed, len(expected) - len(changed)
    if whole:
        for name in compare.stale(root, expected):
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


def _marker(root: Path) -> str:
    """Name that stands for: these sources and tools emit exactly this folder."""
    base = Path(__file__).resolve().parent.parent
    sources = [f for room in ("symbolic", "codegen") for f in sorted((base / room).rglob("*")) if f.is_file()]
    kept = [f for f in sources if f.suffix in (".py", ".j2")]
    emitted = sorted(f for f in root.rglob("*") if f.is_file() and "__pycache__" not in f.parts)
    parts = [f"{f.relative_to(base)}\n{f.read_text(encoding='utf-8')}" for f in kept]
    parts += [f"{f.relative_to(root)}\n{f.read_text(encoding='utf-8')}" for f in emitted]
    return f"generated-{cache.key(version('sympy'), *parts)}.ok"


def _remember(root: Path) -> None:
    try:
        cache.store(_marker(root), b"")
    except BuildError:
        return  # without the marker the next run derives again: slower, never wrong
