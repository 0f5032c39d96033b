"""`nmm generate`: emit kernels, or say what differs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from nmm.cli.output import Output, mark, table
from nmm.cli.verb import FOLDER, verb


@verb(
    "generate",
    "nmm generate dsigma_dT --check",
    "nmm generate dsigma_dT --backend numpy -o kernels",
    "nmm generate --from my_formulas.py -o kernels",
    "nmm generate T_max --points 100000 -o kernels",
)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--backend", "backends", default="", metavar="B,..", help="Only these backends.")
@click.option("--check", is_flag=True, help="Write nothing; leave with 1 if a file differs or is stale.")
@click.option("-o", "--out", "folder", type=FOLDER, metavar="DIR", help="Default: where nmm is installed.")
@click.option("--no-certificates", "bare", is_flag=True, help="Emit only; a kernel's certificate takes seconds.")
@click.option(
    "--points",
    type=click.IntRange(min=0, max=10_000_000),
    default=0,
    metavar="N",
    help="Points sampled in each corner for a certificate. Default: 500; 100000 take about a minute a kernel.",
)
@click.option("--from", "source", metavar="PATH", help="A file, or a folder of files, with formulas of your own.")
def command(out: Output, names: tuple[str, ...], **options: Any) -> int:
    """Emit kernels with their certificates, or check them.

    All formulas by default. With --from the formulas of that file are emitted, into DIR or else into a folder
    of the user's cache.
    """
    from nmm.cli import emission

    report, folder = emission.run(out, names, emission.Options(**options))
    document = {
        "folder": folder,
        "ok": report.ok,
        "written": report.written,
        "unchanged": report.unchanged,
        "differs": [{"file": file, "diff": diff} for file, diff in report.differs],
        "stale": report.stale,
        "uncertified": report.uncertified,
        "seconds": report.seconds,
    }
    out.show(document, _lines(report, folder, out))
    return 0 if report.ok else 1


def _lines(report: Any, folder: Path, out: Output) -> Iterator[str]:
    rows = [(mark("missing" if diff == "missing" else "differs", "bad"), file) for file, diff in report.differs]
    rows += [*((mark("stale", "bad"), file) for file in report.stale)]
    rows += [*((mark("uncertified", "bad"), sentence) for sentence in report.uncertified)]
    rows += [*((mark("written", "good"), file) for file in report.written)] if not out.quiet else []
    yield from table(rows)
    for file, diff in report.differs if not out.quiet else ():
        if diff == "missing":
            continue
        yield f"--- {file}"
        yield diff.rstrip()
    if out.verbose:
        yield from table([(stage, f"{seconds:.2f} s") for stage, seconds in report.seconds.items()])
    counts = f"{len(report.written)} written, {report.unchanged} unchanged"
    if not report.ok:
        counts = f"{len(report.differs)} differ, {len(report.stale)} stale, {report.unchanged} as emitted"
        counts += f", {len(report.uncertified)} without a good certificate" if report.uncertified else ""
    yield f"{counts} in {folder}"
    if not report.ok:
        yield "if the formulas are right: nmm generate"
