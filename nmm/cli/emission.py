"""What `nmm generate` emits and where to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nmm.cli.folder import writable
from nmm.cli.output import Output
from nmm.cli.progress import Progress
from nmm.errors import UsageError

if TYPE_CHECKING:
    from codegen.generate import GenerateReport


@dataclass(frozen=True)
class Options:
    """The options of the verb."""

    backends: str
    check: bool
    bare: bool
    folder: Path | None
    source: str | None
    points: int


def run(out: Output, names: tuple[str, ...], options: Options) -> tuple[GenerateReport, Path]:
    """Emit, or compare; the report and the folder."""
    from codegen import news
    from codegen.generate import default_root, generate

    folder = options.folder
    if folder is not None and not options.check:
        writable(folder)
    if options.source is not None:
        names = of_user(options.source, names)
        folder = folder or _user_folder()
    _check_names(names)

    shown = Progress(shown=not out.quiet and not out.as_json)
    with shown as progress, news.listening(progress.detail), _whole_or_nothing(folder):
        report = generate(
            tuple(dict.fromkeys(names)),
            backends=backend_names(options.backends),
            check=options.check,
            out=folder,
            progress=progress.of_many,
            certificates=not options.bare,
            points=options.points,
        )
    return report, folder or default_root()


@contextmanager
def _whole_or_nothing(folder: Path | None) -> Iterator[None]:
    """A folder that was not there before goes again when the job fails, on a full disk for example."""
    fresh = folder is not None and not folder.exists()
    try:
        yield
    except BaseException:
        if fresh and folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        raise


def _check_names(names: tuple[str, ...]) -> None:
    """Refuse an unknown name before anything is shown or made; without names SymPy need not be loaded."""
    if names:
        import symbolic

        for name in names:
            symbolic.entry(name)


def of_user(source: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Formulas of the user's file, or those of them that were asked for."""
    import symbolic

    if not Path(source).exists():
        raise UsageError(f"there is no file or folder {source!r}; give the .py file of your formulas to --from.")
    try:
        found = symbolic.load_from(source)
    except SystemExit as stop:
        raise UsageError(f"{source!r} ends Python while it is imported; take the call of exit out of it.") from stop
    if not found:
        raise UsageError(f"{source!r} registers no new formula; decorate a function with @symbolic.formula(...).")
    return names or found


def _user_folder() -> Path:
    from codegen import cache

    return writable(cache.folder() / "formulas")


def backend_names(text: str) -> tuple[str, ...]:
    """Names between commas; an empty one is a slip."""
    if not text:
        return ()
    names = tuple(word.strip() for word in text.split(","))
    if not all(names):
        raise UsageError(f"--backend {text!r} has an empty name; write for example --backend numpy,c.")
    return names
