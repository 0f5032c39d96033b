"""`nmm bench`: how fast our kernels are here."""

from __future__ import annotations

import click

from nmm.cli.output import Output, bold, table
from nmm.cli.verb import verb


@verb("bench", "nmm bench dsigma_dT", "nmm bench dsigma_dT dsigma_dcostheta --backend c --json")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--backend", "backends", default="", metavar="B,..", help="Only these backends.")
def command(out: Output, names: tuple[str, ...], backends: str) -> None:
    """Time our kernels on this machine.

    All formulas by default, on one thread. One call on a single point through the public function, in
    microseconds; then the bare kernel, writing into an existing array, in nanoseconds per point at 1e3 and
    1e5 points. Each is the best of several runs on this machine. For a comparison with other packages see
    benchmarks/.
    """
    from nmm.cli import timing
    from nmm.cli.progress import Progress

    with Progress(shown=not out.quiet and not out.as_json) as progress:
        rows = timing.measure(names, backends, progress)
    head = ("", "backend", "one call [us]", "1e3 points [ns/point]", "1e5 points [ns/point]")
    cells = [(bold(r.name), r.backend, f"{r.call_us:.2f}", f"{r.ns_at_1e3:.2f}", f"{r.ns_at_1e5:.2f}") for r in rows]
    out.show([row.document() for row in rows], table(cells, head=head, words=2))
