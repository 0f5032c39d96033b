"""`nmm bench`: how fast and how right our kernels are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from nmm.cli.output import Output, bold, table
from nmm.cli.verb import verb

if TYPE_CHECKING:
    from nmm.cli.timing import Timing

_MANY = 1e4  # ULP from which on only the size is told


@verb(
    "bench",
    "nmm bench dsigma_dT",
    "nmm bench dsigma_dT flavour=nubar_e part=weak",
    "nmm bench dsigma_dT dsigma_dcostheta --backend c --json",
)
@click.argument("words", nargs=-1, metavar="[NAME|KEY=VALUE]...")
@click.option("--backend", "backends", default="", metavar="B,..", help="Only these backends.")
@click.option("--no-errors", "errors", flag_value=False, default=True, help="Times only.")
def command(out: Output, words: tuple[str, ...], backends: str, *, errors: bool) -> None:
    """Time and judge our kernels on this machine.

    All formulas by default, on one thread. Keys: flavour and part. One call on a single point through the public
    function, in microseconds; then the bare kernel, writing into an existing array, in nanoseconds per point at
    1e3 and 1e5 points. Each is the best of several runs on this machine. Then the largest error against ball
    arithmetic, in units in the last place (ULP), in the bulk of phase space and in its corners, zeros of the
    formula included. For a comparison with other packages see benchmarks/.
    """
    from nmm.cli import timing
    from nmm.cli.progress import Progress

    with Progress(shown=not out.quiet and not out.as_json) as progress:
        rows = timing.measure(words, backends, progress, errors=errors)
    head = ["", "backend", "one call [us]", "1e3 points [ns/point]", "1e5 points [ns/point]"]
    head += ["bulk [ULP]", "corners [ULP]"] if errors else []
    out.show([row.document() for row in rows], table([_cells(row) for row in rows], head=head, words=2))


def _cells(row: Timing) -> list[str]:
    times = [f"{row.call_us:.2f}", f"{row.ns_at_1e3:.2f}", f"{row.ns_at_1e5:.2f}"]
    errors = [e for e in (row.ulp_bulk, row.ulp_corners) if e is not None]
    name = bold(row.name) + "".join(f" {word}" for word in (row.flavour, row.part) if word)
    return [name, row.backend, *times, *(f"{e:.1f}" if e < _MANY else f"{e:.0e}" for e in errors)]
