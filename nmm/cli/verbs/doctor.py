"""`nmm doctor`: what a bug report needs."""

from __future__ import annotations

from nmm.cli.output import Output, bold, mark, table
from nmm.cli.verb import verb


@verb("doctor", "nmm doctor", "nmm doctor --json")
def command(out: Output) -> int:
    """Report versions, compiler, backends and cache.

    Each backend computes one point, and the emitted kernels are compared with their manifest. Leaves with 1
    if a backend fails its self test or an emitted file differs from its manifest.
    """
    from nmm.doctor import examine, told

    found = examine()
    lines: list[str] = []
    for title, group in told(found).items():
        cells = [(name, mark(text, mood) if mood else text) for name, text, mood in group]
        lines += [bold(title), *table(cells)]
    out.show(found, lines)
    return 0 if found["ok"] else 1
